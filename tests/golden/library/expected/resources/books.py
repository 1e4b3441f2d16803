# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of `books` of Library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Unpack, overload

from typing_extensions import deprecated

from .. import operations as _operations
from .._client import Resource
from .._operation import Arguments
from .._options import CallOptions

if TYPE_CHECKING:
    from ..dicts import BookDict, LoanDict, ShelfDict
    from ..models import Book, Loan, Shelf

__all__ = ["BooksResource"]


class BooksResource(Resource):
    """What can be read."""

    def list_books(self, **options: Unpack[CallOptions]) -> list[Book]:
        """GET /books.

        Error bodies: default `Problem`.
        """
        return self._client.send(_operations.LIST_BOOKS, Arguments(), options)

    @overload
    def add_book(
        self,
        *,
        kind: Literal["book"],
        title: str,
        shelf: Shelf | ShelfDict | None = None,
        loans: Sequence[Loan | LoanDict] | None = None,
        **options: Unpack[CallOptions],
    ) -> Book: ...

    @overload
    def add_book(
        self,
        *,
        body: Book | BookDict,
        **options: Unpack[CallOptions],
    ) -> Book: ...

    def add_book(
        self,
        *,
        kind: Literal["book"] | None = None,
        shelf: Shelf | ShelfDict | None = None,
        title: str | None = None,
        loans: Sequence[Loan | LoanDict] | None = None,
        body: Book | BookDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Book:
        """POST /books.

        Arguments:

        - `kind`
        - `shelf`
        - `title`
        - `loans`
        """
        return self._client.send(
            _operations.ADD_BOOK,
            Arguments(
                fields={"kind": kind, "shelf": shelf, "title": title, "loans": loans},
                body=body,
            ),
            options,
        )

    def get_book(self, id: int, **options: Unpack[CallOptions]) -> Book:
        """GET /books/{id}.

        Arguments:

        - `id`
        """
        return self._client.send(
            _operations.GET_BOOK,
            Arguments(parameters={"id": id}),
            options,
        )

    @deprecated("deprecated by the API", category=None)
    def remove_book(self, id: int, **options: Unpack[CallOptions]) -> None:
        """DELETE /books/{id}.

        Deprecated.

        Arguments:

        - `id`
        """
        return self._client.send(
            _operations.REMOVE_BOOK,
            Arguments(parameters={"id": id}),
            options,
        )
