"""Templates order blocks and decide nothing: their syntax trees are read, and views fit."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from generator import render
from generator.python.code import Code
from generator.views import records

FOLDER = Path(__file__).parents[2] / "templates"
TEMPLATES = sorted(FOLDER.rglob("*.jinja"))
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.For,
    nodes.If,
    nodes.Include,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,  # what an include names
    nodes.Not,
)
_HEADER = re.compile(r"\{#- (\w+): ([\w.]+)\.(\w+) -#\}")


@pytest.fixture(params=TEMPLATES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def template(request: pytest.FixtureRequest) -> Path:
    return request.param


def _tree(path: Path) -> nodes.Template:
    return Environment().parse(path.read_text(encoding="utf-8"))


def _all(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _all(child)


def _is_path(node: nodes.Node) -> bool:
    while isinstance(node, nodes.Getattr):
        node = node.node
    return isinstance(node, nodes.Name)


def test_only_loops_conditions_includes_and_paths(template: Path) -> None:
    foreign = {
        type(node).__name__
        for node in _all(_tree(template))
        if not isinstance(node, _ALLOWED)
    }

    assert foreign == set()


def test_what_is_printed_is_an_attribute_path(template: Path) -> None:
    for output in _tree(template).find_all(nodes.Output):
        for printed in output.nodes:
            assert isinstance(printed, nodes.TemplateData) or _is_path(printed)


def test_what_is_looped_over_and_asked_is_a_path(template: Path) -> None:
    tree = _tree(template)
    for loop in tree.find_all(nodes.For):
        assert _is_path(loop.iter)
        assert loop.test is None
        assert not loop.recursive
    for condition in tree.find_all(nodes.If):
        asked = condition.test
        assert _is_path(asked.node if isinstance(asked, nodes.Not) else asked)


def test_an_include_names_its_file(template: Path) -> None:
    for include in _tree(template).find_all(nodes.Include):
        assert isinstance(include.template, nodes.Const)
        assert (FOLDER / str(include.template.value)).is_file()
        assert str(include.template.value).startswith("partials/")


def test_the_first_line_names_the_view(template: Path) -> None:
    match = _HEADER.match(template.read_text(encoding="utf-8"))
    assert match is not None
    name, module, view = match.groups()

    assert is_dataclass(getattr(importlib.import_module(module), view))
    used = {
        node.name
        for node in _all(_tree(template))
        if isinstance(node, nodes.Name) and node.ctx == "load"
    }
    assert name in used or _passes_on(template)


def _passes_on(template: Path) -> bool:
    return any(True for _ in _tree(template).find_all(nodes.Include))


def test_it_is_short(template: Path) -> None:
    assert len(template.read_text(encoding="utf-8").splitlines()) < 60


def test_every_template_has_a_view_and_every_view_a_template(tmp_path: Path) -> None:
    files = {path.name for path in (FOLDER / "package").glob("*.jinja")}
    views = {field.name: str(field.type) for field in fields(records.Package)}
    by_view = {view: f"{path}.jinja" for view, path in render._TEMPLATES.items()}

    assert by_view.keys() == views.keys()
    assert set(by_view.values()) == files
    for view, path in by_view.items():
        header = (FOLDER / "package" / path).read_text(encoding="utf-8").splitlines()[0]
        assert header == f"{{#- module: generator.views.records.{views[view]} -#}}"


def test_every_partial_is_included() -> None:
    included = {
        str(include.template.value)
        for path in TEMPLATES
        for include in _tree(path).find_all(nodes.Include)
        if isinstance(include.template, nodes.Const)
    }

    assert included == {
        path.relative_to(FOLDER).as_posix() for path in (FOLDER / "partials").iterdir()
    }


@pytest.mark.parametrize("printed", ["text", None, 1, ["a"]])
def test_what_no_encoder_made_is_not_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, printed: object
) -> None:
    monkeypatch.setattr(render, "templates_folder", lambda: _templates(tmp_path))

    with pytest.raises(TypeError, match="no encoder made"):
        render.render(_package(title=printed))

    (_, readme) = render.render(_package(title=Code("# Shop")))
    assert "# Shop" in readme.text


def _templates(folder: Path) -> Path:
    """Templates that print no more than the README's title."""
    package = folder / "package"
    package.mkdir(exist_ok=True)
    for path in render._TEMPLATES.values():
        text = "{{ module.title }}" if path == "README.md" else ""
        (package / f"{path}.jinja").write_text(text, encoding="utf-8")
    return folder


def _package(title: object) -> records.Package:
    readme = object.__new__(records.Readme)
    object.__setattr__(readme, "title", title)
    package = object.__new__(records.Package)
    for field in fields(records.Package):
        object.__setattr__(package, field.name, readme)
    return package
