"""The requests that are made up for a document's operations, and the answers to them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from . import contents
from .documents import Json, Operation, Place
from .judge import Direction, Judge
from .synthesis import is_binary, value

_SILENT = ("accept", "content-type", "authorization")
_MEANT = {"application/form-data": "multipart/form-data"}
"""What is meant by names that are not registered."""
_EMPTY: tuple[Json, ...] = (None, [], {})
_NOTHING: tuple[Json, ...] = ("", [], {}, None)
"""What is not sent at all, or openapi-core takes for a parameter that is not there."""
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


def is_silent(part: Json) -> bool:
    """Whether a parameter is to be ignored (OpenAPI 3.0.4, 4.8.12.2.1, `name`)."""
    match part:
        case {"in": "header", "name": str(name)}:
            return name.lower() in _SILENT
        case _:
            return False


class Maker:
    """Makes up requests and answers."""

    def __init__(self, version: str) -> None:
        self._judges: dict[Direction, Judge] = {
            "request": Judge(version, "request", typed=True),
            "response": Judge(version, "response", typed=True),
        }
        self.guessless: list[str] = []

    def all_cases(self, operations: Sequence[Operation]) -> list[Case]:
        """The cases of all operations of a document."""
        for operation in operations:
            for direction, judge in self._judges.items():
                judge.know(_schemas(operation, direction))
        return [case for each in operations for case in self.cases(each)]

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
            why = judge.contradiction(schema) if schema is not None else None
            said = "no value found" if why is None else f"no value fits: {why}"
            self.guessless.append(f"{what}: {said}"[:300])
        return found

    def _parameters(self, operation: Operation) -> dict[str, Json] | None:
        """All that the operation has; None where what must be there is not found."""
        found: dict[str, Json] = {}
        for name, place in declared(operation).items():
            location = place.value["in"]
            if is_silent(place.value):
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
                found[name] = self._written(schema, guesses[0])
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
                    plain = (
                        guess if _is_json(concrete) else self._written(schema, guess)
                    )
                    yield content, concrete, _with_files(schema, concrete, plain)
            elif "text" in concrete or "xml" in concrete:
                texts = [each for each in guesses if isinstance(each, str | bool | int)]
                yield content, concrete, next(iter(texts), "<a>text</a>")
            else:
                yield content, concrete, contents.file(_BYTES)

    def _written(self, schema: Place | None, guess: Json) -> Json:
        """The guess without what no form and no query can say, where the schema lets it
        go."""
        takes = self._judges["request"].takes
        if schema is not None and isinstance(guess, list):
            less = _without_empty(guess)
            return less if less and takes(schema, less) else guess
        if schema is None or not isinstance(guess, dict):
            return guess
        made = guess
        for name, given in guess.items():
            less = _without_empty(given)
            if less in _EMPTY or less != given:
                without = {key: each for key, each in made.items() if key != name}
                ways = ({**made, name: less}, without)
                wanted = ways[1:] if less in _EMPTY else ways
                made = next((way for way in wanted if takes(schema, way)), made)
        return made

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


def declared(operation: Operation) -> dict[str, Place]:
    """The parameters of an operation by location and name, its own over its path's."""
    found: dict[str, Place] = {}
    for holder in (operation.item, operation.place):
        listed = holder.get("parameters")
        for _, entry in listed.items() if listed is not None else ():
            place = entry.followed()
            if place is not None and isinstance(place.value.get("name"), str):
                found[f"{place.value.get('in')} {place.value['name']}"] = place
    return found


def _schemas(operation: Operation, direction: Direction) -> Iterator[Place]:
    """The schemas of what is sent, or of what is answered."""
    if direction == "request":
        holders = [operation.place.get("requestBody")]
        parameters = (each.get("schema") for each in declared(operation).values())
        yield from (schema for schema in parameters if schema is not None)
    else:
        responses = operation.place.get("responses")
        entries = responses.items() if responses is not None else ()
        holders = [entry for _, entry in entries]
    for holder in holders:
        place = None if holder is None else holder.followed()
        listed = None if place is None else place.get("content")
        for _, content in listed.items() if listed is not None else ():
            schema = content.get("schema")
            if schema is not None:
                yield schema


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


def _without_empty(value: Json) -> Json:
    match value:
        case dict():
            inner = {name: _without_empty(each) for name, each in value.items()}
            return {name: each for name, each in inner.items() if each not in _EMPTY}
        case list():
            elements = map(_without_empty, value)
            return [each for each in elements if each not in _EMPTY]
        case _:
            return value


def _as_files(value: Json) -> Json:
    if isinstance(value, list):
        return [_as_files(each) for each in value]
    return contents.file(value.encode()) if isinstance(value, str) else value


def essence_of(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _is_json(media_type: str) -> bool:
    essence = essence_of(media_type)
    names = ("application/json", "application/*", "text/json")
    return essence in names or essence.endswith("+json")


def _is_form(media_type: str) -> bool:
    essence = essence_of(media_type)
    form = "application/x-www-form-urlencoded"
    return essence.startswith("multipart/") or essence == form
