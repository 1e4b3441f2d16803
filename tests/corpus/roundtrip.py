"""Every operation, once there and back: what its method sends, and what it makes of the
answer.

Requests and answers are made up from the document's own schemas, and believed once the
JSON Schema judge agrees. The method, the path and the parameters that were sent are read
by openapi-core, the bodies by `contents`: what was read is to be what was given.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.judges.openapi_core.environment import Request, read

from . import contents
from .documents import Json, Operation, Place, operations
from .judge import Direction, Judge
from .synthesis import is_binary, value

CALLS = Path(__file__).with_name("calls.py")
BASE_URL = "https://api.example.com"
_AT_ONCE = 40
"""For how many paths openapi-core is asked at a time: it looks through all of them."""
_SILENT = ("accept", "content-type", "authorization")
_MEANT = {"application/form-data": "multipart/form-data"}
"""What is meant by names that are not registered."""
_NOTHING: tuple[Json, ...] = ("", [], {})
"""What openapi-core takes for a parameter that is not there."""
_BYTES = b"\x89PNG\r\n\x00bytes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A request, and the answer to it."""

    operation: Operation
    parameters: Mapping[str, Json]
    """By location and name: ``query limit``."""
    content: Place | None
    """What the document says of the body."""
    content_type: str | None
    body: Json
    answer: Mapping[str, Any]

    def asked(self) -> dict[str, Any]:
        """What the process that calls is told."""
        return {
            "method": self.operation.method,
            "path": self.operation.path,
            "parameters": dict(self.parameters),
            "content_type": self.content_type,
            "body": self.body,
            "answer": dict(self.answer),
        }

    def __str__(self) -> str:
        sent = f" {self.content_type}" if self.content_type else ""
        status = self.answer["documented"]
        return f"{self.operation.method} {self.operation.path}{sent} {status}"


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
    maker = _Maker(version)
    cases = [case for each in operations(document) for case in maker.cases(each)]
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
    declared = _declared(case.operation)
    for key, given in case.parameters.items() if read else ():
        if key not in declared:  # a name in the path alone
            continue
        location, _, name = key.partition(" ")
        found = read.get(location, {}).get(name)
        if not _is_same(found, given):
            yield f"{key}: sent {given!r}, read {found!r}"


