# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output directions
"""The clients of Accounts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack, overload

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from .dicts import (
        AccountInputDict,
        AddressInputDict,
        KeyInputDict,
        LogInRequestDict,
        PlanDict,
    )
    from .models import (
        Account,
        AccountInput,
        AddressInput,
        KeyInput,
        LogInRequest,
        Plan,
        Session,
    )

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Accounts",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class AccountsResource(Resource):
    """The operations of `accounts`."""

    @overload
    def add_account(
        self,
        *,
        name: str,
        password: str,
        address: AddressInput | AddressInputDict | None = None,
        keys: Sequence[KeyInput | KeyInputDict] | None = None,
        plan: Plan | PlanDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Account: ...

    @overload
    def add_account(
        self,
        *,
        body: AccountInput | AccountInputDict,
        **options: Unpack[CallOptions],
    ) -> Account: ...

    def add_account(
        self,
        *,
        name: str | None = None,
        password: str | None = None,
        address: AddressInput | AddressInputDict | None = None,
        keys: Sequence[KeyInput | KeyInputDict] | None = None,
        plan: Plan | PlanDict | None = None,
        body: AccountInput | AccountInputDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Account:
        """POST /accounts.

        Arguments:

        - `name`
        - `password`
        - `address`
        - `keys`
        - `plan`
        """
        return self._client.send(
            _operations.ADD_ACCOUNT,
            Arguments(
                fields={
                    "name": name,
                    "password": password,
                    "address": address,
                    "keys": keys,
                    "plan": plan,
                },
                body=body,
            ),
            options,
        )

    @overload
    def log_in(
        self,
        *,
        user: str,
        password: str,
        **options: Unpack[CallOptions],
    ) -> Session: ...

    @overload
    def log_in(
        self,
        *,
        body: LogInRequest | LogInRequestDict,
        **options: Unpack[CallOptions],
    ) -> Session: ...

    def log_in(
        self,
        *,
        user: str | None = None,
        password: str | None = None,
        body: LogInRequest | LogInRequestDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Session:
        """POST /sessions.

        Arguments:

        - `user`
        - `password`
        """
        return self._client.send(
            _operations.LOG_IN,
            Arguments(fields={"user": user, "password": password}, body=body),
            options,
        )


class AsyncAccountsResource(AsyncResource):
    """The operations of `accounts`."""

    @overload
    async def add_account(
        self,
        *,
        name: str,
        password: str,
        address: AddressInput | AddressInputDict | None = None,
        keys: Sequence[KeyInput | KeyInputDict] | None = None,
        plan: Plan | PlanDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Account: ...

    @overload
    async def add_account(
        self,
        *,
        body: AccountInput | AccountInputDict,
        **options: Unpack[CallOptions],
    ) -> Account: ...

    async def add_account(
        self,
        *,
        name: str | None = None,
        password: str | None = None,
        address: AddressInput | AddressInputDict | None = None,
        keys: Sequence[KeyInput | KeyInputDict] | None = None,
        plan: Plan | PlanDict | None = None,
        body: AccountInput | AccountInputDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Account:
        """POST /accounts.

        Arguments:

        - `name`
        - `password`
        - `address`
        - `keys`
        - `plan`
        """
        return await self._client.send(
            _operations.ADD_ACCOUNT,
            Arguments(
                fields={
                    "name": name,
                    "password": password,
                    "address": address,
                    "keys": keys,
                    "plan": plan,
                },
                body=body,
            ),
            options,
        )

    @overload
    async def log_in(
        self,
        *,
        user: str,
        password: str,
        **options: Unpack[CallOptions],
    ) -> Session: ...

    @overload
    async def log_in(
        self,
        *,
        body: LogInRequest | LogInRequestDict,
        **options: Unpack[CallOptions],
    ) -> Session: ...

    async def log_in(
        self,
        *,
        user: str | None = None,
        password: str | None = None,
        body: LogInRequest | LogInRequestDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Session:
        """POST /sessions.

        Arguments:

        - `user`
        - `password`
        """
        return await self._client.send(
            _operations.LOG_IN,
            Arguments(fields={"user": user, "password": password}, body=body),
            options,
        )


class Accounts(SyncClient):
    """A client of Accounts.

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
    def accounts(self) -> AccountsResource:
        """The operations of `accounts`."""
        return AccountsResource(self)


class AsyncAccounts(AsyncClient):
    """A client of Accounts.

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
    def accounts(self) -> AsyncAccountsResource:
        """The operations of `accounts`."""
        return AsyncAccountsResource(self)
