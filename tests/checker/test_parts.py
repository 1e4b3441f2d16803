"""Of a document that is taken in part, only that part is checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.bundle import bundle
from generator.checker import checking
from generator.errors import Position
from generator.openapi import parse, select
from generator.openapi.parts import Parts, parts
from generator.options import Entry, Filter, Selection
from generator.source import Source, Spot

_REFUSED = {"type": "integer", "default": "x"}
_ANSWER = {"200": {"description": "It."}}


def _body(schema: str) -> dict[str, Any]:
    content = {"schema": {"$ref": schema}}
    return {"content": {"application/json": content}}


_ROOT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "t", "version": "1", "odd": 1},
    "paths": {
        "/pets/{id}": {
            "parameters": [{"$ref": "#/paths/~1homes/get/parameters/0"}],
            "odd": 1,
            "post": {
                "tags": ["pets"],
                "requestBody": _body("#/components/schemas/Pet"),
                "responses": _ANSWER,
            },
            "delete": {"responses": {"200": {}}},
        },
        "/homes": {
            "odd": 1,
            "get": {
                "parameters": [
                    {
                        "name": "id",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string", "default": 1},
                    }
                ],
                "responses": {"200": {}},
            },
        },
        "/elsewhere": {"$ref": "paths.json#/item"},
    },
    "components": {
        "schemas": {
            "Pet": {"properties": {"toy": {"$ref": "more.json#/Toy"}}},
            "Alone": _REFUSED,
        },
        "securitySchemes": {"key": {"type": "http"}},
    },
}
_FILES: dict[str, Any] = {
    "api.json": _ROOT,
    "more.json": {"Toy": {"properties": {"a": _REFUSED}}, "Alone": _REFUSED},
    "paths.json": {
        "item": {
            "get": {"tags": ["elsewhere"], "responses": {"200": {}}},
            "put": {"responses": {"200": {}}},
        }
    },
}


@pytest.fixture
def document(tmp_path: Path) -> Source:
    for name, value in _FILES.items():
        (tmp_path / name).write_text(json.dumps(value))
    return Source.read(tmp_path / "api.json", label="api.json")


def _selected(document: Source, **entries: str) -> Parts:
    at = Position(label="pyproject.toml")
    wanted = {kind: (Entry(text=text, at=at),) for kind, text in entries.items()}
    found = parts(select(parse(document), Selection(include=Filter(**wanted))))
    assert found is not None
    return found


def _found(document: Source, taken: Parts | None, cache: Path) -> set[str]:
    with checking(document, taken, cache=cache) as opinion:
        places = [issue.place for issue in opinion([]).issues]
    return {
        f"{place.label}/{'/'.join(map(str, place.pointer))}"
        for place in places
        if isinstance(place, Spot)
    }


# Neither is for choosing.
_ALWAYS = {"api.json/info/odd", "api.json/components/securitySchemes/key/scheme"}


def test_all_is_checked_of_a_document_that_is_taken_whole(
    document: Source, tmp_path: Path
) -> None:
    assert parts(select(parse(document), Selection())) is None
    found = _found(document, None, tmp_path / "cache")
    assert found > _ALWAYS
    assert "api.json/components/schemas/Alone/default" in found
    assert "api.json/paths//pets/{id}/delete/responses/200/description" in found


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (
            {"operations": "POST /pets/{id}"},
            {
                "api.json/paths//pets/{id}/odd",
                "api.json/paths//homes/get/parameters/0/schema/default",
                "more.json/Toy/properties/a/default",
            },
        ),
        (
            {"operations": "DELETE /pets/{id}"},
            {
                "api.json/paths//pets/{id}/odd",
                "api.json/paths//pets/{id}/delete/responses/200/description",
                "api.json/paths//homes/get/parameters/0/schema/default",
            },
        ),
        (
            {"paths": "/homes"},
            {
                "api.json/paths//homes/odd",
                "api.json/paths//homes/get",  # its path has no place for a parameter
                "api.json/paths//homes/get/responses/200/description",
                "api.json/paths//homes/get/parameters/0/schema/default",
            },
        ),
        ({"tags": "elsewhere"}, set[str]()),
    ],
)
def test_what_is_left_out_is_not_checked(
    document: Source, tmp_path: Path, entries: dict[str, str], expected: set[str]
) -> None:
    taken = _selected(document, **entries)
    found = _found(document, taken, tmp_path / "cache")
    assert found == _ALWAYS | expected


def test_what_is_left_out_is_not_even_asked(document: Source) -> None:
    """A few operations of a large document are checked in no time."""
    taken = _selected(document, tags="elsewhere")
    value = bundle(document, taken).document
    assert isinstance(value, dict)
    assert value["paths"] == {"/elsewhere": {"$ref": "#/x-files/1/item"}}
    assert value["components"] == {"securitySchemes": {"key": {"type": "http"}}}
    item = _FILES["paths.json"]["item"]
    assert value["x-files"] == {"1": {"item": {"get": item["get"]}}}
