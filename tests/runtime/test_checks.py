# mypy: allow-subclassing-any, disable-error-code="import-not-found"
from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

import pytest
from hypothesis import given, settings
from pydantic import ValidationError
from runtime._base import Model
from runtime._checks import (
    AdditionalProperties,
    All,
    AnyOf,
    Anything,
    Bounds,
    Check,
    Const,
    Contains,
    DependentRequired,
    DependentSchemas,
    Enum,
    ExactlyOne,
    Fits,
    Has,
    If,
    ItemCount,
    Items,
    Kind,
    Length,
    Not,
    Nothing,
    Pattern,
    PatternProperties,
    PrefixItems,
    Properties,
    PropertyCount,
    PropertyNames,
    Unique,
)
from runtime._meaning import adapter
from runtime._types import DateTime

from tests.runtime.json_values import VALUES, judge, text


class Cat(Model):
    a: int
    b: Cat | None = None


CAT = {
    "$id": "urn:cat",
    "$defs": {
        "cat": {
            "type": "object",
            "properties": {"a": {"type": "integer"}, "b": {"$ref": "#/$defs/cat"}},
            "required": ["a"],
        }
    },
    "$ref": "#/$defs/cat",
}
NUMBER = {"type": "number"}

ROWS: list[tuple[Check, Any]] = [
    (Anything(), True),
    (Nothing(), False),
    (All(Kind("number"), Bounds(minimum=1)), {"type": "number", "minimum": 1}),
    (
        AnyOf(Kind("string"), Bounds(maximum=2)),
        {"anyOf": [{"type": "string"}, {"maximum": 2}]},
    ),
    (
        ExactlyOne(Kind("number"), Kind("integer"), Kind("null")),
        {"oneOf": [NUMBER, {"type": "integer"}, {"type": "null"}]},
    ),
    (Not(Has("a", "b")), {"not": {"required": ["a", "b"]}}),
    (
        If(Has("a"), Has("b"), Has("c")),
        {"if": {"required": ["a"]}, "then": {"required": ["b"]}}
        | {"else": {"required": ["c"]}},
    ),
    (
        If(Kind("array"), ItemCount(1)),
        {"if": {"type": "array"}, "then": {"minItems": 1}},
    ),
    *(
        (Kind(kind), {"type": kind})
        for kind in (
            "null",
            "boolean",
            "integer",
            "number",
            "string",
            "array",
            "object",
        )
    ),
    (Kind("integer", "null"), {"type": ["integer", "null"]}),
    *(
        (Const(value), {"const": value})
        for value in (None, True, 0, 1, 1.0, "a", [], [1, True], {}, {"a": [0]}, 0.3)
    ),
    (Enum(1, False, "1", [1], {"a": 1.0}), {"enum": [1, False, "1", [1], {"a": 1.0}]}),
    (Bounds(minimum=0.5, maximum=3), {"minimum": 0.5, "maximum": 3}),
    (
        Bounds(exclusive_minimum=0, exclusive_maximum=2.5),
        {"exclusiveMinimum": 0, "exclusiveMaximum": 2.5},
    ),
    (Bounds(multiple_of=3), {"multipleOf": 3}),
    (Bounds(multiple_of=0.5), {"multipleOf": 0.5}),
    (Length(1, 2), {"minLength": 1, "maxLength": 2}),
    (Pattern("^a|b$"), {"pattern": "^a|b$"}),
    (Has("a"), {"required": ["a"]}),
    (
        Properties({"a": Kind("integer"), "b": Nothing()}),
        {"properties": {"a": {"type": "integer"}, "b": False}},
    ),
    (
        PatternProperties({"^x-": Kind("string"), "b": Kind("null")}),
        {"patternProperties": {"^x-": {"type": "string"}, "b": {"type": "null"}}},
    ),
    (
        AdditionalProperties(names=("a",), patterns=("^x-",), check=Kind("string")),
        {
            "properties": {"a": True},
            "patternProperties": {"^x-": True},
            "additionalProperties": {"type": "string"},
        },
    ),
    (PropertyNames(Length(1, 1)), {"propertyNames": {"minLength": 1, "maxLength": 1}}),
    (PropertyCount(1, 2), {"minProperties": 1, "maxProperties": 2}),
    (DependentRequired({"a": ("b", "c")}), {"dependentRequired": {"a": ["b", "c"]}}),
    (
        DependentSchemas({"a": PropertyCount(2)}),
        {"dependentSchemas": {"a": {"minProperties": 2}}},
    ),
    (Items(Kind("integer")), {"items": {"type": "integer"}}),
    (
        All(PrefixItems(Kind("string")), Items(Kind("integer"), start=1)),
        {"prefixItems": [{"type": "string"}], "items": {"type": "integer"}},
    ),
    (
        PrefixItems(Kind("integer"), Nothing()),
        {"prefixItems": [{"type": "integer"}, False]},
    ),
    (Contains(Kind("integer")), {"contains": {"type": "integer"}}),
    (
        Contains(Kind("integer"), 0, 1),
        {"contains": {"type": "integer"}, "minContains": 0, "maxContains": 1},
    ),
    (ItemCount(1, 2), {"minItems": 1, "maxItems": 2}),
    (Unique(), {"uniqueItems": True}),
    (Fits(Cat), CAT),
    (Fits(lambda: list[Cat] | None), {"type": ["array", "null"], "items": CAT}),
]


