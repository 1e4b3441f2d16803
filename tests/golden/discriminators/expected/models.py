# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output discriminators
"""The models of Shelter: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ._base import Model
from ._types import Date, DateTime
from ._unions import Discriminated, Hinted, OneOf

CatKind: TypeAlias = Literal["cat", "kitten"]


class Cat(Model):
    kind: CatKind
    lives: Annotated[int | None, Field(le=9)] = None


class Dog(Model):
    kind: Literal["dog"]
    breed: str


Pet: TypeAlias = Annotated[
    Cat | Dog,
    Discriminated("kind", {"cat": Cat, "kitten": Cat, "dog": Dog}),
]


class Visit(Model):
    type: str
    day: Date


class Stay(Model):
    type: str
    nights: int


Booking: TypeAlias = Annotated[
    OneOf[Visit | Stay],
    Hinted("type", {"Visit": Visit, "Stay": Stay}),
]


class EventArrived(Model):
    event: Literal["arrived"]
    at: DateTime


class EventAdopted(Model):
    event: Literal["adopted"]
    by: str


Event: TypeAlias = Annotated[
    EventArrived | EventAdopted,
    Discriminated("event", {"arrived": EventArrived, "adopted": EventAdopted}),
]


class Food(Model):
    food_type: Annotated[str, Field(alias="food-type")]
    grams: int | None = None


class DryFood(Food):
    crunchy: bool | None = None


class WetFood(Food):
    tin: str


class Bowl(Model):
    pet: Pet | None = None
    foods: (
        list[
            Annotated[
                OneOf[DryFood | WetFood],
                Hinted(
                    "food-type",
                    {"dry": DryFood, "wet": WetFood},
                    fields=("food_type",),
                ),
            ]
        ]
        | None
    ) = None


__places__ = {
    "Cat": "openapi.yaml#/components/schemas/Cat",
    "Dog": "openapi.yaml#/components/schemas/Dog",
    "Visit": "openapi.yaml#/components/schemas/Visit",
    "Stay": "openapi.yaml#/components/schemas/Stay",
    "EventArrived": "openapi.yaml#/components/schemas/Event/oneOf/0",
    "EventAdopted": "openapi.yaml#/components/schemas/Event/oneOf/1",
    "Food": "openapi.yaml#/components/schemas/Food",
    "DryFood": "openapi.yaml#/components/schemas/DryFood",
    "DryFood.*": "openapi.yaml#/components/schemas/DryFood/allOf/1",
    "WetFood": "openapi.yaml#/components/schemas/WetFood",
    "WetFood.*": "openapi.yaml#/components/schemas/WetFood/allOf/1",
    "Bowl": "openapi.yaml#/components/schemas/Bowl",
}
"""Where the classes stand in the document: errors say it."""
