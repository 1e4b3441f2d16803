# Part of every package that tightspec makes: copied as it is, never edited.
"""An answer that does not fit its type, built all the same: what `_read` does then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from types import UnionType
from typing import Annotated, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ._lazy import alias_value
from ._locations import KINDS, json_path
from ._meaning import adapter
from ._model_schema import extra_type
from ._read import Difference, Reading, record
from ._unions import Discriminated, Hinted, SelectedBy
from ._wire import JsonValue, Path, field_names, fields_of, json_kind

_Errors: TypeAlias = list[ErrorDetails]


def build(annotation: object, data: JsonValue, path: Path = ()) -> Reading:
    """The value at `path` of an answer as a type, or as much of it as fits."""
    try:
        return Reading(value=adapter(annotation).validate_python(data))
    except ValidationError as error:
        errors = error.errors(include_url=False)
    member = _member(annotation, data)
    if member is None:
        return Reading(value=data, differences=(_misfit(errors, data, path),))
    if member is not annotation:
        inner = build(member, data, path)
        if inner.differences:
            return inner
        return inner._replace(differences=(_misfit(errors, data, path),))
    match data:
        case dict():
            if isinstance(annotation, type) and issubclass(annotation, BaseModel):
                return _object(annotation, data, path, errors)
            return _mapping(get_args(annotation)[1], data, path)
        case list():
            return _array(_item_types(annotation, data), data, path)
        case _:
            raise AssertionError(f"{annotation} has no parts")


def _object(
    cls: type[BaseModel], data: dict[str, JsonValue], path: Path, errors: _Errors
) -> Reading:
    names, types = field_names(cls), _field_types(cls)
    values: dict[str, object] = {}
    given: set[str] = set()
    found: list[Difference] = []
    for name, info in fields_of(cls).items():
        wire_name = names.wire[name]
        here = (*path, wire_name)
        if wire_name in data:
            part = build(types[name], data[wire_name], here)
            if part.value is None and name in names.absent_if_none:
                part = Reading(value=None, differences=(_null(here),))
            values[name] = part.value
            given.add(name)
            found.extend(part.differences)
        elif info.is_required():
            found.append(_absent(here))
        else:
            values[name] = info.get_default(call_default_factory=True)
    known = set(names.wire.values())
    rest = {name: value for name, value in data.items() if name not in known}
    extra = _mapping(extra_type(cls), rest, path)
    found.extend(extra.differences)
    found.extend(_about_object(errors, data, path))
    instance = _instance(cls, values, given, extra.value)
    record(instance, *found)
    return Reading(value=instance, differences=tuple(found))


def _mapping(item: object, data: dict[str, JsonValue], path: Path) -> Reading:
    parts = {name: build(item, each, (*path, name)) for name, each in data.items()}
    return Reading(
        value={name: part.value for name, part in parts.items()},
        differences=tuple(f for part in parts.values() for f in part.differences),
    )


def _array(items: Iterable[object], data: list[JsonValue], path: Path) -> Reading:
    parts = [
        build(item, each, (*path, at))
        for at, (item, each) in enumerate(zip(items, data, strict=False))
    ]
    return Reading(
        value=[part.value for part in parts],
        differences=tuple(found for part in parts for found in part.differences),
    )


def _instance(
    cls: type[BaseModel],
    values: dict[str, object],
    given: set[str],
    extra: dict[str, object],
) -> BaseModel:
    # As model_construct does, which would drop what a closed class does not know.
    instance = cls.__new__(cls)
    object.__setattr__(instance, "__dict__", values)
    object.__setattr__(instance, "__pydantic_fields_set__", given)
    object.__setattr__(instance, "__pydantic_extra__", extra)
    object.__setattr__(instance, "__pydantic_private__", None)
    return instance


@cache
def _field_types(cls: type[BaseModel]) -> dict[str, object]:
    return {name: field.rebuild_annotation() for name, field in fields_of(cls).items()}


# --- which member of a type the server means ------------------------------------------


def _member(annotation: object, data: JsonValue) -> object:
    """The part of `annotation` that says how to build `data`; None for a leaf.

    That is a class for an object, or a list, tuple or dict type.
    """
    candidates = [each for each in _members_of(annotation, data) if _holds(each, data)]
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    errors = [(_errors(each, data), each) for each in candidates]
    possible = [
        (len(found), each) for found, each in errors if not _is_other(found, data)
    ]
    return min(possible, key=lambda pair: pair[0])[1] if possible else None


def _members_of(annotation: object, data: JsonValue) -> Iterator[object]:
    """The members of a union, in order, whatever stands around and beside it."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *beside = get_args(annotation)
        tags = Discriminated | SelectedBy
        tagged = [each for each in beside if isinstance(each, tags)]
        if tagged and isinstance(data, dict):
            meant = tagged[0].member(data)
            if meant is not None or not isinstance(tagged[0], Hinted):
                inner = meant
        yield from _members_of(inner, data)
    elif origin is Union or origin is UnionType:
        for each in get_args(annotation):
            yield from _members_of(each, data)
    elif (named := alias_value(annotation)) is not None:
        yield from _members_of(named, data)
    else:
        yield annotation


