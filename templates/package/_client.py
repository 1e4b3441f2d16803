# Part of every package that tightspec makes: copied as it is, never edited.
"""The clients: one that blocks, one that is awaited.

What does not wait is in `_request` and `_response`, for both alike.
"""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Mapping
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    asynccontextmanager,
    contextmanager,
)
from inspect import isawaitable
from types import TracebackType
from typing import Any, Generic, ParamSpec, Self, TypeVar, Unpack

from ._answers import AsyncStreamedResponse, RawResponse, StreamedResponse
from ._connections import AsyncConnections, Connections, timeout_of
from ._cost import Estimate, refuse_unknown
from ._credentials import Given, Secret
from ._hooks import atell_after, atell_before, tell_after, tell_before
from ._http import httpx
from ._operation import Arguments, Operation, Settings
from ._options import CallDefaults, CallOptions, ClientOptions
from ._request import Call, Config, appraise, configure, prepare, reconfigured, signed
from ._response import receive
from ._tries import Tries, outcome

T = TypeVar("T")
C = TypeVar("C")
P = ParamSpec("P")


class _Client(Generic[C]):
    """What both clients share: what they know, and how they show it."""

    _config: Config
    _connections: C

    @property
    def base_url(self) -> str:
        """Where the API is."""
        return self._config.base_url

    @property
    def difference_counts(self) -> Mapping[str, int]:
        """How many differences answers had so far from what the API's document says of
        them, by the names of the methods."""
        return self._config.differences.now()

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

    def _rebound(self, method: object, send: object) -> Any:
        """A method of this client, or of a group of its operations, that sends so."""
        owner, name = getattr(method, "__self__", None), getattr(method, "__name__", "")
        if not isinstance(owner, (_Client, Resource, AsyncResource)):
            raise TypeError("it takes a method of a client, like client.pets.get_pet")
        client: Any = self.with_options()
        vars(client)["send"] = send
        return getattr(
            client if isinstance(owner, _Client) else type(owner)(client), name
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self.base_url!r})"


