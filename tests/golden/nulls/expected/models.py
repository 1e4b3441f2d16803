# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output nulls
"""The models of Profiles: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ._base import Model, Nullable


class Address(Model):
    city: str


Colour: TypeAlias = Literal["red", "green", None]
"""Null for none."""

Shade: TypeAlias = Annotated[int, Field(ge=1, le=9)] | None

MaybeAddress: TypeAlias = Address | None


class Profile(Model):
    name: str

    nickname: Annotated[str | None, Field(max_length=5)]
    """Required and null for none."""

    age: Annotated[Nullable[int], Field(ge=0)] = None
    """Null takes it away."""

    colour: Nullable[Colour] = None

    shade: Nullable[Shade] = None

    home: Nullable[Address] = None

    work: Nullable[MaybeAddress] = None

    emails: Annotated[Nullable[list[str | None]], Field(max_length=2)] = None

    labels: dict[str, str | None] | None = None

    level: Nullable[str | int] = None

    gone: Nullable[None] = None


__places__ = {
    "Address": "openapi.yaml#/components/schemas/Address",
    "Profile": "openapi.yaml#/components/schemas/Profile",
}
"""Where the classes stand in the document: errors say it."""
