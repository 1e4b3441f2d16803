# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate city
"""The models of City: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from ._base import Model

LineNumber: TypeAlias = Annotated[int, Field(ge=1, le=99)]


class Stop(Model):
    name: str | None = None
    next: Stop | None = None


class Line(Model):
    number: LineNumber
    stops: list[Stop] | None = None


class Vehicle(Model):
    line: Line | None = None


class Tram(Vehicle):
    wagons: int | None = None


__places__ = {
    "Stop": "openapi.yaml#/components/schemas/Stop",
    "Line": "openapi.yaml#/components/schemas/Line",
    "Vehicle": "openapi.yaml#/components/schemas/Vehicle",
    "Tram": "openapi.yaml#/components/schemas/Tram",
    "Tram.*": "openapi.yaml#/components/schemas/Tram/allOf/1",
}
"""Where the classes stand in the document: errors say it."""
