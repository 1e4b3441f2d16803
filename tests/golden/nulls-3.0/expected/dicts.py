# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output nulls_3_0
"""The request models of Profiles as typed dicts: plain dicts whose keys are the
names on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Required, TypedDict

if TYPE_CHECKING:
    from .models import Colour, Shade


class AddressDict(TypedDict, total=False):
    """Address as a dict."""

    city: Required[str]


class MaybeAddressDict(TypedDict, total=False):
    """MaybeAddress as a dict."""

    city: Required[str]


class ProfileDict(TypedDict, total=False):
    """Profile as a dict."""

    name: Required[str]
    nickname: Required[str | None]
    age: int | None
    colour: Colour | None
    shade: Shade | None
    home: AddressDict | None
    work: MaybeAddressDict | None
    emails: Sequence[str | None] | None
    labels: Mapping[str, str | None]
    level: int | str | None
