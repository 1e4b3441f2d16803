"""What is told of a value that does not fit: where, what is allowed, where it is written."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from tests.behaviour.packages import Make, Package, document, generate

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


@pytest.mark.parametrize(
    ("limits", "value", "told"),
    [
        ("maximum: 2147483647", 2147483648, "at most 2147483647, not 2147483648"),
        ("minimum: 1234567.5", 1, "at least 1234567.5, not 1"),
        ("minimum: 0.1, maximum: 1.0", 3, "0.1 to 1, not 3"),
    ],
)
def test_no_digit_of_a_limit_is_lost(
    make: Make, limits: str, value: float, told: str
) -> None:
    size = f"{{type: number, {limits}}}"
    package = make(document(f"Pet: {{type: object, properties: {{size: {size}}}}}"))
    with pytest.raises(ValidationError) as caught:
        package.models.Pet(size=value)
    note, nearest = caught.value.__notes__[0].splitlines()[:2]
    assert note.endswith(told)
    assert nearest.strip() == f"nearest: {told.partition(',')[0].split()[-1]}"


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


_PATHS = """
/pets~all/{id}:
  parameters:
    - {name: id, in: path, required: true, schema: {type: string, maxLength: 3}}
  get:
    operationId: pet
    parameters:
      - {name: limit, in: query, schema: {type: integer, maximum: 9}}
      - {name: X-Level, in: header, schema: {enum: [low, high]}}
      - {$ref: "#/components/parameters/Tags"}
      - {name: session, in: cookie, required: true, schema: {type: string}}
    responses: {"204": {description: Done.}}
/pets/{id}/{toy}:
  get:
    operationId: toy
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
      - {name: filter, in: query, required: true, content: {application/json: {schema: {type: array}}}}
      - {name: near, in: query, schema: {type: object, properties: {x: {maximum: 1}}}}
    responses: {"204": {description: Done.}}
"""
_TAGS = """
Tags: {name: tag, in: query, schema: {type: array, items: {type: string, maxLength: 3}}}
"""
_ITEM = "openapi.json#/paths/~1pets~0all~1{id}"
_TOY = "openapi.json#/paths/~1pets~1{id}~1{toy}/get"


@pytest.fixture(scope="module")
def calls(make: Make) -> Any:
    components = {"parameters": yaml.safe_load(_TAGS)}
    return make(document("", _PATHS, components=components)).public


@pytest.mark.parametrize(
    ("method", "given", "said"),
    [
        ("pet", {"id": "long"}, {
            "path parameter id: must have at most 3 characters, not 4":
                f"{_ITEM}/parameters/0/schema",
        }),
        ("pet", {"id": "a", "limit": 10}, {
            "query parameter limit: must be at most 9, not 10":
                f"{_ITEM}/get/parameters/0/schema",
        }),
        ("pet", {"id": "a", "x_level": "mid"}, {
            'header parameter x_level: must be "low" or "high", not "mid"':
                f"{_ITEM}/get/parameters/1/schema",
        }),
        ("pet", {"id": "a", "tag": ["a", "long"]}, {
            "query parameter tag[1]: must have at most 3 characters, not 4":
                "openapi.json#/components/parameters/Tags/schema",
        }),
        ("pet", {"id": "a", "session": None}, {
            "cookie parameter session: is required": f"{_ITEM}/get/parameters/3",
        }),
        ("pet", {"id": None}, {
            "path parameter id: is required": f"{_ITEM}/parameters/0",
        }),
        ("pet", {"id": "a", "session": "a b"}, {
            'cookie parameter session: a cookie cannot carry " "': f"{_ITEM}/get/parameters/3",
        }),
        ("toy", {"id": "a", "toy": 1, "filter": None}, {
            'path parameter id: must be an integer, not "a"': f"{_TOY}/parameters/0/schema",
            "path parameter toy: must be a string, not 1": "",
            "query parameter filter: is required": f"{_TOY}/parameters/1",
        }),
        ("toy", {"id": 1, "toy": "a", "filter": {}}, {
            "query parameter filter: must be an array, not an object":
                f"{_TOY}/parameters/1/content/application~1json/schema",
        }),
        ("toy", {"id": 1, "toy": "a", "near": {"x": 2}}, {
            "query parameter near.x: must be at most 1, not 2":
                f"{_TOY}/parameters/2/schema/properties/x",
        }),
    ],
)  # fmt: skip
def test_an_error_of_a_parameter_says_where_it_is_written(
    calls: Any, method: str, given: Mapping[str, Any], said: Mapping[str, str]
) -> None:
    """Whatever is written down, as people see it, and whichever way the client waits."""
    needed: Mapping[str, Any] = {"session": "s"} if method == "pet" else {"filter": []}
    arguments = {**needed, **given}
    with calls.Test() as client, pytest.raises(calls.RequestValidationError) as caught:
        getattr(client, method)(**arguments)
    with pytest.raises(calls.RequestValidationError) as awaited:
        asyncio.run(_call(calls.AsyncTest, method, arguments))
    assert str(awaited.value) == str(caught.value)
    text = str(caught.value)
    for message, place in said.items():
        (told,) = [it for it in caught.value.problems if str(it).startswith(message)]
        assert told.document == place
        assert place in text
        assert (f"\n    document: {place}" in str(told)) == bool(place)
    assert len(caught.value.problems) == len(said)


async def _call(client: Any, method: str, arguments: Mapping[str, Any]) -> None:
    async with client() as made:
        await getattr(made, method)(**arguments)


def test_a_parameter_may_stand_in_another_file(tmp_path: Path) -> None:
    paths = {"/pets": {"$ref": "pets.json"}, "/toys": {"$ref": "pets.json#/get/x-toys"}}
    parameter = {"name": "limit", "in": "query", "schema": {"maximum": 9}}
    done = {"responses": {"204": {"description": "Done."}}}
    toys = {"get": {"operationId": "toys", "parameters": [parameter], **done}}
    pets = {"get": {"operationId": "pets", "parameters": [parameter], **done}}
    pets["get"]["x-toys"] = toys
    (tmp_path / "pets.json").write_text(json.dumps(pets))
    built, name = generate(tmp_path, document("", paths))
    package = Package(tmp_path, name, built).public
    with package.Test() as client:
        for method, place in (
            (client.pets, "pets.json#/get/parameters/0/schema"),
            (client.toys, "pets.json#/get/x-toys/get/parameters/0/schema"),
        ):
            with pytest.raises(package.RequestValidationError, match=re.escape(place)):
                method(limit=10)
