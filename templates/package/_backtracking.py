# Part of every package that tightspec makes: copied as it is, never edited.
"""Regular expressions with look-around or back-references, which the linear-time engine
of the other patterns has not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ._checks import Check
from ._wire import JsonValue


@dataclass(frozen=True, slots=True, eq=False)
class Backtracking(Check):
    """The regular expression matches somewhere in a string.

    It is one of Python's `re`, which tries all ways: for some texts that takes
    exponential time.
    """

    regex: str

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, str) or bool(re.search(self.regex, value))

    def __str__(self) -> str:
        return f"match {self.regex!r}"
