# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate locks
"""The models of Locks: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from ._backtracking import Backtracking
from ._base import Model
from ._checks import Check, PropertyNames

Code: TypeAlias = Annotated[str, Field(min_length=2), Backtracking("^(?!0)[0-9]+\\Z")]


class Lock(Model):
    __checks__: ClassVar[tuple[Check, ...]] = (PropertyNames(Backtracking("^(?!_)")),)

    twin: Annotated[str | None, Backtracking("^(a|b)(?(1)\\1)\\Z")] = None
    plain: Annotated[str | None, Field(pattern="^[a-z]+$")] = None


__places__ = {"Lock": "openapi.yaml#/components/schemas/Lock"}
"""Where the classes stand in the document: errors say it."""
