"""A package of many modules is used as one of single modules is, and loads what it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.pipeline import Build, build
from generator.target import Target
from tests.golden.cases import FOLDER, make, rendered

CASE = FOLDER / "library"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the package `library`."""
    folder = tmp_path_factory.mktemp("large")
    _write(make(CASE, tmp_path_factory.mktemp("work")), folder / "library")
    return folder


def _write(made: Build, folder: Path) -> None:
    for file in made.files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")


def _run(folder: Path, code: str) -> list[str]:
    """What a fresh Python prints."""
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import sys\n{code}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


_LOADED = (
    "print(*sorted(m.removeprefix('library.') for m in sys.modules"
    " if m.startswith(('library.models.', 'library.resources.', 'library.operations.',"
    " 'library.dicts.'))))\n"
)


def test_a_client_is_made_without_its_resources_and_models(folder: Path) -> None:
    (loaded,) = _run(folder, f"import library\nlibrary.Library()\n{_LOADED}")

    assert loaded == "operations.untagged"


def test_a_call_loads_what_it_needs(folder: Path) -> None:
    code = """
import httpx2, library
answer = httpx2.MockTransport(
    lambda request: httpx2.Response(200, json={"number": "12345678", "name": "Ada"})
)
client = library.Library(http_client=httpx2.Client(transport=answer))
print(repr(client.members.get_member(1)))
"""
    shown, loaded = _run(folder, code + _LOADED)

    assert shown == "Member(name='Ada', loans=None, cards=None, number='12345678')"
    assert loaded.split() == [
        *("models.book", "models.loan", "models.member", "models.shelf"),
        *("operations.members", "operations.untagged", "resources.members"),
    ]


@pytest.mark.parametrize("start", ["Book", "Loan", "Member", "Branch", "AnyItem"])
def test_models_in_circles_are_read_whichever_comes_first(
    folder: Path, start: str
) -> None:
    code = f"""
from pydantic import TypeAdapter
from library.models import {start}
TypeAdapter({start}).core_schema
from library import AnyItem, Book, Branch, Guest, Item, Loan, Member, Shelf
loan = {{"kind": "loan", "book": {{"kind": "book", "title": "Emma"}}, "due": "2026-01-31"}}
found = TypeAdapter(AnyItem).validate_python(loan)
print(type(found).__name__, type(found.book).__name__, found.due)
print(type(Branch.model_validate({{"head": {{"name": "Ada"}}}}).head).__name__)
print(Guest(name="Bo", loans=[found], vouched_by=Guest(name="Al")).model_dump_json())
print(type(TypeAdapter(Shelf).validate_python([loan["book"]])[0]).__name__)
"""
    assert _run(folder, code) == [
        "Loan Book 2026-01-31",
        "Member",
        (
            '{"name":"Bo","loans":[{"kind":"loan","book":{"kind":"book",'
            '"title":"Emma"},"due":"2026-01-31"}],"vouchedBy":{"name":"Al"}}'
        ),
        "Book",
    ]


def test_a_wrong_name_is_an_attribute_error(folder: Path) -> None:
    code = """
import library.models
try:
    library.models.Bok
except AttributeError as error:
    print(error)
"""
    assert _run(folder, code) == ["module 'library.models' has no attribute 'Bok'"]


def test_an_addition_moves_nothing_else(tmp_path: Path) -> None:
    document = yaml.safe_load((CASE / "openapi.yaml").read_text(encoding="utf-8"))
    before = _files(document, tmp_path)
    document["components"]["schemas"] |= {
        "Aisle": {"type": "object", "properties": {"book": {"type": "integer"}}},
        "EventLoanUndone": {"type": "object", "properties": {"a": {"type": "string"}}},
    }
    after = _files(document, tmp_path)

    changed = {path for path in after if after[path] != before.get(path)}
    assert set(before) <= set(after)
    assert changed == {
        *("__init__.py", "models/__init__.py"),
        *("models/aisle.py", "models/event_loan.py"),
    }


def _files(document: object, folder: Path) -> dict[str, str]:
    spec = folder / "openapi.yaml"
    spec.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return rendered(build(Target.of_options(spec=spec, output=folder / "library")))
