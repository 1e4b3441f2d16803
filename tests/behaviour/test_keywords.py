"""No keyword of a dialect is silent: it changes a model's verdict, or generation tells."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml
from jsonschema.validators import Draft202012Validator
from pydantic import ValidationError

from generator.errors import Issues
from tests.behaviour.packages import Make, document

# The keyword, what stands beside it, what the keyword says, and a value about which a
# model with the keyword and one without it do not agree.
_JUDGING = """
type: [{}, integer, a]
enum: [{}, [1], 2]
const: [{}, 1, 2]
multipleOf: [{type: number}, 0.5, 0.3]
maximum: [{type: integer}, 3, 4]
exclusiveMaximum: [{type: integer}, 3, 3]
minimum: [{type: integer}, 3, 2]
exclusiveMinimum: [{type: integer}, 3, 3]
maxLength: [{type: string}, 1, ab]
minLength: [{type: string}, 1, ""]
pattern: [{type: string}, ^a, b]
format: [{type: string}, date, b]
maxItems: [{type: array}, 1, [1, 2]]
minItems: [{type: array}, 1, []]
uniqueItems: [{type: array}, true, [1, 1]]
items: [{type: array}, {type: string}, [1]]
prefixItems: [{type: array}, [{type: string}], [1]]
contains: [{type: array}, {const: 1}, [2]]
minContains: [{type: array, contains: {const: 1}}, 2, [1]]
maxContains: [{type: array, contains: {const: 1}}, 1, [1, 1]]
unevaluatedItems: [{type: array, prefixItems: [{}]}, false, [1, 2]]
maxProperties: [{type: object}, 0, {a: 1}]
minProperties: [{type: object}, 1, {}]
required: [{type: object}, [a], {}]
properties: [{type: object}, {a: {type: string}}, {a: 1}]
patternProperties: [{type: object}, {^a: {type: string}}, {a: 1}]
additionalProperties: [{type: object, properties: {a: {}}}, false, {b: 1}]
unevaluatedProperties: [{type: object, allOf: [{properties: {a: {}}}]}, false, {b: 1}]
propertyNames: [{type: object}, {maxLength: 1}, {ab: 1}]
dependentRequired: [{type: object}, {a: [b]}, {a: 1}]
dependentSchemas: [{type: object}, {a: {required: [b]}}, {a: 1}]
allOf: [{}, [{type: string}], 1]
anyOf: [{}, [{type: string}], 1]
oneOf: [{}, [{type: string}], 1]
not: [{}, {type: string}, a]
if: [{then: false}, true, 1]
then: [{if: {type: string}}, false, a]
else: [{if: {type: string}}, false, 1]
$ref: [{}, "#/components/schemas/Text", 1]
$anchor: [{$ref: "#here"}, here, 1]
$id: [{$ref: "urn:example:here"}, "urn:example:here", 1]
$dynamicAnchor: [{$ref: "#here"}, here, 1]
$dynamicRef: [{}, "#/components/schemas/Text", 1]
$defs: [{$ref: "#/components/schemas/Schema/$defs/a"}, {a: {type: string}}, 1]
nullable: [{type: string}, true, null]
"""

_DESCRIBING = frozenset(
    """$comment $schema $vocabulary title description default deprecated example examples
    readOnly writeOnly contentEncoding contentMediaType contentSchema discriminator xml
    externalDocs definitions dependencies $recursiveAnchor $recursiveRef""".split()
)
"""What refuses no value, whoever judges; `dependencies` and what follows are no keywords
of the dialects any more."""


_WITHOUT_A_FUNCTION = """$id $schema $anchor $dynamicAnchor $vocabulary $comment $defs then else
    minContains maxContains contentEncoding contentMediaType contentSchema title description
    default deprecated readOnly writeOnly examples discriminator xml externalDocs example"""
"""Keywords of 2020-12 and of OpenAPI's dialect of it beside those that have a function of
their own in the validator."""


def _rows() -> Mapping[str, tuple[Any, Any, Any]]:
    rows: Mapping[str, tuple[Any, Any, Any]] = yaml.safe_load(_JUDGING)
    return rows


def _words_of_3_0() -> set[str]:
    """OpenAPI 3.0.4, Schema Object."""
    return {
        *"""title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength
        minLength pattern maxItems minItems uniqueItems maxProperties minProperties
        required enum type allOf oneOf anyOf not items properties additionalProperties
        description format default nullable discriminator readOnly writeOnly xml
        externalDocs example deprecated $ref""".split()
    }


def _words() -> Iterator[tuple[str, str]]:
    for keyword in _rows():
        yield "3.1.1", keyword
        if keyword in _words_of_3_0():
            yield "3.0.4", keyword


@pytest.mark.parametrize(("version", "keyword"), list(_words()))
def test_a_keyword_changes_what_a_model_takes(
    make: Make, keyword: str, version: str
) -> None:
    beside, said, value = _rows()[keyword]
    if keyword.startswith("exclusive") and version == "3.0.4":
        beside = {**beside, keyword.replace("exclusiveM", "m"): said}
        said = True

    takes = [
        _takes(make, schema, value, version)
        for schema in (
            _here(beside, keyword),
            {**_here(beside, keyword), keyword: said},
        )
    ]

    assert takes[0] != takes[1]


def _here(beside: Mapping[str, Any], keyword: str) -> dict[str, Any]:
    """What stands beside a keyword. What one names lies in the schema or elsewhere."""
    if keyword in ("$anchor", "$id", "$dynamicAnchor"):
        return {"type": "string", "properties": {"a": dict(beside)}}
    return dict(beside)


def _takes(make: Make, schema: Any, value: Any, version: str) -> bool | None:
    """Whether the model takes a value; None where there is none."""
    reading = {"$ref": "#/components/schemas/Schema"}
    if "properties" in schema and schema.get("type") == "string":
        # It is reached by its name, which is the keyword that is asked about.
        reading = schema["properties"]["a"]
        schema = {k: v for k, v in schema.items() if k != "properties"}
    holder = {"type": "object", "required": ["v"], "properties": {"v": reading}}
    schemas = {"Schema": schema, "Text": {"type": "string"}, "Holder": holder}
    try:
        models = make(document(schemas, version=version)).models
    except Issues:
        return None
    try:
        models.Holder.model_validate_json(json.dumps({"v": value}))
    except ValidationError:
        return False
    return True


def test_the_tables_have_every_keyword_of_2020_12() -> None:
    known = {*Draft202012Validator.VALIDATORS, *_WITHOUT_A_FUNCTION.split()}

    assert known - _rows().keys() <= _DESCRIBING


def test_the_tables_have_every_keyword_of_openapi_3_0() -> None:
    assert _words_of_3_0() - _rows().keys() <= _DESCRIBING


@pytest.mark.parametrize(
    ("dialect", "is_told"),
    [
        ("https://json-schema.org/draft/2020-12/schema", False),
        ("https://json-schema.org/draft/2020-12/schema#", False),
        ("https://spec.openapis.org/oas/3.1/dialect/base", False),
        ("https://spec.openapis.org/oas/3.1/dialect/2024-11-10", False),
        ("http://json-schema.org/draft-07/schema#", True),
        ("https://shop.example/dialect", True),
    ],
)
def test_another_dialect_is_told(make: Make, dialect: str, *, is_told: bool) -> None:
    schema = {"$schema": dialect, "type": "string"}
    whole = {**document({"Schema": {"type": "string"}}), "jsonSchemaDialect": dialect}

    for written, keyword in (
        (document({"Schema": schema}), "$schema"),
        (whole, "jsonSchemaDialect"),
    ):
        issues = make(written).built.issues
        assert [keyword in issue.message for issue in issues] == [True] * is_told
        assert all("2020-12" in issue.message for issue in issues)
