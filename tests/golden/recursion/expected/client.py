# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output recursion
"""The clients of Trees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack, overload

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from .dicts import NodeDict
    from .models import Json, Node

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Trees",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class TreesResource(Resource):
    """The operations of `trees`."""

    @overload
    def plant_tree(
        self,
        *,
        value: int,
        left: Node | NodeDict | None = None,
        children: Sequence[Node | NodeDict] | None = None,
        by_name: Mapping[str, Node | NodeDict] | None = None,
        **options: Unpack[CallOptions],
    ) -> Json: ...

    @overload
    def plant_tree(
        self,
        *,
        body: Node | NodeDict,
        **options: Unpack[CallOptions],
    ) -> Json: ...

    def plant_tree(
        self,
        *,
        value: int | None = None,
        left: Node | NodeDict | None = None,
        children: Sequence[Node | NodeDict] | None = None,
        by_name: Mapping[str, Node | NodeDict] | None = None,
        body: Node | NodeDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Json:
        """POST /trees.

        Arguments:

        - `value`
        - `left`
        - `children`
        - `by_name`
        """
        return self._client.send(
            _operations.PLANT_TREE,
            Arguments(
                fields={
                    "value": value,
                    "left": left,
                    "children": children,
                    "byName": by_name,
                },
                body=body,
            ),
            options,
        )


class AsyncTreesResource(AsyncResource):
    """The operations of `trees`."""

    @overload
    async def plant_tree(
        self,
        *,
        value: int,
        left: Node | NodeDict | None = None,
        children: Sequence[Node | NodeDict] | None = None,
        by_name: Mapping[str, Node | NodeDict] | None = None,
        **options: Unpack[CallOptions],
    ) -> Json: ...

    @overload
    async def plant_tree(
        self,
        *,
        body: Node | NodeDict,
        **options: Unpack[CallOptions],
    ) -> Json: ...

    async def plant_tree(
        self,
        *,
        value: int | None = None,
        left: Node | NodeDict | None = None,
        children: Sequence[Node | NodeDict] | None = None,
        by_name: Mapping[str, Node | NodeDict] | None = None,
        body: Node | NodeDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Json:
        """POST /trees.

        Arguments:

        - `value`
        - `left`
        - `children`
        - `by_name`
        """
        return await self._client.send(
            _operations.PLANT_TREE,
            Arguments(
                fields={
                    "value": value,
                    "left": left,
                    "children": children,
                    "byName": by_name,
                },
                body=body,
            ),
            options,
        )


class Trees(SyncClient):
    """A client of Trees.

    Arguments:

    - `base_url`: where the API is.
    - `http_client`: an HTTP client to use instead of one of our own.
    - `http_options`: proxy, TLS, HTTP/2 and limits of our own, as the HTTP library has
      them.
    - `allow_http`: hosts to which requests may go unencrypted, beside this machine.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for a whole call; None waits for ever, a `Timeout` says more.
    - `retries`: how many times to send a call again at most; a `RetryPolicy` says more.
    - `response_limits`: how much of an answer is read, as `ResponseLimits`.
    - `hooks`: what is told of each try, as `Hooks`.
    - `clock`: where time and chance come from, for tests.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={},
            http_client=http_client,
        )

    @cached_property
    def trees(self) -> TreesResource:
        """The operations of `trees`."""
        return TreesResource(self)


class AsyncTrees(AsyncClient):
    """A client of Trees.

    Its calls are awaited.

    Arguments:

    - `base_url`: where the API is.
    - `http_client`: an HTTP client to use instead of one of our own.
    - `http_options`: proxy, TLS, HTTP/2 and limits of our own, as the HTTP library has
      them.
    - `allow_http`: hosts to which requests may go unencrypted, beside this machine.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for a whole call; None waits for ever, a `Timeout` says more.
    - `retries`: how many times to send a call again at most; a `RetryPolicy` says more.
    - `response_limits`: how much of an answer is read, as `ResponseLimits`.
    - `hooks`: what is told of each try, as `Hooks`.
    - `clock`: where time and chance come from, for tests.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={},
            http_client=http_client,
        )

    @cached_property
    def trees(self) -> AsyncTreesResource:
        """The operations of `trees`."""
        return AsyncTreesResource(self)
