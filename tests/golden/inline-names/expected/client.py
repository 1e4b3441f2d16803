# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output inline_names
"""The clients of Names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack, overload

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout
from ._servers import ApiServer

if TYPE_CHECKING:
    import builtins

    from . import operations as _operations
    from ._types import Date
    from .dicts import ReadingListsCreateRequestBookDict, ReadingListsCreateRequestDict
    from .models import (
        Member,
        ReadingList,
        ReadingListsCreateRequest,
        ReadingListsCreateRequestBook,
        ReadingListsListSort,
    )

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Names",
    document="openapi.yaml",
    servers=(ApiServer("https://names.example.com"),),
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class ReadingListsResource(Resource):
    """What is to be read."""

    def list(
        self,
        *,
        if_none_match: str | None = None,
        oauth_state: str | None = None,
        from_: str | Date | None = None,
        sort: ReadingListsListSort | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.list[ReadingList]:
        """GET /lists.

        Arguments:

        - `if_none_match`
        - `oauth_state`
        - `from_`
        - `sort`

        Error bodies: 4XX `ReadingListsListClientErrorResponse`.
        """
        return self._client.send(
            _operations.READING_LISTS_LIST,
            Arguments(
                parameters={
                    "if_none_match": if_none_match,
                    "oauth_state": oauth_state,
                    "from_": from_,
                    "sort": sort,
                },
            ),
            options,
        )

    @overload
    def create(
        self,
        *,
        name: str,
        books: (
            Sequence[ReadingListsCreateRequestBook | ReadingListsCreateRequestBookDict]
            | str
            | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> ReadingList: ...

    @overload
    def create(
        self,
        *,
        body: ReadingListsCreateRequest | ReadingListsCreateRequestDict,
        **options: Unpack[CallOptions],
    ) -> ReadingList: ...

    def create(
        self,
        *,
        name: str | None = None,
        books: (
            Sequence[ReadingListsCreateRequestBook | ReadingListsCreateRequestBookDict]
            | str
            | None
        ) = None,
        body: ReadingListsCreateRequest | ReadingListsCreateRequestDict | None = None,
        **options: Unpack[CallOptions],
    ) -> ReadingList:
        """POST /lists.

        Arguments:

        - `name`
        - `books`
        """
        return self._client.send(
            _operations.READING_LISTS_CREATE,
            Arguments(fields={"name": name, "books": books}, body=body),
            options,
        )

    def archive_6vmvochwuwo(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> builtins.list[Member]:
        """POST /lists/{id}/archive-6VMVochwUWo.

        Arguments:

        - `id`
        """
        return self._client.send(
            _operations.READING_LISTS_ARCHIVE_6VMVOCHWUWO,
            Arguments(parameters={"id": id}),
            options,
        )


class AsyncReadingListsResource(AsyncResource):
    """What is to be read."""

    async def list(
        self,
        *,
        if_none_match: str | None = None,
        oauth_state: str | None = None,
        from_: str | Date | None = None,
        sort: ReadingListsListSort | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.list[ReadingList]:
        """GET /lists.

        Arguments:

        - `if_none_match`
        - `oauth_state`
        - `from_`
        - `sort`

        Error bodies: 4XX `ReadingListsListClientErrorResponse`.
        """
        return await self._client.send(
            _operations.READING_LISTS_LIST,
            Arguments(
                parameters={
                    "if_none_match": if_none_match,
                    "oauth_state": oauth_state,
                    "from_": from_,
                    "sort": sort,
                },
            ),
            options,
        )

    @overload
    async def create(
        self,
        *,
        name: str,
        books: (
            Sequence[ReadingListsCreateRequestBook | ReadingListsCreateRequestBookDict]
            | str
            | None
        ) = None,
        **options: Unpack[CallOptions],
    ) -> ReadingList: ...

    @overload
    async def create(
        self,
        *,
        body: ReadingListsCreateRequest | ReadingListsCreateRequestDict,
        **options: Unpack[CallOptions],
    ) -> ReadingList: ...

    async def create(
        self,
        *,
        name: str | None = None,
        books: (
            Sequence[ReadingListsCreateRequestBook | ReadingListsCreateRequestBookDict]
            | str
            | None
        ) = None,
        body: ReadingListsCreateRequest | ReadingListsCreateRequestDict | None = None,
        **options: Unpack[CallOptions],
    ) -> ReadingList:
        """POST /lists.

        Arguments:

        - `name`
        - `books`
        """
        return await self._client.send(
            _operations.READING_LISTS_CREATE,
            Arguments(fields={"name": name, "books": books}, body=body),
            options,
        )

    async def archive_6vmvochwuwo(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> builtins.list[Member]:
        """POST /lists/{id}/archive-6VMVochwUWo.

        Arguments:

        - `id`
        """
        return await self._client.send(
            _operations.READING_LISTS_ARCHIVE_6VMVOCHWUWO,
            Arguments(parameters={"id": id}),
            options,
        )


class Names(SyncClient):
    """Names that need care.

    Arguments:

    - `base_url`: where the API is. Default: `https://names.example.com`.
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

    @cached_property
    def reading_lists(self) -> ReadingListsResource:
        """What is to be read."""
        return ReadingListsResource(self)


class AsyncNames(AsyncClient):
    """Names that need care.

    Its calls are awaited.

    Arguments:

    - `base_url`: where the API is. Default: `https://names.example.com`.
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
    def reading_lists(self) -> AsyncReadingListsResource:
        """What is to be read."""
        return AsyncReadingListsResource(self)
