from __future__ import annotations

import json

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.source import Json
from generator.source.json_text import read_json
from generator.source.yaml_text import read_yaml

# Half a surrogate pair is no character, and refused.
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
)


def same(one: Json, other: Json) -> bool:
    """Equal in type too, and in the order of keys."""
    return repr(one) == repr(other)


@given(VALUES)
def test_every_json_value_survives_json(value: Json) -> None:
    assert same(read_json(json.dumps(value), "a.json"), value)
    text = json.dumps(value, ensure_ascii=False, indent=1)
    assert same(read_json(text, "a.json"), value)


@given(VALUES, st.booleans())
def test_every_json_value_survives_yaml(value: Json, flow: bool) -> None:
    text = yaml.safe_dump(
        value, default_style='"', default_flow_style=flow, sort_keys=False
    )
    assert same(read_yaml(text, "a.yaml"), value)


# PyYAML folds these like line breaks, as YAML 1.1 did, where they are not escaped.
LINE = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029")
)


@given(st.dictionaries(LINE, LINE) | st.lists(LINE) | LINE)
def test_every_text_survives_yaml_in_quotes(value: Json) -> None:
    text = yaml.safe_dump(value, default_style="'", allow_unicode=True, sort_keys=False)
    assert same(read_yaml(text, "a.yaml"), value)
