"""What is wrong with a constraints file is told at once, each fault at its place.

A case is a folder: `constraints.yaml`, and `errors.txt` with the whole message.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

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


_FILE: dict[str, Any] = {
    "constraints": 1,
    "sources": {"page": {"title": "Orders", "checked": "2026-11-22"}},
    "schemas": {
        "Order": {
            "source": "page",
            "required": ["kind"],
            "variants": {
                "by": "kind",
                "common": {"tags": {"items": {"enum": ["a", "b"], "default": "a"}}},
                "cases": {
                    "Parcel": {
                        "when": ["parcel"],
                        "fields": {"size": {"properties": {"x": {"minimum": 1}}}},
                        "tolerated": {"weight": {}},
                        "hints": {"length": "use size"},
                        "rules": [{"id": "a", "not": {"const": 1}, "message": "no"}],
                    }
                },
            },
        }
    },
    "operations": {
        "placeOrder": {
            "parameters": {"query:limit": {"maximum": 9}},
            "responses": {"200": {"fields": {"id": {}}}},
            "cost": {
                "unit": "cent",
                "as_of": "2026-11-22",
                "each": {"by": "kind", "values": {"parcel": [1, 2]}},
            },
        }
    },
}


def _pointers(value: object, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    children: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        children = value.items()
    elif isinstance(value, list):
        children = enumerate(value)
    for key, child in children:
        yield (*above, key)
        yield from _pointers(child, (*above, key))


@pytest.mark.parametrize("wrong", [None, True, -1, "x", [[]], {"if": None}])
def test_whatever_stands_anywhere_is_read_or_told(
    wrong: object, tmp_path: Path
) -> None:
    path = tmp_path / "constraints.json"
    told = 0
    for pointer in _pointers(_FILE):
        file = deepcopy(_FILE)
        place = file
        for step in pointer[:-1]:
            place = place[step]
        place[pointer[-1]] = wrong
        path.write_text(json.dumps(file), encoding="utf-8")
        try:
            parse(Source.read(path, label="constraints.json"))
        except Issues as issues:
            told += 1
            for line in str(issues).splitlines():
                assert re.match(r"constraints\.json:\d+:\d+: \S", line), line

    assert told > 20
