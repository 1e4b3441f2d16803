# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate hosts
"""The models of Hosts: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._base import Model, Nullable
from ._formats import Format
from ._types import Date


class Host(Model):
    name: Annotated[str, Field(max_length=40), Format("hostname")]
    owner: Annotated[Nullable[str], Format("email")] = None
    pattern: Annotated[str | None, Format("regex")] = None
    since: Date | None = None
    color: str | None = None
    either: Annotated[str, Format("ipv6")] | int | None = None


__places__ = {"Host": "openapi.yaml#/components/schemas/Host"}
"""Where the classes stand in the document: errors say it."""
