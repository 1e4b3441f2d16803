from __future__ import annotations

import ast
import math

import black
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.python.layout import layout
from generator.python.literals import Value, listing, literal, string
from generator.python.statements import assignment

texts = st.text(st.characters(exclude_categories=[])) | st.text(
    "\"'\\\n \rxu0N{}é\ud800"
)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(texts, inner, max_size=4)
    ),
    max_leaves=12,
)

law = settings(
    derandomize=True,
    deadline=None,
    max_examples=200,
    suppress_health_check=[HealthCheck.too_slow],
)


def formatted(source: str) -> str:
    return black.format_str(source, mode=black.Mode())


def same(left: object, right: object) -> bool:
    """Equal, also in type: 1 is neither True nor 1.0."""
    return repr(left) == repr(right)


@law
@given(values)
def test_a_value_survives_and_black_leaves_it_alone(value: Value) -> None:
    code = assignment("x", None, literal(value), 0).text

    assert same(ast.literal_eval(code.removeprefix("x = ")), value)
    assert formatted(code + "\n") == code + "\n"


@law
@given(texts)
def test_a_string_is_one_ascii_line_and_black_leaves_its_quotes_alone(
    text: str,
) -> None:
    code = string(text).text

    assert ast.literal_eval(code) == text
    assert code.isascii()
    assert code.isprintable()
    assert formatted(f"f({code})\n") == f"f({code})\n" or len(code) > 84


identifiers = st.builds(str.__mul__, st.sampled_from("abC_"), st.integers(1, 50))


@law
@given(st.dictionaries(identifiers, st.lists(identifiers, min_size=1, max_size=9)))
def test_a_listing_is_read_word_by_word(lists: dict[str, list[str]]) -> None:
    code = assignment("_NAMES", None, listing(lists), 0).text

    words = ast.literal_eval(code.removeprefix("_NAMES = ")).split()
    assert words == [word for key in lists for word in [f"{key}:", *lists[key]]]
    assert max(map(len, code.splitlines())) <= 88
    assert formatted(code + "\n") == code + "\n"


def test_a_listing_holds_names_alone() -> None:
    assert listing({"a.b": ["c"]}).text == '"""\na.b: c\n"""'
    for lists in ({"a-b": ["c"]}, {"a": ['c"""']}, {"": ["c"]}):
        with pytest.raises(ValueError, match="not an identifier"):
            listing(lists)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1e16, "1e16"),
        (1e-7, "1e-07"),
        (-0.0, "-0.0"),
        (10**30, "1" + "0" * 30),
        ((1,), "(1,)"),
        ((), "()"),
        ({"b": [], "a": {}}, '{"b": [], "a": {}}'),
        ('say "x"', "'say \"x\"'"),
        ("\x7f\x85\u2028\U0001f600", r'"\x7f\x85\u2028\U0001f600"'),
    ],
)
def test_how_values_are_written(value: Value, text: str) -> None:
    assert layout(literal(value)).text == text


@pytest.mark.parametrize(
    "value", [math.inf, -math.inf, math.nan, pytest.param(10**4300, id="huge")]
)
def test_what_python_source_cannot_say_is_refused(value: Value) -> None:
    with pytest.raises(ValueError, match=r"no JSON number|more than 4300 digits"):
        literal([value])


def test_the_largest_integer_can_be_read_again() -> None:
    largest = 10**4300 - 1

    assert ast.literal_eval(layout(literal(-largest)).text) == -largest
