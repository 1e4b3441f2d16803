# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output inheritance
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
    from ._types import Uuid
    from .dicts import PersonDict, TruckDict
    from .models import Person, Truck

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Garage",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class TrucksResource(Resource):
    """The operations of `trucks`."""

    @overload
    def add_truck(
        self,
        *,
        id: str | Uuid,
        wheels: int,
        load: float,
        owner: Person | PersonDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Truck: ...

    @overload
    def add_truck(
        self,
        *,
        body: Truck | TruckDict,
        **options: Unpack[CallOptions],
    ) -> Truck: ...

    def add_truck(
        self,
        *,
        id: str | Uuid | None = None,
        wheels: int | None = None,
        owner: Person | PersonDict | None = None,
        load: float | None = None,
        body: Truck | TruckDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Truck:
        """POST /trucks.

        Arguments:

        - `id`
        - `wheels`
        - `owner`
        - `load`: In tons.
        """
        return self._client.send(
            _operations.ADD_TRUCK,
            Arguments(
                fields={"id": id, "wheels": wheels, "owner": owner, "load": load},
                body=body,
            ),
            options,
        )


class AsyncTrucksResource(AsyncResource):
    """The operations of `trucks`."""

    @overload
    async def add_truck(
        self,
        *,
        id: str | Uuid,
        wheels: int,
        load: float,
        owner: Person | PersonDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Truck: ...

    @overload
    async def add_truck(
        self,
        *,
        body: Truck | TruckDict,
        **options: Unpack[CallOptions],
    ) -> Truck: ...

    async def add_truck(
        self,
        *,
        id: str | Uuid | None = None,
        wheels: int | None = None,
        owner: Person | PersonDict | None = None,
        load: float | None = None,
        body: Truck | TruckDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Truck:
        """POST /trucks.

        Arguments:

        - `id`
        - `wheels`
        - `owner`
        - `load`: In tons.
        """
        return await self._client.send(
            _operations.ADD_TRUCK,
            Arguments(
                fields={"id": id, "wheels": wheels, "owner": owner, "load": load},
                body=body,
            ),
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
    def trucks(self) -> TrucksResource:
        """The operations of `trucks`."""
        return TrucksResource(self)


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
    def trucks(self) -> AsyncTrucksResource:
        """The operations of `trucks`."""
        return AsyncTrucksResource(self)
