# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output keywords
"""The clients of Checks."""

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
    from .dicts import LineDict, OrderDict
    from .models import Line, Order

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Checks",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class OrdersResource(Resource):
    """The operations of `orders`."""

    @overload
    def place_order(
        self,
        *,
        kind: str,
        gift: bool | None = None,
        message: str | None = None,
        card: str | None = None,
        cvc: str | None = None,
        lines: Sequence[Line | LineDict] | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def place_order(
        self,
        *,
        body: Order | OrderDict,
        **options: Unpack[CallOptions],
    ) -> None: ...

    def place_order(
        self,
        *,
        kind: str | None = None,
        gift: bool | None = None,
        message: str | None = None,
        card: str | None = None,
        cvc: str | None = None,
        lines: Sequence[Line | LineDict] | None = None,
        body: Order | OrderDict | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /orders.

        Arguments:

        - `kind`
        - `gift`
        - `message`
        - `card`
        - `cvc`
        - `lines`
        """
        return self._client.send(
            _operations.PLACE_ORDER,
            Arguments(
                fields={
                    "kind": kind,
                    "gift": gift,
                    "message": message,
                    "card": card,
                    "cvc": cvc,
                    "lines": lines,
                },
                body=body,
            ),
            options,
        )


class AsyncOrdersResource(AsyncResource):
    """The operations of `orders`."""

    @overload
    async def place_order(
        self,
        *,
        kind: str,
        gift: bool | None = None,
        message: str | None = None,
        card: str | None = None,
        cvc: str | None = None,
        lines: Sequence[Line | LineDict] | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def place_order(
        self,
        *,
        body: Order | OrderDict,
        **options: Unpack[CallOptions],
    ) -> None: ...

    async def place_order(
        self,
        *,
        kind: str | None = None,
        gift: bool | None = None,
        message: str | None = None,
        card: str | None = None,
        cvc: str | None = None,
        lines: Sequence[Line | LineDict] | None = None,
        body: Order | OrderDict | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /orders.

        Arguments:

        - `kind`
        - `gift`
        - `message`
        - `card`
        - `cvc`
        - `lines`
        """
        return await self._client.send(
            _operations.PLACE_ORDER,
            Arguments(
                fields={
                    "kind": kind,
                    "gift": gift,
                    "message": message,
                    "card": card,
                    "cvc": cvc,
                    "lines": lines,
                },
                body=body,
            ),
            options,
        )


class Checks(SyncClient):
    """A client of Checks.

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
    def orders(self) -> OrdersResource:
        """The operations of `orders`."""
        return OrdersResource(self)


class AsyncChecks(AsyncClient):
    """A client of Checks.

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
    def orders(self) -> AsyncOrdersResource:
        """The operations of `orders`."""
        return AsyncOrdersResource(self)
