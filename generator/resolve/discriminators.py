"""What tells the objects of a union apart: a property that each of them pins.

JSON Schema knows no discriminator: a value is tried against each member. Where every
member requires a property and takes only certain constants in it, the property's value
selects those that may fit, and the verdict is the same. Where a member pins nothing, what
a document writes in ``discriminator`` is a hint: the member that it names is tried first,
and taken where it fits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias, cast

from msgspec import Struct
from msgspec.structs import replace

from .. import ir
from ..errors import quoted
from ..source import Json, Source
from .merge import merge
from .node import Node, Place
from .objects import is_for_the_other
from .reader import Reader
from .reading import At
from .scalars import enumerated, kinds_of, kinds_of_value

_Tags: TypeAlias = "tuple[ir.Tag, ...]"


class Member(Struct, frozen=True, kw_only=True):
    """A member of a union: as one node together with what stands beside the union.

    It `is_whole` where nothing does: then its own schema is all of it.
    """

    source: Source
    node: Node
    is_whole: bool = False


class Told(Struct, frozen=True, kw_only=True):
    """A property that tells members apart: which of its values are whose."""

    name: str
    groups: tuple[tuple[_Tags, tuple[int, ...]], ...]
    """Values, and the places of the members that they select."""
    is_hint: bool = False
    """Whether another member may fit as well."""


def union_of(node: Node) -> Source | None:
    """The ``oneOf`` or ``anyOf`` of a node; None without any."""
    for keyword in ("oneOf", "anyOf"):
        place = node.keywords.get(keyword)
        if place is not None and isinstance(place.value, list) and place.value:
            return place
    return None


def objects_among(members: Sequence[Member], reader: Reader) -> Sequence[int]:
    """Which members are objects; none where one may be an object and something else."""
    kinds = [_kinds(member.node, reader, frozenset()) for member in members]
    if any(k is None or (len(k) > 1 and "object" in k) for k in kinds):
        return ()
    return [index for index, k in enumerate(kinds) if k and "object" in k]


def tell_apart(
    node: Node, objects: Sequence[Member], at: At, reader: Reader
) -> Told | None:
    """What tells these members of the union `node` apart; None where nothing does."""
    declared = _declared(node)
    own = () if declared is None else (_name(declared),)
    properties = (name for member in objects for name in member.node.properties)
    partly: Told | None = None
    for name in dict.fromkeys((*own, *properties)):
        told = _told(name, (_tags(m.node, name, at, reader) for m in objects))
        if told is not None and name in own and declared is not None:
            _report_mapping(declared, objects, told, reader)
        if told is not None and len(told.groups) == len(objects):
            return told
        partly = partly or told
    hint = None if declared is None else _hint(declared, objects, at, reader)
    return hint or partly


def _told(name: str, found: Iterable[_Tags]) -> Told | None:
    """What a property tells apart: groups of members that have the same values, and no
    value that members of other groups have. None where that is less than two groups."""
    groups: dict[frozenset[tuple[type, ir.Tag]], tuple[_Tags, list[int]]] = {}
    for index, tags in enumerate(found):
        if not tags:
            return None
        group = frozenset((type(tag), tag) for tag in tags)
        groups.setdefault(group, (tags, []))[1].append(index)
    every = [tag for tags, _ in groups.values() for tag in tags]
    # Equal as Python has it: True and 1 cannot be keys of one dict.
    if len(groups) < 2 or len({*every}) < len(every):
        return None
    return Told(
        name=name, groups=tuple((tags, tuple(its)) for tags, its in groups.values())
    )


# --- what a member pins ---------------------------------------------------------------


def _tags(
    node: Node,
    name: str,
    at: At,
    reader: Reader,
    seen: frozenset[Place] = frozenset(),
) -> _Tags:
    """The constants that every value of a schema has one of in a property; empty where
    it may have others, or none."""
    if node.nullable:
        return ()
    if _requires(node, name, at, reader):
        found = [_constants(place, reader) for place in node.properties.get(name, ())]
        pinned = [constants for constants in found if constants is not None]
        if pinned:
            first, *more = pinned
            return tuple(tag for tag in first if all(tag in each for each in more))
    place = union_of(node)
    if place is None or place.place in seen:
        return ()
    inner = [
        _tags(member, name, at, reader, seen | {place.place})
        for member in _members(node, place, reader)
    ]
    if not all(inner):
        return ()
    return tuple(dict.fromkeys(tag for tags in inner for tag in tags))


def _requires(node: Node, name: str, at: At, reader: Reader) -> bool:
    return (
        kinds_of(node) == frozenset(("object",))
        and not node.nullable
        and name in node.required
        and not is_for_the_other(node, name, at, reader)
    )


def _constants(place: Source, reader: Reader) -> _Tags | None:
    node = reader.fold(place)
    type_ = enumerated(node)
    if node.nullable or not isinstance(type_, ir.Choice):
        return None
    tags = tuple(value for value in type_.values if value is not None)
    is_small = all(isinstance(tag, str) or abs(tag) < _EXACT for tag in tags)
    return tags if is_small and len(tags) == len(type_.values) else None


_EXACT = 2**53
"""A larger integer may be another one as a float, which JSON may write it as."""


def _members(node: Node, place: Source, reader: Reader) -> Iterator[Node]:
    """The members of a node's union, each with what stands beside the union."""
    keywords = {k: v for k, v in node.keywords.items() if v is not place}
    outer = replace(node, keywords=keywords)
    for member in place.elements():
        yield merge(reader.fold(member), outer)


