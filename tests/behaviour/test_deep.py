"""Schemas that refer one to the next, further than Python's stack is deep."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.errors import Issues
from generator.resolve import depth
from tests.behaviour.packages import document, generate
from tests.golden.cases import CASES, make, rendered


def _reference(number: int) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/Link{number}"}


def test_a_ring_of_classes_has_no_end(tmp_path: Path) -> None:
    count = 600
    ring: dict[str, Any] = {
        f"Link{number}": {
            "type": "object",
            "properties": {"next": _reference((number + 1) % count)},
        }
        for number in range(count)
    }
    built, _ = generate(tmp_path, document(ring))
    assert built.issues == ()
    assert built.models == count


@pytest.mark.parametrize("keyword", ["allOf", "anyOf"])
def test_what_cannot_wait_is_told_where_it_is(keyword: str, tmp_path: Path) -> None:
    chain: dict[str, Any] = {
        f"Link{number}": {keyword: [_reference(number + 1), {"minProperties": number}]}
        for number in range(600)
    }
    with pytest.raises(Issues) as raised:
        generate(tmp_path, document({**chain, "Link600": {"type": "object"}}))
    (issue,) = raised.value.issues
    assert issue.place is not None
    assert issue.place.line == 1
    assert "too deep here" in issue.message


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_waits_is_the_same(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every class waits here. Only the order of those of one schema may change."""
    monkeypatch.setattr(depth, "MOST", 0)
    for path, text in rendered(make(case, tmp_path)).items():
        expected = (case / "expected" / path).read_text("utf-8")
        assert sorted(text.splitlines()) == sorted(expected.splitlines()), path
