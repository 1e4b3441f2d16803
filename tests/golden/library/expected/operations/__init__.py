# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of Library: what goes over the wire, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import Names as _Names

if TYPE_CHECKING:
    from .books import ADD_BOOK, GET_BOOK, LIST_BOOKS, REMOVE_BOOK
    from .branches import ADD_BRANCH, GET_BRANCH, LIST_BRANCHES, REMOVE_BRANCH
    from .loans import ADD_LOAN, GET_LOAN, LIST_LOANS, REMOVE_LOAN
    from .members import ADD_MEMBER, GET_MEMBER, LIST_MEMBERS, REMOVE_MEMBER
    from .untagged import HEALTH

__all__ = [
    "ADD_BOOK",
    "ADD_BRANCH",
    "ADD_LOAN",
    "ADD_MEMBER",
    "GET_BOOK",
    "GET_BRANCH",
    "GET_LOAN",
    "GET_MEMBER",
    "HEALTH",
    "LIST_BOOKS",
    "LIST_BRANCHES",
    "LIST_LOANS",
    "LIST_MEMBERS",
    "REMOVE_BOOK",
    "REMOVE_BRANCH",
    "REMOVE_LOAN",
    "REMOVE_MEMBER",
]

if not TYPE_CHECKING:
    __getattr__ = _Names(
        __name__,
        {
            "ADD_BOOK": "books",
            "ADD_BRANCH": "branches",
            "ADD_LOAN": "loans",
            "ADD_MEMBER": "members",
            "GET_BOOK": "books",
            "GET_BRANCH": "branches",
            "GET_LOAN": "loans",
            "GET_MEMBER": "members",
            "HEALTH": "untagged",
            "LIST_BOOKS": "books",
            "LIST_BRANCHES": "branches",
            "LIST_LOANS": "loans",
            "LIST_MEMBERS": "members",
            "REMOVE_BOOK": "books",
            "REMOVE_BRANCH": "branches",
            "REMOVE_LOAN": "loans",
            "REMOVE_MEMBER": "members",
        },
    )
    __dir__ = __getattr__.dir
