# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output shop
"""The clients of Corner Shop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from typing_extensions import deprecated

from ._base import MISSING
from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._credentials import AsyncTokenSource, TokenSource
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import ApiKey, Arguments, Bearer, Settings
from ._options import CallOptions, ClientOptions, Timeout
from ._servers import ApiServer

if TYPE_CHECKING:
    from . import operations as _operations
    from ._types import Date, DateTime, Uuid
    from .dicts import (
        ContactDict,
        DeliveryDict,
        DimensionsDict,
        MoneyDict,
        OrderLineDict,
        OrderRequestDict,
        PartDict,
        PaymentDict,
        ProductInputDict,
        ProductPatchDict,
    )
    from .models import (
        Category,
        Colour,
        Contact,
        Delivery,
        Dimensions,
        HealthResponse,
        Money,
        Order,
        OrderLine,
        OrderRequest,
        Part,
        Payment,
        Priority,
        Product,
        ProductInput,
        ProductPage,
        ProductPatch,
        Quantity,
    )

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="CornerShop",
    document="openapi.yaml",
    servers=(ApiServer("https://shop.example.com/v2/"),),
    credentials=(
        Bearer(scheme="bearer", argument="bearer"),
        ApiKey(
            scheme="shopKey",
            argument="shop_key",
            location="header",
            wire_name="X-Shop-Key",
        ),
    ),
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class ProductsResource(Resource):
    """What is for sale."""

    def list_products(
        self,
        *,
        x_request_id: str | None = None,
        limit: int | None = None,
        category: Sequence[Category] | None = None,
        in_stock: bool | None = None,
        fooBar: str | None = None,
        foo_bar: str | None = None,
        timeout_: float | None = None,
        class_: str | None = None,
        created_after: str | DateTime | None = None,
        **options: Unpack[CallOptions],
    ) -> ProductPage:
        """List products.

        Arguments:

        - `x_request_id`: Comes back in the logs.
        - `limit`: How many at most. Default: `20`.
        - `category`
        - `in_stock`
        - `fooBar`
        - `foo_bar`
        - `timeout_`: The document's own timeout.
        - `class_`
        - `created_after`

        Error bodies: default `Problem`.
        """
        return self._client.send(
            _operations.LIST_PRODUCTS,
            Arguments(
                parameters={
                    "x_request_id": x_request_id,
                    "limit": limit,
                    "category": category,
                    "in_stock": in_stock,
                    "fooBar": fooBar,
                    "foo_bar": foo_bar,
                    "timeout_": timeout_,
                    "class_": class_,
                    "created_after": created_after,
                },
            ),
            options,
        )

    @overload
    def create_product(
        self,
        *,
        sku: str,
        name: str,
        price: Money | MoneyDict,
        x_request_id: str | None = None,
        category: Category | None = None,
        colour: Colour | None = MISSING,
        priority: Priority | None = None,
        kind: Literal["product"] | None = None,
        dimensions: Dimensions | DimensionsDict | None = None,
        homepage: str | None = None,
        released: str | Date | None = None,
        id: str | Uuid | None = None,
        nickname: str | None = MISSING,
        tags: Sequence[str] | None = None,
        stock: Mapping[str, int] | None = None,
        parts: Sequence[Part | PartDict] | None = None,
        attributes: Mapping[str, Any] | None = None,
        anything: Any = MISSING,
        **options: Unpack[CallOptions],
    ) -> Product: ...

    @overload
    def create_product(
        self,
        *,
        body: ProductInput | ProductInputDict,
        x_request_id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Product: ...

    def create_product(
        self,
        *,
        x_request_id: str | None = None,
        sku: str | None = None,
        name: str | None = None,
        price: Money | MoneyDict | None = None,
        category: Category | None = None,
        colour: Colour | None = MISSING,
        priority: Priority | None = None,
        kind: Literal["product"] | None = None,
        dimensions: Dimensions | DimensionsDict | None = None,
        homepage: str | None = None,
        released: str | Date | None = None,
        id: str | Uuid | None = None,
        nickname: str | None = MISSING,
        tags: Sequence[str] | None = None,
        stock: Mapping[str, int] | None = None,
        parts: Sequence[Part | PartDict] | None = None,
        attributes: Mapping[str, Any] | None = None,
        anything: Any = MISSING,
        body: ProductInput | ProductInputDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Product:
        """Add a product.

        Adds it, and says so.

        * `sku` must be new
        * braces like {{ this }} mean nothing

        Arguments:

        - `x_request_id`: Comes back in the logs.
        - `sku`
        - `name`
        - `price`
        - `category`: The shelf that it stands on.
        - `colour`: Null for what has none.
        - `priority`
        - `kind`
        - `dimensions`: In centimetres.
        - `homepage`
        - `released`
        - `id`
        - `nickname`: Null takes it away.
        - `tags`
        - `stock`: By warehouse.
        - `parts`
        - `attributes`
        - `anything`

        Error bodies: 409 `Problem`.
        """
        return self._client.send(
            _operations.CREATE_PRODUCT,
            Arguments(
                parameters={"x_request_id": x_request_id},
                fields={
                    "sku": sku,
                    "name": name,
                    "price": price,
                    "category": category,
                    "colour": colour,
                    "priority": priority,
                    "kind": kind,
                    "dimensions": dimensions,
                    "homepage": homepage,
                    "released": released,
                    "id": id,
                    "nickname": nickname,
                    "tags": tags,
                    "stock": stock,
                    "parts": parts,
                    "attributes": attributes,
                    "anything": anything,
                },
                body=body,
            ),
            options,
        )

    def get_product(self, product_id: int, **options: Unpack[CallOptions]) -> Product:
        """GET /products/{productId}.

        Arguments:

        - `product_id`: Its number.

        Error bodies: 404 `Missing`.
        """
        return self._client.send(
            _operations.GET_PRODUCT,
            Arguments(parameters={"product_id": product_id}),
            options,
        )

    @overload
    def update_product(
        self,
        product_id: int,
        *,
        name: str | None = None,
        nickname: str | None = MISSING,
        price: Money | MoneyDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Product | None: ...

    @overload
    def update_product(
        self,
        product_id: int,
        *,
        body: ProductPatch | ProductPatchDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Product | None: ...

    def update_product(
        self,
        product_id: int,
        *,
        name: str | None = None,
        nickname: str | None = MISSING,
        price: Money | MoneyDict | None = None,
        body: ProductPatch | ProductPatchDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Product | None:
        """Change some fields.

        Arguments:

        - `product_id`: Its number.
        - `name`
        - `nickname`
        - `price`
        """
        return self._client.send(
            _operations.UPDATE_PRODUCT,
            Arguments(
                parameters={"product_id": product_id},
                fields={"name": name, "nickname": nickname, "price": price},
                body=body,
            ),
            options,
        )

    @deprecated("deprecated by the API", category=None)
    def delete_product(self, product_id: int, **options: Unpack[CallOptions]) -> None:
        """Remove a product.

        Deprecated.

        Arguments:

        - `product_id`: Its number.

        Error bodies: 404 `Missing`.
        """
        return self._client.send(
            _operations.DELETE_PRODUCT,
            Arguments(parameters={"product_id": product_id}),
            options,
        )

    def get_price_on_day(
        self,
        product_id: int,
        day: str | Date,
        **options: Unpack[CallOptions],
    ) -> dict[str, int]:
        """GET /products/{productId}/price-history/{day}.

        Arguments:

        - `product_id`
        - `day`
        """
        return self._client.send(
            _operations.GET_PRICE_ON_DAY,
            Arguments(parameters={"product_id": product_id, "day": day}),
            options,
        )

    def replace_tags(
        self,
        *,
        body: Sequence[str],
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """PUT /products/tags.

        Arguments:

        - `body`: All tags, in order.
        """
        return self._client.send(
            _operations.REPLACE_TAGS,
            Arguments(body=body),
            options,
        )


class CustomerOrdersResource(Resource):
    """What was bought \\ and ""\"how""\"."""

    @overload
    def place_order(
        self,
        *,
        x_idempotency_key: str | Uuid,
        lines: Sequence[OrderLine | OrderLineDict],
        delivery: Delivery | DeliveryDict | None = None,
        contact: Contact | ContactDict | None = None,
        gift_note: str | None = MISSING,
        validate_: bool | None = None,
        bags: Quantity | None = None,
        **options: Unpack[CallOptions],
    ) -> Order: ...

    @overload
    def place_order(
        self,
        *,
        x_idempotency_key: str | Uuid,
        body: OrderRequest | OrderRequestDict,
        **options: Unpack[CallOptions],
    ) -> Order: ...

    def place_order(
        self,
        *,
        x_idempotency_key: str | Uuid,
        lines: Sequence[OrderLine | OrderLineDict] | None = None,
        delivery: Delivery | DeliveryDict | None = None,
        contact: Contact | ContactDict | None = None,
        gift_note: str | None = MISSING,
        validate_: bool | None = None,
        bags: Quantity | None = None,
        body: OrderRequest | OrderRequestDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Order:
        """Place an order.

        Arguments:

        - `x_idempotency_key`
        - `lines`
        - `delivery`
        - `contact`
        - `gift_note`
        - `validate_`: Only look whether it would be taken.
        - `bags`

        Error bodies: 4XX `Problem`.
        """
        return self._client.send(
            _operations.PLACE_ORDER,
            Arguments(
                parameters={"x_idempotency_key": x_idempotency_key},
                fields={
                    "lines": lines,
                    "delivery": delivery,
                    "contact": contact,
                    "giftNote": gift_note,
                    "validate": validate_,
                    "bags": bags,
                },
                body=body,
            ),
            options,
        )

    def pay_order(
        self,
        order_id: str | Uuid,
        *,
        body: Payment | PaymentDict,
        **options: Unpack[CallOptions],
    ) -> Payment:
        """PUT /orders/{orderId}/payment.

        Arguments:

        - `order_id`
        - `body`: The body of the request.
        """
        return self._client.send(
            _operations.PAY_ORDER,
            Arguments(parameters={"order_id": order_id}, body=body),
            options,
        )


class AsyncProductsResource(AsyncResource):
    """What is for sale."""

    async def list_products(
        self,
        *,
        x_request_id: str | None = None,
        limit: int | None = None,
        category: Sequence[Category] | None = None,
        in_stock: bool | None = None,
        fooBar: str | None = None,
        foo_bar: str | None = None,
        timeout_: float | None = None,
        class_: str | None = None,
        created_after: str | DateTime | None = None,
        **options: Unpack[CallOptions],
    ) -> ProductPage:
        """List products.

        Arguments:

        - `x_request_id`: Comes back in the logs.
        - `limit`: How many at most. Default: `20`.
        - `category`
        - `in_stock`
        - `fooBar`
        - `foo_bar`
        - `timeout_`: The document's own timeout.
        - `class_`
        - `created_after`

        Error bodies: default `Problem`.
        """
        return await self._client.send(
            _operations.LIST_PRODUCTS,
            Arguments(
                parameters={
                    "x_request_id": x_request_id,
                    "limit": limit,
                    "category": category,
                    "in_stock": in_stock,
                    "fooBar": fooBar,
                    "foo_bar": foo_bar,
                    "timeout_": timeout_,
                    "class_": class_,
                    "created_after": created_after,
                },
            ),
            options,
        )

    @overload
    async def create_product(
        self,
        *,
        sku: str,
        name: str,
        price: Money | MoneyDict,
        x_request_id: str | None = None,
        category: Category | None = None,
        colour: Colour | None = MISSING,
        priority: Priority | None = None,
        kind: Literal["product"] | None = None,
        dimensions: Dimensions | DimensionsDict | None = None,
        homepage: str | None = None,
        released: str | Date | None = None,
        id: str | Uuid | None = None,
        nickname: str | None = MISSING,
        tags: Sequence[str] | None = None,
        stock: Mapping[str, int] | None = None,
        parts: Sequence[Part | PartDict] | None = None,
        attributes: Mapping[str, Any] | None = None,
        anything: Any = MISSING,
        **options: Unpack[CallOptions],
    ) -> Product: ...

    @overload
    async def create_product(
        self,
        *,
        body: ProductInput | ProductInputDict,
        x_request_id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Product: ...

    async def create_product(
        self,
        *,
        x_request_id: str | None = None,
        sku: str | None = None,
        name: str | None = None,
        price: Money | MoneyDict | None = None,
        category: Category | None = None,
        colour: Colour | None = MISSING,
        priority: Priority | None = None,
        kind: Literal["product"] | None = None,
        dimensions: Dimensions | DimensionsDict | None = None,
        homepage: str | None = None,
        released: str | Date | None = None,
        id: str | Uuid | None = None,
        nickname: str | None = MISSING,
        tags: Sequence[str] | None = None,
        stock: Mapping[str, int] | None = None,
        parts: Sequence[Part | PartDict] | None = None,
        attributes: Mapping[str, Any] | None = None,
        anything: Any = MISSING,
        body: ProductInput | ProductInputDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Product:
        """Add a product.

        Adds it, and says so.

        * `sku` must be new
        * braces like {{ this }} mean nothing

        Arguments:

        - `x_request_id`: Comes back in the logs.
        - `sku`
        - `name`
        - `price`
        - `category`: The shelf that it stands on.
        - `colour`: Null for what has none.
        - `priority`
        - `kind`
        - `dimensions`: In centimetres.
        - `homepage`
        - `released`
        - `id`
        - `nickname`: Null takes it away.
        - `tags`
        - `stock`: By warehouse.
        - `parts`
        - `attributes`
        - `anything`

        Error bodies: 409 `Problem`.
        """
        return await self._client.send(
            _operations.CREATE_PRODUCT,
            Arguments(
                parameters={"x_request_id": x_request_id},
                fields={
                    "sku": sku,
                    "name": name,
                    "price": price,
                    "category": category,
                    "colour": colour,
                    "priority": priority,
                    "kind": kind,
                    "dimensions": dimensions,
                    "homepage": homepage,
                    "released": released,
                    "id": id,
                    "nickname": nickname,
                    "tags": tags,
                    "stock": stock,
                    "parts": parts,
                    "attributes": attributes,
                    "anything": anything,
                },
                body=body,
            ),
            options,
        )

    async def get_product(
        self,
        product_id: int,
        **options: Unpack[CallOptions],
    ) -> Product:
        """GET /products/{productId}.

        Arguments:

        - `product_id`: Its number.

        Error bodies: 404 `Missing`.
        """
        return await self._client.send(
            _operations.GET_PRODUCT,
            Arguments(parameters={"product_id": product_id}),
            options,
        )

    @overload
    async def update_product(
        self,
        product_id: int,
        *,
        name: str | None = None,
        nickname: str | None = MISSING,
        price: Money | MoneyDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Product | None: ...

    @overload
    async def update_product(
        self,
        product_id: int,
        *,
        body: ProductPatch | ProductPatchDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Product | None: ...

    async def update_product(
        self,
        product_id: int,
        *,
        name: str | None = None,
        nickname: str | None = MISSING,
        price: Money | MoneyDict | None = None,
        body: ProductPatch | ProductPatchDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Product | None:
        """Change some fields.

        Arguments:

        - `product_id`: Its number.
        - `name`
        - `nickname`
        - `price`
        """
        return await self._client.send(
            _operations.UPDATE_PRODUCT,
            Arguments(
                parameters={"product_id": product_id},
                fields={"name": name, "nickname": nickname, "price": price},
                body=body,
            ),
            options,
        )

    @deprecated("deprecated by the API", category=None)
    async def delete_product(
        self,
        product_id: int,
        **options: Unpack[CallOptions],
    ) -> None:
        """Remove a product.

        Deprecated.

        Arguments:

        - `product_id`: Its number.

        Error bodies: 404 `Missing`.
        """
        return await self._client.send(
            _operations.DELETE_PRODUCT,
            Arguments(parameters={"product_id": product_id}),
            options,
        )

    async def get_price_on_day(
        self,
        product_id: int,
        day: str | Date,
        **options: Unpack[CallOptions],
    ) -> dict[str, int]:
        """GET /products/{productId}/price-history/{day}.

        Arguments:

        - `product_id`
        - `day`
        """
        return await self._client.send(
            _operations.GET_PRICE_ON_DAY,
            Arguments(parameters={"product_id": product_id, "day": day}),
            options,
        )

    async def replace_tags(
        self,
        *,
        body: Sequence[str],
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """PUT /products/tags.

        Arguments:

        - `body`: All tags, in order.
        """
        return await self._client.send(
            _operations.REPLACE_TAGS,
            Arguments(body=body),
            options,
        )


class AsyncCustomerOrdersResource(AsyncResource):
    """What was bought \\ and ""\"how""\"."""

    @overload
    async def place_order(
        self,
        *,
        x_idempotency_key: str | Uuid,
        lines: Sequence[OrderLine | OrderLineDict],
        delivery: Delivery | DeliveryDict | None = None,
        contact: Contact | ContactDict | None = None,
        gift_note: str | None = MISSING,
        validate_: bool | None = None,
        bags: Quantity | None = None,
        **options: Unpack[CallOptions],
    ) -> Order: ...

    @overload
    async def place_order(
        self,
        *,
        x_idempotency_key: str | Uuid,
        body: OrderRequest | OrderRequestDict,
        **options: Unpack[CallOptions],
    ) -> Order: ...

    async def place_order(
        self,
        *,
        x_idempotency_key: str | Uuid,
        lines: Sequence[OrderLine | OrderLineDict] | None = None,
        delivery: Delivery | DeliveryDict | None = None,
        contact: Contact | ContactDict | None = None,
        gift_note: str | None = MISSING,
        validate_: bool | None = None,
        bags: Quantity | None = None,
        body: OrderRequest | OrderRequestDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Order:
        """Place an order.

        Arguments:

        - `x_idempotency_key`
        - `lines`
        - `delivery`
        - `contact`
        - `gift_note`
        - `validate_`: Only look whether it would be taken.
        - `bags`

        Error bodies: 4XX `Problem`.
        """
        return await self._client.send(
            _operations.PLACE_ORDER,
            Arguments(
                parameters={"x_idempotency_key": x_idempotency_key},
                fields={
                    "lines": lines,
                    "delivery": delivery,
                    "contact": contact,
                    "giftNote": gift_note,
                    "validate": validate_,
                    "bags": bags,
                },
                body=body,
            ),
            options,
        )

    async def pay_order(
        self,
        order_id: str | Uuid,
        *,
        body: Payment | PaymentDict,
        **options: Unpack[CallOptions],
    ) -> Payment:
        """PUT /orders/{orderId}/payment.

        Arguments:

        - `order_id`
        - `body`: The body of the request.
        """
        return await self._client.send(
            _operations.PAY_ORDER,
            Arguments(parameters={"order_id": order_id}, body=body),
            options,
        )


class CornerShop(SyncClient):
    """A shop that exists only to be generated: every shape that documents have.

    Not even ""\"this""\", a \\backslash, \xfcmlauts, {{ braces }} or {% blocks %} get
    out of a docstring.

    Arguments:

    - `bearer`: The key or token that is sent as a bearer token, or a function for it.
    - `shop_key`: The API key, or a function that gives it.
    - `base_url`: where the API is. Default: `https://shop.example.com/v2/`.
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
        bearer: TokenSource | None = None,
        shop_key: TokenSource | None = None,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={"bearer": bearer, "shopKey": shop_key},
            http_client=http_client,
        )

    @cached_property
    def products(self) -> ProductsResource:
        """What is for sale."""
        return ProductsResource(self)

    @cached_property
    def customer_orders(self) -> CustomerOrdersResource:
        """What was bought \\ and ""\"how""\"."""
        return CustomerOrdersResource(self)

    def health(self, **options: Unpack[CallOptions]) -> HealthResponse:
        """Needs no key and has no tag."""
        return self.send(_operations.HEALTH, Arguments(), options)


class AsyncCornerShop(AsyncClient):
    """A shop that exists only to be generated: every shape that documents have.

    Not even ""\"this""\", a \\backslash, \xfcmlauts, {{ braces }} or {% blocks %} get
    out of a docstring.

    Its calls are awaited.

    Arguments:

    - `bearer`: The key or token that is sent as a bearer token, or a function for it.
    - `shop_key`: The API key, or a function that gives it.
    - `base_url`: where the API is. Default: `https://shop.example.com/v2/`.
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
        bearer: AsyncTokenSource | None = None,
        shop_key: AsyncTokenSource | None = None,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={"bearer": bearer, "shopKey": shop_key},
            http_client=http_client,
        )

    @cached_property
    def products(self) -> AsyncProductsResource:
        """What is for sale."""
        return AsyncProductsResource(self)

    @cached_property
    def customer_orders(self) -> AsyncCustomerOrdersResource:
        """What was bought \\ and ""\"how""\"."""
        return AsyncCustomerOrdersResource(self)

    async def health(self, **options: Unpack[CallOptions]) -> HealthResponse:
        """Needs no key and has no tag."""
        return await self.send(_operations.HEALTH, Arguments(), options)
