# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typing_extensions import TypeAliasType

from .._base import JsonMeaning

if TYPE_CHECKING:
    from .book import Book

__all__ = ["Shelf"]

Shelf = TypeAliasType("Shelf", "Annotated[list[Book], JsonMeaning()]")
