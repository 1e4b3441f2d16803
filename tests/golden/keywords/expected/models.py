# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output keywords
"""The models of Checks: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from ._base import Model
from ._checks import (
    All,
    AnyOf,
    Check,
    Const,
    Contains,
    DependentRequired,
    DependentSchemas,
    Enum,
    Has,
    If,
    ItemCount,
    Not,
    Nothing,
    Pattern,
    Properties,
    PropertyCount,
)


class Order(Model):
    __checks__: ClassVar[tuple[Check, ...]] = (
        PropertyCount(min=2),
        If(
            All(Has("gift"), Properties({"gift": Const(True)})),
            Has("message"),
            Properties({"message": Nothing()}),
        ),
        DependentRequired({"card": ("cvc",)}),
        DependentSchemas({"cvc": Properties({"cvc": Pattern("^[0-9]{3}$")})}),
        Not(Has("card", "gift")),
    )

    kind: str
    gift: bool | None = None
    message: str | None = None
    card: str | None = None
    cvc: str | None = None
    lines: Annotated[list[Line] | None, Contains(Has("main"), max=1)] = None


class Line(Model):
    sku: str
    main: bool | None = None


class Choice(Model):
    __checks__: ClassVar[tuple[Check, ...]] = (
        PropertyCount(max=2),
        AnyOf(Has("a"), Has("b")),
    )

    a: int | None = None
    b: int | None = None
    c: int | None = None


Ends: TypeAlias = Annotated[str, Field(pattern="^a"), Not(Enum("a-z")), Pattern("z$")]

Untouched: TypeAlias = Annotated[list[int], Not(ItemCount(min=3))]

__places__ = {
    "Order": "openapi.yaml#/components/schemas/Order",
    "Line": "openapi.yaml#/components/schemas/Line",
    "Choice": "openapi.yaml#/components/schemas/Choice",
}
"""Where the classes stand in the document: errors say it."""
