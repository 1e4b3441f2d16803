# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of `branches` of Library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack, overload

from typing_extensions import deprecated

from .. import operations as _operations
from .._client import AsyncResource
from .._operation import Arguments
from .._options import CallOptions

if TYPE_CHECKING:
    from ..dicts import BranchDict, ShelfDict
    from ..models import Branch, Shelf

__all__ = ["AsyncBranchesResource"]


class AsyncBranchesResource(AsyncResource):
    """Where the shelves are."""

    async def list_branches(self, **options: Unpack[CallOptions]) -> list[Branch]:
        """GET /branches.

        Error bodies: default `Problem`.
        """
        return await self._client.send(_operations.LIST_BRANCHES, Arguments(), options)

    @overload
    async def add_branch(
        self,
        *,
        name: str | None = None,
        shelves: Sequence[Shelf | ShelfDict] | None = None,
        **options: Unpack[CallOptions],
    ) -> Branch: ...

    @overload
    async def add_branch(
        self,
        *,
        body: Branch | BranchDict,
        **options: Unpack[CallOptions],
    ) -> Branch: ...

    async def add_branch(
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
        return await self._client.send(
            _operations.ADD_BRANCH,
            Arguments(fields={"name": name, "shelves": shelves}, body=body),
            options,
        )

    async def get_branch(self, id: int, **options: Unpack[CallOptions]) -> Branch:
        """GET /branches/{id}.

        Arguments:

        - `id`
        """
        return await self._client.send(
            _operations.GET_BRANCH,
            Arguments(parameters={"id": id}),
            options,
        )

    @deprecated("deprecated by the API", category=None)
    async def remove_branch(self, id: int, **options: Unpack[CallOptions]) -> None:
        """DELETE /branches/{id}.

        Deprecated.

        Arguments:

        - `id`
        """
        return await self._client.send(
            _operations.REMOVE_BRANCH,
            Arguments(parameters={"id": id}),
            options,
        )
