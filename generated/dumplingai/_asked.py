# Part of every package that tightspec makes: copied as it is, never edited.
"""What a check asks an object about: some can be asked though a part of it is wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from ._checks import (
    All,
    AnyOf,
    Anything,
    Check,
    DependentRequired,
    ExactlyOne,
    Has,
    If,
    Not,
    Nothing,
    Properties,
)
from ._wire import JsonValue


def can_be_asked(
    check: Check, data: Mapping[str, JsonValue], wrong: Collection[str]
) -> bool:
    """Whether a check may be asked of an object in which these members are wrong.

    Not if it depends on one of them: on its value, or on whether it is there where
    what is wrong is that it is not.
    """
    if not wrong:
        return True
    asked = _asked(check)
    return asked is not None and not any(
        name in asked.values or (name in asked.names and name not in data)
        for name in wrong
    )


class _Asked(NamedTuple):
    """The members of an object that a check asks for, and those whose values it reads."""

    names: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()


def _asked(check: Check) -> _Asked | None:
    """What a check asks an object about; None where that may be anything."""
    match check:
        case Anything() | Nothing():
            return _Asked()
        case Has(names=names):
            return _Asked(frozenset(names))
        case DependentRequired(names=needed):
            return _Asked(frozenset(needed).union(*needed.values()))
        case Properties(checks=checks):
            return _Asked(values=frozenset(checks))
        case All(checks=several) | AnyOf(checks=several) | ExactlyOne(checks=several):
            return _asked_by(several)
        case Not(check=inner):
            return _asked(inner)
        case If():
            return _asked_by((check.condition, check.then, check.otherwise))
        case _:
            return None


def _asked_by(checks: Iterable[Check]) -> _Asked | None:
    whole = _Asked()
    for each in map(_asked, checks):
        if each is None:
            return None
        whole = _Asked(whole.names | each.names, whole.values | each.values)
    return whole
