# Part of every package that tightspec makes: copied as it is, never edited.
"""The clients: one that blocks, one that is awaited.

How their calls are sent is in `_sending`, which the first call imports.
"""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    asynccontextmanager,
)
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Self, TypeVar, Unpack

from ._config import Config, configure, reconfigured
from ._connections import AsyncConnections, Connections, timeout_of
from ._credentials import Given
from ._http import httpx
from ._operation import Arguments, Operation, Settings
from ._options import CallDefaults, CallOptions, ClientOptions

if TYPE_CHECKING:
    from ._answers import AsyncStreamedResponse, RawResponse, StreamedResponse
    from ._cost import Estimate
    from ._sending import AsyncSender, Sender

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
        from ._sending import estimated  # noqa: PLC0415

        return estimated(self._config, operation, arguments, options)

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
        return self._sender.send(operation, arguments, options)

    @cached_property
    def _sender(self) -> Sender:
        # What calls need is imported by the first of them.
        from ._sending import Sender  # noqa: PLC0415

        return Sender(self._config, self._connections)

    def with_raw_response(self, method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
        """A method of this client that returns the whole answer:

        answer = client.with_raw_response(client.pets.get_pet)(pet_id=7)
        print(answer.status_code, answer.headers, answer.parse())
        """
        answers: Callable[P, RawResponse[T]]
        answers = self._rebound(method, self._sender.raw)
        return answers

    def with_streaming_response(
        self, method: Callable[P, T]
    ) -> Callable[P, AbstractContextManager[StreamedResponse[T]]]:
        """A method of this client that returns the answer before its body is read:

        with client.with_streaming_response(client.files.get_file)(7) as answer:
            for chunk in answer.iter_bytes():
                ...
        """
        opens: Callable[P, AbstractContextManager[StreamedResponse[T]]]
        opens = self._rebound(method, self._sender.streamed)
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
        return await self._sender.send(operation, arguments, options)

    @cached_property
    def _sender(self) -> AsyncSender:
        from ._sending import AsyncSender  # noqa: PLC0415

        return AsyncSender(self._config, self._connections)

    def with_raw_response(
        self, method: Callable[P, Awaitable[T]]
    ) -> Callable[P, Awaitable[RawResponse[T]]]:
        """A method of this client that returns the whole answer, as SyncClient's."""
        answers: Callable[P, Awaitable[RawResponse[T]]]
        answers = self._rebound(method, self._sender.raw)
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
        opened: Any = self._rebound(method, self._sender.opened)

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


class Resource:
    """A group of operations of a client."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client


class AsyncResource:
    """A group of operations of a client whose calls are awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
