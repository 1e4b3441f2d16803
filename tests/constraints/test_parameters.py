"""Constraints of parameters: of a component wherever it is used, and rules over several.

What a rule means is asked of a JSON Schema validator, about the object that the
parameters make.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.behaviour.packages import Make, document, make
from tests.constraints.calls import Calls, Told

__all__ = ["make"]

_PATHS = """
/orders/{id}:
  get:
    operationId: listLines
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
      - {name: id, in: query, schema: {type: string}}
      - {$ref: "#/components/parameters/Limit"}
      - {name: offset, in: query, schema: {type: integer, minimum: 0}}
      - {name: after, in: query, schema: {type: string}}
      - {name: before, in: query, schema: {type: string}}
    responses: {"204": {description: Done.}}
  put:
    operationId: putLines
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
      - {name: uris, in: query, schema: {type: string}}
      - {$ref: "#/components/parameters/Limit"}
    requestBody:
      content:
        application/json:
          schema:
            type: object
            properties: {uris: {type: array, items: {type: string}}}
    responses: {"204": {description: Done.}}
/orders:
  get:
    operationId: list-orders
    parameters: [{$ref: "#/components/parameters/Limit"}]
    responses: {"204": {description: Done.}}
"""
_LIMIT = {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 0}}
_RULES = """
- {id: limit-needs-offset, dependentRequired: {limit: [offset]}, message: no limit without offset}
- id: after-or-before
  not: {required: [after, before]}
  message: give after or before, not both
  source: page#pages
- id: large-pages-begin-at-0
  if: {required: [limit, offset], properties: {limit: {minimum: 10}}}
  then: {properties: {offset: {const: 0}}}
  message: a large page begins at 0
- {id: one-id, not: {required: ["query:id"]}, message: say id once}
"""
_CONSTRAINTS = f"""
constraints: 1
sources: {{page: {{title: Pages, checked: 2026-11-22}}}}
parameters:
  Limit: {{minimum: 1, maximum: 20, source: page#limit, hint: ask for the next page}}
  Unused: {{maxLength: 3}}
operations:
  listLines:
    source: page#lines
    rules: {json.dumps(yaml.safe_load(_RULES))}
  list-orders:
    parameters: {{limit: {{maximum: 30}}}}
    rules:
      - id: large-pages-are-slow
        severity: warning
        if: {{required: [limit], properties: {{limit: {{minimum: 10}}}}}}
        then: false
        message: a large page is slow
  putLines:
    rules:
      - id: uris-once
        not: {{required: [uris, body], properties: {{body: {{required: [uris]}}}}}}
        message: give uris in the query or in the body, not in both
"""


@pytest.fixture(scope="module")
def orders(make: Make) -> Calls:
    components = {"schemas": {}, "parameters": {"Limit": _LIMIT, "Unused": _UNUSED}}
    return Calls(make(document(paths=_PATHS, components=components), _CONSTRAINTS))


_UNUSED = {"name": "state", "in": "query", "schema": {"type": "string"}}


@pytest.mark.parametrize("operation", ["list_lines", "put_lines"])
def test_a_component_is_narrowed_wherever_it_is_used(
    orders: Calls, operation: str
) -> None:
    told = orders(operation, "a", limit=21)

    assert "query parameter limit: must be 1 to 20, not 21" in told.refused
    assert "\n    ask for the next page\n    source: Pages #limit" in told.refused


def test_the_entry_of_the_operation_counts_instead(orders: Calls) -> None:
    assert orders("list_orders", limit=0).sent
    assert orders("list_orders", limit=31).refused == (
        "list_orders was not sent: query parameter limit: must be 0 to 30, not 31\n"
        "    nearest: 30\n"
        'to send it anyway: validate="spec"'
    )


def test_a_broken_rule_is_told_before_sending(orders: Calls) -> None:
    assert orders("list_lines", "a", after="1", before="2").refused == (
        "list_lines was not sent: give after or before, not both\n"
        "    rule: after-or-before\n"
        "    source: Pages #pages (2026-11-22)\n"
        'to send it anyway: validate="spec"'
    )


def test_spec_sends_it_with_a_warning_and_off_without(orders: Calls) -> None:
    told = orders("list_lines", "a", limit=5, validate="spec")

    assert told == Told(
        sent=True,
        warned=(
            """list_lines: no limit without offset
    rule: limit-needs-offset
    source: Pages #lines (2026-11-22)""",
        ),
    )
    assert orders("list_lines", "a", limit=5, validate="off") == Told(sent=True)


