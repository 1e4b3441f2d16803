"""What a target takes of a document, and what it calls it: as pyproject.toml says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.errors import Issues
from generator.pipeline import Build, build
from generator.target import load
from tests.behaviour.packages import document

_DONE = {"204": {"description": "Done."}}


def _answer(schema: str) -> dict[str, Any]:
    content = {"schema": {"$ref": f"#/components/schemas/{schema}"}}
    return {"200": {"description": "It.", "content": {"application/json": content}}}


_PETS = document(
    """
    Pet: {type: object, properties: {fooBar: {type: string}, home: {$ref: "#/components/schemas/Home"}}}
    Home: {type: object, properties: {street: {type: string}}}
    Order: {type: object, properties: {pet: {$ref: "#/components/schemas/Pet"}}}
    Unused: {type: object, properties: {a: {type: string}}}
    Code: {type: string, pattern: "^(?!x)"}
    """,
    {
        "/pets/{petId}": {
            "get": {
                "operationId": "getPet",
                "tags": ["pets"],
                "parameters": [
                    {
                        "name": "petId",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string"},
                    }
                ],
                "responses": _answer("Pet"),
            }
        },
        "/homes": {"get": {"tags": ["homes"], "responses": _answer("Home")}},
        "/orders": {
            "get": {
                "operationId": "listOrders",
                "tags": ["orders"],
                "responses": _answer("Order"),
            },
            "delete": {
                "operationId": "deleteOrders",
                "tags": ["orders"],
                "responses": _DONE,
            },
        },
    },
)


@pytest.fixture
def configured(tmp_path: Path) -> Callable[[str], Build]:
    def make(toml: str) -> Build:
        (tmp_path / "openapi.json").write_text(json.dumps(_PETS), encoding="utf-8")
        text = '[tool.tightspec.pets]\nspec = "openapi.json"\noutput = "pets"\n'
        (tmp_path / "pyproject.toml").write_text(text + toml, encoding="utf-8")
        (target,) = load(tmp_path)
        return build(target)

    return make


def _operations(built: Build) -> set[str]:
    resources = built.resolved.api.resources
    return {o.name for resource in resources for o in resource.operations}


def _definitions(built: Build) -> set[str]:
    return {each.name for each in built.resolved.api.definitions.values()}


@pytest.mark.parametrize(
    ("toml", "operations", "definitions"),
    [
        ("", 4, {"Pet", "Home", "Order", "Unused", "Code"}),
        ('include = {tags = ["homes"]}', {"get_homes"}, {"Home"}),
        ('include = {paths = ["/pets/*"]}', {"get_pet"}, {"Pet", "Home"}),
        (
            'include = {operations = ["getPet", "GET /homes"]}',
            {"get_pet", "get_homes"},
            {"Pet", "Home"},
        ),
        ('exclude = {tags = ["orders"]}', {"get_pet", "get_homes"}, {"Pet", "Home"}),
        (
            'include = {tags = ["orders"]}\nexclude = {operations = ["listOrders"]}',
            {"delete_orders"},
            set(),
        ),
    ],
)
def test_what_is_taken_and_what_nothing_refers_to(
    configured: Callable[[str], Build],
    toml: str,
    operations: set[str] | int,
    definitions: set[str],
) -> None:
    built = configured(toml)

    found = _operations(built)
    assert (len(found) if isinstance(operations, int) else found) == operations
    assert _definitions(built) == definitions


def test_chosen_names(configured: Callable[[str], Build]) -> None:
    built = configured("""
        [tool.tightspec.pets.names]
        schemas = {Pet = "Animal", "#/components/schemas/Home" = "House"}
        properties = {"Pet.fooBar" = "nickname", "Order.pet.home" = "house"}
        operations = {getPet = "fetch", "GET /homes" = "all_homes"}
        parameters = {"getPet.petId" = "number"}
        tags = {pets = "animals"}
        """)

    assert {"Animal", "House", "Order"} <= _definitions(built)
    assert {"fetch", "all_homes"} <= _operations(built)
    texts = {file.path: file.text for file in built.files}
    assert (
        'nickname: Annotated[str | None, Field(alias="fooBar")]' in texts["models.py"]
    )
    assert 'house: Annotated[House | None, Field(alias="home")]' in texts["models.py"]
    assert "def animals(self) -> AnimalsResource:" in texts["client.py"]
    assert "def fetch(self, number: str, " in texts["client.py"]


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        (
            'include = {tags = ["pet"]}',
            "pyproject.toml:4:1: no tag of the document is 'pet' (did you mean 'pets'?)",
        ),
        (
            'exclude = {operations = ["getPets"]}',
            "pyproject.toml:4:1: no operation of the document is 'getPets' (did you mean 'getPet'?)",
        ),
        (
            '[tool.tightspec.pets.names]\nschemas = {Pett = "Animal"}',
            "pyproject.toml:5:1: no schema of the document is 'Pett' (did you mean 'Pet'?)",
        ),
        (
            '[tool.tightspec.pets.names]\noperations = {getPet = "not a name"}',
            "pyproject.toml:5:1: 'getPet' is no name in Python",
        ),
        (
            'include = {tag = ["pets"]}',
            "pyproject.toml:4:1: 'tag' is not known (did you mean 'tags'?)",
        ),
    ],
)
def test_what_stands_for_nothing_is_told(
    configured: Callable[[str], Build], toml: str, message: str
) -> None:
    with pytest.raises(Issues) as told:
        configured(toml)

    assert str(told.value) == message


def test_the_unsupported_can_be_allowed(configured: Callable[[str], Build]) -> None:
    (unsupported,) = [each for each in configured("").issues if each.unsupported]
    assert unsupported.unsupported == "look-around"

    allowed = configured('allow_unsupported = ["look-around"]')
    assert not [each for each in allowed.issues if each.unsupported]

    needless = configured('allow_unsupported = ["look-around", "unevaluatedItems"]')
    assert (
        "pyproject.toml:4:1: allow_unsupported: 'unevaluatedItems' was not needed"
        in {str(issue) for issue in needless.issues}
    )
