# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output recursion
"""The request models of Trees as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Required, TypedDict


class NodeDict(TypedDict, total=False):
    """Node as a dict."""

    value: Required[int]
    left: NodeDict
    children: Sequence[NodeDict]
    byName: Mapping[str, NodeDict]
