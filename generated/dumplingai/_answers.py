# Part of every package that tightspec makes: copied as it is, never edited.
"""Successes as they came, for callers who want more of them than what they mean."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Generic, TypeVar

from ._answered import Answered
from ._config import Config
from ._http import httpx
from ._origin import received
from ._request import Call
from ._response import documented_headers, lost
from ._tries import Tries

T_co = TypeVar("T_co", covariant=True)


class _Success(Answered, Generic[T_co]):
    """What both kinds share."""

    def __init__(
        self, config: Config, call: Call[T_co], response: httpx.Response
    ) -> None:
        self._config = config
        self._call = call
        self.response = response

    @property
    def documented_headers(self) -> object:
        """Those headers that the document names, in their types; None if it names none."""
        return documented_headers(self._call.operation, self.response)


class RawResponse(_Success[T_co]):
    """A success that was read, and not yet parsed."""

    @property
    def content(self) -> bytes:
        """The body as the server sent it (decompressed)."""
        return self.response.content

    @property
    def text(self) -> str:
        """The body as a text."""
        return self.response.text

    @property
    def elapsed(self) -> timedelta:
        """How long the last try took."""
        return self.response.elapsed

    @property
    def attempts(self) -> int:
        """How many times it was sent."""
        return int(self.response.extensions["attempts"])

    def parse(self) -> T_co:
        """What the method returns by itself.

        Raises APIResponseValidationError where it would.
        """
        return received(self._config, self._call, self.response)


class _Opened(_Success[T_co]):
    """A success whose body has not been read."""

    def __init__(
        self, config: Config, call: Call[T_co], response: httpx.Response, tries: Tries
    ) -> None:
        super().__init__(config, call, response)
        self._tries = tries
        self._reader = tries.reader(response)

    @contextmanager
    def _reading(self) -> Generator[None]:
        try:
            yield
        except httpx.RequestError as error:
            raise lost(self._call, self.request, error) from error

    def _finish(self) -> T_co:
        whole = self._tries.whole(self._reader)
        return received(self._config, self._call, whole)


class StreamedResponse(_Opened[T_co]):
    """A success whose body is read as it comes; what is not read is left out.

    The time for the whole call is also that for reading it.
    """

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body (decompressed), as it comes or in pieces of that size."""
        with self._reading():
            yield from self.response.iter_bytes(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """The body by lines."""
        with self._reading():
            yield from self.response.iter_lines()

    def parse(self) -> T_co:
        """Read it to its end: what the method returns by itself."""
        with self._reading(), self._reader:
            for chunk in self.response.iter_bytes():
                self._reader.take(chunk)
        return self._finish()


class AsyncStreamedResponse(_Opened[T_co]):
    """A success whose body is read as it comes; what is not read is left out.

    The time for the whole call is also that for reading it.
    """

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body (decompressed), as it comes or in pieces of that size."""
        with self._reading():
            async for chunk in self.response.aiter_bytes(chunk_size):
                yield chunk

    async def iter_lines(self) -> AsyncIterator[str]:
        """The body by lines."""
        with self._reading():
            async for line in self.response.aiter_lines():
                yield line

    async def parse(self) -> T_co:
        """Read it to its end: what the method returns by itself."""
        with self._reading(), self._reader:
            async for chunk in self.response.aiter_bytes():
                self._reader.take(chunk)
        return self._finish()
