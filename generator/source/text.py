"""From bytes to text."""

from __future__ import annotations

import codecs
import json

from ..errors import Issue, Issues, Position


def decode(data: bytes, label: str) -> str:
    """The text of a JSON or YAML file, which is in UTF-8, UTF-16 or UTF-32 with or
    without a byte order mark (YAML 1.2, section 5.2). Raises `Issues`."""
    encoding = json.detect_encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        message = f"not a text in {_name(encoding)}: {error.reason}"
        raise Issues(
            [Issue(place=at(before, len(before), label), message=message)]
        ) from None
    if not text or text.isspace():
        raise Issues([Issue(place=Position(label=label), message="the file is empty")])
    return text


def at(text: str, offset: int, label: str) -> Position:
    """The place of a character of a text."""
    return Position(
        label=label,
        line=text.count("\n", 0, offset) + 1,
        column=offset - text.rfind("\n", 0, offset),
    )


def _name(encoding: str) -> str:
    return codecs.lookup(encoding).name.removesuffix("-sig").upper()
