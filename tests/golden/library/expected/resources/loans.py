# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of `loans` of Library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from typing_extensions import deprecated

from .. import operations as _operations
from .._client import Resource
from .._operation import Arguments
from .._options import CallOptions

if TYPE_CHECKING:
    from .._types import Date
    from ..dicts import BookDict, LoanDict, MemberDict, ShelfDict
    from ..models import Book, Loan, Member, Shelf

__all__ = ["LoansResource"]


class LoansResource(Resource):
    """Who has what."""

    def list_loans(self, **options: Unpack[CallOptions]) -> list[Loan]:
        """GET /loans.

        Error bodies: default `Problem`.
        """
        return self._client.send(_operations.LIST_LOANS, Arguments(), options)

    @overload
    def add_loan(
        self,
        *,
        kind: Literal["loan"],
        shelf: Shelf | ShelfDict | None = None,
        book: Book | BookDict | None = None,
        member: Member | MemberDict | None = None,
        due: str | Date | None = None,
        **options: Unpack[CallOptions],
    ) -> Loan: ...

    @overload
    def add_loan(
        self,
        *,
        body: Loan | LoanDict,
        **options: Unpack[CallOptions],
    ) -> Loan: ...

    def add_loan(
        self,
        *,
        kind: Literal["loan"] | None = None,
        shelf: Shelf | ShelfDict | None = None,
        book: Book | BookDict | None = None,
        member: Member | MemberDict | None = None,
        due: str | Date | None = None,
        body: Loan | LoanDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Loan:
        """POST /loans.

        Arguments:

        - `kind`
        - `shelf`
        - `book`: A book, which knows its loans, which know the book.
        - `member`
        - `due`
        """
        return self._client.send(
            _operations.ADD_LOAN,
            Arguments(
                fields={
                    "kind": kind,
                    "shelf": shelf,
                    "book": book,
                    "member": member,
                    "due": due,
                },
                body=body,
            ),
            options,
        )

    def get_loan(self, id: int, **options: Unpack[CallOptions]) -> Loan:
        """GET /loans/{id}.

        Arguments:

        - `id`
        """
        return self._client.send(
            _operations.GET_LOAN,
            Arguments(parameters={"id": id}),
            options,
        )

    @deprecated("deprecated by the API", category=None)
    def remove_loan(self, id: int, **options: Unpack[CallOptions]) -> None:
        """DELETE /loans/{id}.

        Deprecated.

        Arguments:

        - `id`
        """
        return self._client.send(
            _operations.REMOVE_LOAN,
            Arguments(parameters={"id": id}),
            options,
        )
