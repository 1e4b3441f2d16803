# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base import Model

if TYPE_CHECKING:
    from .shelf import Shelf

__all__ = ["Item"]


class Item(Model):
    """What everything here is."""

    kind: str
    shelf: Shelf | None = None


__places__ = {"Item": "openapi.yaml#/components/schemas/Item"}
"""Where the classes stand in the document: errors say it."""
