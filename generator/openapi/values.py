"""Reads values of a document, each of the kind that is due."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from ..errors import Problems
from ..source import Dangling, Source

_KINDS: dict[type, str] = {
    dict: "an object",
    list: "a list",
    str: "text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    type(None): "null",
}


class Values:
    """Reads values; what has the wrong kind is a problem."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems

    def follow(self, source: Source) -> Source | None:
        """What a Reference Object leads to; None, with a warning, if nowhere."""
        seen: set[tuple[str, str]] = set()
        while isinstance(source.value, dict) and "$ref" in source.value:
            reference = self.text(source, "$ref")
            place = (source.label, source.json_pointer)
            if place in seen:
                self.problems.error(source / "$ref", "the reference leads to itself")
                return None
            seen.add(place)
            try:
                source = source.follow(reference)
            except Dangling as dangling:
                self.problems.warn(source / "$ref", f"{dangling}: it is left out")
                return None
        return source if self.is_kind(source, dict) else None

    # Values of one kind each; absent is the empty one.

    def child(self, source: Source, key: str, kind: type) -> Source:
        """The value under a key, or an empty one of its kind."""
        found = source.get(key)
        if found is not None and found.value is None:
            self.problems.warn(
                found, f"{key!r} is null, and {_KINDS[kind]} is due: it is left out"
            )
        elif found is not None and self.is_kind(found, kind):
            return found
        return source.replace(kind())

    def entries(self, source: Source, key: str) -> Iterator[tuple[str, Source]]:
        """What stands under the names of an object, extensions aside."""
        for name, place in self.child(source, key, dict).items():
            if isinstance(place.value, dict | bool) or not name.startswith("x-"):
                yield name, place

    def list(self, source: Source, key: str) -> Iterator[Source]:
        """The objects of a list."""
        for place in self.child(source, key, list).elements():
            if self.is_kind(place, dict):
                yield place

    def texts(self, source: Source, key: str) -> Iterator[str]:
        """The texts of a list."""
        for place in self.child(source, key, list).elements():
            if self.is_kind(place, str):
                yield cast(str, place.value)

    def text(self, source: Source, key: str) -> str:
        """A text, or an empty one."""
        found = source.get(key)
        if found is None or found.value is None or not self.is_kind(found, str):
            return ""
        return cast(str, found.value)

    def flag(self, source: Source, key: str, *, default: bool = False) -> bool:
        """True or false."""
        found = source.get(key)
        if found is None or not self.is_kind(found, bool):
            return default
        return cast(bool, found.value)

    def is_kind(self, place: Source, kind: type) -> bool:
        """Whether a value is of a kind; a problem where it is not."""
        if isinstance(place.value, kind):
            return True
        named = f"{place.key!r}" if place.pointer else "this"
        self.problems.error(
            place, f"{named} is {_KINDS[type(place.value)]}, and {_KINDS[kind]} is due"
        )
        return False
