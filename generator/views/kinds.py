"""Which kinds of JSON values a type has: whether the members of a union can be told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from .. import ir

_Definitions: TypeAlias = Mapping[ir.Key, ir.Definition]


def are_disjoint(members: Sequence[ir.Type], definitions: _Definitions) -> bool:
    """Whether no value can fit two of them, because their kinds differ."""
    seen: set[str] = set()
    for member in members:
        kinds = _kinds(member, definitions, frozenset())
        if kinds is None or kinds & seen:
            return False
        seen |= kinds
    return True


def _kinds(
    type_: ir.Type, definitions: _Definitions, seen: frozenset[ir.Key]
) -> frozenset[str] | None:
    match type_:
        case ir.Nothing():
            return frozenset()
        case ir.Null():
            return frozenset(("null",))
        case ir.Boolean():
            return frozenset(("boolean",))
        case ir.Integer() | ir.Number():
            return frozenset(("number",))
        case ir.String():
            return frozenset(("string",))
        case ir.Choice(values=values):
            return frozenset(
                (
                    "null"
                    if v is None
                    else (
                        "boolean"
                        if isinstance(v, bool)
                        else "string" if isinstance(v, str) else "number"
                    )
                )
                for v in values
            )
        case ir.Array() | ir.Tuple():
            return frozenset(("array",))
        case ir.Map():
            return frozenset(("object",))
        case ir.Checked(type=inner):
            return _kinds(inner, definitions, seen)
        case ir.Union(members=members):
            found = [_kinds(member, definitions, seen) for member in members]
            known = [kinds for kinds in found if kinds is not None]
            is_known = len(known) == len(found)
            return frozenset[str]().union(*known) if is_known else None
        case ir.Reference(key=key) if key not in seen:
            match definitions[key]:
                case ir.Model():
                    return frozenset(("object",))
                case ir.Alias(type=inner):
                    return _kinds(inner, definitions, seen | {key})
        case _:
            return None
