# mypy: allow-subclassing-any, disable-error-code="import-not-found, call-arg"
"""The place of an error is where a person would look for it."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

import pytest
from pydantic import ValidationError
from runtime._base import Model
from runtime._checks import Has
from runtime._locations import json_path
from runtime._meaning import adapter
from runtime._unions import Discriminated, OneOf


class Text(Model):
    type: Literal["text"]
    text: str | TextOf
    notes: list[int] | None = None


class TextOf(Model):
    value: str


class Image(Model):
    type: Literal["image"]
    url: str


class Closed(Model, extra="forbid"):
    type: Literal["closed"]


class Pair(Model):
    type: Literal["pair"]
    left: int | None = None
    __checks__ = (Has("right"),)


class Number(Model):
    type: Literal[1]
    value: int


Part = Annotated[
    Text | Image | Closed | Pair | Number,
    Discriminated(
        "type",
        {"text": Text, "image": Image, "closed": Closed, "pair": Pair, 1: Number},
    ),
]


class Cat(Model):
    Dog: int
    a: str


class Dog(Model):
    Dog: str
    b: int


def _paths(annotation: Any, value: Any) -> set[tuple[str | int, ...]]:
    with pytest.raises(ValidationError) as caught:
        adapter(annotation).validate_json(json.dumps(value))
    return {json_path(each, value) for each in caught.value.errors()}


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ({"type": "text", "text": "a", "notes": ["x"]}, ("notes", 0)),
        ({"type": "text", "text": {"value": 1}}, ("text", "value")),
        ({"type": "text", "text": {}}, ("text", "value")),
        ({"type": "text"}, ("text",)),
        ({"type": "text", "text": 1}, ("text",)),
        ({"type": "image", "image": "x"}, ("url",)),
        ({"type": "image", "image": "x", "url": 1}, ("url",)),
        ({"type": "closed", "closed": 1}, ("closed",)),
        ({"type": "pair", "pair": 2}, ()),
        ({"type": 1, "value": "x"}, ("value",)),
        ({"type": "movie"}, ()),
        ({}, ()),
    ],
)
def test_a_tag_is_no_property(value: Any, path: tuple[str | int, ...]) -> None:
    """Not even where one is called so."""
    assert path in _paths(Part, value)
    inside = {"parts": [value]}
    assert ("parts", 0, *path) in _paths(dict[str, list[Part]], inside)
    assert len(_paths(Part, value) - {path, ("text",)}) == 0


def test_a_class_is_no_property() -> None:
    pets = OneOf[Cat | Dog]
    assert _paths(pets, {"Dog": 1, "a": 2}) == {("a",)}  # without b it is no Dog
    assert _paths(pets, {"Dog": 1, "a": 2, "b": []}) >= {("a",), ("Dog",), ("b",)}
    assert _paths(list[Cat | Dog], [{"Dog": 1, "a": 2}]) == {
        (0, "a"),
        (0, "Dog"),
        (0, "b"),
    }


def test_the_name_of_a_key_is_no_place() -> None:
    class Short(Model):
        __extra__ = int

    assert _paths(Short, {"a": "x"}) == {("a",)}
    assert _paths(dict[str, Part], {"[key]": {"type": "image"}}) == {("[key]", "url")}
