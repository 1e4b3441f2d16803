"""What a document calls things never decides where a file lies."""

from __future__ import annotations

import pytest

from generator.output import with_manifest, write
from tests.behaviour.packages import document, generate

_NAMES = (
    *("con", "NUL", "aux", "com1", "lpt9", "prn.txt", "COM\u00b2"),
    *("__init__", "models", "client", "errors", "_base", "py.typed", "tightspec.json"),
    *("../../evil", "/etc/passwd", "..\\..\\evil", ".", "..", "a/b", "a\\b", "C:evil"),
    *("a\x00b", "a\nb", "", " ", "%2e%2e", "~root", "$HOME", "`id`", "-rf"),
    *("Stra\u00dfe", "STRASSE", "strasse", "\uff53trasse", "\ufb01n", "fin", "FIN"),
    *("\u212bngstrom", "\u00c5ngstrom", "A\u030angstrom", "K", "\u212a", "k"),
    *(
        "\u0130d",
        "id",
        "ID",
        "\u0131d",
        "typing",
        "conftest",
        "sitecustomize",
        "x" * 5000,
    ),
)
"""Paths, devices, modules, and what is the same to one file system or another."""


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The files of a package that is large, so that each tag, and each first word of
    schemas, has one of its own; they are written as well."""
    folder = tmp_path_factory.mktemp("names")
    schemas = {
        f"{name}{suffix}": {
            "type": "object",
            "properties": {"a": {"type": "string"}},
        }
        for name in _NAMES
        for suffix in ("", " other", "/third")
    }
    operations = {
        f"/{number}/{method}": {
            method: {
                "operationId": f"{method} {name}",
                "tags": [name],
                "responses": {"204": {"description": "Done."}},
            }
        }
        for number, name in enumerate(_NAMES)
        for method in ("get", "put")
    }
    built, name = generate(folder, document(schemas, operations))
    write(with_manifest(built.files, ()), folder / f"{name}_written")
    return [file.path for file in built.files]


def test_paths_are_plain_and_not_those_of_devices(paths: list[str]) -> None:
    devices = {"con", "prn", "aux", "nul"}
    devices |= {f"{name}{digit}" for name in ("com", "lpt") for digit in range(10)}
    for path in paths:
        assert path.isascii()
        for part in path.split("/"):
            stem = part.partition(".")[0]
            assert stem.replace("_", "a").isalnum(), path
            assert stem.lower() not in devices, path
            assert len(part) <= 200, path


def test_no_two_files_are_one_where_case_makes_no_difference(paths: list[str]) -> None:
    assert len({path.lower() for path in paths}) == len(paths)
    assert len(paths) > 100


def test_the_runtime_keeps_its_files(paths: list[str]) -> None:
    kept = {"__init__.py", "_base.py", "errors.py", "client.py", "py.typed"}
    assert kept <= {*paths}
