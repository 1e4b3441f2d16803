"""Packages of inline documents: generate, import, use."""

from __future__ import annotations

import importlib
import itertools
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

import pytest
import yaml
from msgspec.structs import replace

from generator.options import Options
from generator.pipeline import Build, build
from generator.target import Target


def document(
    schemas: str | Mapping[str, Any] = "",
    paths: str | Mapping[str, Any] = "",
    *,
    version: str = "3.1.0",
    **more: Any,
) -> dict[str, Any]:
    """An OpenAPI document with these schemas and paths, YAML or data."""
    made: dict[str, Any] = {
        "openapi": version,
        "info": {"title": "Test", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": _data(paths),
        "components": {"schemas": _data(schemas)},
    }
    return made | more


def _data(written: str | Mapping[str, Any]) -> Mapping[str, Any]:
    return (yaml.safe_load(written) or {}) if isinstance(written, str) else written


def write(built: Build, package: Path) -> None:
    """Put the files of a package on the disk."""
    for file in built.files:
        path = package / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")


_NUMBERS = itertools.count()


def generate(
    folder: Path,
    spec: Mapping[str, Any],
    constraints: str | None = None,
    options: Options | None = None,
) -> tuple[Build, str]:
    """Generate a package in `folder`; what was built, and the name of the package."""
    name = f"made_{next(_NUMBERS)}"
    path = folder / "openapi.json"
    path.write_text(json.dumps(spec), encoding="utf-8")
    rules = None
    if constraints is not None:
        rules = folder / "constraints.yaml"
        rules.write_text(constraints, encoding="utf-8")
    target = Target.of_options(spec=path, output=folder / name, constraints=rules)
    built = build(replace(target, options=options or target.options))
    write(built, folder / name)
    return built, name


class Package:
    """A generated package; its modules are attributes, imported when asked for."""

    def __init__(self, folder: Path, name: str, built: Build) -> None:
        self.folder = folder
        self.name = name
        self.built = built

    def __getattr__(self, module: str) -> ModuleType:
        sys.path.insert(0, str(self.folder))
        importlib.invalidate_caches()
        try:
            return importlib.import_module(f"{self.name}.{module}")
        except ModuleNotFoundError as error:
            raise AttributeError(module) from error
        finally:
            sys.path.remove(str(self.folder))

    @property
    def public(self) -> ModuleType:
        """What `import` gives."""
        return sys.modules[self.models.__package__ or ""]


Make: TypeAlias = Callable[..., Package]


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Generates and imports the package of a document."""

    def made(spec: Mapping[str, Any], constraints: str | None = None) -> Package:
        folder = tmp_path_factory.mktemp("package")
        built, name = generate(folder, spec, constraints)
        return Package(folder, name, built)

    return made
