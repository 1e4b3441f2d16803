# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output unions
"""The request models of Parcels as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from typing import Required, TypeAlias, TypedDict


class AddressDict(TypedDict, total=False):
    """Address as a dict."""

    street: Required[str]
    zip: str


class BoxDict(TypedDict, total=False):
    """Box as a dict."""

    box: Required[int]
    zip: str


TargetDict: TypeAlias = "AddressDict | BoxDict"
