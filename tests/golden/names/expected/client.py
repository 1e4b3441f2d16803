# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output names
"""The clients of 3D-Print HTTPService API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from .models import GetUsersByUserIdByUserIdResponse, HTTPSURLList

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="N3DPrintHTTPService",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class HTTPAdminResource(Resource):
    """The operations of `HTTPAdmin`."""

    def get_urls_v2(self, **options: Unpack[CallOptions]) -> HTTPSURLList:
        """GET /getURLs."""
        return self._client.send(_operations.GET_URLS_V2, Arguments(), options)


class ClassResource(Resource):
    """The operations of `class`."""

    def import_(
        self,
        *,
        from_: str | None = None,
        filter_id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /import.

        Arguments:

        - `from_`
        - `filter_id`
        """
        return self._client.send(
            _operations.IMPORT,
            Arguments(parameters={"from_": from_, "filter_id": filter_id}),
            options,
        )


class UsersGroupsResource(Resource):
    """The operations of `Users & groups`."""

    def get_users_by_user_id_by_user_id(
        self,
        user_id_path: str,
        userId: str,
        *,
        x_api_key2: str | None = None,
        **options: Unpack[CallOptions],
    ) -> GetUsersByUserIdByUserIdResponse:
        """GET /users/{user-id}/{userId}.

        Arguments:

        - `user_id_path`
        - `userId`
        - `x_api_key2`
        """
        return self._client.send(
            _operations.GET_USERS_BY_USER_ID_BY_USER_ID,
            Arguments(
                parameters={
                    "user_id_path": user_id_path,
                    "userId": userId,
                    "x_api_key2": x_api_key2,
                },
            ),
            options,
        )


class OtchetyResource(Resource):
    """The operations of `otchety`."""

    def poluchit(self, **options: Unpack[CallOptions]) -> None:
        """GET
        /\u043f\u043e\u043b\u044c\u0437\u043e\u0432\u0430\u0442\u0435\u043b\u0438.
        """
        return self._client.send(_operations.POLUCHIT, Arguments(), options)


class ItemsResource(Resource):
    """The operations of `items`."""

    def batch_create(self, **options: Unpack[CallOptions]) -> None:
        """POST /v1.0/items:batch."""
        return self._client.send(_operations.ITEMS_BATCH_CREATE, Arguments(), options)


class AsyncHTTPAdminResource(AsyncResource):
    """The operations of `HTTPAdmin`."""

    async def get_urls_v2(self, **options: Unpack[CallOptions]) -> HTTPSURLList:
        """GET /getURLs."""
        return await self._client.send(_operations.GET_URLS_V2, Arguments(), options)


class AsyncClassResource(AsyncResource):
    """The operations of `class`."""

    async def import_(
        self,
        *,
        from_: str | None = None,
        filter_id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /import.

        Arguments:

        - `from_`
        - `filter_id`
        """
        return await self._client.send(
            _operations.IMPORT,
            Arguments(parameters={"from_": from_, "filter_id": filter_id}),
            options,
        )


class AsyncUsersGroupsResource(AsyncResource):
    """The operations of `Users & groups`."""

    async def get_users_by_user_id_by_user_id(
        self,
        user_id_path: str,
        userId: str,
        *,
        x_api_key2: str | None = None,
        **options: Unpack[CallOptions],
    ) -> GetUsersByUserIdByUserIdResponse:
        """GET /users/{user-id}/{userId}.

        Arguments:

        - `user_id_path`
        - `userId`
        - `x_api_key2`
        """
        return await self._client.send(
            _operations.GET_USERS_BY_USER_ID_BY_USER_ID,
            Arguments(
                parameters={
                    "user_id_path": user_id_path,
                    "userId": userId,
                    "x_api_key2": x_api_key2,
                },
            ),
            options,
        )


class AsyncOtchetyResource(AsyncResource):
    """The operations of `otchety`."""

    async def poluchit(self, **options: Unpack[CallOptions]) -> None:
        """GET
        /\u043f\u043e\u043b\u044c\u0437\u043e\u0432\u0430\u0442\u0435\u043b\u0438.
        """
        return await self._client.send(_operations.POLUCHIT, Arguments(), options)


class AsyncItemsResource(AsyncResource):
    """The operations of `items`."""

    async def batch_create(self, **options: Unpack[CallOptions]) -> None:
        """POST /v1.0/items:batch."""
        return await self._client.send(
            _operations.ITEMS_BATCH_CREATE,
            Arguments(),
            options,
        )


class N3DPrintHTTPService(SyncClient):
    """A client of 3D-Print HTTPService API.

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
    def http_admin(self) -> HTTPAdminResource:
        """The operations of `HTTPAdmin`."""
        return HTTPAdminResource(self)

    @cached_property
    def class_(self) -> ClassResource:
        """The operations of `class`."""
        return ClassResource(self)

    @cached_property
    def users_groups(self) -> UsersGroupsResource:
        """The operations of `Users & groups`."""
        return UsersGroupsResource(self)

    @cached_property
    def otchety(self) -> OtchetyResource:
        """The operations of `otchety`."""
        return OtchetyResource(self)

    @cached_property
    def items(self) -> ItemsResource:
        """The operations of `items`."""
        return ItemsResource(self)


class AsyncN3DPrintHTTPService(AsyncClient):
    """A client of 3D-Print HTTPService API.

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
    def http_admin(self) -> AsyncHTTPAdminResource:
        """The operations of `HTTPAdmin`."""
        return AsyncHTTPAdminResource(self)

    @cached_property
    def class_(self) -> AsyncClassResource:
        """The operations of `class`."""
        return AsyncClassResource(self)

    @cached_property
    def users_groups(self) -> AsyncUsersGroupsResource:
        """The operations of `Users & groups`."""
        return AsyncUsersGroupsResource(self)

    @cached_property
    def otchety(self) -> AsyncOtchetyResource:
        """The operations of `otchety`."""
        return AsyncOtchetyResource(self)

    @cached_property
    def items(self) -> AsyncItemsResource:
        """The operations of `items`."""
        return AsyncItemsResource(self)
