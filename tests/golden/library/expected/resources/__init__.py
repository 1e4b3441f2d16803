# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
# ruff: noqa: F403
"""The operations of Library, by what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import Names as _Names

if TYPE_CHECKING:
    from .books import *
    from .branches import *
    from .loans import *
    from .members import *

_NAMES = """
books: BooksResource
branches: BranchesResource
loans: LoansResource
members: MembersResource
"""

if not TYPE_CHECKING:
    __getattr__ = _Names.of_text(__name__, _NAMES)
    __dir__ = __getattr__.dir
