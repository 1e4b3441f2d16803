# Part of every package that tightspec makes: copied as it is, never edited.
"""What a type allows at a place of a JSON value, for messages.

A validator says which limit was broken first; a person wants to know all that is
allowed there, and what comes nearest.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from inspect import get_annotations
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ._contract import Contract, contracts_of
from ._unions import Discriminated, SelectedBy
from ._wire import JsonValue, Path, at, field_names, fields_of, in_pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits of a number, in the words of JSON Schema (Validation, 6.2)."""

    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None
    integer: bool = False

    def __str__(self) -> str:
        low, high = self.minimum, self.maximum
        parts: list[str] = []
        if low is not None and low == high:
            parts.append(f"{number_text(low)}")
        elif low is not None and high is not None:
            parts.append(f"{number_text(low)} to {number_text(high)}")
        elif low is not None:
            parts.append(f"at least {number_text(low)}")
        elif high is not None:
            parts.append(f"at most {number_text(high)}")
        if self.exclusive_minimum is not None:
            parts.append(f"more than {number_text(self.exclusive_minimum)}")
        if self.exclusive_maximum is not None:
            parts.append(f"less than {number_text(self.exclusive_maximum)}")
        if self.multiple_of is not None:
            parts.append(f"a multiple of {number_text(self.multiple_of)}")
        return " and ".join(parts)

    def nearest(self, value: float) -> tuple[float, ...]:
        """The one or two legal numbers around `value`, as far as they can be said."""
        step = _step(self)
        if step is None:
            if self.exclusive_minimum is not None or self.exclusive_maximum is not None:
                return ()
            low = -math.inf if self.minimum is None else self.minimum
            high = math.inf if self.maximum is None else self.maximum
            legal = min(max(value, low), high)
            return () if legal == value else (legal,)
        first, last = _ends(self, step)
        here = Fraction(repr(value)) / step
        around = sorted(
            {min(max(at, first), last) for at in (math.floor(here), math.ceil(here))}
        )
        if first > last or around == [here]:
            return ()
        return tuple(_plainest(at * step) for at in around)


@dataclass(frozen=True, slots=True)
class Standing:
    """A place inside of an object that has a contract."""

    contracts: tuple[Contract, ...]
    inside: Path

    @property
    def source(self) -> str:
        """Where it is written what holds there."""
        found = (each.source_of(*self.inside) for each in self.contracts)
        return next(filter(None, found), "")

    @property
    def hint(self) -> str:
        """The advice about what stands there."""
        found = (each.hint_of(*self.inside) for each in self.contracts)
        return next(filter(None, found), "")

    def __truediv__(self, part: str | int) -> Standing:
        return Standing(self.contracts, (*self.inside, part))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What is allowed at a place, whichever of several types is meant."""

    members: tuple[object, ...]
    """The values of an enumeration."""

    limits: Limits
    models: tuple[type[BaseModel], ...]
    contracts: tuple[Contract, ...]
    """What people wrote down about the object that this is or is part of."""

    standing: Standing | None
    """Where this is part of such an object."""

    required: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The names on the wire that an object has here."""
        return tuple(name for model in self.models for name in _fields(model))

    def holders(self, name: str) -> tuple[str, ...]:
        """The properties of an object here whose own objects have that name."""
        return tuple(
            holder
            for model in self.models
            for holder, field in _fields(model).items()
            for inner in _models(_types(field.annotation, None))
            if name in _fields(inner)
        )


def look(
    annotation: object,
    value: JsonValue,
    path: Path,
    standing: Standing | None = None,
) -> Place:
    """What `annotation` allows at a `path` in `value`, which may itself be part of an
    object that has a contract."""
    types = list(_types(annotation, value))
    required = True
    for part in path:
        required = any(_is_required(each, part) for each, _ in types)
        own = _contracts(types)
        standing = Standing(own, ()) if own else standing
        standing = None if standing is None else standing / part
        value = at(value, (part,))
        types = [it for each, _ in types for it in _step_down(each, part, value)]
    return Place(
        members=tuple(
            member
            for each, _ in types
            if get_origin(each) is Literal
            for member in get_args(each)
        ),
        limits=_limits(types),
        models=_models(types),
        contracts=_contracts(types) or (() if standing is None else standing.contracts),
        standing=standing,
        required=required,
    )


def where(annotation: object, value: JsonValue, path: Path) -> str:
    """Where in the OpenAPI document the schema of a place stands, or of what is around
    it; "" if that is no class."""
    if not path:
        models = look(annotation, value, path).models
        return place_of(models[0]) if models else ""
    *around, name = path
    models = look(annotation, value, (*around,)).models
    owners = [model for model in models if name in _fields(model)]
    if owners:
        return place_of(owners[0], str(name))
    return place_of(models[0]) if models else where(annotation, value, (*around,))


