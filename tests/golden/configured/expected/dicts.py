# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate post
"""The request models of Shop as typed dicts: plain dicts whose keys are the names on
the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from .models import DetailsColour, LetterDetailsColour, OrderKindSpec


class ParcelDetailsDict(TypedDict, total=False):
    """ParcelDetails as a dict."""

    width: int
    colour: Literal["red"]
    tags: Sequence[str]


class ParcelOrderDict(TypedDict, total=False):
    """ParcelOrder as a dict."""

    kind: Required[Literal["parcel"]]
    details: Required[ParcelDetailsDict]


class LetterDetailsDict(TypedDict, total=False):
    """LetterDetails as a dict."""

    note: str
    colour: LetterDetailsColour


class LetterOrderDict(TypedDict, total=False):
    """LetterOrder as a dict."""

    kind: Required[Literal["letter"]]
    details: Required[LetterDetailsDict]


class OrderDict(TypedDict, total=False):
    """Order as a dict."""

    kind: Required[OrderKindSpec]
    details: Required[DetailsDict]


class DetailsDict(TypedDict, total=False):
    """Details as a dict."""

    width: int
    colour: DetailsColour
    note: str
    tags: Sequence[str]
