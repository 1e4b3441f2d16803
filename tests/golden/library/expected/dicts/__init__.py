# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
# ruff: noqa: F403
"""The request models of Library as typed dicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import Names as _Names

if TYPE_CHECKING:
    from .book import *
    from .branch import *
    from .loan import *
    from .member import *
    from .shelf import *

_NAMES = """
book: BookDict
branch: BranchDict
loan: LoanDict
member: MemberCardDict MemberDict
shelf: ShelfDict
"""

if not TYPE_CHECKING:
    __getattr__ = _Names.of_text(__name__, _NAMES)
    __dir__ = __getattr__.dir
