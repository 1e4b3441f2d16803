# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output directions
"""The request models of Accounts as typed dicts: plain dicts whose keys are the
names on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Required, TypedDict


class AccountInputDict(TypedDict, total=False):
    """AccountInput as a dict."""

    name: Required[str]
    password: Required[str]
    address: AddressInputDict
    keys: Sequence[KeyInputDict]
    plan: PlanDict


class AddressInputDict(TypedDict, total=False):
    """AddressInput as a dict."""

    city: str


class KeyInputDict(TypedDict, total=False):
    """KeyInput as a dict."""

    label: Required[str]


class PlanDict(TypedDict, total=False):
    """Plan as a dict."""

    name: str


class LogInRequestDict(TypedDict, total=False):
    """LogInRequest as a dict."""

    user: Required[str]
    password: Required[str]
