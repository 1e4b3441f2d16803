# Part of every package that tightspec makes: copied as it is, never edited.
# ruff: noqa: ASYNC109 - signatures of the HTTP library
"""Connections that end their waits with the call, whatever the server does."""

from __future__ import annotations

import socket
from typing import Any

from ._deadline import left
from ._http import httpx


def bounded(client: httpx.Client | httpx.AsyncClient) -> None:
    """Have the connections of a client end their waits with the call.

    The HTTP library has no public way to them. Where its parts are called otherwise,
    calls are checked between the chunks that arrive, as with clients handed over.
    """
    backend: type[_Backend | _AsyncBackend] = _Backend
    if isinstance(client, httpx.AsyncClient):
        backend = _AsyncBackend
    mounts: dict[object, object] = getattr(client, "_mounts", {})
    for transport in (getattr(client, "_transport", None), *mounts.values()):
        pool: Any = getattr(transport, "_pool", None)
        inner = getattr(pool, "_network_backend", None)
        if inner is not None:
            pool._network_backend = backend(inner)  # noqa: SLF001


class _Backend:
    """What makes the connections of the client that blocks."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, **options: Any
    ) -> _Stream:
        # The library would give each address of the host the whole timeout.
        *others, last = _addresses(host, port)
        for address in others:
            seconds = left(timeout, httpx.ConnectTimeout)
            try:
                made = self._inner.connect_tcp(
                    address, port, timeout=seconds, **options
                )
                return _Stream(made)
            except Exception:  # noqa: BLE001, S112 - the next one may answer
                continue
        seconds = left(timeout, httpx.ConnectTimeout)
        return _Stream(self._inner.connect_tcp(last, port, timeout=seconds, **options))

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, **options: Any
    ) -> _Stream:
        seconds = left(timeout, httpx.ConnectTimeout)
        return _Stream(
            self._inner.connect_unix_socket(path, timeout=seconds, **options)
        )

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


def _addresses(host: str, port: int) -> list[str]:
    """Those of a host, or itself if it has only one or none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        return [host]
    addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
    return addresses if len(addresses) > 1 else [host]


class _Stream:
    """A connection of the client that blocks."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self.get_extra_info = inner.get_extra_info
        self.close = inner.close

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data: bytes = self._inner.read(max_bytes, left(timeout, httpx.ReadTimeout))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        # What the socket has room for is sent in one wait: a piece, but not a body. The
        # end of a request is written as nothing.
        for start in range(0, len(buffer), _PIECE):
            seconds = left(timeout, httpx.WriteTimeout)
            self._inner.write(buffer[start : start + _PIECE], seconds)

    def start_tls(
        self,
        ssl_context: Any,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> _Stream:
        seconds = left(timeout, httpx.ConnectTimeout)
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, seconds))


_PIECE = 16_384


class _AsyncBackend:
    """What makes the connections of the client that is awaited."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, **options: Any
    ) -> _AsyncStream:
        seconds = left(timeout, httpx.ConnectTimeout)
        made = await self._inner.connect_tcp(host, port, timeout=seconds, **options)
        return _AsyncStream(made)

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, **options: Any
    ) -> _AsyncStream:
        seconds = left(timeout, httpx.ConnectTimeout)
        made = await self._inner.connect_unix_socket(path, timeout=seconds, **options)
        return _AsyncStream(made)

    async def sleep(self, seconds: float) -> None:
        await self._inner.sleep(seconds)


class _AsyncStream:
    """A connection of the client that is awaited.

    The HTTP library writes the head of a request by itself, then the body, and nothing
    at the end, and each is a round of the event loop, which costs more than what it
    writes: of a small request they are one. HTTP/2 has no such end, and many requests at
    once: there everything is written as it comes.
    """

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self.get_extra_info = inner.get_extra_info
        self.aclose = inner.aclose
        tls = inner.get_extra_info("ssl_object")
        self._joins = tls is None or tls.selected_alpn_protocol() != "h2"
        self._held = b""

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._held:
            await self.write(b"", timeout)
        data: bytes = await self._inner.read(
            max_bytes, left(timeout, httpx.ReadTimeout)
        )
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        due = self._held + buffer
        if self._joins and buffer and len(due) < _PIECE:
            self._held = due
            return
        self._held = b""
        if due:
            await self._inner.write(due, left(timeout, httpx.WriteTimeout))

    async def start_tls(
        self,
        ssl_context: Any,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> _AsyncStream:
        seconds = left(timeout, httpx.ConnectTimeout)
        made = await self._inner.start_tls(ssl_context, server_hostname, seconds)
        return _AsyncStream(made)
