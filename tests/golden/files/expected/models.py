# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output files
"""The models of Field Notes: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ._base import Model

Weather: TypeAlias = Literal["sun", "rain", "fog"]


class Contact(Model):
    email: str


class Observer(Model):
    name: str
    contact: Contact | None = None
    mentor: Observer | None = None


Point: TypeAlias = tuple[
    Annotated[float, Field(ge=-180, le=180)],
    Annotated[float, Field(ge=-90, le=90)],
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


__places__ = {
    "Contact": "openapi.yaml#/components/schemas/Observer/$defs/Contact",
    "Observer": "openapi.yaml#/components/schemas/Observer",
    "Place": "schemas/geo.yaml#/$defs/Place",
    "Note": "schemas/note.yaml#",
    "Problem": "schemas/problem.yaml#",
}
"""Where the classes stand in the document: errors say it."""
