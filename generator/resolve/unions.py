"""Unions: ``oneOf`` and ``anyOf`` whose members have shapes, told apart where possible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final, TypeAlias

from msgspec.structs import replace

from .. import ir
from ..errors import Problems
from ..source import Source
from .checks import KEYWORDS
from .discriminators import Member, objects_among, tell_apart
from .members import endings
from .merge import merge
from .node import Node
from .objects import without_null
from .reader import Reader
from .reading import At
from .scalars import enumerated, kinds_of

_Typed: TypeAlias = "tuple[Member, ir.Type]"
_Constants: TypeAlias = "Mapping[tuple[type, object], bool | int | str | None]"

_SHAPES: Final = frozenset(
    ("type", "$ref", "allOf", "oneOf", "anyOf", "enum", "const", "items", "format")
)
"""Keywords that give a value its shape; a union of members without is a check."""
_OWN: Final = frozenset(("discriminator", "description", "title", "default"))


def union(node: Node, at: At, reader: Reader) -> tuple[ir.Type, Node] | None:
    """The type of ``oneOf`` or ``anyOf``, and what the schema says besides.

    None where there is none, or where its members have no shapes: those are checks, and
    so are equal members where they are read as they are written.
    """
    keyword = next((k for k in ("oneOf", "anyOf") if _has_shapes(node, k)), None)
    if keyword is None:
        return None
    place, is_exact = node.keywords[keyword], keyword == "oneOf"
    outer = replace(
        node,
        keywords={
            name: value
            for name, value in node.keywords.items()
            if name != keyword and name not in _OWN
        },
        unevaluated=(),
    )
    problems = reader.problems if is_exact and not reader.as_written else None
    written = [_member(source, outer, at, reader) for source in place.elements()]
    sets = [frozenset(_constants(m)) or index for index, m in enumerate(written)]
    distinct = [written[index] for index in _distinct(written, sets, problems)]
    members = _with_one_choice(distinct, is_exact=is_exact)
    types = _types(members, place, outer, at, reader)
    left = _distinct(members, types, problems)
    is_told_apart = (len(distinct), len(left)) == (len(written), len(members))
    if is_exact and reader.as_written and not is_told_apart:
        return None
    typed = [
        (members[index], types[index])
        for index in left
        if not reader.definitions.is_nothing(types[index])
    ]
    # Each member that is not whole has what stands beside the union in it.
    rest = node.rest if _says_nothing(outer) else ()
    made = _made(node, typed, at, reader, is_exact=is_exact)
    return made, Node(source=node.source, rest=rest, unevaluated=node.unevaluated)


def without(type_: ir.Type, key: ir.Key) -> ir.Type:
    """A union that does not name the definition which it is: that adds no value."""
    if not isinstance(type_, ir.Union) or type_.discriminator is not None:
        return type_
    members = [without(m, key) for m in type_.members if m != ir.Reference(key=key)]
    return _one_of(members, is_exact=type_.exact)


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


def _says_nothing(outer: Node) -> bool:
    return not outer.kinds and _says_kinds(outer)


# --- members --------------------------------------------------------------------------


def _member(source: Source, outer: Node, at: At, reader: Reader) -> Member:
    """A member beside what the union's own schema says: its own schema, where that is
    only of which kinds it is, and the member says so too."""
    if _says_nothing(outer) or _is_same(source, outer, frozenset(), reader):
        return Member(source=source, node=reader.fold(source), is_whole=True)
    node = merge(reader.fold(source, at.reading), outer)
    parts = (outer.source.place, *node.parts)
    return Member(source=source, node=replace(node, source=source, parts=parts))


def _is_same(source: Source, outer: Node, but: frozenset[str], reader: Reader) -> bool:
    """Whether what stands beside a union takes nothing from a member but these kinds."""
    kinds = reader.fold(source).kinds
    if kinds is None or outer.rest or not _says_kinds(outer):
        return False
    return kinds - but <= (outer.kinds or frozenset())


def _types(
    members: Sequence[Member], place: Source, outer: Node, at: At, reader: Reader
) -> list[ir.Type]:
    """The types of what is left of the members that are written at `place`."""
    if len(members) == 1 and not _has_name(members[0]) and _constants(members[0]):
        # It is called after the union's own place.
        return [enumerated(members[0].node) or ir.Anything()]
    left = place.replace([member.source.value for member in members])
    told_apart = endings(left, reader.fold, kinds_of(outer))
    return [
        _type(member, outer, at.member(*names), reader)
        for member, names in zip(members, told_apart, strict=True)
    ]


def _type(member: Member, outer: Node, at: At, reader: Reader) -> ir.Type:
    if member.is_whole:
        return reader.type_of(member.source, at)
    if _is_same(member.source, outer, frozenset(("null",)), reader):
        found = without_null(reader.type_of(member.source, at))
        if not reader.definitions.allows_null(found):
            return found
    key = f"{reader.key_of(member.source, at)} of {outer.source.json_pointer}"
    build = partial(reader.of_node, member.node, key, at)
    return reader.once(key, at, outer.source, build)


def _made(
    node: Node,
    typed: Sequence[_Typed],
    at: At,
    reader: Reader,
    *,
    is_exact: bool,
) -> ir.Type:
    """The union of some types, those of objects told apart where that is possible."""
    objects = objects_among([member for member, _ in typed], reader)
    tagged = [typed[index] for index in objects]
    union_ = _tagged(node, tagged, at, reader, is_exact=is_exact)
    if union_ is None:
        return _one_of([type_ for _, type_ in typed], is_exact=is_exact)
    others = [type_ for i, (_, type_) in enumerate(typed) if i not in objects]
    return _one_of([union_, *others], is_exact=is_exact)


def _tagged(
    node: Node,
    typed: Sequence[_Typed],
    at: At,
    reader: Reader,
    *,
    is_exact: bool,
) -> ir.Type | None:
    """The union of these objects, if something tells them apart."""
    told = tell_apart(node, [member for member, _ in typed], at, reader)
    if told is None:
        return None
    mapping: list[tuple[ir.Tag, ir.Type]] = []
    for tags, members in told.groups:
        group = [typed[index] for index in members]
        type_ = _made(node, group, at, reader, is_exact=is_exact)
        mapping += [(tag, type_) for tag in tags]
    discriminator = ir.Discriminator(
        wire_name=told.name, mapping=tuple(mapping), is_hint=told.is_hint
    )
    return ir.Union(
        members=tuple(type_ for _, type_ in typed),
        exact=is_exact and told.is_hint,
        discriminator=discriminator,
    )


def _one_of(types: Sequence[ir.Type], *, is_exact: bool) -> ir.Type:
    members = tuple(types) if is_exact else _flat(types)
    match members:
        case ():
            return ir.Nothing()
        case (one,):
            return one
        case _:
            return ir.Union(members=members, exact=is_exact)


def _flat(members: Sequence[ir.Type]) -> tuple[ir.Type, ...]:
    """Members without repetitions; those of an inner anyOf are members themselves."""
    found: dict[str, ir.Type] = {}
    for member in members:
        is_open = isinstance(member, ir.Union) and not (
            member.exact or member.discriminator
        )
        inner = (
            member.members if isinstance(member, ir.Union) and is_open else (member,)
        )
        for each in inner:
            found.setdefault(repr(each), each)  # 1 and true are equal in Python
    return tuple(found.values())


# --- repetitions ----------------------------------------------------------------------


def _distinct(
    members: Sequence[Member], identities: Sequence[object], problems: Problems | None
) -> list[int]:
    """Which members are left without repetitions.

    A value that fits one schema twice is refused by ``oneOf``; who writes that means
    that it fits. Formats that are not asserted may still tell the members apart.
    """
    first: dict[str, int] = {}
    for index, (member, identity) in enumerate(zip(members, identities, strict=True)):
        other = members[first.setdefault(repr(identity), index)]
        is_told = member.node.text("format") != other.node.text("format")
        if other is not member and problems is not None and not is_told:
            message = "this member of oneOf says what another one says: it is left out"
            problems.warn(member.source, message, other.source)
    return [*first.values()]


def _with_one_choice(members: Sequence[Member], *, is_exact: bool) -> Sequence[Member]:
    """The members with all that are only constants as one, unless they have names."""
    own = [m for m in members if not _has_name(m) and _constants(m)]
    constants = {key: value for m in own for key, value in _constants(m).items()}
    if is_exact:
        if len(constants) < sum(len(_constants(m)) for m in own):
            return members
    elif any(constants.keys() <= _constants(m).keys() for m in members if _has_name(m)):
        return [m for m in members if m not in own]
    if len(own) < 2:
        return members
    first, *others = own
    source = first.source.replace({"enum": list(constants.values())})
    node = Node(source=source, keywords={"enum": source / "enum"})
    one = Member(source=source, node=node)
    return [one if m is first else m for m in members if m not in others]


def _has_name(member: Member) -> bool:
    return member.is_whole and "$ref" in member.source


def _constants(member: Member) -> _Constants:
    """The constants that a member consists of; none where it is anything else."""
    node = member.node
    says_more = node.keywords.keys() & (KEYWORDS - {"enum", "const"})
    if node.rest or node.unevaluated or node.nullable or says_more:
        return {}
    type_ = enumerated(node)
    if not isinstance(type_, ir.Choice):
        return {}
    return {(type(value), value): value for value in type_.values}
