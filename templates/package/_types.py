# Part of every package that tightspec makes: copied as it is, never edited.
"""The types of JSON Schema's formats: text on the wire, a value in Python.

Each takes its JSON text or its Python value. What a type cannot hold exactly is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, TypeAlias
from uuid import UUID

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ._wire import rfc3339


@dataclass(frozen=True, slots=True)
class _Format:
    """Inside `Annotated`: the schema that `make` gives, instead of the type's own."""

    make: Callable[[], CoreSchema]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return self.make()


def _date() -> CoreSchema:
    text = core_schema.str_schema(pattern=f"^{_DAY}$", strict=True)
    return _text_or_value(
        core_schema.chain_schema([text, core_schema.date_schema(strict=False)]),
        core_schema.date_schema(strict=True),
        ("date_format", "Input should be a date such as 2026-11-22"),
    )


def _date_time() -> CoreSchema:
    text = core_schema.str_schema(
        pattern=f"^{_DAY}[Tt]{_TIME}([Zz]|{_OFFSET})$", strict=True
    )
    return _text_or_value(
        core_schema.chain_schema([text, core_schema.datetime_schema(strict=False)]),
        core_schema.no_info_after_validator_function(
            _with_text, core_schema.datetime_schema(strict=True)
        ),
        (
            "date_time_format",
            "Input should be a date and time with an offset, to the microsecond at "
            "most and without leap seconds, such as 2026-11-22T10:30:00Z",
        ),
        core_schema.plain_serializer_function_ser_schema(rfc3339, when_used="json"),
    )


def _uuid() -> CoreSchema:
    text = core_schema.str_schema(pattern=f"^{'-'.join(_UUID_PARTS)}$", strict=True)
    return _text_or_value(
        core_schema.chain_schema([text, core_schema.uuid_schema(strict=False)]),
        core_schema.uuid_schema(strict=True),
        (
            "uuid_format",
            "Input should be a UUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        ),
    )


def _uri() -> CoreSchema:
    return core_schema.chain_schema(
        [
            core_schema.str_schema(strict=True),
            core_schema.custom_error_schema(
                core_schema.str_schema(pattern=f"^{_SCHEME}:"),
                custom_error_type="uri_format",
                custom_error_message="Input should be a URI with a scheme, such as https://example.com/a.png;"
                " the server cannot read local files",
            ),
            core_schema.custom_error_schema(
                core_schema.str_schema(pattern=f"^{_URI}$"),
                custom_error_type="uri_format",
                custom_error_message="Input should be a URI (RFC 3986): spaces, backslashes and other "
                "characters that it does not have are to be percent-encoded; the "
                "server cannot read local files",
            ),
        ]
    )


Date: TypeAlias = Annotated[date, _Format(_date)]
"""A day: `full-date` of RFC 3339."""
DateTime: TypeAlias = Annotated[datetime, _Format(_date_time)]
"""An instant: `date-time` of RFC 3339, always with an offset."""
Uuid: TypeAlias = Annotated[UUID, _Format(_uuid)]
"""A UUID in the form of RFC 9562, section 4."""
Uri: TypeAlias = Annotated[str, _Format(_uri)]
"""A URI with a scheme (RFC 3986), kept as the text it is."""


def _text_or_value(
    text: CoreSchema,
    value: CoreSchema,
    error: tuple[str, str],
    serialization: core_schema.SerSchema | None = None,
) -> CoreSchema:
    def said(schema: CoreSchema) -> CoreSchema:
        return core_schema.custom_error_schema(
            schema, custom_error_type=error[0], custom_error_message=error[1]
        )

    either = core_schema.union_schema([text, value], mode="left_to_right")
    return core_schema.json_or_python_schema(
        said(text), said(either), serialization=serialization
    )


def _with_text(value: datetime) -> datetime:
    try:
        rfc3339(value)
    except ValueError as error:
        raise PydanticCustomError(
            "date_time_format", "{error}", {"error": str(error)}
        ) from error
    return value


# --- grammars -------------------------------------------------------------------------

_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = "[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6}0*)?"
_OFFSET = "[+-]([01][0-9]|2[0-3]):[0-5][0-9]"
_UUID_PARTS = [f"[0-9A-Fa-f]{{{length}}}" for length in (8, 4, 4, 4, 12)]


def _ipv6() -> str:
    group = "[0-9A-Fa-f]{1,4}"
    byte = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
    last = f"({group}:{group}|{byte}([.]{byte}){{3}})"
    forms = [f"({group}:){{6}}{last}", f"::({group}:){{5}}{last}"]
    for before, after in enumerate((4, 3, 2, 1, 0)):
        start = f"(({group}:){{0,{before}}}{group})?"
        forms.append(f"{start}::({group}:){{{after}}}{last}")
    forms.append(f"(({group}:){{0,5}}{group})?::{group}")
    forms.append(f"(({group}:){{0,6}}{group})?::")
    return f"({'|'.join(forms)})"


def _uri_pattern() -> str:
    """RFC 3986, appendix A."""
    plain = r"A-Za-z0-9._~!$&'()*+,;=\-"
    encoded = "%[0-9A-Fa-f]{2}"
    segment = f"([{plain}:@]|{encoded})"
    literal = rf"\[({_ipv6()}|[vV][0-9A-Fa-f]+[.][{plain}:]+)\]"
    user = f"(([{plain}:]|{encoded})*@)?"
    host = f"({literal}|([{plain}]|{encoded})*)"
    authority = f"//{user}{host}(:[0-9]*)?(/{segment}*)*"
    path = f"/({segment}+(/{segment}*)*)?|{segment}+(/{segment}*)*|"
    tail = f"([{plain}:@/?]|{encoded})*"
    return f"{_SCHEME}:({authority}|{path})([?]{tail})?(#{tail})?"


_SCHEME = "[A-Za-z][A-Za-z0-9+.-]*"
_URI = _uri_pattern()
