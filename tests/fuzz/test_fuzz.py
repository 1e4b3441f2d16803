"""A fixed sample of what `make fuzz` does at length."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest

from tests.fuzz import patterns, verdicts
from tests.fuzz.run import edges, fuzz, randoms
from tests.fuzz.slots import SLOTS
from tests.fuzz.smaller import Pair, smaller


def test_edges_arrive_as_they_were_given_or_are_refused(tmp_path: Path) -> None:
    tally = fuzz(tmp_path, edges())
    assert set(tally.arrived) == {slot.id for slot in SLOTS}


def test_random_texts_arrive_as_they_were_given_or_are_refused(tmp_path: Path) -> None:
    tally = fuzz(tmp_path, randoms(2_000, seed=4))
    assert set(tally.arrived) == {slot.id for slot in SLOTS}


def test_models_take_what_a_validator_takes(tmp_path: Path) -> None:
    assert verdicts.fuzz(tmp_path, 600, start=4) > 100


def test_models_are_asked_such_that_each_check_decides(tmp_path: Path) -> None:
    assert not verdicts.unnoticed(tmp_path, 10_000, start=4)


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node")
def test_patterns_have_the_verdict_of_ecma_262() -> None:
    random = Random(4)
    asked = {
        pattern: patterns.texts(pattern, 100, random)
        for pattern in (
            r"^[\w.-]+@[a-z]+\.[a-z]{2,}$",
            r"^(?!_)\S+\b",
            r"^\d{4}-\d\d$|^\s*$",
            r"^(a|b)\1[^\D]?$",
        )
    }
    matched, named = patterns.differences(asked)

    assert matched > 50
    assert named == [r"^(?!_)\S+\b", r"^(a|b)\1[^\D]?$"]


def test_what_differs_is_made_smaller() -> None:
    schema = {"type": "object", "properties": {"a": {"minLength": 2}, "b": True}}

    def fails(pair: Pair) -> bool:
        kept, value = pair
        return "minLength" in str(kept) and "\u00e9" in str(value)

    found = smaller((schema, {"a": ["x", "\u00e9y"], "b": 1}), fails, attempts=100)

    assert found == ({"properties": {"a": {"minLength": 2}}}, {"a": ["\u00e9"]})
