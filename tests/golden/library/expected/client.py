# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The clients of Library."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._client import AsyncClient, SyncClient
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
from ._servers import ApiServer
from .operations.untagged import HEALTH

if TYPE_CHECKING:
    from .async_resources.books import AsyncBooksResource
    from .async_resources.branches import AsyncBranchesResource
    from .async_resources.loans import AsyncLoansResource
    from .async_resources.members import AsyncMembersResource
    from .models import AnyItem
    from .resources.books import BooksResource
    from .resources.branches import BranchesResource
    from .resources.loans import LoansResource
    from .resources.members import MembersResource

_SETTINGS = Settings(
    name="Library",
    servers=(ApiServer("https://library.example.com/v1"),),
    timeout=Timeout(connect=10, read=60, write=30, pool=10),
)


class Library(SyncClient):
    """A document that is large enough for a package of many modules.

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
    def books(self) -> BooksResource:
        """What can be read."""
        from .resources.books import BooksResource

        return BooksResource(self)

    @cached_property
    def loans(self) -> LoansResource:
        """Who has what."""
        from .resources.loans import LoansResource

        return LoansResource(self)

    @cached_property
    def members(self) -> MembersResource:
        """Who may borrow."""
        from .resources.members import MembersResource

        return MembersResource(self)

    @cached_property
    def branches(self) -> BranchesResource:
        """Where the shelves are."""
        from .resources.branches import BranchesResource

        return BranchesResource(self)

    def health(self, **options: Unpack[CallOptions]) -> AnyItem:
        """GET /health."""
        return self.send(HEALTH, Arguments(), options)


class AsyncLibrary(AsyncClient):
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
    def books(self) -> AsyncBooksResource:
        """What can be read."""
        from .async_resources.books import AsyncBooksResource

        return AsyncBooksResource(self)

    @cached_property
    def loans(self) -> AsyncLoansResource:
        """Who has what."""
        from .async_resources.loans import AsyncLoansResource

        return AsyncLoansResource(self)

    @cached_property
    def members(self) -> AsyncMembersResource:
        """Who may borrow."""
        from .async_resources.members import AsyncMembersResource

        return AsyncMembersResource(self)

    @cached_property
    def branches(self) -> AsyncBranchesResource:
        """Where the shelves are."""
        from .async_resources.branches import AsyncBranchesResource

        return AsyncBranchesResource(self)

    async def health(self, **options: Unpack[CallOptions]) -> AnyItem:
        """GET /health."""
        return await self.send(HEALTH, Arguments(), options)
