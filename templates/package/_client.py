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
from typing import Generic, Self, TypeVar, Unpack

from ._cost import Estimate, refuse_unknown
from ._credentials import Given, Secret
from ._http import httpx
from ._operation import Arguments, Operation, Settings
from ._options import CallDefaults, CallOptions, ClientOptions
from ._request import Call, Config, appraise, configure, prepare, reconfigured, signed
from ._response import receive
from ._transport import bounded
from ._tries import Tries, outcome

T = TypeVar("T")
Connections = TypeVar("Connections")


class _Client(Generic[Connections]):
    """What both clients share: what they know, and how they show it."""

    _config: Config
    _connections: Connections

    @property
    def base_url(self) -> str:
        """Where the API is."""
        return self._config.base_url

    def with_options(self, **options: Unpack[CallDefaults]) -> Self:
        """The same client with other options for its calls.

        Both use the same connections, so closing one closes both.
        """
        made = object.__new__(type(self))
        made._config = reconfigured(self._config, options)
        made._connections = self._connections
        return made

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


class SyncClient(_Client["_Connections"]):
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
        base_url: str | None,
        credentials: Mapping[str, Given],
        variables: Mapping[str, str | None] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        self._config = configure(
            settings,
            options,
            credentials,
            os.environ,
            url=base_url,
            variables=variables or {},
            own_timeout=_timeout_of(http_client, httpx.Client),
        )
        self._connections = _Connections(http_client)

    def send(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> T:
        """Send the call, again where that does no harm, and read the answer.

        Raises RequestValidationError before, APIConnectionError while, and
        APIStatusError or APIResponseValidationError after it is sent.
        """
        call = prepare(self._config, operation, arguments, options)
        tokens = {it: it.give() for it in call.secrets if it.give is not None}
        call = signed(call, tokens)
        return receive(self._config, call, self._exchange(call))

    def close(self) -> None:
        """Close the connections; those of an HTTP client handed over stay open."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _exchange(self, call: Call[object]) -> httpx.Response:
        """Send it until there is an answer that is a success; raise what else comes."""
        defaults = self._config.defaults
        http = self._connections.open()
        tries = Tries(self._config, call)
        while True:
            attempt = tries.begin(http)
            if defaults.hooks.before is not None:
                defaults.hooks.before(attempt)
            try:
                response = http.send(attempt.request, stream=True)
                try:
                    with tries.reader(response) as reader:
                        for chunk in response.iter_bytes():
                            reader.take(chunk)
                finally:
                    response.close()
            except httpx.RequestError as error:
                tried = tries.failed(attempt.request, error)
            else:
                tried = tries.answered(reader)
            if defaults.hooks.after is not None:
                defaults.hooks.after(tried)
            if tried.retry_in is None:
                return outcome(tried)
            defaults.clock.sleep(tried.retry_in)


class AsyncClient(_Client["_AsyncConnections"]):
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
        base_url: str | None,
        credentials: Mapping[str, Given],
        variables: Mapping[str, str | None] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        self._config = configure(
            settings,
            options,
            credentials,
            os.environ,
            url=base_url,
            variables=variables or {},
            own_timeout=_timeout_of(http_client, httpx.AsyncClient),
        )
        self._connections = _AsyncConnections(http_client)

    async def send(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> T:
        """Send the call, again where that does no harm, and read the answer; raises as
        SyncClient.send."""
        call = prepare(self._config, operation, arguments, options)
        tokens: dict[Secret, object] = {}
        for secret in call.secrets:
            if secret.give is not None:
                token = secret.give()
                tokens[secret] = await token if isawaitable(token) else token
        call = signed(call, tokens)
        return receive(self._config, call, await self._exchange(call))

    async def aclose(self) -> None:
        """Close the connections; those of an HTTP client handed over stay open."""
        await self._connections.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def _exchange(self, call: Call[object]) -> httpx.Response:
        """Send it until there is an answer that is a success; raise what else comes."""
        defaults = self._config.defaults
        http = self._connections.open()
        tries = Tries(self._config, call)
        while True:
            attempt = tries.begin(http)
            if defaults.hooks.before is not None:
                await _settle(defaults.hooks.before(attempt))
            try:
                response = await http.send(attempt.request, stream=True)
                try:
                    with tries.reader(response) as reader:
                        async for chunk in response.aiter_bytes():
                            reader.take(chunk)
                finally:
                    await response.aclose()
            except httpx.RequestError as error:
                tried = tries.failed(attempt.request, error)
            else:
                tried = tries.answered(reader)
            if defaults.hooks.after is not None:
                await _settle(defaults.hooks.after(tried))
            if tried.retry_in is None:
                return outcome(tried)
            await defaults.clock.wait(tried.retry_in)


async def _settle(given: object) -> None:
    if isawaitable(given):
        await given


class _Connections:
    """The HTTP client that was handed over, or else the one that is made when it is
    needed, anew after a fork: two processes cannot share a connection."""

    def __init__(self, given: httpx.Client | None) -> None:
        self._given = given
        self._made: httpx.Client | None = None
        self._process = os.getpid()
        self._making = Lock()

    def open(self) -> httpx.Client:
        """The one to use."""
        if self._given is not None:
            return self._given
        if self._process != os.getpid():
            self._process, self._made, self._making = os.getpid(), None, Lock()
        with self._making:
            if self._made is None:
                self._made = httpx.Client(follow_redirects=False)
                bounded(self._made)
            return self._made

    def close(self) -> None:
        """Close what was made."""
        if self._made is not None and self._process == os.getpid():
            self._made.close()


class _AsyncConnections:
    """The same for the client that is awaited."""

    def __init__(self, given: httpx.AsyncClient | None) -> None:
        self._given = given
        self._made: httpx.AsyncClient | None = None
        self._process = os.getpid()

    def open(self) -> httpx.AsyncClient:
        """The one to use."""
        if self._given is not None:
            return self._given
        if self._made is None or self._process != os.getpid():
            self._process = os.getpid()
            self._made = httpx.AsyncClient(follow_redirects=False)
            bounded(self._made)
        return self._made

    async def aclose(self) -> None:
        """Close what was made."""
        if self._made is not None and self._process == os.getpid():
            await self._made.aclose()


class Resource:
    """A group of operations of a client."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client


class AsyncResource:
    """A group of operations of a client whose calls are awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client


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
