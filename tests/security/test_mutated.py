"""A fixed sample of what `make fuzz` does at length."""

from __future__ import annotations

from tests.security.mutated import documents, mutate


def test_a_broken_document_is_a_package_or_located_issues() -> None:
    became = mutate(documents(), 200, seed=4)
    assert became.total() == 200
    assert set(became) == {"refused", "a package", "a package with warnings"}
