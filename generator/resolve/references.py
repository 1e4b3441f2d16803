"""What a schema's references say about it: what it leads to, and what it only wraps."""

from __future__ import annotations

from collections.abc import Iterator

from ..source import Dangling, Source
from .checks import KEYWORDS
from .fold import Follow, Place
from .narrowing import Narrowing


def wrapped_reference(source: Source) -> Source | None:
    """The reference that a schema is, where only words for people stand beside it.

    References cannot have a description of their own in OpenAPI 3.0, so many put
    one into an ``allOf`` of its own.
    """
    value = source.value
    members = source.get("allOf")
    if not isinstance(value, dict) or members is None:
        return None
    says_more = value.keys() & (KEYWORDS | {"$ref", "properties", "required", "format"})
    if says_more or not isinstance(members.value, list) or len(members.value) != 1:
        return None
    member = members / 0
    is_reference = isinstance(member.value, dict) and "$ref" in member.value
    return member if is_reference and value.get("type") in (None, "object") else None


def leads_to_itself(target: Source) -> bool:
    """Whether a schema is nothing but references in a ring."""
    seen: set[Place] = set()
    while isinstance(target.value, dict) and isinstance(
        reference := target.value.get("$ref"), str
    ):
        if target.place in seen:
            return True
        seen.add(target.place)
        try:
            target = target.follow(reference)
        except Dangling:
            return False
    return False


class Reach:
    """Knows which schemas lead to something that the constraints file narrows."""

    def __init__(self, narrowing: Narrowing, follow: Follow) -> None:
        self._narrowing = narrowing
        self._follow = follow
        self._known: dict[Place, bool] = {}

    def is_narrowed(self, source: Source) -> bool:
        """Whether a schema is narrowed, or one that it refers to."""
        return bool(self._narrowing) and self._reaches(source, set())

    def _reaches(self, source: Source, seen: set[Place]) -> bool:
        known = self._known.get(source.place)
        if known is not None or source.place in seen:
            return bool(known)
        seen.add(source.place)
        found = source.place in self._narrowing or any(
            self._reaches(child, seen) for child in self._children(source)
        )
        if found or len(seen) == 1:
            self._known[source.place] = found
        return found

    def _children(self, source: Source) -> Iterator[Source]:
        if isinstance(source.value, list):
            yield from source.elements()
        elif isinstance(source.value, dict):
            if isinstance(source.value.get("$ref"), str):
                target = self._follow(source)
                if target is not None:
                    yield target
            for name, child in source.items():
                if name not in ("enum", "const", "default", "example", "examples"):
                    yield child
