# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The request models of Library as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from .._types import Date
    from .book import BookDict
    from .member import MemberDict
    from .shelf import ShelfDict

__all__ = ["LoanDict"]


class LoanDict(TypedDict, total=False):
    """Loan as a dict."""

    kind: Required[Literal["loan"]]
    shelf: ShelfDict
    book: BookDict
    member: MemberDict
    due: str | Date
