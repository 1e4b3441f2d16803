"""Text of a document in Markdown: shown as it is, never as markup."""

from __future__ import annotations

import re

from .python.code import Code

_SPECIAL = re.compile(r"[\\`*_{}\[\]()#+!|<>&~-]")


def text(text: str) -> Code:
    """Prose on one line: every character that Markdown or HTML reads is escaped."""
    line = " ".join(text.split())
    return Code("".join(_shown(char) for char in line))


def code(text: str) -> Code:
    """A code span."""
    line = " ".join(text.split())
    runs = [len(run) for run in re.findall("`+", line)]
    fence = "`" * (max(runs, default=0) + 1)
    gap = " " if line.startswith("`") or line.endswith("`") else ""
    shown = "".join(
        char if " " <= char <= "~" else f"\\u{ord(char):04x}" for char in line
    )
    return Code(f"{fence}{gap}{shown}{gap}{fence}")


def _shown(char: str) -> str:
    if not " " <= char <= "~":
        return f"&#{ord(char)};"
    if char in "-.()!":
        return char
    return f"\\{char}" if _SPECIAL.match(char) else char
