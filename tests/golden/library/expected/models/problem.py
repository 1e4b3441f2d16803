# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base import Model

if TYPE_CHECKING:
    from .any import AnyItem

__all__ = ["Problem"]


class Problem(Model):
    code: int
    about: AnyItem | None = None


__places__ = {"Problem": "openapi.yaml#/components/schemas/Problem"}
"""Where the classes stand in the document: errors say it."""
