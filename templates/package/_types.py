# Part of every package that tightspec makes: copied as it is, never edited.
"""The types of JSON Schema's formats: text on the wire, a value in Python.

Each takes its JSON text or its Python value; what it cannot hold exactly is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, TypeAlias, cast
from uuid import UUID

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from ._grammars import DAY, OFFSET, uri
from ._wire import rfc3339

_TIME = "[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6}0*)?"


class _Format:
    """Inside `Annotated`: the schema that `make` gives, instead of the type's own."""

    def __init__(self, make: Callable[[], CoreSchema]) -> None:
        self._make = make

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return self._make()


def _date() -> CoreSchema:
    schema = _text_or_value(_text(f"^{DAY}$"), core_schema.date_schema(strict=False))
    return _saying("date_format", "Input should be a date such as 2026-11-22", schema)


def _date_time() -> CoreSchema:
    # The day is pydantic-core's to judge: a pattern for the end alone is asked from there,
    # and its letter can stand nowhere else. That takes half the time.
    pattern = f"[Tt]{_TIME}([Zz]|{OFFSET})$"
    value = core_schema.no_info_after_validator_function(
        _with_text, core_schema.datetime_schema(strict=True)
    )
    schema = _text_or_value(
        _text(pattern), core_schema.datetime_schema(strict=False), value
    )
    schema["serialization"] = core_schema.plain_serializer_function_ser_schema(
        _sent, when_used="json"
    )
    message = (
        "Input should be a date and time with an offset, to the microsecond at most "
        "and without leap seconds, such as 2026-11-22T10:30:00Z"
    )
    return _saying("date_time_format", message, schema)


def _uuid() -> CoreSchema:
    # Of the forms that are read, the one of RFC 9562 alone has this length.
    text = core_schema.str_schema(min_length=36, max_length=36, strict=True)
    schema = _text_or_value(text, core_schema.uuid_schema(strict=False))
    example = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
    return _saying("uuid_format", f"Input should be a UUID such as {example}", schema)


def _uri() -> CoreSchema:
    message = (
        "Input should be a URI with a scheme, such as https://example.com/a.png, with "
        "spaces, backslashes and letters beyond ASCII percent-encoded; the server cannot "
        "read local files"
    )
    return _saying("uri_format", message, _text(f"^{uri()}$"))


Date: TypeAlias = Annotated[date, _Format(_date)]
"""A day: `full-date` of RFC 3339."""
DateTime: TypeAlias = Annotated[datetime, _Format(_date_time)]
"""An instant: `date-time` of RFC 3339, always with an offset."""
Uuid: TypeAlias = Annotated[UUID, _Format(_uuid)]
"""A UUID in the form of RFC 9562, section 4."""
Uri: TypeAlias = Annotated[str, _Format(_uri)]
"""A URI with a scheme (RFC 3986), kept as the text it is."""


def _text_or_value(
    text: CoreSchema, read: CoreSchema, value: CoreSchema | None = None
) -> core_schema.JsonOrPythonSchema:
    """Such a text, as `read` reads it; in Python also a value."""
    text = core_schema.chain_schema([text, read])
    value = value or cast(CoreSchema, {**read, "strict": True})
    either = core_schema.union_schema([text, value], mode="left_to_right")
    return core_schema.json_or_python_schema(text, either)


def _text(pattern: str) -> CoreSchema:
    return core_schema.str_schema(pattern=pattern, strict=True)


def _saying(kind: str, message: str, schema: CoreSchema) -> CoreSchema:
    return core_schema.custom_error_schema(
        schema, custom_error_type=kind, custom_error_message=message
    )


def _sent(value: object) -> object:
    # A response may have text here that no datetime can hold.
    return rfc3339(value) if isinstance(value, datetime) else value


def _with_text(value: datetime) -> datetime:
    rfc3339(value)
    return value
