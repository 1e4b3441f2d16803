"""What sets the members of a union apart, in words: parts of what they are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Final, TypeAlias, cast

from msgspec import Struct

from ..names import pascal, words
from ..source import Json, Source
from .node import Node
from .objects import is_model
from .scalars import KIND_ORDER, kinds_of

Fold: TypeAlias = Callable[[Source], Node]
_Ways: TypeAlias = tuple[tuple[str, ...], ...]
"""Words that could tell a member apart, by what they are about."""

_KINDS: Final = {
    "object": "Object",
    "array": "List",
    "string": "Text",
    "integer": "Integer",
    "number": "Number",
    "boolean": "Flag",
    "null": "Null",
}
_LONG: Final = 5
"""So many words are a sentence about a member, and not its name."""
_SEVERAL: Final = 3
"""So many properties or values can still be listed in a name."""


def endings(
    union: Source, fold: Fold, kinds: frozenset[str] | None = None
) -> tuple[tuple[str, ...], ...]:
    """For each member of a ``oneOf`` or ``anyOf`` what its name ends in, the best first;
    `kinds` are those that are possible beside it.

    It begins with nothing where the member is the only one that needs a name. Otherwise
    the author's words come first, then what a value of this member has and no other one.
    """
    by = _discriminator(union)
    members = [
        _Member(source=source, node=fold(source), fold=fold, by=by, beside=kinds)
        for source in union.elements()
    ]
    found = [
        member.ways([other for other in members if other is not member])
        for member in members
    ]
    shapes = Counter(member.shape for member in members)
    return tuple(
        ("", *each) if shapes[member.shape] == 1 and not member.is_reference else each
        for member, each in zip(members, _told_apart(members, found), strict=True)
    )


def _told_apart(
    members: Sequence[_Member], found: Sequence[_Ways]
) -> Iterator[tuple[str, ...]]:
    """The words that only one member has. Where each has a title, or else a constant,
    that comes first: so the members of one union are called alike."""
    count = Counter(word for ways in found for word in {*chain(*ways)})
    own = [[[w for w in way if count[w] == 1] for way in ways] for ways in found]
    named = [
        ways
        for member, ways in zip(members, own, strict=True)
        if not (member.is_reference or member.shape == "none")
    ]
    alike = next((n for n in (0, 1) if all(ways[n] for ways in named)), 0)
    for ways, all_words in zip(own, found, strict=True):
        told = chain(*ways[alike : alike + 1], *ways)
        yield tuple(dict.fromkeys(told)) or tuple(dict.fromkeys(chain(*all_words)))


# With a dict, which cached properties need.
class _Member(Struct, frozen=True, kw_only=True, eq=False, dict=True):
    source: Source
    node: Node
    fold: Fold
    by: str | None
    beside: frozenset[str] | None

    @property
    def is_reference(self) -> bool:
        return "$ref" in self.source

    @cached_property
    def is_model(self) -> bool:
        return is_model(self.node)

    @cached_property
    def shape(self) -> str:
        """What kind of name it needs: its own, one for its parts, or none."""
        node = self.node
        kinds = kinds_of(node) or self.beside or frozenset[str]()
        if self.beside is not None and not kinds & self.beside:
            return "none"
        enum = node.value("enum")
        is_choice = isinstance(enum, list) and len(cast("list[Json]", enum)) > 1
        if self.is_model or is_choice or node.keywords.keys() & {"oneOf", "anyOf"}:
            return "own"
        return "parts" if kinds & {"object", "array"} else "none"

    def ways(self, others: Sequence[_Member]) -> _Ways:
        """What it could be told apart by, the best way first."""
        if self.is_reference:
            return (tuple(_referred(str((self.source / "$ref").value))),)
        titles = list(_titles(self.source))
        models = [other for other in others if other.is_model]
        is_object = self._kind(self.node) in ("Object", "Any") and bool(models)
        short = [title for title in titles if len(words(title)) < _LONG]
        return (
            tuple(map(pascal, short)),
            (*self._constants(self.node), *filter(None, self._values(others))),
            tuple(self._properties(models) if is_object else ()),
            tuple(self._parts() if is_object else ()),
            (self._kind(self.node),),
            tuple(map(pascal, titles)),
        )

    def _constants(self, node: Node) -> Iterator[str]:
        """The values that a property must have, first the one that tells apart."""
        for name in sorted(node.properties, key=lambda name: name != self.by):
            for place in node.properties[name]:
                for value in _allowed(self.fold(place), 1):
                    yield from _said(name, value)

    def _values(self, others: Sequence[_Member]) -> Iterator[str]:
        """The few values that a property may have, and has others in other members."""
        for name in self.node.properties:
            allowed = self.allowed(name)
            if allowed and any(other.allowed(name) for other in others):
                yield "Or".join(chain(*(_said(name, value) for value in allowed)))

    def allowed(self, name: str) -> list[Json]:
        """The few values that a property may have."""
        places = self.node.properties.get(name, ())
        return [v for place in places for v in _allowed(self.fold(place), _SEVERAL)]

    def _properties(self, others: Sequence[_Member]) -> Iterator[str]:
        """What it requires, has or lacks, and the others do not."""
        elsewhere = [other.all_properties for other in others]
        for name in self.all_properties:
            if not any(name in each for each in elsewhere):
                yield f"With{pascal(name)}"
        for name in self.node.required:
            if not any(name in other.node.required for other in others):
                yield f"With{pascal(name)}"
        lacked = [
            next((name for name in each if name not in self.all_properties), None)
            for each in elsewhere
        ]
        if all(lacked):
            yield from _listed("Without", "Or", filter(None, lacked))
        for names in (self.node.required, self.all_properties):
            own = [n for n in names if not all(n in each for each in elsewhere)]
            yield from _listed("With", "And", own)

    @cached_property
    def all_properties(self) -> tuple[str, ...]:
        """Those that it requires, then the others."""
        return tuple(dict.fromkeys((*self.node.required, *self.node.properties)))

    def _parts(self) -> Iterator[str]:
        """What its properties are."""
        for name, places in self.node.properties.items():
            for place in places:
                node = self.fold(place)
                yield from self._constants(node)
                items = node.keywords.get("items")
                for each in (node, *([] if items is None else [self.fold(items)])):
                    yield f"With{self._kind(each)}{pascal(name)}"

    def _kind(self, node: Node) -> str:
        kinds = kinds_of(node) or frozenset[str]()
        if isinstance(node.value("enum"), list):
            return "Choice"
        return next((_KINDS[kind] for kind in KIND_ORDER if kind in kinds), "Any")


def _discriminator(union: Source) -> str | None:
    written = union.parent.get("discriminator")
    name = None if written is None else written.get("propertyName")
    return name.value if name is not None and isinstance(name.value, str) else None


def _titles(source: Source) -> Iterator[str]:
    """What its author calls a schema, or a part of it that is written here."""
    title, parts = source.get("title"), source.get("allOf")
    if title is not None and isinstance(title.value, str) and words(title.value):
        yield title.value
    for part in () if parts is None else parts.elements():
        if "$ref" not in part:
            yield from _titles(part)


def _referred(reference: str) -> Iterator[str]:
    """What a reference leads to, then with what stands above it."""
    path, _, pointer = reference.partition("#")
    *above, last = (pointer or path.removesuffix(".yaml")).split("/")
    yield pascal(last)
    if above and words(above[-1]):
        yield pascal(f"{above[-1]} {last}")


def _listed(start: str, between: str, names: Iterable[str]) -> Iterator[str]:
    """A few names in one; none where they would be too many."""
    found = tuple(dict.fromkeys(map(pascal, names)))
    if 0 < len(found) <= _SEVERAL:
        yield start + between.join(found)


def _allowed(node: Node, most: int) -> Iterable[Json]:
    """The values that a schema allows, if they are few and can be said."""
    if "const" in node.keywords:
        return [node.value("const")]
    enum = node.value("enum")
    values = cast("list[Json]", enum) if isinstance(enum, list) else []
    return values if len(values) <= most else []


def _said(name: str, value: Json) -> Iterator[str]:
    """The value of a property, in words."""
    match value:
        case True:
            yield pascal(name)
        case False:
            yield f"Not{pascal(name)}"
        case str() if words(value) and not words(value)[0][0].isdigit():
            is_shouted = value.isupper() and len(value) > len("SMS")
            yield pascal(value.lower() if is_shouted else value)
        case str() | int():
            yield pascal(f"{name} {value}")
        case _:
            pass
