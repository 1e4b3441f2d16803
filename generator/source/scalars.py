"""The scalars of YAML 1.2's core schema (section 10.3.2), of which JSON's are a part."""

from __future__ import annotations

import math
import re
from typing import Final

# Python refuses to read or print integers of more than 4300 digits, in base 16 too once
# they are printed; no real number comes near this.
MAX_DIGITS: Final = 1000


def plain(text: str) -> bool | int | float | str | None:
    """The value of a scalar without quotes. Raises ValueError with a message for a
    number that is none in JSON, or too long."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "+-.0123456789" and _NUMBER.fullmatch(text):
        return number(text)
    return text


def number(text: str) -> int | float:
    """The value of a number of JSON or YAML. Raises ValueError with a message."""
    if len(text) > MAX_DIGITS:
        raise ValueError(f"a number of more than {MAX_DIGITS} digits")
    if _INTEGER.fullmatch(text):
        return int(text, 0 if text[:2] in ("0o", "0x") else 10)
    value = float("nan") if _NOT_FINITE.search(text) else float(text)
    if not math.isfinite(value):
        raise ValueError(f"{text} is no number in JSON")
    return value


_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_NOT_FINITE = re.compile(r"[iI][nN][fF]|[nN][aA][nN]")
_NUMBER = re.compile(
    rf"{_INTEGER.pattern}"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
