# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate hosts
"""The clients of Hosts."""

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
from .operations import GET_HOST

if TYPE_CHECKING:
    from .models import Host

_SETTINGS = Settings(
    name="Hosts",
    timeout=Timeout(connect=10, read=60, write=30, pool=10),
)


class HostsResource(Resource):
    """The operations of `hosts`."""

    def get_host(self, address: str, **options: Unpack[CallOptions]) -> Host:
        """GET /hosts/{address}.

        Arguments:

        - `address`
        """
        return self._client.send(
            GET_HOST,
            Arguments(parameters={"address": address}),
            options,
        )


class AsyncHostsResource(AsyncResource):
    """The operations of `hosts`."""

    async def get_host(self, address: str, **options: Unpack[CallOptions]) -> Host:
        """GET /hosts/{address}.

        Arguments:

        - `address`
        """
        return await self._client.send(
            GET_HOST,
            Arguments(parameters={"address": address}),
            options,
        )


class Hosts(SyncClient):
    """A client of Hosts.

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
    def hosts(self) -> HostsResource:
        """The operations of `hosts`."""
        return HostsResource(self)


class AsyncHosts(AsyncClient):
    """A client of Hosts.

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
    def hosts(self) -> AsyncHostsResource:
        """The operations of `hosts`."""
        return AsyncHostsResource(self)