class SyncClient(_Client[Connections]):
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
            own_timeout=timeout_of(http_client, httpx.Client),
        )
        self._connections = Connections(http_client, options.get("http_options", {}))

    def send(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> T:
        """Send the call, again where that does no harm, and read the answer.

        Raises RequestValidationError before, APIConnectionError while, and
        APIStatusError or APIResponseValidationError after it is sent.
        """
        call = self._signed(operation, arguments, options)
        tries = Tries(self._config, call)
        return receive(self._config, call, self._exchange(tries))

    def with_raw_response(self, method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
        """A method of this client that returns the whole answer:

        answer = client.with_raw_response(client.pets.get_pet)(pet_id=7)
        print(answer.status_code, answer.headers, answer.parse())
        """

        def send(
            operation: Operation[Any], arguments: Arguments, options: CallOptions
        ) -> RawResponse[Any]:
            call = self._signed(operation, arguments, options)
            response = self._exchange(Tries(self._config, call))
            return RawResponse(self._config, call, response)

        answers: Callable[P, RawResponse[T]] = self._rebound(method, send)
        return answers

    def with_streaming_response(
        self, method: Callable[P, T]
    ) -> Callable[P, AbstractContextManager[StreamedResponse[T]]]:
        """A method of this client that returns the answer before its body is read:

        with client.with_streaming_response(client.files.get_file)(7) as answer:
            for chunk in answer.iter_bytes():
                ...
        """

        @contextmanager
        def send(
            operation: Operation[Any], arguments: Arguments, options: CallOptions
        ) -> Generator[StreamedResponse[Any]]:
            call = self._signed(operation, arguments, options)
            tries = Tries(self._config, call)
            response = self._exchange(tries, is_streamed=True)
            try:
                yield StreamedResponse(self._config, call, response, tries)
            finally:
                response.close()

        opens: Callable[P, AbstractContextManager[StreamedResponse[T]]]
        opens = self._rebound(method, send)
        return opens

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

    def _signed(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> Call[T]:
        draft = prepare(self._config, operation, arguments, options)
        tokens = {it: it.give() for it in draft.secrets if it.give is not None}
        return signed(draft, tokens)

    def _exchange(self, tries: Tries, *, is_streamed: bool = False) -> httpx.Response:
        """Send until there is an answer that is a success; raise what else comes."""
        defaults = self._config.defaults
        http = self._connections.open()
        with tries:
            while True:
                attempt = tries.begin(http)
                tell_before(defaults.hooks, attempt)
                try:
                    response = http.send(
                        attempt.request,
                        stream=True,
                        follow_redirects=tries.follows(http),
                    )
                    if is_streamed and response.is_success:
                        tried = tries.opened(response)
                    else:
                        tried = tries.read(response)
                except httpx.RequestError as error:
                    tried = tries.failed(attempt.request, error)
                tell_after(defaults.hooks, tried)
                if tried.retry_in is None:
                    return outcome(tried)
                defaults.clock.sleep(tried.retry_in)


class AsyncClient(_Client[AsyncConnections]):
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
            own_timeout=timeout_of(http_client, httpx.AsyncClient),
        )
        self._connections = AsyncConnections(
            http_client, options.get("http_options", {})
        )

    async def send(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> T:
        """Send the call, again where that does no harm, and read the answer; raises as
        SyncClient.send."""
        call = await self._signed(operation, arguments, options)
        tries = Tries(self._config, call)
        return receive(self._config, call, await self._exchange(tries))

    def with_raw_response(
        self, method: Callable[P, Awaitable[T]]
    ) -> Callable[P, Awaitable[RawResponse[T]]]:
        """A method of this client that returns the whole answer, as SyncClient's."""

        async def send(
            operation: Operation[Any], arguments: Arguments, options: CallOptions
        ) -> RawResponse[Any]:
            call = await self._signed(operation, arguments, options)
            response = await self._exchange(Tries(self._config, call))
            return RawResponse(self._config, call, response)

        answers: Callable[P, Awaitable[RawResponse[T]]] = self._rebound(method, send)
        return answers

    def with_streaming_response(
        self, method: Callable[P, Awaitable[T]]
    ) -> Callable[P, AbstractAsyncContextManager[AsyncStreamedResponse[T]]]:
        """A method of this client that returns the answer before its body is read:

        get_file = client.with_streaming_response(client.files.get_file)
        async with get_file(7) as answer:
            async for chunk in answer.iter_bytes():
                ...
        """

        async def send(
            operation: Operation[Any], arguments: Arguments, options: CallOptions
        ) -> AsyncStreamedResponse[Any]:
            call = await self._signed(operation, arguments, options)
            tries = Tries(self._config, call)
            response = await self._exchange(tries, is_streamed=True)
            return AsyncStreamedResponse(self._config, call, response, tries)

        opened: Any = self._rebound(method, send)

        @asynccontextmanager
        async def streamed(
            *given: P.args, **named: P.kwargs
        ) -> AsyncGenerator[AsyncStreamedResponse[T]]:
            answer: AsyncStreamedResponse[T] = await opened(*given, **named)
            try:
                yield answer
            finally:
                await answer.response.aclose()

        return streamed

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

    async def _signed(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> Call[T]:
        draft = prepare(self._config, operation, arguments, options)
        tokens: dict[Secret, object] = {}
        for secret in draft.secrets:
            if secret.give is not None:
                token = secret.give()
                tokens[secret] = await token if isawaitable(token) else token
        return signed(draft, tokens)

    async def _exchange(
        self, tries: Tries, *, is_streamed: bool = False
    ) -> httpx.Response:
        """Send until there is an answer that is a success; raise what else comes."""
        defaults = self._config.defaults
        http = self._connections.open()
        with tries:
            while True:
                attempt = tries.begin(http)
                await atell_before(defaults.hooks, attempt)
                try:
                    response = await http.send(
                        attempt.request,
                        stream=True,
                        follow_redirects=tries.follows(http),
                    )
                    if is_streamed and response.is_success:
                        tried = tries.opened(response)
                    else:
                        tried = await tries.aread(response)
                except httpx.RequestError as error:
                    tried = tries.failed(attempt.request, error)
                await atell_after(defaults.hooks, tried)
                if tried.retry_in is None:
                    return outcome(tried)
                await defaults.clock.wait(tried.retry_in)


class Resource:
    """A group of operations of a client."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client


class AsyncResource:
    """A group of operations of a client whose calls are awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
