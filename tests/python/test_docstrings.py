from __future__ import annotations

import ast
import re

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.python.docstrings import comment, docstring

words = st.sampled_from(
    ["a", "word", "parameter", "- x", "1.", "#", "|", '"', '"""', "\\", "\\N{x}", "```",
     "\t", "    ", "  ", "\r\n", "\n", "\n\n", "* ", "é", "\x85", "\u2028", "\x0c", "\0",
     "\r", "\ud800", "https://example.com/" + "x" * 90, "}}", "%s"]
)  # fmt: skip
prose = st.lists(words, min_size=1, max_size=60).map(" ".join) | st.lists(
    words, min_size=1, max_size=12
).map("".join)
texts = (prose | st.text()).filter(lambda text: bool(text.strip()))
indents = st.sampled_from([0, 4, 8])


def in_a_function(text: str, indent: int) -> str:
    """A module, class or method that has the text as its docstring."""
    heads = ["class A:", "    def f(self):"][: indent // 4]
    return "\n".join([*heads, " " * indent + docstring(text, indent).text]) + "\n"


def reading(source: str, indent: int) -> str | None:
    node: ast.AST = ast.parse(source)
    for _ in range(indent // 4):
        node = node.body[0]  # type: ignore[attr-defined]
    return ast.get_docstring(node, clean=True)  # type: ignore[arg-type]


def squeezed(text: str) -> str:
    """The text without regard to where its lines break or how they are indented."""
    return " ".join(text.split())


@settings(derandomize=True, max_examples=400)
@given(texts, indents)
def test_a_docstring_says_the_text_and_black_leaves_it_alone(text, indent):
    source = in_a_function(text, indent)

    assert source.isascii()
    assert squeezed(reading(source, indent) or "") == squeezed(text)
    assert black.format_str(source, mode=black.Mode()) == source


@settings(derandomize=True, max_examples=400)
@given(texts, indents)
def test_what_is_read_from_a_docstring_makes_the_same_docstring(text, indent):
    source = in_a_function(text, indent)

    assert in_a_function(reading(source, indent) or "", indent) == source
