# Part of every package that tightspec makes: copied as it is, never edited.
"""Where in a JSON value a validation error is.

pydantic puts labels of its own between the names of a location: the member of a union,
the tag of a discriminator, `[key]`. A label may be called as a property is, so of all
ways to read a location it is the one that leads to the value which the error shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from pydantic_core import ErrorDetails

from ._wire import JsonValue, Path, at

_Part: TypeAlias = str | int
KEY = "[key]"
"""Ends the location of an error that is about a name."""
KINDS: Mapping[str, str] = {
    "int_type": "an integer",
    "float_type": "a number",
    "string_type": "a string",
    "bool_type": "true or false",
    "list_type": "an array",
    "tuple_type": "an array",
    "dict_type": "an object",
    "model_type": "an object",
    "model_attributes_type": "an object",
    "none_required": "null",
}
"""What is wanted where an error is about the kind of a value."""


class Location(NamedTuple):
    """The place of an error, and the members of unions that it is about, each with the
    place of its union."""

    path: Path
    members: tuple[tuple[Path, _Part], ...] = ()


def locate(details: ErrorDetails, value: JsonValue) -> Location:
    """Where in `value` the error is."""
    first: Location | None = None
    for reading in _readings(details, value):
        if _is_shown(reading, details, value):
            return reading
        first = first or reading
    return first or Location(path=())


def json_path(details: ErrorDetails, value: JsonValue) -> Path:
    """The path in `value` to where the error is."""
    return locate(details, value).path


def _readings(details: ErrorDetails, value: JsonValue) -> Iterator[Location]:
    """The ways to read the location of an error, with as few labels as can be first."""
    parts = details["loc"]
    left = [(0, Location(path=()))]
    seen: set[tuple[int, Path]] = set()
    while left:
        position, so_far = left.pop()
        if (position, so_far.path) in seen:
            continue
        seen.add((position, so_far.path))
        if position == len(parts):
            yield so_far
            continue
        part, here = parts[position], at(value, so_far.path)
        is_absent = details["type"] == "missing" and position == len(parts) - 1
        is_index = isinstance(here, list) and isinstance(part, int)
        if not is_index and (_is_part(part, here) or not is_absent):
            label = () if part == KEY else ((so_far.path, part),)
            left.append((position + 1, so_far._replace(members=so_far.members + label)))
        if _is_part(part, here) or is_absent:
            left.append((position + 1, so_far._replace(path=(*so_far.path, part))))


def _is_part(part: _Part, value: JsonValue) -> bool:
    return (isinstance(value, dict) and part in value) or (
        isinstance(value, list) and isinstance(part, int)
    )


def _is_shown(location: Location, details: ErrorDetails, value: JsonValue) -> bool:
    """Whether the error shows the value that is at a place."""
    parts, path = details["loc"], location.path
    shown: object = details["input"]
    if details["type"] == "missing":
        # Then it is the object that has no such property.
        return path[-1:] == parts[-1:] and at(value, path[:-1]) == shown
    if parts[-1:] == (KEY,):
        return path[-1:] == parts[-2:-1]
    return at(value, path) == shown
