# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output unions
"""The models of Parcels: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ._base import Model, Nullable
from ._types import Date, DateTime
from ._unions import OneOf


class Address(Model):
    street: str
    zip: str | None = None


class Box(Model):
    box: int
    zip: str | None = None


Target: TypeAlias = OneOf[Address | Box]


class ContactByMail(Model):
    """By mail"""

    mail: str


class ContactByPhone(Model):
    """By phone"""

    phone: Annotated[str, Field(pattern="^[0-9]+$")]


Contact: TypeAlias = ContactByMail | ContactByPhone

SizeChoice: TypeAlias = Literal["S", "M", "L"]

Size: TypeAlias = Annotated[int, Field(ge=1)] | SizeChoice

Range: TypeAlias = OneOf[Annotated[int, Field(le=5)] | Annotated[int, Field(ge=3)]]

Stamp: TypeAlias = OneOf[Date | DateTime]


class OrderNote(Model):
    text: str
    urgent: bool | None = None


class OrderWithCount(Model):
    count: int
    sku: str
    size: Size | None = None
    to: Nullable[Target] = None
    notes: list[str | OrderNote] | None = None


class OrderWithWeight(Model):
    weight: float
    sku: str
    size: Size | None = None
    to: Nullable[Target] = None
    notes: list[str | OrderNote] | None = None


Order: TypeAlias = OneOf[OrderWithCount | OrderWithWeight]

Anyone: TypeAlias = Contact | Target | bool

SendParcelWeight: TypeAlias = Literal["light", "heavy"]

__places__ = {
    "Address": "openapi.yaml#/components/schemas/Address",
    "Box": "openapi.yaml#/components/schemas/Box",
    "ContactByMail": "openapi.yaml#/components/schemas/Contact/anyOf/0",
    "ContactByPhone": "openapi.yaml#/components/schemas/Contact/anyOf/1",
    "OrderNote": "openapi.yaml#/components/schemas/Order/properties/notes/items/oneOf/1",
    "OrderWithCount": "openapi.yaml#/components/schemas/Order",
    "OrderWithCount.count": "openapi.yaml#/components/schemas/Order/oneOf/0/properties/count",
    "OrderWithWeight": "openapi.yaml#/components/schemas/Order",
    "OrderWithWeight.weight": "openapi.yaml#/components/schemas/Order/oneOf/1/properties/weight",
}
"""Where the classes stand in the document: errors say it."""
