# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output unevaluated
"""The clients of Garage."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack, overload

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from .dicts import CarDict
    from .models import Car

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Garage",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class VehiclesResource(Resource):
    """The operations of `vehicles`."""

    @overload
    def park(
        self,
        *,
        wheels: int,
        doors: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def park(self, *, body: Car | CarDict, **options: Unpack[CallOptions]) -> None: ...

    def park(
        self,
        *,
        wheels: int | None = None,
        doors: int | None = None,
        body: Car | CarDict | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /vehicles.

        Arguments:

        - `wheels`
        - `doors`
        """
        return self._client.send(
            _operations.PARK,
            Arguments(fields={"wheels": wheels, "doors": doors}, body=body),
            options,
        )


class AsyncVehiclesResource(AsyncResource):
    """The operations of `vehicles`."""

    @overload
    async def park(
        self,
        *,
        wheels: int,
        doors: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def park(
        self,
        *,
        body: Car | CarDict,
        **options: Unpack[CallOptions],
    ) -> None: ...

    async def park(
        self,
        *,
        wheels: int | None = None,
        doors: int | None = None,
        body: Car | CarDict | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /vehicles.

        Arguments:

        - `wheels`
        - `doors`
        """
        return await self._client.send(
            _operations.PARK,
            Arguments(fields={"wheels": wheels, "doors": doors}, body=body),
            options,
        )


class Garage(SyncClient):
    """A client of Garage.

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
    def vehicles(self) -> VehiclesResource:
        """The operations of `vehicles`."""
        return VehiclesResource(self)


class AsyncGarage(AsyncClient):
    """A client of Garage.

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
    def vehicles(self) -> AsyncVehiclesResource:
        """The operations of `vehicles`."""
        return AsyncVehiclesResource(self)
