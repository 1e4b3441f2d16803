# Part of every package that tightspec makes: copied as it is, never edited.
"""The clients: one that blocks, one that is awaited.

What does not wait is in `_request` and `_response`, for both alike.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from inspect import isawaitable
from threading import Lock
from types import TracebackType
from typing import Self, TypeVar

from ._cost import Estimate, refuse_unknown
from ._credentials import Given, Secret
from ._head import with_cookies, with_params
from ._http import httpx
from ._operation import (
    Arguments,
    CallOptions,
    ClientOptions,
    Operation,
    Settings,
)
from ._request import Call, Config, appraise, configure, prepare, signed
from ._response import lost, receive

T = TypeVar("T")


class _Client:
    """What both clients share: what they know, and how they show it."""

    def __init__(self, config: Config) -> None:
        self._config = config

    @property
    def base_url(self) -> str:
        """Where the API is."""
        return self._config.base_url

    def estimate(
        self, operation: Operation[object], arguments: Arguments, options: CallOptions
    ) -> Estimate:
        """What the call would cost; judged as the call would be, and not sent.

        Raises RequestValidationError, and UnknownPriceError if nobody wrote it down.
        """
        _, price = appraise(self._config, operation, arguments, options)
        if price is None:
            refuse_unknown(operation)
        return price

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self.base_url!r})"


class SyncClient(_Client):
    """A client whose calls block until the answer is there. Safe from many threads.

    An `http_client` that is handed over is used as it is and never closed; its
    `base_url` plays no part. Otherwise one is made for the first call, which
    `close()` or leaving the `with` block closes.
    """

    def __init__(
        self,
        settings: Settings,
        options: ClientOptions,
        *,
        credentials: Mapping[str, Given],
        http_client: httpx.Client | None = None,
    ) -> None:
        timeout = _timeout_of(http_client, httpx.Client)
        super().__init__(configure(settings, options, credentials, os.environ, timeout))
        self._given = http_client
        self._made: httpx.Client | None = None
        self._making = Lock()

    def send(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> T:
        """Send the call, once, and read the answer.

        Raises RequestValidationError before, APIConnectionError while, and
        APIStatusError or APIResponseValidationError after it is sent.
        """
        call = prepare(self._config, operation, arguments, options)
        tokens = {it: it.give() for it in call.secrets if it.give is not None}
        call = signed(call, tokens)
        http = self._http()
        request = _build(http, call)
        try:
            response = http.send(request, stream=True)
        except httpx.RequestError as error:
            raise lost(call, request, error) from error
        try:
            response.read()
        except httpx.RequestError as error:
            if response.is_success:
                raise lost(call, request, error) from error
        finally:
            response.close()
        return receive(self._config, call, response)

    def close(self) -> None:
        """Close the connections; those of an HTTP client handed over stay open."""
        if self._made is not None:
            self._made.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _http(self) -> httpx.Client:
        if self._given is not None:
            return self._given
        with self._making:
            if self._made is None:
                self._made = httpx.Client(follow_redirects=False)
            return self._made


class AsyncClient(_Client):
    """A client whose calls are awaited.

    An `http_client` that is handed over is used as it is and never closed; its
    `base_url` plays no part. Otherwise one is made for the first call, which
    `aclose()` or leaving the `async with` block closes.
    """

    def __init__(
        self,
        settings: Settings,
        options: ClientOptions,
        *,
        credentials: Mapping[str, Given],
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        timeout = _timeout_of(http_client, httpx.AsyncClient)
        super().__init__(configure(settings, options, credentials, os.environ, timeout))
        self._given = http_client
        self._made: httpx.AsyncClient | None = None

    async def send(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> T:
        """Send the call, once, and read the answer; raises as SyncClient.send."""
        call = prepare(self._config, operation, arguments, options)
        tokens: dict[Secret, object] = {}
        for secret in call.secrets:
            if secret.give is not None:
                token = secret.give()
                tokens[secret] = await token if isawaitable(token) else token
        call = signed(call, tokens)
        http = self._http()
        request = _build(http, call)
        try:
            response = await http.send(request, stream=True)
        except httpx.RequestError as error:
            raise lost(call, request, error) from error
        try:
            await response.aread()
        except httpx.RequestError as error:
            if response.is_success:
                raise lost(call, request, error) from error
        finally:
            await response.aclose()
        return receive(self._config, call, response)

    async def aclose(self) -> None:
        """Close the connections; those of an HTTP client handed over stay open."""
        if self._made is not None:
            await self._made.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def _http(self) -> httpx.AsyncClient:
        if self._given is not None:
            return self._given
        if self._made is None:
            self._made = httpx.AsyncClient(follow_redirects=False)
        return self._made


class Resource:
    """A group of operations of a client."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client


class AsyncResource:
    """A group of operations of a client whose calls are awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client


def _build(http: httpx.Client | httpx.AsyncClient, call: Call[object]) -> httpx.Request:
    request = http.build_request(
        call.operation.method,
        call.url,
        headers=call.headers,
        content=call.content,
        timeout=call.timeout,
    )
    request.url = with_params(call.url, http.params)
    own_cookies = request.headers.get("Cookie", "")
    if call.cookies:
        request.headers["Cookie"] = with_cookies(own_cookies, call.cookies)
    return request


def _timeout_of(
    http: object, kind: type[httpx.Client | httpx.AsyncClient]
) -> httpx.Timeout | None:
    if http is None:
        return None
    if not isinstance(http, kind):
        expected = f"{kind.__module__}.{kind.__name__}"
        given = f"{type(http).__module__}.{type(http).__name__}"
        raise TypeError(f"http_client is to be an {expected}, not {given}")
    return http.timeout
