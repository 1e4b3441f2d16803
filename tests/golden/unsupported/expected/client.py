# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate vault
"""The clients of Vault."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack, overload

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from ._files import FileContent
    from .dicts import AddKeyRequestDict
    from .models import AddKeyRequest, Code, Door

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Vault",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class DoorsResource(Resource):
    """The operations of `doors`."""

    def open_door(self, code: Code, **options: Unpack[CallOptions]) -> Door:
        """GET /doors/{code}.

        Arguments:

        - `code`: No zero in front.
        """
        return self._client.send(
            _operations.OPEN_DOOR,
            Arguments(parameters={"code": code}),
            options,
        )


class KeysResource(Resource):
    """The operations of `keys`."""

    @overload
    def add_key(
        self,
        *,
        key: FileContent | None = None,
        content_type: Literal["multipart/form-data"] = "multipart/form-data",
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def add_key(
        self,
        *,
        body: AddKeyRequest | AddKeyRequestDict | None = None,
        content_type: Literal["multipart/form-data"] = "multipart/form-data",
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    def add_key(
        self,
        *,
        content_type: Literal["application/octet-stream"],
        body: FileContent | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    def add_key(
        self,
        *,
        key: FileContent | None = None,
        body: AddKeyRequest | AddKeyRequestDict | FileContent | None = None,
        content_type: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /keys.

        Arguments:

        - `key`: A file: bytes, an open file, a `pathlib.Path` or a `FilePart`.
        - `body`: The body of the request. Only as `application/octet-stream`. A file:
          bytes, an open file, a `pathlib.Path` or a `FilePart`.
        - `content_type`: The media type of the body: `multipart/form-data` (the
          default) or `application/octet-stream`.
        """
        return self._client.send(
            _operations.ADD_KEY,
            Arguments(fields={"key": key}, body=body, content_type=content_type),
            options,
        )


class AsyncDoorsResource(AsyncResource):
    """The operations of `doors`."""

    async def open_door(self, code: Code, **options: Unpack[CallOptions]) -> Door:
        """GET /doors/{code}.

        Arguments:

        - `code`: No zero in front.
        """
        return await self._client.send(
            _operations.OPEN_DOOR,
            Arguments(parameters={"code": code}),
            options,
        )


class AsyncKeysResource(AsyncResource):
    """The operations of `keys`."""

    @overload
    async def add_key(
        self,
        *,
        key: FileContent | None = None,
        content_type: Literal["multipart/form-data"] = "multipart/form-data",
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def add_key(
        self,
        *,
        body: AddKeyRequest | AddKeyRequestDict | None = None,
        content_type: Literal["multipart/form-data"] = "multipart/form-data",
        **options: Unpack[CallOptions],
    ) -> None: ...

    @overload
    async def add_key(
        self,
        *,
        content_type: Literal["application/octet-stream"],
        body: FileContent | None = None,
        **options: Unpack[CallOptions],
    ) -> None: ...

    async def add_key(
        self,
        *,
        key: FileContent | None = None,
        body: AddKeyRequest | AddKeyRequestDict | FileContent | None = None,
        content_type: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """POST /keys.

        Arguments:

        - `key`: A file: bytes, an open file, a `pathlib.Path` or a `FilePart`.
        - `body`: The body of the request. Only as `application/octet-stream`. A file:
          bytes, an open file, a `pathlib.Path` or a `FilePart`.
        - `content_type`: The media type of the body: `multipart/form-data` (the
          default) or `application/octet-stream`.
        """
        return await self._client.send(
            _operations.ADD_KEY,
            Arguments(fields={"key": key}, body=body, content_type=content_type),
            options,
        )


class Vault(SyncClient):
    """A client of Vault.

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
    def doors(self) -> DoorsResource:
        """The operations of `doors`."""
        return DoorsResource(self)

    @cached_property
    def keys(self) -> KeysResource:
        """The operations of `keys`."""
        return KeysResource(self)


class AsyncVault(AsyncClient):
    """A client of Vault.

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
    def doors(self) -> AsyncDoorsResource:
        """The operations of `doors`."""
        return AsyncDoorsResource(self)

    @cached_property
    def keys(self) -> AsyncKeysResource:
        """The operations of `keys`."""
        return AsyncKeysResource(self)
