# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output shop_3_0
"""The request models of Corner Shop 3.0 as typed dicts: plain dicts whose keys are
the names on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from .models import Colour, ItemSize


class AnimalDict(TypedDict, total=False):
    """Animal as a dict."""

    kind: Required[str]


class CatDict(TypedDict, total=False):
    """Cat as a dict."""

    kind: Required[str]
    lives: int


class DogDict(TypedDict, total=False):
    """Dog as a dict."""

    kind: Required[str]
    breed: Required[str]


class ItemDict(TypedDict, total=False):
    """Item as a dict."""

    name: Required[str]
    comment: Required[str | None]
    colour: Colour | None
    weight: float
    pet: CatDict | DogDict
    parent: ItemDict | None
    labels: Mapping[str, str | None] | None
    sizes: Sequence[ItemSize]
