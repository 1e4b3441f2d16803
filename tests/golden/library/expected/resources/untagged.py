# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of Library without a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import operations as _operations
from .._client import SyncClient
from .._operation import Arguments
from .._options import CallOptions

if TYPE_CHECKING:
    from ..models import AnyItem

__all__ = ["LibraryOperations"]


class LibraryOperations(SyncClient):
    """The operations without a tag."""

    def health(self, **options: Unpack[CallOptions]) -> AnyItem:
        """GET /health."""
        return self.send(_operations.HEALTH, Arguments(), options)
