# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The request models of Library as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from .loan import LoanDict
    from .shelf import ShelfDict

__all__ = ["BookDict"]


class BookDict(TypedDict, total=False):
    """Book as a dict."""

    kind: Required[Literal["book"]]
    shelf: ShelfDict
    title: Required[str]
    loans: Sequence[LoanDict]
