"""A fixed sample of what `make fuzz` does at length."""

from __future__ import annotations

from pathlib import Path

from tests.security.interrupted import interrupt


def test_a_run_that_is_stopped_leaves_a_whole_package(tmp_path: Path) -> None:
    found = interrupt(tmp_path, kills=10, failures=10, seed=3)
    assert found.total() == 20
    assert {what.partition(" ")[0] for what in found} == {"old", "new"}