def _body(case: Case, request: Request) -> Iterator[str]:
    if case.content_type is None:
        if request.body:
            yield f"a body that nobody gave: {request.body[:100]!r}"
        return
    headers = {name.lower(): text for name, text in request.headers}
    sent = headers.get("content-type", "")
    if _essence(sent) != _essence(case.content_type):
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
    parameters, directions, and who may ask whom. A deepObject is exploded, said or not.
    """
    match part:
        case dict():
            if _is_silent(part):
                return {"name": part["name"], "in": "header", "schema": {}}
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
            if part.get("style") == "deepObject":
                made["explode"] = True
            return made
        case list():
            return [_readable(each) for each in part]
        case _:
            return part


def _is_silent(part: Json) -> bool:
    """Whether a parameter is to be ignored (OpenAPI 3.0.4, 4.8.12.2.1, `name`)."""
    match part:
        case {"in": "header", "name": str(name)}:
            return name.lower() in _SILENT
        case _:
            return False


class _Maker:
    """Makes up requests and answers."""

    def __init__(self, version: str) -> None:
        self._judges: dict[Direction, Judge] = {
            "request": Judge(version, "request", typed=True),
            "response": Judge(version, "response", typed=True),
        }
        self.guessless: list[str] = []

    def cases(self, operation: Operation) -> Iterator[Case]:
        """One for each media type of the body, and each answer, whichever are more."""
        parameters = self._parameters(operation)
        if parameters is None:
            return
        bodies = list(self._bodies(operation))
        answers = list(self._answers(operation))
        if not bodies or not answers:
            return
        for number in range(max(len(bodies), len(answers))):
            content, content_type, body = bodies[number % len(bodies)]
            yield Case(
                operation=operation,
                parameters=parameters,
                content=content,
                content_type=content_type,
                body=body,
                answer=answers[number % len(answers)],
            )

    def _guess(
        self,
        schema: Place | None,
        direction: Direction,
        what: str,
        but: Sequence[Json] = (),
    ) -> list[Json]:
        """A value, rather another one than those of `but`; nothing where none is found."""
        judge = self._judges[direction]
        try:
            found = list(value(schema, judge, direction, but))
            if but and not found:
                found = list(value(schema, judge, direction))
        except ValueError as error:
            self.guessless.append(f"{what}: the judge cannot read the schema: {error}")
            return []
        if not found:
            self.guessless.append(f"{what}: no value found")
        return found

    def _parameters(self, operation: Operation) -> dict[str, Json] | None:
        """All that the operation has; None where what must be there is not found."""
        found: dict[str, Json] = {}
        for name, place in _declared(operation).items():
            location = place.value["in"]
            if _is_silent(place.value):
                continue
            if location == "path" and f"{{{place.value['name']}}}" not in (
                operation.path
            ):
                continue
            schema = place.get("schema")
            content = place.get("content")
            if schema is None and content is not None:
                schema = next((each.get("schema") for _, each in content.items()), None)
            where = f"{operation.method} {operation.path} {name}"
            guesses = self._guess(schema, "request", where, _NOTHING)
            is_required = location == "path" or place.value.get("required") is True
            if guesses and (is_required or guesses[0] not in _NOTHING):
                found[name] = guesses[0]
            elif is_required:
                return None
        for name in _named(operation.path):
            found.setdefault(f"path {name}", "text")
        return found

    def _bodies(
        self, operation: Operation
    ) -> Iterator[tuple[Place | None, str | None, Json]]:
        body = operation.place.get("requestBody")
        body = None if body is None else body.followed()
        media_types = None if body is None else body.get("content")
        if media_types is None or not media_types.value:
            yield None, None, None
            return
        for media_type, content in media_types.items():
            concrete = media_type.replace("*/*", "application/json").replace("*", "png")
            concrete = _MEANT.get(concrete, concrete)
            where = f"{operation.method} {operation.path} {media_type}"
            schema = content.get("schema")
            guesses = self._guess(schema, "request", where) if schema else []
            if _is_json(concrete) or _is_form(concrete):
                if schema is None:
                    yield content, concrete, {"key": "text"}
                for guess in guesses:
                    plain = guess if _is_json(concrete) else self._form(schema, guess)
                    yield content, concrete, _with_files(schema, concrete, plain)
            elif "text" in concrete or "xml" in concrete:
                texts = [each for each in guesses if isinstance(each, str | bool | int)]
                yield content, concrete, next(iter(texts), "<a>text</a>")
            else:
                yield content, concrete, contents.file(_BYTES)

    def _form(self, schema: Place | None, guess: Json) -> Json:
        """The guess without what no form can say, where the schema lets it go."""
        if schema is None or not isinstance(guess, dict):
            return guess
        less = {key: each for key, each in guess.items() if each is not None}
        refused = self._judges["request"].refusal(schema, less)
        return guess if refused else less

    def _answers(self, operation: Operation) -> Iterator[dict[str, Any]]:
        responses = operation.place.get("responses")
        entries = list(responses.items()) if responses is not None else []
        has_success = any(status.startswith("2") for status, _ in entries)
        for documented, entry in entries:
            place = entry.followed()
            if place is None or documented.startswith(("x-", "1")):
                continue
            status = _status(documented, has_success=has_success)
            base = {"documented": documented.upper(), "status": status, "headers": {}}
            where = f"{operation.method} {operation.path} {documented}"
            headers = dict(self._headers(place, where))
            contents = place.get("content")
            found = list(contents.items()) if contents is not None else []
            if not found or status in (204, 205, 304):
                no = {"content_type": None, "text": None}
                yield {**base, **no, "headers": headers}
                continue
            for media_type, content in found:
                concrete = media_type.replace("*/*", "application/json")
                concrete = concrete.replace("*", "png")
                text = "text"
                schema = content.get("schema")
                if _is_json(concrete):
                    guesses = self._guess(schema, "response", where)
                    if not guesses:
                        continue
                    text = json.dumps(guesses[0])
                yield {
                    **base,
                    "headers": headers,
                    "content_type": concrete,
                    "text": text,
                }

    def _headers(self, response: Place, where: str) -> Iterator[tuple[str, str]]:
        headers = response.get("headers")
        for name, entry in headers.items() if headers is not None else ():
            place = entry.followed()
            if place is None or name.lower() == "content-type":
                continue
            for guess in self._guess(place.get("schema"), "response", where):
                if isinstance(guess, str | int | float | bool):
                    text = guess if isinstance(guess, str) else json.dumps(guess)
                    if text.isascii() and text.isprintable():
                        yield name, text


def _declared(operation: Operation) -> dict[str, Place]:
    """The parameters of an operation by location and name, its own over its path's."""
    found: dict[str, Place] = {}
    for holder in (operation.item, operation.place):
        listed = holder.get("parameters")
        for _, entry in listed.items() if listed is not None else ():
            place = entry.followed()
            if place is not None and isinstance(place.value.get("name"), str):
                found[f"{place.value.get('in')} {place.value['name']}"] = place
    return found


def _named(path: str) -> list[str]:
    return [part.partition("}")[0] for part in path.split("{")[1:]]


def _status(documented: str, *, has_success: bool) -> int:
    if documented == "default":
        return 500 if has_success else 200
    return int(documented.lower().replace("x", "0"))


def _with_files(schema: Place | None, media_type: str, guess: Json) -> Json:
    """The guess with files for the properties of a multipart body that are some."""
    if schema is None or "multipart" not in media_type or not isinstance(guess, dict):
        return guess
    return {
        name: _as_files(value) if is_binary(schema, name) else value
        for name, value in guess.items()
    }


def _as_files(value: Json) -> Json:
    if isinstance(value, list):
        return [_as_files(each) for each in value]
    return contents.file(value.encode()) if isinstance(value, str) else value


def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _is_json(media_type: str) -> bool:
    essence = _essence(media_type)
    names = ("application/json", "application/*", "text/json")
    return essence in names or essence.endswith("+json")


def _is_form(media_type: str) -> bool:
    essence = _essence(media_type)
    form = "application/x-www-form-urlencoded"
    return essence.startswith("multipart/") or essence == form
