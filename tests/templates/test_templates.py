"""Templates order blocks and decide nothing: their syntax trees are read, and views fit."""

from __future__ import annotations

import importlib
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, nodes
from msgspec import Struct
from msgspec.structs import replace

from generator import constraints, markdown, openapi, render
from generator.python.code import Code
from generator.resolve import resolve
from generator.source import Source
from generator.target import Target
from generator.views import records, view

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
    return Path(request.param)


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

    assert issubclass(getattr(importlib.import_module(module), view), Struct)
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


def test_every_template_has_a_view_and_every_view_a_template() -> None:
    files = {path.name for path in (FOLDER / "package").glob("*.jinja")}
    by_view = {view: f"{path}.jinja" for view, path in render._TEMPLATES.items()}

    assert by_view.keys() == set(get_args(records.Module))
    assert set(by_view.values()) == files
    for view_, path in by_view.items():
        header = (FOLDER / "package" / path).read_text(encoding="utf-8").splitlines()[0]
        assert header == f"{{#- module: generator.views.records.{view_.__name__} -#}}"


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


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> tuple[records.Module, ...]:
    """The views of an API without operations."""
    spec = tmp_path_factory.mktemp("input") / "openapi.json"
    info = {"title": "Shop", "version": "1"}
    spec.write_text(json.dumps({"openapi": "3.1.0", "info": info, "paths": {}}))
    target = Target.of_options(spec=spec, output=spec.parent / "shop")
    resolved = resolve(
        openapi.parse(Source.read(spec)), constraints.parse(None), target.options
    )
    return tuple(view(resolved.api, target))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a *b* <c>\n# d", r"a \*b\* \<c\> \# d"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("of:\n* a\n  b\n* c\nd", "of:\n\n- a b\n- c d"),
        ("1) a\n2) - b\n\nend", "1. a\n2. \\- b\n\nend"),
        ("- a\n  - b", "- a\n  - b"),
        ("`a_b` and ``c` `", r"`a_b` and \`\`c\` \`"),
        ("---", r"\---"),
    ],
)
def test_prose_keeps_its_paragraphs_lists_and_code(text: str, shown: str) -> None:
    assert markdown.prose(text).text == shown


@pytest.mark.parametrize(
    "shown",
    ["\u041e\u0442\u0447\u0451\u0442\u044b", "\u6771\u4eac", "\xfcber", "\U0001f431"],
)
def test_other_scripts_stay_readable(shown: str) -> None:
    assert markdown.text(shown).text == shown
    assert markdown.code(shown).text == f"`{shown}`"


_HIDDEN = [0, 7, 0x1B, 0x7F, 0x85, 0xAD, 0x61C, 0x180E, 0x200B, 0x200F, 0x202E, 0x2066]
_HIDDEN += [0x2069, 0x3164, 0xD800, 0xE000, 0xFEFF, 0xFFF9, 0xE0001, 0xE0041, 0x10FFFF]


@pytest.mark.parametrize("number", _HIDDEN, ids=hex)
def test_what_is_not_seen_is_escaped(number: int) -> None:
    text = f"a{chr(number)}b"

    written = markdown.text(text).text, markdown.code(text).text

    assert all(each.isascii() and each.isprintable() for each in written)
    with pytest.raises(ValueError, match="hidden"):
        markdown.Markdown(text)


@settings(max_examples=300)
@given(st.text())
def test_no_text_hides_anything_in_markdown(text: str) -> None:
    for shown in (markdown.text(text).text, markdown.code(text).text):
        categories = {unicodedata.category(each) for each in shown}
        assert not categories & {"Cc", "Cf", "Zl", "Zp", "Cs", "Co"}, ascii(shown)


@pytest.mark.parametrize("printed", ["text", None, 1, ["a"], Code("a")])
def test_what_no_encoder_made_is_not_printed(
    modules: tuple[records.Module, ...], printed: Any
) -> None:
    (readme,) = (each for each in modules if isinstance(each, records.Readme))

    with pytest.raises(TypeError, match="no encoder made"):
        render.render([replace(readme, title=printed)])


def test_what_is_missing_is_not_printed_as_nothing(
    modules: tuple[records.Module, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    (http,) = (each for each in modules if isinstance(each, records.HttpModule))
    monkeypatch.setattr(render, "_TEMPLATES", {records.HttpModule: "README.md"})

    with pytest.raises(TypeError, match="no encoder made"):
        render.render([http])
