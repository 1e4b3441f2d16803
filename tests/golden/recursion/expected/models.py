# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output recursion
"""The models of Trees: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field
from typing_extensions import TypeAliasType

from ._base import JsonMeaning, Model
from ._unions import OneOf


class Node(Model):
    value: int
    left: Node | None = None
    children: list[Node] | None = None
    by_name: Annotated[dict[str, Node] | None, Field(alias="byName")] = None


class Folder(Model):
    name: str
    entries: list[Entry] | None = None


class File(Model, extra="forbid"):
    size: int
    in_: Annotated[Folder | None, Field(alias="in")] = None


Entry: TypeAlias = OneOf[Folder | File]

Lists = TypeAliasType("Lists", "Annotated[list[Lists], JsonMeaning()]")

Maps = TypeAliasType("Maps", "Annotated[dict[str, Maps], JsonMeaning()]")

Json = TypeAliasType(
    "Json",
    "Annotated[str | float | bool | None | list[Json] | dict[str, Json], JsonMeaning()]",
)


class Shape(Model):
    inside: Square | None = None


class Square(Model):
    inside: Square | None = None
    side: float


class MenuItem(Model):
    title: str | None = None
    more: MenuItems | None = None


MenuItems: TypeAlias = list[MenuItem]


class Menu(Model):
    items: MenuItems | None = None


__places__ = {
    "Node": "openapi.yaml#/components/schemas/Node",
    "Folder": "openapi.yaml#/components/schemas/Folder",
    "File": "openapi.yaml#/components/schemas/File",
    "Shape": "openapi.yaml#/components/schemas/Shape",
    "Square": "openapi.yaml#/components/schemas/Square",
    "Square.*": "openapi.yaml#/components/schemas/Shape",
    "Square.side": "openapi.yaml#/components/schemas/Square/allOf/1/properties/side",
    "MenuItem": "openapi.yaml#/components/schemas/Menu/properties/items/items",
    "Menu": "openapi.yaml#/components/schemas/Menu",
}
"""Where the classes stand in the document: errors say it."""