@pytest.mark.parametrize(
    ("check", "schema"),
    ROWS,
    ids=lambda value: re.sub(" at 0x.*", "", repr(value))[:60],
)
@settings(settings.get_profile("runtime"))
@given(value=VALUES)
def test_a_check_and_its_type_say_what_json_schema_says(
    check: Check, schema: Any, value: Any
) -> None:
    expected = judge(schema)(value)
    assert check.accepts(value) is expected
    beside = adapter(Annotated[Any, check])
    assert _accepts(beside.validate_python, value) is expected
    assert _accepts(beside.validate_json, text(value)) is expected


@pytest.mark.parametrize(
    ("number", "step", "expected"),
    [
        (0.3, 0.1, True),
        (0.35, 0.1, False),
        (0.3000000001, 0.1, False),
        (10**25, 5, True),
        (1e300, 0.1, True),
        (4.35, 0.01, True),
        (2**53 + 1, 2, False),
        (float("inf"), 2, False),
    ],
)
def test_multiple_of_has_no_floating_point_surprises(
    number: float, step: float, expected: bool
) -> None:
    assert Bounds(multiple_of=step).accepts(number) is expected


@pytest.mark.parametrize(
    ("check", "value", "message"),
    [
        (Unique(), [1, 1.0], "Input should have no two equal items"),
        (Bounds(multiple_of=0.1), 0.35, "Input should be a multiple of 0.1"),
        (Bounds(minimum=1, maximum=4), 5, "Input should be at least 1 and at most 4"),
        (Const(value=False), True, "Input should be false"),
        (Enum("a", 1), "b", 'Input should be "a" or 1'),
        (Kind("string", "null"), 1, "Input should be a string or null"),
        (Length(max=2), "abc", "Input should have at most 2 characters"),
        (Pattern("^a"), "b", "Input should match '^a'"),
        (Has("a", "b"), {"a": 1}, "Input should have 'a' and 'b'"),
        (
            If(Has("a"), Properties({"b": Const(value=False)})),
            {"a": 1, "b": 1},
            "Input should have 'b' be false where it does (have 'a')",
        ),
        (
            Contains(Kind("integer"), 1, 2),
            [],
            "Input should have 1 to 2 items that are to be an integer",
        ),
        (
            AdditionalProperties(names=("a",), check=Nothing()),
            {"b": 1},
            "Input should have no property beside 'a'",
        ),
        (DependentRequired({"a": ("b",)}), {"a": 1}, "have 'b' where it has 'a'"),
        (Not(Has("a", "b")), {"a": 1, "b": 1}, "Input should not (have 'a' and 'b')"),
        (Fits(Cat), 1, "Input should fit Cat"),
    ],
)
def test_the_error_of_a_check_says_what_a_value_should_do(
    check: Check, value: Any, message: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        adapter(Annotated[Any, check]).validate_python(value)
    (error,) = caught.value.errors()
    assert message in error["msg"]
    assert error["type"] == "check_failed"


def test_checks_of_a_class_judge_the_object_and_those_of_its_bases_too() -> None:
    class Shop(Model):
        __checks__: ClassVar[tuple[Check, ...]] = (Not(Has("a", "b")),)
        a: int | None = None

    class Market(Shop):
        __checks__: ClassVar[tuple[Check, ...]] = (PropertyCount(max=2),)

    assert Market.model_validate_json(b'{"a": 1, "c": 2}').a == 1
    with pytest.raises(ValidationError, match="2 validation errors"):
        Market.model_validate_json(b'{"a": 1, "b": 1, "c": 2}')
    with pytest.raises(ValidationError, match="not \\(have 'a' and 'b'\\)"):
        Market(a=1, b=2)
    assert Shop(a=1, c=2, d=3).a == 1


def test_a_check_beside_a_type_sees_the_json_and_not_the_python_value() -> None:
    instants = adapter(Annotated[list[DateTime], Unique()])
    same = ["2026-01-01T00:00:00Z", "2026-01-01T00:00:00+00:00"]
    assert len(instants.validate_python(same)) == len(same)
    with pytest.raises(ValidationError, match="no two equal"):
        instants.validate_python([same[0], same[0]])


def test_a_check_sees_the_json_of_instances() -> None:
    of_type = adapter(Annotated[list[Cat], Contains(Has("b"))])
    assert of_type.validate_python([Cat(a=1), Cat(a=2, b=Cat(a=3))])
    with pytest.raises(
        ValidationError, match="have at least 1 items that are to have 'b'"
    ):
        of_type.validate_python([Cat(a=1)])

    class Owner(Model):
        __checks__: ClassVar[tuple[Check, ...]] = (Properties({"cat": Has("b")}),)
        cat: Cat

    with pytest.raises(ValidationError, match="have 'cat' have 'b'"):
        Owner(cat=Cat(a=1))


def test_a_pattern_takes_linear_time() -> None:
    assert not Pattern("^(a+)+$").accepts("a" * 50_000 + "!")


def _accepts(validate: Any, value: Any) -> bool:
    try:
        validate(value)
    except ValidationError:
        return False
    return True
