"""Unions: a member is told by a constant, and the verdict is JSON Schema's."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from random import Random
from typing import Any

import jsonschema_rs
import pytest
from pydantic import ValidationError

from tests.behaviour.packages import Make, Package, document

_ANIMALS = """
Animal: {type: object, required: [kind], properties: {kind: {type: string}}}
Cat: {type: object, required: [kind], properties: {kind: {const: cat}, lives: {type: integer}}}
Dog: {type: object, required: [kind], properties: {kind: {enum: [dog, hound]}, name: {type: string}}}
Cow: {allOf: [{$ref: "#/components/schemas/Animal"}, {required: [milk], properties: {kind: {const: cow}, milk: {type: number}}}]}
"""
_CAT, _DOG, _COW = (
    f'{{$ref: "#/components/schemas/{name}"}}' for name in ("Cat", "Dog", "Cow")
)


def _made(make: Make, *lines: str, version: str = "3.1.0") -> Package:
    return make(document("\n".join((_ANIMALS, *lines)), version=version))


def _read(package: Package, name: str, value: Any) -> Any:
    """The JSON value as the type of that name."""
    adapter = package._meaning.adapter(getattr(package.models, name))
    return adapter.validate_json(json.dumps(value))


def _refusals(package: Package, name: str, value: Any) -> list[tuple[str, Any]]:
    with pytest.raises(ValidationError) as caught:
        _read(package, name, value)
    return [(each["type"], each["loc"]) for each in caught.value.errors()]


def _class(value: object) -> str:
    return type(value).__name__


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
@pytest.mark.parametrize(
    "written",
    [
        "",
        ", discriminator: {propertyName: kind}",
        ", discriminator: {propertyName: kind, mapping: {cat: Cat, hound: Dog, dog: Dog}}",
        ", discriminator: {propertyName: kind, mapping: {kitty: Cat}}",
        ", discriminator: {propertyName: sort}",
    ],
)
def test_constants_tell_the_members_apart(
    make: Make, keyword: str, written: str
) -> None:
    """Whatever stands in `discriminator`: what the members pin is what is true."""
    pet = f"Pet: {{{keyword}: [{_CAT}, {_DOG}, {_COW}]{written}}}"
    package = _made(make, pet)

    assert _class(_read(package, "Pet", {"kind": "cat", "milk": 1.5})) == "Cat"
    assert _class(_read(package, "Pet", {"kind": "hound", "milk": 1.5})) == "Dog"
    assert _class(_read(package, "Pet", {"kind": "cow", "milk": 1.5})) == "Cow"
    # Only what the selected member says is told.
    wrong = {"kind": "dog", "name": 5}
    assert _refusals(package, "Pet", wrong) == [("string_type", ("dog", "name"))]
    assert _refusals(package, "Pet", {"kind": "cod"}) == [("union_tag_invalid", ())]
    assert _refusals(package, "Pet", {}) == [("union_tag_not_found", ())]


def test_a_mapping_that_the_members_refuse_is_told(make: Make) -> None:
    mapping = "{propertyName: kind, mapping: {kitty: Cat, dog: Dog}}"
    pet = f"Pet: {{oneOf: [{_CAT}, {_DOG}], discriminator: {mapping}}}"

    (issue,) = _made(make, pet).built.issues

    assert issue.warning
    assert "'kitty' for Cat, which takes only 'cat'" in issue.message


_RIDES = """
Car: {type: object, required: [sort], properties: {sort: {type: string}, doors: {type: integer}}}
Bike: {type: object, required: [sort], properties: {sort: {type: string}, gears: {type: integer}}}
"""
_RIDE = """
Ride:
  %s: [{$ref: "#/components/schemas/Car"}, {$ref: "#/components/schemas/Bike"}]
  discriminator: {propertyName: sort, mapping: {car: Car}}
