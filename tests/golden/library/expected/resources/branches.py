# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of `branches` of Library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack, overload

from typing_extensions import deprecated

from .. import operations as _operations
from .._client import Resource
from .._operation import Arguments
from .._options import CallOptions

if TYPE_CHECKING:
    from ..dicts import BranchDict, ShelfDict
    from ..models import Branch, Shelf

__all__ = ["BranchesResource"]


class BranchesResource(Resource):
    """Where the shelves are."""

    def list_branches(self, **options: Unpack[CallOptions]) -> list[Branch]:
        """GET /branches.

        Error bodies: default `Problem`.
        """
        return self._client.send(_operations.LIST_BRANCHES, Arguments(), options)

    @overload
    def add_branch(
        self,
        *,
        name: str | None = None,
        shelves: Sequence[Shelf | ShelfDict] | None = None,
        **options: Unpack[CallOptions],
    ) -> Branch: ...

    @overload
    def add_branch(
        self,
        *,
        body: Branch | BranchDict,
        **options: Unpack[CallOptions],
    ) -> Branch: ...

    def add_branch(
        self,
        *,
        name: str | None = None,
        shelves: Sequence[Shelf | ShelfDict] | None = None,
        body: Branch | BranchDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Branch:
        """POST /branches.

        Arguments:

        - `name`
        - `shelves`
        """
        return self._client.send(
            _operations.ADD_BRANCH,
            Arguments(fields={"name": name, "shelves": shelves}, body=body),
            options,
        )

    def get_branch(self, id: int, **options: Unpack[CallOptions]) -> Branch:
        """GET /branches/{id}.

        Arguments:

        - `id`
        """
        return self._client.send(
            _operations.GET_BRANCH,
            Arguments(parameters={"id": id}),
            options,
        )

    @deprecated("deprecated by the API", category=None)
    def remove_branch(self, id: int, **options: Unpack[CallOptions]) -> None:
        """DELETE /branches/{id}.

        Deprecated.

        Arguments:

        - `id`
        """
        return self._client.send(
            _operations.REMOVE_BRANCH,
            Arguments(parameters={"id": id}),
            options,
        )
