# Part of every package that tightspec makes: copied as it is, never edited.
"""Documented headers, read into their types (OpenAPI, Header Object: style `simple`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from pydantic import BaseModel
from pydantic_core import from_json

from ._read import read
from ._wire import JsonValue, field_names


def read_headers(model: type[BaseModel], headers: Mapping[str, str]) -> Any:
    """The headers as the object that is documented, whatever the case of their names.

    It is tolerant, as all reading is: one that does not fit stays the text that came,
    and one that is required and missing raises when it is read.
    """
    given = {name.lower(): text.strip() for name, text in headers.items()}
    found: dict[str, JsonValue] = {}
    for name in field_names(model).wire.values():
        if name.lower() in given:
            found[name] = _value(model, name, given[name.lower()])
    return read(model, found).value


def _value(model: type[BaseModel], name: str, text: str) -> JsonValue:
    """The first meaning of a text that its type takes."""
    for meaning in _meanings(text):
        differences = read(model, {name: meaning}).differences
        if not any(each.path[:1] == (name,) for each in differences):
            return meaning
    return text


def _meanings(text: str) -> Iterator[JsonValue]:
    """A text by itself, as JSON has it, as an array, as an object."""
    yield text
    yield _scalar(text)
    parts = [part.strip() for part in text.split(",")] if text else []
    yield [*parts]
    yield [_scalar(part) for part in parts]
    names = [part.partition("=") for part in parts]
    pairs = [(name, value) for name, equals, value in names if equals]
    if len(pairs) < len(parts):
        pairs = list(zip(parts[::2], parts[1::2], strict=False))
    yield {**dict(pairs)}
    yield {key: _scalar(value) for key, value in pairs}


def _scalar(text: str) -> JsonValue:
    try:
        return cast(JsonValue, from_json(text))
    except ValueError:
        return text
