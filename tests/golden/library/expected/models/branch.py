# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._base import Model

if TYPE_CHECKING:
    from .member import Member
    from .shelf import Shelf

__all__ = ["Branch"]


class Branch(Model):
    """A branch; what else is said of it are members, by their office."""

    __extra__: ClassVar[object] = lambda: Member

    name: str | None = None
    shelves: list[Shelf] | None = None


__places__ = {"Branch": "openapi.yaml#/components/schemas/Branch"}
"""Where the classes stand in the document: errors say it."""
