from __future__ import annotations

import ast
import io
import tokenize

import black
import pytest
from hypothesis import HealthCheck, given, settings
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

law = settings(
    derandomize=True,
    deadline=None,
    max_examples=200,
    suppress_health_check=[HealthCheck.too_slow],
)


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


@law
@given(texts, indents)
def test_a_docstring_says_the_text_and_black_leaves_it_alone(
    text: str, indent: int
) -> None:
    source = in_a_function(text, indent)

    assert source.isascii()
    assert squeezed(reading(source, indent) or "") == squeezed(text)
    assert black.format_str(source, mode=black.Mode()) == source


@law
@given(texts, indents)
def test_what_is_read_from_a_docstring_makes_the_same_docstring(
    text: str, indent: int
) -> None:
    source = in_a_function(text, indent)

    assert in_a_function(reading(source, indent) or "", indent) == source


def test_lines_that_fit_are_kept_and_long_paragraphs_are_filled() -> None:
    text = "Short.\nStill short.\n\n" + "word " * 30 + "\nend"

    assert docstring(text, 4).text.split("\n") == [
        '"""Short.',
        "    Still short.",
        "",
        "    " + " ".join(["word"] * 17),
        "    " + " ".join(["word"] * 13) + " end",
        '    """',
    ]


def test_the_blocks_of_markdown_stay_what_they_are() -> None:
    text = "\n".join(
        [
            "Models:",
            "",
            "- " + "first " * 20,
            "2. second",
            "```json",
            '{"a": "' + "x " * 60 + '"}',
            "```",
            "| a | b |" + " c |" * 30,
            "# " + "heading " * 15,
            "    " + "code " * 30,
        ]
    )
    rows = docstring(text, 0).text.split("\n")

    assert rows[2].startswith("- first")
    assert rows[3].startswith("  first")
    assert rows[4] == "2. second"
    assert [row.rstrip() for row in text.split("\n")[4:]] == rows[5:-1]


def test_a_filled_line_does_not_become_a_list() -> None:
    text = "word " * 17 + "- word 1. word # word"

    rows = docstring(text, 0).text.split("\n")

    assert not any(row.startswith(("-", "1.", "#")) for row in rows)


def test_code_after_the_first_line_keeps_its_indentation() -> None:
    source = in_a_function("Example:\n    code", 4)

    assert reading(source, 4) == "Example:\n    code"


@pytest.mark.parametrize("text", ["", "  \n\t", "\x85\u2028"])
def test_an_empty_docstring_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="empty"):
        docstring(text, 4)


@law
@given(st.text() | prose)
def test_a_comment_is_one_line_that_says_nothing_to_python(text: str) -> None:
    code = comment(text).text

    token, *_ = tokenize.generate_tokens(io.StringIO(code).readline)
    assert (token.type, token.string) == (tokenize.COMMENT, code)
    assert code.isascii()
    assert code.isprintable()
    assert black.format_str(code + "\n", mode=black.Mode()) == code + "\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Pet store, 2 files", "# Pet store, 2 files"),
        ("a\nimport os", r"# a\u000aimport os"),
        ("-*- coding: utf-7 -*-", r"# -*- coding\u003a utf-7 -*-"),
        ("vim: fileencoding=utf-7", r"# vim: fileencoding\u003dutf-7"),
        ("x # type: ignore", r"# x # type\u003a ignore"),
        ("fmt: off", r"# fmt\u003a off"),
        ("Content-Type: text", "# Content-Type: text"),
        ("", "#"),
    ],
)
def test_comments(text: str, code: str) -> None:
    assert comment(text).text == code
