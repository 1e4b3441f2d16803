# Part of every package that tightspec makes: copied as it is, never edited.
"""The way of a call, for the client that blocks and for the one that is awaited.

Here alone is waited, in two loops of the same lines.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, TypeVar

from ._answers import AsyncStreamedResponse, RawResponse, StreamedResponse
from ._cost import Estimate, refuse_unknown
from ._hooks import atell_after, atell_before, tell_after, tell_before
from ._http import httpx
from ._origin import received, redirected
from ._request import Call, appraise, file_call, prepare, signed
from ._tries import Tries, outcome
from .errors import APIStatusError

if TYPE_CHECKING:
    from ._config import Config
    from ._connections import AsyncConnections, Connections
    from ._credentials import Secret
    from ._operation import Arguments, Operation
    from ._options import CallOptions

T = TypeVar("T")


def estimated(
    config: Config,
    operation: Operation[object],
    arguments: Arguments,
    options: CallOptions,
) -> Estimate:
    """What a call would cost; raises UnknownPriceError if nobody wrote it down."""
    _, price = appraise(config, operation, arguments, options)
    if price is None:
        refuse_unknown(operation)
    return price


def _within(config: Config, max_bytes: int) -> Config:
    """For an answer that is no longer."""
    limits = config.defaults.response_limits._replace(body=max_bytes)
    return config._replace(defaults=config.defaults._replace(response_limits=limits))


class Sender:
    """Sends the calls of a client that blocks."""

    def __init__(self, config: Config, connections: Connections) -> None:
        self._config = config
        self._connections = connections

    def send(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> T:
        """The result of a call."""
        call = self._signed(operation, arguments, options)
        response = self._exchange(Tries(self._config, call))
        return received(self._config, call, response)

    def raw(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> RawResponse[T]:
        """The whole answer."""
        call = self._signed(operation, arguments, options)
        response = self._exchange(Tries(self._config, call))
        return RawResponse(self._config, call, response)

    @contextmanager
    def streamed(
        self, operation: Operation[Any], arguments: Arguments, options: CallOptions
    ) -> Generator[StreamedResponse[Any]]:
        """The answer before its body is read."""
        call = self._signed(operation, arguments, options)
        tries = Tries(self._config, call)
        response = self._exchange(tries, is_streamed=True)
        try:
            yield StreamedResponse(self._config, call, response, tries)
        finally:
            response.close()

    def fetch(self, address: str, max_bytes: int) -> tuple[bytes, httpx.Headers]:
        """The content of a file that an answer names, and the headers it came with."""
        config = _within(self._config, max_bytes)
        call = file_call(config, address, self._connections)
        hops = 0
        while True:
            try:
                response = self._exchange(Tries(config, call))
                return received(config, call, response), response.headers
            except APIStatusError as error:
                hops += 1
                call = redirected(call, error, hops)

    def _signed(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> Call[T]:
        draft = prepare(self._config, operation, arguments, options)
        tokens = {it: it.give() for it in draft.secrets if it.give is not None}
        return signed(draft, tokens, self._connections)

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
                        auth=tries.auth,
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


class AsyncSender:
    """Sends the calls of a client that is awaited."""

    def __init__(self, config: Config, connections: AsyncConnections) -> None:
        self._config = config
        self._connections = connections

    async def send(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> T:
        """The result of a call."""
        call = await self._signed(operation, arguments, options)
        response = await self._exchange(Tries(self._config, call))
        return received(self._config, call, response)

    async def raw(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> RawResponse[T]:
        """The whole answer."""
        call = await self._signed(operation, arguments, options)
        response = await self._exchange(Tries(self._config, call))
        return RawResponse(self._config, call, response)

    async def opened(
        self, operation: Operation[Any], arguments: Arguments, options: CallOptions
    ) -> AsyncStreamedResponse[Any]:
        """The answer before its body is read; who asks closes it."""
        call = await self._signed(operation, arguments, options)
        tries = Tries(self._config, call)
        response = await self._exchange(tries, is_streamed=True)
        return AsyncStreamedResponse(self._config, call, response, tries)

    async def fetch(self, address: str, max_bytes: int) -> tuple[bytes, httpx.Headers]:
        """The content of a file that an answer names, and the headers it came with."""
        config = _within(self._config, max_bytes)
        call = file_call(config, address, self._connections)
        hops = 0
        while True:
            try:
                response = await self._exchange(Tries(config, call))
                return received(config, call, response), response.headers
            except APIStatusError as error:
                hops += 1
                call = redirected(call, error, hops)

    async def _signed(
        self, operation: Operation[T], arguments: Arguments, options: CallOptions
    ) -> Call[T]:
        draft = prepare(self._config, operation, arguments, options)
        tokens: dict[Secret, object] = {}
        for secret in draft.secrets:
            if secret.give is not None:
                token = secret.give()
                tokens[secret] = await token if isawaitable(token) else token
        return signed(draft, tokens, self._connections)

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
                        auth=tries.auth,
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
