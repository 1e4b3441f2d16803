# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of `members` of Library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack, overload

from typing_extensions import deprecated

from .. import operations as _operations
from .._client import Resource
from .._operation import Arguments
from .._options import CallOptions

if TYPE_CHECKING:
    from ..dicts import LoanDict, MemberCardDict, MemberDict
    from ..models import Loan, Member, MemberCard

__all__ = ["MembersResource"]


class MembersResource(Resource):
    """Who may borrow."""

    def list_members(self, **options: Unpack[CallOptions]) -> list[Member]:
        """GET /members.

        Error bodies: default `Problem`.
        """
        return self._client.send(_operations.LIST_MEMBERS, Arguments(), options)

    @overload
    def add_member(
        self,
        *,
        name: str,
        loans: Sequence[Loan | LoanDict] | None = None,
        cards: Sequence[MemberCard | MemberCardDict] | None = None,
        **options: Unpack[CallOptions],
    ) -> Member: ...

    @overload
    def add_member(
        self,
        *,
        body: Member | MemberDict,
        **options: Unpack[CallOptions],
    ) -> Member: ...

    def add_member(
        self,
        *,
        name: str | None = None,
        loans: Sequence[Loan | LoanDict] | None = None,
        cards: Sequence[MemberCard | MemberCardDict] | None = None,
        body: Member | MemberDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Member:
        """POST /members.

        Arguments:

        - `name`
        - `loans`
        - `cards`
        """
        return self._client.send(
            _operations.ADD_MEMBER,
            Arguments(fields={"name": name, "loans": loans, "cards": cards}, body=body),
            options,
        )

    def get_member(self, id: int, **options: Unpack[CallOptions]) -> Member:
        """GET /members/{id}.

        Arguments:

        - `id`
        """
        return self._client.send(
            _operations.GET_MEMBER,
            Arguments(parameters={"id": id}),
            options,
        )

    @deprecated("deprecated by the API", category=None)
    def remove_member(self, id: int, **options: Unpack[CallOptions]) -> None:
        """DELETE /members/{id}.

        Deprecated.

        Arguments:

        - `id`
        """
        return self._client.send(
            _operations.REMOVE_MEMBER,
            Arguments(parameters={"id": id}),
            options,
        )
