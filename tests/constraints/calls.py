"""Calls of a package that is made for a test, and what they say."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any

import httpx2
from jsonschema import Draft202012Validator

from generator.effective import effective
from tests.behaviour.packages import Package


@dataclass(frozen=True, slots=True)
class Told:
    """What a call says: of a refusal or in warnings, and whether it was sent."""

    sent: bool
    refused: str = ""
    warned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Calls:
    """Calls by the names of the client's methods."""

    package: Package

    def __call__(self, operation: str, /, *args: Any, **arguments: Any) -> Told:
        """Call a method of the client; the server answers 204."""
        sent: list[httpx2.Request] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            sent.append(request)
            return httpx2.Response(204)

        http = httpx2.Client(transport=httpx2.MockTransport(answer))
        with (
            warnings.catch_warnings(record=True) as caught,
            self.package.client.Test(http_client=http) as client,
        ):
            warnings.simplefilter("always")
            try:
                getattr(client, operation)(*args, **arguments)
            except self.package.errors.RequestValidationError as error:
                assert not sent, "it was refused after it was sent"
                return Told(sent=False, refused=str(error))
        return Told(bool(sent), warned=tuple(str(each.message) for each in caught))

    def document(self) -> Any:
        """The effective document."""
        return effective(self.package.built.document, self.package.built.resolved)

    def validator(self, schema: str) -> Any:
        """A judge by a schema of the effective document."""
        reference = {"$ref": f"#/components/schemas/{schema}"}
        return Draft202012Validator({**self.document(), **reference})
