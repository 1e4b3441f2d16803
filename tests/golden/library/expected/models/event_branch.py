# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base import Model

if TYPE_CHECKING:
    from .branch import Branch


class EventBranchAdded(Model):
    branch: Branch | None = None


class EventBranchBought(Model):
    branch: Branch | None = None


class EventBranchClosed(Model):
    branch: Branch | None = None


class EventBranchCounted(Model):
    branch: Branch | None = None


class EventBranchDamaged(Model):
    branch: Branch | None = None


class EventBranchEnded(Model):
    branch: Branch | None = None


class EventBranchFound(Model):
    branch: Branch | None = None


class EventBranchGiven(Model):
    branch: Branch | None = None


class EventBranchLent(Model):
    branch: Branch | None = None


class EventBranchLost(Model):
    branch: Branch | None = None


class EventBranchMarked(Model):
    branch: Branch | None = None


class EventBranchMoved(Model):
    branch: Branch | None = None


class EventBranchNamed(Model):
    branch: Branch | None = None


class EventBranchOpened(Model):
    branch: Branch | None = None


class EventBranchPaid(Model):
    branch: Branch | None = None


class EventBranchPrinted(Model):
    branch: Branch | None = None


class EventBranchRemoved(Model):
    branch: Branch | None = None


class EventBranchRenewed(Model):
    branch: Branch | None = None


class EventBranchRepaired(Model):
    branch: Branch | None = None


class EventBranchReturned(Model):
    branch: Branch | None = None


class EventBranchSold(Model):
    branch: Branch | None = None
