"""Credentials of every scheme: in their places, alternatives, functions for tokens."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest

from tests.behaviour.packages import Make, Package, document

SCHEMES = {
    "Token": {"type": "oauth2", "flows": {}},
    "OpenId": {"type": "openIdConnect", "openIdConnectUrl": "https://id.example"},
    "Login": {"type": "http", "scheme": "basic"},
    "HeaderKey": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "QueryKey": {"type": "apiKey", "in": "query", "name": "key"},
    "CookieKey": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "Certificate": {"type": "mutualTLS"},
}
SECURITY: dict[str, list[dict[str, list[str]]] | None] = {
    "usual": None,
    "none": [],
    "maybe": [{}, {"Token": []}],
    "basic": [{"Login": []}],
    "header": [{"HeaderKey": []}],
    "query": [{"QueryKey": []}],
    "cookie": [{"CookieKey": []}],
    "both": [{"HeaderKey": [], "CookieKey": []}],
    "either": [{"QueryKey": []}, {"HeaderKey": []}],
    "certified": [{"Certificate": [], "HeaderKey": []}],
    "identity": [{"OpenId": []}],
}


@pytest.fixture(scope="module")
def made(make: Make) -> Package:
    spec = document(
        paths={
            f"/{name}": {
                "get": {
                    "operationId": name,
                    "responses": {"204": {"description": "ok"}},
                }
                | ({} if security is None else {"security": security})
            }
            for name, security in SECURITY.items()
        },
        security=[{"Token": []}],
    )
    spec["components"]["securitySchemes"] = SCHEMES
    return make(spec)


def sent(made: Package, name: str, **given: Any) -> httpx2.Request:
    """The request of an operation."""
    requests: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        return httpx2.Response(204)

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    getattr(made.client.Test(http_client=http, **given), name)()
    return requests[0]


def shown(request: httpx2.Request) -> dict[str, str]:
    """What of a request is a credential."""
    query = dict(request.url.params)
    names = ("authorization", "x-key", "cookie")
    return query | {n: request.headers[n] for n in names if n in request.headers}


ALL = {
    "token": "t",
    "open_id": "o",
    "login_username": "me",
    "login_password": "secret",
    "header_key": "h",
    "query_key": "q&r",
    "cookie_key": "c",
}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("usual", {"authorization": "Bearer t"}),
        ("none", {}),
        ("maybe", {"authorization": "Bearer t"}),
        ("basic", {"authorization": "Basic bWU6c2VjcmV0"}),
        ("header", {"x-key": "h"}),
        ("query", {"key": "q&r"}),
        ("cookie", {"cookie": "sid=c"}),
        ("both", {"x-key": "h", "cookie": "sid=c"}),
        ("either", {"key": "q&r"}),
        ("certified", {"x-key": "h"}),
        ("identity", {"authorization": "Bearer o"}),
    ],
)
def test_each_scheme_in_its_place(
    made: Package, name: str, expected: dict[str, str]
) -> None:
    assert shown(sent(made, name, **ALL)) == expected


def test_the_alternative_that_is_there(made: Package) -> None:
    assert shown(sent(made, "either", header_key="h")) == {"x-key": "h"}
    assert shown(sent(made, "maybe")) == {}


def test_no_warning_for_what_the_own_http_client_does(made: Package) -> None:
    assert [str(issue) for issue in made.built.issues] == []


def test_without_credentials_nothing_is_sent(made: Package) -> None:
    with pytest.raises(made.errors.MissingCredentialsError, match="header_key= "):
        sent(made, "both", cookie_key="c")


def test_a_function_is_asked_for_each_call_that_needs_it(made: Package) -> None:
    tokens = iter(("first", "second"))

    def token() -> str:
        return next(tokens)

    requests = [sent(made, "usual", token=token, header_key="h") for _ in range(2)]
    other = sent(made, "header", token=token, header_key="h")

    assert [shown(each)["authorization"] for each in requests] == [
        "Bearer first",
        "Bearer second",
    ]
    assert shown(other) == {"x-key": "h"}


@pytest.mark.parametrize("is_awaited", [True, False])
def test_an_async_client_takes_a_function_of_either_kind(
    made: Package, *, is_awaited: bool
) -> None:
    requests: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        return httpx2.Response(204)

    async def awaited() -> str:
        return "t"

    def plain() -> str:
        return "t"

    async def call() -> None:
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
        give = awaited if is_awaited else plain
        async with made.client.AsyncTest(token=give, http_client=http) as client:
            await client.usual()

    asyncio.run(call())

    assert shown(requests[0]) == {"authorization": "Bearer t"}


@pytest.mark.parametrize("token", ["", "a\nb", None, 3])
def test_what_a_function_gives_and_no_header_carries(
    made: Package, token: object
) -> None:
    with pytest.raises((TypeError, ValueError), match=r"^token: "):
        sent(made, "usual", token=lambda: token)
