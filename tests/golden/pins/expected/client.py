# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate legacy
"""The clients of Legacy."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack, overload

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from ._types import Date
    from .dicts import UserAddressDict, UserDict
    from .models import Replaced, User, UserAddress, UserKind

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Legacy",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class UsersResource(Resource):
    """The operations of `users`."""

    def get(
        self,
        usr_id: int,
        *,
        details: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> User:
        """GET /tbl_usr/{usr_id}.

        Arguments:

        - `usr_id`
        - `details`
        """
        return self._client.send(
            _operations.GET,
            Arguments(parameters={"usr_id": usr_id, "details": details}),
            options,
        )

    @overload
    def replace(
        self,
        usr_id: int,
        *,
        name: str,
        created: str | Date | None = None,
        kind: UserKind | None = None,
        address: UserAddress | UserAddressDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Replaced: ...

    @overload
    def replace(
        self,
        usr_id: int,
        *,
        body: User | UserDict,
        **options: Unpack[CallOptions],
    ) -> Replaced: ...

    def replace(
        self,
        usr_id: int,
        *,
        created: str | Date | None = None,
        name: str | None = None,
        kind: UserKind | None = None,
        address: UserAddress | UserAddressDict | None = None,
        body: User | UserDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Replaced:
        """PUT /tbl_usr/{usr_id}.

        Arguments:

        - `usr_id`
        - `created`
        - `name`
        - `kind`
        - `address`
        """
        return self._client.send(
            _operations.REPLACE,
            Arguments(
                parameters={"usr_id": usr_id},
                fields={"crt_dt": created, "nm": name, "kind": kind, "adr": address},
                body=body,
            ),
            options,
        )


class AsyncUsersResource(AsyncResource):
    """The operations of `users`."""

    async def get(
        self,
        usr_id: int,
        *,
        details: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> User:
        """GET /tbl_usr/{usr_id}.

        Arguments:

        - `usr_id`
        - `details`
        """
        return await self._client.send(
            _operations.GET,
            Arguments(parameters={"usr_id": usr_id, "details": details}),
            options,
        )

    @overload
    async def replace(
        self,
        usr_id: int,
        *,
        name: str,
        created: str | Date | None = None,
        kind: UserKind | None = None,
        address: UserAddress | UserAddressDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Replaced: ...

    @overload
    async def replace(
        self,
        usr_id: int,
        *,
        body: User | UserDict,
        **options: Unpack[CallOptions],
    ) -> Replaced: ...

    async def replace(
        self,
        usr_id: int,
        *,
        created: str | Date | None = None,
        name: str | None = None,
        kind: UserKind | None = None,
        address: UserAddress | UserAddressDict | None = None,
        body: User | UserDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Replaced:
        """PUT /tbl_usr/{usr_id}.

        Arguments:

        - `usr_id`
        - `created`
        - `name`
        - `kind`
        - `address`
        """
        return await self._client.send(
            _operations.REPLACE,
            Arguments(
                parameters={"usr_id": usr_id},
                fields={"crt_dt": created, "nm": name, "kind": kind, "adr": address},
                body=body,
            ),
            options,
        )


class Legacy(SyncClient):
    """A client of Legacy.

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
    def users(self) -> UsersResource:
        """The operations of `users`."""
        return UsersResource(self)


class AsyncLegacy(AsyncClient):
    """A client of Legacy.

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
    def users(self) -> AsyncUsersResource:
        """The operations of `users`."""
        return AsyncUsersResource(self)
