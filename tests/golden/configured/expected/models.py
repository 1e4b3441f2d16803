# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate post
"""The models of Shop: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from ._base import Model
from ._checks import All, Bounds, Has, If, Properties
from ._contract import Contract, Rule


class ParcelDetails(Model):
    """What parcel takes.

    Source: Shop "guide" \\ {{ 1 }} #orders (2026-11-22).
    """

    __contract__: ClassVar[Contract | None] = Contract(
        subject="parcel",
        source='Shop "guide" \\ {{ 1 }} #orders (2026-11-22)',
        unlisted={"note": ("letter",)},
        unknown_level="warn",
        rules=(
            Rule(
                id="wide-parcels-are-red",
                check=If(
                    All(Has("width"), Properties({"width": Bounds(minimum=50)})),
                    Has("colour"),
                ),
                message="a wide parcel says its colour",
                source='Shop "guide" \\ {{ 1 }} #orders (2026-11-22)',
            ),
        ),
    )

    width: Annotated[int | None, Field(ge=10, le=60, multiple_of=5)] = None
    """Default: `20`."""

    colour: Literal["red"] | None = None

    tags: list[Annotated[str, Field(max_length=10)]] | None = None


class ParcelOrder(Model):
    """For parcel."""

    kind: Literal["parcel"]
    details: ParcelDetails


LetterDetailsColour: TypeAlias = Literal["red", "green"]


class LetterDetails(Model):
    """What letter takes.

    Source: Shop "guide" \\ {{ 1 }} #orders (2026-11-22).
    """

    __contract__: ClassVar[Contract | None] = Contract(
        subject="letter",
        source='Shop "guide" \\ {{ 1 }} #orders (2026-11-22)',
        unlisted={"width": ("parcel",), "tags": ("parcel",)},
        unknown_level="warn",
        hints={"width": "letters have one size"},
        tolerated=("colour",),
    )

    note: Annotated[str | None, Field(max_length=10)] = None

    colour: LetterDetailsColour | None = None
    """Not for letter: sent with a warning."""


class LetterOrder(Model):
    """For letter."""

    kind: Literal["letter"]
    details: LetterDetails


OrderKindSpec: TypeAlias = Literal["parcel", "letter"]


class Order(Model):
    kind: OrderKindSpec
    details: Details


DetailsColour: TypeAlias = Literal["red", "green"]


class Details(Model):
    width: Annotated[int | None, Field(ge=10, le=100)] = None
    colour: DetailsColour | None = None
    note: Annotated[str | None, Field(max_length=20)] = None
    tags: list[str] | None = None


__places__ = {
    "ParcelDetails": "openapi.yaml#/components/schemas/Order/properties/details",
    "ParcelDetails.*": "openapi.yaml#/components/schemas/Details",
    "ParcelOrder": "openapi.yaml#/components/schemas/Order",
    "LetterDetails": "openapi.yaml#/components/schemas/Order/properties/details",
    "LetterDetails.*": "openapi.yaml#/components/schemas/Details",
    "LetterOrder": "openapi.yaml#/components/schemas/Order",
    "Order": "openapi.yaml#/components/schemas/Order",
    "Details": "openapi.yaml#/components/schemas/Details",
}
"""Where the classes stand in the document: errors say it."""
