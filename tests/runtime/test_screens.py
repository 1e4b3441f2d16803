# mypy: allow-subclassing-any, disable-error-code="import-not-found"
"""A screen refuses no value that its type takes, and oneOf is exact with it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ConfigDict, Field, ValidationError
from runtime._base import Model
from runtime._meaning import adapter
from runtime._screens import are_apart, kinds, screen
from runtime._types import Date, Uuid
from runtime._unions import OneOf
from runtime._wire import json_kind
from typing_extensions import TypeAliasType

from tests.runtime.json_values import VALUES


class Cat(Model):
    lives: int
    name: str | None = None


class Dog(Model):
    wire_bark: Annotated[bool | None, Field(alias="bark")] = None
    name: str


class Nothing(Model):
    model_config = ConfigDict(extra="forbid")


Named = TypeAliasType("Named", Cat | list[int])

TYPES: tuple[Any, ...] = (
    int,
    float,
    Annotated[float, Field(ge=0)],
    str,
    Date,
    Uuid,
    bool,
    None,
    Literal["a", 1, True],
    list[int],
    tuple[int, str],
    dict[str, int],
    Cat,
    Dog,
    Nothing,
    Cat | None,
    Named,
    Any,
)
ANIMALS = st.fixed_dictionaries(
    {},
    optional={
        "lives": st.integers() | st.text(max_size=1),
        "name": st.text(max_size=1),
        "bark": st.booleans(),
    },
)


@given(VALUES | ANIMALS)
def test_a_screen_refuses_nothing_that_its_type_takes(value: Any) -> None:
    for annotation in TYPES:
        if _takes(annotation, value):
            found = kinds(annotation)
            assert found is None or json_kind(value) in found
            assert not isinstance(value, dict) or screen(annotation)(value)


@given(VALUES | ANIMALS, st.lists(st.sampled_from(TYPES[:-1]), min_size=2, max_size=4))
def test_one_of_takes_what_exactly_one_takes(value: Any, members: list[Any]) -> None:
    members = [each for i, each in enumerate(members) if each not in members[:i]]
    union = members[0]
    for each in members[1:]:
        union = union | each if union is not None else each | None
    takes = [each for each in members if _takes(each, value)]

    assert len(takes) < 2 or not are_apart(tuple(members))
    if len(members) > 1:
        assert _takes(OneOf[union], value) == (len(takes) == 1)


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ((int, str), True),
        ((int, float), False),
        ((Date, str), False),
        ((Cat, Dog), False),
        ((Cat, list[int], type(None)), True),
        ((Named, list[str]), False),
        ((Any, str), False),
    ],
)
def test_types_are_apart_if_their_kinds_are(
    members: tuple[Any, ...], expected: bool
) -> None:
    assert are_apart(members) is expected


def _takes(annotation: Any, value: Any) -> bool:
    try:
        adapter(annotation).validate_python(value)
    except ValidationError:
        return False
    return True
