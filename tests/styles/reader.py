"""Reads parameters back: by RFC 6570's styles and the rules of the place that they stand in.

It is written from the RFCs and OpenAPI's tables and shares nothing with what writes them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeAlias

Kind: TypeAlias = Literal["string", "array", "object"]
Pairs: TypeAlias = Sequence[tuple[str, str]]
"""Names, and values as they stand on the wire."""

_URL_TEXT = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*")


def decode(raw: str) -> str:
    """A percent-encoded text (RFC 3986, section 2.1); what is none is a ValueError."""
    if not _URL_TEXT.fullmatch(raw):
        raise ValueError(f"no part of a URL: {raw!r}")
    pieces = re.split(r"%(..)", raw)
    octets = b"".join(
        bytes.fromhex(piece) if position % 2 else piece.encode("ascii")
        for position, piece in enumerate(pieces)
    )
    return octets.decode("utf-8")


def query_pairs(query: str) -> Pairs:
    """The names and raw values of a query (WHATWG URL, section 5.1, but for `+`, which
    is never written)."""
    assert "+" not in query
    parts = [each.partition("=") for each in query.split("&") if each]
    return [(decode(name), value) for name, _, value in parts]


def cookie_pairs(header: str) -> Pairs:
    """The names and values of cookies (RFC 6265, section 4.2.1)."""
    first, *others = header.split(";")
    assert all(each.startswith(" ") for each in others), header
    parts = [each.partition("=") for each in (first, *(each[1:] for each in others))]
    assert all(equals for _, equals, _ in parts), header
    return [(name, value) for name, _, value in parts]


def of_pairs(
    pairs: Pairs,
    name: str,
    kind: Kind,
    style: str,
    *,
    explode: bool,
    read: Callable[[str], str] = decode,
) -> Any:
    """A value among the pairs of a query or of cookies; None where there is none.

    An exploded object is all pairs.
    """
    own = [value for each, value in pairs if each == name]
    if style == "deepObject" and kind != "string":
        return _nested(pairs, name, read)
    if kind == "array" and explode:
        return [read(each) for each in own] or None
    if kind == "object" and explode:
        return {each: read(value) for each, value in pairs} or None
    if not own:
        return None
    (value,) = own
    separator = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(style, ",")
    return _split(value, kind, separator, read)


def of_path(raw: str, name: str, kind: Kind, style: str, *, explode: bool) -> Any:
    """A value in what stands in a path in the place of its expression."""
    match style:
        case "simple":
            return _listed(raw, kind, ",", explode=explode)
        case "label":
            assert raw.startswith(".")
            between = "." if explode else ","
            return _listed(raw[1:], kind, between, explode=explode)
        case "matrix":
            assert raw.startswith(";")
            parts = [each.partition("=") for each in raw[1:].split(";")]
            pairs = [(decode(key), value) for key, _, value in parts]
            return of_pairs(pairs, name, kind, "form", explode=explode)
    raise AssertionError(style)


def of_header(raw: str, kind: Kind, *, explode: bool) -> Any:
    """A value in a header."""
    return _listed(raw, kind, ",", explode=explode, read=str)


def _listed(
    raw: str,
    kind: Kind,
    between: str,
    *,
    explode: bool,
    read: Callable[[str], str] = decode,
) -> Any:
    if kind == "object" and explode:
        parts = [each.partition("=") for each in raw.split(between)]
        assert all(equals for _, equals, _ in parts), raw
        return {read(key): read(value) for key, _, value in parts}
    return _split(raw, kind, between, read)


def _split(raw: str, kind: Kind, between: str, read: Callable[[str], str]) -> Any:
    if kind == "string":
        return read(raw)
    texts = [read(each) for each in raw.split(between)]
    if kind == "array":
        return texts
    assert len(texts) % 2 == 0, raw
    return dict(zip(texts[::2], texts[1::2], strict=True))


def _nested(pairs: Pairs, name: str, read: Callable[[str], str]) -> Any:
    """An object under `name[key]`, `name[key][key]`; arrays are objects of indexes."""
    whole: dict[str, Any] = {}
    for key, value in pairs:
        assert key.startswith(f"{name}[")
        assert key.endswith("]")
        *path, last = key[len(name) + 1 : -1].split("][")
        at = whole
        for part in path:
            at = at.setdefault(part, {})
        assert last not in at
        at[last] = read(value)
    return whole or None
