# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The request models of Library as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from .loan import LoanDict

__all__ = ["MemberCardDict", "MemberDict"]


class MemberDict(TypedDict, total=False):
    """Member as a dict."""

    name: Required[str]
    loans: Sequence[LoanDict]
    cards: Sequence[MemberCardDict]


class MemberCardDict(TypedDict, total=False):
    """MemberCard as a dict."""

    number: str
    holder: MemberDict
