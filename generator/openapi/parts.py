"""What a selection takes of a document: its operations, and all that they refer to."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from typing import TypeAlias, get_args

from msgspec import Struct

from ..errors import Place
from ..source import Dangling, Source, Spot
from .records import Document, Method

_At: TypeAlias = tuple[str, tuple[str | int, ...]]
_METHODS = frozenset(get_args(Method))
_SELECTED = ("paths", "components")
"""What a selection takes a part of; it takes all else that stands in the root."""


class Parts(Struct, frozen=True, kw_only=True):
    """Places that are taken, each with all that stands below it."""

    root: Source
    taken: frozenset[_At]
    above: frozenset[_At]

    def begins(self, spot: Spot) -> bool:
        """Whether a place that is taken is this one."""
        return spot.place in self.taken

    def leads(self, spot: Spot) -> bool:
        """Whether a place that is taken stands below this one."""
        return spot.place in self.above

    def holds(self, place: Place | None) -> bool:
        """Whether this place stands in one that is taken, or is not for choosing."""
        if not isinstance(spot := place, Spot):
            return True
        if spot.label == self.root.label and (
            len(spot.pointer) < 2 or spot.pointer[0] not in _SELECTED
        ):
            return True
        return _is_in(spot.place, self.taken)


def parts(document: Document) -> Parts | None:
    """The parts that are taken of a document; None if it is taken whole."""
    if not document.is_selection:
        return None
    taken: set[_At] = set()
    left = list(_starts(document))
    while left:
        source, followed = left.pop()
        if _is_in(source.place, taken):
            continue
        taken.add(source.place)
        if followed:
            left += ((target, True) for target in _targets(source))
    above = {
        (label, pointer[:end])
        for label, pointer in taken
        for end in range(len(pointer))
    }
    return Parts(root=document.source, taken=frozenset(taken), above=frozenset(above))


def _starts(document: Document) -> Iterator[tuple[Source, bool]]:
    """Places that are taken, and whether what they refer to is taken as well."""
    for key, place in document.source.items():
        if key not in _SELECTED:
            yield place, True
    # These are named, not referred to.
    schemes = document.source.get("components")
    if schemes is not None and "securitySchemes" in schemes:
        yield schemes / "securitySchemes", True
    for operation in document.operations:
        yield operation.source, True
        yield from _item(document.source / "paths" / operation.path)


def _item(place: Source) -> Iterator[tuple[Source, bool]]:
    """A path item without its operations."""
    while (reference := place.get("$ref")) is not None:
        yield reference, False
        place = place.follow(str(reference.value))
    for key, each in place.items():
        if key not in _METHODS:
            yield each, True


def _targets(source: Source) -> Iterator[Source]:
    """What the references at and below a place lead to."""
    left = [source]
    while left:
        place = left.pop()
        match place.value:
            case dict():
                left += (each for _, each in place.items())
            case list():
                left += place.elements()
            case _:
                continue
        reference = place.get("$ref")
        if reference is not None and isinstance(reference.value, str):
            with suppress(Dangling):
                yield place.follow(reference.value)


def _is_in(place: _At, taken: Collection[_At]) -> bool:
    label, pointer = place
    return any((label, pointer[:end]) in taken for end in range(len(pointer) + 1))
