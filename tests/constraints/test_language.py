"""The JSON Schema of the language, and its description for people."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.constraints import parse
from generator.data import constraints_schema
from generator.source import Source

_ROOT = Path(__file__).parents[2]
_GUIDE = (_ROOT / "docs" / "constraints.md").read_text(encoding="utf-8")
_LANGUAGE: dict[str, Any] = json.loads(constraints_schema().read_text(encoding="utf-8"))


def _schemas(schema: object) -> Iterator[dict[str, Any]]:
    """Every mapping inside a schema, itself included."""
    if isinstance(schema, dict):
        yield schema
        schema = [*schema.values()]
    if isinstance(schema, list):
        for child in schema:
            yield from _schemas(child)


def _words() -> set[str]:
    return {
        word
        for schema in _schemas(_LANGUAGE)
        if isinstance(schema.get("properties"), dict)
        for word, meaning in schema["properties"].items()
        if isinstance(meaning, dict)
    }


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(_LANGUAGE)


def test_the_schema_names_no_host() -> None:
    assert _LANGUAGE["$id"].startswith("urn:")


def test_unknown_words_are_refused_everywhere() -> None:
    open_objects = [
        name
        for name, schema in {"": _LANGUAGE, **_LANGUAGE["$defs"]}.items()
        if "properties" in schema
        if schema.get("additionalProperties") is not False
        if schema.get("unevaluatedProperties") is not False
    ]

    # `words` is only ever part of a field, a rule or a schema, which are closed.
    assert open_objects == ["words"]


def test_every_word_is_explained() -> None:
    headings = re.findall(r"^#+ .*$", _GUIDE, re.MULTILINE)
    explained = {word for line in headings for word in re.findall(r"`(\w+)`", line)}

    assert _words() == explained


_EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", _GUIDE, re.MULTILINE | re.DOTALL)
_PLACES = {
    "narrowing": ("schemas", "Order"),
    "case": ("schemas", "Order", "variants", "cases", "Parcel"),
    "operation": ("operations", "placeOrder"),
}
_FIELDS = ("schemas", "Order", "fields")


@pytest.mark.parametrize("example", _EXAMPLES)
def test_every_example_is_accepted(example: str, tmp_path: Path) -> None:
    path = tmp_path / "constraints.yaml"
    path.write_text(example, encoding="utf-8")
    written: Any = Source.read(path).value
    path.write_text(json.dumps(_whole(written)), encoding="utf-8")

    parse(Source.read(path))


def _whole(part: dict[str, Any]) -> dict[str, Any]:
    """A file with a part of one in a place that knows its first word."""
    first = next(iter(part))
    if first in _LANGUAGE["properties"]:
        return {"constraints": 1, **part}
    places = [p for name, p in _PLACES.items() if first in _defined(name)]
    steps = (places or [_FIELDS])[0]
    case = {"by": "kind", "cases": {"Parcel": {"when": "parcel"}}}
    schemas = {"Order": {"variants": case}} if "cases" in steps else {}
    file: dict[str, Any] = {
        "constraints": 1,
        "sources": {"page": {"title": "Orders", "checked": "2026-11-22"}},
        "schemas": schemas,
    }
    place = file
    for step in steps:
        place = place.setdefault(step, {})
    place.update(part)
    return file


def _defined(name: str) -> set[str]:
    return {*_LANGUAGE["$defs"][name]["properties"]}


def test_the_schema_is_where_editors_look_for_it() -> None:
    file = _ROOT / "spec" / "dumplingai" / "constraints.yaml"
    first = file.read_text(encoding="utf-8").splitlines()[0]

    path = first.removeprefix("# yaml-language-server: $schema=")
    assert (file.parent / path).resolve() == constraints_schema().resolve()
