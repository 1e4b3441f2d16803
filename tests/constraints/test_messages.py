"""What is said of a constraint, wherever it stands: its hint, its source, what to use
instead; and all that can be said at once.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.pipeline import build
from generator.target import Target
from tests.behaviour.packages import Make, Package, document, make, write
from tests.constraints.calls import Calls

__all__ = ["make"]

_SCHEMAS = """
Row:
  type: object
  properties: {n: {type: integer}, m: {type: string}}
Order:
  type: object
  required: [kind]
  properties:
    kind: {type: string, enum: [a, b]}
    rows: {type: array, items: {$ref: "#/components/schemas/Row"}}
    tags: {type: array, items: {type: array, items: {type: string}}}
    buyer:
      type: object
      properties: {name: {type: string}, phone: {type: string}, mail: {type: string}}
    gift: {type: string}
    note: {type: string}
    other: {type: object, properties: {gift: {type: integer, maximum: 5}}}
Long:
  allOf:
    - $ref: "#/components/schemas/Row"
    - {type: object, properties: {k: {type: integer}}}
Short:
  allOf:
    - $ref: "#/components/schemas/Row"
    - {type: object, properties: {n: {type: integer, maximum: 100}}}
"""
_PATHS = """
/orders:
  post:
    operationId: order
    requestBody:
      required: true
      content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
    responses: {"204": {description: Done.}}
  put:
    operationId: long
    requestBody:
      required: true
      content: {application/json: {schema: {$ref: "#/components/schemas/Long"}}}
    responses: {"204": {description: Done.}}
  patch:
    operationId: short
    requestBody:
      required: true
      content: {application/json: {schema: {$ref: "#/components/schemas/Short"}}}
    responses: {"204": {description: Done.}}
/rows:
  post:
    operationId: add
    parameters:
      - {name: marks, in: query, schema: {type: array, items: {type: string}}}
      - {name: old, in: query, schema: {type: string}}
      - name: by
        in: query
        style: deepObject
        schema: {type: object, properties: {name: {type: string}}}
    requestBody:
      required: true
      content:
        application/json:
          schema:
            type: array
            items: {type: object, properties: {box: {$ref: "#/components/schemas/Row"}}}
    responses: {"204": {description: Done.}}
  put:
    operationId: put
    requestBody:
      content: {application/json: {schema: {$ref: "#/components/schemas/Row"}}}
    responses: {"204": {description: Done.}}
"""
_CONSTRAINTS = """
constraints: 1
sources:
  page: {title: Page, checked: 2026-11-22}
  mail: {title: Mail, checked: 2026-11-21}
schemas:
  Order:
    variants:
      by: kind
      cases:
        Small:
          when: a
          source: page#small
          fields:
            rows:
              maxItems: 2
              items:
                source: page#rows
                properties:
                  n: {minimum: 1, hint: count from one}
                  m: {deprecated: true, instead: n, hint: m is gone soon, source: mail}
            tags: {items: {items: {maxLength: 2, hint: tags are short}, source: mail}}
            buyer: {properties: {name: {minLength: 2, source: mail}, phone: {}}}
            gift: {maxLength: 3, hint: a short one}
            other: {}
          tolerated:
            note: {maxLength: 9, hint: nobody reads it}
          rules:
            - id: gift-needs-a-buyer
              dependentRequired: {gift: [buyer]}
              message: a gift needs a buyer
            - id: long-gifts-have-rows
              if: {required: [gift], properties: {gift: {minLength: 3}}}
              then: {required: [rows]}
              message: a long gift has rows
        Large: {when: b, fields: {rows: {}}}
  Row:
    source: page#row
    fields: {n: {maximum: 3, hint: three at most}}
    rules: [{id: n-needs-m, dependentRequired: {n: [m]}, message: n needs m}]
operations:
  add:
    source: page#add
    parameters:
      marks: {items: {maxLength: 2, hint: marks are short, source: mail}}
      old: {deprecated: true, instead: marks}
      by: {properties: {name: {maxLength: 2, hint: a short name}}}
  put:
    body: {source: mail, fields: {m: {maxLength: 2}}}
