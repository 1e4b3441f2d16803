from __future__ import annotations

import ast

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.python.code import Code, imported
from generator.python.expressions import (
    call,
    display_dict,
    display_list,
    display_tuple,
    double_star,
    keyword,
    star,
    subscript,
    union,
)
from generator.python.layout import layout
from generator.python.literals import literal, string
from generator.python.nodes import Node, Union
from generator.python.statements import (
    Parameter,
    assignment,
    class_header,
    field,
    signature,
    statement,
)

indents = st.sampled_from([0, 4, 8])
names = st.builds(str.__mul__, st.sampled_from("abcd"), st.integers(1, 40))
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
    several = st.lists(items, max_size=4)
    entries = st.tuples(st.text("ab'\"", max_size=30).map(string), items)
    keywords = st.dictionaries(names, items, max_size=3)
    spread = items.map(star)
    return (
        st.builds(call, classes, st.lists(items | spread, max_size=3), keywords)
        | st.builds(
            lambda name, item: call(name, [double_star(item)]), classes, items
        )
        | several.map(display_tuple)
        | several.map(display_list)
        | st.lists(entries, max_size=4).map(display_dict)
    )


expressions = st.recursive(leaves, brackets, max_leaves=10)
annotations = st.recursive(
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
    max_leaves=8,
)
parameters = st.builds(
    Parameter,
    name=names,
    annotation=annotations,
    default=st.none() | leaves | expressions,
    kind=st.just("keyword"),
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
    code = signature(
        draw(names),
        several,
        draw(annotations),
        is_async=draw(st.booleans()),
        ellipsis_body=draw(st.booleans()),
        indent=indent,
    )
    return code, indent


def assert_black_keeps(
    code: Code, indent: int, *, head: str = "", body: str = ""
) -> None:
    """Black leaves the statement as it is, at this indent inside of classes."""
    heads = [head] if head else ["class A:", "    class B:"][: indent // 4]
    rows = [*heads, " " * indent + code.text, body]
    source = "\n".join(row for row in rows if row) + "\n"
    result = black.format_str(source, mode=black.Mode())
    assert result == source, f"black makes of\n{source}\n{result}"


@settings(derandomize=True, max_examples=200)
@given(names, annotations, st.none() | leaves, indents)
def test_fields(name, annotation, default, indent):
    assert_black_keeps(field(name, annotation, default, indent), indent)


@settings(derandomize=True, max_examples=200)
@given(names, annotations, expressions, indents)
def test_fields_with_any_default(name, annotation, default, indent):
    assert_black_keeps(field(name, annotation, default, indent), indent)


@settings(derandomize=True, max_examples=200)
@given(names, expressions | annotations, indents)
def test_assignments(name, value, indent):
    assert_black_keeps(assignment(name, None, value, indent), indent)


@settings(derandomize=True, max_examples=200)
@given(st.sampled_from(["", "return", "return await"]), classes, st.data(), indents)
def test_statements(start, function, data, indent):
    value = call(
        function,
        data.draw(st.lists(expressions, max_size=3)),
        data.draw(st.dictionaries(names, expressions, max_size=3)),
    )
    code = statement(start, value, 4)

    assert_black_keeps(code, 4, head="async def f():")


@settings(derandomize=True, max_examples=200)
@given(signatures())
def test_signatures(made):
    code, indent = made
    body = "" if code.text.endswith("...") else " " * (indent + 4) + "pass"
    assert_black_keeps(code, indent, body=body)


@settings(derandomize=True, max_examples=200)
@given(
    class_names,
    st.lists(annotations, max_size=3),
    st.dictionaries(names, leaves, max_size=3),
)
def test_class_headers(name, bases, keywords):
    bases = [base for base in bases if not isinstance(base, Union)]
    assert_black_keeps(class_header(name, bases, keywords), 0, body="    pass")
