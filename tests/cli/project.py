"""A project in a folder of its own, and the commands run in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

PROJECT = """\
[tool.tightspec.shop]
spec = "spec/openapi.yaml"
constraints = "spec/constraints.yaml"
output = "generated/shop"
"""

SPEC: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Shop", "version": "1"},
    "servers": [{"url": "https://shop.example.com"}],
    "paths": {
        "/pets": {
            "post": {
                "operationId": "addPet",
                "tags": ["pets"],
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": {"$ref": "#/components/schemas/Pet"}
                        }
                    },
                },
                "responses": {"204": {"description": "Added."}},
            }
        }
    },
    "components": {
        "schemas": {
            "Pet": {
                "type": "object",
                "required": ["name"],
                "properties": {"name": {"type": "string"}, "note": {"type": "string"}},
            }
        }
    },
}

CONSTRAINTS = """\
constraints: 1
sources:
  page: {title: The shop, checked: 2026-11-22}
schemas:
  Pet:
    source: page
    fields:
      name: {maxLength: 40}
"""


def write_spec(folder: Path, spec: Mapping[str, Any]) -> None:
    (folder / "spec" / "openapi.yaml").write_text(yaml.safe_dump(spec))


def with_warning(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The document with a fault that does not stop the work: a dangling reference."""
    changed = json.loads(json.dumps(spec))
    properties = changed["components"]["schemas"]["Pet"]["properties"]
    properties["friend"] = {"$ref": "#/components/schemas/Nobody"}
    return dict(changed)


def variables(folder: Path) -> dict[str, str]:
    """The environment in which the commands run, with a cache of its own."""
    return {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "XDG_CACHE_HOME": str(folder.parent / "cache"),
    }


def tightspec(
    folder: Path, *arguments: str | Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env={**variables(folder), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def texts(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
