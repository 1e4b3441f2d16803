"""What a constraints file means, once it is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import TypeAlias

import pytest

from generator.constraints import ABSENT, Narrowing, OperationRules, Rules, parse
from generator.source import Source

_Read: TypeAlias = Callable[[str], Rules]


@pytest.fixture
def read(tmp_path: Path) -> _Read:
    def read(text: str) -> Rules:
        path = tmp_path / "constraints.yaml"
        path.write_text("constraints: 1\n" + dedent(text), encoding="utf-8")
        return parse(Source.read(path, label="constraints.yaml"))

    return read


def _order(rules: Rules) -> Narrowing:
    (schema,) = rules.schemas
    assert schema.name == "Order"
    return schema.narrowing


def _operation(rules: Rules) -> OperationRules:
    (operation,) = rules.operations
    return operation


def test_no_file_has_no_rules() -> None:
    rules = parse(None)

    assert (dict(rules.sources), rules.schemas, rules.operations) == ({}, (), ())


def test_words_of_a_value_are_kept_apart_from_its_documentation(read: _Read) -> None:
    rules = read("""
        schemas:
          Order:
            fields:
              count:
                minimum: 1
                not: {const: 13}
                default: 2
                deprecated: true
                instead: number
                hint: count from one
                description: How many.
                note: the page says 0 in one place
              rest: {}
        """)
    count, rest = _order(rules).fields

    assert dict(count.words) == {"minimum": 1, "not": {"const": 13}}
    assert (count.default, count.deprecated, count.instead) == (2, True, "number")
    assert count.hint == "count from one"
    assert count.description == "How many."
    assert count.note == "the page says 0 in one place"
    assert dict(rest.words) == {}
    assert (rest.default, rest.deprecated, rest.instead) == (ABSENT, False, None)


def test_a_default_of_null_is_not_an_absent_one(read: _Read) -> None:
    rules = read("schemas: {Order: {fields: {gift: {default: null}}}}")

    assert _order(rules).fields[0].default is None


def test_fields_nest(read: _Read) -> None:
    rules = read("""
        schemas:
          Order:
            fields:
              parcels:
                maxItems: 3
                items:
                  required: [weight]
                  properties: {weight: {maximum: 30}}
        """)
    (parcels,) = _order(rules).fields

    assert dict(parcels.words) == {"maxItems": 3}
    assert parcels.items is not None
    assert dict(parcels.items.words) == {"required": ["weight"]}
    assert [field.name for field in parcels.items.properties] == ["weight"]
    assert dict(parcels.items.properties[0].words) == {"maximum": 30}


def test_every_record_knows_where_it_is_written(read: _Read) -> None:
    rules = read("""
        schemas:
          Order:
            fields:
              count: {minimum: 1,
                maximum: 4}
        """)
    (count,) = _order(rules).fields

    assert (count.at.label, count.at.line, count.at.column) == (
        "constraints.yaml",
        6,
        7,
    )
    assert ((count.at / "maximum").line, (count.at / "maximum").column) == (7, 9)


def test_a_source_is_the_nearest_one_named(read: _Read) -> None:
    rules = read("""
        sources:
          page: {title: Orders, checked: 2026-11-22}
          mail: {title: Mail of Ann, checked: 2026-11-21, url: "https://example.com"}
        schemas:
          Order:
            source: page
            fields: {note: {}}
            variants:
              by: kind
              cases:
                Parcel:
                  when: parcel
                  source: page#parcels
                  fields: {weight: {}, size: {source: mail}}
                  rules: [{id: a, minProperties: 1, message: say something}]
                Letter: {when: letter, fields: {weight: {}}}
          """)
    order = _order(rules)
    assert order.variants is not None
    parcel, letter = order.variants.cases

    assert order.fields[0].source == "Orders (2026-11-22)"
    assert [field.source for field in parcel.fields] == [
        "Orders #parcels (2026-11-22)",
        "Mail of Ann (2026-11-21)",
    ]
    assert parcel.rules[0].source == parcel.source == "Orders #parcels (2026-11-22)"
    assert letter.fields[0].source == "Orders (2026-11-22)"
    assert rules.sources["mail"].url == "https://example.com"


def test_without_a_source_there_is_none(read: _Read) -> None:
    assert _order(read("schemas: {Order: {fields: {a: {}}}}")).fields[0].source == ""


def test_cases_refuse_what_is_unlisted_unless_they_say_otherwise(read: _Read) -> None:
    variants = "{by: kind, %s cases: {A: {when: a, fields: {n: {}}}}}"
    strict = _order(read(f"schemas: {{Order: {{variants: {variants % ''}}}}}"))
    levels = "unlisted: warn, unknown: error,"
    loose = _order(read(f"schemas: {{Order: {{variants: {variants % levels}}}}}"))

    assert strict.variants is not None
    assert (strict.variants.unlisted, strict.variants.unknown) == ("error", "allow")
    assert strict.variants.narrow is None
    assert loose.variants is not None
    assert (loose.variants.unlisted, loose.variants.unknown) == ("warn", "error")


def test_a_case_holds_for_one_value_or_several(read: _Read) -> None:
    rules = read("""
        schemas:
          Order:
            variants:
              by: kind
              narrow: item
              cases:
                Parcel: {when: [small, 7, true]}
                Letter:
                  when: letter
                  absent: true
                  required: [address]
                  fields: {address: {}}
                  tolerated: {weight: {maximum: 1}}
                  hints: {size: a letter has no size}
        """)
    variants = _order(rules).variants
    assert variants is not None
    parcel, letter = variants.cases

    assert (variants.by, variants.narrow) == ("kind", "item")
    assert parcel.when == ("small", 7, True)
    assert (parcel.absent, letter.absent) == (False, True)
    assert letter.when == ("letter",)
    assert letter.required == ("address",)
    assert [field.name for field in letter.tolerated] == ["weight"]
    assert dict(letter.hints) == {"size": "a letter has no size"}


def test_a_rule_is_a_schema_with_a_reason(read: _Read) -> None:
    rules = read("""
        schemas:
          Order:
            rules:
              - id: gift-needs-a-message
                if: {required: [gift]}
                then: {required: [message]}
                message: a gift needs a message
              - id: name-is-empty
                severity: warning
                at: request
                properties: {name: {minLength: 1}}
                message: the name is empty
        """)
    gift, name = _order(rules).rules

    assert (gift.id, gift.severity, gift.about) == (
        "gift-needs-a-message",
        "error",
        "narrowed",
    )
    assert dict(gift.schema) == {
        "if": {"required": ["gift"]},
        "then": {"required": ["message"]},
    }
    assert gift.message == "a gift needs a message"
    assert (name.severity, name.about) == ("warning", "request")
    assert dict(name.schema) == {"properties": {"name": {"minLength": 1}}}


def test_the_same_rule_may_stand_in_several_cases(read: _Read) -> None:
    rules = read("""
        schemas:
          Order:
            variants:
              by: kind
              cases:
                Parcel:
                  when: parcel
                  rules: [&said {id: say-something, minProperties: 1, message: say it}]
                Letter: {when: letter, rules: [*said]}
        """)
    variants = _order(rules).variants
    assert variants is not None

    assert {case.rules[0].id for case in variants.cases} == {"say-something"}


def test_parameters_by_name_and_by_place(read: _Read) -> None:
    rules = read("""
        operations:
          GET /orders:
            parameters:
              limit: {maximum: 100}
              header:limit: {maximum: 10}
              "filter:state": {enum: [open]}
              "query:": {maxLength: 3}
        """)
    found = [
        (parameter.location, parameter.field.name)
        for parameter in _operation(rules).parameters
    ]

    assert _operation(rules).key == "GET /orders"
    assert found == [
        (None, "limit"),
        ("header", "limit"),
        (None, "filter:state"),
        (None, "query:"),
    ]


def test_bodies_without_a_name(read: _Read) -> None:
    rules = read("""
        operations:
          placeOrder:
            body:
              unknown: error
              required: [kind]
              fields: {kind: {enum: [parcel]}}
            responses:
              200: {fields: {id: {minLength: 1}}}
              4XX: {required: [error]}
            response: {essential: [id]}
        """)
    operation = _operation(rules)

    assert operation.body is not None
    assert (operation.body.unknown, operation.body.required) == ("error", ("kind",))
    assert [field.name for field in operation.body.fields] == ["kind"]
    assert [response.status for response in operation.responses] == ["200", "4XX"]
    assert operation.responses[1].narrowing.required == ("error",)
    assert operation.essential == ("id",)


@pytest.mark.parametrize(
    ("each", "by", "values"),
    [
        ("3", None, ((None, 3, 3),)),
        ("[3, 4.5]", None, ((None, 3, 4.5),)),
        (
            "{by: item.kind, values: {letter: 1, parcel: [3, 5]}}",
            "item.kind",
            (("letter", 1, 1), ("parcel", 3, 5)),
        ),
    ],
)
def test_costs(read: _Read, each: str, by: str | None, values: object) -> None:
    rules = read(f"""
        operations:
          placeOrder:
            cost:
              unit: cent
              as_of: 2026-11-22
              each: {each}
              times: [item.count, count]
              actual: charge
        """)
    cost = _operation(rules).cost

    assert cost is not None
    assert (cost.by, cost.values) == (by, values)
    assert (cost.unit, cost.as_of, cost.actual) == ("cent", "2026-11-22", "charge")
    assert cost.times == ("item.count", "count")


@pytest.mark.parametrize(
    "words",
    [
        "{enum: [auto, 1, null], type: [string, integer, 'null']}",
        "{enum: [auto, null]}",
        "{enum: [1, 2.5], default: 1.0}",
        "{minimum: 1, maximum: 1, default: 1}",
        "{multipleOf: 0.1, default: 0.3}",
        "{minLength: 1, maxItems: 0, default: a}",
        "{exclusiveMinimum: 0, default: 0.001}",
        r"{pattern: '^\p{Lu}(?<rest>[^/]*)\k<rest>$'}",
        "{pattern: '[[a]'}",
        "{maxLength: 2, default: '\U0001f95f\U0001f95f'}",
    ],
)
def test_what_contradicts_nothing(read: _Read, words: str) -> None:
    (field,) = _order(read(f"schemas: {{Order: {{fields: {{f: {words}}}}}}}")).fields

    assert field.name == "f"
