# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base import Model

if TYPE_CHECKING:
    from .loan import Loan


class EventLoanAdded(Model):
    loan: Loan | None = None


class EventLoanBought(Model):
    loan: Loan | None = None


class EventLoanClosed(Model):
    loan: Loan | None = None


class EventLoanCounted(Model):
    loan: Loan | None = None


class EventLoanDamaged(Model):
    loan: Loan | None = None


class EventLoanEnded(Model):
    loan: Loan | None = None


class EventLoanFound(Model):
    loan: Loan | None = None


class EventLoanGiven(Model):
    loan: Loan | None = None


class EventLoanLent(Model):
    loan: Loan | None = None


class EventLoanLost(Model):
    loan: Loan | None = None


class EventLoanMarked(Model):
    loan: Loan | None = None


class EventLoanMoved(Model):
    loan: Loan | None = None


class EventLoanNamed(Model):
    loan: Loan | None = None


class EventLoanOpened(Model):
    loan: Loan | None = None


class EventLoanPaid(Model):
    loan: Loan | None = None


class EventLoanPrinted(Model):
    loan: Loan | None = None


class EventLoanRemoved(Model):
    loan: Loan | None = None


class EventLoanRenewed(Model):
    loan: Loan | None = None


class EventLoanRepaired(Model):
    loan: Loan | None = None


class EventLoanReturned(Model):
    loan: Loan | None = None


class EventLoanSold(Model):
    loan: Loan | None = None