"""


@pytest.fixture(scope="module")
def orders(make: Make) -> Calls:
    return Calls(make(document(_SCHEMAS, _PATHS), _CONSTRAINTS))


_SMALL = "for a, not"
_PAGE = "source: Page #small (2026-11-22)"
_ROWS = "source: Page #rows (2026-11-22)"
_MAIL = "source: Mail (2026-11-21)"
_SCHEMA = "openapi.json#/components/schemas/Order"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"rows": [{}] * 3}, [f"rows: must have at most 2 items {_SMALL} 3", _PAGE]),
        (
            {"rows": [{"n": 0, "m": ""}]},
            [f"rows[0].n: must be 1 to 3 {_SMALL} 0", "count from one", _ROWS],
        ),
        (
            {"tags": [["a", "abc"]]},
            [
                f"tags[0][1]: must have at most 2 characters {_SMALL} 3",
                "tags are short",
                _MAIL,
            ],
        ),
        (
            {"buyer": {"name": "A"}},
            [f"buyer.name: must have at least 2 characters {_SMALL} 1", _MAIL],
        ),
        (
            {"gift": "abcd", "buyer": {}, "rows": []},
            [f"gift: must have at most 3 characters {_SMALL} 4", "a short one", _PAGE],
        ),
        # The hint of the field says nothing about one of its name elsewhere.
        (
            {"other": {"gift": 6}},
            [
                "other.gift: must be at most 5, not 6",
                "nearest: 5",
                f"document: {_SCHEMA}/properties/other/properties/gift",
            ],
        ),
    ],
)
def test_a_message_says_hint_and_source_of_what_is_nested(
    orders: Calls, body: Any, said: list[str]
) -> None:
    refused = orders("order", body={"kind": "a", **body}).refused

    lines = refused.removeprefix("order was not sent: ").splitlines()
    assert [line.strip() for line in lines[:-1]] == said


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            {"rows": [{"m": "x"}]},
            ["rows[0].m: 'm' is deprecated: use n", "m is gone soon", _MAIL],
        ),
        (
            {"note": "x"},
            [
                "note: 'note' is not listed for a; it is sent",
                "nobody reads it",
                _PAGE,
            ],
        ),
    ],
)
def test_a_warning_says_hint_and_source(
    orders: Calls, body: Any, said: list[str]
) -> None:
    (warned,) = orders("order", body={"kind": "a", **body}).warned

    lines = warned.removeprefix("order: ").splitlines()
    assert [line.strip() for line in lines] == said


def test_parameters_and_bodies_that_are_lists(orders: Calls) -> None:
    told = orders(
        "add", body=[{"box": {"n": 4, "m": ""}}], marks=["abc"], by={"name": "Ann"}
    )

    assert told.refused.splitlines()[1:-1] == [
        "  query parameter marks[0]: must have at most 2 characters, not 3",
        "    marks are short",
        "    source: Mail (2026-11-21)",
        "  query parameter by.name: must have at most 2 characters, not 3",
        "    a short name",
        "    source: Page #add (2026-11-22)",
        "  [0].box.n: must be at most 3, not 4",
        "    three at most",
        "    source: Page #row (2026-11-22)",
    ]
    assert orders("add", body=[], old="x").warned == (
        """add: query parameter old: 'old' is deprecated: use marks
    source: Page #add (2026-11-22)""",
    )


def test_the_class_inside_says_what_to_use_instead(orders: Calls) -> None:
    source = orders.package.folder / orders.package.name / "models.py"

    assert '"""Deprecated: use `n`."""' in source.read_text(encoding="utf-8")


# --- all at once ----------------------------------------------------------------------


def test_a_rule_is_asked_beside_a_wrong_field(orders: Calls) -> None:
    refused = orders("order", body={"kind": "a", "gift": "abcd", "note": 1}).refused

    assert "note: must be a string, not 1" in refused
    assert "gift: must have at most 3 characters" in refused
    assert "the body: a gift needs a buyer\n    rule: gift-needs-a-buyer" in refused
    assert 'validate="off"' in refused


def test_a_rule_is_not_asked_about_a_wrong_value(orders: Calls) -> None:
    body = {"kind": "a", "gift": "abcd", "buyer": {}}

    assert "a long gift has rows" not in orders("order", body=body).refused
    body["gift"] = "abc"
    assert "a long gift has rows" in orders("order", body=body).refused


def test_a_broken_rule_is_told_once(orders: Calls) -> None:
    body = {"kind": "a", "rows": [{"n": 2}, {"n": 7}]}

    assert orders("order", body=body).refused.count("n needs m") == 2


