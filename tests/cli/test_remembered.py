"""What has not changed is not made anew, and what has is."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.project import (
    CONSTRAINTS,
    PROJECT,
    SPEC,
    texts,
    tightspec,
    with_warning,
    write_spec,
)

BUILDING = "generator.pipeline"


def is_built(project: Path, command: str) -> bool:
    """Whether a command loads what builds packages."""
    run = tightspec(project, command, PYTHONPROFILEIMPORTTIME="1")
    assert run.returncode == 0
    return BUILDING in run.stderr


def test_what_has_not_changed_is_not_built(project: Path) -> None:
    assert is_built(project, "generate")
    assert not is_built(project, "generate")
    assert not is_built(project, "check")


def test_a_package_that_is_up_to_date_is_remembered_by_check(project: Path) -> None:
    assert is_built(project, "generate")
    shutil.rmtree(project.parent / "cache")
    assert is_built(project, "check")
    assert not is_built(project, "check")


def test_the_same_is_told(project: Path) -> None:
    write_spec(project, with_warning(SPEC))
    first, second = (tightspec(project, "generate") for _ in range(2))
    assert "warning" in first.stderr
    assert second.stderr == first.stderr
    assert second.stdout.split(", ")[:3] == first.stdout.split(", ")[:3]
    assert second.stdout.endswith(", 0 files changed\n")


def _document(project: Path) -> None:
    path = project / "spec" / "openapi.yaml"
    path.write_text(path.read_text().replace("title: Shop", "title: Other"))


def _constraints(project: Path) -> None:
    path = project / "spec" / "constraints.yaml"
    path.write_text(CONSTRAINTS.replace("40", "39"))


def _configuration(project: Path) -> None:
    (project / "pyproject.toml").write_text(f'{PROJECT}client = "Market"\n')


def _referenced(project: Path) -> None:
    (project / "spec" / "parts.yaml").write_text("Note: {type: integer}\n")


def _edit(project: Path) -> None:
    with (project / "generated" / "shop" / "models.py").open("a") as file:
        file.write("# mine\n")


def _edit_with_digest(project: Path) -> None:
    _edit(project)
    package = project / "generated" / "shop"
    manifest = json.loads((package / "tightspec.json").read_bytes())
    edited = hashlib.sha256((package / "models.py").read_bytes())
    manifest["files"]["models.py"] = edited.hexdigest()
    text = json.dumps(manifest, indent=2, sort_keys=True) + "\n"
    (package / "tightspec.json").write_text(text)


def _deletion(project: Path) -> None:
    (project / "generated" / "shop" / "models.py").unlink()


def _link(project: Path) -> None:
    parts = project / "spec" / "parts.yaml"
    (project / "spec" / "others.yaml").write_text("Note: {type: boolean}\n")
    parts.unlink(missing_ok=True)
    parts.symlink_to("others.yaml")


@pytest.mark.parametrize("parts", ["Note: {type: string}\n", None])
@pytest.mark.parametrize(
    "change",
    [
        *(_document, _constraints, _configuration, _referenced),
        *(_edit, _edit_with_digest, _deletion, _link),
    ],
)
def test_what_has_changed_is_made_as_if_nothing_was_remembered(
    project: Path, parts: str | None, change: Callable[[Path], None]
) -> None:
    spec = json.loads(json.dumps(SPEC))
    properties = spec["components"]["schemas"]["Pet"]["properties"]
    properties["note"] = {"$ref": "parts.yaml#/Note"}
    write_spec(project, spec)
    if parts is not None:
        (project / "spec" / "parts.yaml").write_text(parts)
    assert tightspec(project, "generate").returncode == 0

    change(project)
    elsewhere = str(project.parent / "empty")
    fresh = tightspec(project, "check", XDG_CACHE_HOME=elsewhere)
    known = tightspec(project, "check")

    assert fresh.returncode == 1
    assert (known.returncode, known.stdout) == (1, fresh.stdout)
    assert known.stderr == fresh.stderr
    assert tightspec(project, "generate").returncode == 0
    assert tightspec(project, "check", XDG_CACHE_HOME=elsewhere).returncode == 0


def test_strict_is_another_question(project: Path) -> None:
    write_spec(project, with_warning(SPEC))
    assert tightspec(project, "generate").returncode == 0
    assert tightspec(project, "generate", "--strict").returncode == 2


@pytest.mark.parametrize(
    "text", ["", "[]", "null", '{"located": 3}', '{"located": []}']
)
def test_something_else_in_the_cache_is_nothing(project: Path, text: str) -> None:
    tightspec(project, "generate")
    before = texts(project)
    [kept] = (project.parent / "cache" / "tightspec").glob("run-*.json")
    kept.write_text(text)

    run = tightspec(project, "check")

    assert (run.returncode, run.stderr) == (0, "")
    assert texts(project) == before
