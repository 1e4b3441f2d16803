# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._types import Date
from .member import Member

__all__ = ["Guest"]


class Guest(Member):
    """A member for some time; the base is in another module."""

    until: Date | None = None
    vouched_by: Annotated[Guest | None, Field(alias="vouchedBy")] = None


__places__ = {
    "Guest": "openapi.yaml#/components/schemas/Guest",
    "Guest.*": "openapi.yaml#/components/schemas/Guest/allOf/1",
}
"""Where the classes stand in the document: errors say it."""
