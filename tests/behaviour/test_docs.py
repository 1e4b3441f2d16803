"""What generated docstrings say of arguments and fields."""

from __future__ import annotations

import inspect

import pytest

from tests.behaviour.packages import Make, document


@pytest.mark.parametrize(
    ("default", "said", "is_added"),
    [
        (5, "How loud it is.", True),
        (5, "How loud it is. Default: 5", False),
        (5, "How loud it is (defaults to `5`).", False),
        (5, "By default, 5.5 decibels are added.", True),
        (5, "The default is 15.", True),
        (5, "The default is -5.", True),
        (True, "On by default: true.", False),
        ("day", 'Default "day".', False),
        ("day", "By default today.", True),
        ("", "Empty by default.", True),
        (None, "Default null", False),
    ],
)
def test_a_default_is_said_once(
    make: Make, default: object, said: str, is_added: bool
) -> None:
    volume = {"description": said, "default": default}
    models = make(
        document({"Alarm": {"type": "object", "properties": {"volume": volume}}})
    ).models

    assert ("Default: `" in inspect.getsource(models.Alarm)) is is_added


def test_a_package_without_dicts_has_no_module_of_them(make: Make) -> None:
    package = make(document({"Alarm": {"type": "object", "properties": {"a": {}}}}))

    assert not (package.folder / package.name / "dicts.py").exists()


_SCHEMAS = """
Colour: {type: string, enum: [red, green], description: What it looks like.}
Box:
  type: object
  description: "A box.\\n\\nIt has sides."
  properties: {width: {type: integer}}
Order:
  type: object
  properties:
    colour: {$ref: "#/components/schemas/Colour"}
    box: {$ref: "#/components/schemas/Box"}
    other: {$ref: "#/components/schemas/Box", description: The other one.}
    lid: {anyOf: [{$ref: "#/components/schemas/Box"}, {type: "null"}]}
    text: {type: string, description: At most 40 characters.}
    tags: {type: array, items: {type: string}}
    free: {type: integer, maximum: 9}
"""
_PATHS = """
/orders:
  post:
    operationId: order
    parameters:
      - {name: page, in: query, schema: {type: integer, description: Where to begin.}}
      - {name: size, in: query, description: How many., schema: {type: integer, description: No., minimum: 1}}
      - {name: shade, in: query, schema: {$ref: "#/components/schemas/Colour"}}
    requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
    responses: {"204": {description: Done.}}
"""
_CONSTRAINTS = """
constraints: 1
sources: {page: {title: Page, checked: 2026-11-22}}
schemas:
  Order:
    source: page
    fields: {text: {maxLength: 40}, tags: {minItems: 1, maxItems: 1}, free: {}}
operations:
  order: {source: page, parameters: {size: {maximum: 50, multipleOf: 5}}}
"""


@pytest.mark.parametrize(
    "said",
    [
        "`page`: Where to begin.",
        "`shade`: What it looks like.",
        "`colour`: What it looks like.",
        "`box`: A box.",
        "`lid`: A box.",
        "`other`: The other one.",
        # Limits of the constraints, which the text does not say already.
        "`size`: How many. Limits: 1 to 50, a multiple of 5.",
        "`text`: At most 40 characters.",
        "`tags`: Limits: exactly 1 item.",
        "`free`",
    ],
)
def test_an_argument_says_what_is_known_of_it(make: Make, said: str) -> None:
    package = make(document(_SCHEMAS, _PATHS), _CONSTRAINTS)

    listed = inspect.getdoc(package.client.Test.order) or ""

    assert f"- {said}" in listed.splitlines(), listed