# --- what a document writes -----------------------------------------------------------


def _declared(node: Node) -> Source | None:
    """The ``discriminator`` of a union, if it names a property."""
    written = node.keywords.get("discriminator")
    name = None if written is None else written.get("propertyName")
    return written if name is not None and isinstance(name.value, str) else None


def _name(declared: Source) -> str:
    return str((declared / "propertyName").value)


def _hint(
    declared: Source, objects: Sequence[Member], at: At, reader: Reader
) -> Told | None:
    """What a document says of members that do not all pin the property."""
    name = _name(declared)

    def meant(member: Member) -> _Tags:
        reference = _reference(member.source)
        if reference is None or not _requires(member.node, name, at, reader):
            return ()
        tags = _tags(member.node, name, at, reader)
        mapped = [str(entry.key) for entry in _mapping(declared, reference)]
        taken = tuple(key for key in mapped if not tags or key in tags)
        return taken or tags or (reference,)

    told = _told(name, map(meant, objects))
    return None if told is None else replace(told, is_hint=True)


def _report_mapping(
    declared: Source, objects: Sequence[Member], told: Told, reader: Reader
) -> None:
    """Tell which entries of a mapping select a class that refuses them."""
    for tags, members in told.groups:
        for reference in filter(None, (_reference(objects[i].source) for i in members)):
            for entry in _mapping(declared, reference):
                value = str(entry.key)
                if value not in map(str, tags):
                    reader.problems.warn(
                        entry,
                        f"the mapping has {quoted(value)} for {reference}, which takes "
                        f"only {_listed(tags)}: it is left out",
                    )


def _mapping(declared: Source, reference: str) -> Iterator[Source]:
    """The entries of the mapping that lead to what is called so."""
    mapping = declared.get("mapping")
    if mapping is not None and isinstance(mapping.value, dict):
        yield from (
            entry
            for _, entry in mapping.items()
            if _last(str(entry.value)) == reference
        )


def _reference(source: Source) -> str | None:
    """What the schema that a member refers to is called."""
    value = source.value
    reference = value.get("$ref") if isinstance(value, dict) else None
    return _last(reference) if isinstance(reference, str) else None


def _last(reference: str) -> str:
    return reference.rsplit("/", 1)[-1]


def _listed(tags: _Tags) -> str:
    return ", ".join(quoted(tag) if isinstance(tag, str) else str(tag) for tag in tags)


# --- objects and others ---------------------------------------------------------------


def _kinds(node: Node, reader: Reader, seen: frozenset[Place]) -> frozenset[str] | None:
    """The kinds of a schema's values, through its union and its enumeration."""
    values = node.value("enum")
    if "const" in node.keywords:
        values = [node.value("const")]
    place = union_of(node)
    if node.nullable:
        return None
    if kinds_of(node) is not None:
        return kinds_of(node)
    if isinstance(values, list):
        return frozenset[str]().union(*map(kinds_of_value, cast("list[Json]", values)))
    if place is None or place.place in seen:
        return None
    found = [
        _kinds(member, reader, seen | {place.place})
        for member in _members(node, place, reader)
    ]
    known = [kinds for kinds in found if kinds is not None]
    return frozenset[str]().union(*known) if len(known) == len(found) else None
