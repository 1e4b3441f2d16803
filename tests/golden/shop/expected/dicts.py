# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output shop
"""The request models of Corner Shop as typed dicts: plain dicts whose keys are the
names on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Required, TypeAlias, TypedDict

if TYPE_CHECKING:
    from ._types import Date, DateTime, Uuid
    from .models import Category, Colour, Priority, Quantity


class MoneyDict(TypedDict, total=False):
    """Money as a dict."""

    amount: Required[int]
    currency: Required[str]


class DimensionsDict(TypedDict, total=False):
    """Dimensions as a dict."""

    width: float
    height: float


class ProductInputDict(TypedDict, total=False):
    """ProductInput as a dict."""

    sku: Required[str]
    name: Required[str]
    price: Required[MoneyDict]
    category: Category
    colour: Colour | None
    priority: Priority
    kind: Literal["product"]
    dimensions: DimensionsDict
    homepage: str
    released: str | Date
    id: str | Uuid
    nickname: str | None
    tags: Sequence[str]
    stock: Mapping[str, int]
    parts: Sequence[PartDict]
    attributes: Mapping[str, Any]
    anything: Any


class PartDict(TypedDict, total=False):
    """Part as a dict."""

    name: Required[str]
    made_of: Sequence[PartDict]
    replaces: PartDict


class ProductPatchDict(TypedDict, total=False):
    """ProductPatch as a dict."""

    name: str
    nickname: str | None
    price: MoneyDict


PaymentDict: TypeAlias = "CardPaymentDict | CashPaymentDict"


class CardPaymentDict(TypedDict, total=False):
    """CardPayment as a dict."""

    method: Required[Literal["card"]]
    number: Required[str]


class CashPaymentDict(TypedDict, total=False):
    """CashPayment as a dict."""

    method: Required[Literal["cash"]]
    change: bool


DeliveryDict: TypeAlias = "ParcelDict | PickupDict"


class ParcelDict(TypedDict, total=False):
    """Parcel as a dict."""

    type: Required[str]
    address: Required[str]


class PickupDict(TypedDict, total=False):
    """Pickup as a dict."""

    type: Required[str]
    at: Required[str | DateTime]


class ContactWithEmailDict(TypedDict, total=False):
    """ContactWithEmail as a dict."""

    email: Required[str]


class ContactWithPhoneDict(TypedDict, total=False):
    """ContactWithPhone as a dict."""

    phone: Required[str]


ContactDict: TypeAlias = "ContactWithEmailDict | ContactWithPhoneDict"


class OrderLineDict(TypedDict, total=False):
    """OrderLine as a dict."""

    product: Required[int | str | Uuid]
    quantity: Required[int]
    discount: float


class OrderRequestDict(TypedDict, total=False):
    """OrderRequest as a dict."""

    lines: Required[Sequence[OrderLineDict]]
    delivery: DeliveryDict
    contact: ContactDict
    giftNote: str | None
    validate: bool
    bags: Quantity
