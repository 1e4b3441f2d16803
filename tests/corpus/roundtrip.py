"""Every operation, once there and back: what its method sends, and what it makes of the
answer.

Requests and answers are made up from the document's own schemas, and believed once the
JSON Schema judge agrees. The method, the path and the parameters that were sent are read
by openapi-core, the bodies by `contents`, and so is what openapi-core does not read:
what was read is to be what was given.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.judges.openapi_core.environment import Request, read
from tests.styles.reader import query_pairs

from . import contents
from .cases import Case, Maker, declared, essence_of, is_silent
from .documents import Json, Place, operations

CALLS = Path(__file__).with_name("calls.py")
BASE_URL = "https://api.example.com"
_AT_ONCE = 40
"""For how many paths openapi-core is asked at a time: it looks through all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """What came of the cases of a document; faults are texts."""

    cases: int
    requests: tuple[str, ...]
    answers: tuple[str, ...]
    guessless: tuple[str, ...]
    """What the document says so that no value was found that the judge takes."""


def tried(
    document: Place, version: str, bundle: Mapping[str, Json], package: Path
) -> Trip:
    """Make the calls of a package, and have them read."""
    maker = Maker(version)
    cases = maker.all_cases(operations(document))
    done = subprocess.run(
        [sys.executable, str(CALLS), package.name],
        input=json.dumps([case.asked() for case in cases]),
        capture_output=True,
        text=True,
        cwd=package.parent,
        check=False,
    )
    if done.returncode:
        said = f"exit {done.returncode}: {done.stderr[-1500:]}"
        return Trip(cases=0, requests=(said,), answers=(), guessless=())
    outcomes: list[dict[str, Any]] = json.loads(done.stdout)
    requests: list[str] = []
    answers: list[str] = []
    sent: list[tuple[Case, Request]] = []
    for case, outcome in zip(cases, outcomes, strict=True):
        if len(outcome["sent"]) == 1:
            sent.append((case, _request(outcome["sent"][0])))
            if outcome["said"]:
                answers.append(f"{case}: {outcome['said']}")
        else:
            count = len(outcome["sent"])
            requests.append(f"{case}: sent {count} times: {outcome['said']}")
    for case, found in _read(sent, bundle):
        if found:
            requests.append(f"{case}: {'; '.join(found)}")
    return Trip(
        cases=len(cases),
        requests=tuple(requests),
        answers=tuple(answers),
        guessless=tuple(dict.fromkeys(maker.guessless)),
    )


def _request(raw: Mapping[str, Any]) -> Request:
    return Request(
        method=raw["method"],
        target=raw["target"],
        headers=[(name, text) for name, text in raw["headers"]],
        body=bytes.fromhex(raw["body"]),
    )


def _read(
    sent: list[tuple[Case, Request]], bundle: Mapping[str, Json]
) -> Iterator[tuple[Case, list[str]]]:
    """What is wrong with what was sent, or reads as something else than was given."""
    bundle = _readable(bundle)
    for asked in _batches(list(dict.fromkeys(case.operation.path for case, _ in sent))):
        some = [each for each in sent if each[0].operation.path in asked]
        document = {
            **{key: part for key, part in bundle.items() if key != "webhooks"},
            "servers": [{"url": BASE_URL}],
            "paths": {_sent_path(path): bundle["paths"][path] for path in asked},
        }
        readings = read(document, [request for _, request in some])
        for (case, request), reading in zip(some, readings, strict=True):
            yield case, [
                *reading.errors,
                *_parameters(case, {} if reading.errors else reading.parameters),
                *_objects(case, request),
                *_body(case, request),
            ]


def _batches(paths: list[str]) -> Iterator[set[str]]:
    """Some paths at a time, of which no two are the same but for their names."""
    while paths:
        batch: dict[str, str] = {}
        for path in paths:
            if len(batch) < _AT_ONCE:
                batch.setdefault(re.sub(r"\{[^}]*\}", "{}", _sent_path(path)), path)
        asked = set(batch.values())
        yield asked
        paths = [path for path in paths if path not in asked]


def _sent_path(path: str) -> str:
    """Documents write a query, or a fragment, behind a path to have two of it."""
    return re.split(r"[?#]", path)[0]


