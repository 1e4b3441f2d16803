# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output maps_and_tuples
"""The models of Maps: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import Field

from ._base import Model
from ._checks import (
    AdditionalProperties,
    All,
    Check,
    Const,
    Contains,
    Fits,
    Items,
    Kind,
    Length,
    Pattern,
    PatternProperties,
    PrefixItems,
    PropertyNames,
    Unique,
)

Counts: TypeAlias = dict[str, Annotated[int, Field(ge=0)]]

Open: TypeAlias = dict[str, Any]

Free: TypeAlias = dict[str, Any]

Few: TypeAlias = Annotated[dict[str, str], Field(min_length=1, max_length=2)]

Codes: TypeAlias = Annotated[dict[str, str], PropertyNames(Pattern("^[A-Z]{2}$"))]

Nested: TypeAlias = dict[str, dict[str, list[Counts]]]


class InlineItem(Model):
    at: str


Inline: TypeAlias = dict[str, InlineItem]

Extensions: TypeAlias = Annotated[dict[str, str], PropertyNames(Pattern("^x-"))]

Columns: TypeAlias = Annotated[
    dict[str, Any],
    PatternProperties({"^n_": Kind("number"), "_id$": Kind("integer")}),
]


class Labelled(Model):
    __checks__: ClassVar[tuple[Check, ...]] = (
        PatternProperties({"^label\\.": All(Kind("string"), Length(max=3))}),
        AdditionalProperties(
            names=("name",),
            patterns=("^label\\.",),
            check=Kind("integer"),
        ),
    )

    name: str


class Closed(Model, extra="forbid"):
    name: str | None = None


class Empty(Model, extra="forbid"):
    pass


Point: TypeAlias = tuple[float, float]

Entry: TypeAlias = Annotated[
    list[Any],
    PrefixItems(Kind("string"), Fits(lambda: Point)),
    Items(Kind("boolean"), start=2),
]

Loose: TypeAlias = Annotated[list[Any], PrefixItems(Kind("string"))]

Tags: TypeAlias = Annotated[list[str], Field(min_length=1, max_length=3), Unique()]

WithZero: TypeAlias = Annotated[list[Any], Contains(Const(0), min=1, max=2)]


class Shape(Model):
    corners: Annotated[list[Point] | None, Field(min_length=3)] = None
    box: Annotated[list[Point] | None, Field(max_length=2)] = None
    meta: Labelled | None = None


__places__ = {
    "InlineItem": "openapi.yaml#/components/schemas/Inline/additionalProperties",
    "Labelled": "openapi.yaml#/components/schemas/Labelled",
    "Closed": "openapi.yaml#/components/schemas/Closed",
    "Empty": "openapi.yaml#/components/schemas/Empty",
    "Shape": "openapi.yaml#/components/schemas/Shape",
}
"""Where the classes stand in the document: errors say it."""
