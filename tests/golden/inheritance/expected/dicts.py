# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output inheritance
"""The request models of Garage as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from ._types import Uuid


class RecordDict(TypedDict, total=False):
    """Record as a dict."""

    id: Required[str | Uuid]


class VehicleDict(TypedDict, total=False):
    """Vehicle as a dict."""

    id: Required[str | Uuid]
    wheels: Required[int]
    owner: PersonDict


class TruckDict(TypedDict, total=False):
    """Truck as a dict."""

    id: Required[str | Uuid]
    wheels: Required[int]
    owner: PersonDict
    load: Required[float]


class PersonDict(TypedDict, total=False):
    """Person as a dict."""

    id: Required[str | Uuid]
    name: Required[str]
    alias: str
