"""What the members of unions are called."""

from __future__ import annotations

import pytest
import yaml
from pydantic import ValidationError

from tests.behaviour.figures import FLAT, ROUND, names
from tests.behaviour.packages import Make, document

UNIONS = {
    "titles": (
        (
            "[{title: round, type: object, properties: {r: {}}},"
            " {title: flat, type: object, properties: {s: {}}}]"
        ),
        {"ShapeRound", "ShapeFlat"},
    ),
    "a title that ends in the name of the union": (
        (
            "[{title: Round shape, type: object, properties: {r: {}}},"
            " {title: Flat shape, type: object, properties: {s: {}}}]"
        ),
        {"RoundShape", "FlatShape"},
    ),
    "constants": (
        (
            "[{type: object, properties: {a: {const: shape}, kind: {const: round}}},"
            " {type: object, properties: {a: {const: shape}, kind: {enum: [FLAT_ONE]}}}]"
        ),
        {"ShapeRound", "ShapeFlatOne"},
    ),
    "constants where only one has a title": (
        (
            "[{title: round, type: object, properties: {kind: {const: circle}}},"
            " {type: object, properties: {kind: {const: square}}}]"
        ),
        {"ShapeCircle", "ShapeSquare"},
    ),
    "constants that are no text": (
        (
            "[{type: object, properties: {is_round: {const: true}}},"
            " {type: object, properties: {is_round: {const: false}}},"
            " {type: object, properties: {version: {const: 2}}}]"
        ),
        {"ShapeIsRound", "ShapeNotIsRound", "ShapeVersion2"},
    ),
    "a constant, and a few values": (
        (
            "[{type: object, properties: {kind: {const: round}}},"
            " {type: object, properties: {kind: {enum: [flat, solid]}}}]"
        ),
        {"ShapeRound", "ShapeFlatOrSolid", "ShapeFlatOrSolidKind"},
    ),
    "constants further inside": (
        (
            "[{type: object, properties: {of: {properties: {kind: {const: round}}}}},"
            " {type: object, properties: {of: {properties: {kind: {const: flat}}}}}]"
        ),
        {"ShapeRound", "ShapeRoundOf", "ShapeFlat", "ShapeFlatOf"},
    ),
    "what is required": (
        (
            "[{type: object, required: [a, b], properties: {a: {}, b: {}, c: {}}},"
            " {type: object, required: [a, c], properties: {a: {}, b: {}, c: {}}}]"
        ),
        {"ShapeWithB", "ShapeWithC"},
    ),
    "what is there": (
        (
            "[{type: object, properties: {a: {}, b: {}}},"
            " {type: object, properties: {a: {}, c: {}}}]"
        ),
        {"ShapeWithB", "ShapeWithC"},
    ),
    "what is not there": (
        (
            "[{type: object, properties: {a: {}, b: {}}},"
            " {type: object, properties: {a: {}, c: {}}},"
            " {type: object, properties: {a: {}}}]"
        ),
        {"ShapeWithB", "ShapeWithC", "ShapeWithoutBOrC"},
    ),
    "two of three": (
        (
            "[{type: object, properties: {a: {}, b: {}}},"
            " {type: object, properties: {b: {}, c: {}}},"
            " {type: object, properties: {a: {}, c: {}}}]"
        ),
        {"ShapeWithoutC", "ShapeWithoutA", "ShapeWithoutB"},
    ),
    "what its properties are": (
        (
            "[{type: object, properties: {a: {type: string}}},"
            " {type: object, properties: {a: {type: array, items: {type: integer}}}}]"
        ),
        {"ShapeWithTextA", "ShapeWithListA"},
    ),
    "what it is": (
        "[{type: object, properties: {a: {}}}, {enum: [none, all]}]",
        {"ShapeObject", "ShapeChoice"},
    ),
    "references and one that is none": (
        '[{$ref: "#/components/schemas/Base"}, {type: object, properties: {a: {}}}]',
        {"ShapeWithA"},
    ),
    "one in an allOf": (
        (
            "[{title: round, allOf: [{type: object, properties: {r: {}}}]},"
            ' {allOf: [{$ref: "#/components/schemas/Base"}, {title: flat, type: object,'
            " properties: {s: {}}}]}]"
        ),
        {"ShapeRound", "ShapeFlat"},
    ),
}


