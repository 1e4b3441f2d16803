# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output unevaluated
"""The models of Garage: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, TypeAlias

from ._base import Model
from ._checks import (
    All,
    Anything,
    Check,
    Const,
    Contains,
    Has,
    If,
    Kind,
    Nothing,
    PrefixItems,
    Properties,
)
from ._unevaluated import UnevaluatedItems, UnevaluatedProperties


class Vehicle(Model):
    wheels: int


class Car(Model, extra="forbid"):
    wheels: int
    doors: int | None = None


class Engine(Model):
    __checks__: ClassVar[tuple[Check, ...]] = (
        If(
            All(Has("kind"), Properties({"kind": Const("fuel")})),
            Properties({"tank": Kind("integer")}),
            Properties({"battery": Kind("integer")}),
        ),
        UnevaluatedProperties(
            Nothing(),
            All(
                Properties({"kind": Anything()}),
                If(
                    All(Has("kind"), Properties({"kind": Const("fuel")})),
                    All(
                        Properties({"kind": Anything()}),
                        Properties({"tank": Anything()}),
                    ),
                    Properties({"battery": Anything()}),
                ),
            ),
        ),
    )

    kind: str | None = None


Row: TypeAlias = Annotated[
    list[Any],
    PrefixItems(Kind("string")),
    Contains(Kind("null")),
    UnevaluatedItems(
        Kind("integer"),
        All(PrefixItems(Anything()), Contains(Kind("null"))),
    ),
]

__places__ = {
    "Vehicle": "openapi.yaml#/components/schemas/Vehicle",
    "Car": "openapi.yaml#/components/schemas/Car",
    "Car.*": "openapi.yaml#/components/schemas/Vehicle",
    "Car.doors": "openapi.yaml#/components/schemas/Car/allOf/1/properties/doors",
    "Engine": "openapi.yaml#/components/schemas/Engine",
}
"""Where the classes stand in the document: errors say it."""
