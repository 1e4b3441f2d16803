"""Every package does what its document says: the values and calls of `uses.yaml`.

Whether a model should take a value is judged by the document alone, and what is sent is
compared with what a person wrote down.
"""

from __future__ import annotations

import importlib
import json
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from tests.golden.cases import CASES, package_name
from tests.golden.conftest import Packages
from tests.golden.judge import Json, Judge, load

# Which lists of values the document takes, and which the package takes.
_TAKEN = {
    "takes": (True, True),
    "refuses": (False, False),
    "stricter": (True, False),
    "looser": (False, True),
}


def _entries(section: str) -> list[Any]:
    """Each entry of a section, by its case; what is known to fail is marked so."""
    found: list[Any] = []
    for case in CASES:
        entries = load(case / "uses.yaml").get(section, {})
        for number, each in enumerate(entries):
            name = each if section == "values" else f"{each['call']}-{number}"
            entry = {"model": each, **entries[each]} if section == "values" else each
            marks = [
                pytest.mark.xfail(strict=True, reason=reason)
                for reason in [entry.get("fails")]
                if reason
            ]
            found.append(
                pytest.param(case, entry, id=f"{case.name}-{name}", marks=marks)
            )
    return found


@pytest.mark.parametrize(("case", "entry"), _entries("values"))
def test_values(
    case: Path,
    entry: dict[str, Any],
    packages: Packages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    schema = entry.get("schema", f"#/components/schemas/{entry['model']}")
    direction = entry.get("direction", "response")
    package = _package(case, packages, monkeypatch)
    adapter = importlib.import_module(f"{package.__name__}._meaning").adapter
    model: TypeAdapter[Any] = adapter(getattr(package, entry["model"]))

    wrong = [
        f"{json.dumps(value)}: {who} {'takes' if taken else 'refuses'} it"
        for verdict, (document, package) in _TAKEN.items()
        for value in entry.get(verdict, ())
        for who, taken, wanted in (
            ("the document", _judge(case).takes(schema, value, direction), document),
            ("the package", _takes(model, value), package),
        )
        if taken != wanted
    ]

    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("case", "call"), _entries("calls"))
def test_calls(
    case: Path,
    call: dict[str, Any],
    packages: Packages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    package = _package(case, packages, monkeypatch)
    server = Server(*call.get("answer", [204]))
    client = _client(package, server)
    method: Any = client
    for name in call["call"].split("."):
        method = getattr(method, name)
    arguments = call.get("with", {})

    if "raises" in call:
        with pytest.raises(getattr(package, call["raises"])) as told:
            method(**arguments)
        assert call.get("says", "") in str(told.value)
    else:
        warned = pytest.warns(package.ConstraintWarning, match=call.get("warns"))
        with warned if "warns" in call else nullcontext():
            found = method(**arguments)
        differences = [each.path[-1] for each in package.differences(found)]
        assert differences == call.get("differs", [])
        if "answer" in call:
            assert _written(found) == call["answer"][1]

    assert server.requests == ([call["sends"]] if "sends" in call else [])
    assert server.bodies == ([call["body"]] if "body" in call else [])
    assert call.get("headers", {}).items() <= server.headers.items()


def _package(
    case: Path, packages: Packages, monkeypatch: pytest.MonkeyPatch
) -> ModuleType:
    packages.build(case)
    monkeypatch.syspath_prepend(packages.folder)
    return importlib.import_module(package_name(case))


@cache
def _judge(case: Path) -> Judge:
    return Judge(case)


def _takes(model: TypeAdapter[Any], value: Json) -> bool:
    """Whether a model takes a value; what it takes it writes again."""
    try:
        taken = model.validate_json(json.dumps(value))
    except ValidationError:
        return False
    again = model.dump_json(taken, exclude_unset=True, warnings=False)
    assert json.loads(again) == value
    return True


def _written(value: object) -> Json:
    """The JSON of what a call gave."""
    match value:
        case BaseModel():
            return json.loads(value.model_dump_json())
        case list():
            return [_written(each) for each in value]
        case dict():
            return {name: _written(each) for name, each in value.items()}
        case _:
            return value


def _client(package: ModuleType, server: Server) -> Any:
    pairs = [each for each in package.__all__ if f"Async{each}" in package.__all__]
    (client,) = (
        made for made in (getattr(package, each) for each in pairs) if _is_client(made)
    )
    http = httpx2.Client(transport=httpx2.MockTransport(server))
    return client(base_url="https://api.example.com", http_client=http)


def _is_client(class_: Any) -> bool:
    return hasattr(class_, "with_options")


class Server:
    """Gives one answer, and keeps what it was asked."""

    def __init__(self, status: int, answer: Json = None) -> None:
        content = {} if status == 204 else {"json": answer}
        self._answer = httpx2.Response(status, **content)
        self.requests: list[str] = []
        self.bodies: list[Json] = []
        self.headers: dict[str, str] = {}

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        target = request.url.raw_path.decode()
        self.requests.append(f"{request.method} {target}")
        if request.content:
            self.bodies.append(json.loads(request.content))
        self.headers |= request.headers
        return self._answer