"""


def test_a_written_discriminator_says_which_of_those_that_fit_is_meant(
    make: Make,
) -> None:
    package = make(document(_RIDES + _RIDE % "anyOf"))

    assert _class(_read(package, "Ride", {"sort": "car"})) == "Car"
    assert _class(_read(package, "Ride", {"sort": "Bike"})) == "Bike"
    assert _class(_read(package, "Ride", {"sort": "car", "doors": "x"})) == "Bike"
    wrong = {"sort": "Bike", "doors": "x", "gears": "x"}
    assert _refusals(package, "Ride", wrong) == [("int_type", ("Bike", "gears"))]


def test_a_value_that_says_which_of_two_it_is_is_that_one(make: Make) -> None:
    """Members of real documents are open, so that most values fit several."""
    package = make(document(_RIDES + _RIDE % "oneOf"))

    assert _class(_read(package, "Ride", {"sort": "car"})) == "Car"
    assert _class(_read(package, "Ride", {"sort": "Bike", "gears": 2})) == "Bike"
    assert _class(_read(package, "Ride", {"sort": "boat", "gears": "x"})) == "Car"
    (ambiguous,) = _refusals(package, "Ride", {"sort": "boat"})
    assert ambiguous[0] in ("one_of", "union_tag_invalid")


def test_a_mapping_tells_apart_what_takes_all_of_its_values(make: Make) -> None:
    package = make(document("""
        Kinds: {type: string, enum: [id, address]}
        Id: {type: object, required: [kind], properties: {kind: {$ref: "#/components/schemas/Kinds"}, score: {type: integer}}}
        Address: {type: object, required: [kind], properties: {kind: {$ref: "#/components/schemas/Kinds"}, street: {type: string}}}
        Proof:
          type: object
          oneOf: [{$ref: "#/components/schemas/Id"}, {$ref: "#/components/schemas/Address"}]
          discriminator: {propertyName: kind, mapping: {id: "#/components/schemas/Id", address: "#/components/schemas/Address"}}
        """))

    assert _class(_read(package, "Proof", {"kind": "id"})) == "Id"
    assert _class(_read(package, "Proof", {"kind": "address"})) == "Address"
    wrong = {"kind": "address", "street": 5, "score": "x"}
    assert _refusals(package, "Proof", wrong) == [
        ("string_type", ("address", "street"))
    ]


def test_members_of_one_value_are_tried(make: Make) -> None:
    """The others are told apart all the same."""
    package = _made(
        make,
        "Kitten: {type: object, required: [kind, age], properties: {kind: {const: cat}, age: {const: 0}}}",
        f'Pet: {{anyOf: [{_CAT}, {_DOG}, {{$ref: "#/components/schemas/Kitten"}}]}}',
    )

    assert _class(_read(package, "Pet", {"kind": "hound", "name": "Rex"})) == "Dog"
    assert _class(_read(package, "Pet", {"kind": "cat", "age": 0})) == "Kitten"
    assert _class(_read(package, "Pet", {"kind": "cat", "lives": 9})) == "Cat"
    wrong = {"kind": "dog", "name": 5}
    assert _refusals(package, "Pet", wrong) == [("string_type", ("dog", "name"))]


def test_what_is_no_object_stands_beside(make: Make) -> None:
    package = _made(
        make,
        f"Pet: {{oneOf: [{_CAT}, {{type: string}}, {_DOG}, {{type: 'null'}}]}}",
        "Owner: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}",
    )

    assert _class(_read(package, "Pet", {"kind": "dog"})) == "Dog"
    assert _read(package, "Pet", "dog") == "dog"
    owner = package.models.Owner
    assert owner.model_validate({"pet": None}).model_dump() == {"pet": None}
    wrong = {"pet": {"kind": "cat", "lives": "x"}}
    kinds = {kind for kind, _ in _refusals(package, "Owner", wrong)}
    assert "int_type" in kinds
    assert "literal_error" not in kinds


def test_a_union_in_a_union_is_told_by_the_same_property(make: Make) -> None:
    package = _made(
        make,
        f"Pet: {{oneOf: [{_CAT}, {_DOG}]}}",
        f'Beast: {{oneOf: [{{$ref: "#/components/schemas/Pet"}}, {_COW}]}}',
    )

    assert _class(_read(package, "Beast", {"kind": "hound"})) == "Dog"
    assert _class(_read(package, "Beast", {"kind": "cow", "milk": 1})) == "Cow"
    wrong = {"kind": "cat", "lives": "x"}
    assert {kind for kind, _ in _refusals(package, "Beast", wrong)} == {"int_type"}


def test_a_union_that_holds_itself_is_told_apart(make: Make) -> None:
    filters = """
    Filter:
      oneOf:
        - title: Every
          type: object
          required: [op, of]
          properties:
            op: {enum: [and, or]}
            of: {type: array, items: {$ref: "#/components/schemas/Filter"}}
        - {title: Equal, type: object, required: [op], properties: {op: {const: eq}}}
    """
    package = make(document(filters))

    value = {"op": "and", "of": [{"op": "or", "of": []}, {"op": "eq"}]}
    read = _read(package, "Filter", value)
    assert [_class(each) for each in read.of] == ["FilterEvery", "FilterEqual"]
    wrong = {"op": "and", "of": [{"op": "or", "of": 1}]}
    assert _refusals(package, "Filter", wrong) == [
        ("list_type", ("and", "of", 0, "or", "of"))
    ]


def test_an_instance_is_told_by_its_field(make: Make) -> None:
    """Also where that is called otherwise than the property."""
    made = make(document("""
            Cat: {type: object, required: ["@type"], properties: {"@type": {const: Cat}}}
            Dog: {type: object, required: ["@type"], properties: {"@type": {const: Dog}}}
            Owner:
              type: object
              properties:
                pet: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}
            """))
    models = made.models

    dog = models.Dog.model_validate({"@type": "Dog"})
    assert models.Owner(pet=dog).model_dump() == {"pet": {"@type": "Dog"}}
    with pytest.raises(ValidationError):
        models.Owner(pet=models.Owner())


def test_constants_are_one_enumeration(make: Make) -> None:
    """`oneOf` with a constant each is how a value gets a description of its own."""
    made = make(document("""
            Size:
              oneOf:
                - {const: small, description: Up to ten.}
                - {const: large, description: More.}
                - {const: 3}
            Named: {enum: [a, b]}
            Same: {anyOf: [{$ref: "#/components/schemas/Named"}, {enum: [b, a]}]}
            Narrowed: {enum: [a, c], anyOf: [{enum: [a, b, c]}, {type: string}]}
            """))

    for name, value, expected in (
        ("Size", "medium", "Input should be 'small', 'large' or 3"),
        ("Same", "c", "Input should be 'a' or 'b'"),
        ("Narrowed", "b", "Input should be 'a' or 'c'"),
    ):
        with pytest.raises(ValidationError) as caught:
            _read(made, name, value)
        (error,) = caught.value.errors()
        assert error["msg"] == expected


def test_the_same_member_twice_is_one_and_is_told(make: Make) -> None:
    package = _made(make, f"Pet: {{oneOf: [{_CAT}, {_CAT}]}}")

    assert _class(_read(package, "Pet", {"kind": "cat"})) == "Cat"
    (issue,) = package.built.issues
    assert "this member of oneOf says what another one says" in issue.message


def test_formats_that_are_not_asserted_tell_members_apart(make: Make) -> None:
    host = "Host: {oneOf: [{type: string, format: hostname}, {type: string, format: ipv4}]}"
    package = make(document(host))

    assert _read(package, "Host", "example.com") == "example.com"
    assert package.built.issues == ()


# --- the verdict ----------------------------------------------------------------------

_TAGS: list[Any] = ["a", "b", "c", 1, 2, True, None]
_KINDS = ("null", "string", "integer", "array")


def _pinned(draw: Random) -> Any:
    """The schema of a property that may tell something."""
    match draw.randrange(8):
        case 0:
            return {"type": "string"}
        case 1:
            return {}
        case 2 | 3:
            return {"enum": draw.sample(_TAGS, 2)}
        case _:
            return {"const": draw.choice(_TAGS)}


def _object(draw: Random) -> dict[str, Any]:
    other = draw.choice([{"type": "integer"}, {"type": "string"}])
    properties = {"t": _pinned(draw), "u": _pinned(draw), "n": other}
    for name in draw.sample([*properties], draw.randrange(3)):
        del properties[name]
    found: dict[str, Any] = {"type": "object", "properties": properties}
    required = [name for name in properties if draw.random() < 0.8]
    if required:
        found["required"] = required
    if draw.random() < 0.3:
        found["additionalProperties"] = False
    return found


_POOL = [f"Object{index}" for index in range(20)]


def _union(draw: Random, depth: int = 0) -> dict[str, Any]:
    members: list[Any] = []
    while len(members) < draw.choice([2, 2, 3, 4]):
        member: dict[str, Any] = _object(draw)
        if draw.random() < 0.4:
            member = {"$ref": f"#/components/schemas/{draw.choice(_POOL)}"}
        if draw.random() < 0.2:
            member = {"type": draw.choice(_KINDS)}
        if draw.random() < 0.2 and depth < 2:
            member = _union(draw, depth + 1)
        if member not in members:
            members.append(member)
    found: dict[str, Any] = {draw.choice(["oneOf", "anyOf"]): members}
    if draw.random() < 0.2:
        found |= {"type": "object", "required": ["n"]}
    if draw.random() < 0.5 and "anyOf" in found:  # in a oneOf it may settle a verdict
        mapping = {tag: draw.choice(_POOL) for tag in "ab"}
        found["discriminator"] = {"propertyName": "t", "mapping": mapping}
    return found


_ABSENT = object()
_VALUES: list[Any] = [None, "a", 1, [], True] + [
    {
        name: value
        for name, value in zip("tun", values, strict=True)
        if value is not _ABSENT
    }
    for values in itertools.product(
        [_ABSENT, "a", "b", "z", 1, 1.0, True, None],
        [_ABSENT, "a", 2],
        [_ABSENT, 1, "x"],
    )
]


@pytest.mark.parametrize("seed", range(6))
def test_telling_members_apart_changes_no_verdict(make: Make, seed: int) -> None:
    draw = Random(seed)
    schemas = {name: _object(draw) for name in _POOL}
    schemas |= {f"Union{index}": _union(draw) for index in range(50)}
    # A class that may be null is null where it is used.
    uses = {
        f"{name}Use": {
            "type": "object",
            "required": ["it"],
            "properties": {"it": {"$ref": f"#/components/schemas/{name}"}},
        }
        for name in schemas
    }
    spec = document(schemas | uses)
    package = make(spec)
    for name, schema in schemas.items():
        judge = jsonschema_rs.Draft202012Validator(
            {"components": spec["components"], "$ref": f"#/components/schemas/{name}"}
        )
        adapter = package._meaning.adapter(getattr(package.models, f"{name}Use"))
        for value in _VALUES:
            use = {"it": value}
            taken = {
                _takes(adapter.validate_json, json.dumps(use)),
                _takes(adapter.validate_python, use),
            }
            assert taken == {judge.is_valid(value)}, (schema, value)


def _takes(validate: Callable[[Any], object], value: object) -> bool:
    try:
        validate(value)
    except ValidationError:
        return False
    return True
