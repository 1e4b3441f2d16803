# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output unions
"""The clients of Parcels."""

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
from .operations import SEND_PARCEL

if TYPE_CHECKING:
    from .dicts import TargetDict
    from .models import Address, SendParcelWeight, Target

_SETTINGS = Settings(
    name="Parcels",
    timeout=Timeout(connect=10, read=60, write=30, pool=10),
)


class ParcelsResource(Resource):
    """The operations of `parcels`."""

    def send_parcel(
        self,
        *,
        body: Target | TargetDict,
        weight: int | SendParcelWeight | None = None,
        **options: Unpack[CallOptions],
    ) -> Address | list[Address]:
        """POST /parcels.

        Arguments:

        - `weight`
        - `body`: The body of the request.
        """
        return self._client.send(
            SEND_PARCEL,
            Arguments(parameters={"weight": weight}, body=body),
            options,
        )


class AsyncParcelsResource(AsyncResource):
    """The operations of `parcels`."""

    async def send_parcel(
        self,
        *,
        body: Target | TargetDict,
        weight: int | SendParcelWeight | None = None,
        **options: Unpack[CallOptions],
    ) -> Address | list[Address]:
        """POST /parcels.

        Arguments:

        - `weight`
        - `body`: The body of the request.
        """
        return await self._client.send(
            SEND_PARCEL,
            Arguments(parameters={"weight": weight}, body=body),
            options,
        )


class Parcels(SyncClient):
    """A client of Parcels.

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
    def parcels(self) -> ParcelsResource:
        """The operations of `parcels`."""
        return ParcelsResource(self)


class AsyncParcels(AsyncClient):
    """A client of Parcels.

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
    def parcels(self) -> AsyncParcelsResource:
        """The operations of `parcels`."""
        return AsyncParcelsResource(self)
