# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate vault
"""The clients of Vault."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout
from .operations import OPEN_DOOR

if TYPE_CHECKING:
    from .models import Code, Door

_SETTINGS = Settings(
    name="Vault",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class DoorsResource(Resource):
    """The operations of `doors`."""

    def open_door(self, code: Code, **options: Unpack[CallOptions]) -> Door:
        """GET /doors/{code}.

        Arguments:

        - `code`: No zero in front.
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

        - `code`: No zero in front.
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
    - `http_client`: an HTTP client to use instead of one of our own.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for a whole call; None waits for ever, a `Timeout` says more.
    - `retries`: how many times to send a call again at most; a `RetryPolicy` says more.
    - `response_limits`: how much of an answer is read, as `ResponseLimits`.
    - `hooks`: what is told of each try, as `Hooks`.
    - `clock`: where time and chance come from, for tests.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
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
    - `http_client`: an HTTP client to use instead of one of our own.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for a whole call; None waits for ever, a `Timeout` says more.
    - `retries`: how many times to send a call again at most; a `RetryPolicy` says more.
    - `response_limits`: how much of an answer is read, as `ResponseLimits`.
    - `hooks`: what is told of each try, as `Hooks`.
    - `clock`: where time and chance come from, for tests.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={},
            http_client=http_client,
        )

    @cached_property
    def doors(self) -> AsyncDoorsResource:
        """The operations of `doors`."""
        return AsyncDoorsResource(self)
