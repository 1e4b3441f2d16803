"""The members of a union as Python has them, and as JSON Schema means them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from .. import ir
from .kinds import are_disjoint

_Definitions: TypeAlias = Mapping[ir.Key, ir.Definition]


def merging(
    members: Sequence[ir.Type], definitions: _Definitions
) -> Iterator[tuple[ir.Type, bool]]:
    """The members of a union that exactly one is to fit, each with whether it is a union
    that Python would take apart, so that more than one would fit or fewer."""
    parts = [_open_members(member, definitions) for member in members]
    for member, own in zip(members, parts, strict=True):
        others = ir.Union(
            members=tuple(part for inner in parts if inner is not own for part in inner)
        )
        # None is taken before all else where a union has it.
        is_null_again = ir.Null() in own and not are_disjoint(
            (ir.Null(), others), definitions
        )
        is_merged = len(own) > 1 and (
            any(part in others.members for part in own)
            or not are_disjoint(own, definitions)
        )
        yield member, is_null_again or is_merged


def fields_called(
    wire_name: str,
    type_: ir.Type,
    definitions: _Definitions,
    seen: frozenset[ir.Key] = frozenset(),
) -> Iterator[str]:
    """What the classes of a type call the property of that name."""
    match type_:
        case ir.Union(members=members):
            for member in members:
                yield from fields_called(wire_name, member, definitions, seen)
        case ir.Checked(type=inner):
            yield from fields_called(wire_name, inner, definitions, seen)
        case ir.Reference(key=key) if key not in seen:
            seen |= {key}
            match definitions[key]:
                case ir.Alias(type=inner):
                    yield from fields_called(wire_name, inner, definitions, seen)
                case ir.Model(fields=fields, bases=bases):
                    yield from (f.name for f in fields if f.wire_name == wire_name)
                    for base in bases:
                        above = ir.Reference(key=base)
                        yield from fields_called(wire_name, above, definitions, seen)
        case _:
            return


def _open_members(
    type_: ir.Type, definitions: _Definitions, seen: frozenset[ir.Key] = frozenset()
) -> Sequence[ir.Type]:
    """The members of what is written as a plain union, through aliases; another type
    alone."""
    match type_:
        case ir.Union(
            members=members, exact=exact, discriminator=None
        ) if not exact or are_disjoint(members, definitions):
            inner = [_open_members(member, definitions, seen) for member in members]
            return [each for part in inner for each in part]
        case ir.Reference(key=key) if key not in seen:
            named = definitions[key]
            if isinstance(named, ir.Alias):
                found = _open_members(named.type, definitions, seen | {key})
                return found if len(found) > 1 else [type_]
        case _:
            pass
    return [type_]
