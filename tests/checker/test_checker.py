"""openapi-spec-validator beside the generation: findings, limits and memory."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import checker_child
from generator.checker import checking
from generator.checker_process import started, started_early
from generator.errors import Issue
from generator.source import Source, Spot

INFO = {"title": "t", "version": "1"}
OK = {"200": {"description": "fine"}}


def document(**parts: Any) -> dict[str, Any]:
    return {"openapi": "3.0.3", "info": INFO, "paths": {}, **parts}


def check(
    folder: Path,
    value: Mapping[str, Any],
    told: Callable[[Source], list[Issue]] = lambda source: [],
    **options: Any,
) -> tuple[Issue, ...]:
    """What is found, beside what is told already."""
    path = folder / "api.json"
    path.write_text(json.dumps(value, indent=1))
    source = Source.read(path, label="api.json")
    with checking(source, **{"cache": folder / "cache", **options}) as opinion:
        said = opinion(told(source))
    return (*said.issues, *([said.unfinished] if said.unfinished else []))


def test_a_sound_document_has_no_findings(tmp_path: Path) -> None:
    assert check(tmp_path, document()) == ()


def schemas(**named: Any) -> dict[str, Any]:
    return document(components={"schemas": named})


HARMLESS = {
    "a default that is refused": (
        schemas(A={"type": "integer", "default": "x"}),
        '"default"',
    ),
    "a name twice in required": (
        schemas(A={"type": "object", "required": ["a", "a"]}),
        '"required"',
    ),
    "a repeated operationId": (
        document(
            paths={
                "/a": {"get": {"operationId": "a", "responses": OK}},
                "/b": {"get": {"operationId": "a", "responses": OK}},
            }
        ),
        '"operationId"',
    ),
    "an undeclared path parameter": (
        document(paths={"/a/{id}": {"get": {"responses": OK}}}),
        '"get"',
    ),
    "a missing description": (
        document(paths={"/a": {"get": {"responses": {"200": {}}}}}),
        '"200"',
    ),
    "a word that OpenAPI has not": (document(info={**INFO, "x": 1}), '"x"'),
    "a broken description": (
        document(info={**INFO, "description": 3}),
        '"description"',
    ),
    "no scopes": (document(security=[{"oauth": None}]), '"oauth"'),
}


@pytest.mark.parametrize(("value", "line"), HARMLESS.values(), ids=HARMLESS)
def test_a_harmless_fault_is_a_warning_where_it_is_written(
    tmp_path: Path, value: Mapping[str, Any], line: str
) -> None:
    [issue] = check(tmp_path, value)
    assert issue.warning
    assert issue.message.startswith("openapi-spec-validator: ")
    assert issue.place is not None
    assert issue.place.line is not None
    lines = (tmp_path / "api.json").read_text().split("\n")
    assert line in lines[issue.place.line - 1]


HARMFUL = {
    "a schema that is no schema": schemas(A={"type": "object", "required": "a"}),
    "a schema that is none, of 3.1": {
        **schemas(A={"type": 1}),
        "openapi": "3.1.0",
    },
    "a property called description": schemas(
        A={"type": "object", "properties": {"description": {"type": "strin"}}}
    ),
    "a parameter without a place": document(
        paths={"/a": {"get": {"parameters": [{"name": "a"}], "responses": OK}}}
    ),
}


@pytest.mark.parametrize("value", HARMFUL.values(), ids=HARMFUL)
def test_a_fault_that_leaves_a_guess_is_an_error(
    tmp_path: Path, value: Mapping[str, Any]
) -> None:
    issues = check(tmp_path, value)
    assert [issue for issue in issues if not issue.warning]


def test_a_finding_in_another_file_is_placed_there(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("A:\n  type: integer\n  default: x\n")
    [issue] = check(tmp_path, schemas(A={"$ref": "other.yaml#/A"}))
    assert issue.place is not None
    assert (issue.place.label, issue.place.line) == ("other.yaml", 3)


def test_a_dangling_reference_does_not_stop_it(tmp_path: Path) -> None:
    [issue] = check(
        tmp_path,
        schemas(
            A={"properties": {"a": {"$ref": "#/components/schemas/Nope"}}},
            B={"type": "integer", "default": "x"},
        ),
    )
    assert "is not of type 'integer'" in issue.message


def test_schemas_may_be_recursive(tmp_path: Path) -> None:
    node = {"properties": {"next": {"$ref": "#/components/schemas/Node"}}}
    assert check(tmp_path, schemas(Node=node)) == ()


def test_many_findings_are_summed_up(tmp_path: Path) -> None:
    wrong = {"type": "integer", "default": "x"}
    issues = check(tmp_path, schemas(**{f"A{n}": wrong for n in range(50)}))
    assert len(issues) == 21
    assert issues[-1].message == "openapi-spec-validator: and 30 more findings"


def test_a_member_that_is_missing_or_too_many_is_placed_by_itself(
    tmp_path: Path,
) -> None:
    missing = document(paths={"/a": {"get": {"operationId": "a"}}})
    places = [
        (issue.place.place, issue.place.line)
        for value in (missing, document(inf={}))
        for issue in check(tmp_path, value)
        if isinstance(issue.place, Spot)
    ]
    assert places == [
        (("api.json", ("paths", "/a", "get", "responses")), 9),
        (("api.json", ("inf",)), 8),
    ]


_TWICE = {"operationId": "a", "responses": OK}
_FAULTS = {
    "a default": (
        schemas(A={"type": "object", "required": ["b"], "default": {}}),
        ("components", "schemas", "A", "default"),
    ),
    "an operationId": (
        document(paths={"/a": {"get": _TWICE}, "/b": {"get": _TWICE}}),
        ("paths", "/b", "get", "operationId"),
    ),
    "a parameter": (
        document(paths={"/a/{id}": {"get": {"responses": OK}}}),
        ("paths", "/a/{id}", "get"),
    ),
    "a word": (
        schemas(A={"properties": {"a": {"type": "string", "required": True}}}),
        ("components", "schemas", "A", "properties", "a", "required"),
    ),
}


@pytest.mark.parametrize(("value", "pointer"), _FAULTS.values(), ids=_FAULTS)
def test_what_has_been_told_is_not_told_again(
    tmp_path: Path, value: Mapping[str, Any], pointer: tuple[str, ...]
) -> None:
    def told(source: Source) -> list[Issue]:
        place = Spot(file=source.file, pointer=pointer)
        return [Issue(place=place, message="told", warning=True)]

    assert len(check(tmp_path, value)) == 1
    assert check(tmp_path, value, told) == ()


def test_another_fault_around_it_is_told(tmp_path: Path) -> None:
    value = document(paths={"/a": {"get": {"tags": ["a"]}}})

    def told(source: Source) -> list[Issue]:
        operation = source / "paths" / "/a" / "get"
        return [Issue(place=operation, message="it has no operationId", warning=True)]

    [issue] = check(tmp_path, value, told)
    assert "'responses' is a required property" in issue.message


def test_of_what_has_been_told_nothing_is_summed_up(tmp_path: Path) -> None:
    value = schemas(**{f"A{n}": {"type": "integer", "default": "x"} for n in range(30)})

    def told(source: Source) -> list[Issue]:
        places = (schema for _, schema in (source / "components" / "schemas").items())
        return [Issue(place=each / "default", message="told") for each in places]

    assert check(tmp_path, value, told) == ()


def test_a_validator_that_trips_over_what_it_has_found_is_not_told(
    tmp_path: Path,
) -> None:
    value = {key: each for key, each in document().items() if key != "paths"}
    [issue] = check(tmp_path, value)
    assert "'paths' is a required property" in issue.message


def test_it_stops_at_the_time_limit_and_says_so(tmp_path: Path) -> None:
    slow = {"type": "string", "pattern": "^(a|aa)+$", "default": "a" * 60 + "b"}
    start = time.monotonic()
    [issue] = check(tmp_path, schemas(A=slow), time_limit=2)
    assert time.monotonic() - start < 20
    assert issue.warning
    assert issue.message == (
        "openapi-spec-validator did not finish: it took more than 2 seconds"
    )
    assert not list(tmp_path.glob("cache/*"))


def test_the_child_ends_with_the_block(tmp_path: Path) -> None:
    slow = {"type": "string", "pattern": "^(a|aa)+$", "default": "a" * 60 + "b"}
    (tmp_path / "api.json").write_text(json.dumps(schemas(A=slow)))
    source = Source.read(tmp_path / "api.json")
    start = time.monotonic()
    with (
        pytest.raises(KeyError, match="mine"),
        checking(source, cache=tmp_path / "cache"),
    ):
        raise KeyError("mine")
    assert time.monotonic() - start < 20


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_the_child_reads_no_file_and_calls_nobody(tmp_path: Path, version: str) -> None:
    secret = tmp_path / "secret.json"
    secret.write_text('{"default": "TOP", "type": "integer"}')
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        url = f"http://127.0.0.1:{server.getsockname()[1]}/schema.json"
        for reference in (url, secret.as_uri()):
            value = {**schemas(A={"$ref": reference}), "openapi": version}
            child = subprocess.run(
                [sys.executable, "-P", checker_child.__file__, "60"],
                input=json.dumps(value),
                capture_output=True,
                text=True,
                check=True,
            )
            assert json.loads(child.stdout)["stopped"]
            assert "TOP" not in child.stdout
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_verdict_is_remembered_for_the_same_document(tmp_path: Path) -> None:
    wrong = schemas(A={"type": "integer", "default": "x"})
    first = check(tmp_path, wrong)
    [remembered] = tmp_path.glob("cache/*.json")
    said = json.loads(remembered.read_text())
    said["findings"][0]["message"] = "from memory"
    remembered.write_text(json.dumps(said))
    [second] = check(tmp_path, wrong)
    assert second.message == "openapi-spec-validator: from memory"
    remembered.write_text("{")
    assert [str(issue) for issue in check(tmp_path, wrong)] == [str(first[0])]
    assert check(tmp_path, document()) == ()


def test_a_child_that_runs_already_is_asked(tmp_path: Path) -> None:
    wrong = schemas(A={"type": "integer", "default": "x"})
    [said] = check(tmp_path, wrong)
    with started() as child:
        [again] = check(tmp_path, wrong, child=child, cache=tmp_path / "other")
        assert child.process.returncode == 0
    assert str(again) == str(said)


def test_a_child_is_started_early_where_no_verdict_is_kept(tmp_path: Path) -> None:
    path, cache = tmp_path / "api.json", tmp_path / "cache"
    path.write_text(json.dumps(document(), indent=1))
    with started_early(path, cache) as child:
        assert child is not None
    assert child.process.returncode == -signal.SIGKILL
    check(tmp_path, document())
    with started_early(path, cache) as child:
        assert child is None
    with started_early(tmp_path / "missing.json", cache) as child:
        assert child is None


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert check(tmp_path, document(), cache=tmp_path / "file" / "cache") == ()


def test_the_cache_is_in_the_users_cache_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "mine"))
    check(tmp_path, document(), cache=None)
    assert len(list((tmp_path / "mine" / "tightspec").iterdir())) == 1


def test_the_working_directory_provides_no_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "openapi_spec_validator.py").write_text("raise SystemExit('planted')")
    monkeypatch.chdir(tmp_path)
    assert check(tmp_path, document()) == ()
