"""Regular expressions of ECMA-262, rewritten for the engine that runs them.

JSON Schema's patterns are ECMA-262's. Generated packages run them on the linear-time
engine of pydantic (Rust's regex crate), which reads some constructs differently: those
are rewritten. What such an engine cannot do (look-around, back-references) is refused, or
rewritten for Python's `re`, which tries all ways and may need exponential time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from msgspec import Struct


class _Engine(Struct, frozen=True, kw_only=True):
    """How an engine writes what ECMA-262 has."""

    character: Callable[[str], str]
    """One character by its hexadecimal code."""
    spaces: str
    """What a class of white space holds."""
    within_line: str
    boundary: str
    end: str
    nothing: str
    special: str
    """What has a meaning in a class that it has not in ECMA-262."""
    backtracks: bool


_RUST: Final = _Engine(
    character=lambda code: f"\\x{{{code}}}",
    spaces=r"\t\n\x0B\x0C\r \x{A0}\x{1680}\x{2000}-\x{200A}"
    r"\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}",
    within_line=r"[^\n\r\x{2028}\x{2029}]",
    boundary="(?-u:{})",
    end="$",
    nothing=r"[^\x00-\x{10FFFF}]",
    special="&~",
    backtracks=False,
)
_PYTHON: Final = _Engine(
    character=lambda code: f"\\U{int(code, 16):08X}",
    spaces=r"\t\n\x0B\x0C\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF",
    within_line=r"[^\n\r\u2028\u2029]",
    boundary="(?a:{})",
    end=r"\Z",
    nothing="(?!)",
    special="&~|",
    backtracks=True,
)

_PIECE: Final = re.compile(
    r"""\\u\{[0-9A-Fa-f]+\} | \\u[0-9A-Fa-f]{4} | \\x[0-9A-Fa-f]{2} | \\c[A-Za-z]
      | \\[pP]\{[^}]*\} | \\k<[^>]*> | \\[1-9][0-9]* | \\. | \(\?<?[=!] | \(\?<[^>]*>
      | \{[0-9]+(?:,[0-9]*)?\} | \[\^?\]? | .""",
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
    # Many documents have no pattern, and loading it takes a tenth of a small run.
    from pydantic_core import SchemaError, SchemaValidator  # noqa: PLC0415

    text = "".join(_rewritten(pattern, _RUST))
    try:
        SchemaValidator({"type": "str", "pattern": text})
    except SchemaError as error:
        if "size limit" in str(error):
            raise UnsupportedError("large repetitions") from None
        raise NoPatternError(pattern) from None
    return text


def backtracked(pattern: str) -> str | None:
    """The pattern for Python's `re`, where pydantic's engine cannot run it and that can;
    None otherwise."""
    try:
        rewritten(pattern)
    except NoPatternError:
        return None  # for neither
    except UnsupportedError:
        try:
            text = "".join(_rewritten(pattern, _PYTHON))
            re.compile(text)
        except (UnsupportedError, re.error):
            return None
        return text
    return None  # there is no need to


def _rewritten(pattern: str, engine: _Engine) -> Iterator[str]:
    in_class = False
    pieces = _PIECE.findall(pattern)
    for index, piece in enumerate(pieces):
        if in_class:
            in_class = piece not in _CLOSING
            yield _in_class(piece, pieces[index - 1], engine)
        elif piece in ("[]", "[^]"):
            yield engine.nothing if piece == "[]" else r"(?s:.)"
        elif piece.startswith("["):
            in_class = True
            yield piece
        else:
            yield _outside(piece, engine)


_CLOSING: Final = ("]", "[]", "[^]")
"""What ends a class."""


def _outside(piece: str, engine: _Engine) -> str:
    match piece:
        case ".":
            return engine.within_line
        case "$":
            return engine.end
        case r"\b" | r"\B":
            return engine.boundary.format(piece)
        case "(?=" | "(?!" | "(?<=" | "(?<!":
            if not engine.backtracks:
                raise UnsupportedError("look-around")
            return piece
        case "{" | "}":
            return f"\\{piece}"
        case _ if reference := _REFERENCE.fullmatch(piece):
            if not engine.backtracks:
                raise UnsupportedError("back-references")
            group = reference[1] or reference[2]
            again = f"\\{group}" if group.isdigit() else f"(?P={group})"
            return f"(?({group}){again})"  # a group that took no part is empty
        case _ if piece.startswith("(?<") and engine.backtracks:
            return f"(?P{piece[2:]}"
        case _ if piece.startswith("\\"):
            return _escape(piece, engine, in_class=False)
        case _:
            return piece


_REFERENCE: Final = re.compile(r"\\([1-9][0-9]*)|\\k<(.*)>")


def _in_class(piece: str, before: str, engine: _Engine) -> str:
    match piece:
        case r"\b":
            return r"\x08"
        case "[" | "[^":
            return "".join(f"\\{char}" for char in piece)
        case "[]" | "[^]":
            return "".join(f"\\{char}" for char in piece[:-1]) + "]"
        case _ if piece in engine.special:
            return f"\\{piece}"
        case "-" if before == "-":
            return r"\-"
        case _ if piece.startswith("\\"):
            return _escape(piece, engine, in_class=True)
        case _:
            return piece


def _escape(piece: str, engine: _Engine, *, in_class: bool) -> str:
    kind = piece[1]
    match kind:
        case "d" | "w" | "s" | "D" | "W" | "S":
            held = {"d": "0-9", "w": "A-Za-z0-9_"}.get(kind.lower(), engine.spaces)
            if kind.islower():
                return held if in_class else f"[{held}]"
            if in_class and engine.backtracks:
                raise UnsupportedError(f"\\{kind} in a class")
            return f"[^{held}]"
        case "u" | "x" if len(piece) > 2:
            return engine.character(piece[2:].strip("{}"))
        case "c" if len(piece) > 2:
            return f"\\x{ord(piece[2]) % 32:02X}"
        case "0":
            return r"\x00"
        case "p" | "P" if engine.backtracks:
            raise UnsupportedError("Unicode properties")
        case "p" | "P" | "t" | "n" | "r" | "f" | "v":
            return piece
        case _ if kind.isalnum():
            return kind
        case _:
            return f"\\{kind}" if kind in r"\.+*?()|[]{}^$-&~#" else kind
