# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The request models of Library as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from .shelf import ShelfDict

__all__ = ["BranchDict"]


class BranchDict(TypedDict, total=False):
    """Branch as a dict."""

    name: str
    shelves: Sequence[ShelfDict]
