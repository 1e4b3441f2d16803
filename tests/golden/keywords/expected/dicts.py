# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output keywords
"""The request models of Checks as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Required, TypedDict


class OrderDict(TypedDict, total=False):
    """Order as a dict."""

    kind: Required[str]
    gift: bool
    message: str
    card: str
    cvc: str
    lines: Sequence[LineDict]


class LineDict(TypedDict, total=False):
    """Line as a dict."""

    sku: Required[str]
    main: bool
