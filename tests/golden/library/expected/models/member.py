# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from .._base import Model

if TYPE_CHECKING:
    from .loan import Loan

__all__ = ["Member", "MemberCard"]


class Member(Model):
    name: str
    loans: list[Loan] | None = None
    cards: list[MemberCard] | None = None


class MemberCard(Model):
    number: Annotated[str | None, Field(pattern="^[0-9]{8}$")] = None
    holder: Member | None = None


__places__ = {
    "Member": "openapi.yaml#/components/schemas/Member",
    "MemberCard": "openapi.yaml#/components/schemas/MemberCard",
}
"""Where the classes stand in the document: errors say it."""
