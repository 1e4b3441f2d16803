"""A fixed sample of what `make fuzz` does at length, and what its judge sees."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from generator.python import docstrings, literals
from tests.corpus.documents import CORPUS
from tests.security import replaced
from tests.security.shapes import difference


def test_texts_are_data() -> None:
    assert replaced.replace(replaced.goldens(), 2_000, seed=7) >= 2_000


@pytest.mark.skipif(not CORPUS.is_dir(), reason="needs the corpus of real documents")
def test_texts_of_real_documents_are_data() -> None:
    trials = [*replaced.real(("train_travel.yaml", "httpbin.json"))]
    assert replaced.replace(trials, 300, seed=7) >= 300


@pytest.fixture
def _forgetful() -> Iterator[None]:
    """What encoders keep is neither taken from other tests nor left to them."""
    for kept in (docstrings.docstring, literals.string):
        kept.cache_clear()
    yield
    for kept in (docstrings.docstring, literals.string):
        kept.cache_clear()


@pytest.mark.usefixtures("_forgetful")
@pytest.mark.parametrize("module", [docstrings, literals])
def test_an_encoder_that_fails_is_found(
    module: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def escaped(text: str) -> str:
        """All of it but quotation marks and backslashes."""
        return text.encode("ascii", "replace").decode().replace("\n", " ")

    monkeypatch.setattr(module, "escaped", escaped)
    with pytest.raises((replaced.ShapeError, SyntaxError, ValueError)):
        replaced.replace(replaced.goldens(), 2_000, seed=7)


@pytest.mark.parametrize(
    ("marked", "other"),
    [
        ("a = 'x'", "a = 'y'"),
        ("a = 1", "a = -2"),
        ("class ZqaModel: pass", "class Model_: pass"),
        ("from b import Zqa, c", "from b import c, d"),
        ("a.zqb(zqc=1)", "a.print(class_=1)"),
        ("x: Literal['a']", "x: Literal['b']"),
    ],
)
def test_what_has_one_shape(marked: str, other: str) -> None:
    assert _difference(marked, other) is None


@pytest.mark.parametrize(
    ("marked", "other"),
    [
        ("a = 'x'", "a = 1"),
        ("a = True", "a = False"),
        ("a = 'x'", "a = 'x' + b"),
        ("a = f('x')", "a = g('x')"),
        ("a.b", "a.c"),
        ("from b import c", "from b import d"),
        ("from b import c", "from d import c"),
        ("from b import Zqa", "from b import a, c"),
        ("a = ['x']", "a = ['x', 'y']"),
        ("'a'", "'a'; 'b'"),
        ("def f(zqa): pass", "def f(a, b): pass"),
        ("x = -1", "x = -a"),
    ],
)
def test_what_has_another_shape(marked: str, other: str) -> None:
    assert _difference(marked, other) is not None


def _difference(marked: str, other: str) -> str | None:
    return difference({"a.py": ast.parse(marked)}, {"a.py": ast.parse(other)})
