"""What a schema's references say about it: what it leads to, and what it only wraps."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from typing import cast

from msgspec import Struct, field

from ..errors import Problems
from ..source import Dangling, Json, Source
from .checks import KEYWORDS
from .fold import Follow
from .node import Place


def wrapped_reference(source: Source) -> Source | None:
    """The reference that a schema is, where only words for people stand beside it.

    References cannot have a description of their own in OpenAPI 3.0, so many put
    one into an ``allOf`` of its own, and some put the description there as well.
    """
    members = source.get("allOf")
    if members is None or not isinstance(members.value, list):
        return None
    parts = list(members.elements())
    references = [part for part in parts if "$ref" in part]
    beside = [part for part in parts if "$ref" not in part]
    value = cast("dict[str, Json]", source.value)
    itself = source.replace({k: v for k, v in value.items() if k != "allOf"})
    if len(references) != 1 or not all(map(_is_for_people, (itself, *beside))):
        return None
    return references[0]


def words_beside(source: Source) -> str:
    """The description that stands beside a wrapped reference."""
    members = source.get("allOf")
    beside = () if members is None else members.elements()
    found = [part.get("description") for part in (source, *beside)]
    return next((str(each.value) for each in found if each is not None), "")


def _is_for_people(source: Source) -> bool:
    value = source.value
    return (
        isinstance(value, dict)
        and _SAYS_MORE.isdisjoint(value)
        and value.get("type") in (None, "object")
    )


_SAYS_MORE = KEYWORDS | {"$ref", "allOf", "properties", "required"}


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


def following(problems: Problems) -> Follow:
    """Tells what the ``$ref`` of a schema leads to; one that is dangling is a warning."""

    known: dict[Place, Source] = {}

    def follow(source: Source) -> Source | None:
        written = source.value["$ref"] if isinstance(source.value, dict) else None
        if not isinstance(written, str):
            problems.error(source / "$ref", "a reference is text")
            return None
        try:
            place = source.file.library.follow(source, written).place
            if place in known:
                return known[place]
            target = source.follow(written)
        except Dangling as dangling:
            message = f"{dangling}: any value is taken here"
            problems.warn(source / "$ref", message)
            return None
        if leads_to_itself(target):
            problems.error(source / "$ref", "the reference leads to itself")
            return None
        known[place] = target
        return target

    return follow


def beyond(sources: Iterable[Source], follow: Follow) -> Iterator[Source]:
    """The schemas that these lead to and that are in none of them, each once."""
    left = list(sources)
    seen = {source.place for source in left}
    while left:
        for part in _referring(left.pop()):
            target = follow(part)
            if target is not None and not _is_within(target.place, seen):
                seen.add(target.place)
                left.append(target)
                yield target


def _is_within(place: Place, places: Container[Place]) -> bool:
    label, pointer = place
    return any((label, pointer[:end]) in places for end in range(len(pointer) + 1))


class Ends(Struct, frozen=True, kw_only=True):
    """The schemas that requests and responses begin with."""

    sent: tuple[Source, ...] = ()
    received: tuple[Source, ...] = ()
    forms: tuple[Source, ...] = ()
    """Those that are forms."""


class Reach:
    """Knows what the schemas of a document lead to through their references.

    Attributes:
        sent: the places of all schemas that requests lead to.
        received: those that responses lead to.
        in_forms: those that forms lead to.
    """

    def __init__(self, follow: Follow, ends: Ends) -> None:
        self._follow = follow
        self._steps: dict[Place, tuple[Source, ...]] = {}
        self.sent = self._all(ends.sent)
        self.received = self._all(ends.received)
        self.in_forms = self._all(ends.forms)

    def is_used(self, source: Source) -> bool:
        """Whether a request or a response leads to a schema."""
        return source.place in self.sent or source.place in self.received

    def _all(self, sources: Iterable[Source]) -> frozenset[Place]:
        """The places of these schemas, and of all that they refer to."""
        seen: set[Place] = set()
        left = list(sources)
        while left:
            source = left.pop()
            if source.place not in seen:
                seen.add(source.place)
                left += self._references(source)
        return frozenset(seen)

    def leads(self, source: Source, answers: Answers) -> bool:
        """Whether a schema, or one that it refers to, is one that is looked for."""
        seen: set[Place] = set()
        left = [source]
        while left:
            place = left.pop()
            answer = answers.known.get(place.place)
            if answer or (answer is None and answers.matches(place)):
                answers.known[source.place] = True
                return True
            if answer is None and place.place not in seen:
                seen.add(place.place)
                left += self._references(place)
        answers.known.update(dict.fromkeys(seen, False))
        return False

    def _references(self, source: Source) -> tuple[Source, ...]:
        """What the references in a schema lead to."""
        known = self._steps.get(source.place)
        if known is None:
            targets = map(self._follow, _referring(source))
            known = tuple(target for target in targets if target is not None)
            self._steps[source.place] = known
        return known


class Answers(Struct, frozen=True):
    """What is looked for, and for which schemas the answer is known."""

    matches: Callable[[Source], bool]
    known: dict[Place, bool] = field(default_factory=dict[Place, bool])


def _referring(source: Source) -> Iterator[Source]:
    """A schema's parts that refer to another one."""
    # Most of a document is walked here, so places are made only where one is wanted.
    left: list[tuple[Json, tuple[str | int, ...]]] = [(source.value, source.pointer)]
    while left:
        value, pointer = left.pop()
        if isinstance(value, dict):
            if isinstance(value.get("$ref"), str):
                yield Source(file=source.file, pointer=pointer, value=value)
            left += [
                (part, (*pointer, name))
                for name, part in value.items()
                if isinstance(part, dict | list) and name not in _DATA
            ]
        elif isinstance(value, list):
            left += [(part, (*pointer, index)) for index, part in enumerate(value)]


def parts(source: Source) -> Iterator[Source]:
    """A schema and everything in it that may be one."""
    left = [source]
    while left:
        place = left.pop()
        if isinstance(place.value, list):
            left += place.elements()
        elif isinstance(place.value, dict):
            yield place
            left += (part for name, part in place.items() if name not in _DATA)


def has_direction(source: Source) -> bool:
    """Whether something in a schema is only for requests, or only for responses."""
    return any(
        isinstance(part.value, dict)
        and (part.value.get("readOnly") is True or part.value.get("writeOnly") is True)
        for part in parts(source)
    )


_DATA = frozenset(("enum", "const", "default", "example", "examples"))
