"""The places that a text can go to: each is an operation with one parameter.

A slot says how texts become its value, how the value is read from a raw request by the
rules of the RFCs alone, and what may be refused. Whatever else can be sent belongs here
as one more row of `SLOTS`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.fuzz import bodies
from tests.fuzz.server import Raw
from tests.fuzz.slot import Slot, array, object_, string
from tests.styles import reader
from tests.styles.reader import Kind

LONGEST = 60_000
"""What a URL may have at least, before it is refused for its length."""
_ESCAPED_DOTS = re.compile(r"(?:\.|%2e){1,2}", re.IGNORECASE)
_HEADER = re.compile(r"(?:[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?)?")  # RFC 9110, 5.5
_COOKIE = re.compile(r"[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*")  # RFC 6265, 4.1.1
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, 5.6.2


# --- values ---------------------------------------------------------------------------


def _deep(texts: Sequence[str]) -> dict[str, Any]:
    return {key: {"a": [key, "b"], key: "c"} for key in texts}


_VALUES: Mapping[Kind, Callable[[Sequence[str]], Any]] = {
    "string": string,
    "array": array,
    "object": object_,
}
_SCHEMAS: Mapping[Kind, Mapping[str, Any]] = {
    "string": {"type": "string"},
    "array": {"type": "array", "items": {"type": "string"}},
    "object": {"type": "object", "additionalProperties": {"type": "string"}},
}


def texts_of(value: Any) -> list[str]:
    """All texts in a value, the keys among them."""
    match value:
        case str():
            return [value]
        case dict():
            return [
                *value,
                *(text for item in value.values() for text in texts_of(item)),
            ]
        case _:
            return [text for item in value for text in texts_of(item)]


def by_keys(value: Any) -> Any:
    """The value with its arrays as objects of indexes, as brackets in names have them."""
    match value:
        case str():
            return value
        case dict():
            return {key: by_keys(item) for key, item in value.items()}
        case _:
            return {str(index): by_keys(item) for index, item in enumerate(value)}


def _is_long(value: Any) -> bool:
    return sum(3 * len(text.encode()) for text in texts_of(value)) > LONGEST


def _has(value: Any, pattern: str) -> bool:
    return any(re.search(pattern, text) for text in texts_of(value))


def _is_bracketed(key: str) -> bool:
    """Whether a key is told from brackets around it differently by different readers."""
    return not key or "[" in key or "]" in key


def _argument(value: Any) -> Mapping[str, Any]:
    return {"p": value}


# --- rows -----------------------------------------------------------------------------


def _parameter(
    location: str, style: str, kind: Kind, *, explode: bool, **more: Any
) -> Mapping[str, Any]:
    return {
        "name": "p",
        "in": location,
        "style": style,
        "explode": explode,
        "required": location == "path",
        "schema": _SCHEMAS[kind],
        **more,
    }


def _path(style: str, kind: Kind, *, explode: bool) -> Slot:
    name = f"path_{style}_{kind}_{explode}".lower()

    def read(raw: Raw) -> Any:
        start, _, segment = raw.path.rpartition("/")
        assert start == f"/{name}", raw.path
        assert not raw.query
        assert segment
        assert not _ESCAPED_DOTS.fullmatch(segment), "another path once normalised"
        return reader.of_path(segment, "p", kind, style, explode=explode)

    def refusable(value: Any) -> bool:
        if style == "label" and explode and kind != "string" and _has(value, r"\."):
            return True  # it parts its elements by dots
        dots = kind != "object" and set(texts_of(value)) <= {"", ".", ".."}
        return (dots and style != "matrix") or _is_long(value)

    made = _parameter("path", style, kind, explode=explode)
    return _slot(name, made, kind, read, refusable)


def _query(style: str, kind: Kind, *, explode: bool, **more: Any) -> Slot:
    name = f"query_{style}_{kind}_{explode}_{len(more)}".lower()

    def read(raw: Raw) -> Any:
        assert raw.path == f"/{name}"
        pairs = reader.query_pairs(raw.query)
        return reader.of_pairs(pairs, "p", kind, style, explode=explode)

    def refusable(value: Any) -> bool:
        parting = {"spaceDelimited": " ", "pipeDelimited": r"\|"}.get(style)
        if parting and not explode and kind != "string" and _has(value, parting):
            return True
        if style == "deepObject" and any(_is_bracketed(key) for key in value):
            return True
        return _is_long(value)

    made = _parameter("query", style, kind, explode=explode, **more)
    return _slot(name, made, kind, read, refusable)


def _header(kind: Kind, *, explode: bool) -> Slot:
    name = f"header_{kind}_{explode}".lower()

    def read(raw: Raw) -> Any:
        assert raw.target == f"/{name}"
        found = raw.header("p")
        return None if found is None else reader.of_header(found, kind, explode=explode)

    def refusable(value: Any) -> bool:
        if any(not _HEADER.fullmatch(text) for text in texts_of(value)):
            return True
        if kind == "object" and explode and _has(list(value), "="):
            return True
        return kind != "string" and _has(value, ",")

    made = _parameter("header", "simple", kind, explode=explode)
    return _slot(name, made, kind, read, refusable)


def _cookie(kind: Kind, *, explode: bool) -> Slot:
    name = f"cookie_{kind}_{explode}".lower()

    def read(raw: Raw) -> Any:
        assert raw.target == f"/{name}"
        found = raw.header("cookie")
        pairs = reader.cookie_pairs(found) if found else ()
        return reader.of_pairs(pairs, "p", kind, "form", explode=explode, read=str)

    def refusable(value: Any) -> bool:
        if any(not _COOKIE.fullmatch(text) for text in texts_of(value)):
            return True
        named = kind == "object" and explode
        return named and any(not _TOKEN.fullmatch(key) for key in value)

    made = _parameter("cookie", "form", kind, explode=explode)
    return _slot(name, made, kind, read, refusable)


def _slot(
    name: str,
    parameter: Mapping[str, Any],
    kind: Kind,
    read: Callable[[Raw], Any],
    refusable: Callable[[Any], bool],
) -> Slot:
    location: str = parameter["in"]
    return Slot(
        id=name,
        group=location,
        path=f"/{name}/{{p}}" if location == "path" else f"/{name}",
        operation={"parameters": [parameter]},
        value=_VALUES[kind],
        arguments=_argument,
        read=read,
        refusable=refusable,
    )


def _deep_query() -> Slot:
    def read(raw: Raw) -> Any:
        assert raw.path == "/query_deep_nested"
        pairs = reader.query_pairs(raw.query)
        return reader.of_pairs(pairs, "p", "object", "deepObject", explode=True)

    schema = {"type": "object", "additionalProperties": True}
    parameter = _parameter("query", "deepObject", "object", explode=True)
    return Slot(
        id="query_deep_nested",
        group="query",
        path="/query_deep_nested",
        operation={"parameters": [{**parameter, "schema": schema}]},
        value=_deep,
        seen=by_keys,
        arguments=_argument,
        read=read,
        refusable=lambda value: _is_long([value, value])
        or any(_is_bracketed(key) for key in value),
    )


def _content(location: str) -> Slot:
    name = f"{location}_json"

    def read(raw: Raw) -> Any:
        assert raw.path == f"/{name}"
        if location == "header":
            return json.loads(raw.header("p") or "null")
        ((key, value),) = reader.query_pairs(raw.query)
        assert key == "p"
        return json.loads(reader.decode(value))

    content = {"application/json": {"schema": _SCHEMAS["object"]}}
    return Slot(
        id=name,
        group=location,
        path=f"/{name}",
        operation={"parameters": [{"name": "p", "in": location, "content": content}]},
        value=object_,
        arguments=_argument,
        read=read,
        refusable=lambda value: location == "query" and _is_long([value] * 6),
    )


def _extra_query() -> Slot:
    """Names as well, by the option that takes any."""

    def read(raw: Raw) -> Any:
        assert raw.path == "/query_extra"
        pairs = reader.query_pairs(raw.query)
        return {name: reader.decode(value) for name, value in pairs} or None

    return Slot(
        id="query_extra",
        group="query",
        path="/query_extra",
        value=object_,
        arguments=lambda value: {"extra_query": value},
        read=read,
        refusable=_is_long,
    )


_SHAPES: Sequence[tuple[Kind, bool]] = (
    ("string", False),
    ("array", False),
    ("array", True),
    ("object", False),
    ("object", True),
)
SLOTS: Sequence[Slot] = (
    *(
        _path(style, kind, explode=explode)
        for style in ("simple", "label", "matrix")
        for kind, explode in _SHAPES
    ),
    *(
        _query(style, kind, explode=explode)
        for style in ("form", "spaceDelimited", "pipeDelimited")
        for kind, explode in _SHAPES
    ),
    *(
        _query("form", kind, explode=explode, allowReserved=True)
        for kind, explode in _SHAPES
    ),
    _query("deepObject", "object", explode=True),
    _deep_query(),
    _content("query"),
    _extra_query(),
    *(_header(kind, explode=explode) for kind, explode in _SHAPES),
    _content("header"),
    *bodies.SLOTS,
    *(_cookie(kind, explode=explode) for kind, explode in _SHAPES),
)
GROUPS = tuple(dict.fromkeys(slot.group for slot in SLOTS))