def test_what_the_rules_of_spec_are_is_not_a_constraints(orders: Calls) -> None:
    body = {"kind": "a", "gift": 1}

    warned = orders("order", body={"kind": "a", "gift": "abcd"}, validate="spec").warned
    assert [line.splitlines()[0] for line in warned] == [
        "order: gift: must have at most 3 characters for a, not 4",
        "order: the body: a gift needs a buyer",
    ]
    refused = orders("order", body=body, validate="spec").refused
    assert "gift: must be a string, not 1" in refused
    assert "a gift needs a buyer" not in refused


# --- a schema with a name is narrowed wherever it is used -----------------------------


@pytest.mark.parametrize("operation", ["long", "short", "put"])
@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"n": 4, "m": "a"}, "n: must be at most 3, not 4\n    three at most"),
        ({"n": 3}, "the body: n needs m\n    rule: n-needs-m"),
    ],
)
def test_built_on_it(orders: Calls, operation: str, row: Any, said: str) -> None:
    refused = orders(operation, body=row).refused

    assert f"{said}\n    source: Page #row (2026-11-22)" in refused


def test_narrowed_once_more_by_one_operation(orders: Calls) -> None:
    refused = orders("put", body={"n": 4, "m": "abc"}).refused

    assert "n: must be at most 3, not 4" in refused
    assert "m: must have at most 2 characters, not 3\n    source: Mail" in refused
    assert "m:" not in orders("short", body={"n": 4, "m": "abc"}).refused


_ROW = st.fixed_dictionaries(
    {}, optional={"n": st.integers(-1, 5), "m": st.text(max_size=3) | st.integers()}
)
_ORDER = st.fixed_dictionaries(
    {"kind": st.sampled_from(["a", "b", 1])},
    optional={
        "rows": st.lists(_ROW, max_size=3) | st.none(),
        "gift": st.text(max_size=4),
        "note": st.text(max_size=2) | st.integers(0, 1),
        "buyer": st.fixed_dictionaries({}, optional={"name": st.text(max_size=3)}),
    },
)
_MANY = settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@given(_ORDER)
@_MANY
def test_the_verdicts_are_those_of_json_schema(orders: Calls, body: Any) -> None:
    told = orders("order", body=body)

    assert told.sent is orders.validator("Order").is_valid(body)
    if told.sent:
        assert orders("order", body=body, validate="spec").sent, "it narrows"


@given(_ROW)
@_MANY
def test_the_verdicts_on_what_is_built_on_it(orders: Calls, body: Any) -> None:
    for operation, schema in (("long", "Long"), ("short", "Short")):
        sent = orders(operation, body=body).sent
        assert sent is orders.validator(schema).is_valid(body)


def test_across_files(tmp_path: Path) -> None:
    row = {"type": "object", "properties": {"n": {"type": "integer"}}}
    rows = {
        "type": "array",
        "items": {"$ref": "../openapi.yaml#/components/schemas/Row"},
    }
    order = {
        "type": "object",
        "properties": {"rows": rows, "first": {"$ref": "#/First"}},
    }
    files = {
        "openapi.yaml": document({"Row": row}, _TO_A_FILE),
        "parts/order.yaml": {"Order": order, "First": {"type": "string"}},
        "constraints.yaml": yaml.safe_load(_IN_A_FILE),
    }
    for name, value in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(yaml.safe_dump(value), encoding="utf-8")

    built = build(
        Target.of_options(
            spec=tmp_path / "openapi.yaml",
            constraints=tmp_path / "constraints.yaml",
            output=tmp_path / "across_files",
        )
    )
    write(built, tmp_path / "across_files")
    call = Calls(Package(tmp_path, "across_files", built))

    assert built.issues == ()
    assert "rows[0].n: must be 2 to 3, not 1" in call("order", rows=[{"n": 1}]).refused
    assert "rows[0].n: must be 2 to 3, not 4" in call("order", rows=[{"n": 4}]).refused
    assert "first: must be a string" in call("order", first=1).refused


_TO_A_FILE = """
/orders:
  post:
    operationId: order
    requestBody:
      required: true
      content: {application/json: {schema: {$ref: "parts/order.yaml#/Order"}}}
    responses: {"204": {description: Done.}}
"""
_IN_A_FILE = """
constraints: 1
schemas: {Row: {fields: {n: {maximum: 3}}}}
operations:
  order: {body: {fields: {rows: {items: {properties: {n: {minimum: 2}}}}}}}
"""
