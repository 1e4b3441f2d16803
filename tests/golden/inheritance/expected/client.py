# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output inheritance
"""The clients of Garage."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack, overload

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
from .operations import ADD_TRUCK

if TYPE_CHECKING:
    from ._types import Uuid
    from .dicts import PersonDict, TruckDict
    from .models import Person, Truck

_SETTINGS = Settings(
    name="Garage",
    timeout=Timeout(connect=10, read=60, write=30, pool=10),
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
            ADD_TRUCK,
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
            ADD_TRUCK,
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
    def trucks(self) -> TrucksResource:
        """The operations of `trucks`."""
        return TrucksResource(self)


class AsyncGarage(AsyncClient):
    """A client of Garage.

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
    def trucks(self) -> AsyncTrucksResource:
        """The operations of `trucks`."""
        return AsyncTrucksResource(self)
