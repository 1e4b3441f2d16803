# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate city
"""The clients of City."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack, overload

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from .dicts import LineDict, StopDict
    from .models import Line, LineNumber, Stop, Tram

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="City",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class TramsResource(Resource):
    """The operations of `trams`."""

    def list_trams(self, **options: Unpack[CallOptions]) -> list[Tram]:
        """GET /trams."""
        return self._client.send(_operations.LIST_TRAMS, Arguments(), options)


class AdminResource(Resource):
    """Not for everybody."""

    @overload
    def put_admin_lines_by_number(
        self,
        number: LineNumber,
        *,
        body_number: LineNumber,
        stops: Sequence[Stop | StopDict] | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def put_admin_lines_by_number(
        self,
        number: LineNumber,
        *,
        body: Line | LineDict,
        **options: Unpack[CallOptions],
    ) -> None: ...

    def put_admin_lines_by_number(
        self,
        number: LineNumber,
        *,
        body_number: LineNumber | None = None,
        stops: Sequence[Stop | StopDict] | None = None,
        body: Line | LineDict | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /admin/lines/{number}.

        Arguments:

        - `number`
        - `body_number`
        - `stops`
        """
        return self._client.send(
            _operations.PUT_ADMIN_LINES_BY_NUMBER,
            Arguments(
                parameters={"number": number},
                fields={"number": body_number, "stops": stops},
                body=body,
            ),
            options,
        )


class AsyncTramsResource(AsyncResource):
    """The operations of `trams`."""

    async def list_trams(self, **options: Unpack[CallOptions]) -> list[Tram]:
        """GET /trams."""
        return await self._client.send(_operations.LIST_TRAMS, Arguments(), options)


class AsyncAdminResource(AsyncResource):
    """Not for everybody."""

    @overload
    async def put_admin_lines_by_number(
        self,
        number: LineNumber,
        *,
        body_number: LineNumber,
        stops: Sequence[Stop | StopDict] | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def put_admin_lines_by_number(
        self,
        number: LineNumber,
        *,
        body: Line | LineDict,
        **options: Unpack[CallOptions],
    ) -> None: ...

    async def put_admin_lines_by_number(
        self,
        number: LineNumber,
        *,
        body_number: LineNumber | None = None,
        stops: Sequence[Stop | StopDict] | None = None,
        body: Line | LineDict | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /admin/lines/{number}.

        Arguments:

        - `number`
        - `body_number`
        - `stops`
        """
        return await self._client.send(
            _operations.PUT_ADMIN_LINES_BY_NUMBER,
            Arguments(
                parameters={"number": number},
                fields={"number": body_number, "stops": stops},
                body=body,
            ),
            options,
        )


class City(SyncClient):
    """A client of City.

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
    def trams(self) -> TramsResource:
        """The operations of `trams`."""
        return TramsResource(self)

    @cached_property
    def admin(self) -> AdminResource:
        """Not for everybody."""
        return AdminResource(self)


class AsyncCity(AsyncClient):
    """A client of City.

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
    def trams(self) -> AsyncTramsResource:
        """The operations of `trams`."""
        return AsyncTramsResource(self)

    @cached_property
    def admin(self) -> AsyncAdminResource:
        """Not for everybody."""
        return AsyncAdminResource(self)
