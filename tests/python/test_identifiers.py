from __future__ import annotations

import ast
import keyword

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.python.identifiers import KEYWORDS, dotted, identifier

law = settings(
    derandomize=True,
    deadline=None,
    max_examples=200,
    suppress_health_check=[HealthCheck.too_slow],
)


@law
@given(st.text() | st.text("ab_1\n ", max_size=4) | st.sampled_from(sorted(KEYWORDS)))
def test_what_is_accepted_is_one_name_to_python(name: str) -> None:
    try:
        code = identifier(name)
    except ValueError:
        return
    assert ast.dump(ast.parse(f"{code} = 1")) == ast.dump(
        ast.Module(
            [ast.Assign([ast.Name(name, ast.Store())], ast.Constant(1))],
            type_ignores=[],
        )
    )


@pytest.mark.parametrize(
    "name",
    ["", "1a", "a b", "a\n", "a-b", "\xe9", "\uff41", "class", "None", "a.b", "a()"],
)
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"identifier|keyword|at least one"):
        identifier(name)


@pytest.mark.parametrize(
    "name", ["a", "_", "__x", "A1", "match", "case", "type", "print"]
)
def test_names(name: str) -> None:
    assert str(identifier(name)) == name


def test_the_frozen_keywords_hold_those_of_this_python() -> None:
    assert set(keyword.kwlist) <= KEYWORDS


def test_attribute_paths() -> None:
    assert str(dotted(["self", "_client", "send"])) == "self._client.send"
    for names in ([], ["a", "class"], ["a.b"]):
        with pytest.raises(ValueError, match=r"identifier|keyword|at least one"):
            dotted(names)
