"""What is wrong with a constraints file is told at once, each fault at its place.

A case is a folder: `constraints.yaml`, and `errors.txt` with the whole message.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.constraints import parse
from generator.errors import Issues
from generator.source import Source

_CASES = sorted((Path(__file__).parent / "rejected").iterdir())


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_the_whole_message(case: Path) -> None:
    source = Source.read(case / "constraints.yaml", label="constraints.yaml")

    with pytest.raises(Issues) as raised:
        parse(source)

    expected = (case / "errors.txt").read_text(encoding="utf-8")
    assert str(raised.value) == expected.rstrip("\n")
