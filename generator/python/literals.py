"""Values as Python displays: what `ast.literal_eval` gives back, as black writes it."""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from .code import Code
from .expressions import display_dict, display_list, display_tuple
from .identifiers import dotted, identifier
from .layout import INDENT, WIDTH
from .nodes import Node

Value: TypeAlias = (
    "bool | int | float | str | Sequence[Value] | Mapping[str, Value] | None"
)
"""JSON's values; a sequence is a list or a tuple, and stays what it is."""


def literal(value: Value) -> Node:
    """The value as a node for `layout`.

    ValueError for what Python source cannot say or JSON does not know: infinity, NaN and
    integers of more than 4300 digits (Python's own limit for reading one).
    """
    match value:
        case None | bool():
            return Code(str(value))
        case int():
            return Code(_integer(value))
        case float():
            return Code(_float(value))
        case str():
            return string(value)
        case tuple():
            return display_tuple(literal(item) for item in value)
        case Mapping():
            return display_dict((string(k), literal(v)) for k, v in value.items())
        case _:
            return display_list(literal(item) for item in value)


@lru_cache(maxsize=1 << 14)
def string(text: str) -> Code:
    """The text as one string literal on one line, in the quotes that black prefers."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    body = escaped(text).replace(quote, "\\" + quote)
    return Code(f"{quote}{body}{quote}")


def listing(lists: Mapping[str, Iterable[str]]) -> Code:
    """Names by what they belong to, `key: name name`, as one text wrapped like prose.

    It is read word by word; a key may be an attribute path.
    """
    paragraphs = [
        textwrap.fill(
            f"{dotted(key.split('.'))}: {' '.join(str(identifier(n)) for n in names)}",
            width=WIDTH,
            subsequent_indent=" " * INDENT,
            break_long_words=False,
        )
        for key, names in lists.items()
    ]
    return Code("\n".join(['"""', *paragraphs, '"""']))


def escaped(text: str) -> str:
    r"""The text in printable ASCII for the inside of a literal, quotes left alone.

    The escapes are our own, since what `repr` escapes depends on the interpreter's Unicode
    tables: `\\`, `\n`, `\r`, `\t`, and `\xhh`, `\uhhhh`, `\Uhhhhhhhh` for the rest.
    """
    if text.isascii() and text.isprintable() and "\\" not in text:
        return text
    return _ESCAPED.sub(_escape, text)


_ESCAPED = re.compile(r"[^ -\[\]-~]")
_SHORT = {"\\": r"\\", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
_MOST_DIGITS = 4300
_TOO_LARGE = 10**_MOST_DIGITS


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    point = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if point <= 0xFF:
        return f"\\x{point:02x}"
    if point <= 0xFFFF:
        return f"\\u{point:04x}"
    return f"\\U{point:08x}"


def _integer(value: int) -> str:
    if abs(value) >= _TOO_LARGE:
        raise ValueError(
            f"an integer of more than {_MOST_DIGITS} digits cannot stand in Python source"
        )
    return str(value)


def _float(value: float) -> str:
    if not math.isfinite(value):
        raise ValueError(f"{value} is no JSON number")
    return repr(value).replace("e+", "e")
