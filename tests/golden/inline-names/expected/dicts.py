# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output inline_names
"""The request models of Names as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Required, TypedDict


class ReadingListsCreateRequestBookDict(TypedDict, total=False):
    """ReadingListsCreateRequestBook as a dict."""

    isbn: str


class ReadingListsCreateRequestDict(TypedDict, total=False):
    """ReadingListsCreateRequest as a dict."""

    name: Required[str]
    books: Sequence[ReadingListsCreateRequestBookDict] | str
