"""Checks as values: making them, joining them, and asking what they accept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from .. import ir

ANYTHING: Final = ir.Check(name="Anything")
NOTHING: Final = ir.Check(name="Nothing")


def opposite(check: ir.Check) -> ir.Check:
    """What a check refuses."""
    opposites = {ANYTHING.name: NOTHING, NOTHING.name: ANYTHING}
    return opposites.get(check.name) or ir.Check(name="Not", operands=(check,))


def all_of(parts: Iterable[ir.Check]) -> ir.Check:
    """What all of these accept."""
    wanted = [part for part in parts if part != ANYTHING]
    if NOTHING in wanted:
        return NOTHING
    match wanted:
        case []:
            return ANYTHING
        case [one]:
            return one
        case _:
            return ir.Check(name="All", operands=tuple(wanted))


def value_of(json: ir.Json) -> ir.Value:
    """A JSON value as an operand."""
    return ir.Value(json=json)


def named_checks(checks: Mapping[str, ir.Check]) -> ir.Named:
    """Checks by name as an operand."""
    return ir.Named(entries=tuple(checks.items()))


def accepts_null(check: ir.Check, fits: Callable[[ir.Type], bool]) -> bool:
    """Whether a check accepts null; `fits` says so of a type."""
    # Asked one after the other: those about parts of a value may lead back to here.
    inner = (
        accepts_null(operand, fits)
        for operand in check.operands
        if isinstance(operand, ir.Check)
    )
    values = [each.json for each in check.operands if isinstance(each, ir.Value)]
    match check.name:
        case "Nothing":
            return False
        case "Kind":
            return "null" in values
        case "Enum" | "Const":
            return None in values
        case "All":
            return all(inner)
        case "AnyOf":
            return any(inner)
        case "ExactlyOne":
            return sum(inner) == 1
        case "Not":
            return not next(inner)
        case "If":
            condition, then, *otherwise = inner
            return then if condition else all(otherwise)
        case "Fits":
            return all(
                fits(each)
                for each in check.operands
                if not isinstance(each, ir.Value | ir.Named | ir.Check)
            )
        case _:
            return True
