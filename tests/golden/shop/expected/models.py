# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output shop
"""The models of Corner Shop: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import Field

from ._base import Model, Nullable
from ._checks import Bounds, Check, PropertyCount, Unique
from ._types import Date, DateTime, Uri, Uuid
from ._unions import Discriminated, Hinted, OneOf


class Problem(Model):
    message: str
    code: Nullable[str] = None
    details: list[Problem] | None = None


class Missing(Problem):
    """A problem that says what is not there."""

    missing: str
    """What is not there."""


Category: TypeAlias = Literal["fruit", "dairy-products", "2nd hand", '"quoted\\"']
"""The shelf that it stands on."""

Priority: TypeAlias = Literal[1, 2, 3]

Colour: TypeAlias = Literal["red", "green", None]
"""Null for what has none."""


class Money(Model, extra="forbid"):
    amount: Annotated[int, Field(ge=0)]
    """In the smallest unit."""

    currency: Annotated[str, Field(min_length=3, max_length=3, pattern="^[A-Z]{3}$")]


class Dimensions(Model):
    """In centimetres."""

    width: Annotated[float | None, Field(le=1000, gt=0)] = None
    height: Annotated[float | None, Field(gt=0), Bounds(multiple_of=0.5)] = None


class Product(Model):
    """Something for sale, with ""\"quotes""\", C:\\new\\table, \u2615 and {{ braces
    }}.
    """

    sku: Annotated[str, Field(pattern="^[A-Z]{2}[0-9]{4}$")]

    name: Annotated[str, Field(min_length=1)]

    price: Money

    category: Category | None = None

    colour: Nullable[Colour] = None

    priority: Priority | None = None

    kind: Literal["product"] | None = None

    dimensions: Dimensions | None = None

    homepage: Uri | None = None

    released: Date | None = None

    updated_at: Annotated[DateTime | None, Field(alias="updatedAt")] = None

    id: Uuid | None = None

    nickname: Nullable[str] = None
    """Null takes it away."""

    tags: Annotated[list[str] | None, Field(max_length=5), Unique()] = None

    stock: dict[str, int] | None = None
    """By warehouse."""

    parts: list[Part] | None = None

    attributes: dict[str, Any] | None = None

    anything: Nullable[Any] = None


class ProductInput(Model):
    """Something for sale, with ""\"quotes""\", C:\\new\\table, \u2615 and {{ braces
    }}.
    """

    sku: Annotated[str, Field(pattern="^[A-Z]{2}[0-9]{4}$")]

    name: Annotated[str, Field(min_length=1)]

    price: Money

    category: Category | None = None

    colour: Nullable[Colour] = None

    priority: Priority | None = None

    kind: Literal["product"] | None = None

    dimensions: Dimensions | None = None

    homepage: Uri | None = None

    released: Date | None = None

    id: Uuid | None = None

    nickname: Nullable[str] = None
    """Null takes it away."""

    tags: Annotated[list[str] | None, Field(max_length=5), Unique()] = None

    stock: dict[str, int] | None = None
    """By warehouse."""

    parts: list[Part] | None = None

    attributes: dict[str, Any] | None = None

    anything: Nullable[Any] = None


class Part(Model):
    """A part, which may have parts."""

    name: str
    made_of: list[Part] | None = None
    replaces: Part | None = None


class ProductPage(Model):
    items: list[Product]
    next: Nullable[str] = None


class ProductPatch(Model):
    __checks__: ClassVar[tuple[Check, ...]] = (PropertyCount(min=1),)

    name: str | None = None
    nickname: Nullable[str] = None
    price: Money | None = None


class Names(Model):
    """Names that need care."""

    class_: Annotated[str | None, Field(alias="class")] = None
    from_: Annotated[int | None, Field(alias="from")] = None
    self_: Annotated[bool | None, Field(alias="self")] = None
    model_config_: Annotated[str | None, Field(alias="model_config")] = None
    x_request_id: Annotated[str | None, Field(alias="X-Request-Id")] = None
    camel_case: Annotated[str | None, Field(alias="camelCase")] = None
    n2nd: Annotated[int | None, Field(alias="2nd")] = None
    fooBar: str | None = None
    foo_bar: str | None = None
    validate_: Annotated[bool | None, Field(alias="validate")] = None
    body: str | None = None
    timeout: float | None = None
    json_: Annotated[str | None, Field(alias="json")] = None
    copy_: Annotated[int | None, Field(alias="copy")] = None
    date: Date | None = None
    list_: Annotated[list[str] | None, Field(alias="list")] = None
    private: Annotated[str | None, Field(alias="_private")] = None
    empty: Annotated[str | None, Field(alias="")] = None
    grosse: Annotated[float | None, Field(alias="gr\xf6\xdfe")] = None
    http_server_url: Annotated[Uri | None, Field(alias="HTTPServerURL")] = None
    a_b_c: Annotated[str | None, Field(alias='a"b\\c')] = None


class CardPayment(Model):
    method: Literal["card"]
    number: Annotated[str, Field(pattern="^[0-9]{12,19}$")]


class CashPayment(Model):
    method: Literal["cash"]

    change: bool | None = None
    """Default: `true`."""


Payment: TypeAlias = Annotated[
    CardPayment | CashPayment,
    Discriminated("method", {"card": CardPayment, "cash": CashPayment}),
]


class Parcel(Model):
    type: str
    address: str


class Pickup(Model):
    type: str
    at: DateTime


Delivery: TypeAlias = Annotated[
    OneOf[Parcel | Pickup],
    Hinted("type", {"Parcel": Parcel, "Pickup": Pickup}),
]

Identifier: TypeAlias = Annotated[int, Field(ge=1)] | Uuid


class ContactWithEmail(Model):
    email: str


class ContactWithPhone(Model):
    phone: str


Contact: TypeAlias = ContactWithEmail | ContactWithPhone


class OrderLine(Model, extra="forbid"):
    product: Identifier
    quantity: Annotated[int, Field(ge=1, le=99)]
    discount: Annotated[float | None, Field(ge=0, lt=1)] = None


Quantity: TypeAlias = Annotated[int, Field(ge=1, le=500)]


class OrderRequest(Model):
    lines: Annotated[list[OrderLine], Field(min_length=1)]

    delivery: Delivery | None = None

    contact: Contact | None = None

    gift_note: Annotated[Nullable[str], Field(max_length=200, alias="giftNote")] = None

    validate_: Annotated[bool | None, Field(alias="validate")] = None
    """Only look whether it would be taken."""

    bags: Quantity | None = None


OrderStatus: TypeAlias = Literal["open", "paid", "sent"]


class Order(OrderRequest):
    id: Uuid
    status: OrderStatus
    placed_at: DateTime | None = None


class HealthResponse(Model):
    ok: Literal[True]


__places__ = {
    "Problem": "openapi.yaml#/components/schemas/Problem",
    "Missing": "openapi.yaml#/components/schemas/Missing",
    "Missing.*": "openapi.yaml#/components/schemas/Missing/allOf/1",
    "Money": "openapi.yaml#/components/schemas/Money",
    "Dimensions": "openapi.yaml#/components/schemas/Dimensions",
    "Product": "openapi.yaml#/components/schemas/Product",
    "ProductInput": "openapi.yaml#/components/schemas/Product",
    "Part": "openapi.yaml#/components/schemas/Part",
    "ProductPage": "openapi.yaml#/components/schemas/ProductPage",
    "ProductPatch": "openapi.yaml#/components/schemas/ProductPatch",
    "Names": "openapi.yaml#/components/schemas/Names",
    "CardPayment": "openapi.yaml#/components/schemas/CardPayment",
    "CashPayment": "openapi.yaml#/components/schemas/CashPayment",
    "Parcel": "openapi.yaml#/components/schemas/Parcel",
    "Pickup": "openapi.yaml#/components/schemas/Pickup",
    "ContactWithEmail": "openapi.yaml#/components/schemas/Contact/anyOf/0",
    "ContactWithPhone": "openapi.yaml#/components/schemas/Contact/anyOf/1",
    "OrderLine": "openapi.yaml#/components/schemas/OrderLine",
    "OrderRequest": "openapi.yaml#/components/schemas/OrderRequest",
    "Order": "openapi.yaml#/components/schemas/Order",
    "Order.*": "openapi.yaml#/components/schemas/Order/allOf/1",
    "HealthResponse": "openapi.yaml#/paths/~1health/get/responses/200/content/application~1json/schema",
}
"""Where the classes stand in the document: errors say it."""
