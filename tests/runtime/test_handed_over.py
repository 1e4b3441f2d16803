"""A user's own HTTP client: what it adds to its requests, it adds to ours."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable, Generator
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest

from tests.runtime.faults import Connection, Request, answer, serving

pytest_plugins = ["tests.runtime.sample_fixture"]

GIVEN: dict[str, Any] = {"pet_id": "a b", "lang": "en", "tags": ["x", "y"]}
SECRET = "sk-0123456789abcdef"
Ask = Callable[..., list[Request]]


@pytest.fixture(params=["sync", "async"])
def ask(sample: SimpleNamespace, request: pytest.FixtureRequest) -> Ask:
    """One call by a client with such an HTTP client: what a server was asked."""
    is_async = request.param == "async"

    def asked(
        make: Callable[[type[Any]], Any],
        *,
        method: str = "get_pet",
        given: dict[str, Any] = GIVEN,
        statuses: tuple[str, ...] = ("200 OK",),
        **options: Any,
    ) -> list[Request]:
        left = [*statuses]

        def answers(connection: Connection) -> None:
            status = left.pop(0)
            connection.send(answer(status, Set_Cookie="seen=1", Location="/pets/moved"))

        policy = sample.retries.RetryPolicy(first_delay=0)
        with serving(answers) as server:
            options = {"base_url": server.url, "retries": policy} | options
            if is_async:

                async def call() -> None:
                    async with make(httpx2.AsyncClient) as http:
                        client = sample.client.AsyncSample(http_client=http, **options)
                        await getattr(client.pets, method)(**given)

                asyncio.run(call())
            else:
                with make(httpx2.Client) as http:
                    client = sample.client.Sample(http_client=http, **options)
                    getattr(client.pets, method)(**given)
        return server.requests

    return asked


def _query(request: Request) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(request.path).query)


def test_its_headers_go_along_and_ours_come_first(ask: Ask) -> None:
    headers = {"X-Own": "1", "X-Trace": "own", "User-Agent": "own", "Accept": "a/b"}
    given = {**GIVEN, "trace": "ours"}
    [sent] = ask(lambda kind: kind(headers=headers), given=given)

    assert sent.headers["x-own"] == "1"
    assert sent.headers["x-trace"] == "ours"
    assert sent.headers["accept"] == "application/json"
    assert sent.headers["user-agent"].startswith("Sample-python")
    assert sent.headers["accept-encoding"]


def test_its_parameters_go_along(ask: Ask) -> None:
    [sent] = ask(lambda kind: kind(params={"own": "ö", "lang": "de"}))

    assert sorted(_query(sent)) == [
        ("lang", "en"),
        ("own", "ö"),
        ("tag", "x"),
        ("tag", "y"),
    ]
    assert urlsplit(sent.path).path == "/pets/a%20b"


def test_its_cookies_go_along_and_it_keeps_those_that_come(ask: Ask) -> None:
    sent = ask(
        lambda kind: kind(cookies={"own": "1"}),
        given={**GIVEN, "visit": "7"},
        statuses=("503 Later", "200 OK"),
    )

    assert sent[0].headers["cookie"] == "own=1; visit=7"
    assert sorted(sent[1].headers["cookie"].split("; ")) == [
        "own=1",
        "seen=1",
        "visit=7",
    ]


def test_its_base_url_plays_no_part(ask: Ask) -> None:
    [sent] = ask(lambda kind: kind(base_url="http://127.0.0.1:9/elsewhere/"))

    assert urlsplit(sent.path).path == "/pets/a%20b"


def test_its_event_hooks_are_told_of_each_try(ask: Ask) -> None:
    told: list[object] = []

    def make(kind: type[Any]) -> Any:
        def note(it: Any) -> None:
            told.append(getattr(it, "status_code", it.__class__.__name__))

        async def note_later(it: Any) -> None:
            note(it)

        hook = note_later if kind is httpx2.AsyncClient else note
        return kind(event_hooks={"request": [hook], "response": [hook]})

    ask(make, statuses=("503 Later", "200 OK"))

    assert told == ["Request", 503, "Request", 200]


class _Signed(httpx2.Auth):
    """A signature that needs the body, and a second request after a 401."""

    requires_request_body = True

    def auth_flow(
        self, request: httpx2.Request
    ) -> Generator[httpx2.Request, httpx2.Response, None]:
        request.headers["X-Signature"] = str(len(request.content))
        answered = yield request
        if answered.status_code == 401:
            request.headers["X-Signature"] = "again"
            yield request


def test_its_auth_is_applied(ask: Ask) -> None:
    pair = base64.b64encode(b"me:pw").decode()
    [sent] = ask(lambda kind: kind(auth=("me", "pw")))
    assert sent.headers["authorization"] == f"Basic {pair}"

    sent, again = ask(
        lambda kind: kind(auth=_Signed()),
        method="save_pet",
        given={"name": "Rex"},
        statuses=("401 Who", "200 OK"),
        api_key=SECRET,
    )
    assert (
        sent.headers["x-signature"]
        == str(len(sent.body))
        == sent.headers["content-length"]
    )
    assert again.headers["x-signature"] == "again"
    assert again.body == sent.body
    assert again.headers["authorization"] == f"Bearer {SECRET}"


@pytest.mark.parametrize("follows", [False, True])
def test_it_follows_redirects_if_it_does(
    ask: Ask, sample: SimpleNamespace, *, follows: bool
) -> None:
    statuses = ("302 Found", "200 OK")

    def make(kind: type[Any]) -> Any:
        return kind(follow_redirects=follows)

    if follows:
        assert [it.path for it in ask(make, statuses=statuses)][1:] == ["/pets/moved"]
    else:
        with pytest.raises(sample.errors.APIStatusError, match="302"):
            ask(make, statuses=statuses)


def test_its_own_way_to_make_a_request_is_gone(ask: Ask) -> None:
    def make(kind: type[Any]) -> Any:
        class Own(kind):  # type: ignore[misc]
            def build_request(self, method: str, url: Any, **named: Any) -> Any:
                named["headers"]["X-Signed"] = str(len(named["content"] or b""))
                request = super().build_request(method, url, **named)
                request.headers["X-Built"] = str(request.url.path)
                return request

        return Own(params={"own": "1"}, headers={"X-Own": "1"}, cookies={"a": "b"})

    [sent] = ask(make, given={**GIVEN, "visit": "7"}, api_key=SECRET)
    assert sent.headers["x-built"] == "/pets/a b"
    assert sent.headers["x-own"] == "1"
    assert sent.headers["cookie"] == "a=b; visit=7"
    assert sorted(_query(sent)) == [
        ("lang", "en"),
        ("own", "1"),
        ("tag", "x"),
        ("tag", "y"),
    ]

    [sent] = ask(make, method="save_pet", given={"name": "Rex"}, api_key=SECRET)
    assert (
        sent.headers["x-signed"]
        == str(len(sent.body))
        == sent.headers["content-length"]
    )
    assert sent.headers["authorization"] == f"Bearer {SECRET}"
    assert sent.body == b'{"name":"Rex"}'
