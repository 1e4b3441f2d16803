# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output unions
"""The clients of Parcels."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from .dicts import TargetDict
    from .models import Address, SendParcelWeight, Target

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Parcels",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
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
            _operations.SEND_PARCEL,
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
            _operations.SEND_PARCEL,
            Arguments(parameters={"weight": weight}, body=body),
            options,
        )


class Parcels(SyncClient):
    """A client of Parcels.

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
    def parcels(self) -> ParcelsResource:
        """The operations of `parcels`."""
        return ParcelsResource(self)


class AsyncParcels(AsyncClient):
    """A client of Parcels.

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
    def parcels(self) -> AsyncParcelsResource:
        """The operations of `parcels`."""
        return AsyncParcelsResource(self)
