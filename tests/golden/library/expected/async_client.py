# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The client of Library whose calls are awaited."""

from __future__ import annotations

from functools import cached_property

from . import async_resources as _async_resources
from ._http import httpx
from ._operation import (
    NOT_GIVEN,
    AnyTimeout,
    ClientOptions,
    Mode,
    NotGiven,
    Settings,
    Timeout,
)
from ._servers import ApiServer
from .async_resources.untagged import AsyncLibraryOperations

_SETTINGS = Settings(
    name="Library",
    servers=(ApiServer("https://library.example.com/v1"),),
    timeout=Timeout(connect=10, read=60, write=30, pool=10),
)


class AsyncLibrary(AsyncLibraryOperations):
    """A document that is large enough for a package of many modules.

    Its calls are awaited.

    Arguments:

    - `base_url`: where the API is. Default: `https://library.example.com/v1`.
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
