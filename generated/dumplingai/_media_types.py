# Part of every package that tightspec makes: copied as it is, never edited.
"""Media types and ranges of them (RFC 9110, sections 8.3 and 12.5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ._operation import essence


def is_range(media_type: str) -> bool:
    """Whether it stands for many: `*/*`, `image/*`, `application/*+json`."""
    return "*" in essence(media_type)


def covers(documented: str, media_type: str) -> bool:
    """Whether a media type, or a range of them, has another one in it."""
    pattern = re.escape(essence(documented)).replace(r"\*", "[^/]+")
    return re.fullmatch(pattern, essence(media_type)) is not None


def first_of(media_types: Iterable[str], wanted: str) -> str | None:
    """The most specific of some media types and ranges that covers another."""
    found = [each for each in media_types if covers(each, wanted)]
    return min(found, key=lambda each: (each.count("*"), -len(each)), default=None)


def charset(media_type: str) -> str | None:
    """The character encoding that a media type names."""
    found = _CHARSET.search(media_type)
    return found[1] if found else None


def says_charset(media_type: str) -> bool:
    """Whether a text of it may be read wrongly without a character encoding: all of
    `text`, and XML, in which the text itself may name another one (RFC 7303)."""
    found = essence(media_type)
    return found.startswith("text/") or found.endswith(("/xml", "+xml"))


def media_types(listed: str) -> list[str]:
    """The media types and ranges of a list with commas."""
    return [each.strip() for each in listed.split(",") if each.strip()]


def fits(media_type: str, wanted: Sequence[str]) -> bool:
    """Whether a media type is among those that are wanted; all are, without any."""
    return not wanted or any(covers(each, media_type) for each in wanted)


def without(parameter: str, media_type: str) -> str:
    """A media type without one of its parameters."""
    return re.sub(rf'(?i);\s*{parameter}=("[^"]*"|[^;]*)', "", media_type)


def check(media_type: str) -> None:
    """Raise ValueError for what no Content-Type can be."""
    if not _MEDIA_TYPE.fullmatch(media_type):
        raise ValueError(f"{media_type!r} is no media type")


_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"  # RFC 9110, section 5.6.2
_MEDIA_TYPE = re.compile(rf"{_NAME}/{_NAME}[ \t]*(;[\t\x20-\x7e]*)?")
_CHARSET = re.compile(r'(?i);\s*charset="?([^";\s]+)')
