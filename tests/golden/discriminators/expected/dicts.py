# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output discriminators
"""The request models of Shelter as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypeAlias, TypedDict

if TYPE_CHECKING:
    from .models import CatKind


class CatDict(TypedDict, total=False):
    """Cat as a dict."""

    kind: Required[CatKind]
    lives: int


class DogDict(TypedDict, total=False):
    """Dog as a dict."""

    kind: Required[Literal["dog"]]
    breed: Required[str]


PetDict: TypeAlias = "CatDict | DogDict"
