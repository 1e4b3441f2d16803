"""The judge of the corpus: JSON Schema, and what it says where no type is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.documents import Json, Place
from tests.corpus.judge import Judge

UNTYPED = {"properties": {"size": {"type": "integer"}}}


@pytest.mark.parametrize(
    ("schema", "value", "taken", "taken_if_typed"),
    [
        (UNTYPED, {"size": 1}, True, True),
        (UNTYPED, {"size": "x"}, False, False),
        (UNTYPED, "text", True, False),
        (UNTYPED, None, True, False),
        ({**UNTYPED, "nullable": True}, None, True, True),
        ({**UNTYPED, "type": "object"}, "text", False, False),
        ({"items": UNTYPED}, ["text"], True, False),
        ({"items": {"not": UNTYPED}}, [{"size": "x"}], True, True),
        ({"required": ["size"]}, "text", True, False),
    ],
)
def test_properties_without_a_type(
    schema: Json, value: Json, taken: bool, taken_if_typed: bool
) -> None:
    place = Place(Path("openapi.yaml"), (), schema)

    assert (Judge("3.0", "request").refusal(place, value) is None) is taken
    typed = Judge("3.0", "request", typed=True)
    assert (typed.refusal(place, value) is None) is taken_if_typed
