# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output choices
"""The clients of Choices."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from .models import (
        ListThingsPage,
        ListThingsResponse,
        ListThingsSize,
        ListThingsSortItem,
    )

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Choices",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class ThingsResource(Resource):
    """The operations of `things`."""

    def list_things(
        self,
        size: ListThingsSize,
        *,
        page: ListThingsPage | None = None,
        sort: Sequence[ListThingsSortItem] | None = None,
        **options: Unpack[CallOptions],
    ) -> ListThingsResponse:
        """GET /things/{size}.

        Arguments:

        - `size`
        - `page`
        - `sort`
        """
        return self._client.send(
            _operations.LIST_THINGS,
            Arguments(parameters={"size": size, "page": page, "sort": sort}),
            options,
        )


class AsyncThingsResource(AsyncResource):
    """The operations of `things`."""

    async def list_things(
        self,
        size: ListThingsSize,
        *,
        page: ListThingsPage | None = None,
        sort: Sequence[ListThingsSortItem] | None = None,
        **options: Unpack[CallOptions],
    ) -> ListThingsResponse:
        """GET /things/{size}.

        Arguments:

        - `size`
        - `page`
        - `sort`
        """
        return await self._client.send(
            _operations.LIST_THINGS,
            Arguments(parameters={"size": size, "page": page, "sort": sort}),
            options,
        )


class Choices(SyncClient):
    """A client of Choices.

    Arguments:

    - `base_url`: where the API is.
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
    def things(self) -> ThingsResource:
        """The operations of `things`."""
        return ThingsResource(self)


class AsyncChoices(AsyncClient):
    """A client of Choices.

    Its calls are awaited.

    Arguments:

    - `base_url`: where the API is.
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
    def things(self) -> AsyncThingsResource:
        """The operations of `things`."""
        return AsyncThingsResource(self)
