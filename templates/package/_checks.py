# Part of every package that tightspec makes: copied as it is, never edited.
"""What JSON Schema says and Python's types cannot: small checks of JSON values.

The words are those of JSON Schema 2020-12 (Validation). As there, a check that is about
strings says nothing about numbers, and so on: it binds values of its own kind only.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, InvalidOperation
from fractions import Fraction
from functools import cache
from typing import Final

from pydantic_core import CoreSchema, core_schema

from ._check import (
    All,
    AnyOf,
    Anything,
    Check,
    Const,
    Enum,
    ExactlyOne,
    Fits,
    If,
    Kind,
    Not,
    Nothing,
    Several,
    between,
    counted,
    either,
    json_key,
)
from ._texts import Length, Pattern, limits_of_text, matches
from ._wire import JsonValue

__all__ = [
    "AdditionalProperties",
    "All",
    "AnyOf",
    "Anything",
    "Bounds",
    "Check",
    "Const",
    "Contains",
    "DependentRequired",
    "DependentSchemas",
    "Enum",
    "ExactlyOne",
    "Fits",
    "Has",
    "If",
    "ItemCount",
    "Items",
    "Kind",
    "Length",
    "Not",
    "Nothing",
    "Pattern",
    "PatternProperties",
    "PrefixItems",
    "Properties",
    "PropertyCount",
    "PropertyNames",
    "Unique",
    "matches",
]


# --- numbers --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Bounds(Check):
    """Limits of a number; `multiple_of` is exact: 0.3 is a multiple of 0.1."""

    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None

    def accepts(self, value: JsonValue) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return True
        return (
            (self.minimum is None or value >= self.minimum)
            and (self.maximum is None or value <= self.maximum)
            and (self.exclusive_minimum is None or value > self.exclusive_minimum)
            and (self.exclusive_maximum is None or value < self.exclusive_maximum)
            and (self.multiple_of is None or _is_multiple(value, self.multiple_of))
        )

    def __str__(self) -> str:
        limits = {
            "at least": self.minimum,
            "at most": self.maximum,
            "greater than": self.exclusive_minimum,
            "less than": self.exclusive_maximum,
            "a multiple of": self.multiple_of,
        }
        said = [f"{word} {at}" for word, at in limits.items() if at is not None]
        return f"be {' and '.join(said)}"


# --- objects --------------------------------------------------------------------------


class Has(Check):
    """An object has all these properties (required)."""

    __slots__ = ("names",)

    def __init__(self, *names: str) -> None:
        self.names: Final = names

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, dict) or value.keys() >= set(self.names)

    def __str__(self) -> str:
        return f"have {' and '.join(map(repr, self.names))}"


@dataclass(frozen=True, slots=True, eq=False)
class Properties(Check):
    """Each of these properties that an object has satisfies its check."""

    checks: Mapping[str, Check]

    def accepts(self, value: JsonValue) -> bool:
        if isinstance(value, dict):
            for name, check in self.checks.items():
                if name in value and not check.accepts(value[name]):
                    return False
        return True

    def __str__(self) -> str:
        return " and ".join(f"have {name!r} {at}" for name, at in self.checks.items())


@dataclass(frozen=True, slots=True, eq=False)
class PatternProperties(Check):
    """Each property whose name a regular expression matches satisfies its check."""

    checks: Mapping[str, Check]

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, dict) or all(
            check.accepts(each)
            for regex, check in self.checks.items()
            for name, each in value.items()
            if matches(regex, name)
        )

    def __str__(self) -> str:
        return " and ".join(
            f"have every property that matches {regex!r} {check}"
            for regex, check in self.checks.items()
        )


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class AdditionalProperties(Check):
    """Each property that is not named, nor matched by a pattern, satisfies `check`."""

    names: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    check: Check

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, dict) or all(
            self.check.accepts(each)
            for name, each in value.items()
            if name not in self.names
            and not any(matches(regex, name) for regex in self.patterns)
        )

    def __str__(self) -> str:
        known = [*map(repr, self.names), *(f"any {each!r}" for each in self.patterns)]
        beside = f" beside {either(known)}" if known else ""
        if isinstance(self.check, Nothing):
            return f"have no property{beside}"
        return f"have every property{beside} {self.check}"


@dataclass(frozen=True, slots=True, eq=False)
class PropertyNames(Check):
    """Each name of a property satisfies the check."""

    check: Check

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, dict) or all(map(self.check.accepts, value))

    def __str__(self) -> str:
        return f"have every name of a property {self.check}"

    def judged(self, schema: CoreSchema) -> CoreSchema:
        # Of a dict pydantic-core judges the keys itself, and no Python code runs.
        limits = limits_of_text(self.check)
        if schema["type"] == "nullable" and limits is not None:
            return {**schema, "schema": self.judged(schema["schema"])}
        if schema["type"] != "dict" or limits is None:
            return Check.judged(self, schema)  # slots leave `super()` without its class
        kind, text, facts = self.failing()
        keys: CoreSchema = core_schema.custom_error_schema(
            core_schema.str_schema(strict=True, **limits),
            custom_error_type=kind,
            custom_error_message=text,
            custom_error_context={**facts},
        )
        others = schema.get("keys_schema", {"type": "str"})
        if others["type"] != "str":
            keys = core_schema.chain_schema([others, keys])
        return {**schema, "keys_schema": keys}


@dataclass(frozen=True, slots=True, eq=False)
class PropertyCount(Check):
    """Limits of the number of properties (minProperties, maxProperties)."""

    min: int = 0
    max: int | None = None

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, dict) or between(len(value), self.min, self.max)

    def __str__(self) -> str:
        return f"have {counted(self.min, self.max)} properties"


@dataclass(frozen=True, slots=True, eq=False)
class DependentRequired(Check):
    """An object that has the one property has the others."""

    names: Mapping[str, tuple[str, ...]]

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, dict) or all(
            other in value
            for name, others in self.names.items()
            if name in value
            for other in others
        )

    def __str__(self) -> str:
        return " and ".join(
            f"have {' and '.join(map(repr, others))} where it has {name!r}"
            for name, others in self.names.items()
        )


@dataclass(frozen=True, slots=True, eq=False)
class DependentSchemas(Check):
    """An object that has the property satisfies the check."""

    checks: Mapping[str, Check]

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, dict) or all(
            check.accepts(value) for name, check in self.checks.items() if name in value
        )

    def __str__(self) -> str:
        return " and ".join(
            f"{check} where it has {name!r}" for name, check in self.checks.items()
        )


# --- arrays ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Items(Check):
    """Each item of an array, from the position `start` on, satisfies the check."""

    check: Check
    start: int = 0

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, list) or all(
            map(self.check.accepts, value[self.start :])
        )

    def __str__(self) -> str:
        after = f" from number {self.start + 1} on" if self.start else ""
        return f"have every item{after} {self.check}"


class PrefixItems(Several):
    """The first items of an array satisfy these checks, each its own."""

    __slots__ = ()

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, list) or all(
            check.accepts(item) for check, item in zip(self.checks, value, strict=False)
        )

    def __str__(self) -> str:
        each = enumerate(self.checks, 1)
        return " and ".join(f"have item {number} {check}" for number, check in each)


@dataclass(frozen=True, slots=True, eq=False)
class Contains(Check):
    """So many items of an array satisfy the check (minContains, maxContains)."""

    check: Check
    min: int = 1
    max: int | None = None

    def accepts(self, value: JsonValue) -> bool:
        if not isinstance(value, list):
            return True
        return between(sum(map(self.check.accepts, value)), self.min, self.max)

    def __str__(self) -> str:
        return f"have {counted(self.min, self.max)} items that are to {self.check}"


@dataclass(frozen=True, slots=True, eq=False)
class ItemCount(Check):
    """Limits of the number of items (minItems, maxItems)."""

    min: int = 0
    max: int | None = None

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, list) or between(len(value), self.min, self.max)

    def __str__(self) -> str:
        return f"have {counted(self.min, self.max)} items"


@dataclass(frozen=True, slots=True, eq=False)
class Unique(Check):
    """No two items of an array are equal (uniqueItems), compared as by `Const`."""

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, list) or len({*map(json_key, value)}) == len(value)

    def __str__(self) -> str:
        return "have no two equal items"


# --- what the checks ask --------------------------------------------------------------


def _is_multiple(value: float, step: float) -> bool:
    if not math.isfinite(value):
        return False
    try:
        return not _EXACT.remainder(Decimal(repr(value)), _decimal(step))
    except InvalidOperation:  # more digits than any float has
        return Fraction(repr(value)) % Fraction(repr(step)) == 0


_EXACT = Context(prec=700)


@cache
def _decimal(step: float) -> Decimal:
    return Decimal(repr(step))
