# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate post
"""The clients of Shop."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Unpack, overload

from ._client import AsyncClient, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, RequestOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from ._base import Model
    from .dicts import (
        LetterDetailsDict,
        LetterOrderDict,
        OrderDict,
        ParcelDetailsDict,
        ParcelOrderDict,
    )
    from .models import (
        Details,
        LetterDetails,
        LetterOrder,
        Order,
        ParcelDetails,
        ParcelOrder,
    )

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="PostOffice",
    document="openapi.yaml",
    base_url_env=("POST_URL",),
    timeout=Timeout(connect=10, read=5, write=30, pool=10, total=600),
)


class PostOffice(SyncClient):
    """A client of Shop.

    Arguments:

    - `base_url`: where the API is. Otherwise read from `POST_URL`.
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

    @overload
    def place_order(
        self,
        *,
        kind: Literal["parcel"],
        details: ParcelDetails | ParcelDetailsDict,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def place_order(
        self,
        *,
        kind: Literal["letter"],
        details: LetterDetails | LetterDetailsDict,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def place_order(
        self,
        *,
        body: (
            ParcelOrder
            | ParcelOrderDict
            | LetterOrder
            | LetterOrderDict
            | Order
            | OrderDict
        ),
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def place_order(
        self,
        *,
        kind: str,
        details: Details | Mapping[str, object],
        validate: Literal["spec", "off"],
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    def place_order(
        self,
        *,
        limit: int | None = None,
        kind: str | None = None,
        details: Model | Mapping[str, object] | None = None,
        body: Model | Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /orders.

        Arguments:

        - `limit`: Limits: at most 5.
        - `kind`
        - `details`
        - `validate`: `spec` or `off`: what the document allows, or anything.
        """
        return self.send(
            _operations.PLACE_ORDER,
            Arguments(
                parameters={"limit": limit},
                fields={"kind": kind, "details": details},
                body=body,
            ),
            options,
        )


class AsyncPostOffice(AsyncClient):
    """A client of Shop.

    Its calls are awaited.

    Arguments:

    - `base_url`: where the API is. Otherwise read from `POST_URL`.
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

    @overload
    async def place_order(
        self,
        *,
        kind: Literal["parcel"],
        details: ParcelDetails | ParcelDetailsDict,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def place_order(
        self,
        *,
        kind: Literal["letter"],
        details: LetterDetails | LetterDetailsDict,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def place_order(
        self,
        *,
        body: (
            ParcelOrder
            | ParcelOrderDict
            | LetterOrder
            | LetterOrderDict
            | Order
            | OrderDict
        ),
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def place_order(
        self,
        *,
        kind: str,
        details: Details | Mapping[str, object],
        validate: Literal["spec", "off"],
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    async def place_order(
        self,
        *,
        limit: int | None = None,
        kind: str | None = None,
        details: Model | Mapping[str, object] | None = None,
        body: Model | Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /orders.

        Arguments:

        - `limit`: Limits: at most 5.
        - `kind`
        - `details`
        - `validate`: `spec` or `off`: what the document allows, or anything.
        """
        return await self.send(
            _operations.PLACE_ORDER,
            Arguments(
                parameters={"limit": limit},
                fields={"kind": kind, "details": details},
                body=body,
            ),
            options,
        )
