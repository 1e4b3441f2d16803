# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate vault
"""The models of Vault: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from ._base import Model
<<<<<<< HEAD
=======
from ._checks import Kind, PrefixItems
from ._files import FileField
>>>>>>> 3b84e47 (Round trips of bodies; a type that is null beside other schemas is none)

Code: TypeAlias = Annotated[str, Field(min_length=2)]
"""No zero in front."""

Twin: TypeAlias = str


class Door(Model):
    name: str
<<<<<<< HEAD
=======


Locks: TypeAlias = Annotated[list[Any], PrefixItems(Kind("string"))]


class AddKeyRequest(Model):
    key: FileField | None = None
>>>>>>> 3b84e47 (Round trips of bodies; a type that is null beside other schemas is none)
