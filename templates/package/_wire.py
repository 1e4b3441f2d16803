# Part of every package that tightspec makes: copied as it is, never edited.
"""Python values as JSON (RFC 8259): what a model or a plain value is on the wire."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, TypeAlias, TypeVar, cast
from uuid import UUID

import pydantic_core
from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema

from ._files import FileContent, FileText, is_file

if TYPE_CHECKING:
    JsonValue: TypeAlias = (
        bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"] | None
    )
else:
    # As the type of a field it is everything that has a JSON form.
    JsonValue = Any
Path: TypeAlias = tuple[str | int, ...]
"""Property names and array indexes, from the outermost value inwards."""
Files: TypeAlias = dict[Path, FileContent]


class UnserializableError(ValueError):
    """A value that has no JSON form; `path` says where it stands."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return (
            f"{render_path(self.path)}: {self.message}" if self.path else self.message
        )


def to_json(value: object) -> bytes:
    """The JSON text of `value`: UTF-8, compact, keys in the order they were given.

    A model is written by what it holds now: the fields that were set, under their
    wire names, and what was given beyond its fields. Tuples are arrays; dates, UUIDs,
    enum members and decimals have their usual text or number. What JSON cannot say
    (NaN, keys that are no strings, bytes, sets, cycles, lone surrogates, other objects)
    raises `UnserializableError`.
    """
    return json_text(plain(value))


def json_text(value: JsonValue) -> bytes:
    """The same of a value that `plain` made."""
    return pydantic_core.to_json(value)


def plain(value: object) -> JsonValue:
    """The JSON value of `value`, made of new lists and dicts; errors as `to_json`."""
    return _plain(value, (), (), None)


def plain_and_files(value: object) -> tuple[JsonValue, Files]:
    """The same of what may have files in it: each by its place, where a `FileText`
    stands for it."""
    files: Files = {}
    return _plain(value, (), (), files), files


def render_path(path: Path) -> str:
    """`path` as people write it: `input.images[0].url`."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def in_pointer(key: str) -> str:
    """A key as JSON pointers have it (RFC 6901, section 3)."""
    return key.replace("~", "~0").replace("/", "~1")


def at(value: JsonValue, path: Path) -> JsonValue:
    """What stands at `path` in `value`; None if nothing does."""
    for part in path:
        if isinstance(value, dict) and isinstance(part, str):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value


def rfc3339(moment: datetime) -> str:
    """`moment` as an RFC 3339 date-time; ValueError if it has no such text."""
    text = moment.isoformat()
    if text.endswith("+00:00"):  # most are in UTC
        return f"{text[:-6]}Z"
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError(
            "a date-time needs an offset: datetime(..., tzinfo=timezone.utc) "
            "or .astimezone()"
        )
    if offset % timedelta(minutes=1):
        raise ValueError("the offset of a date-time is in whole minutes")
    return text


def case_key(value: object) -> str:
    """How a value that selects a case, or a price, stands among them; '' if it cannot."""
    return str(value) if isinstance(value, (str, int, float)) else ""


def json_kind(value: JsonValue) -> str:
    """What JSON Schema calls the kind of `value`."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "integer" if value.is_integer() else "number"
        case str():
            return "string"
        case list():
            return "array"
        case dict():
            return "object"


# --- the fields of a model on the wire ------------------------------------------------


ALLOWS_NULL = "allows_null"


class AllowsNull:
    """Marks an optional field for which null is a value of its own."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        # The mark goes into the schema as well: a field whose annotation names a class
        # that comes later shows no marks while the schemas are made.
        schema = handler(source)
        marked = cast(dict[str, Any], schema)
        marked["metadata"] = {**marked.get("metadata", {}), ALLOWS_NULL: True}
        return schema


_T = TypeVar("_T")
Nullable = Annotated[_T | None, AllowsNull()]
"""An optional field that may also be null: `nickname: Nullable[str] = None`.

Left out unless it is given; None that is given, or set, is sent as null.
"""


class FieldNames(NamedTuple):
    """What a model's fields are called on the wire."""

    wire: Mapping[str, str]
    """The wire name of each field."""
    fields: Mapping[str, str]
    """The field of each wire name."""
    absent_if_none: frozenset[str]
    """The fields for which None means that nothing is sent."""


@cache
def field_names(model: type[BaseModel]) -> FieldNames:
    """The names of a model's fields."""
    return names_of(fields_of(model))


