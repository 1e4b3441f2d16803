"""Regular expressions of ECMA-262, rewritten for the engine that runs them.

JSON Schema's patterns are ECMA-262's. Generated packages run them on the linear-time
engine of pydantic (Rust's regex crate), which reads some constructs differently: those
are rewritten, and what such an engine cannot do is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Final

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

_TOKEN: Final = re.compile(
    r"""\\u\{[0-9A-Fa-f]+\} | \\u[0-9A-Fa-f]{4} | \\x[0-9A-Fa-f]{2} | \\c[A-Za-z]
      | \\[pP]\{[^}]*\} | \\k<[^>]*> | \\[1-9][0-9]* | \\. | \(\?<?[=!] | \{[0-9]+(?:,[0-9]*)?\}
      | \[\^?\]? | .""",
    re.VERBOSE | re.DOTALL,
)


class NoPattern(ValueError):
    """The text is no regular expression."""


class Unsupported(ValueError):
    """The expression needs what no linear-time engine can do. The text says what."""


@lru_cache(maxsize=4096)
def rewritten(pattern: str) -> str:
    """The pattern for pydantic's engine, with its meaning in ECMA-262 (unanchored).

    Raises:
        NoPattern: it cannot be read.
        Unsupported: look-around, a back-reference, or a repetition that is too large.
    """
    text = "".join(_rewritten(pattern))
    from pydantic import Field, TypeAdapter
    from pydantic_core import SchemaError

    try:
        TypeAdapter(Annotated[str, Field(pattern=text)])
    except SchemaError as error:
        if "size limit" in str(error):
            raise Unsupported("a repetition that is too large") from None
        raise NoPattern(pattern) from None
    return text


def _rewritten(pattern: str) -> Iterator[str]:
    in_class = False
    tokens = _TOKEN.findall(pattern)
    for index, token in enumerate(tokens):
        if in_class:
            in_class = token != "]"
            yield _in_class(token, tokens[index - 1])
        elif token in ("[]", "[^]"):
            yield r"[^\x00-\x{10FFFF}]" if token == "[]" else r"(?s:.)"
        elif token.startswith("["):
            in_class = True
            yield token
        else:
            yield _outside(token)


def _outside(token: str) -> str:
    match token:
        case ".":
            return r"[^\n\r\x{2028}\x{2029}]"
        case r"\b" | r"\B":
            return f"(?-u:{token})"
        case "(?=" | "(?!" | "(?<=" | "(?<!":
            raise Unsupported("look-around")
        case "{" | "}":
            return f"\\{token}"
        case _ if re.fullmatch(r"\\[1-9][0-9]*|\\k<.*", token):
            raise Unsupported("a back-reference")
        case _ if token.startswith("\\"):
            return _escape(token, in_class=False)
        case _:
            return token


def _in_class(token: str, before: str) -> str:
    match token:
        case r"\b":
            return r"\x08"
        case "[" | "[^":
            return "".join(f"\\{char}" for char in token)
        case "&" | "~":
            return f"\\{token}"
        case "-" if before == "-":
            return r"\-"
        case _ if token.startswith("\\"):
            return _escape(token, in_class=True)
        case _:
            return token


def _escape(token: str, *, in_class: bool) -> str:
    kind = token[1]
    match kind:
        case "d" | "w" | "s":
            return _CLASSES[kind] if in_class else f"[{_CLASSES[kind]}]"
        case "D" | "W" | "S":
            return f"[^{_CLASSES[kind.lower()]}]"
        case "u" | "x" if len(token) > 2:
            return f"\\x{{{token[2:].strip('{}')}}}"
        case "c" if len(token) > 2:
            return f"\\x{ord(token[2]) % 32:02X}"
        case "0":
            return r"\x00"
        case "p" | "P" | "t" | "n" | "r" | "f" | "v":
            return token
        case _ if kind.isalnum():
            return kind
        case _:
            return f"\\{kind}" if kind in r"\.+*?()|[]{}^$-&~#" else kind
