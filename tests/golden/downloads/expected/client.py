# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --constraints constraints.yaml --output downloads
"""The clients of Prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ._client import AsyncClient, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout
from ._servers import ApiServer

if TYPE_CHECKING:
    from . import operations as _operations
    from .models import ListPrintsResponse

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Prints",
    document="openapi.yaml",
    servers=(ApiServer("https://prints.example.com"),),
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class Prints(SyncClient):
    """A client of Prints.

    Arguments:

    - `base_url`: where the API is. Default: `https://prints.example.com`.
    - `http_client`: an HTTP client to use instead of one of our own.
    - `http_options`: proxy, TLS, HTTP/2 and limits of our own, as the HTTP library has
      them.
    - `allow_http`: hosts to which requests may go unencrypted, beside this machine.
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

    def list_prints(self, **options: Unpack[CallOptions]) -> ListPrintsResponse:
        """GET /prints."""
        return self.send(_operations.LIST_PRINTS, Arguments(), options)


class AsyncPrints(AsyncClient):
    """A client of Prints.

    Its calls are awaited.

    Arguments:

    - `base_url`: where the API is. Default: `https://prints.example.com`.
    - `http_client`: an HTTP client to use instead of one of our own.
    - `http_options`: proxy, TLS, HTTP/2 and limits of our own, as the HTTP library has
      them.
    - `allow_http`: hosts to which requests may go unencrypted, beside this machine.
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

    async def list_prints(self, **options: Unpack[CallOptions]) -> ListPrintsResponse:
        """GET /prints."""
        return await self.send(_operations.LIST_PRINTS, Arguments(), options)
