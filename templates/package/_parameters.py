# Part of every package that tightspec makes: copied as it is, never edited.
"""Parameters as they stand in a URL, a header or a cookie (OpenAPI, Parameter Object).

Whoever reads a text by the rules of its style (RFC 6570) and its place (RFC 3986, 6265,
9110) gets the value that was given. Where that cannot be, the value is refused with a
ValueError.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias
from urllib.parse import quote

from ._operation import Parameter, is_json

if TYPE_CHECKING:
    from ._wire import JsonValue

Location: TypeAlias = Literal["path", "query", "header", "cookie"]


def identity(location: Location, name: str) -> tuple[Location, str]:
    """What tells parameters apart: header names are the same in either case."""
    return location, name.lower() if location == "header" else name


def pairs(parameter: Parameter, value: JsonValue) -> list[tuple[str, str]]:
    """The names and texts of a parameter, as often as its style repeats it.

    Texts are encoded as their place needs it, names are not. An empty array or object
    has no text at all, as in RFC 6570.
    """
    name = parameter.wire_name
    pen = _pen(parameter)
    if parameter.content_type:
        whole = _json(value) if is_json(parameter.content_type) else text(value)
        return [(name, pen.write(whole))]
    if value in ([], {}):
        return []
    match pen.style:
        case "simple" | "label":
            return [(name, pen.before + pen.one(value))]
        case "matrix":
            named = pen.named(name, value)
            return [(name, "".join(_matrix(key, it) for key, it in named))]
        case "deepObject":
            return [(key, pen.write(text(it))) for key, it in _leaves(name, value)]
        case _:
            return pen.named(name, value)


def text(value: JsonValue) -> str:
    """A JSON value as a parameter has it: a string as it is, the rest as JSON text."""
    return value if isinstance(value, str) else _json(value)


def encoded(value: str) -> str:
    """A text in a URL, where it is no part of its syntax: all but RFC 3986's unreserved
    characters are percent-encoded."""
    return quote(value, safe="")


def fill_path(template: str, values: Mapping[str, str]) -> str:
    """The path with its `{names}` filled in with texts that are encoded already, and
    with the query that it may have.

    Raises ValueError where that would be another path: a value that is empty, and a
    segment that becomes '.' or '..'.
    """
    # A fragment tells operations of one path apart, and is never sent.
    path, question_mark, query = template.partition("#")[0].partition("?")
    segments: list[str] = []
    for segment in path.split("/"):
        names = _NAME.findall(segment)
        filled = _filled(segment, values)
        if not all(values[name] for name in names):
            raise ValueError(f"an empty value would call another path than {template}")
        if names and filled in (".", ".."):
            raise ValueError(f"'{filled}' would call another path than {template}")
        segments.append(filled)
    return "/".join(segments) + question_mark + _filled(query, values)


def check_name(location: Location, name: str) -> None:
    """Raise ValueError if no header or cookie can have this name."""
    if location in _CARRIED and not _TOKEN.fullmatch(name):
        raise ValueError(f"no {location} can be called {json.dumps(name)}")


def check_text(location: Location, value: str) -> None:
    """Raise ValueError if a header or cookie cannot carry the value as it is."""
    carried = _CARRIED.get(location)
    if carried is None:
        return
    if value != value.strip():
        raise ValueError(f"a {location} cannot begin or end with white space")
    odd = next((each for each in value if not carried.fullmatch(each)), "")
    if odd:
        raise ValueError(f"a {location} cannot carry {json.dumps(odd)}")


# --- styles ---------------------------------------------------------------------------


class _Pen(NamedTuple):
    """How a parameter is written: each text by `write`, with `between` between the
    elements of one text and `before` before the first."""

    style: str
    explode: bool
    before: str
    between: str
    write: Callable[[str], str]

    def one(self, value: JsonValue) -> str:
        """As one text."""
        match value:
            case list():
                return self._joined(self.write(text(item)) for item in value)
            case dict() if self.explode:
                return self._joined(self._pair(*item) for item in value.items())
            case dict():
                flat = (it for key, item in value.items() for it in (key, text(item)))
                return self._joined(map(self.write, flat))
            case _:
                return self.write(text(value))

    def named(self, name: str, value: JsonValue) -> list[tuple[str, str]]:
        """With its name; exploded, as often as there are elements."""
        match value:
            case list() if self.explode:
                return [(name, self.write(text(item))) for item in value]
            case dict() if self.explode:
                return [(key, self.write(text(item))) for key, item in value.items()]
            case _:
                return [(name, self.one(value))]

    def _pair(self, key: str, value: JsonValue) -> str:
        _check_apart(self.write(key), "=")
        return f"{self.write(key)}={self.write(text(value))}"

    def _joined(self, elements: Iterable[str]) -> str:
        texts = list(elements)
        for each in texts:
            _check_apart(each, self.between)
        return self.between.join(texts)


def _pen(parameter: Parameter) -> _Pen:
    location = parameter.location
    style = parameter.style or _USUAL_STYLE[location]
    explode = style == "form" if parameter.explode is None else parameter.explode
    # Up to 3.0.3 and 3.1.0 the specification's tables have dots in every label; RFC 6570
    # and all later tables have them only where it is exploded.
    between = "." if style == "label" and explode else _BETWEEN.get(style, ",")
    reserved = ""
    if parameter.allow_reserved and location == "query" and not parameter.content_type:
        reserved = _RESERVED if explode else _RESERVED.replace(between, "")

    def in_url(value: str) -> str:
        return quote(value, safe=reserved)

    def as_it_is(value: str) -> str:
        check_text(location, value)
        return value

    return _Pen(
        style=style,
        explode=explode,
        before="." if style == "label" else "",
        between=between,
        write=as_it_is if location in _CARRIED else in_url,
    )


def _check_apart(value: str, sign: str) -> None:
    """Raise ValueError for an element that would be read as more than one."""
    if sign in value:
        shown = {"%20": "a space", "%7C": "'|'"}.get(sign, f"'{sign}'")
        raise ValueError(f"{shown} parts its elements, and cannot stand in one of them")


def _matrix(name: str, written: str) -> str:
    return f";{encoded(name)}={written}" if written else f";{encoded(name)}"


def _leaves(name: str, value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    """The parts of an object under their paths: `name[a][b]`, `name[a][0]`."""
    match value:
        case dict():
            items = [(key, item) for key, item in value.items()]
        case list():
            items = [(str(index), item) for index, item in enumerate(value)]
        case _:
            yield name, value
            return
    for key, item in items:
        if not key or "[" in key or "]" in key:
            raise ValueError(f"the key {json.dumps(key)} cannot stand in brackets")
        if item in ([], {}):
            raise ValueError(f"what is empty, as {name}[{key}] is, cannot be written")
        yield from _leaves(f"{name}[{key}]", item)


def _filled(template: str, values: Mapping[str, str]) -> str:
    parts = _NAME.split(template)
    return "".join(
        values[part] if position % 2 else _STRAY_PERCENT.sub("%25", quote(part, _PCHAR))
        for position, part in enumerate(parts)
    )


def _json(value: JsonValue) -> str:
    """JSON text of printable ASCII, which every place but a cookie can carry."""
    return json.dumps(value, separators=(",", ":"))


_USUAL_STYLE = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_BETWEEN = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}
_NAME = re.compile(r"\{([^{}]+)\}")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_PCHAR: Final = "!$&'()*+,;=:@/?%"
"""What a path may say itself: RFC 3986's pchar, and what is encoded already."""
_RESERVED: Final = ":/?@!$'()*,;"
"""Not `#`, `[` and `]`, which no query may have, and not `&`, `=` and `+`, which have a
meaning there (OpenAPI, allowReserved and appendix E)."""
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, section 5.6.2
_CARRIED = {
    "header": re.compile(r"[\t\x20-\x7e]"),  # RFC 9110, section 5.5
    "cookie": re.compile(r"[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]"),  # RFC 6265
}
