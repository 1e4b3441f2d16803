"""`$dynamicRef`: a reference where every way leads to the same place, and told elsewhere."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from tests.behaviour.packages import Make, document

_LIST = {
    "$id": "https://example.com/list",
    "type": "array",
    "items": {"$dynamicRef": "#item"},
    "$defs": {"any": {"$dynamicAnchor": "item"}},
}
_VALUES: tuple[Any, ...] = ([], ["a"], [1], ["a", 1], "a")


def _of(item: dict[str, Any], name: str) -> dict[str, Any]:
    """A list of such items."""
    return {
        "$id": f"https://example.com/{name}",
        "$ref": "list",
        "$defs": {"item": {"$dynamicAnchor": "item", **item}},
    }


def test_a_dynamic_reference_is_a_reference_where_all_ways_lead_to_one_place(
    make: Make,
) -> None:
    texts = _of({"type": "string"}, "texts")
    holder = {"type": "object", "properties": {"v": {"$ref": "#/components/schemas/T"}}}
    made = make(document({"T": texts, "L": _LIST, "Holder": holder}))
    judge = Draft202012Validator({**texts, "$defs": {**texts["$defs"], "l": _LIST}})

    assert made.built.issues == ()
    for value in _VALUES:
        assert _takes(made.models.Holder, value) == judge.is_valid(value)


def test_one_that_leads_elsewhere_by_another_way_is_told(make: Make) -> None:
    both = {
        "Texts": _of({"type": "string"}, "texts"),
        "Numbers": _of({"type": "number"}, "numbers"),
    }
    (issue,) = make(document({**both, "L": _LIST})).built.issues

    assert issue.unsupported == "$dynamicRef"
    assert "leads elsewhere by other ways" in issue.message


def test_the_meta_schema_of_json_schema_is_at_hand(make: Make) -> None:
    schema = {"$ref": "https://json-schema.org/draft/2020-12/schema"}
    holder = {"type": "object", "properties": {"v": schema}}
    models = make(document({"Holder": holder})).models
    judge = Draft202012Validator(Draft202012Validator.META_SCHEMA)

    for value in (
        {"type": "string"},
        {"type": "text"},
        {"properties": {"a": {"minLength": -1}}},
        {"items": [{"type": "string"}]},
        True,
        {"$defs": {"a": {"allOf": [{"maximum": 1}]}}},
        {"$defs": {"a": {"allOf": [{"maximum": "1"}]}}},
    ):
        assert _takes(models.Holder, value) == judge.is_valid(value)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_other_places_of_its_host_are_not(make: Make, scheme: str) -> None:
    schema = {"$ref": f"{scheme}://json-schema.org/learn/examples/address.schema.json"}
    with pytest.raises(Exception, match="ref_hosts"):
        make(document({"Schema": schema}))


def _takes(model: Any, value: Any) -> bool:
    try:
        model.model_validate({"v": value})
    except ValidationError:
        return False
    return True
