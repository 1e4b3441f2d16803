# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of Library, by what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import Names as _Names

if TYPE_CHECKING:
    from .books import AsyncBooksResource
    from .branches import AsyncBranchesResource
    from .loans import AsyncLoansResource
    from .members import AsyncMembersResource

__all__ = [
    "AsyncBooksResource",
    "AsyncBranchesResource",
    "AsyncLoansResource",
    "AsyncMembersResource",
]

if not TYPE_CHECKING:
    __getattr__ = _Names(
        __name__,
        {
            "AsyncBooksResource": "books",
            "AsyncBranchesResource": "branches",
            "AsyncLoansResource": "loans",
            "AsyncMembersResource": "members",
        },
    )
    __dir__ = __getattr__.dir
