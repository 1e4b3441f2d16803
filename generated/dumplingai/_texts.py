# Part of every package that tightspec makes: copied as it is, never edited.
"""Checks of strings, and what pydantic-core calls their limits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TypedDict

from pydantic_core import SchemaValidator, core_schema

from ._check import Check, between, counted
from ._wire import JsonValue


@dataclass(frozen=True, slots=True, eq=False)
class Length(Check):
    """Limits of a string's length, in code points (minLength, maxLength)."""

    min: int = 0
    max: int | None = None

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, str) or between(len(value), self.min, self.max)

    def __str__(self) -> str:
        return f"have {counted(self.min, self.max)} characters"


@dataclass(frozen=True, slots=True, eq=False)
class Pattern(Check):
    """The regular expression matches somewhere in a string.

    It is one of Rust's engine, which takes linear time: no look-around and no
    backreferences.
    """

    regex: str

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, str) or matches(self.regex, value)

    def __str__(self) -> str:
        return f"match {self.regex!r}"


@cache
def _engine(regex: str) -> SchemaValidator:
    return SchemaValidator(core_schema.str_schema(pattern=regex))


def matches(regex: str, text: str) -> bool:
    """Whether a regular expression matches somewhere in a text."""
    return _engine(regex).isinstance_python(text)


class TextLimits(TypedDict, total=False):
    """The keywords of pydantic-core's text."""

    min_length: int
    max_length: int
    pattern: str


def limits_of_text(check: Check) -> TextLimits | None:
    """What pydantic-core calls the limits of a text; None where it has no such."""
    match check:
        case Length(min=least, max=None):
            return {"min_length": least}
        case Length(min=least, max=int(most)):
            return {"min_length": least, "max_length": most}
        case Pattern(regex=regex):
            return {"pattern": regex}
        case _:
            return None
