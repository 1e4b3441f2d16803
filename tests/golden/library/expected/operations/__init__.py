# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
# ruff: noqa: F403
"""The operations of Library: what goes over the wire, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import Names as _Names

if TYPE_CHECKING:
    from .books import *
    from .branches import *
    from .loans import *
    from .members import *
    from .untagged import *

_NAMES = """
books: ADD_BOOK GET_BOOK LIST_BOOKS REMOVE_BOOK
branches: ADD_BRANCH GET_BRANCH LIST_BRANCHES REMOVE_BRANCH
loans: ADD_LOAN GET_LOAN LIST_LOANS REMOVE_LOAN
members: ADD_MEMBER GET_MEMBER LIST_MEMBERS REMOVE_MEMBER
untagged: HEALTH
"""

if not TYPE_CHECKING:
    __getattr__ = _Names.of_text(__name__, _NAMES)
    __dir__ = __getattr__.dir
