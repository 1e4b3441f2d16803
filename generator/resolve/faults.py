"""Faults of schemas: keywords that are not of the shape that JSON Schema gives them.

An error is what could only be read by guessing; the rest is a warning, and read as most
readers would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from ..errors import Problems, quoted
from ..openapi import Version
from ..source import Json, Source
from .fold import is_composed, or_null, own
from .node import KINDS, takes_null

_OBJECTS: Final = (
    "properties",
    "patternProperties",
    "dependentSchemas",
    "dependentRequired",
    "$defs",
)
_LISTS: Final = ("enum", "allOf", "anyOf", "oneOf", "prefixItems")
MAX_MEMBERS: Final = 1_000
"""Each is compared with every other one."""

_COUNTS: Final = (
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "minContains",
    "maxContains",
)
_NUMBERS: Final = ("minimum", "maximum", "multipleOf")
_EXCLUSIVE: Final = ("exclusiveMinimum", "exclusiveMaximum")
_CROSSING: Final = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
)
_LOWER: Final = frozenset(lower for lower, _ in _CROSSING)
_ONE: Final = (
    "items",
    "additionalProperties",
    "not",
    "if",
    "then",
    "else",
    "contains",
    "propertyNames",
    "unevaluatedProperties",
    "unevaluatedItems",
)
"""Keywords whose value is a schema."""

_NAMED: Final = ("properties", "patternProperties", "dependentSchemas", "$defs")
_SEVERAL: Final = ("allOf", "anyOf", "oneOf", "prefixItems")
_HOLDING: Final = frozenset((*_ONE, *_NAMED, *_SEVERAL))
"""Keywords that hold schemas. Most schemas have none."""

_TEXTS: Final = ("format", "pattern")
_KEYWORDS: Final = frozenset(
    (
        *(*_OBJECTS, *_LISTS, *_COUNTS, *_NUMBERS, *_EXCLUSIVE, *_ONE, *_TEXTS),
        *("type", "required"),
    )
)
_UNSUPPORTED: Final = ("$dynamicRef",)


def report(source: Source, version: Version, problems: Problems) -> None:
    """Tell the faults of a schema and of those inside it; references are not followed."""
    left = [source]
    while left:
        place = left.pop()
        if isinstance(place.value, dict):
            for keyword in _KEYWORDS & place.value.keys():
                _judge(keyword, place, problems)
            for keyword in _UNSUPPORTED:
                if keyword in place.value:
                    message = (
                        f"{keyword} leads elsewhere by other ways: it is not checked"
                    )
                    problems.unsupported(place / keyword, keyword, message)
            if "$schema" in place.value:
                report_dialect(place / "$schema", version, problems)
            _judge_limits(place, problems)
            if place.value.get("nullable") is True:
                _judge_nullable(place, version, problems)
            if not _HOLDING.isdisjoint(place.value):
                left += reversed([*_inside(place)])
        elif not isinstance(place.value, bool):
            message = f"a schema is an object, true or false, not {_said(place.value)}"
            problems.error(place, message)


def report_dialect(place: Source, version: Version, problems: Problems) -> None:
    """Tell of a dialect of JSON Schema that is not the one which schemas are read in."""
    if not (isinstance(place.value, str) and _DIALECT.fullmatch(place.value)):
        own = "OpenAPI 3.0's" if version == "3.0" else "JSON Schema 2020-12"
        message = f"{str(place.key)!r} names another dialect than {own}, which is read"
        problems.warn_of_habit(place, message)


_DIALECT: Final = re.compile(
    r"https://json-schema\.org/draft/2020-12/schema#?"
    r"|https://spec\.openapis\.org/oas/3\.[12]/dialect/[a-z0-9-]+"
)


def _inside(place: Source) -> Iterator[Source]:
    value = cast("dict[str, Json]", place.value)
    for keyword in _ONE:
        if keyword in value:
            yield place / keyword
    for keyword in _NAMED:
        if isinstance(value.get(keyword), dict):
            yield from (inner for _, inner in (place / keyword).items())
    for keyword in _SEVERAL:
        if isinstance(value.get(keyword), list):
            yield from (place / keyword).elements()


def _judge(keyword: str, place: Source, problems: Problems) -> None:
    value = cast("dict[str, Json]", place.value)[keyword]
    match keyword:
        case "type" if isinstance(value, str) and value in KINDS:
            pass
        case "type":
            _judge_type(place / keyword, cast("dict[str, Json]", place.value), problems)
        case "required":
            _judge_required(place / keyword, problems)
        case _ if wanted := _wanted(keyword, value):
            message = f"{keyword!r} must be {wanted}, not {_said(value)}"
            problems.error(place / keyword, message)
        case "enum" if not value:
            problems.warn(place / keyword, "'enum' is empty: no value is left")
        case "dependentRequired":
            for _, names in (place / keyword).items():  # noqa: PERF102
                _judge_required(names, problems)
        case "allOf" | "anyOf" | "oneOf" if (
            len(cast("list[Json]", value)) > MAX_MEMBERS
        ):
            message = f"{keyword!r} has more than {MAX_MEMBERS:,} members"
            problems.error(place / keyword, message)
        case _:
            pass


def _wanted(keyword: str, value: Json) -> str:
    """What the value of a keyword has to be and is not."""
    if keyword in _OBJECTS and not isinstance(value, dict):
        return "an object"
    if keyword in _LISTS and not isinstance(value, list):
        return "a list"
    if keyword in _TEXTS and not isinstance(value, str):
        return "text"
    if keyword in _COUNTS and not _is_count(value):
        return "a whole number from 0"
    if (keyword in _NUMBERS and not _is_number(value)) or (
        keyword in _EXCLUSIVE and not (_is_number(value) or isinstance(value, bool))
    ):
        return "a number"
    return ""


def _judge_type(at: Source, beside: Mapping[str, Json], problems: Problems) -> None:
    if at.value is None and is_composed(beside):
        message = "'type' is null: it is left out, for other schemas say the type"
        problems.warn(at, message)
        return
    if at.value is None:
        problems.warn(at, "'type' is null without quotes: it is read as 'null'")
        return
    written = at.value if isinstance(at.value, list) else [at.value]
    for kind in written:
        if not isinstance(kind, str) or kind not in KINDS:
            problems.error(
                at,
                "'type' must be null, boolean, integer, number, string, array or object,"
                f" not {_said(kind)}",
            )


def _judge_required(at: Source, problems: Problems) -> None:
    if isinstance(at.value, bool) and at.key == "required":
        problems.warn(
            at,
            "'required' must be a list of names, and stand in the object: "
            "it is left out",
        )
    elif not isinstance(at.value, list) or not all(
        isinstance(name, str) for name in at.value
    ):
        message = f"{str(at.key)!r} must be a list of names, not {_said(at.value)}"
        problems.error(at, message)
    elif len({*cast("list[str]", at.value)}) < len(at.value):
        seen: set[Json] = set()
        for place in at.elements():
            name = cast(str, place.value)
            if name in seen:
                problems.warn(place, f"{str(at.key)!r} names {quoted(name)} twice")
            seen.add(name)


def _judge_limits(place: Source, problems: Problems) -> None:
    value = cast("Mapping[str, Any]", place.value)
    if _LOWER.isdisjoint(value):
        return
    for lower, upper in _CROSSING:
        low: Any = value.get(lower)
        high: Any = value.get(upper)
        if _is_number(low) and _is_number(high) and low > high:
            message = f"no value is left: {lower} is {low}, {upper} {high}"
            problems.error(place / lower, message, place / upper)


def _judge_nullable(place: Source, version: Version, problems: Problems) -> None:
    """What is read otherwise than the specification has it."""
    value = cast("dict[str, Json]", place.value)
    alone = {k: v for k, v in value.items() if k != "nullable"}
    if not or_null(place, version):
        message = "'nullable' beside an enum without null: null is refused"
    elif not is_composed(value) and (
        (version == "3.0" and "type" in value) or takes_null(own(place.replace(alone)))
    ):
        return
    elif version != "3.0":
        message = "'nullable' is no keyword of OpenAPI 3.1: read as 'or null'"
    else:
        message = (
            "'nullable' counts beside a 'type' only, and not through a '$ref', 'allOf', "
            "'anyOf' or 'oneOf' (OpenAPI 3.0.3): read as 'or null'"
        )
    problems.warn_of_habit(place / "nullable", message)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: Any) -> bool:
    return _is_number(value) and value >= 0 and value == int(value)


def _said(value: Json) -> str:
    match value:
        case dict():
            return "an object"
        case list():
            return "a list"
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case _:
            return quoted(value) if isinstance(value, str) else str(value)
