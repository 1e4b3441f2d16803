# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output choices
"""The clients of Choices."""

from __future__ import annotations

from collections.abc import Sequence
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
from .operations import LIST_THINGS

if TYPE_CHECKING:
    from .models import (
        ListThingsPage,
        ListThingsResponse,
        ListThingsSize,
        ListThingsSortItem,
    )

_SETTINGS = Settings(
    name="Choices",
    timeout=Timeout(connect=10, read=60, write=30, pool=10),
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
            LIST_THINGS,
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
            LIST_THINGS,
            Arguments(parameters={"size": size, "page": page, "sort": sort}),
            options,
        )


class Choices(SyncClient):
    """A client of Choices.

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
    def things(self) -> ThingsResource:
        """The operations of `things`."""
        return ThingsResource(self)


class AsyncChoices(AsyncClient):
    """A client of Choices.

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
    def things(self) -> AsyncThingsResource:
        """The operations of `things`."""
        return AsyncThingsResource(self)