@pytest.mark.parametrize("case", UNIONS)
def test_the_members_of_a_union(make: Make, case: str) -> None:
    members, expected = UNIONS[case]
    base = {"type": "object", "properties": {"base": {"type": "string"}}}
    schemas = {"Base": base, "Shape": {"oneOf": yaml.safe_load(members)}}

    found = names(make(document(schemas)))

    assert found == {"Base", "Shape"} | expected


def test_the_discriminator_says_which_constant_it_is(make: Make) -> None:
    schemas = """
    Shape:
      discriminator: {propertyName: kind}
      oneOf:
        - {type: object, required: [kind], properties: {look: {const: red}, kind: {const: round}}}
        - {type: object, required: [kind], properties: {look: {const: blue}, kind: {const: flat}}}
    """

    assert names(make(document(schemas))) == {"Shape", "ShapeRound", "ShapeFlat"}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (f"{{anyOf: [{ROUND}, {{type: integer}}]}}", {"BoxShape"}),
        (f"{{anyOf: [{ROUND}, {{type: 'null'}}]}}", {"BoxShape"}),
        ("{anyOf: [{type: string}, {enum: [round, flat]}]}", {"BoxShape"}),
        (
            f"{{oneOf: [{{type: array, items: {ROUND}}}, {{type: string}}]}}",
            {"BoxShapeItem"},
        ),
        (f"{{oneOf: [{ROUND}, {FLAT}]}}", {"BoxShapeWithRadius", "BoxShapeWithSides"}),
    ],
)
def test_the_only_member_that_needs_a_name_has_that_of_the_union(
    make: Make, schema: str, expected: set[str]
) -> None:
    schemas = f"Box: {{type: object, properties: {{shape: {schema}}}}}"

    assert names(make(document(schemas))) == {"Box"} | expected


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_a_component_that_may_be_null_is_one_class(make: Make, version: str) -> None:
    nullable = {"type": "object", "nullable": True, "properties": {"r": {}}}
    union = {"anyOf": [{"type": "object", "properties": {"r": {}}}, {"type": "null"}]}
    reference = {"$ref": "#/components/schemas/Shape"}
    schemas = {
        "Shape": nullable if version == "3.0.3" else union,
        "Box": {"type": "object", "required": ["s"], "properties": {"s": reference}},
    }

    package = make(document(schemas, version=version))

    assert names(package) == {"Shape", "Box"}
    box = package.models.Box
    assert box.model_validate({"s": None}).s is None
    assert isinstance(box.model_validate({"s": {"r": 1}}).s, package.models.Shape)


def test_a_union_of_objects_that_says_so_has_no_classes_of_its_own(make: Make) -> None:
    schemas = f"""
    Round: {ROUND}
    Flat: {FLAT}
    Shape: {{type: object, oneOf: [{{$ref: "#/components/schemas/Round"}}, {{$ref: "#/components/schemas/Flat"}}]}}
    Box: {{type: object, properties: {{shape: {{$ref: "#/components/schemas/Shape"}}}}}}
    """

    package = make(document(schemas))

    assert names(package) == {"Round", "Flat", "Shape", "Box"}
    found = package.models.Box.model_validate({"shape": {"sides": 3}})
    assert type(found.shape) is package.models.Flat


def test_an_object_that_may_be_null_in_a_union_of_objects(make: Make) -> None:
    schemas = f"""
    Round: {{nullable: true, {ROUND[1:]}
    Flat: {FLAT}
    Shape: {{type: object, oneOf: [{{$ref: "#/components/schemas/Round"}}, {{$ref: "#/components/schemas/Flat"}}]}}
    Box: {{type: object, properties: {{shape: {{$ref: "#/components/schemas/Shape"}}}}}}
    """

    package = make(document(schemas, version="3.0.3"))

    assert names(package) == {"Round", "Flat", "Shape", "Box"}
    box = package.models.Box
    assert type(box.model_validate({"shape": {"radius": 3}}).shape) is (
        package.models.Round
    )
    with pytest.raises(ValidationError):
        box.model_validate({"shape": None})
