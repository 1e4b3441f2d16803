# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output inheritance
"""The models of Garage: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from ._base import Model
from ._checks import Pattern
from ._types import Date, Uuid


class Record(Model):
    id: Uuid


class Vehicle(Record):
    """Something with wheels."""

    wheels: Annotated[int, Field(ge=0)]
    owner: Person | None = None


class Truck(Vehicle):
    load: Annotated[float, Field(gt=0)]
    """In tons."""


class Named(Model):
    name: Annotated[str | None, Field(min_length=1)] = None
    alias: str | None = None


class Person(Model):
    id: Uuid
    name: Annotated[str, Field(min_length=1)]
    alias: str | None = None


class Boat(Record, Named):
    sails: int | None = None


class Bicycle(Model):
    """Something with wheels."""

    id: Uuid
    wheels: Annotated[int, Field(ge=0, le=3)]
    owner: Person | None = None


class Car(Vehicle):
    """A vehicle for few."""


class Stamp(Model, extra="forbid"):
    day: Date
    place: str | None = None


class PlacedStamp(Model, extra="forbid"):
    day: Date
    place: str


Percent: TypeAlias = Annotated[float, Field(ge=0, le=100)]

EvenPercent: TypeAlias = Annotated[int, Field(ge=0, le=90, multiple_of=2)]

Plate: TypeAlias = Annotated[
    str,
    Field(min_length=2, max_length=8, pattern="^[A-Z]"),
    Pattern("[0-9]$"),
]

Tags: TypeAlias = Annotated[
    list[Annotated[str, Field(max_length=3)]],
    Field(max_length=2),
]

__places__ = {
    "Record": "openapi.yaml#/components/schemas/Record",
    "Vehicle": "openapi.yaml#/components/schemas/Vehicle",
    "Truck": "openapi.yaml#/components/schemas/Truck",
    "Truck.*": "openapi.yaml#/components/schemas/Truck/allOf/1",
    "Named": "openapi.yaml#/components/schemas/Named",
    "Person": "openapi.yaml#/components/schemas/Person",
    "Person.*": "openapi.yaml#/components/schemas/Record",
    "Person.name": "openapi.yaml#/components/schemas/Named/properties/name",
    "Person.alias": "openapi.yaml#/components/schemas/Named/properties/alias",
    "Boat": "openapi.yaml#/components/schemas/Boat",
    "Boat.*": "openapi.yaml#/components/schemas/Boat/allOf/2",
    "Bicycle": "openapi.yaml#/components/schemas/Bicycle",
    "Bicycle.*": "openapi.yaml#/components/schemas/Record",
    "Bicycle.wheels": "openapi.yaml#/components/schemas/Bicycle",
    "Bicycle.owner": "openapi.yaml#/components/schemas/Vehicle/properties/owner",
    "Car": "openapi.yaml#/components/schemas/Car",
    "Stamp": "openapi.yaml#/components/schemas/Stamp",
    "PlacedStamp": "openapi.yaml#/components/schemas/PlacedStamp",
    "PlacedStamp.*": "openapi.yaml#/components/schemas/Stamp",
}
"""Where the classes stand in the document: errors say it."""
