"""Python values as JSON text, and what has none."""

# mypy: allow-subclassing-any, disable-error-code="import-not-found, call-arg"
from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Any

import pytest
from runtime._wire import UnserializableError, to_json


class Size(Enum):
    SMALL = "s"


class Level(IntEnum):
    HIGH = 3


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"b": None, "a": (1, 2.0)}, b'{"b":null,"a":[1,2.0]}'),
        (dt.date(2026, 11, 22), b'"2026-11-22"'),
        (dt.datetime(2026, 1, 2, tzinfo=dt.UTC), b'"2026-01-02T00:00:00Z"'),
        (
            dt.datetime(
                2026, 1, 2, 3, 4, 5, 600, tzinfo=dt.timezone(dt.timedelta(hours=-2))
            ),
            b'"2026-01-02T03:04:05.000600-02:00"',
        ),
        (
            uuid.UUID("3F2504E0-4F89-41D3-9A0C-0305E82C3301"),
            b'"3f2504e0-4f89-41d3-9a0c-0305e82c3301"',
        ),
        ([Size.SMALL, Level.HIGH, True], b'["s",3,true]'),
        ([Decimal("1.50"), Decimal("3E2"), Decimal("0.1")], b"[1.5,300,0.1]"),
        ("é😀\u2028", '"é😀\u2028"'.encode()),
    ],
)
def test_python_values_have_their_usual_json(value: Any, expected: bytes) -> None:
    assert to_json(value) == expected


def endless() -> list[Any]:
    items: list[Any] = []
    items.append({"a": items})
    return items


def deep(levels: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "path", "message"),
    [
        ({"a": [float("nan")]}, ("a", 0), "nan is not JSON"),
        ([float("-inf")], (0,), "-inf is not JSON"),
        ([Decimal("NaN")], (0,), "NaN is not JSON"),
        ([Decimal("0.1234567890123456789")], (0,), "round it"),
        ({"a": {1: 2}}, ("a",), "the key 1 is no string"),
        ([b"x"], (0,), "bytes has no JSON form"),
        ({"a": {1}}, ("a",), "set has no JSON form"),
        (["\ud800"], (0,), "lone surrogate"),
        ({"\ud800": 1}, (), "lone surrogate"),
        (endless(), (0, "a"), "contains itself"),
        (deep(300), (0,) * 200, "nested deeper"),
        ([10**5000], (0,), "an integer of this size"),
        ([dt.datetime(2026, 1, 1)], (0,), "needs an offset"),  # noqa: DTZ001
        ([object], (0,), "type has no JSON form"),
    ],
    ids=lambda each: str(each)[:20] if isinstance(each, str) else "",
)
def test_what_json_cannot_say_is_refused_with_its_place(
    value: Any, path: tuple[str | int, ...], message: str
) -> None:
    with pytest.raises(UnserializableError) as caught:
        to_json(value)
    assert caught.value.path == path
    assert message in str(caught.value)


def test_the_same_value_twice_is_no_cycle() -> None:
    shared = [1]
    assert to_json([shared, {"a": shared}]) == b'[[1],{"a":[1]}]'
