# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate legacy
"""The request models of Legacy as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from ._types import Date
    from .models import UserKind


class UserAddressDict(TypedDict, total=False):
    """UserAddress as a dict."""

    str: str


class RecordDict(TypedDict, total=False):
    """Record as a dict."""

    crt_dt: str | Date


class UserDict(TypedDict, total=False):
    """User as a dict."""

    crt_dt: str | Date
    nm: Required[str]
    kind: UserKind
    adr: UserAddressDict
