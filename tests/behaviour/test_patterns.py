"""Patterns have their meaning in ECMA-262: the judge is an engine of that language."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Sequence

import pytest
from pydantic_core import SchemaValidator, ValidationError, core_schema

from generator.patterns import UnsupportedError, backtracked, rewritten

_NODE = shutil.which("node")

# What the engines read differently, each with texts that tell the readings apart.
_SAME = [
    (r"^\d$", ["1", "\u0661", "a"]),
    (r"^[\d]$", ["1", "\u0661"]),
    (r"^\D$", ["1", "\u0661", "a"]),
    (r"^[\D]$", ["1", "\u0661"]),
    (r"^\w$", ["a", "_", "\u00e9", "-"]),
    (r"^[\w-]$", ["a", "-", "\u00e9"]),
    (r"^\W$", ["a", "\u00e9"]),
    (r"^\s$", [" ", "\u00a0", "\ufeff", "\u0085", "\u180e", "\x0b", "\u2003"]),
    (r"^\S$", [" ", "\ufeff", "\u0085"]),
    (r"^[^\s]$", ["\ufeff", "\u0085", "a"]),
    (r"a\b", ["a", "ab", "a\u00e9", "a b"]),
    (r"a\B", ["a", "ab", "a\u00e9"]),
    (r"^.$", ["a", "\n", "\r", "\u2028", "\u2029", "\u0085", "\U0001f600"]),
    (r"a$", ["a", "a\n", "ba"]),
    (r"^a", ["a", "\na"]),
    (r"^[\b]$", ["\x08", "b"]),
    (r"^\cA$", ["\x01", "A"]),
    (r"^\x41$", ["A", "x41"]),
    (r"^\u0041$", ["A"]),
    (r"^\u{1F600}$", ["\U0001f600", "u"]),
    (r"^\0$", ["\x00", "0"]),
    (r"^\/$", ["/", "\\"]),
    (r"^[[]$", ["[", "]"]),
    (r"^[&&~~||]$", ["&", "~", "|", "a"]),
    (r"^[a\-z]$", ["a", "-", "m"]),
    ("[]", ["", "a"]),
    ("^[^]$", ["a", "\n", ""]),
    (r"^\p{L}$", ["a", "\u00e9", "1"]),
    (r"^\P{Lu}$", ["a", "A"]),
    (r"^(?<year>a)$", ["a", "b"]),
    (r"^\t\n\v\f\r$", ["\t\n\x0b\x0c\r", "tnvfr"]),
    (r"^a{2}$", ["aa", "a", "a{2}"]),
    (r"^\$\.\*$", ["$.*"]),
]
_SLOW = [
    (r"^a(?=b)", ["ab", "a", "ac"]),
    (r"^(?!0)\d+$", ["1", "01", "1\n", "\u0661"]),
    (r"(?<=a)b$", ["ab", "b", "ab\n"]),
    (r"(?<!a)b", ["ab", "b"]),
    (r"^(a|b)\1$", ["aa", "ab", "bb"]),
    (r"^(?:(a)|b)\1$", ["aa", "b", "ab"]),
    (r"^(?<x>.)\k<x>$", ["aa", "ab", "\n\n"]),
    (r"^(?=\w)[\s\w]+\b$", ["a b", "\u00e9", "a\ufeffb"]),
]


def _ecma(pattern: str, texts: Sequence[str]) -> list[bool]:
    """What an engine of ECMA-262 says."""
    program = (
        "const [p, texts] = JSON.parse(process.argv[1]);"
        "console.log(JSON.stringify(texts.map(t => new RegExp(p, 'u').test(t))))"
    )
    said = subprocess.run(
        [str(_NODE), "-e", program, json.dumps([pattern, texts])],
        capture_output=True,
        check=True,
    )
    found: list[bool] = json.loads(said.stdout)
    return found


def _linear(pattern: str, text: str) -> bool:
    engine = SchemaValidator(core_schema.str_schema(pattern=rewritten(pattern)))
    try:
        engine.validate_python(text)
    except ValidationError:
        return False
    return True


@pytest.mark.skipif(_NODE is None, reason="needs node, an engine of ECMA-262")
@pytest.mark.parametrize(("pattern", "texts"), _SAME)
def test_a_pattern_means_what_it_means_in_ecma_262(
    pattern: str, texts: list[str]
) -> None:
    judged = pattern if pattern != r"^[&&~~||]$" else "^[&~|]$"
    assert [_linear(pattern, text) for text in texts] == _ecma(judged, texts)
    assert backtracked(pattern) is None


@pytest.mark.skipif(_NODE is None, reason="needs node, an engine of ECMA-262")
@pytest.mark.parametrize(("pattern", "texts"), _SLOW)
def test_what_needs_backtracking_means_the_same(pattern: str, texts: list[str]) -> None:
    with pytest.raises(UnsupportedError):
        rewritten(pattern)
    regex = backtracked(pattern)

    assert regex is not None
    found = [re.search(regex, text) is not None for text in texts]
    assert found == _ecma(pattern, texts)


@pytest.mark.parametrize("pattern", [r"(?<=a+)b", r"(?=\p{L})a", "(?=", "("])
def test_what_no_engine_here_can_do_stays_unsupported(pattern: str) -> None:
    assert backtracked(pattern) is None
