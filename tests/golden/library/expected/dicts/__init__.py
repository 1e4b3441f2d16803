# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The request models of Library as typed dicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import Names as _Names

if TYPE_CHECKING:
    from .book import BookDict
    from .branch import BranchDict
    from .loan import LoanDict
    from .member import MemberCardDict, MemberDict
    from .shelf import ShelfDict

__all__ = [
    "BookDict",
    "BranchDict",
    "LoanDict",
    "MemberCardDict",
    "MemberDict",
    "ShelfDict",
]

if not TYPE_CHECKING:
    __getattr__ = _Names(
        __name__,
        {
            "BookDict": "book",
            "BranchDict": "branch",
            "LoanDict": "loan",
            "MemberCardDict": "member",
            "MemberDict": "member",
            "ShelfDict": "shelf",
        },
    )
    __dir__ = __getattr__.dir
