# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output anything
"""The models of Anything: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import Field

from ._base import Model, Nullable
from ._checks import Bounds, Check, Has, ItemCount, Items, Kind, Length, Not, Nothing

AnyModel: TypeAlias = Any

Always: TypeAlias = Any

Never: TypeAlias = Annotated[Any, Nothing()]

Described: TypeAlias = Any
"""Whatever you like."""

Untyped: TypeAlias = Annotated[Any, Bounds(minimum=3), Length(max=2)]

Listed: TypeAlias = Annotated[Any, ItemCount(max=2), Items(Kind("integer"))]


class Named(Model):
    a: int


class RequiredModel(Model):
    a: Any
    class_: Annotated[Any, Field(alias="class")]


class Thing(Model):
    __checks__: ClassVar[tuple[Check, ...]] = (Not(Has("never")),)

    must: Any

    may: Nullable[Any] = None

    described: Nullable[Any] = None
    """Whatever you like."""

    untyped: Annotated[Nullable[Any], Bounds(minimum=3)] = None
    """Three or more."""

    list_: Annotated[list[Any] | None, Field(alias="list")] = None

    any_list: Annotated[list[Any] | None, Field(alias="anyList")] = None

    empty_list: Annotated[
        list[Annotated[Any, Nothing()]] | None,
        Field(alias="emptyList"),
    ] = None

    object: dict[str, Any] | None = None

    named: Nullable[AnyModel] = None

    not_text: Annotated[
        Nullable[Annotated[Any, Not(Kind("string"))]],
        Field(alias="notText"),
    ] = None

    kinds: str | int | bool | None = None


__places__ = {
    "Named": "openapi.yaml#/components/schemas/Named",
    "RequiredModel": "openapi.yaml#/components/schemas/Required",
    "Thing": "openapi.yaml#/components/schemas/Thing",
}
"""Where the classes stand in the document: errors say it."""
