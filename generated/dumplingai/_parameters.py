# Part of every package that tightspec makes: copied as it is, never edited.
"""Parameters as they stand in a URL, a header or a cookie (OpenAPI 3.1, 4.8.12)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from urllib.parse import quote

from ._operation import Parameter
from ._wire import JsonValue


def pairs(parameter: Parameter, value: JsonValue) -> list[tuple[str, str]]:
    """The name and text of a parameter, as often as its style repeats it.

    In a path the texts are percent-encoded already (RFC 3986); a query is encoded
    as a whole later.
    """
    style = parameter.style or _DEFAULT_STYLE[parameter.location]
    explode = style == "form" if parameter.explode is None else parameter.explode
    repeated = explode and style == "form"
    name = parameter.wire_name
    write = _segment if parameter.location == "path" else text
    match value:
        case list() if repeated:
            return [(name, write(item)) for item in value]
        case list():
            return [(name, ",".join(write(item) for item in value))]
        case dict() if repeated:
            return [(key, write(item)) for key, item in value.items()]
        case dict():
            between = "=" if explode else ","
            items = (write(key) + between + write(it) for key, it in value.items())
            return [(name, ",".join(items))]
        case _:
            return [(name, write(value))]


def text(value: JsonValue) -> str:
    """A JSON value as a parameter has it: a string as it is, the rest as JSON text."""
    return value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))


def fill_path(template: str, values: Mapping[str, str]) -> str:
    """The path with its `{names}` filled in with texts that are encoded already.

    Raises ValueError where that would be another path: a value that is empty, and a
    segment that becomes '.' or '..'.
    """
    segments: list[str] = []
    for segment in template.split("/"):
        filled = _NAME.sub(lambda found: values[found[1]], segment)
        if filled != segment:
            if not all(values[name] for name in _NAME.findall(segment)):
                raise ValueError("an empty value would call another path")
            if filled in (".", ".."):
                raise ValueError(f"'{filled}' would call another path")
        segments.append(filled)
    return "/".join(segments)


def refusal(location: str, value: str) -> str:
    """Why a header or cookie cannot carry the value as it is, or ''."""
    allowed = _ALLOWED.get(location)
    if allowed is None:
        return ""
    if value != value.strip():
        return f"a {location} cannot begin or end with white space"
    odd = next((each for each in value if not allowed.fullmatch(each)), "")
    return f"a {location} cannot carry {json.dumps(odd)}" if odd else ""


def _segment(value: JsonValue) -> str:
    return quote(text(value), safe="")


_DEFAULT_STYLE = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
}
_NAME = re.compile(r"\{([^{}]*)\}")
_ALLOWED = {
    "header": re.compile(r"[\t\x20-\x7e]"),  # RFC 9110, section 5.5
    "cookie": re.compile(r"[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]"),  # RFC 6265
}
