"""Where calls go: documented servers, their variables, and a server of the user's."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from tests.behaviour.packages import Make, Package, document

SPEC = document(
    paths="""
        /pets: {get: {operationId: listPets, responses: {"204": {description: ok}}}}
        /files:
          servers: [{url: "https://upload.{region}.example.com/v2"}]
          get: {operationId: listFiles, responses: {"204": {description: ok}}}
          put:
            operationId: putFiles
            servers: [{url: /raw/}]
            responses: {"204": {description: ok}}
        """,
    servers=[
        {
            "url": "https://{region}.example.com/{base}",
            "description": "production",
            "variables": {
                "region": {"default": "eu", "enum": ["eu", "us"]},
                "base": {"default": "v1"},
            },
        },
        {"url": "https://sandbox.example.com"},
    ],
)
SPEC["paths"]["/files"]["servers"][0]["variables"] = {
    "region": {"default": "eu", "enum": ["eu", "us"]}
}


@pytest.fixture(scope="module")
def made(make: Make) -> Package:
    return make(SPEC)


def urls(made: Package, **options: Any) -> list[str]:
    """Where the three operations are sent."""
    sent: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(str(request.url))
        return httpx2.Response(204)

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    client = made.client.Test(http_client=http, **options)
    client.list_pets()
    client.list_files()
    client.put_files()
    return sent


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (
            {},
            [
                "https://eu.example.com/v1/pets",
                "https://upload.eu.example.com/v2/files",
                "https://eu.example.com/raw/files",
            ],
        ),
        (
            {"region": "us", "base": "v3"},
            [
                "https://us.example.com/v3/pets",
                "https://upload.us.example.com/v2/files",
                "https://us.example.com/raw/files",
            ],
        ),
        (
            {"base_url": "https://sandbox.example.com"},
            [
                "https://sandbox.example.com/pets",
                "https://upload.eu.example.com/v2/files",
                "https://sandbox.example.com/raw/files",
            ],
        ),
        (
            {"base_url": "http://127.0.0.1:8000/test/"},
            [
                "http://127.0.0.1:8000/test/pets",
                "http://127.0.0.1:8000/test/files",
                "http://127.0.0.1:8000/test/files",
            ],
        ),
    ],
)
def test_where_calls_go(
    made: Package, options: dict[str, str], expected: list[str]
) -> None:
    assert urls(made, **options) == expected


def test_a_value_that_a_variable_does_not_have(made: Package) -> None:
    with pytest.raises(ValueError, match="region: 'mars' is none of 'eu', 'us'"):
        made.client.Test(region="mars")


def test_a_document_without_servers_asks_for_one(make: Make) -> None:
    made = make(
        document(paths="/a: {get: {responses: {'204': {description: ok}}}}", servers=[])
    )

    with pytest.raises(ValueError, match="give Test one like"):
        made.client.Test()


def test_a_variable_called_as_an_argument_of_every_client(make: Make) -> None:
    servers = [
        {
            "url": "https://example.com/{timeout}",
            "variables": {"timeout": {"default": "slow"}},
        }
    ]
    made = make(document(servers=servers))

    assert made.client.Test(timeout_="fast").base_url == "https://example.com/fast"
