# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate city
"""The request models of City as typed dicts: plain dicts whose keys are the names on
the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from .models import LineNumber


class StopDict(TypedDict, total=False):
    """Stop as a dict."""

    name: str
    next: StopDict


class LineDict(TypedDict, total=False):
    """Line as a dict."""

    number: Required[LineNumber]
    stops: Sequence[StopDict]
