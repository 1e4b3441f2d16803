"""The arrows of the architecture: who may import whom, read from the imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
GENERATOR = PROJECT / "generator"
RUNTIME = PROJECT / "templates" / "package"

# What each part may import beside itself; a part is a module or a subpackage.
_ARROWS = {
    "errors": set[str](),
    "data": set[str](),
    "ir": set[str](),
    "names": set[str](),
    "python": set[str](),
    "source": {"errors"},
    "toml": {"errors"},
    "options": {"errors"},
    "target": {"errors", "toml", "options"},
    "markdown": set[str](),
    "openapi": {"errors", "source", "options"},
    "constraints": {"errors", "source", "data"},
    "patterns": set[str](),
    "resolve": {
        *("errors", "source", "openapi", "constraints", "options"),
        *("ir", "names", "patterns"),
    },
    "views": {"ir", "python", "names", "target", "markdown"},
    "render": {"views", "python", "markdown", "data"},
    "pipeline": {
        *("errors", "source", "openapi", "constraints", "ir", "resolve"),
        *("views", "render", "target", "options"),
    },
}
_SHELL = {"cli", "__main__", "__init__", "output", "folder"}
_SHELL |= {"building", "progress", "report", "serialization"}
_SHELL |= {
    "checker",
    "checker_child",
    "checker_process",
    "bundle",
    "effective",
    "cache",
    "installed",
    "remembered",
}
"""What stands outside of the pipeline: commands, the disk, the second reader."""
_RUNTIME_MODULES = {path.stem for path in RUNTIME.glob("*.py")} | {"_http"}


def _part(path: Path) -> str:
    return path.relative_to(GENERATOR).parts[0].removesuffix(".py")


def _imports(path: Path, package: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The modules that a file imports, wherever in it, with relative ones resolved."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (tuple(alias.name.split(".")) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                base = package[: len(package) - level + 1] if level else ()
                from_ = (*base, *(module.split(".") if module else ()))
                yield from ((*from_, alias.name) for alias in names)


def _generator_imports(path: Path) -> Iterator[tuple[str, ...]]:
    folders = path.relative_to(PROJECT).parent.parts
    yield from _imports(path, folders)


_FILES = sorted(
    path for path in GENERATOR.rglob("*.py") if "__pycache__" not in path.parts
)


@pytest.mark.parametrize("part", _ARROWS)
def test_a_part_imports_what_it_may(part: str) -> None:
    found: dict[str, str] = {}
    for path in _FILES:
        if _part(path) == part:
            for module in _generator_imports(path):
                if module[0] == "generator" and module[1] != part:
                    found[module[1]] = path.relative_to(PROJECT).as_posix()

    assert found.keys() <= _ARROWS[part], found


def test_every_part_has_its_place() -> None:
    assert {_part(path) for path in _FILES} == _ARROWS.keys() | _SHELL


def test_nothing_of_the_pipeline_knows_what_is_around_it() -> None:
    for path in _FILES:
        if _part(path) not in _SHELL:
            around = {
                module[1]
                for module in _generator_imports(path)
                if module[0] == "generator" and module[1] in _SHELL
            }
            assert around == set(), path.name


def test_imports_inside_the_package_are_relative() -> None:
    for path in [*_FILES, *RUNTIME.glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and not node.level:
                assert (node.module or "").split(".")[0] != "generator", path.name
            if isinstance(node, ast.Import):
                assert all(
                    alias.name.split(".")[0] != "generator" for alias in node.names
                ), path.name


@pytest.mark.parametrize(
    "path", sorted(RUNTIME.glob("*.py")), ids=lambda path: path.name
)
def test_the_runtime_stands_alone(path: Path) -> None:
    needed: set[str] = set()
    for module in _imports(path, ("package",)):
        if module[0] == "package":
            assert module[1] in _RUNTIME_MODULES, module
        else:
            needed.add(module[0])

    assert needed & {"httpx", "httpx2", "generator", "jinja2", "yaml"} == set()


def test_only_one_module_names_the_http_library() -> None:
    template = (RUNTIME / "_http.py.jinja").read_text(encoding="utf-8")
    assert "module.import_" in template
    for path in RUNTIME.glob("*.jinja"):
        if path.name != "_http.py.jinja":
            assert "httpx" not in path.read_text(encoding="utf-8"), path.name


@pytest.mark.parametrize("folder", ["generator", "templates"])
def test_no_api_is_known_by_name(folder: str) -> None:
    knowing = [
        path.relative_to(PROJECT).as_posix()
        for path in (PROJECT / folder).rglob("*")
        if path.is_file()
        and path.suffix in (".py", ".jinja", ".typed")
        and "dumpling" in path.read_text(encoding="utf-8").lower()
    ]

    assert knowing == []


_TOO_LONG = "a module past 400 lines or a function past 60 wants a reason"


@pytest.mark.parametrize(
    "path",
    [*_FILES, *sorted(RUNTIME.glob("*.py"))],
    ids=lambda path: path.relative_to(PROJECT).as_posix(),
)
def test_modules_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 400, _TOO_LONG
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (
                node.end_lineno or 0
            ) - node.lineno < 60, f"{node.name}: {_TOO_LONG}"
