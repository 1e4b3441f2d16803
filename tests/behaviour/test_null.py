"""None and null: not given in keyword arguments, null in JSON and dicts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from tests.behaviour.packages import Make, Package, document


@pytest.fixture(scope="module")
def models(make: Make) -> Any:
    return make(document("""
            Pet:
              type: object
              required: [id, owner]
              properties:
                id: {type: integer}
                owner: {type: [string, "null"]}
                name: {type: string}
                nick: {type: [string, "null"]}
                home: {$ref: "#/components/schemas/Home"}
                any: {}
            Home: {type: object, properties: {street: {type: string}}}
            """)).models


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        ({}, {}),
        ({"name": None}, {}),
        ({"home": None}, {}),
        ({"nick": None}, {"nick": None}),
        ({"any": None}, {"any": None}),
        ({"name": "a", "nick": "b"}, {"name": "a", "nick": "b"}),
    ],
)
def test_a_constructor(
    models: Any, arguments: dict[str, Any], written: dict[str, Any]
) -> None:
    pet = models.Pet(id=1, owner=None, **arguments)

    assert pet.model_dump() == {"id": 1, "owner": None, **written}


def test_an_attribute_set_to_none_is_not_given(models: Any) -> None:
    pet = models.Pet(id=1, owner="a", name="b", nick="c")

    pet.name = None
    pet.nick = None

    assert pet.model_dump() == {"id": 1, "owner": "a", "nick": None}


@pytest.mark.parametrize("data", [{"name": None}, {"home": None}, {"id": None}])
def test_null_is_refused_where_it_is_no_value(
    models: Any, data: dict[str, Any]
) -> None:
    with pytest.raises(ValidationError):
        models.Pet.model_validate({"id": 1, "owner": None} | data)


def test_what_is_not_given_reads_as_none(models: Any) -> None:
    pet = models.Pet.model_validate_json('{"id": 1, "owner": null}')

    assert (pet.name, pet.nick, pet.home) == (None, None, None)
    assert pet.model_dump_json() == '{"id":1,"owner":null}'


def test_required_is_required_even_if_nullable(models: Any) -> None:
    with pytest.raises(ValidationError, match="owner"):
        models.Pet(id=1)


def test_only_wire_names_are_keys(shop: Package) -> None:
    made = shop.models.Names(camel_case="a", class_="b", from_=1, self_=True)

    assert made.model_dump() == {
        "camelCase": "a",
        "class": "b",
        "from": 1,
        "self": True,
    }
    data = {"camelCase": "a", "X-Request-Id": "x", "2nd": 2, "": "e", "_private": "p"}
    assert shop.models.Names.model_validate(data).model_dump() == data


@pytest.mark.parametrize("spelling", ["fooBar", "foo_bar"])
def test_names_that_would_be_one_stay_two(shop: Package, spelling: str) -> None:
    made = shop.models.Names.model_validate({spelling: "x"})

    assert made.model_dump() == {spelling: "x"}
    other = {"fooBar": "foo_bar", "foo_bar": "fooBar"}[spelling]
    assert other not in made.model_dump()


def test_python_names_are_plain(shop: Package) -> None:
    for name in set(shop.models.Names.model_fields) - {"fooBar"}:  # beside foo_bar
        assert name == name.lower()
        assert name.isidentifier()
        assert not name.startswith("_")


def test_a_nullable_class_that_comes_later_in_the_document(make: Make) -> None:
    models = make(document("""
            Pet: {type: object, properties: {home: {anyOf: [{$ref: "#/components/schemas/Zone"}, {type: "null"}]}}}
            Shelter: {type: object, required: [pet], properties: {pet: {$ref: "#/components/schemas/Pet"}}}
            Zone: {type: object, properties: {a: {type: integer}}}
            """)).models

    shelter = models.Shelter.model_validate({"pet": {"home": None}})

    assert shelter.model_dump() == {"pet": {"home": None}}


@pytest.mark.parametrize(
    "written",
    [
        {"new_key": 1},
        {"newKey": None, "must": None},
        {"newKey": "a", "new_key": {"b": 2}},
        {"new_key": None, "a_list": [1]},
        {"must": None, "m_ust": 1},
    ],
)
def test_what_is_called_as_a_field_is_in_python_is_another_thing(
    make: Make, written: dict[str, Any]
) -> None:
    package = make(document("""
        Shift:
          type: object
          required: [M-ust]
          properties:
            M-ust: {type: [string, "null"]}
            newKey: {type: [string, "null"]}
            aList: {}
        """))
    written = {"M-ust": None, **written}

    for shift in (
        package.models.Shift.model_validate(written),
        package.models.Shift.model_validate_json(json.dumps(written)),
    ):
        assert shift.model_dump() == written
        assert json.loads(shift.model_dump_json()) == written
        assert package._wire.plain(shift) == written
