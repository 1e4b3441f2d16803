# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The client of Library whose calls are awaited."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from . import async_resources as _async_resources
from ._http import httpx
from ._operation import Settings
from ._options import ClientOptions, Timeout
from ._servers import ApiServer
from .async_resources.untagged import AsyncLibraryOperations

_SETTINGS = Settings(
    name="Library",
    document="openapi.yaml",
    servers=(ApiServer("https://library.example.com/v1"),),
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class AsyncLibrary(AsyncLibraryOperations):
    """A document that is large enough for a package of many modules.

    Its calls are awaited.

    Arguments:

    - `base_url`: where the API is. Default: `https://library.example.com/v1`.
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

    @cached_property
    def books(self) -> _async_resources.AsyncBooksResource:
        """What can be read."""
        return _async_resources.AsyncBooksResource(self)

    @cached_property
    def loans(self) -> _async_resources.AsyncLoansResource:
        """Who has what."""
        return _async_resources.AsyncLoansResource(self)

    @cached_property
    def members(self) -> _async_resources.AsyncMembersResource:
        """Who may borrow."""
        return _async_resources.AsyncMembersResource(self)

    @cached_property
    def branches(self) -> _async_resources.AsyncBranchesResource:
        """Where the shelves are."""
        return _async_resources.AsyncBranchesResource(self)
