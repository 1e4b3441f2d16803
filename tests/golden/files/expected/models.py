# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output files
"""The models of Field Notes: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from ._base import Model
from ._checks import All, Bounds, ItemCount, Items, Kind, Nothing, PrefixItems

Weather: TypeAlias = Literal["sun", "rain", "fog"]


class Contact(Model):
    email: str


class Observer(Model):
    name: str
    contact: Contact | None = None
    mentor: Observer | None = None


Point: TypeAlias = Annotated[
    list[Any],
    ItemCount(min=2),
    PrefixItems(
        All(Kind("number"), Bounds(minimum=-180, maximum=180)),
        All(Kind("number"), Bounds(minimum=-90, maximum=90)),
    ),
    Items(Nothing(), start=2),
]
"""Longitude and latitude."""


class Place(Model):
    at: Point
    """Where it is."""

    track: list[Point] | None = None


class Note(Model):
    title: Annotated[str, Field(min_length=1)]
    taken: Place
    weather: Weather | None = None
    by: Observer | None = None
    replies: list[Note] | None = None


class Problem(Model):
    message: str
    cause: Problem | None = None
