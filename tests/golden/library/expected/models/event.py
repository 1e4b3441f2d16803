# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base import Model

if TYPE_CHECKING:
    from .book import Book
    from .branch import Branch
    from .loan import Loan
    from .member import Member

__all__ = [
    "EventBookAdded",
    "EventBookBought",
    "EventBookClosed",
    "EventBookCounted",
    "EventBookDamaged",
    "EventBookEnded",
    "EventBookFound",
    "EventBookGiven",
    "EventBookLent",
    "EventBookLost",
    "EventBookMarked",
    "EventBookMoved",
    "EventBookNamed",
    "EventBookOpened",
    "EventBookPaid",
    "EventBookPrinted",
    "EventBookRemoved",
    "EventBookRenewed",
    "EventBookRepaired",
    "EventBookReturned",
    "EventBookSold",
    "EventBranchAdded",
    "EventBranchBought",
    "EventBranchClosed",
    "EventBranchCounted",
    "EventBranchDamaged",
    "EventBranchEnded",
    "EventBranchFound",
    "EventBranchGiven",
    "EventBranchLent",
    "EventBranchLost",
    "EventBranchMarked",
    "EventBranchMoved",
    "EventBranchNamed",
    "EventBranchOpened",
    "EventBranchPaid",
    "EventBranchPrinted",
    "EventBranchRemoved",
    "EventBranchRenewed",
    "EventBranchRepaired",
    "EventBranchReturned",
    "EventBranchSold",
    "EventLoanAdded",
    "EventLoanBought",
    "EventLoanClosed",
    "EventLoanCounted",
    "EventLoanDamaged",
    "EventLoanEnded",
    "EventLoanFound",
    "EventLoanGiven",
    "EventLoanLent",
    "EventLoanLost",
    "EventLoanMarked",
    "EventLoanMoved",
    "EventLoanNamed",
    "EventLoanOpened",
    "EventLoanPaid",
    "EventLoanPrinted",
    "EventLoanRemoved",
    "EventLoanRenewed",
    "EventLoanRepaired",
    "EventLoanReturned",
    "EventLoanSold",
    "EventMemberAdded",
    "EventMemberBought",
    "EventMemberClosed",
    "EventMemberCounted",
    "EventMemberDamaged",
    "EventMemberEnded",
    "EventMemberFound",
    "EventMemberGiven",
    "EventMemberLent",
    "EventMemberLost",
    "EventMemberMarked",
    "EventMemberMoved",
    "EventMemberNamed",
    "EventMemberOpened",
    "EventMemberPaid",
    "EventMemberPrinted",
    "EventMemberRemoved",
    "EventMemberRenewed",
    "EventMemberRepaired",
    "EventMemberReturned",
    "EventMemberSold",
]


class EventBookAdded(Model):
    book: Book | None = None


class EventBookBought(Model):
    book: Book | None = None


class EventBookClosed(Model):
    book: Book | None = None


class EventBookCounted(Model):
    book: Book | None = None


class EventBookDamaged(Model):
    book: Book | None = None


class EventBookEnded(Model):
    book: Book | None = None


class EventBookFound(Model):
    book: Book | None = None


class EventBookGiven(Model):
    book: Book | None = None


class EventBookLent(Model):
    book: Book | None = None


class EventBookLost(Model):
    book: Book | None = None


class EventBookMarked(Model):
    book: Book | None = None


class EventBookMoved(Model):
    book: Book | None = None


class EventBookNamed(Model):
    book: Book | None = None


class EventBookOpened(Model):
    book: Book | None = None


class EventBookPaid(Model):
    book: Book | None = None


class EventBookPrinted(Model):
    book: Book | None = None


class EventBookRemoved(Model):
    book: Book | None = None


class EventBookRenewed(Model):
    book: Book | None = None


class EventBookRepaired(Model):
    book: Book | None = None


class EventBookReturned(Model):
    book: Book | None = None


