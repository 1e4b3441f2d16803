"""Cases told apart by a property that may be left out, and by values of any kind.

What a case means is asked of a JSON Schema validator, about the constraints as they are
written here and about the effective document.
"""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.behaviour.packages import Make, document, make
from tests.constraints.calls import Calls

__all__ = ["make"]

_SCHEMAS = """
Image:
  type: object
  required: [prompt]
  properties:
    model: {type: string, enum: [a, b, c], default: a}
    prompt: {type: string}
    n: {type: integer}
    levels: {type: array, items: {$ref: "#/components/schemas/Level"}}
    shape: {$ref: "#/components/schemas/Shape"}
Level:
  type: object
  properties: {high: {type: boolean}, mark: {type: integer}, text: {type: string}}
Shape:
  type: [object, "null"]
  required: [kind]
  properties: {kind: {enum: [dot, line]}, size: {type: integer}}
"""
_PATHS = """
/images:
  post:
    operationId: draw
    requestBody:
      required: true
      content: {application/json: {schema: {$ref: "#/components/schemas/Image"}}}
    responses: {"204": {description: Done.}}
/levels:
  get:
    operationId: get-level
    parameters: [{name: like, in: query, schema: {$ref: "#/components/schemas/Level"}}]
    responses:
      "200":
        description: A level.
        content: {application/json: {schema: {$ref: "#/components/schemas/Level"}}}
  post:
    operationId: level
    requestBody:
      required: true
      content: {application/json: {schema: {$ref: "#/components/schemas/Level"}}}
    responses: {"204": {description: Done.}}
"""
_CONSTRAINTS = """
constraints: 1
schemas:
  Image:
    variants:
      by: model
      cases:
        First:
          when: [a, b]
          absent: true
          fields: {prompt: {maxLength: 2}, levels: {}, shape: {}}
        Second: {when: c, fields: {prompt: {}, n: {maximum: 2}, levels: {}, shape: {}}}
  Level:
    variants:
      by: mark
      unlisted: allow
      cases:
        Low: {when: [1, 2], absent: true, fields: {text: {maxLength: 2}}}
  Shape:
    variants:
      by: kind
      cases:
        Dot: {when: dot, fields: {size: {maximum: 1}}}
        Line: {when: line, fields: {size: {maximum: 2}}}
"""
_FIRST = {
    "properties": {
        "model": {"enum": ["a", "b"]},
        "prompt": {"maxLength": 2},
        "n": False,
    }
}
_SECOND = {
    "required": ["model"],
    "properties": {"model": {"const": "c"}, "n": {"maximum": 2}},
}
_LOW = {
    "if": {"properties": {"mark": {"enum": [1, 2]}}},
    "then": {"properties": {"text": {"maxLength": 2}}},
}
_MARK = {"properties": {"mark": {"type": "integer"}}}
_DOT = {
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"const": "dot"}, "size": {"type": "integer", "maximum": 1}},
}
_LINE = {
    "type": "object",
    "required": ["kind"],
    "properties": {
        "kind": {"const": "line"},
        "size": {"type": "integer", "maximum": 2},
    },
}
_TYPES = {
    "required": ["prompt"],
    "properties": {
        "model": {"enum": ["a", "b", "c"]},
        "prompt": {"type": "string"},
        "n": {"type": "integer"},
        "levels": {"type": "array", "items": {"allOf": [_MARK, _LOW]}},
        "shape": {"oneOf": [{"type": "null"}, _DOT, _LINE]},
    },
}


@pytest.fixture(scope="module")
def images(make: Make) -> Calls:
    return Calls(make(document(_SCHEMAS, _PATHS), _CONSTRAINTS))


def test_a_case_that_holds_where_nothing_is_selected(images: Calls) -> None:
    assert images("draw", body={"prompt": "abc"}).refused == (
        "draw was not sent: prompt: must have at most 2 characters for a and b, not 3\n"
        'to send it anyway: validate="spec"'
    )
    assert images("draw", body={"prompt": "abc", "model": "c"}).sent


def test_its_class_may_leave_the_selector_out(images: Calls) -> None:
    models = images.package.models

    assert models.FirstImage(prompt="ab").model_dump() == {"prompt": "ab"}
    with pytest.raises(ValueError, match="model"):
        models.SecondImage(prompt="ab")


_LEVELS = st.fixed_dictionaries(
    {},
    optional={
        "mark": st.integers(0, 3) | st.none(),
        "text": st.text(max_size=3),
        "high": st.booleans(),
    },
)
_SHAPES = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from(["dot", "line", "round", None]),
        "size": st.integers(1, 3),
    },
)
_IMAGES = st.fixed_dictionaries(
    {},
    optional={
        "model": st.sampled_from(["a", "b", "c", "d", None, 1]),
        "prompt": st.text(max_size=3) | st.none(),
        "n": st.integers(1, 3),
        "levels": st.lists(_LEVELS, max_size=2),
        "shape": _SHAPES | st.none() | st.just([]),
    },
)
_MANY = settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@given(_IMAGES)
@_MANY
def test_the_verdicts_are_those_of_json_schema(images: Calls, body: Any) -> None:
    tight = {"allOf": [_TYPES, {"oneOf": [_FIRST, _SECOND]}]}
    sent = images("draw", body=body).sent

    assert sent is Draft202012Validator(tight).is_valid(body)
    assert sent is images.validator("Image").is_valid(body)
    if sent:
        assert images("draw", body=body, validate="spec").sent, "it narrows"


@given(_LEVELS)
@_MANY
def test_cases_by_numbers(images: Calls, body: Any) -> None:
    sent = images("level", body=body).sent

    assert sent is Draft202012Validator({"allOf": [_MARK, _LOW]}).is_valid(body)
    assert sent is images.validator("Level").is_valid(body)


@pytest.mark.parametrize(
    ("shape", "told"),
    [
        ({"kind": "line", "size": 3}, "shape.size: must be at most 2 for line, not 3"),
        ({"kind": "dot", "size": 3}, "shape.size: must be at most 1 for dot, not 3"),
        ({"kind": "round"}, 'shape.kind: must be "dot" or "line", not "round"'),
        ({"size": 1}, "shape.kind: is required"),
        ([], "shape: must be an object, not an array"),
    ],
)
def test_inside_of_others_only_the_case_that_is_meant_speaks(
    images: Calls, shape: Any, told: str
) -> None:
    refused = images("draw", body={"prompt": "a", "shape": shape}).refused

    assert refused.startswith(f"draw was not sent: {told}\n")


def test_a_parameter_with_cases(images: Calls) -> None:
    refused = images("get_level", like={"mark": 2, "text": "abc"}).refused

    assert "query parameter like.text: must have at most 2 characters" in refused
    assert images("get_level", like={"mark": 3, "text": "abc"}).sent


def test_a_response_with_cases(images: Calls) -> None:
    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={"mark": 1, "text": "abc"})

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    models, client = images.package.models, images.package.client
    level = client.Test(http_client=http).get_level()

    assert isinstance(level, models.LowLevel)
    with pytest.raises(images.package.errors.APIResponseValidationError):
        client.Test(http_client=http, strict_responses=True).get_level()
