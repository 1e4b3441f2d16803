# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate vault
"""The request models of Vault as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from ._files import FileContent


class AddKeyRequestDict(TypedDict, total=False):
    """AddKeyRequest as a dict."""

    key: FileContent
