"""What was sent as a body, read by other programs and compared with what was given.

JSON is read by `json`, the parts of multipart bodies by python-multipart, and what the
styles of parameters lay out by the reader of `tests/styles`. What a text of a form
stands for is OpenAPI's rule: an item of an array by itself, an object as JSON, all else
as a text (3.0.4, 4.8.14.5 and 4.8.15.1).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias
from urllib.parse import quote

from tests.behaviour.forms import parse
from tests.styles import reader

from .documents import Json, Place

Texts: TypeAlias = Sequence[tuple[str, str]]
"""The names and texts of a form."""


def file(content: bytes) -> Json:
    """A file, among values that are JSON."""
    return {"bytes": content.hex()}


def is_file(value: Json) -> bool:
    """Whether it is one."""
    return isinstance(value, dict) and value.keys() == {"bytes"}


def faults(
    content_type: str, body: bytes, content: Place | None, given: Json
) -> Iterator[str]:
    """How what arrived is not what was given."""
    essence = content_type.partition(";")[0].strip().lower()
    try:
        if is_file(given):
            yield from _differences("the body", body.hex(), given["bytes"])
        elif essence == "application/x-www-form-urlencoded":
            yield from _form(reader.query_pairs(body.decode("ascii")), content, given)
        elif essence.startswith("multipart/"):
            parts = parse(content_type, body)
            texts = [(it.name, quote(it.content, safe=",")) for it in parts]
            yield from _form(texts, content, given)
        elif not isinstance(given, dict | list) and "json" not in essence:
            text = given if isinstance(given, str) else json.dumps(given)
            yield from _differences("the body", body.decode(), text)
        else:
            yield from _differences("the body", json.loads(body), given)
    except (AssertionError, ValueError, KeyError) as error:
        yield f"cannot be read: {error!r}: {body[:300]!r}"


def _form(pairs: Texts, content: Place | None, given: Json) -> Iterator[str]:
    """By name. The texts are percent-encoded, so that what parts them can be seen."""
    encodings = content.get("encoding") if content is not None else None
    left = list(pairs)
    for name, value in given.items():
        place = encodings.get(name) if encodings is not None else None
        encoding = place.value if place is not None else {}
        if encoding.keys() & {"style", "explode", "allowReserved"}:
            own = [each for each in left if _is_of(each[0], name, value, encoding)]
            yield from styled(own, name, value, encoding)
        else:
            own = [each for each in left if each[0] == name]
            texts = [reader.decode(text) for _, text in own]
            yield from _unstyled(name, texts, value, encoding)
        left = [each for each in left if each not in own]
    if left:
        yield f"nothing of this was given: {left}"


def styled(
    pairs: Texts, name: str, value: Json, described: Mapping[str, Json]
) -> Iterator[str]:
    """How what a style laid out is not what was given. What is `described` is a
    parameter, or the encoding of a property."""
    own = [each for each in pairs if _is_of(each[0], name, value, described)]
    style = described.get("style", "form")
    explode = described.get("explode", style == "form")
    found = reader.of_pairs(own, name, _kind(value), style, explode=explode)
    yield from _differences(name, found, _spelt(value, style))


def _is_of(key: str, name: str, value: Json, encoding: Mapping[str, Json]) -> bool:
    style = encoding.get("style", "form")
    if style == "deepObject" and isinstance(value, dict | list):
        return key.startswith(f"{name}[")
    if isinstance(value, dict) and encoding.get("explode", style == "form"):
        return key in value
    return key == name


def _unstyled(
    name: str, texts: Sequence[str], value: Json, encoding: Mapping[str, Json]
) -> Iterator[str]:
    elements = value if isinstance(value, list) else [value]
    if len(elements) != len(texts):
        yield f"{name}: sent {value!r}, read {texts}"
        return
    is_json = "json" in str(encoding.get("contentType"))
    for element, text in zip(elements, texts, strict=True):
        if is_file(element):
            found, wanted = text.encode().hex(), element["bytes"]
        elif isinstance(element, str) and not is_json:
            found, wanted = text, element
        else:
            found, wanted = json.loads(text), element
        yield from _differences(name, found, wanted)


def _kind(value: Json) -> reader.Kind:
    match value:
        case dict():
            return "object"
        case list():
            return "array"
        case _:
            return "string"


def _spelt(value: Json, style: str) -> Json:
    """The value with texts in it alone; an array in a deepObject has its indexes."""
    match value:
        case dict():
            return {key: _spelt(each, style) for key, each in value.items()} or None
        case list() if style == "deepObject":
            return {str(n): _spelt(each, style) for n, each in enumerate(value)} or None
        case list():
            return [_spelt(each, style) for each in value] or None
        case str():
            return value
        case _:
            return json.dumps(value)


def _differences(name: str, found: Json, given: Json) -> Iterator[str]:
    if not _is_same(found, given):
        yield f"{name}: sent {given!r}, read {found!r}"


def _is_same(found: Json, given: Json) -> bool:
    """As JSON has it: true is not 1, and 1.0 is."""
    match given:
        case dict():
            same = isinstance(found, dict) and found.keys() == given.keys()
            return same and all(_is_same(found[key], given[key]) for key in given)
        case list():
            same = isinstance(found, list) and len(found) == len(given)
            return same and all(map(_is_same, found, given))
        case _:
            return bool(
                isinstance(found, bool) == isinstance(given, bool) and found == given
            )
