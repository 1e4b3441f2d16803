# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate vault
"""The models of Vault: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from ._base import Model
from ._files import FileField

Code: TypeAlias = Annotated[str, Field(min_length=2)]
"""No zero in front."""

Twin: TypeAlias = str


class Door(Model):
    name: str


class AddKeyRequest(Model):
    key: FileField | None = None


__places__ = {
    "Door": "openapi.yaml#/components/schemas/Door",
    "AddKeyRequest": "openapi.yaml#/paths/~1keys/post/requestBody/content/multipart~1form-data/schema",
}
"""Where the classes stand in the document: errors say it."""
