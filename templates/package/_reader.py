# Part of every package that tightspec makes: copied as it is, never edited.
"""The body of an answer, read within bounds."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import NamedTuple, Self

from ._deadline import Deadline
from ._http import httpx


class ResponseLimits(NamedTuple):
    """How much of an answer is read; bodies in bytes after decompression."""

    body: int = 64 * 2**20
    """Of a success; a longer one is an error."""
    error_body: int = 2**20
    """Of an error; the rest is left out."""
    depth: int = 200
    """How deep its JSON may be; more than 200 is never read."""


def is_too_deep(json: bytes, limits: ResponseLimits) -> bool:
    """Whether a JSON text is deeper than may be; the parser has 200 as its own limit."""
    if limits.depth >= 200 or json.count(b"[") + json.count(b"{") <= limits.depth:
        return False
    depth = 0
    for token in _TOKEN.finditer(json):
        if token[0] in b"[{":
            depth += 1
            if depth > limits.depth:
                return True
        elif token[0] in b"]}":
            depth -= 1
    return False


_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)


class Reader:
    """Takes the chunks of a body.

    As a context it ends where enough was taken. That the rest of an error's body does
    not arrive is no error: its status has.
    """

    def __init__(
        self, response: httpx.Response, limits: ResponseLimits, deadline: Deadline
    ) -> None:
        self._response = response
        self._deadline = deadline
        self._limit = limits.body if response.is_success else limits.error_body
        self._chunks: list[bytes] = []
        self._size = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: object, traceback: object) -> bool:
        if isinstance(error, httpx.RequestError):
            return not self._response.is_success
        return isinstance(error, _Enough)

    @property
    def is_raw(self) -> bool:
        """Whether what arrives is the body: nothing is to be decompressed."""
        if self._response.is_stream_consumed:
            return False
        for name, _ in self._response.headers.raw:
            if name.lower() == b"content-encoding":
                return False
        return True

    def take(self, chunk: bytes) -> None:
        """The next one."""
        self._deadline.check()
        self._chunks.append(chunk[: self._limit - self._size])
        self._size += len(chunk)
        if self.is_cut:
            raise _Enough

    @property
    def is_cut(self) -> bool:
        """Whether there was more than may be."""
        return self._size > self._limit

    def whole(self, *, attempts: int, elapsed: float) -> httpx.Response:
        """The answer with the body that was read; after so many tries and seconds."""
        response = self._response
        # Where the HTTP library itself puts a body, which it reads without bounds.
        vars(response)["_content"] = b"".join(self._chunks)
        response.extensions |= {"attempts": attempts, "is_cut": self.is_cut}
        response.elapsed = timedelta(seconds=elapsed)
        return response


class _Enough(Exception):  # noqa: N818 - it is none
    """Ends the reading."""
