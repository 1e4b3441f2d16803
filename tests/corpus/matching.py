"""Texts that match an expression."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any


@cache
def matching(pattern: str, least: int) -> list[str]:
    """Texts that an expression matches: its first branches, its shortest repetitions.

    Empty for one that Python cannot read: then the guesses are made without it.
    """
    try:
        tree = _parser.parse(pattern.replace("\\/", "/").replace("\\z", "$"))
        return ["".join(_text(tree, repeated)) for repeated in (0, 1, max(least, 8))]
    except (re.error, RecursionError, OverflowError, NotImplementedError):
        return []


def _text(tree: Any, repeated: int) -> Iterator[str]:
    for code, argument in tree:
        match code:
            case _constants.LITERAL:
                yield chr(argument)
            case _constants.NOT_LITERAL:
                yield "a" if argument != ord("a") else "b"
            case _constants.ANY:
                yield "a"
            case _constants.IN:
                yield _member(argument)
            case _constants.BRANCH:
                yield from _text(argument[1][0], repeated)
            case _constants.SUBPATTERN:
                yield from _text(argument[3], repeated)
            case _constants.MAX_REPEAT | _constants.MIN_REPEAT:
                low, high, inner = argument
                for _ in range(min(max(low, repeated), int(high))):
                    yield from _text(inner, repeated)
            case _constants.AT | _constants.ASSERT | _constants.ASSERT_NOT:
                pass
            case _:
                raise NotImplementedError(str(code))


_CATEGORIES = {
    _constants.CATEGORY_DIGIT: "1",
    _constants.CATEGORY_WORD: "a",
    _constants.CATEGORY_SPACE: " ",
    _constants.CATEGORY_NOT_DIGIT: "a",
    _constants.CATEGORY_NOT_WORD: "-",
    _constants.CATEGORY_NOT_SPACE: "a",
}


def _member(parts: Any) -> str:
    if parts[0][0] is _constants.NEGATE:
        refused = re.compile("[" + "".join(_written(part) for part in parts[1:]) + "]")
        return next(each for each in "a1-_ .~" if not refused.match(each))
    code, argument = parts[0]
    match code:
        case _constants.LITERAL:
            return chr(argument)
        case _constants.RANGE:
            return chr(argument[0])
        case _:
            return _CATEGORIES[argument]


def _written(part: Any) -> str:
    code, argument = part
    match code:
        case _constants.LITERAL:
            return re.escape(chr(argument))
        case _constants.RANGE:
            return f"{re.escape(chr(argument[0]))}-{re.escape(chr(argument[1]))}"
        case _:
            return {"1": r"\d", "a": r"\w", " ": r"\s"}.get(_CATEGORIES[argument], "")
