# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate vault
"""The clients of Vault."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._operation import (
    NOT_GIVEN,
    AnyTimeout,
    Arguments,
    CallOptions,
    ClientOptions,
    Mode,
    NotGiven,
    Settings,
    Timeout,
)
from .operations import OPEN_DOOR

if TYPE_CHECKING:
    from .models import Code, Door

_SETTINGS = Settings(
    name="Vault",
    timeout=Timeout(connect=10, read=60, write=30, pool=10),
)


class DoorsResource(Resource):
    """The operations of `doors`."""

    def open_door(self, code: Code, **options: Unpack[CallOptions]) -> Door:
        """GET /doors/{code}.

        Arguments:

        - `code`
        """
        return self._client.send(
            OPEN_DOOR,
            Arguments(parameters={"code": code}),
            options,
        )


class AsyncDoorsResource(AsyncResource):
    """The operations of `doors`."""

    async def open_door(self, code: Code, **options: Unpack[CallOptions]) -> Door:
        """GET /doors/{code}.

        Arguments:

        - `code`
        """
        return await self._client.send(
            OPEN_DOOR,
            Arguments(parameters={"code": code}),
            options,
        )


class Vault(SyncClient):
    """A client of Vault.

    Arguments:

    - `base_url`: where the API is.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for each step of a call; None waits for ever.
    - `http_client`: an HTTP client to use instead of one of our own.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        validate: Mode = "documented",
        strict_responses: bool = False,
        timeout: AnyTimeout | NotGiven = NOT_GIVEN,
        http_client: httpx.Client | None = None,
    ) -> None:
        super().__init__(
            _SETTINGS,
            ClientOptions(
                base_url=base_url,
                validate=validate,
                strict_responses=strict_responses,
                timeout=timeout,
            ),
            credentials={},
            http_client=http_client,
        )

    @cached_property
    def doors(self) -> DoorsResource:
        """The operations of `doors`."""
        return DoorsResource(self)


class AsyncVault(AsyncClient):
    """A client of Vault.

    Its calls are awaited.

    Arguments:

    - `base_url`: where the API is.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for each step of a call; None waits for ever.
    - `http_client`: an HTTP client to use instead of one of our own.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        validate: Mode = "documented",
        strict_responses: bool = False,
        timeout: AnyTimeout | NotGiven = NOT_GIVEN,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            _SETTINGS,
            ClientOptions(
                base_url=base_url,
                validate=validate,
                strict_responses=strict_responses,
                timeout=timeout,
            ),
            credentials={},
            http_client=http_client,
        )

    @cached_property
    def doors(self) -> AsyncDoorsResource:
        """The operations of `doors`."""
        return AsyncDoorsResource(self)
