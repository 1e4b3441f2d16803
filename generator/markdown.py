"""Text of a document in Markdown: shown as it is; only lists and code stay what they are.

Other scripts stay readable. What no reader would see, or would see elsewhere than where
it stands (control characters, and those that turn text around), is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct


class Markdown(Struct, frozen=True):
    """Markdown that an encoder of this module made; `str()` is the text.

    A character that is not seen is a bug, hence ValueError.
    """

    text: str

    def __post_init__(self) -> None:
        text = self.text.replace("\n", "")
        # For ASCII, of which most texts are, both ask the same.
        if text.isascii() and text.isprintable():
            return
        if found := _HIDDEN.search(text):
            raise ValueError(f"Markdown with a hidden character: {found[0]!a}")

    def __str__(self) -> str:
        return self.text


# Control and format characters (the bidirectional ones are among these), what is private,
# no character, or blank and no space. Frozen: tables of Unicode depend on the interpreter.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2"
    "\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u2800\u3000\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
)
_SPECIAL = re.compile(r"[\\`*_{}\[\]#+|<>&~]")
_READ = re.compile(f"{_HIDDEN.pattern}|{_SPECIAL.pattern}")


def text(text: str) -> Markdown:
    """Prose on one line: every character that Markdown or HTML reads is escaped, but
    for what stands between two single backticks."""
    parts = _CODE.split(" ".join(text.split()))
    shown = "".join(
        code(part[1:-1]).text if place % 2 else _READ.sub(_shown, part)
        for place, part in enumerate(parts)
    )
    return Markdown(f"\\{shown}" if shown.startswith("-") else shown)


_CODE = re.compile(r"(?<!`)(`[^`]*[^`\s][^`]*`)(?!`)")


def prose(written: str) -> Markdown:
    """Paragraphs and lists, as the text has them; within these as `text` has it."""
    return Markdown("\n".join(_rows(written)))


def _rows(written: str) -> Iterator[str]:
    """The lines of the text: a paragraph or an item in one, blank ones between."""
    was_item = False
    for number, paragraph in enumerate(re.split(r"\n[ \t]*\n", written.strip())):
        for place, block in enumerate(_ITEM_START.split(paragraph)):
            item = _ITEM.match(block)
            if (number or place) and not (item and was_item):
                yield ""
            was_item = item is not None
            if item is None:
                yield text(block).text
            else:
                pad = " " * (len(item[1].expandtabs()) // 2 * 2)
                mark = "-" if item[2] in "*+-" else f"{item[2][:-1]}."
                yield f"{pad}{mark} {text(block[item.end() :])}"


_ITEM = re.compile(r"([ \t]*)([*+-]|\d{1,9}[.)])[ \t]+(?=\S)")
_ITEM_START = re.compile(r"\n(?=[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+\S)")


def code(text: str) -> Markdown:
    """A code span."""
    line = " ".join(text.split())
    runs = [len(run) for run in re.findall("`+", line)]
    fence = "`" * (max(runs, default=0) + 1)
    gap = " " if line.startswith("`") or line.endswith("`") else ""
    shown = _HIDDEN.sub(lambda found: _escaped(found[0]), line)
    return Markdown(f"{fence}{gap}{shown}{gap}{fence}")


def _escaped(char: str) -> str:
    number = ord(char)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _shown(found: re.Match[str]) -> str:
    char = found[0]
    return f"\\{char}" if _SPECIAL.match(char) else f"&#{ord(char)};"
