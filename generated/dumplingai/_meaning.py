# Part of every package that tightspec makes: copied as it is, never edited.
"""JSON's meaning for pydantic's types.

pydantic reads annotations as Python means them: even strict, `Literal[1]` takes true,
`int` refuses 1.0 and `float` turns 2**53 + 1 into another number. `json_meaning` takes
the core schema that pydantic made and exchanges those parts: annotations stay plain,
and pydantic-core judges everything.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from types import FunctionType
from typing import Annotated, Any, TypeAlias, cast

from pydantic import GetCoreSchemaHandler, TypeAdapter
from pydantic_core import (
    CoreSchema,
    PydanticCustomError,
    PydanticKnownError,
    core_schema,
)

from ._lazy import bring_names
from ._wire import UnserializableError, plain_and_files

Schema: TypeAlias = dict[str, Any]
"""A core schema; pydantic's own type is a union of sixty TypedDicts."""


def json_meaning(schema: CoreSchema) -> CoreSchema:
    """`schema` with JSON's meaning. Models keep their own: they are not looked into."""
    return cast(CoreSchema, _rewrite(cast(Schema, schema)))


class JsonMeaning:
    """Inside `Annotated`: the type is read as JSON means it."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return json_meaning(handler(source))


def adapter(annotation: object) -> TypeAdapter[Any]:
    """What validates `annotation` as JSON means it; made once for each annotation."""
    known = _ADAPTERS.get(id(annotation))
    if known is None:
        exact: Any = Annotated[cast(Any, annotation), JsonMeaning()]
        known = annotation, TypeAdapter(exact)
        if len(_ADAPTERS) >= _MOST_ADAPTERS:
            _ADAPTERS.clear()
        _ADAPTERS[id(annotation)] = known
    return known[1]


# By identity: not every annotation has a hash, and equal ones may differ, as
# list[Literal[1]] and list[Literal[True]]. One that is kept here keeps its id.
_ADAPTERS: dict[int, tuple[object, TypeAdapter[Any]]] = {}
_MOST_ADAPTERS = 4096


def resolved(annotation: object) -> object:
    """A type that is given by a function, for what is defined later, or as it is."""
    return _called(annotation) if isinstance(annotation, FunctionType) else annotation


@cache
def _called(give: FunctionType) -> object:
    # The same type each time, which is what `adapter` knows it by.
    bring_names(give.__code__, give.__globals__)
    return give()


_DONE = "json_meaning"


def _rewrite(schema: Schema) -> Schema:
    kind = schema["type"]
    if kind in _LEFT or schema.get("metadata", {}).get(_DONE):
        return schema
    if kind in _REPLACED:
        return _REPLACED[kind](schema)
    inner: Schema = {
        key: _rewrite(schema[key])
        for key in _INNER.get(kind, _WRAPPED)
        if key in schema
    }
    if kind in _STRICT:
        inner["strict"] = True
    return schema | inner


_LEFT = ("model", "definition-ref")
_STRICT = ("str", "bool", "list", "dict")
_INNER = {
    "list": ("items_schema",),
    "dict": ("values_schema",),
    "json-or-python": ("json_schema", "python_schema"),
}
_WRAPPED = ("schema",)


def _chain(schema: Schema) -> Schema:
    return schema | {"steps": [_rewrite(step) for step in schema["steps"]]}


def _union(schema: Schema) -> Schema:
    return schema | {"choices": [_choice(each) for each in schema["choices"]]}


def _tagged_union(schema: Schema) -> Schema:
    choices: Schema = schema["choices"]
    return schema | {"choices": {tag: _rewrite(each) for tag, each in choices.items()}}


def _choice(choice: Schema | tuple[Schema, str]) -> Schema | tuple[Schema, str]:
    if isinstance(choice, tuple):
        return _rewrite(choice[0]), choice[1]
    return _rewrite(choice)


def _done(schema: object) -> Schema:
    made = cast(Schema, schema)
    return made | {"metadata": {**made.get("metadata", {}), _DONE: True}}


# --- numbers --------------------------------------------------------------------------


def _whole(value: float) -> int:
    if not value.is_integer():
        raise PydanticKnownError("int_type")
    # The number that the text says: 1e23 is 10**23, which no float is.
    return int(Decimal(repr(value)))


_INTEGER = core_schema.union_schema(
    [
        core_schema.int_schema(strict=True),
        core_schema.no_info_after_validator_function(
            _whole, core_schema.float_schema(strict=True, allow_inf_nan=False)
        ),
    ],
    mode="left_to_right",
    custom_error_type="int_type",
)
_NUMBER = core_schema.union_schema(
    [
        core_schema.int_schema(strict=True),
        core_schema.float_schema(strict=True, allow_inf_nan=False),
    ],
    mode="left_to_right",
    custom_error_type="float_type",
)


def _integer(schema: Schema) -> Schema:
    """1.0 is the integer 1; true and "1" are none."""
    if set(schema) <= {"type", "strict", "metadata"}:
        return _done(_INTEGER)
    return _done(
        core_schema.chain_schema([_INTEGER, _as_core(schema | {"strict": True})])
    )


def _number(schema: Schema) -> Schema:
    """Integers stay integers, so that none loses digits."""
    steps = [_bound(name, schema[name]) for name in _TIGHTENED if name in schema]
    if "multiple_of" in schema:
        raise TypeError("multiple_of is inexact for float: use Bounds(multiple_of=...)")
    return _done(core_schema.chain_schema([_NUMBER, *steps]) if steps else _NUMBER)


_TIGHTENED = {
    "ge": ("greater_than_equal", math.ceil),
    "gt": ("greater_than", math.floor),
    "le": ("less_than_equal", math.floor),
    "lt": ("less_than", math.ceil),
}


def _bound(name: str, limit: float) -> CoreSchema:
    error, tighten = _TIGHTENED[name]
    whole: Any = {name: tighten(limit)}
    real: Any = {name: limit}
    return core_schema.union_schema(
        [
            core_schema.int_schema(strict=True, **whole),
            core_schema.float_schema(strict=True, **real),
        ],
        mode="left_to_right",
        custom_error_type=error,
        custom_error_context=real,
    )


def _as_core(schema: Schema) -> CoreSchema:
    return cast(CoreSchema, schema)


# --- constants, arrays, anything ------------------------------------------------------


def _literal(schema: Schema) -> Schema:
    """1 is 1.0 but not true, as JSON Schema compares constants."""
    expected: list[object] = schema["expected"]
    texts = [each for each in expected if isinstance(each, str)]
    if len(texts) == len(expected):
        return schema
    choices: list[CoreSchema] = [core_schema.literal_schema(texts)] if texts else []
    booleans = [each for each in expected if isinstance(each, bool)]
    if booleans:
        choices.append(_narrowed(core_schema.bool_schema(strict=True), booleans))
    numbers = [each for each in expected if type(each) is int]
    small = [each for each in numbers if each.bit_length() < _WORD]
    if small:
        choices.append(_narrowed(_INTEGER, small))
    choices.extend(
        core_schema.chain_schema([_INTEGER, core_schema.int_schema(ge=each, le=each)])
        for each in numbers
        if each not in small
    )
    if None in expected:
        choices.append(core_schema.none_schema())
    shown = [repr(each) for each in expected]
    return _done(
        core_schema.union_schema(
            [*choices],
            mode="left_to_right",
            custom_error_type="literal_error",
            custom_error_context={
                "expected": " or ".join(
                    [", ".join(shown[:-1]), shown[-1]][-len(shown) :]
                )
            },
        )
    )


_WORD = 64
"""Constants of more bits are never found by pydantic-core."""


def _narrowed(kind: CoreSchema, expected: list[Any]) -> CoreSchema:
    return core_schema.chain_schema([kind, core_schema.literal_schema(expected)])


def _array(schema: Schema) -> Schema:
    """A tuple of Python is an array of JSON, however it comes, and goes as a list."""
    items: list[Schema] = schema["items_schema"]
    inner = schema | {
        "items_schema": [_rewrite(each) for each in items],
        "strict": False,
    }
    as_list = core_schema.wrap_serializer_function_ser_schema(_listed)
    steps = [_ARRAY, _as_core(inner)]
    return _done(core_schema.chain_schema(steps, serialization=as_list))


def _listed(value: object, write: Callable[[object], list[object]]) -> list[object]:
    return list(write(value))


_ARRAY = core_schema.union_schema(
    [
        core_schema.list_schema(strict=True),
        core_schema.tuple_schema(
            [core_schema.any_schema()], variadic_item_index=0, strict=True
        ),
    ],
    mode="left_to_right",
    custom_error_type="list_type",
)


def _any(schema: Schema) -> Schema:
    """Any JSON value, or a file: what came as JSON text is one already."""
    return _done(
        core_schema.json_or_python_schema(
            json_schema=_as_core(schema),
            python_schema=core_schema.no_info_plain_validator_function(_has_json_form),
        )
    )


def _has_json_form(value: object) -> object:
    # A file too: it is refused where it cannot be sent.
    try:
        plain_and_files(value)
    except UnserializableError as error:
        said = {"message": str(error)}
        raise PydanticCustomError("json_type", "{message}", said) from error
    return value


_REPLACED: dict[str, Callable[[Schema], Schema]] = {
    "int": _integer,
    "float": _number,
    "literal": _literal,
    "tuple": _array,
    "any": _any,
    "chain": _chain,
    "union": _union,
    "tagged-union": _tagged_union,
}
