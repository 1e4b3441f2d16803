# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
# ruff: noqa: F403
"""The models of Library: what its requests and responses hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import Names as _Names

if TYPE_CHECKING:
    from .any import *
    from .book import *
    from .branch import *
    from .event import *
    from .guest import *
    from .item import *
    from .loan import *
    from .member import *
    from .problem import *
    from .shelf import *

_NAMES = """
any: AnyItem
book: Book
branch: Branch
event: EventBookAdded EventBookBought EventBookClosed EventBookCounted EventBookDamaged
    EventBookEnded EventBookFound EventBookGiven EventBookLent EventBookLost
    EventBookMarked EventBookMoved EventBookNamed EventBookOpened EventBookPaid
    EventBookPrinted EventBookRemoved EventBookRenewed EventBookRepaired
    EventBookReturned EventBookSold EventBranchAdded EventBranchBought EventBranchClosed
    EventBranchCounted EventBranchDamaged EventBranchEnded EventBranchFound
    EventBranchGiven EventBranchLent EventBranchLost EventBranchMarked EventBranchMoved
    EventBranchNamed EventBranchOpened EventBranchPaid EventBranchPrinted
    EventBranchRemoved EventBranchRenewed EventBranchRepaired EventBranchReturned
    EventBranchSold EventLoanAdded EventLoanBought EventLoanClosed EventLoanCounted
    EventLoanDamaged EventLoanEnded EventLoanFound EventLoanGiven EventLoanLent
    EventLoanLost EventLoanMarked EventLoanMoved EventLoanNamed EventLoanOpened
    EventLoanPaid EventLoanPrinted EventLoanRemoved EventLoanRenewed EventLoanRepaired
    EventLoanReturned EventLoanSold EventMemberAdded EventMemberBought EventMemberClosed
    EventMemberCounted EventMemberDamaged EventMemberEnded EventMemberFound
    EventMemberGiven EventMemberLent EventMemberLost EventMemberMarked EventMemberMoved
    EventMemberNamed EventMemberOpened EventMemberPaid EventMemberPrinted
    EventMemberRemoved EventMemberRenewed EventMemberRepaired EventMemberReturned
    EventMemberSold
guest: Guest
item: Item
loan: Loan
member: Member MemberCard
problem: Problem
shelf: Shelf
"""

if not TYPE_CHECKING:
    __getattr__ = _Names.of_text(__name__, _NAMES)
    __dir__ = __getattr__.dir
