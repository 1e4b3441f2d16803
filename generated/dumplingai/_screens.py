# Part of every package that tightspec makes: copied as it is, never edited.
"""What can be seen of a value before it is validated: of which types it may be.

A screen never says no where a type would take the value, so it may spare validators.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import UnionType
from typing import Annotated, Literal, TypeAlias, Union, get_args, get_origin
from uuid import UUID

from pydantic import BaseModel

from ._lazy import alias_value
from ._wire import JsonValue, fields_of, json_kind, names_of

Kinds: TypeAlias = frozenset[str]
"""The kinds of JSON values."""

_KINDS: Mapping[object, Kinds] = {
    str: frozenset(("string",)),
    date: frozenset(("string",)),
    UUID: frozenset(("string",)),
    bool: frozenset(("boolean",)),
    int: frozenset(("integer",)),
    float: frozenset(("integer", "number")),
    list: frozenset(("array",)),
    tuple: frozenset(("array",)),
    dict: frozenset(("object",)),
    type(None): frozenset(("null",)),
}


def kinds(annotation: object) -> Kinds | None:
    """The kinds of the values of a type; None where that is not known."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return kinds(get_args(annotation)[0])
    if origin is Literal:
        return frozenset(json_kind(each) for each in get_args(annotation))
    if origin in (Union, UnionType):
        found = [kinds(each) for each in get_args(annotation)]
        known = [each for each in found if each is not None]
        return frozenset[str]().union(*known) if len(known) == len(found) else None
    if isinstance(annotation, type):
        if issubclass(annotation, BaseModel):
            return _KINDS[dict]
        bases = (base for base in annotation.__mro__ if base in _KINDS)
        return _KINDS.get(next(bases, object))
    if origin in _KINDS:
        return _KINDS[origin]
    named = alias_value(annotation)
    return None if named is None else kinds(named)


def are_apart(members: tuple[object, ...]) -> bool:
    """Whether no value is of the kinds of two types."""
    found = [kinds(each) for each in members]
    known = [each for each in found if each is not None]
    every = frozenset[str]().union(*known)
    return len(known) == len(found) and len(every) == sum(map(len, known))


Screen: TypeAlias = Callable[[Mapping[str, JsonValue]], bool]


def screen(annotation: object) -> Screen:
    """Says of an object whether it may be of a type."""
    found = kinds(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _of_class(annotation)
    may_be = found is None or "object" in found
    return lambda value: may_be  # noqa: ARG005


def _of_class(cls: type[BaseModel]) -> Screen:
    fields = fields_of(cls)
    wire = names_of(fields).wire
    required = {wire[name] for name, field in fields.items() if field.is_required()}
    known = frozenset(wire.values())
    is_closed = cls.model_config.get("extra") == "forbid"
    texts = {wire[name]: _texts(field.annotation) for name, field in fields.items()}
    constants = {name: found for name, found in texts.items() if found}

    def may_be(value: Mapping[str, JsonValue]) -> bool:
        names = value.keys()
        if not required <= names or (is_closed and not names <= known):
            return False
        return not any(
            isinstance(given := value.get(name), str) and given not in allowed
            for name, allowed in constants.items()
        )

    return may_be


def _texts(annotation: object) -> frozenset[str]:
    """The texts of a type that is constants."""
    values = get_args(annotation) if get_origin(annotation) is Literal else ()
    return frozenset(each for each in values if isinstance(each, str))
