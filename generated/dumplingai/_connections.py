# Part of every package that tightspec makes: copied as it is, never edited.
"""The HTTP client that a client sends with: one that was handed over, or its own."""

from __future__ import annotations

import os
from threading import Lock

from ._http import httpx
from ._options import HttpOptions
from ._transport import bounded


class Connections:
    """The HTTP client that was handed over, or else the one that is made when it is
    needed, anew after a fork: two processes cannot share a connection."""

    def __init__(self, given: httpx.Client | None, options: HttpOptions) -> None:
        self._given = given
        self._options = options
        self._made: httpx.Client | None = None
        self._process = os.getpid()
        self._making = Lock()

    def open(self) -> httpx.Client:
        """The one to use."""
        if self._given is not None:
            return self._given
        if self._process != os.getpid():
            self._process, self._made, self._making = os.getpid(), None, Lock()
        if self._made is not None:
            return self._made
        with self._making:
            if self._made is None:
                made = httpx.Client(**self._options)
                bounded(made)
                self._made = made
            return self._made

    def close(self) -> None:
        """Close what was made."""
        if self._made is not None and self._process == os.getpid():
            self._made.close()


class AsyncConnections:
    """The same for the client that is awaited."""

    def __init__(self, given: httpx.AsyncClient | None, options: HttpOptions) -> None:
        self._given = given
        self._options = options
        self._made: httpx.AsyncClient | None = None
        self._process = os.getpid()

    def open(self) -> httpx.AsyncClient:
        """The one to use."""
        if self._given is not None:
            return self._given
        if self._made is None or self._process != os.getpid():
            self._process = os.getpid()
            self._made = httpx.AsyncClient(**self._options)
            bounded(self._made)
        return self._made

    async def aclose(self) -> None:
        """Close what was made."""
        if self._made is not None and self._process == os.getpid():
            await self._made.aclose()


def timeout_of(
    http: object, kind: type[httpx.Client | httpx.AsyncClient]
) -> httpx.Timeout | None:
    """The timeout of an HTTP client that was handed over.

    Raises TypeError if it is of another kind.
    """
    if http is None:
        return None
    if not isinstance(http, kind):
        expected = f"{kind.__module__}.{kind.__name__}"
        given = f"{type(http).__module__}.{type(http).__name__}"
        raise TypeError(f"http_client is to be an {expected}, not {given}")
    return http.timeout
