# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._base import Model
from .._types import Date

if TYPE_CHECKING:
    from .book import Book
    from .member import Member
    from .shelf import Shelf

__all__ = ["Loan"]


class Loan(Model):
    """What everything here is."""

    kind: Literal["loan"]
    shelf: Shelf | None = None
    book: Book | None = None
    member: Member | None = None
    due: Date | None = None


__places__ = {
    "Loan": "openapi.yaml#/components/schemas/Loan",
    "Loan.*": "openapi.yaml#/components/schemas/Item",
    "Loan.kind": "openapi.yaml#/components/schemas/Loan",
    "Loan.book": "openapi.yaml#/components/schemas/Loan/allOf/1/properties/book",
    "Loan.member": "openapi.yaml#/components/schemas/Loan/allOf/1/properties/member",
    "Loan.due": "openapi.yaml#/components/schemas/Loan/allOf/1/properties/due",
}
"""Where the classes stand in the document: errors say it."""
