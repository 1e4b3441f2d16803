# Part of every package that tightspec makes: copied as it is, never edited.
"""Forms as they are sent: `application/x-www-form-urlencoded` (WHATWG URL) and
`multipart/*` (RFC 7578), each property as its Encoding Object says."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import unquote

from ._media_types import charset, check, fits, is_range, media_types, says_charset
from ._opened import Opened, Source
from ._operation import FieldEncoding, Parameter, is_json
from ._parameters import encoded, pairs
from ._wire import JsonValue, Path, UnserializableError

Contents: TypeAlias = Mapping[Path, Opened]
"""The files of a form, by the places where they stand in it."""


def urlencoded(
    form: Mapping[str, JsonValue],
    files: Contents,
    encodings: Mapping[str, FieldEncoding],
) -> bytes:
    """A form as `application/x-www-form-urlencoded`.

    Spaces are `%20`: whoever takes them for form data or for a query reads them.
    """
    texts: list[str] = []
    owners: dict[str, str] = {}
    for name, value in form.items():
        for key, text in _texts(name, value, files, encodings.get(name, _PLAIN)):
            _check_own(name, key, owners)
            texts.append(f"{encoded(key)}={text}")
    return "&".join(texts).encode()


def _texts(
    name: str, value: JsonValue, files: Contents, encoding: FieldEncoding
) -> Iterator[tuple[str, str]]:
    """The names of a property, and its texts as they stand in a query."""
    if _has_style(encoding):
        yield from _in_style(name, value, encoding, files)
        return
    for path, element in _elements(name, value):
        if path in files:
            text = _as_text(path, files[path])
        else:
            _, text = _text(path, element, encoding, files)
        yield name, encoded(text)


def multipart(
    form: Mapping[str, JsonValue],
    files: Contents,
    encodings: Mapping[str, FieldEncoding],
) -> tuple[str, list[bytes | Source]]:
    """A form as `multipart/*`: the boundary, and the pieces of the body."""
    parts = list(_parts(form, files, encodings))
    boundary = _boundary(parts)
    pieces: list[bytes | Source] = []
    for part in parts:
        pieces += [f"--{boundary}\r\n{part.head}\r\n".encode(), part.content, b"\r\n"]
    return boundary, [*pieces, f"--{boundary}--\r\n".encode()]


# --- what is in a form ----------------------------------------------------------------

_PLAIN = FieldEncoding()


def _has_style(encoding: FieldEncoding) -> bool:
    """Whether a property is written as a query parameter is (OpenAPI 3.1, 4.8.15.1.2)."""
    by_style = encoding.style or encoding.explode is not None or encoding.allow_reserved
    return bool(by_style)


def _in_style(
    name: str, value: JsonValue, encoding: FieldEncoding, files: Contents
) -> list[tuple[str, str]]:
    """The names, and the texts as they stand in a query."""
    path: Path = (name,)
    _no_file(path, files, "in a style")
    _no_null(path, value)
    parameter = Parameter(
        name=name,
        wire_name=name,
        location="query",
        type=None,
        style=encoding.style,
        explode=encoding.explode,
        allow_reserved=encoding.allow_reserved,
    )
    try:
        return pairs(parameter, value)
    except ValueError as error:
        raise UnserializableError(path, str(error)) from None


def _check_own(name: str, key: str, owners: dict[str, str]) -> None:
    """What an object in a style has for names may be those of other properties."""
    owner = owners.setdefault(key, name)
    if owner != name:
        raise UnserializableError(
            (name,), f"{json.dumps(key)} is what {owner} is sent as already"
        )


def _elements(name: str, value: JsonValue) -> Iterator[tuple[Path, JsonValue]]:
    """What is written by itself: the items of an array, and all else whole."""
    if isinstance(value, list):
        for position, item in enumerate(value):
            yield (name, position), item
    else:
        yield (name,), value


def _text(
    path: Path, value: JsonValue, encoding: FieldEncoding, files: Contents
) -> tuple[str, str]:
    """A value that is no file as a text, and the media type of that."""
    wanted = media_types(encoding.content_type)
    first = next((each for each in wanted if not is_range(each)), _TEXT)
    as_json = next((each for each in wanted if is_json(each)), None)
    if isinstance(value, dict | list) or as_json == first:
        _no_file(path, files, "in what is sent as JSON")
        if as_json is None and not fits(_JSON, wanted):
            raise UnserializableError(
                path, f"{' or '.join(wanted)} is to be given as text or as a file"
            )
        return as_json or _JSON, _json(value)
    _no_null(path, value)
    return first, value if isinstance(value, str) else _json(value)


def encode(path: Path, text: str, content_type: str) -> tuple[str, bytes]:
    """A text in the character encoding of its media type, or in UTF-8 where that names
    none; and the media type, which says so where it can."""
    named = charset(content_type)
    if named is None and says_charset(content_type):
        content_type += "; charset=utf-8"
    try:
        return content_type, text.encode(named or "utf-8")
    except LookupError:
        message = f"no character encoding is called {named}"
    except UnicodeEncodeError as error:
        message = f"{named} has no {text[error.start]!r}"
    raise UnserializableError(path, message)


def _as_text(path: Path, file: Opened) -> str:
    try:
        return file.read().decode()
    except UnicodeDecodeError:
        raise UnserializableError(
            path, "these bytes are no UTF-8, and this form has only text"
        ) from None


def _no_file(path: Path, files: Contents, where: str) -> None:
    for each in files:
        if each[: len(path)] == path:
            raise UnserializableError(each, f"a file cannot stand {where}")


def _no_null(path: Path, value: JsonValue) -> None:
    match value:
        case None:
            raise UnserializableError(path, "a form has no null: leave the key out")
        case dict():
            for key, item in value.items():
                _no_null((*path, key), item)
        case list():
            for position, item in enumerate(value):
                _no_null((*path, position), item)
        case _:
            return


def _json(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


_TEXT = "text/plain"
_JSON = "application/json"
_BYTES = "application/octet-stream"

# --- multipart ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Part:
    head: str
    content: bytes | Source


def _parts(
    form: Mapping[str, JsonValue],
    files: Contents,
    encodings: Mapping[str, FieldEncoding],
) -> Iterator[_Part]:
    owners: dict[str, str] = {}
    for name, value in form.items():
        encoding = encodings.get(name, _PLAIN)
        if _has_style(encoding):
            for key, text in _in_style(name, value, encoding, files):
                _check_own(name, key, owners)
                if encoding.explode is False and "%2C" in text:
                    message = "',' parts its elements, and cannot stand in one of them"
                    raise UnserializableError((name,), message)
                yield _text_part((name,), key, _TEXT, unquote(text))
            continue
        for path, element in _elements(name, value):
            _check_own(name, name, owners)
            if path in files:
                yield _file_part(path, name, files[path], encoding)
            else:
                type_, text = _text(path, element, encoding, files)
                yield _text_part(path, name, type_, text)


def _text_part(path: Path, name: str, content_type: str, text: str) -> _Part:
    disposition = f'form-data; name="{_quoted(path, name)}"'
    if content_type == _TEXT and text.isascii():
        content_type = ""  # as browsers do it: this is what a part is by itself
    content_type, content = encode(path, text, content_type)
    return _Part(_head(path, disposition, content_type), content)


def _file_part(path: Path, name: str, file: Opened, encoding: FieldEncoding) -> _Part:
    file_name = _quoted(path, file.name or name)
    disposition = f'form-data; name="{_quoted(path, name)}"; filename="{file_name}"'
    head = _head(path, disposition, _file_type(file, encoding))
    return _Part(head, file.content)


def _head(path: Path, disposition: str, content_type: str) -> str:
    if not content_type:
        return f"Content-Disposition: {disposition}\r\n"
    try:
        check(content_type)
    except ValueError as error:
        raise UnserializableError(path, str(error)) from None
    return f"Content-Disposition: {disposition}\r\nContent-Type: {content_type}\r\n"


def _file_type(file: Opened, encoding: FieldEncoding) -> str:
    """What a file is sent as: what its caller says, or what its name says if the document
    has that, or the first media type that the document names."""
    if file.content_type is not None:
        return file.content_type
    wanted = media_types(encoding.content_type)
    if file.usual_type is not None and fits(file.usual_type, wanted):
        return file.usual_type
    return next((each for each in wanted if not is_range(each)), _BYTES)


def _quoted(path: Path, name: str) -> str:
    """A name as a part has it (HTML, multipart/form-data encoding algorithm)."""
    for character, escape in _ESCAPES.items():
        name = name.replace(character, escape)
    odd = _NOT_IN_NAMES.search(name)
    if odd is not None:
        raise UnserializableError(path, f"no part has {odd[0]!r} in its name")
    return name


def _boundary(parts: Sequence[_Part]) -> str:
    """A line that is in none of the parts; in a file that is not read yet nobody could
    have put it."""
    contents = [it.content for it in parts if isinstance(it.content, bytes)]
    while True:
        boundary = secrets.token_hex(16)
        if not any(boundary.encode() in each for each in contents):
            return boundary


_ESCAPES = {'"': "%22", "\r": "%0D", "\n": "%0A"}
# A backslash stands for itself (WHATWG), or for an escape (RFC 2045): parsers differ.
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\\]")