def fields_of(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """The fields of a model, with annotations that name later classes resolved."""
    # It may still lack what validates, which costs more and is not needed here.
    if not model.__pydantic_fields_complete__:
        model.model_rebuild()
    return model.__pydantic_fields__


def names_of(fields: Mapping[str, FieldInfo]) -> FieldNames:
    """The names of a model's fields."""
    wire = {
        name: name if field.alias is None else field.alias
        for name, field in fields.items()
    }
    return FieldNames(
        wire=wire,
        fields={wire_name: name for name, wire_name in wire.items()},
        absent_if_none=frozenset(
            name
            for name, field in fields.items()
            if not field.is_required()
            and field.get_default(call_default_factory=False) is None
            and not any(isinstance(mark, AllowsNull) for mark in field.metadata)
        ),
    )


def members(model: BaseModel) -> Iterator[tuple[str, object]]:
    """What a model would send: wire names and the Python values as they are now."""
    names = field_names(type(model))
    given, wire = model.__pydantic_fields_set__, names.wire
    for name, value in vars(model).items():
        if name not in given or name not in wire:
            continue
        if value is None and name in names.absent_if_none:
            continue
        yield wire[name], value
    yield from (model.__pydantic_extra__ or {}).items()


def member(model: BaseModel, name: str) -> object:
    """What a model would send by this name; None if that is nothing, or null."""
    field = field_names(type(model)).fields.get(name)
    if field is None:
        return (model.__pydantic_extra__ or {}).get(name)
    return vars(model).get(field) if field in model.__pydantic_fields_set__ else None


# --- Python values as JSON values -----------------------------------------------------

_DEEPEST = 200
"""How deep pydantic's JSON reader follows."""
_MOST_DIGITS = 4_200
_LONGEST_INTEGER = 14_000
"""In bits: about the 4,300 digits that Python turns into text."""


def _plain(
    value: object, path: Path, around: tuple[int, ...], files: Files | None
) -> JsonValue:
    return _WAYS[type(value)](value, path, around, files)


_Way: TypeAlias = Callable[[Any, Path, tuple[int, ...], Files | None], JsonValue]


class _Ways(dict[type[object], _Way]):
    """How the values of a type are written. Found once for each type: whether one is a
    mapping or a model takes longer to say than to write the value."""

    def __missing__(self, kind: type[object]) -> _Way:
        found = (way for kinds, way in _WAYS_OF_KINDS if issubclass(kind, kinds))
        self[kind] = way = next(found, _other)
        return way


def _enum(
    value: Enum, path: Path, around: tuple[int, ...], files: Files | None
) -> JsonValue:
    return _plain(cast(object, value.value), path, around, files)


def _itself(value: JsonValue, *_: object) -> JsonValue:
    return value


def _other(value: object, path: Path, _: object, files: Files | None) -> JsonValue:
    if files is not None and is_file(value):
        files[path] = value
        return FileText(f"file {len(files)}")
    match value:
        case datetime():
            return _moment(value, path)
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case _:
            raise UnserializableError(
                path,
                f"{type(value).__name__} has no JSON form: use dict, list, str, int, "
                "float, bool, None, a model of this package, a date or a UUID",
            )


def _moment(value: datetime, path: Path) -> str:
    try:
        return rfc3339(value)
    except ValueError as error:
        raise UnserializableError(path, str(error)) from None


def _text(value: str, path: Path, *_: object) -> str:
    if value.isascii():
        return str(value)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise UnserializableError(
            path, "the text has a lone surrogate, which UTF-8 cannot carry"
        ) from None
    return str(value)


def _number(value: float | Decimal, path: Path, *_: object) -> int | float:
    if isinstance(value, int):
        if value.bit_length() > _LONGEST_INTEGER:
            raise UnserializableError(path, "an integer of this size is not sent")
        return int(value)
    if not math.isfinite(value):
        raise UnserializableError(path, f"{value} is not JSON")
    if isinstance(value, float):
        return float(value)
    if value.adjusted() < _MOST_DIGITS and value == value.to_integral_value():
        return int(value)
    number = float(value)
    if Decimal(repr(number)) != value:
        raise UnserializableError(
            path, f"{value} has more digits than a JSON number keeps: round it"
        )
    return number


def _array(
    items: Iterable[object], path: Path, around: tuple[int, ...], files: Files | None
) -> list[JsonValue]:
    around = _inside(items, path, around)
    return [
        _WAYS[type(item)](item, (*path, position), around, files)
        for position, item in enumerate(items)
    ]


def _mapping(
    value: Mapping[object, object],
    path: Path,
    around: tuple[int, ...],
    files: Files | None,
) -> dict[str, JsonValue]:
    around = _inside(value, path, around)
    return _object(value.items(), path, around, files)


def _model(
    value: BaseModel, path: Path, around: tuple[int, ...], files: Files | None
) -> dict[str, JsonValue]:
    around = _inside(value, path, around)
    return _object(members(value), path, around, files)


def _object(
    pairs: Iterable[tuple[object, object]],
    path: Path,
    around: tuple[int, ...],
    files: Files | None,
) -> dict[str, JsonValue]:
    result: dict[str, JsonValue] = {}
    for name, value in pairs:
        if not isinstance(name, str):
            raise UnserializableError(
                path, f"the key {name!r} is no string, and JSON has no other keys"
            )
        # Most names and values are plain texts, and need neither a place nor a call.
        key = name if type(name) is str and name.isascii() else _text(name, path)
        if type(value) is str and value.isascii():
            result[key] = value
        else:
            result[key] = _WAYS[type(value)](value, (*path, name), around, files)
    return result


def _inside(value: object, path: Path, around: tuple[int, ...]) -> tuple[int, ...]:
    """What is around the parts of a container, by identity."""
    here = id(value)
    if here in around:
        raise UnserializableError(path, "the value contains itself")
    if len(around) >= _DEEPEST:
        raise UnserializableError(path, f"nested deeper than {_DEEPEST} levels")
    return (*around, here)


_WAYS = _Ways()
_WAYS_OF_KINDS: tuple[tuple[type[object] | tuple[type[object], ...], _Way], ...] = (
    (Enum, _enum),
    (str, _text),
    ((bool, type(None)), _itself),
    ((int, float, Decimal), _number),
    ((list, tuple), _array),
    (Mapping, _mapping),
    (BaseModel, _model),
)
"""The first that a type is one of, in this order: a bool is an int, too."""