def _parameters(case: Case, read: Mapping[str, Mapping[str, Json]]) -> Iterator[str]:
    described = declared(case.operation)
    for key, given in case.parameters.items() if read else ():
        if key not in described:  # a name in the path alone
            continue
        if _is_unread(described[key], given):
            continue
        location, _, name = key.partition(" ")
        found = read.get(location, {}).get(name)
        if not _is_same(found, given):
            yield f"{key}: sent {given!r}, read {found!r}"


def _objects(case: Case, request: Request) -> Iterator[str]:
    """What openapi-core does not read in a query."""
    described = declared(case.operation)
    pairs = query_pairs(urlsplit(request.target).query)
    for key, given in case.parameters.items():
        if key in described and _is_unread(described[key], given):
            name = key.partition(" ")[2]
            yield from contents.styled(pairs, name, given, described[key].value)


def _is_unread(parameter: Place, given: Json) -> bool:
    """Whether openapi-core does not read it: a deepObject only where its properties are
    declared, and the keys of an exploded object only where its schema says by itself,
    and not in an `anyOf`, that it is one."""
    described = parameter.value
    if _is_deep(described):
        return True
    schema = parameter.get("schema")
    meant = None if schema is None else schema.followed()
    return (
        described.get("in") == "query"
        and isinstance(given, dict)
        and described.get("style", "form") == "form"
        and described.get("explode", True)
        and meant is not None
        and isinstance(meant.value, dict)
        and "type" not in meant.value
    )


def _is_deep(parameter: Mapping[str, Json]) -> bool:
    return (parameter.get("in"), parameter.get("style")) == ("query", "deepObject")


def _body(case: Case, request: Request) -> Iterator[str]:
    if case.content_type is None:
        if request.body:
            yield f"a body that nobody gave: {request.body[:100]!r}"
        return
    headers = {name.lower(): text for name, text in request.headers}
    sent = headers.get("content-type", "")
    if essence_of(sent) != essence_of(case.content_type):
        yield f"sent as {sent}, not as {case.content_type}"
    yield from contents.faults(sent, request.body, case.content, case.body)


def _is_same(found: Json, given: Json) -> bool:
    """Whether a value was read as it was given. Moments come back in another spelling,
    and what has no type of its own as text."""
    if isinstance(found, str) and isinstance(given, str) and _DAY.match(given):
        return found[:10] == given[:10]
    if isinstance(found, str) and isinstance(given, bool | int | float):
        return found == json.dumps(given)
    if isinstance(found, list) and isinstance(given, list):
        return len(found) == len(given) and all(map(_is_same, found, given))
    if isinstance(found, dict) and isinstance(given, dict):
        same = found.keys() == given.keys()
        return same and all(_is_same(found[key], given[key]) for key in given)
    return bool(found == given)


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FORMATS = frozenset(
    "date date-time uuid binary byte int32 int64 float double password".split()
)
"""The formats that openapi-core knows; it stops at any other."""


def _readable(part: Json) -> Json:
    """The document without what openapi-core cannot read, or need not: formats that it
    does not know, patterns (it takes them for Python's; the judge has judged the values
    by them), null beside another type, what is in bodies, headers that are no
    parameters, directions, who may ask whom, and a deepObject (`_objects` reads it).
    """
    match part:
        case dict():
            if is_silent(part):
                return {"name": part["name"], "in": "header", "schema": {}}
            if _is_deep(part):
                return {"name": part["name"], "in": "query", "schema": {}}
            made = {key: _readable(each) for key, each in part.items()}
            for word in ("readOnly", "writeOnly"):
                if part.get(word) is True:
                    del made[word]
            for word in ("security", "servers"):
                if isinstance(part.get(word), list):
                    made.pop(word, None)
            if isinstance(part.get("format"), str) and part["format"] not in _FORMATS:
                del made["format"]
            if isinstance(part.get("pattern"), str):
                del made["pattern"]
            match part.get("type"):
                case [str(kind), "null"] | ["null", str(kind)] | [str(kind)]:
                    made["type"] = kind
                case list():
                    del made["type"]
            if isinstance(part.get("requestBody"), dict):
                del made["requestBody"]
            return made
        case list():
            return [_readable(each) for each in part]
        case _:
            return part