class EventBookSold(Model):
    book: Book | None = None


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


__places__ = {
    "EventBookAdded": "openapi.yaml#/components/schemas/EventBookAdded",
    "EventBookBought": "openapi.yaml#/components/schemas/EventBookBought",
    "EventBookClosed": "openapi.yaml#/components/schemas/EventBookClosed",
    "EventBookCounted": "openapi.yaml#/components/schemas/EventBookCounted",
    "EventBookDamaged": "openapi.yaml#/components/schemas/EventBookDamaged",
    "EventBookEnded": "openapi.yaml#/components/schemas/EventBookEnded",
    "EventBookFound": "openapi.yaml#/components/schemas/EventBookFound",
    "EventBookGiven": "openapi.yaml#/components/schemas/EventBookGiven",
    "EventBookLent": "openapi.yaml#/components/schemas/EventBookLent",
    "EventBookLost": "openapi.yaml#/components/schemas/EventBookLost",
    "EventBookMarked": "openapi.yaml#/components/schemas/EventBookMarked",
    "EventBookMoved": "openapi.yaml#/components/schemas/EventBookMoved",
    "EventBookNamed": "openapi.yaml#/components/schemas/EventBookNamed",
    "EventBookOpened": "openapi.yaml#/components/schemas/EventBookOpened",
    "EventBookPaid": "openapi.yaml#/components/schemas/EventBookPaid",
    "EventBookPrinted": "openapi.yaml#/components/schemas/EventBookPrinted",
    "EventBookRemoved": "openapi.yaml#/components/schemas/EventBookRemoved",
    "EventBookRenewed": "openapi.yaml#/components/schemas/EventBookRenewed",
    "EventBookRepaired": "openapi.yaml#/components/schemas/EventBookRepaired",
    "EventBookReturned": "openapi.yaml#/components/schemas/EventBookReturned",
    "EventBookSold": "openapi.yaml#/components/schemas/EventBookSold",
    "EventLoanAdded": "openapi.yaml#/components/schemas/EventLoanAdded",
    "EventLoanBought": "openapi.yaml#/components/schemas/EventLoanBought",
    "EventLoanClosed": "openapi.yaml#/components/schemas/EventLoanClosed",
    "EventLoanCounted": "openapi.yaml#/components/schemas/EventLoanCounted",
    "EventLoanDamaged": "openapi.yaml#/components/schemas/EventLoanDamaged",
    "EventLoanEnded": "openapi.yaml#/components/schemas/EventLoanEnded",
    "EventLoanFound": "openapi.yaml#/components/schemas/EventLoanFound",
    "EventLoanGiven": "openapi.yaml#/components/schemas/EventLoanGiven",
    "EventLoanLent": "openapi.yaml#/components/schemas/EventLoanLent",
    "EventLoanLost": "openapi.yaml#/components/schemas/EventLoanLost",
    "EventLoanMarked": "openapi.yaml#/components/schemas/EventLoanMarked",
    "EventLoanMoved": "openapi.yaml#/components/schemas/EventLoanMoved",
    "EventLoanNamed": "openapi.yaml#/components/schemas/EventLoanNamed",
    "EventLoanOpened": "openapi.yaml#/components/schemas/EventLoanOpened",
    "EventLoanPaid": "openapi.yaml#/components/schemas/EventLoanPaid",
    "EventLoanPrinted": "openapi.yaml#/components/schemas/EventLoanPrinted",
    "EventLoanRemoved": "openapi.yaml#/components/schemas/EventLoanRemoved",
    "EventLoanRenewed": "openapi.yaml#/components/schemas/EventLoanRenewed",
    "EventLoanRepaired": "openapi.yaml#/components/schemas/EventLoanRepaired",
    "EventLoanReturned": "openapi.yaml#/components/schemas/EventLoanReturned",
    "EventLoanSold": "openapi.yaml#/components/schemas/EventLoanSold",
    "EventMemberAdded": "openapi.yaml#/components/schemas/EventMemberAdded",
    "EventMemberBought": "openapi.yaml#/components/schemas/EventMemberBought",
    "EventMemberClosed": "openapi.yaml#/components/schemas/EventMemberClosed",
    "EventMemberCounted": "openapi.yaml#/components/schemas/EventMemberCounted",
    "EventMemberDamaged": "openapi.yaml#/components/schemas/EventMemberDamaged",
    "EventMemberEnded": "openapi.yaml#/components/schemas/EventMemberEnded",
    "EventMemberFound": "openapi.yaml#/components/schemas/EventMemberFound",
    "EventMemberGiven": "openapi.yaml#/components/schemas/EventMemberGiven",
    "EventMemberLent": "openapi.yaml#/components/schemas/EventMemberLent",
    "EventMemberLost": "openapi.yaml#/components/schemas/EventMemberLost",
    "EventMemberMarked": "openapi.yaml#/components/schemas/EventMemberMarked",
    "EventMemberMoved": "openapi.yaml#/components/schemas/EventMemberMoved",
    "EventMemberNamed": "openapi.yaml#/components/schemas/EventMemberNamed",
    "EventMemberOpened": "openapi.yaml#/components/schemas/EventMemberOpened",
    "EventMemberPaid": "openapi.yaml#/components/schemas/EventMemberPaid",
    "EventMemberPrinted": "openapi.yaml#/components/schemas/EventMemberPrinted",
    "EventMemberRemoved": "openapi.yaml#/components/schemas/EventMemberRemoved",
    "EventMemberRenewed": "openapi.yaml#/components/schemas/EventMemberRenewed",
    "EventMemberRepaired": "openapi.yaml#/components/schemas/EventMemberRepaired",
    "EventMemberReturned": "openapi.yaml#/components/schemas/EventMemberReturned",
    "EventMemberSold": "openapi.yaml#/components/schemas/EventMemberSold",
    "EventBranchAdded": "openapi.yaml#/components/schemas/EventBranchAdded",
    "EventBranchBought": "openapi.yaml#/components/schemas/EventBranchBought",
    "EventBranchClosed": "openapi.yaml#/components/schemas/EventBranchClosed",
    "EventBranchCounted": "openapi.yaml#/components/schemas/EventBranchCounted",
    "EventBranchDamaged": "openapi.yaml#/components/schemas/EventBranchDamaged",
    "EventBranchEnded": "openapi.yaml#/components/schemas/EventBranchEnded",
    "EventBranchFound": "openapi.yaml#/components/schemas/EventBranchFound",
    "EventBranchGiven": "openapi.yaml#/components/schemas/EventBranchGiven",
    "EventBranchLent": "openapi.yaml#/components/schemas/EventBranchLent",
    "EventBranchLost": "openapi.yaml#/components/schemas/EventBranchLost",
    "EventBranchMarked": "openapi.yaml#/components/schemas/EventBranchMarked",
    "EventBranchMoved": "openapi.yaml#/components/schemas/EventBranchMoved",
    "EventBranchNamed": "openapi.yaml#/components/schemas/EventBranchNamed",
    "EventBranchOpened": "openapi.yaml#/components/schemas/EventBranchOpened",
    "EventBranchPaid": "openapi.yaml#/components/schemas/EventBranchPaid",
    "EventBranchPrinted": "openapi.yaml#/components/schemas/EventBranchPrinted",
    "EventBranchRemoved": "openapi.yaml#/components/schemas/EventBranchRemoved",
    "EventBranchRenewed": "openapi.yaml#/components/schemas/EventBranchRenewed",
    "EventBranchRepaired": "openapi.yaml#/components/schemas/EventBranchRepaired",
    "EventBranchReturned": "openapi.yaml#/components/schemas/EventBranchReturned",
    "EventBranchSold": "openapi.yaml#/components/schemas/EventBranchSold",
}
"""Where the classes stand in the document: errors say it."""
