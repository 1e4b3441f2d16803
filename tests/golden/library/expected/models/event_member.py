# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base import Model

if TYPE_CHECKING:
    from .member import Member


class EventMemberAdded(Model):
    member: Member | None = None


class EventMemberBought(Model):
    member: Member | None = None


class EventMemberClosed(Model):
    member: Member | None = None


class EventMemberCounted(Model):
    member: Member | None = None


class EventMemberDamaged(Model):
    member: Member | None = None


class EventMemberEnded(Model):
    member: Member | None = None


class EventMemberFound(Model):
    member: Member | None = None


class EventMemberGiven(Model):
    member: Member | None = None


class EventMemberLent(Model):
    member: Member | None = None


class EventMemberLost(Model):
    member: Member | None = None


class EventMemberMarked(Model):
    member: Member | None = None


class EventMemberMoved(Model):
    member: Member | None = None


class EventMemberNamed(Model):
    member: Member | None = None


class EventMemberOpened(Model):
    member: Member | None = None


class EventMemberPaid(Model):
    member: Member | None = None


class EventMemberPrinted(Model):
    member: Member | None = None


class EventMemberRemoved(Model):
    member: Member | None = None


class EventMemberRenewed(Model):
    member: Member | None = None


class EventMemberRepaired(Model):
    member: Member | None = None


class EventMemberReturned(Model):
    member: Member | None = None


class EventMemberSold(Model):
    member: Member | None = None
