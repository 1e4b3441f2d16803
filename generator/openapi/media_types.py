"""Media types (RFC 9110, section 8.3), and how bodies of each are written."""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

Form: TypeAlias = Literal["json", "urlencoded", "multipart", "text", "binary"]


def form_of(media_type: str, *, is_bytes: bool = False) -> Form:
    """How a body is written; a wildcard is JSON unless its schema is of bytes."""
    essence = essence_of(media_type)
    if essence in ("*/*", "application/*"):
        return "binary" if is_bytes else "json"
    if essence in _JSON or essence.endswith("+json"):  # RFC 6839
        return "json"
    if essence == "application/x-www-form-urlencoded":
        return "urlencoded"
    if essence.startswith("multipart/"):
        return "multipart"
    if essence.startswith("text/") or essence.endswith(("+xml", "+yaml")):
        return "text"
    return "text" if essence in _TEXTS else "binary"


def essence_of(media_type: str) -> str:
    """The type and subtype alone, in small letters."""
    return media_type.partition(";")[0].strip().lower()


def is_media_type(written: str) -> bool:
    """Whether it is a media type, or a range of them, with its parameters."""
    return _MEDIA_TYPE.fullmatch(written) is not None


_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"  # RFC 9110, section 5.6.2
_MEDIA_TYPE = re.compile(rf"{_NAME}/{_NAME}[ \t]*(;[\t\x20-\x7e]*)?")
MEANT: Final = {"application/form-data": "multipart/form-data"}
"""Media types that there are not, and what people mean by them."""
_JSON = ("application/json", "text/json")
"""JSON's media type, and the one that it had before it was registered."""
_TEXTS = frozenset(
    f"application/{subtype}"
    for subtype in (
        "xml xml-dtd javascript ecmascript graphql sql yaml x-yaml toml jsonl jsonlines "
        "x-jsonlines json-seq ndjson x-ndjson jwt x-sh rtf"
    ).split()
)
"""Formats of text that are registered, or used, as applications."""
