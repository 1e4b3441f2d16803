"""Regular expressions of ECMA-262, rewritten for the engine that runs them.

JSON Schema's patterns are ECMA-262's. Generated packages run them on the linear-time
engine of pydantic (Rust's regex crate), which reads some constructs differently: those
are rewritten, and what such an engine cannot do is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from pydantic_core import SchemaError, SchemaValidator, core_schema

_SPACES: Final = (
    r"\t\n\x0B\x0C\r \x{A0}\x{1680}\x{2000}-\x{200A}"
    r"\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}"
)
_CLASSES: Final = {
    "d": "0-9",
    "w": "A-Za-z0-9_",
    "s": _SPACES,
}
"""What the escapes for classes hold in ECMA-262: Rust's are Unicode's."""

_PIECE: Final = re.compile(
    r"""\\u\{[0-9A-Fa-f]+\} | \\u[0-9A-Fa-f]{4} | \\x[0-9A-Fa-f]{2} | \\c[A-Za-z]
      | \\[pP]\{[^}]*\} | \\k<[^>]*> | \\[1-9][0-9]* | \\. | \(\?<?[=!] | \{[0-9]+(?:,[0-9]*)?\}
      | \[\^?\]? | .""",
    re.VERBOSE | re.DOTALL,
)


class NoPatternError(ValueError):
    """The text is no regular expression."""


class UnsupportedError(ValueError):
    """The expression needs what no linear-time engine can do. The text says what."""


@lru_cache(maxsize=4096)
def rewritten(pattern: str) -> str:
    """The pattern for pydantic's engine, with its meaning in ECMA-262 (unanchored).

    Raises:
        NoPatternError: it cannot be read.
        UnsupportedError: look-around, a back-reference, or a repetition that is too large.
    """
    text = "".join(_rewritten(pattern))
    try:
        SchemaValidator(core_schema.str_schema(pattern=text))
    except SchemaError as error:
        if "size limit" in str(error):
            raise UnsupportedError("large repetitions") from None
        raise NoPatternError(pattern) from None
    return text


def _rewritten(pattern: str) -> Iterator[str]:
    in_class = False
    pieces = _PIECE.findall(pattern)
    for index, piece in enumerate(pieces):
        if in_class:
            in_class = piece != "]"
            yield _in_class(piece, pieces[index - 1])
        elif piece in ("[]", "[^]"):
            yield r"[^\x00-\x{10FFFF}]" if piece == "[]" else r"(?s:.)"
        elif piece.startswith("["):
            in_class = True
            yield piece
        else:
            yield _outside(piece)


def _outside(piece: str) -> str:
    match piece:
        case ".":
            return r"[^\n\r\x{2028}\x{2029}]"
        case r"\b" | r"\B":
            return f"(?-u:{piece})"
        case "(?=" | "(?!" | "(?<=" | "(?<!":
            raise UnsupportedError("look-around")
        case "{" | "}":
            return f"\\{piece}"
        case _ if re.fullmatch(r"\\[1-9][0-9]*|\\k<.*", piece):
            raise UnsupportedError("back-references")
        case _ if piece.startswith("\\"):
            return _escape(piece, in_class=False)
        case _:
            return piece


def _in_class(piece: str, before: str) -> str:
    match piece:
        case r"\b":
            return r"\x08"
        case "[" | "[^":
            return "".join(f"\\{char}" for char in piece)
        case "&" | "~":
            return f"\\{piece}"
        case "-" if before == "-":
            return r"\-"
        case _ if piece.startswith("\\"):
            return _escape(piece, in_class=True)
        case _:
            return piece


def _escape(piece: str, *, in_class: bool) -> str:
    kind = piece[1]
    match kind:
        case "d" | "w" | "s":
            return _CLASSES[kind] if in_class else f"[{_CLASSES[kind]}]"
        case "D" | "W" | "S":
            return f"[^{_CLASSES[kind.lower()]}]"
        case "u" | "x" if len(piece) > 2:
            return f"\\x{{{piece[2:].strip('{}')}}}"
        case "c" if len(piece) > 2:
            return f"\\x{ord(piece[2]) % 32:02X}"
        case "0":
            return r"\x00"
        case "p" | "P" | "t" | "n" | "r" | "f" | "v":
            return piece
        case _ if kind.isalnum():
            return kind
        case _:
            return f"\\{kind}" if kind in r"\.+*?()|[]{}^$-&~#" else kind
