"""What is told of a value that does not fit: where, what is allowed, where it is written."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from tests.behaviour.packages import Make, document

_SCHEMAS = """
Named: {type: object, required: [name], properties: {name: {type: string, maxLength: 3}}}
Pet:
  allOf:
    - $ref: "#/components/schemas/Named"
    - type: object
      properties:
        a/b~c: {type: integer, minimum: 1}
        home: {$ref: "#/components/schemas/Home"}
        homes: {type: array, items: {$ref: "#/components/schemas/Home"}}
        tags: {type: object, propertyNames: {maxLength: 2}, additionalProperties: {type: integer}}
        marks: {type: array, items: {type: object, properties: {size: {maximum: 9}}}}
Home: {type: object, minProperties: 1, properties: {street: {type: string}}}
"""
_PET = "openapi.json#/components/schemas/Pet/allOf/1/properties"


@pytest.fixture(scope="module")
def models(make: Make) -> Any:
    return make(document(_SCHEMAS)).models


@pytest.mark.parametrize(
    ("value", "said", "written"),
    [
        ({"name": "long"}, "name: must have at most 3", "Named/properties/name"),
        ({}, "name: is required", "Named/properties/name"),
        ({"name": "a", "a/b~c": 0}, "at least 1, not 0", "a~1b~0c"),
        ({"name": "a", "homes": [{"street": 1}]}, "homes[0].street: must be a string",
         "Home/properties/street"),
        ({"name": "a", "home": {}}, "home: must have at least 1 properties", f"{_PET}/home"),
        ({"name": "a", "homes": [1]}, "homes[0]: must be an object", f"{_PET}/homes"),
        ({"name": "a", "marks": [{"size": 10}]}, "marks[0].size: must be at most 9",
         f"{_PET}/marks/items/properties/size"),
        ({"name": "a", "tags": {"abc": 1, "abcd": 2, "a": 3}},
         "tags: must have every name of a property have at most 2", f"{_PET}/tags"),
        (1, "must be an object, not 1", "openapi.json#/components/schemas/Pet"),
    ],
)  # fmt: skip
def test_an_error_of_a_model_says_where_and_what_and_by_whom(
    models: Any, value: Any, said: str, written: str
) -> None:
    for validate, given in (
        (models.Pet.model_validate, value),
        (models.Pet.model_validate_json, json.dumps(value)),
    ):
        with pytest.raises(ValidationError) as caught:
            validate(given)
        (note,) = caught.value.__notes__
        assert said in note
        first, _, last = note.partition("document: ")
        assert first.strip()
        assert last.startswith("openapi.json#/components/schemas/")
        assert last.endswith(written)


def test_what_the_constructor_refuses_is_told_so_too(models: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        models.Pet(name="long", homes=[models.Home(street="a"), {"street": 2}])
    assert [note.partition(":")[0] for note in caught.value.__notes__] == [
        "name",
        "homes[1].street",
    ]


def test_what_is_no_json_has_pydantics_words_only(models: Any) -> None:
    for validate, given in (
        (models.Pet.model_validate_json, "{"),
        (models.Pet.model_validate, {"name": object()}),
    ):
        with pytest.raises(ValidationError) as caught:
            validate(given)
        assert not hasattr(caught.value, "__notes__")
