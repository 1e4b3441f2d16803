"""The shop of the golden case as a package, and a server for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml

from tests.behaviour.packages import Make, Package

_DOCUMENT = Path(__file__).parents[1] / "golden" / "shop" / "openapi.yaml"

PRODUCT = {"sku": "AB1234", "name": "Tea", "price": {"amount": 250, "currency": "EUR"}}
UUID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"


class Server:
    """Answers with what it is told, and keeps what it was asked."""

    def __init__(self) -> None:
        self.status = 200
        self.answer: dict[str, Any] = {}
        self.requests: list[httpx2.Request] = []

    def answers(self, status: int, **content: Any) -> None:
        """From now on."""
        self.status, self.answer = status, content

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.requests.append(request)
        return httpx2.Response(self.status, **self.answer)

    @property
    def request(self) -> httpx2.Request:
        """The only request."""
        (request,) = self.requests
        return request

    def http(self) -> httpx2.Client:
        return httpx2.Client(transport=httpx2.MockTransport(self))

    def async_http(self) -> httpx2.AsyncClient:
        return httpx2.AsyncClient(transport=httpx2.MockTransport(self))


@pytest.fixture(scope="session")
def shop(make: Make) -> Package:
    """The modules of the shop."""
    return make(yaml.safe_load(_DOCUMENT.read_text(encoding="utf-8")))


@pytest.fixture
def server() -> Server:
    return Server()
