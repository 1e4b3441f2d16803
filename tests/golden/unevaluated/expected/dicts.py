# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output unevaluated
"""The request models of Garage as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from typing import Required, TypedDict


class CarDict(TypedDict, total=False):
    """Car as a dict."""

    wheels: Required[int]
    doors: int
