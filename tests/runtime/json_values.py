"""JSON values to ask a type and a JSON Schema validator about."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import jsonschema_rs
from hypothesis import strategies as st

_NAMES = st.sampled_from(["a", "b", "c", "x-1", "x-", "", "é"])
_TEXTS = st.one_of(
    _NAMES,
    st.text("ab1-é😀\n", max_size=5),
    st.sampled_from(["cat", "dog", "1", "true"]),
)
_NUMBERS = st.one_of(
    st.integers(-3, 12),
    st.sampled_from([2**53 + 1, -(2**63), 10**25, 0.1, 0.3, 0.35, 1e300, -0.0]),
    st.integers(-30, 60).map(lambda number: number / 10),
)
SCALARS = st.one_of(st.none(), st.booleans(), _NUMBERS, _TEXTS)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(_NAMES, inner, max_size=4)
    ),
    max_leaves=8,
)


def judge(schema: object) -> Callable[[Any], bool]:
    """The verdict of a JSON Schema validator; formats assert."""
    return _validator(json.dumps(schema)).is_valid


@cache
def _validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(json.loads(schema), validate_formats=True)


def text(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
