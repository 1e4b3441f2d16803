"""The judge of the corpus: JSON Schema, and what it says where no type is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.documents import Json, Place
from tests.corpus.judge import Judge

UNTYPED = {"properties": {"size": {"type": "integer"}}}


@pytest.mark.parametrize(
    ("schema", "value", "taken", "taken_if_typed"),
    [
        (UNTYPED, {"size": 1}, True, True),
        (UNTYPED, {"size": "x"}, False, False),
        (UNTYPED, "text", True, False),
        (UNTYPED, None, True, False),
        ({**UNTYPED, "nullable": True}, None, True, True),
        ({**UNTYPED, "type": "object"}, "text", False, False),
        ({"items": UNTYPED}, ["text"], True, False),
        ({"items": {"not": UNTYPED}}, [{"size": "x"}], True, True),
        ({"required": ["size"]}, "text", True, False),
    ],
)
def test_properties_without_a_type(
    schema: Json, value: Json, taken: bool, taken_if_typed: bool
) -> None:
    place = Place(Path("openapi.yaml"), (), schema)

    assert (Judge("3.0", "request").refusal(place, value) is None) is taken
    typed = Judge("3.0", "request", typed=True)
    assert (typed.refusal(place, value) is None) is taken_if_typed


@pytest.mark.parametrize(
    ("declared", "required_is_free"),
    [
        ({"allOf": [{"properties": {"id": {"readOnly": True}}}]}, True),
        ({"properties": {"id": {"allOf": [{"readOnly": True}, {}]}}}, True),
        ({"oneOf": [{"properties": {"id": {"readOnly": True}}}]}, True),
        ({"oneOf": [{"properties": {"id": {"readOnly": True}}}, {}]}, False),
        ({"properties": {"id": {"properties": {"x": {"readOnly": True}}}}}, False),
        ({"allOf": [{"properties": {"id": {"writeOnly": True}}}]}, False),
    ],
)
def test_what_is_read_only_need_not_be_sent(
    declared: Json, required_is_free: bool
) -> None:
    schema = {"type": "object", "required": ["id"], **declared}
    place = Place(Path("openapi.yaml"), (), schema)

    assert Judge("3.1", "request").takes(place, {}) is required_is_free


def one(name: str, schema: Json) -> Json:
    return {"type": "object", "required": [name], "properties": {name: schema}}


TEXT: Json = {"type": "string"}
VALUES: tuple[Json, ...] = (
    *(None, True, 1, 1.5, "", "a"),
    *([], ["a"], [[]], {}, {"a": "a"}, {"a": []}),
)


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"allOf": [TEXT, {"type": "array"}]}, "nothing is each of"),
        ({"allOf": [{"enum": [True]}, {"enum": [False]}]}, "no value is in all of"),
        ({"enum": []}, "no value is in all of"),
        ({"type": "string", "enum": [1]}, "no value is in all of"),
        ({"allOf": [one("a", TEXT), one("a", {"type": "array"})]}, "/a: nothing"),
        (
            {**one("a", TEXT), "allOf": [{"additionalProperties": False}]},
            "/a: false takes nothing",
        ),
        ({"type": "array", "minItems": 1, "items": {"enum": []}}, "/0: no value"),
        ({"oneOf": [TEXT, dict(TEXT)]}, "no member of a oneOf is the only one"),
        ({"anyOf": [{"allOf": [TEXT, {"type": "null"}]}, {"enum": []}]}, "nothing is"),
    ],
)
def test_what_nothing_fits(schema: Json, said: str) -> None:
    place = Place(Path("openapi.yaml"), (), schema)
    judge = Judge("3.1", "request")

    assert said in (judge.contradiction(place) or "")
    assert not [value for value in VALUES if judge.takes(place, value)]


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"allOf": [TEXT, {"type": ["array", "string"]}]}, "a"),
        ({"anyOf": [{"enum": []}, TEXT]}, "a"),
        ({"properties": {"a": {"enum": []}}}, {}),
        ({"allOf": [{"type": "number"}, {"type": "integer"}]}, 1),
        ({"type": "array", "items": {"enum": []}}, []),
        ({"oneOf": [TEXT, dict(TEXT), {"type": "null"}]}, None),
        (
            {
                **one("a", TEXT),
                "allOf": [
                    {"additionalProperties": False, "patternProperties": {"a": {}}}
                ],
            },
            {"a": "a"},
        ),
    ],
)
def test_what_something_fits(schema: Json, value: Json) -> None:
    place = Place(Path("openapi.yaml"), (), schema)
    judge = Judge("3.1", "request")

    assert judge.takes(place, value)
    assert judge.contradiction(place) is None
