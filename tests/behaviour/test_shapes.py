"""Which classes a schema becomes: those that a person would write."""

from __future__ import annotations

import inspect
from typing import Any

import pytest
from pydantic import ValidationError

from tests.behaviour.packages import Make, document


def _classes(models: Any) -> set[str]:
    return {
        name
        for name, member in vars(models).items()
        if inspect.isclass(member) and member.__module__ == models.__name__
    }


@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_one_reference_with_a_description_is_that_class(
    make: Make, version: str, closed: bool
) -> None:
    inner: dict[str, Any] = {"type": "object", "properties": {"a": {"type": "integer"}}}
    if closed:
        inner["additionalProperties"] = False
    described = {
        "description": "Where it lives.",
        "allOf": [{"$ref": "#/components/schemas/Home"}],
    }
    schemas = {
        "Home": inner,
        "Pet": {"type": "object", "properties": {"home": described}},
    }

    models = make(document(schemas, version=version)).models

    assert _classes(models) == {"Home", "Pet"}
    pet = models.Pet.model_validate({"home": {"a": 1}})
    assert type(pet.home) is models.Home
    assert '"""Where it lives."""' in inspect.getsource(models.Pet)


def test_a_nullable_reference_of_3_0(make: Make) -> None:
    """The usual way to say it, though 3.0.3 wants a type beside `nullable`."""
    schemas = """
    Home: {type: object, properties: {a: {type: integer}}}
    Pet:
      type: object
      properties:
        home:
          nullable: true
          allOf: [{$ref: "#/components/schemas/Home"}]
    """

    models = make(document(schemas, version="3.0.3")).models

    assert models.Pet.model_validate({"home": None}).model_dump() == {"home": None}
    assert _classes(models) == {"Home", "Pet"}


def test_a_closed_base_is_still_an_intersection(make: Make) -> None:
    models = make(document("""
            Base: {type: object, additionalProperties: false, properties: {a: {}}}
            Child: {allOf: [{$ref: "#/components/schemas/Base"}, {properties: {b: {}}}]}
            """)).models

    models.Child.model_validate({"a": 1})
    with pytest.raises(ValidationError):
        models.Child.model_validate({"b": 1})


def test_an_inline_enum_is_called_after_its_own_place(make: Make) -> None:
    """Wherever the schema is met first."""
    models = make(document("""
            A:
              type: object
              properties:
                other: {allOf: [{$ref: "#/components/schemas/Zoo"}], description: It.}
            Zoo:
              type: object
              additionalProperties: false
              properties:
                size: {type: string, enum: [big, small]}
            """)).models

    assert hasattr(models, "ZooSize")
    assert not hasattr(models, "AOtherSize")


def test_references_that_go_round(make: Make) -> None:
    """A member of a union that stands in the union again adds nothing."""
    spec = document("""
        Json:
          oneOf:
            - {type: string}
            - {type: number}
            - {type: array, items: {$ref: "#/components/schemas/Json"}}
            - {type: object, additionalProperties: {$ref: "#/components/schemas/Json"}}
        Holder: {type: object, required: [v], properties: {v: {$ref: "#/components/schemas/Json"}}}
        """)
    models = make(spec).models

    value = {"v": {"a": ["x", 1, ["y"]]}}
    assert models.Holder.model_validate(value).model_dump() == value
    with pytest.raises(ValidationError):
        models.Holder.model_validate({"v": [None]})


