from __future__ import annotations

from collections.abc import Callable

import black
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.python.code import Code, imported
from generator.python.expressions import (
    call,
    display_dict,
    display_list,
    display_tuple,
    double_star,
    subscript,
    union,
)
from generator.python.layout import layout
from generator.python.literals import literal, string
from generator.python.nodes import Node, Union
from generator.python.statements import (
    Function,
    Parameter,
    Start,
    assignment,
    class_header,
    field,
    signature,
    statement,
)

indents = st.sampled_from([0, 4, 8])

law = settings(
    derandomize=True,
    deadline=None,
    max_examples=200,
    suppress_health_check=[HealthCheck.too_slow],
)
names = st.builds(str.__mul__, st.sampled_from("abcd"), st.integers(1, 40))
long_names = st.builds(str.__mul__, st.sampled_from("abcd"), st.integers(40, 110))
class_names = st.builds(str.__mul__, st.sampled_from("ABCD"), st.integers(1, 30))
classes = class_names.map(Code)
leaves = (
    names.map(Code)
    | st.text("ab'\"\\ ", max_size=100).map(string)
    | st.integers(-(10**30), 10**20).map(literal)
    | st.just(Code("None"))
    | st.tuples(names, names).map(".".join).map(Code)
)


def brackets(items: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(items, max_size=3)
    entries = st.tuples(st.text("ab'\"", max_size=30).map(string), items)
    keywords = st.dictionaries(names, items, max_size=3)
    return (
        st.builds(call, classes, st.lists(items, max_size=3), keywords)
        | st.builds(lambda name, item: call(name, [double_star(item)]), classes, items)
        | (st.just(()) | st.lists(items, min_size=2, max_size=3)).map(display_tuple)
        | several.map(display_list)
        | st.lists(entries, max_size=4).map(display_dict)
    )


expressions: st.SearchStrategy[Node] = st.recursive(leaves, brackets, max_leaves=6)
types: st.SearchStrategy[Node] = st.recursive(
    classes,
    lambda inner: (
        st.builds(subscript, classes, st.lists(inner, min_size=1, max_size=4))
        | st.lists(inner, min_size=1, max_size=4).map(union)
        | st.builds(
            lambda item, extras: subscript(Code("Annotated"), [item, *extras]),
            inner,
            st.lists(brackets(leaves), min_size=1, max_size=2),
        )
        | st.builds(
            lambda texts: subscript(Code("Literal"), map(string, texts)),
            st.lists(st.text("abc", max_size=20), min_size=1, max_size=8),
        )
    ),
    max_leaves=6,
)
parameters = st.builds(
    lambda name, annotation, default: Parameter(
        name=name, annotation=annotation, default=default
    ),
    names,
    types,
    st.none() | leaves | expressions,
)
options = classes.map(
    lambda annotation: Parameter(
        name="options", annotation=annotation, kind="var_keyword"
    )
)


@st.composite
def signatures(draw: st.DrawFn) -> tuple[Code, int]:
    indent = draw(indents)
    several = draw(st.lists(parameters, max_size=5, unique_by=lambda each: each.name))
    several += draw(st.lists(options, max_size=1))
    function = Function(
        name=draw(names),
        parameters=several,
        returns=draw(types),
        is_async=draw(st.booleans()),
        is_stub=draw(st.booleans()),
    )
    return signature(function, indent), indent


def module(code: Code, indent: int, *, head: str = "", body: str = "") -> str:
    """A module with the statement in it, at this indent inside of classes."""
    heads = [head] if head else ["class A:", "    class B:"][: indent // 4]
    rows = [*heads, " " * indent + code.text, body]
    return "\n".join(row for row in rows if row) + "\n"


def blackened(text: str) -> str:
    """What black makes of it: the same, where there is nothing to change."""
    return black.format_str(text, mode=black.Mode())


@law
@given(names, types, st.none() | leaves, indents)
def test_fields(name: str, annotation: Node, default: Node | None, indent: int) -> None:
    text = module(field(name, annotation, default, indent), indent)
    assert blackened(text) == text


@law
@given(names, types, expressions, indents)
def test_fields_with_any_default(
    name: str, annotation: Node, default: Node, indent: int
) -> None:
    text = module(field(name, annotation, default, indent), indent)
    assert blackened(text) == text


@law
@given(long_names, types, st.none() | types | expressions, indents)
def test_declarations_of_long_names(
    name: str, annotation: Node, value: Node | None, indent: int
) -> None:
    text = module(field(name, annotation, value, indent), indent)
    assert blackened(text) == text


@law
@given(names | long_names, expressions | types, indents)
def test_assignments(name: str, value: Node, indent: int) -> None:
    text = module(assignment(name, None, value, indent), indent)
    assert blackened(text) == text


calls = st.builds(
    call,
    classes,
    st.lists(expressions, max_size=3),
    st.dictionaries(names, expressions, max_size=3),
)
starts: st.SearchStrategy[Start] = st.sampled_from(["", "return", "return await"])


@law
@given(starts, calls)
def test_statements(start: Start, value: Node) -> None:
    code = statement(start, value, 4)

    text = module(code, 4, head="async def f():")
    assert blackened(text) == text


@law
@given(signatures())
def test_signatures(made: tuple[Code, int]) -> None:
    code, indent = made
    body = "" if code.text.endswith("...") else " " * (indent + 4) + "pass"
    text = module(code, indent, body=body)
    assert blackened(text) == text


@law
@given(
    class_names,
    st.lists(types, max_size=3),
    st.dictionaries(names, leaves, max_size=3),
)
def test_class_headers(name: str, bases: list[Node], keywords: dict[str, Node]) -> None:
    bases = [base for base in bases if not isinstance(base, Union)]
    text = module(class_header(name, bases, keywords), 0, body="    pass")
    assert blackened(text) == text


def test_a_field_that_fits_is_one_line() -> None:
    annotation = subscript(
        imported("typing", "Annotated"),
        [
            union([Code("int"), Code("None")]),
            call(imported("pydantic", "Field"), [], {"ge": literal(1)}),
        ],
    )
    code = field("num_outputs", annotation, Code("None"), 4)

    assert str(code) == "num_outputs: Annotated[int | None, Field(ge=1)] = None"
    assert {each.module for each in code.imports} == {"typing", "pydantic"}


def test_what_does_not_fit_is_exploded_from_the_outside() -> None:
    models = [f"Model{number}" for number in range(12)]
    annotation = subscript(
        Code("list"), [subscript(Code("Literal"), map(string, models))]
    )

    rows = field("name", annotation, None, 4).text.split("\n")

    assert rows[:3] == ["name: list[", "        Literal[", '            "Model0",']
    assert rows[-3:] == ['            "Model11",', "        ]", "    ]"]


def test_a_union_gets_parentheses_of_its_own() -> None:
    members = [Code(letter * 30) for letter in "ABC"]

    assert field("x", union(members), Code("None"), 0).text.split("\n") == [
        "x: (",
        f"    {'A' * 30}",
        f"    | {'B' * 30}",
        f"    | {'C' * 30}",
        ") = None",
    ]


@pytest.mark.parametrize("length", range(60, 84))
def test_very_long_names(length: int) -> None:
    optional = union([subscript(Code("list"), [Code("str")]), Code("None")])
    annotated = subscript(
        Code("Annotated"), [optional, call(Code("Field"), [], {"alias": string("x")})]
    )
    for annotation in (Code("Long" * 10), optional, annotated):
        for default in (None, Code("None")):
            code = field("x" * length, annotation, default, 4)
            text = module(code, 4)
            assert blackened(text) == text
    text = module(class_header("X" * length, [Code("Model")]), 0, body="    pass")
    assert blackened(text) == text
    text = module(class_header("X" * length, []), 0, body="    pass")
    assert blackened(text) == text


@pytest.mark.parametrize("length", range(66, 92))
def test_a_very_long_name_of_a_long_type(length: int) -> None:
    annotation = subscript(Code("Operation"), [Code("M" * length)])
    made = call(Code("Operation"), [], {"name": string("n" * 40), "path": string("/")})
    for value in (None, made):
        text = module(field("X" * 82, annotation, value, 0), 0)
        assert blackened(text) == text


def test_parameters_keep_their_order_and_get_a_star() -> None:
    function = Function(
        name="f",
        parameters=[
            Parameter(name="a", annotation=Code("int"), kind="positional"),
            Parameter(name="b", annotation=Code("int"), default=Code("1")),
            Parameter(name="options", annotation=Code("X"), kind="var_keyword"),
        ],
        returns=Code("Y"),
        is_async=True,
        is_stub=True,
    )

    assert (
        str(signature(function))
        == "async def f(self, a: int, *, b: int = 1, **options: X) -> Y: ..."
    )


def test_parameters_in_an_order_that_python_refuses() -> None:
    swapped = [
        Parameter(name="a", annotation=Code("int"), kind="keyword"),
        Parameter(name="b", annotation=Code("int"), kind="positional"),
    ]
    function = Function(name="f", parameters=swapped, returns=Code("Y"))

    with pytest.raises(ValueError, match="positional, then keyword"):
        signature(function)


def test_a_union_in_a_union_is_taken_apart() -> None:
    inner = union([Code("A"), Code("B")])

    assert str(layout(union([inner, Code("None")]))) == "A | B | None"
    assert union([Code("A")]) == Code("A")


@pytest.mark.parametrize("empty", [lambda: subscript(Code("X"), []), lambda: union([])])
def test_what_cannot_be_empty(empty: Callable[[], Node]) -> None:
    with pytest.raises(ValueError, match=r"not Python|at least one"):
        empty()


def test_code_is_ascii() -> None:
    with pytest.raises(ValueError, match="ASCII"):
        Code("caf\xe9")
