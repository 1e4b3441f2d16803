"""The places in bodies, as other programs read them: each carries every text, but for
the names that no part can have."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

from tests.behaviour.forms import Part, parse
from tests.fuzz.server import Raw
from tests.fuzz.slot import Slot, array, object_, string

_NO_NAME = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f\\]")
_ESCAPED = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})
"""What HTML has for them in the name of a part."""
_TEXTS = {"type": "object", "additionalProperties": {"type": "string"}}
_FILE = {"type": "string", "format": "binary"}


def _never(value: Any) -> bool:
    return False


def _slot(
    name: str,
    media_type: str,
    schema: Mapping[str, Any],
    *,
    value: Callable[[Sequence[str]], Any],
    read: Callable[[Raw], Any],
    arguments: Callable[[Any], Any] = lambda value: value,
    **more: Any,
) -> Slot:
    def read_body(raw: Raw) -> Any:
        assert raw.target == f"/{name}"
        said = raw.header("content-type") or ""
        assert said.partition(";")[0] == media_type
        return read(raw)

    body = {"required": True, "content": {media_type: {"schema": schema}}}
    return Slot(
        id=name,
        group=media_type,
        path=f"/{name}",
        method="post",
        operation={"requestBody": body},
        value=value,
        arguments=lambda value: {"body": arguments(value)},
        read=read_body,
        **{"refusable": _never, **more},
    )


def _parts(raw: Raw) -> list[Part]:
    return parse(raw.header("content-type") or "", raw.body)


def _pairs(raw: Raw) -> list[tuple[str, str]]:
    text = raw.body.decode("ascii")
    return parse_qsl(text, True, True, errors="strict")


def _values(parts: Sequence[Part]) -> list[str]:
    assert {part.name for part in parts} == {"p"}
    return [part.content.decode() for part in parts]


def _contents(raw: Raw) -> list[bytes]:
    parts = _parts(raw)
    assert {(part.name, part.file_name) for part in parts} == {("p", "p")}
    return [part.content for part in parts]


def _of_array(items: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": {"p": {"type": "array", "items": items}}}


_FORM = "multipart/form-data"
_URLENCODED = "application/x-www-form-urlencoded"
SLOTS = (
    _slot(
        "multipart_names",
        _FORM,
        _TEXTS,
        value=object_,
        read=lambda raw: {it.name: it.content.decode() for it in _parts(raw)},
        seen=lambda value: {key.translate(_ESCAPED): it for key, it in value.items()},
        refusable=lambda value: any(map(_NO_NAME.search, value)),
    ),
    _slot(
        "multipart_array",
        _FORM,
        _of_array({"type": "string"}),
        value=array,
        arguments=lambda value: {"p": value},
        read=lambda raw: _values(_parts(raw)),
    ),
    _slot(
        "multipart_files",
        _FORM,
        _of_array(_FILE),
        value=lambda texts: [text.encode() for text in texts],
        arguments=lambda value: {"p": value},
        read=_contents,
    ),
    _slot(
        "urlencoded_names",
        _URLENCODED,
        _TEXTS,
        value=object_,
        read=lambda raw: dict(_pairs(raw)),
    ),
    _slot(
        "urlencoded_array",
        _URLENCODED,
        _of_array({"type": "string"}),
        value=array,
        arguments=lambda value: {"p": value},
        read=lambda raw: [value for _, value in _pairs(raw)],
    ),
    _slot(
        "json_body",
        "application/json",
        _TEXTS,
        value=object_,
        read=lambda raw: json.loads(raw.body),
    ),
    _slot(
        "text_body",
        "text/plain",
        {"type": "string"},
        value=string,
        read=lambda raw: raw.body.decode(),
    ),
    _slot(
        "binary_body",
        "application/octet-stream",
        _FILE,
        value=lambda texts: texts[0].encode(),
        read=lambda raw: raw.body,
    ),
)
