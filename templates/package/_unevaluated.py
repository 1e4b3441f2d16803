# Part of every package that tightspec makes: copied as it is, never edited.
"""The parts of a value that no other keyword of a schema looks at.

`beside` says which ones those keywords look at: it is made of the checks of their names,
with `Anything` for each such part, and `If` where that depends on the value.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ._checks import (
    AdditionalProperties,
    All,
    Check,
    Contains,
    If,
    Items,
    Nothing,
    PatternProperties,
    PrefixItems,
    Properties,
    matches,
)
from ._wire import JsonValue


@dataclass(frozen=True, slots=True, eq=False)
class UnevaluatedProperties(Check):
    """Each property that nothing beside looks at satisfies the check."""

    check: Check
    beside: Check

    def accepts(self, value: JsonValue) -> bool:
        if not isinstance(value, dict):
            return True
        seen = _properties(self.beside, value)
        return all(self.check.accepts(value[name]) for name in value.keys() - seen)

    def __str__(self) -> str:
        if isinstance(self.check, Nothing):
            return "have no other property"
        return f"have every other property {self.check}"


@dataclass(frozen=True, slots=True, eq=False)
class UnevaluatedItems(Check):
    """Each item that nothing beside looks at satisfies the check."""

    check: Check
    beside: Check

    def accepts(self, value: JsonValue) -> bool:
        if not isinstance(value, list):
            return True
        seen = _items(self.beside, value)
        return all(
            self.check.accepts(item)
            for position, item in enumerate(value)
            if position not in seen
        )

    def __str__(self) -> str:
        if isinstance(self.check, Nothing):
            return "have no other item"
        return f"have every other item {self.check}"


def _properties(beside: Check, value: dict[str, JsonValue]) -> AbstractSet[str]:
    match beside:
        case All(checks=checks):
            return {name for each in checks for name in _properties(each, value)}
        case If():
            return _properties(_branch(beside, value), value)
        case Properties(checks=named):
            return value.keys() & named.keys()
        case PatternProperties(checks=patterns):
            return {
                name
                for name in value
                if any(matches(regex, name) for regex in patterns)
            }
        case AdditionalProperties():
            return value.keys()
        case _:
            return frozenset()


def _items(beside: Check, value: list[JsonValue]) -> AbstractSet[int]:
    match beside:
        case All(checks=checks):
            return {position for each in checks for position in _items(each, value)}
        case If():
            return _items(_branch(beside, value), value)
        case PrefixItems(checks=checks):
            return {*range(min(len(checks), len(value)))}
        case Items():
            return {*range(len(value))}
        case Contains(check=check):
            return {
                position for position, item in enumerate(value) if check.accepts(item)
            }
        case _:
            return frozenset()


def _branch(check: If, value: JsonValue) -> Check:
    return check.then if check.condition.accepts(value) else check.otherwise
