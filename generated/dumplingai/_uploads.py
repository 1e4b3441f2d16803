# Part of every package that tightspec makes: copied as it is, never edited.
"""Bodies with files in them, as they are read while a request is sent."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import closing
from threading import Lock

from ._deadline import OVER, Deadline
from ._http import httpx
from ._opened import Streamed


class _Reading:
    """What both kinds share: the files are open while they are read, and no longer."""

    def __init__(self, body: Streamed, deadline: Deadline) -> None:
        self._body = body
        self._deadline = deadline
        self._chunks: Generator[bytes] | None = None
        # A call that is cancelled ends while a thread may still read for it.
        self._lock = Lock()

    def _anew(self) -> Generator[bytes]:
        """The bytes from the first on: for a redirect they are sent once more."""
        self.end()
        self._chunks = self._read()
        return self._chunks

    def _read(self) -> Generator[bytes]:
        for piece in self._body.pieces:
            if isinstance(piece, bytes):
                if piece:
                    yield piece
                continue
            try:
                with closing(piece.chunks()) as chunks:
                    for chunk in chunks:
                        if self._deadline.left() <= 0:
                            raise httpx.WriteTimeout(OVER)
                        yield chunk
            except (OSError, ValueError) as error:
                raise httpx.WriteError(f"a file cannot be read: {error}") from error

    def end(self) -> None:
        """Close what is open: a server may answer before it has read everything."""
        with self._lock:
            if self._chunks is not None:
                self._chunks.close()


class Upload(_Reading, httpx.SyncByteStream):
    """The body of one try, for the client that blocks."""

    def __iter__(self) -> Iterator[bytes]:
        return self._anew()


class AsyncUpload(_Reading, httpx.AsyncByteStream):
    """The same for the client that is awaited; a thread waits for the disk."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _Threaded(self._anew(), self._lock)


class _Threaded(AsyncIterator[bytes]):
    def __init__(self, chunks: Iterator[bytes], lock: Lock) -> None:
        self._chunks = chunks
        self._lock = lock

    async def __anext__(self) -> bytes:
        import anyio  # noqa: PLC0415 - what the HTTP library itself waits with

        chunk = await anyio.to_thread.run_sync(self._next)
        if chunk is None:
            raise StopAsyncIteration
        return chunk

    def _next(self) -> bytes | None:
        with self._lock:
            return next(self._chunks, None)
