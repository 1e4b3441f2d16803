"""Media types (RFC 9110, section 8.3), and how bodies of each are written."""

from __future__ import annotations

from typing import Literal, TypeAlias

Form: TypeAlias = Literal["json", "urlencoded", "multipart", "text", "binary"]


def form_of(media_type: str, *, is_bytes: bool = False) -> Form:
    """How a body is written; a wildcard is JSON unless its schema is of bytes."""
    essence = essence_of(media_type)
    if essence in ("*/*", "application/*"):
        return "binary" if is_bytes else "json"
    if essence == "application/json" or essence.endswith("+json"):  # RFC 6839
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


_TEXTS = frozenset(
    f"application/{subtype}"
    for subtype in (
        "xml xml-dtd javascript ecmascript graphql sql yaml x-yaml toml jsonl jsonlines "
        "x-jsonlines json-seq ndjson x-ndjson jwt x-sh rtf"
    ).split()
)
"""Formats of text that are registered, or used, as applications."""
