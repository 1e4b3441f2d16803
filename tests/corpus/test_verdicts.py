"""Values broken in one place each, and what is said where a verdict is another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.documents import Json, Place
from tests.corpus.judge import Judge
from tests.corpus.mutations import mutations, same
from tests.corpus.verdicts import Sample, differences

PET = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string", "maxLength": 4},
        "kind": {"enum": ["cat", "dog"]},
        "legs": {"type": "integer", "minimum": 0},
        "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
    },
}
CAT = {"name": "Tom", "kind": "cat", "legs": 4, "tags": ["a"]}


def place(schema: Json) -> Place:
    return Place(Path("openapi.yaml"), (), schema)


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "Tommm"},
        {"name": "Tomm"},
        {"name": 1},
        {"name": None},
        {"kind": "dog"},
        {"legs": -1},
        {"legs": 0},
        {"legs": 4.0},
        {"legs": "4"},
        {"tags": ["a", "a"]},
        {"tags": [1]},
        {"another key": None},
    ],
)
def test_what_a_value_is_changed_into(changed: dict[str, Json]) -> None:
    made = list(mutations((place(PET),), CAT))

    assert any(same(each, CAT | changed) for each in made)


@pytest.mark.parametrize("name", list(CAT))
def test_each_key_is_removed(name: str) -> None:
    without = {key: value for key, value in CAT.items() if key != name}

    assert without in list(mutations((place(PET),), CAT))


@pytest.mark.parametrize(
    ("value", "refusal", "verdicts"),
    [
        ({"name": "Tom"}, None, 0),
        ({"name": "Tom"}, "nothing fits", 1),
        ({"name": "Tom"}, "", 0),
        ({"name": 1}, "no text", 0),
        ({"name": 1}, None, 1),
    ],
)
def test_verdicts_that_differ(value: Json, refusal: str | None, verdicts: int) -> None:
    found, _ = differences([sample(value)], [{"refusal": refusal, "written": []}])

    assert len(found) == verdicts


def test_both_reasons_of_judges_are_said() -> None:
    schema = place({"properties": {"id": {"readOnly": True}}, "oneOf": [{}, {}]})
    judges = [Judge("3.1", "request", foreign=each) for each in (False, True)]
    asked = Sample(
        slot={"kind": "model", "names": ["Pet"]},
        schema=schema,
        value={"id": 1},
        judges=judges,
        is_right=False,
    )

    (found,), _ = differences([asked], [{"refusal": None, "written": []}])

    assert found == (
        'model Pet {"id": 1} taken; the judge: '
        "/id: False schema does not allow 1; or: "
        ': {"id":1} is valid under more than one of the schemas listed in the '
        "'oneOf' keyword"
    )


@pytest.mark.parametrize(
    ("value", "written", "altered"),
    [
        ({"at": "2026-11-22T10:30:00.500Z"}, {"at": "2026-11-22T10:30:00.5Z"}, 0),
        ({"at": "2026-11-22T10:30:00Z"}, {"at": "2026-11-22T10:30:01Z"}, 1),
        ({"legs": 4}, {"legs": 4.0}, 0),
        ({"legs": 1}, {"legs": True}, 1),
        ({"name": "Tom"}, {"name": "tom"}, 1),
        ({"name": "Tom"}, {}, 1),
        ({"tags": ["a"]}, {"tags": []}, 1),
    ],
)
def test_values_that_are_written_otherwise(
    value: Json, written: Json, altered: int
) -> None:
    answer = {"refusal": None, "written": [written]}

    _, found = differences([sample(value, schema={})], [answer])

    assert len(found) == altered


def sample(value: Json, schema: Json = PET) -> Sample:
    judge, schema_place = Judge("3.1", "response"), place(schema)
    return Sample(
        slot={"kind": "model", "names": ["Pet"]},
        schema=schema_place,
        value=value,
        judges=[judge],
        is_right=judge.takes(schema_place, value),
    )
