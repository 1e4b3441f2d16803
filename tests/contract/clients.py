"""Both clients on a transport that keeps what was sent and answers as it is told."""

from __future__ import annotations

import asyncio
import json
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx2 as httpx
from dumplingai import (
    AsyncDumplingAI,
    Clock,
    ConstraintWarning,
    DumplingAI,
    GenerateAiImageResponse,
    RequestValidationError,
)

from tests.contract.judge import Json, Mode, Place

URL = "https://images.example.com/1.webp"
SUCCESS: Mapping[str, Json] = {
    "images": [{"url": URL}],
    "prompt": "A dumpling on the moon",
    "creditUsage": 30,
    "model": "FLUX.1-schnell",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a call."""

    refused: Mapping[Place, str] = field(default_factory=dict[Place, str])
    """The places of the error, and whether the document or a constraint said no."""
    warned: frozenset[Place] = frozenset()
    sent: str | None = None
    """The JSON of the one request that was sent."""


async def _at_once(seconds: float) -> None:
    """Wait no time."""


_USUAL: dict[str, Any] = {
    "api_key": "a-test-key",
    "clock": Clock(sleep=lambda seconds: None, wait=_at_once),
}


class Server:
    """Answers with `response`, and keeps the requests."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.response = httpx.Response(200, json=dict(SUCCESS))

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        given = self.response
        return httpx.Response(
            given.status_code, headers=given.headers, content=given.content
        )


class Sync:
    """`DumplingAI`, asked for images."""

    def __init__(self, **options: Any) -> None:
        self.server = Server()
        http = httpx.Client(transport=httpx.MockTransport(self.server))
        options = {**_USUAL, **options}
        self.client = DumplingAI(http_client=http, **options)

    def generate(self, **arguments: Any) -> GenerateAiImageResponse:
        return self.client.ai.generate_ai_image(**arguments)

    def estimate(self, **arguments: Any) -> Any:
        return self.client.ai.estimate_generate_ai_image(**arguments)


class Async:
    """`AsyncDumplingAI`, asked for images."""

    def __init__(self, runner: asyncio.Runner, **options: Any) -> None:
        self.runner = runner
        self.server = Server()
        http = httpx.AsyncClient(transport=httpx.MockTransport(self.server))
        options = {**_USUAL, **options}
        self.client = AsyncDumplingAI(http_client=http, **options)

    def generate(self, **arguments: Any) -> GenerateAiImageResponse:
        return self.runner.run(self.client.ai.generate_ai_image(**arguments))

    def estimate(self, **arguments: Any) -> Any:
        return self.client.ai.estimate_generate_ai_image(**arguments)


Client = Sync | Async


def outcome(client: Client, arguments: Mapping[str, Any], mode: Mode) -> Outcome:
    """Make the call, and say what came of it."""
    client.server.requests.clear()
    refused: dict[Place, str] = {}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            client.generate(**arguments, validate=mode)
        except RequestValidationError as error:
            for problem in error.problems:
                said = refused.get(problem.path)
                refused[problem.path] = "spec" if said == "spec" else problem.rule
    sent = [json.dumps(json.loads(each.content)) for each in client.server.requests]
    assert len(sent) <= 1, "it was sent more than once"
    return Outcome(
        refused=refused,
        warned=frozenset(_place(each) for each in caught),
        sent=sent[0] if sent else None,
    )


def keywords(body: Json) -> dict[str, Any] | None:
    """The body as keyword arguments, where they can say it."""
    names = {
        "model": "model",
        "input": "input",
        "permanent": "permanent",
        "requestSource": "request_source",
    }
    if not isinstance(body, dict) or not body or not body.keys() <= names.keys():
        return None
    if any(value is None for value in body.values()):
        return None  # None as a keyword means "not given"
    return {names[key]: value for key, value in body.items()}


def _place(caught: warnings.WarningMessage) -> Place:
    assert isinstance(caught.message, ConstraintWarning), caught.message
    return caught.message.problem.path
