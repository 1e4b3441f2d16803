# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of Library, by what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import Names as _Names

if TYPE_CHECKING:
    from .books import BooksResource
    from .branches import BranchesResource
    from .loans import LoansResource
    from .members import MembersResource

__all__ = ["BooksResource", "BranchesResource", "LoansResource", "MembersResource"]

if not TYPE_CHECKING:
    __getattr__ = _Names(
        __name__,
        {
            "BooksResource": "books",
            "BranchesResource": "branches",
            "LoansResource": "loans",
            "MembersResource": "members",
        },
    )
    __dir__ = __getattr__.dir
