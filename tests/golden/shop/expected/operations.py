# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output shop
"""The operations of Corner Shop: what goes over the wire, as data."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._checks import Unique
from ._operation import Body, Operation, Parameter, Response
from ._types import Date, DateTime, Uuid
from .models import (
    Category,
    HealthResponse,
    Missing,
    Order,
    OrderRequest,
    Payment,
    Problem,
    Product,
    ProductInput,
    ProductPage,
    ProductPatch,
)

LIST_PRODUCTS: Operation[ProductPage] = Operation(
    name="list_products",
    method="GET",
    path="/products",
    security=(("bearer",), ("shopKey",)),
    parameters=(
        Parameter(
            name="x_request_id",
            wire_name="X-Request-Id",
            location="header",
            type=str,
            place="#/components/parameters/RequestId",
        ),
        Parameter(
            name="limit",
            wire_name="limit",
            location="query",
            type=Annotated[int, Field(ge=1, le=100)],
        ),
        Parameter(
            name="category",
            wire_name="category",
            location="query",
            type=list[Category],
        ),
        Parameter(name="in_stock", wire_name="in-stock", location="query", type=bool),
        Parameter(name="fooBar", wire_name="fooBar", location="query", type=str),
        Parameter(name="foo_bar", wire_name="foo_bar", location="query", type=str),
        Parameter(name="timeout_", wire_name="timeout", location="query", type=float),
        Parameter(
            name="class_",
            wire_name="class",
            location="query",
            type=Annotated[str, Field(max_length=10)],
        ),
        Parameter(
            name="created_after",
            wire_name="createdAfter",
            location="query",
            type=DateTime,
        ),
    ),
    shared=1,
    responses=(Response("200", ProductPage), Response("default", Problem)),
)

CREATE_PRODUCT: Operation[Product] = Operation(
    name="create_product",
    method="POST",
    path="/products",
    security=(("bearer",), ("shopKey",)),
    parameters=(
        Parameter(
            name="x_request_id",
            wire_name="X-Request-Id",
            location="header",
            type=str,
            place="#/components/parameters/RequestId",
        ),
    ),
    shared=1,
    bodies=(
        Body(
            required=True,
            spec=ProductInput,
            documented=ProductInput,
            nullable=("colour", "nickname", "anything"),
        ),
    ),
    responses=(Response("201", Product), Response("409", Problem)),
)

GET_PRODUCT: Operation[Product] = Operation(
    name="get_product",
    method="GET",
    path="/products/{productId}",
    security=(("bearer",), ("shopKey",)),
    parameters=(
        Parameter(
            name="product_id",
            wire_name="productId",
            location="path",
            type=int,
            required=True,
        ),
    ),
    shared=1,
    responses=(Response("200", Product), Response("404", Missing)),
)

UPDATE_PRODUCT: Operation[Product | None] = Operation(
    name="update_product",
    method="PATCH",
    path="/products/{productId}",
    security=(("bearer",), ("shopKey",)),
    parameters=(
        Parameter(
            name="product_id",
            wire_name="productId",
            location="path",
            type=int,
            required=True,
        ),
    ),
    shared=1,
    bodies=(Body(spec=ProductPatch, documented=ProductPatch, nullable=("nickname",)),),
    responses=(Response("200", Product), Response("204")),
)

DELETE_PRODUCT: Operation[None] = Operation(
    name="delete_product",
    method="DELETE",
    path="/products/{productId}",
    security=(("bearer",), ("shopKey",)),
    parameters=(
        Parameter(
            name="product_id",
            wire_name="productId",
            location="path",
            type=int,
            required=True,
        ),
    ),
    shared=1,
    responses=(Response("204"), Response("404", Missing)),
)

GET_PRICE_ON_DAY: Operation[dict[str, Annotated[int, Field(ge=0)]]] = Operation(
    name="get_price_on_day",
    method="GET",
    path="/products/{productId}/price-history/{day}",
    security=(("bearer",), ("shopKey",)),
    parameters=(
        Parameter(
            name="product_id",
            wire_name="productId",
            location="path",
            type=int,
            required=True,
        ),
        Parameter(
            name="day",
            wire_name="day",
            location="path",
            type=Date,
            required=True,
        ),
    ),
    responses=(Response("200", dict[str, Annotated[int, Field(ge=0)]]),),
)

REPLACE_TAGS: Operation[list[str]] = Operation(
    name="replace_tags",
    method="PUT",
    path="/products/tags",
    security=(("bearer",), ("shopKey",)),
    bodies=(
        Body(
            required=True,
            spec=Annotated[
                list[Annotated[str, Field(pattern="^[a-z]+$")]],
                Field(min_length=1),
                Unique(),
            ],
            documented=Annotated[
                list[Annotated[str, Field(pattern="^[a-z]+$")]],
                Field(min_length=1),
                Unique(),
            ],
        ),
    ),
    responses=(Response("200", list[str]),),
)

PLACE_ORDER: Operation[Order] = Operation(
    name="place_order",
    method="POST",
    path="/orders",
    security=(("bearer",), ("shopKey",)),
    parameters=(
        Parameter(
            name="x_idempotency_key",
            wire_name="X-Idempotency-Key",
            location="header",
            type=Uuid,
            required=True,
        ),
    ),
    bodies=(
        Body(
            required=True,
            spec=OrderRequest,
            documented=OrderRequest,
            nullable=("giftNote",),
        ),
    ),
    responses=(
        Response("200", Order),
        Response("201", Order),
        Response("4XX", Problem),
    ),
)

PAY_ORDER: Operation[Payment] = Operation(
    name="pay_order",
    method="PUT",
    path="/orders/{orderId}/payment",
    security=(("bearer",), ("shopKey",)),
    parameters=(
        Parameter(
            name="order_id",
            wire_name="orderId",
            location="path",
            type=Uuid,
            required=True,
        ),
    ),
    bodies=(Body(required=True, spec=Payment, documented=Payment),),
    responses=(Response("200", Payment),),
)

HEALTH: Operation[HealthResponse] = Operation(
    name="health",
    method="GET",
    path="/health",
    responses=(Response("200", HealthResponse),),
)
