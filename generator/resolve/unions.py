"""Unions: ``oneOf`` and ``anyOf`` whose members have shapes, told apart where possible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, cast

from .. import ir
from ..source import Json, Source
from .checks import KEYWORDS
from .fold import Node, merge
from .members import endings
from .objects import without_null
from .reader import Reader
from .reading import At
from .scalars import kinds_of

_SHAPES: Final = frozenset(
    ("type", "$ref", "allOf", "oneOf", "anyOf", "enum", "const", "items", "format")
)
"""Keywords that give a value its shape; a union of members without is a check."""
_OWN: Final = frozenset(("discriminator", "description", "title", "default"))


def union(node: Node, at: At, reader: Reader) -> tuple[ir.Type, Node] | None:
    """The type of ``oneOf`` or ``anyOf``, and what the schema says besides.

    None where there is none, or where its members have no shapes: those are checks.
    """
    keyword = next((k for k in ("oneOf", "anyOf") if _has_shapes(node, k)), None)
    if keyword is None:
        return None
    place = node.keywords[keyword]
    outer = replace(
        node,
        keywords={
            name: value
            for name, value in node.keywords.items()
            if name != keyword and name not in _OWN
        },
        unevaluated=(),
    )
    alone = not outer.kinds and _says_kinds(outer)
    told_apart = endings(place, reader.fold, kinds_of(outer))
    members = [
        (
            reader.type_of(member, at.member(*names))
            if alone
            else _beside(member, outer, at.member(*names), reader)
        )
        for member, names in zip(place.elements(), told_apart, strict=True)
    ]
    flat = _flat(members)
    made: ir.Type = flat[0]
    if len(flat) > 1:
        made = ir.Union(
            members=flat,
            exact=keyword == "oneOf",
            discriminator=_discriminator(node, place, members, reader),
        )
    # Each distributed member has what stands beside the union in it.
    rest = node.rest if alone else ()
    return made, Node(source=node.source, rest=rest, unevaluated=node.unevaluated)


def without(type_: ir.Type, key: ir.Key) -> ir.Type:
    """A union that does not name the definition which it is: that adds no value."""
    if not isinstance(type_, ir.Union):
        return type_
    members = [without(m, key) for m in type_.members if m != ir.Reference(key=key)]
    if not members:
        return ir.Nothing()
    return members[0] if len(members) == 1 else replace(type_, members=_flat(members))


def _has_shapes(node: Node, keyword: str) -> bool:
    place = node.keywords.get(keyword)
    if place is None or not isinstance(place.value, list) or not place.value:
        return False
    if not (node.properties or node.required):
        return True
    return any(
        isinstance(member.value, dict)
        and (member.value.keys() & _SHAPES or "properties" in member.value)
        for member in place.elements()
    )


def _says_kinds(outer: Node) -> bool:
    """Whether what stands beside a union says nothing but of which kinds values are."""
    return not (outer.properties or outer.required or outer.keywords.keys() & KEYWORDS)


def _beside(member: Source, outer: Node, at: At, reader: Reader) -> ir.Type:
    """A member beside what the union's own schema says: its own type, where that is only
    of which kinds it is, and the member says so too."""
    kinds = reader.fold(member).kinds
    allowed = outer.kinds or frozenset[str]()
    if kinds is None or outer.rest or not _says_kinds(outer):
        return _distributed(member, outer, at, reader)
    if kinds <= allowed:
        return reader.type_of(member, at)
    if kinds <= allowed | {"null"}:
        found = without_null(reader.type_of(member, at))
        if not reader.definitions.allows_null(found):
            return found
    return _distributed(member, outer, at, reader)


def _distributed(member: Source, outer: Node, at: At, reader: Reader) -> ir.Type:
    """A member together with what the union's own schema says beside it."""
    key = f"{reader.key_of(member, at)} of {outer.source.json_pointer}"
    node = merge(reader.fold(member, at.reading), outer)
    node = replace(node, source=member, parts=(outer.source.place, *node.parts))
    return reader.once(key, at, outer.source, lambda: reader.of_node(node, key, at))


def _flat(members: Sequence[ir.Type]) -> tuple[ir.Type, ...]:
    """Members without repetitions; those of an inner anyOf are members themselves."""
    found: list[ir.Type] = []
    for member in members:
        is_open = isinstance(member, ir.Union) and not (
            member.exact or member.discriminator
        )
        inner = (
            member.members if isinstance(member, ir.Union) and is_open else (member,)
        )
        found += [each for each in inner if each not in found]
    return tuple(found)


def _discriminator(
    node: Node, place: Source, members: Sequence[ir.Type], reader: Reader
) -> ir.Discriminator | None:
    """What the document says of telling the members apart, where it covers them all."""
    written = node.keywords.get("discriminator")
    wire_name = None if written is None else written.get("propertyName")
    classes = {
        m.key
        for m in members
        if reader.definitions.model_at(m) and isinstance(m, ir.Reference)
    }
    if written is None or wire_name is None or len(classes) < len(members):
        return None
    named: dict[str, ir.Key] = {}
    for member, type_ in zip(place.elements(), members, strict=True):
        reference = cast("dict[str, Json]", member.value).get("$ref")
        if isinstance(reference, str) and isinstance(type_, ir.Reference):
            named[reference.rsplit("/", 1)[-1]] = type_.key
    explicit = written.get("mapping")
    mapping: dict[str, ir.Key] = {}
    if explicit is not None and isinstance(explicit.value, dict):
        for value, target in explicit.value.items():
            key = named.get(str(target).rsplit("/", 1)[-1])
            if key is not None:
                mapping[value] = key
    mapped = {*mapping.values()}
    mapping |= {name: key for name, key in named.items() if key not in mapped}
    if {*mapping.values()} != classes or not isinstance(wire_name.value, str):
        return None
    if not all(
        reader.definitions.requires(member, wire_name.value) for member in members
    ):
        # JSON Schema knows no discriminator: without its property the members are tried.
        return None
    return ir.Discriminator(wire_name=wire_name.value, mapping=tuple(mapping.items()))