def test_what_only_the_server_says_is_no_argument(make: Make) -> None:
    """A schema of both directions with a readOnly property has a class for requests."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}
    operation = {
        "operationId": "add",
        "requestBody": {"required": True, "content": content},
        "responses": {"200": {"description": "It.", "content": content}},
    }
    schemas = """
    Pet:
      type: object
      required: [id, name]
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string}
        password: {type: string, writeOnly: true}
    """

    package = make(document(schemas, {"/pets": {"post": operation}}))

    assert set(package.models.PetInput.model_fields) == {"name", "password"}
    assert set(package.models.Pet.model_fields) == {"id", "name"}
    package.models.PetInput(name="a")


def test_operations_come_in_the_documents_order(make: Make) -> None:
    done = {"204": {"description": "Done."}}
    paths = {
        "/a": {
            method: {"operationId": f"a_{method}", "responses": done}
            for method in ("delete", "post", "get", "patch", "put")
        }
    }

    client = make(document(paths=paths)).client

    methods = [name for name in vars(client.Test) if name.startswith("a_")]
    assert methods == ["a_delete", "a_post", "a_get", "a_patch", "a_put"]


def test_a_property_of_several_parts_is_each_owners_own(make: Make) -> None:
    """A union beside an object: each member has the object's property in its own way."""
    models = make(document("""
            Event:
              allOf:
                - type: object
                  required: [data]
                  properties: {data: {type: object}}
                - oneOf:
                    - title: Added
                      properties: {kind: {const: added}, data: {properties: {name: {type: string}}}}
                      required: [kind]
                    - title: Gone
                      properties: {kind: {const: gone}, data: {properties: {at: {type: integer}}}}
                      required: [kind]
            """)).models

    assert set(models.EventAddedData.model_fields) == {"name"}
    assert set(models.EventGoneData.model_fields) == {"at"}
    models.EventGone.model_validate({"kind": "gone", "data": {"at": 1, "name": 5}})
    with pytest.raises(ValidationError):
        models.EventGone.model_validate({"kind": "gone", "data": {"at": "x"}})


def test_a_tuple_is_typed_and_goes_as_a_list(make: Make) -> None:
    models = make(document("""
            Home: {type: object, properties: {a: {type: integer}}}
            Place:
              type: object
              properties:
                at: {type: array, prefixItems: [{type: string}, {$ref: "#/components/schemas/Home"}], items: false, minItems: 2}
            """)).models

    from_data = models.Place.model_validate({"at": ["x", {"a": 1}]})
    from_text = models.Place.model_validate_json('{"at": ["x", {"a": 1}]}')
    made = models.Place(at=("x", models.Home(a=1)))

    for place in (from_data, from_text, made):
        name, home = place.at
        assert (name, type(home), home.a) == ("x", models.Home, 1)
        assert place.model_dump() == {"at": ["x", {"a": 1}]}
        assert place.model_dump_json() == '{"at":["x",{"a":1}]}'
    assert "at: tuple[str, Home] | None = None" in inspect.getsource(models.Place)


def test_a_type_that_is_null_beside_other_schemas_is_no_type(make: Make) -> None:
    """Nothing could be null and a text; alone it is the type of null, without quotes."""
    schemas = """
    Model: {type: null, anyOf: [{type: string}, {type: string, enum: [opus]}]}
    Nothing: {type: null}
    Call:
      type: object
      properties:
        model: {$ref: "#/components/schemas/Model"}
        nothing: {$ref: "#/components/schemas/Nothing"}
    """

    models = make(document(schemas, version="3.1.0")).models

    call = models.Call.model_validate({"model": "opus", "nothing": None})
    assert call.model == "opus"
    for wrong in ({"model": None}, {"nothing": "text"}):
        with pytest.raises(ValidationError):
            models.Call.model_validate(wrong)


def test_checks_beside_a_type_leave_out_what_is_for_the_other_direction(
    make: Make,
) -> None:
    card = {
        "type": "object",
        "required": ["number", "code"],
        "properties": {
            "number": {"type": "string"},
            "code": {"type": "string", "writeOnly": True},
        },
    }
    source = {"anyOf": [card, {"required": ["x"]}], "unevaluatedProperties": False}
    pay = {"type": "object", "properties": {"source": source}}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Pay"}}}
    operation = {
        "operationId": "pay",
        "requestBody": {"content": content},
        "responses": {"200": {"description": "", "content": content}},
    }
    models = make(document({"Pay": pay}, {"/pay": {"post": operation}})).models

    models.Pay.model_validate({"source": {"number": "1"}})
    models.PayInput.model_validate({"source": {"number": "1", "code": "2"}})
    with pytest.raises(ValidationError):
        models.PayInput.model_validate({"source": {"number": "1"}})


def test_items_that_several_parts_describe_are_of_one_class(make: Make) -> None:
    models = make(document("""
            Orders: {type: array, items: {type: object, properties: {number: {type: integer}}}}
            Week:
              type: object
              properties:
                orders:
                  allOf:
                    - $ref: "#/components/schemas/Orders"
                    - items: {required: [number], properties: {note: {maxLength: 3}}}
            """)).models

    week = models.Week.model_validate({"orders": [{"number": 1, "note": "abc"}]})

    assert (week.orders[0].number, week.orders[0].note) == (1, "abc")
    with pytest.raises(ValidationError, match=r"orders\.0\.number"):
        models.Week.model_validate({"orders": [{"note": "abc"}]})
