"""Text of a document in Markdown: shown as it is; only lists and code stay what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .python.code import Code, join

_SPECIAL = re.compile(r"[\\`*_{}\[\]()#+!|<>&~-]")


def text(text: str) -> Code:
    """Prose on one line: every character that Markdown or HTML reads is escaped, but
    for what stands between two single backticks."""
    parts = _CODE.split(" ".join(text.split()))
    shown = "".join(
        code(part[1:-1]).text if place % 2 else "".join(map(_shown, part))
        for place, part in enumerate(parts)
    )
    return Code(f"\\{shown}" if shown.startswith("-") else shown)


_CODE = re.compile(r"(?<!`)(`[^`]*[^`\s][^`]*`)(?!`)")


def prose(written: str) -> Code:
    """Paragraphs and lists, as the text has them; within these as `text` has it."""
    return join("\n", _rows(written))


def _rows(written: str) -> Iterator[Code]:
    """The lines of the text: a paragraph or an item in one, blank ones between."""
    was_item = False
    for number, paragraph in enumerate(re.split(r"\n[ \t]*\n", written.strip())):
        for place, block in enumerate(_ITEM_START.split(paragraph)):
            item = _ITEM.match(block)
            if (number or place) and not (item and was_item):
                yield Code("")
            was_item = item is not None
            if item is None:
                yield text(block)
            else:
                pad = " " * (len(item[1].expandtabs()) // 2 * 2)
                mark = "-" if item[2] in "*+-" else f"{item[2][:-1]}."
                yield Code(f"{pad}{mark} {text(block[item.end() :])}")


_ITEM = re.compile(r"([ \t]*)([*+-]|\d{1,9}[.)])[ \t]+(?=\S)")
_ITEM_START = re.compile(r"\n(?=[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+\S)")


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
