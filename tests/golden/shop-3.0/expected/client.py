# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output shop_3_0
"""The clients of Corner Shop 3.0."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack, overload

from ._base import MISSING
from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from .dicts import CatDict, DogDict, ItemDict
    from .models import Cat, Colour, Dog, Item, ItemSize, ReadItemView

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="CornerShop30",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class ItemsResource(Resource):
    """The operations of `items`."""

    def read_item(
        self,
        item_id: str,
        *,
        view: ReadItemView | None = None,
        **options: Unpack[CallOptions],
    ) -> Item:
        """GET /items/{itemId}.

        Arguments:

        - `item_id`
        - `view`

        Error bodies: 404 `Error`.
        """
        return self._client.send(
            _operations.READ_ITEM,
            Arguments(parameters={"item_id": item_id, "view": view}),
            options,
        )

    @overload
    def write_item(
        self,
        item_id: str,
        *,
        name: str,
        comment: str | None,
        colour: Colour | None = MISSING,
        weight: float | None = None,
        pet: Cat | CatDict | Dog | DogDict | None = None,
        parent: Item | ItemDict | None = MISSING,
        labels: Mapping[str, str | None] | None = MISSING,
        sizes: Sequence[ItemSize] | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def write_item(
        self,
        item_id: str,
        *,
        body: Item | ItemDict,
        **options: Unpack[CallOptions],
    ) -> None: ...

    def write_item(
        self,
        item_id: str,
        *,
        name: str | None = None,
        comment: str | None = MISSING,
        colour: Colour | None = MISSING,
        weight: float | None = None,
        pet: Cat | CatDict | Dog | DogDict | None = None,
        parent: Item | ItemDict | None = MISSING,
        labels: Mapping[str, str | None] | None = MISSING,
        sizes: Sequence[ItemSize] | None = None,
        body: Item | ItemDict | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /items/{itemId}.

        Arguments:

        - `item_id`
        - `name`
        - `comment`: Required and null for none.
        - `colour`
        - `weight`
        - `pet`
        - `parent`
        - `labels`
        - `sizes`
        """
        return self._client.send(
            _operations.WRITE_ITEM,
            Arguments(
                parameters={"item_id": item_id},
                fields={
                    "name": name,
                    "comment": comment,
                    "colour": colour,
                    "weight": weight,
                    "pet": pet,
                    "parent": parent,
                    "labels": labels,
                    "sizes": sizes,
                },
                body=body,
            ),
            options,
        )


class AsyncItemsResource(AsyncResource):
    """The operations of `items`."""

    async def read_item(
        self,
        item_id: str,
        *,
        view: ReadItemView | None = None,
        **options: Unpack[CallOptions],
    ) -> Item:
        """GET /items/{itemId}.

        Arguments:

        - `item_id`
        - `view`

        Error bodies: 404 `Error`.
        """
        return await self._client.send(
            _operations.READ_ITEM,
            Arguments(parameters={"item_id": item_id, "view": view}),
            options,
        )

    @overload
    async def write_item(
        self,
        item_id: str,
        *,
        name: str,
        comment: str | None,
        colour: Colour | None = MISSING,
        weight: float | None = None,
        pet: Cat | CatDict | Dog | DogDict | None = None,
        parent: Item | ItemDict | None = MISSING,
        labels: Mapping[str, str | None] | None = MISSING,
        sizes: Sequence[ItemSize] | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def write_item(
        self,
        item_id: str,
        *,
        body: Item | ItemDict,
        **options: Unpack[CallOptions],
    ) -> None: ...

    async def write_item(
        self,
        item_id: str,
        *,
        name: str | None = None,
        comment: str | None = MISSING,
        colour: Colour | None = MISSING,
        weight: float | None = None,
        pet: Cat | CatDict | Dog | DogDict | None = None,
        parent: Item | ItemDict | None = MISSING,
        labels: Mapping[str, str | None] | None = MISSING,
        sizes: Sequence[ItemSize] | None = None,
        body: Item | ItemDict | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """PUT /items/{itemId}.

        Arguments:

        - `item_id`
        - `name`
        - `comment`: Required and null for none.
        - `colour`
        - `weight`
        - `pet`
        - `parent`
        - `labels`
        - `sizes`
        """
        return await self._client.send(
            _operations.WRITE_ITEM,
            Arguments(
                parameters={"item_id": item_id},
                fields={
                    "name": name,
                    "comment": comment,
                    "colour": colour,
                    "weight": weight,
                    "pet": pet,
                    "parent": parent,
                    "labels": labels,
                    "sizes": sizes,
                },
                body=body,
            ),
            options,
        )


class CornerShop30(SyncClient):
    """A client of Corner Shop 3.0.

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
    def items(self) -> ItemsResource:
        """The operations of `items`."""
        return ItemsResource(self)


class AsyncCornerShop30(AsyncClient):
    """A client of Corner Shop 3.0.

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
    def items(self) -> AsyncItemsResource:
        """The operations of `items`."""
        return AsyncItemsResource(self)
