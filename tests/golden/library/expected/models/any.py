# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typing_extensions import TypeAliasType

from .._base import JsonMeaning
from .._unions import Discriminated

if TYPE_CHECKING:
    from .book import Book
    from .loan import Loan

__all__ = ["AnyItem"]

AnyItem = TypeAliasType(
    "AnyItem",
    'Annotated[Book | Loan, Discriminated("kind", {"book": Book, "loan": Loan}), JsonMeaning()]',
)
"""A book or a loan, as their kinds say; both are in other modules."""
