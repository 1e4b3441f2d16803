# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate notes
"""The request models of Notes as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Required, TypeAlias, TypedDict

if TYPE_CHECKING:
    from .models import Mark


class NoteObjectDict(TypedDict, total=False):
    """NoteObject as a dict."""

    text: Required[str]
    mark: Mark


NoteDict: TypeAlias = "NoteObjectDict | Sequence[Any] | str | float | bool | None"
