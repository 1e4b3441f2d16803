"""What is called after where it stands: schemas inside others."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any

import pytest
import yaml

from tests.behaviour.figures import FLAT, ROUND, names
from tests.behaviour.packages import Make, document


def operation(**more: Any) -> dict[str, Any]:
    return {"responses": {"204": {"description": "Done."}}} | more


def body(schema: object) -> dict[str, Any]:
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def test_a_property_in_capitals(make: Make) -> None:
    inner = {"type": "object", "properties": {"a": {}}}
    properties = {"UBUNTU": inner, "DNS": inner, "BUILD_KIND": inner}

    package = make(document({"Use": {"type": "object", "properties": properties}}))

    assert names(package) == {"Use", "UseUbuntu", "UseDNS", "UseBuildKind"}


def test_the_properties_beside_a_union_are_in_its_members(make: Make) -> None:
    schemas = f"""
    Round: {ROUND}
    Shape:
      type: object
      properties: {{name: {{type: string}}}}
      oneOf: [{{$ref: "#/components/schemas/Round"}}, {FLAT}]
    """

    assert names(make(document(schemas))) == {
        *("Shape", "Round"),
        *("ShapeRound", "ShapeWithSides"),
    }


def test_a_member_that_has_nothing_of_its_own(make: Make) -> None:
    schemas = """
    User:
      type: object
      properties: {name: {type: string}}
      oneOf:
        - {required: [password], properties: {password: {type: string}}}
        - {required: [hash], properties: {hash: {type: string}}}
        - {type: object}
    """

    assert names(make(document(schemas))) == {
        *("User", "UserWithPassword", "UserWithHash", "UserWithoutPasswordOrHash"),
    }


def test_a_description_beside_a_reference_makes_no_class(make: Make) -> None:
    schemas = """
    Home: {description: A place., type: object, properties: {a: {type: integer}}}
    Pet:
      type: object
      properties:
        home:
          allOf: [{$ref: "#/components/schemas/Home"}, {description: Where it lives.}, {example: [1]}]
        other:
          allOf: [{$ref: "#/components/schemas/Home"}, {properties: {b: {}}}]
    """

    package = make(document(schemas))

    assert names(package) == {"Home", "Pet", "PetOther"}
    pet = package.models.Pet.model_validate({"home": {"a": 1}})
    assert type(pet.home) is package.models.Home
    assert '"""Where it lives."""' in inspect.getsource(package.models.Pet)


def test_what_two_names_share_is_said_once(make: Make) -> None:
    inner = "{type: object, properties: {a: {}}}"
    schemas = f"""
    Task:
      type: object
      properties: {{task_list: {inner}, task: {inner}, owner: {inner}}}
    UserTask:
      type: object
      properties: {{task_list: {inner}, task: {inner}}}
    Order:
      type: object
      properties: {{item: {inner}, order_item: {inner}}}
    """

    assert names(make(document(schemas))) == {
        *("Task", "TaskList", "TaskTask", "TaskOwner"),
        *("UserTask", "UserTaskList", "UserTaskTask"),
        *("Order", "ItemOfOrder", "OrderOrderItem"),
    }


@pytest.mark.parametrize(
    ("several", "one"),
    [
        *(("entries", "Entry"), ("boxes", "Box"), ("addresses", "Address")),
        *(("statuses", "Status"), ("aliases", "Alias"), ("children", "Child")),
        *(("caches", "Cache"), ("cookies", "Cookie"), ("userIDs", "UserID")),
        *(("series", "SeriesItem"), ("dns", "DnsItem"), ("data", "DataItem")),
    ],
)
def test_one_of_several(make: Make, several: str, one: str) -> None:
    items = {"type": "object", "properties": {"a": {}}}
    properties = {several: {"type": "array", "items": items}}

    package = make(document({"Pet": {"type": "object", "properties": properties}}))

    assert names(package) == {"Pet", f"Pet{one}"}


def test_what_is_inside_a_part_is_called_as_the_part_is(make: Make) -> None:
    """`assignee` and one of `assignees` cannot both be `IssueAssignee`."""
    user = "{type: object, properties: {kind: {enum: [person, robot]}}}"
    schemas = f"""
    Issue:
      type: object
      properties: {{assignee: {user}, assignees: {{type: array, items: {user}}}}}
    """

    assert names(make(document(schemas))) == {
        *("Issue", "IssueAssignee", "IssueAssigneeKind"),
        *("IssueAssigneesItem", "IssueAssigneesItemKind"),
    }


def test_a_union_in_a_union_of_a_shared_body(make: Make) -> None:
    schemas = f"Round: {ROUND}\nFlat: {FLAT}"
    schema = """
    oneOf:
      - title: For one
        type: object
        properties: {a: {type: string}}
        oneOf: &shapes
          - {$ref: "#/components/schemas/Round"}
          - {$ref: "#/components/schemas/Flat"}
      - title: For all
        type: object
        properties: {b: {type: string}}
        oneOf: *shapes
    """
    shared = {"Paint": body(yaml.safe_load(schema))}
    spec = document(
        schemas,
        {
            "/a": {
                "post": operation(
                    requestBody={"$ref": "#/components/requestBodies/Paint"}
                )
            }
        },
    )
    spec["components"]["requestBodies"] = shared

    assert names(make(spec)) == {
        *("Round", "Flat"),
        *("PaintForOneRound", "PaintForOneFlat"),
        *("PaintForAllRound", "PaintForAllFlat"),
    }


def test_what_reads_alike_in_requests_and_responses_is_one(make: Make) -> None:
    """The component has a member with a readOnly property; what is in another one that it
    is made of reads the same in both directions."""
    schemas = """
    Inner: {type: object, properties: {mode: {enum: [a, b]}, part: {type: object, properties: {c: {}}}}}
    Outer:
      type: object
      properties:
        id: {type: string, readOnly: true}
        of:
          type: object
          required: [mode]
          oneOf: [{$ref: "#/components/schemas/Inner"}, {type: object, properties: {d: {}}}]
    """
    content = body({"$ref": "#/components/schemas/Outer"})
    answer = {"200": {"description": "It.", "content": content["content"]}}
    paths = {"/a": {"post": {"requestBody": content, "responses": answer}}}

    assert names(make(document(schemas, paths))) == {
        *("Outer", "OuterInput", "Inner", "InnerMode", "InnerPart"),
        *("OuterOfInner", "OuterOfWithD", "OuterInputOfInner", "OuterInputOfWithD"),
    }


@pytest.mark.parametrize(
    ("spellings", "expected"),
    [
        (("pet-owner", "pet_owner"), {"PetOwnerKebab", "PetOwnerSnake"}),
        (("pet_owner", "petOwner"), {"PetOwnerSnake", "PetOwnerCamel"}),
        (("pet_owner", "pet.owner"), {"PetOwnerSnake", "PetOwnerDotted"}),
        (("pet_Owner", "pet_owner"), {"PetOwnerCapitalized", "PetOwnerLowercase"}),
        (("PetOwner", "pet_owner"), {"PetOwner", "PetOwnerSnake"}),
    ],
)
def test_one_name_in_two_spellings(
    make: Make, spellings: tuple[str, str], expected: set[str]
) -> None:
    schema = {"type": "object", "properties": {"a": {}}}

    package = make(document(dict.fromkeys(spellings, schema)))

    assert names(package) == expected


def test_a_schema_called_as_a_part_of_openapi(make: Make) -> None:
    schema = {"type": "object", "properties": {"a": {}}}
    reference = {"$ref": "#/components/schemas/properties"}
    user = {"type": "object", "properties": {"of": reference}}

    package = make(document({"Aa": user, "properties": schema}))

    assert names(package) == {"Aa", "PropertiesModel"}


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        *(("4XX", "ClientError"), ("5xx", "ServerError"), ("423", "Locked")),
        *(("404", "NotFound"), ("default", "Default"), ("499", "Status499")),
    ],
)
def test_a_response_is_called_after_its_status(
    make: Make, status: str, expected: str
) -> None:
    schema = {"type": "object", "properties": {"a": {}}}
    responses = {
        "204": {"description": "Done."},
        status: {"description": "No.", **body(schema)},
    }
    del responses[status]["required"]
    paths = {"/a": {"get": {"operationId": "look", "responses": responses}}}

    assert names(make(document(paths=paths))) == {f"Look{expected}Response"}


def test_a_request_of_an_operation_that_is_called_request(make: Make) -> None:
    schema = {"type": "object", "properties": {"a": {}}}
    look = operation(operationId="cancelRequest", requestBody=body(schema))

    assert names(make(document(paths={"/a": {"post": look}}))) == {"CancelRequestBody"}


GROWN: Mapping[str, Any] = {
    "schema": ("components", "schemas", "Zebra"),
    "property": ("components", "schemas", "Shape", "oneOf", 0, "properties", "zzz"),
    "member": ("components", "schemas", "Shape", "oneOf", 2),
    "part": ("components", "schemas", "Pet", "properties", "zoo"),
}


@pytest.mark.parametrize("place", GROWN)
def test_what_is_added_renames_nothing(make: Make, place: str) -> None:
    schemas = f"""
    Shape: {{oneOf: [{ROUND}, {FLAT}]}}
    Pet:
      type: object
      properties:
        pet_homes: {{type: array, items: {{type: object, properties: {{kind: {{enum: [a, b]}}}}}}}}
        shape: {{anyOf: [{ROUND}, {{type: integer}}]}}
    pet_owner: {{type: object, properties: {{a: {{}}}}}}
    pet-owner: {{type: object, properties: {{a: {{}}}}}}
    """
    paths = {
        "/a": {"get": operation(operationId="pets/list", tags=["pets"])},
        "/b": {"get": operation(operationId="pets/look", tags=["pets"])},
    }
    before, after = document(schemas, paths), document(schemas, paths)
    *above, last = GROWN[place]
    holder: Any = after
    for step in above:
        holder = holder[step]
    new = {"type": "object", "properties": {"new": {"enum": ["x", "y"]}}}
    holder.insert(last, new) if isinstance(holder, list) else holder.update({last: new})

    old, grown = make(before), make(after)

    assert names(old) <= names(grown)
    assert len(names(grown)) > len(names(old))


def test_an_item_of_what_is_nothing_but_an_ending_has_a_name(make: Make) -> None:
    items = "{type: object, properties: {a: {type: string}}}"
    package = make(document(f"S: {{type: array, items: {items}}}"))

    assert names(package) == {"S", "SItem"}
