# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output choices
"""The models of Choices: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from ._base import Model, Nullable
from ._checks import Const, Enum, PropertyNames

Text: TypeAlias = Literal["a", "B c", "", "2nd", '"quoted"', "\\", "class", "\xfcn\xef"]

Whole: TypeAlias = Literal[-1, 0, 1]

Decimal: TypeAlias = Annotated[Literal[1] | float, Enum(0.5, 1, 1000.0)]

Flag: TypeAlias = Literal[True]

Mixed: TypeAlias = Literal["auto", 0, False, None]

Lists: TypeAlias = Annotated[list[Any], Enum([1, 2], [])]

Objects: TypeAlias = Annotated[dict[str, Any], Enum({"a": 1}, {"b": [None]})]

One: TypeAlias = Literal["only"]

Zero: TypeAlias = Literal[0]

NoValue: TypeAlias = Literal[None]

Point: TypeAlias = Annotated[dict[str, Any], Const({"x": 0, "y": 0})]

Half: TypeAlias = Annotated[float, Const(0.5)]

Filtered: TypeAlias = Literal["a"]

Twice: TypeAlias = Literal["a", "b"]

Narrowed: TypeAlias = Literal["a", "class"]

Long: TypeAlias = Literal[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]

ThingColour: TypeAlias = Literal["red", "green"]

ThingColoursItem: TypeAlias = Literal["red", "green"]

ThingByColourItem: TypeAlias = Literal[1, 2]


class Thing(Model):
    kind: Literal["thing"]
    version: Literal[2] | None = None
    text: Text | None = None
    mixed: Nullable[Mixed] = None
    colour: ThingColour | None = None
    colours: list[ThingColoursItem] | None = None
    by_colour: Annotated[
        dict[str, ThingByColourItem] | None,
        Field(alias="byColour"),
        PropertyNames(Enum("red", "green")),
    ] = None


ListThingsSize: TypeAlias = Literal["small", "large"]

ListThingsPage: TypeAlias = Literal[10, 50]

ListThingsSortItem: TypeAlias = Literal["name", "-name"]

ListThingsResponseState: TypeAlias = Literal["done", "waiting"]


class ListThingsResponse(Model):
    state: ListThingsResponseState | None = None


__places__ = {
    "Thing": "openapi.yaml#/components/schemas/Thing",
    "ListThingsResponse": "openapi.yaml#/paths/~1things~1{size}/get/responses/200/content/application~1json/schema",
}
"""Where the classes stand in the document: errors say it."""
