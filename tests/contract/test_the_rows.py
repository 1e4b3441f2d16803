"""The rows themselves: each limit of `spec/` has rows on both of its sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.contract.judge import CASES, MODELS, PROPERTIES, Case, Json, Rule, verdict
from tests.contract.rows import IDS, ROWS, plain_body

BY_NAME: dict[str, Case] = {case.name: case for case in CASES.values()}
BODIES = [row.body for row in ROWS]
RULES = [
    pytest.param(case, rule, id=f"{case.name}.{rule.id}")
    for case in BY_NAME.values()
    for rule in case.rules
]


def _limits() -> Iterator[Any]:
    for case in BY_NAME.values():
        for name, words in case.fields.items():
            for word in ("minimum", "maximum"):
                limit = words.get(word, PROPERTIES[name].get(word))
                if limit is not None:
                    outside = limit - 1 if word == "minimum" else limit + 1
                    yield pytest.param(
                        case, name, limit, outside, id=f"{case.name}.{name}.{word}"
                    )


def test_names_are_unique() -> None:
    assert len({*IDS}) == len(ROWS)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("name", PROPERTIES)
def test_every_parameter_of_every_model_has_a_row(model: str, name: str) -> None:
    assert any(row.id.startswith(f"{model}:{name}=") for row in ROWS)


@pytest.mark.parametrize(("case", "name", "limit", "outside"), [*_limits()])
def test_a_bound_has_rows_at_it_and_beyond(
    case: Case, name: str, limit: float, outside: float
) -> None:
    at, beyond = (plain_body(case.when[0], {name: it}) for it in (limit, outside))
    assert at in BODIES
    assert beyond in BODIES
    assert verdict(at).fits
    assert not verdict(beyond).fits


@pytest.mark.parametrize("case", BY_NAME.values(), ids=BY_NAME)
def test_an_enum_has_rows_for_its_members_and_for_strangers(case: Case) -> None:
    for name, words in case.fields.items():
        bodies: list[Json] = [
            body
            for body, row in zip(BODIES, ROWS, strict=True)
            if row.id.startswith(f"{case.when[0]}:{name}=")
        ]
        fits = {str(body["input"][name]): verdict(body).fits for body in bodies}
        for member in words.get("enum", ()):
            assert fits[member]
        if "enum" in words:
            assert not fits["stranger"]


@pytest.mark.parametrize(("case", "rule"), RULES)
def test_a_rule_is_met_and_broken_by_rows(case: Case, rule: Rule) -> None:
    places = [
        verdict(row.body).constraints | verdict(row.body).remarks
        for row in ROWS
        if row.id.startswith(f"{case.when[0]}:{rule.id}(")
    ]
    assert any(("input",) in each for each in places)
    assert any(not each for each in places)