def place_of(model: type[BaseModel], wire_name: str = "") -> str:
    """Where in the OpenAPI document a class stands, or one of its properties."""
    name = wire_name and _python_name(model, wire_name)
    for base in model.__mro__:
        places: dict[str, str] = getattr(
            sys.modules.get(base.__module__), "__places__", {}
        )
        place = places.get(base.__name__, "")
        if not name:
            return place
        if name in get_annotations(base):
            holder = places.get(f"{base.__name__}.*", place)
            usual = holder and f"{holder}/properties/{in_pointer(wire_name)}"
            return places.get(f"{base.__name__}.{wire_name}", usual)
    return ""


def _python_name(model: type[BaseModel], wire_name: str) -> str:
    names = field_names(model).wire.items()
    return next((name for name, wire in names if wire == wire_name), "")


Typed = tuple[object, tuple[object, ...]]
"""A type that is no union, and the marks beside it."""


def _types(
    annotation: object, value: JsonValue, marks: tuple[object, ...] = ()
) -> Iterator[Typed]:
    """The types that `value` may have; of a union that says which, the one it says."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        for mark in more:
            if isinstance(mark, Discriminated | SelectedBy) and isinstance(value, dict):
                inner = mark.member(value) or inner
        yield from _types(inner, value, (*marks, *_flat(more)))
    elif origin in (Union, UnionType):
        for member in get_args(annotation):
            yield from _types(member, value, marks)
    elif annotation is not NoneType:
        yield annotation, marks


def _flat(marks: list[object]) -> Iterator[object]:
    for mark in marks:
        if isinstance(mark, FieldInfo):
            yield from mark.metadata
        else:
            yield mark


def _step_down(
    annotation: object, part: str | int, value: JsonValue
) -> Iterator[Typed]:
    arguments = get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        field = _fields(annotation).get(str(part))
        if field is not None:
            yield from _types(field.rebuild_annotation(), value)
    elif get_origin(annotation) is dict:
        yield from _types(arguments[1], value)
    elif get_origin(annotation) is list:
        yield from _types(arguments[0], value)
    elif get_origin(annotation) is tuple and isinstance(part, int):
        yield from (
            it for item in arguments[part : part + 1] for it in _types(item, value)
        )


def _is_required(annotation: object, part: str | int) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        field = _fields(annotation).get(str(part))
        return field is not None and field.is_required()
    return isinstance(part, int)


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {it.alias or name: it for name, it in fields_of(model).items()}


def _models(types: Iterator[Typed] | list[Typed]) -> tuple[type[BaseModel], ...]:
    return tuple(
        each
        for each, _ in types
        if isinstance(each, type) and issubclass(each, BaseModel)
    )


def _contracts(types: list[Typed]) -> tuple[Contract, ...]:
    found = (contracts_of(model) for model in _models(types))
    return next((each for each in found if each), ())


def _limits(types: list[Typed]) -> Limits:
    marks = [mark for _, marks in types for mark in marks]

    def tightest(choose: Callable[..., float], *names: str) -> float | None:
        values = [getattr(mark, name, None) for mark in marks for name in names]
        numbers = [each for each in values if isinstance(each, int | float)]
        return choose(numbers) if numbers else None

    return Limits(
        minimum=tightest(max, "ge", "minimum"),
        maximum=tightest(min, "le", "maximum"),
        exclusive_minimum=tightest(max, "gt", "exclusive_minimum"),
        exclusive_maximum=tightest(min, "lt", "exclusive_maximum"),
        multiple_of=tightest(max, "multiple_of"),
        integer=any(each is int for each, _ in types)
        and not any(each is float for each, _ in types),
    )


def _step(limits: Limits) -> Fraction | None:
    if limits.multiple_of is None:
        return Fraction(1) if limits.integer else None
    step = Fraction(repr(limits.multiple_of))
    return Fraction(step.numerator) if limits.integer else step


def _ends(limits: Limits, step: Fraction) -> tuple[float, float]:
    """The first and last legal multiple of `step`, counted in steps."""
    first, last = -math.inf, math.inf
    if limits.minimum is not None:
        first = math.ceil(Fraction(repr(limits.minimum)) / step)
    if limits.exclusive_minimum is not None:
        above = math.floor(Fraction(repr(limits.exclusive_minimum)) / step) + 1
        first = max(first, above)
    if limits.maximum is not None:
        last = math.floor(Fraction(repr(limits.maximum)) / step)
    if limits.exclusive_maximum is not None:
        below = math.ceil(Fraction(repr(limits.exclusive_maximum)) / step) - 1
        last = min(last, below)
    return first, last


def _plainest(number: Fraction | float) -> float:
    value = float(number)
    return int(value) if value.is_integer() else value


def number_text(number: float) -> str:
    """A number as a person writes it: no digit is lost, and 2.0 is 2."""
    return str(number).removesuffix(".0")
