"""A fixed sample of what `make fuzz` does at length."""

from __future__ import annotations

from pathlib import Path

from tests.fuzz import verdicts
from tests.fuzz.run import edges, fuzz, randoms
from tests.fuzz.slots import SLOTS


def test_edges_arrive_as_they_were_given_or_are_refused(tmp_path: Path) -> None:
    tally = fuzz(tmp_path, edges())
    assert set(tally.arrived) == {slot.id for slot in SLOTS}


def test_random_texts_arrive_as_they_were_given_or_are_refused(tmp_path: Path) -> None:
    tally = fuzz(tmp_path, randoms(2_000, seed=4))
    assert set(tally.arrived) == {slot.id for slot in SLOTS}


def test_models_take_what_a_validator_takes(tmp_path: Path) -> None:
    assert verdicts.fuzz(tmp_path, 600, start=4) > 100
