# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate notes
"""The models of Notes: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import Field

from ._base import Model, Nullable
from ._checks import ExactlyOne, Kind


class NoteObject(Model):
    text: str
    mark: Mark | None = None


Note: TypeAlias = (
    NoteObject | list[Any] | Annotated[str, Field(min_length=2)] | float | bool | None
)


class Memo(Model):
    note: Nullable[Note] = None


Mark: TypeAlias = Annotated[
    Any,
    ExactlyOne(Kind("string"), Kind("integer"), Kind("string")),
]

__places__ = {
    "NoteObject": "openapi.yaml#/components/schemas/Note",
    "Memo": "openapi.yaml#/components/schemas/Memo",
}
"""Where the classes stand in the document: errors say it."""
