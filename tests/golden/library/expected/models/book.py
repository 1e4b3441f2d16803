# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._base import Model

if TYPE_CHECKING:
    from .loan import Loan
    from .shelf import Shelf

__all__ = ["Book"]


class Book(Model):
    """A book, which knows its loans, which know the book."""

    kind: Literal["book"]
    shelf: Shelf | None = None
    title: str
    loans: list[Loan] | None = None


__places__ = {
    "Book": "openapi.yaml#/components/schemas/Book",
    "Book.*": "openapi.yaml#/components/schemas/Item",
    "Book.kind": "openapi.yaml#/components/schemas/Book",
    "Book.title": "openapi.yaml#/components/schemas/Book/allOf/1/properties/title",
    "Book.loans": "openapi.yaml#/components/schemas/Book/allOf/1/properties/loans",
}
"""Where the classes stand in the document: errors say it."""