def test_a_rule_that_is_a_warning(orders: Calls) -> None:
    assert orders("list_orders", limit=9) == Told(sent=True)
    assert orders("list_orders", limit=10) == Told(
        sent=True,
        warned=("list_orders: a large page is slow\n    rule: large-pages-are-slow",),
    )


def test_parameters_that_share_a_name(orders: Calls) -> None:
    assert orders("list_lines", "a").sent
    assert "say id once" in orders("list_lines", "a", id_query="b").refused


@pytest.mark.parametrize(
    ("body", "sent"), [({}, True), ({"uris": []}, False), (None, True)]
)
def test_a_rule_over_parameters_and_the_body(
    orders: Calls, body: Any, *, sent: bool
) -> None:
    assert orders("put_lines", "a", uris="x", body=body).sent is sent


def test_all_that_can_be_said_is_said_at_once(orders: Calls) -> None:
    told = orders("list_lines", "a", limit=99, after="1", before="2")

    assert "must be 1 to 20, not 99" in told.refused
    assert "give after or before" in told.refused
    assert "no limit without offset" in told.refused
    assert "a large page" not in told.refused


_GIVEN = st.fixed_dictionaries(
    {},
    optional={
        "limit": st.integers(-1, 22),
        "offset": st.integers(-1, 2),
        "after": st.text(max_size=1),
        "before": st.text(max_size=1),
    },
)


@given(_GIVEN)
@settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_the_verdicts_are_those_of_json_schema(
    orders: Calls, asked: Mapping[str, Any]
) -> None:
    tight = {
        "properties": {"limit": {"minimum": 1, "maximum": 20}, "offset": {"minimum": 0}}
    }
    loose = {"properties": {"limit": {"minimum": 0}, "offset": {"minimum": 0}}}
    rules = [
        {k: v for k, v in rule.items() if k not in ("id", "message", "source")}
        for rule in yaml.safe_load(_RULES)
    ]
    expected = Draft202012Validator({**tight, "allOf": rules}).is_valid(asked)

    assert orders("list_lines", "a", **asked).sent is expected
    spec = orders("list_lines", "a", **asked, validate="spec")
    assert spec.sent is Draft202012Validator(loose).is_valid(asked)
    assert spec.sent or not expected, "it narrows"


def test_the_effective_document_has_each_limit_at_its_parameter(
    orders: Calls,
) -> None:
    written = orders.document()
    lines = written["paths"]["/orders/{id}"]["get"]["parameters"]
    [own] = written["paths"]["/orders"]["get"]["parameters"]
    shared = written["components"]["parameters"]["Limit"]["schema"]

    assert lines[2] == {"$ref": "#/components/parameters/Limit"}
    assert (shared["minimum"], shared["maximum"]) == (1, 20)
    assert (own["schema"]["minimum"], own["schema"]["maximum"]) == (0, 30)


def test_the_effective_document_keeps_the_order_of_parameters(make: Make) -> None:
    paths: dict[str, Any] = yaml.safe_load(_PATHS)
    components = {"schemas": {}, "parameters": {"Limit": _LIMIT}}
    spec = document(paths=paths, components=components)
    package = make(
        spec,
        "constraints: 1\n"
        "operations: {listLines: {parameters: {limit: {maximum: 9}, after: {maxLength: 3}}}}",
    )
    written = Calls(package).document()
    found = written["paths"]["/orders/{id}"]["get"]["parameters"]

    assert [each["name"] for each in found] == [
        *("id", "id", "limit", "offset", "after", "before")
    ]
    assert found[2]["schema"]["maximum"] == 9
    assert found[4]["schema"]["maxLength"] == 3
