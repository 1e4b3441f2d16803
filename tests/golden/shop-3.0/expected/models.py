# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output shop_3_0
"""The models of Corner Shop 3.0: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ._base import Model, Nullable
from ._unions import Hinted, OneOf


class Error(Model):
    error: str | None = None


Colour: TypeAlias = Literal["red", "green", None]


class Animal(Model):
    kind: str


class Cat(Animal):
    lives: Annotated[int | None, Field(le=9, gt=0)] = None


class Dog(Animal):
    breed: str


ItemSize: TypeAlias = Literal[1, 2, 3]


class Item(Model, extra="forbid"):
    name: str

    comment: str | None
    """Required and null for none."""

    colour: Nullable[Colour] = None

    weight: Annotated[float | None, Field(le=10, gt=0)] = None

    pet: (
        Annotated[OneOf[Cat | Dog], Hinted("kind", {"cat": Cat, "dog": Dog})] | None
    ) = None

    parent: Nullable[Item] = None

    labels: Nullable[dict[str, str | None]] = None

    sizes: list[ItemSize] | None = None


ReadItemView: TypeAlias = Literal["short", "long"]

__places__ = {
    "Error": "openapi.yaml#/components/schemas/Error",
    "Animal": "openapi.yaml#/components/schemas/Animal",
    "Cat": "openapi.yaml#/components/schemas/Cat",
    "Cat.*": "openapi.yaml#/components/schemas/Cat/allOf/1",
    "Dog": "openapi.yaml#/components/schemas/Dog",
    "Dog.*": "openapi.yaml#/components/schemas/Dog/allOf/1",
    "Item": "openapi.yaml#/components/schemas/Item",
}
"""Where the classes stand in the document: errors say it."""