def _holds(annotation: object, data: JsonValue) -> bool:
    origin = get_origin(annotation)
    match data:
        case dict():
            return origin is dict or (
                isinstance(annotation, type) and issubclass(annotation, BaseModel)
            )
        case list():
            return origin is list or (
                origin is tuple and len(get_args(annotation)) == len(data)
            )
        case _:
            return False


def _is_other(errors: _Errors, data: JsonValue) -> bool:
    """Whether a constant of the object says that another class is meant."""
    return any(
        error["type"] == "literal_error" and len(json_path(error, data)) == 1
        for error in errors
    )


def _item_types(annotation: object, data: list[JsonValue]) -> Iterable[object]:
    types = get_args(annotation)
    return types if get_origin(annotation) is tuple else types * len(data)


def _errors(annotation: object, data: JsonValue) -> _Errors:
    try:
        adapter(annotation).validate_python(data)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


# --- what differs ---------------------------------------------------------------------


def _misfit(errors: _Errors, data: JsonValue, path: Path) -> Difference:
    """What these errors of one place say of the value there."""
    expected = dict.fromkeys(_expected(error) for error in errors)
    return Difference(
        path=path,
        expected=" or ".join(expected),
        received=json_kind(data),
        kind=errors[0]["type"],
        value=data,
    )


def _about_object(
    errors: _Errors, data: dict[str, JsonValue], path: Path
) -> Iterator[Difference]:
    """The differences of an object that are no field's: its rules and further names."""
    for error in errors:
        where = json_path(error, data)
        if not where:
            yield _misfit([error], data, path)
        elif error["type"] in _OF_NAMES and len(where) == 1:
            name = str(where[0])
            yield _misfit([error], data[name], (*path, name))


_OF_NAMES = ("extra_forbidden", "unlisted_parameter", "unknown_parameter")


def _expected(error: ErrorDetails) -> str:
    match error["type"]:
        case "extra_forbidden":
            return "no such field"
        case "union_tag_invalid":
            facts = error.get("ctx", {})
            return f"{facts['discriminator']} to be one of {facts['expected_tags']}"
        case kind if kind in KINDS:
            return KINDS[kind]
        case _:
            pass
    said = error["msg"].removeprefix("Input should be ")
    _, should, wanted = said.partition(" should ")
    return f"it to {wanted}" if should else said


def _absent(path: Path) -> Difference:
    return Difference(path=path, expected="a value", received="nothing", kind="missing")


def _null(path: Path) -> Difference:
    return Difference(
        path=path, expected="a value or no field", received="null", kind="null"
    )
