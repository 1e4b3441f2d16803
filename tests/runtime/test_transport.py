"""What an asynchronous client's own connections do with what is written to them."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

pytest_plugins = ["tests.runtime.sample_fixture"]

HEAD = b"POST / HTTP/1.1\r\n\r\n"


class Wire:
    """A connection that keeps what is written; `protocol` is what TLS agreed on."""

    def __init__(self, protocol: str | None = None) -> None:
        self.written: list[bytes] = []
        self._tls = SimpleNamespace(selected_alpn_protocol=lambda: protocol)

    def get_extra_info(self, info: str) -> Any:
        assert info == "ssl_object"
        return self._tls if self._tls.selected_alpn_protocol() else None

    async def write(self, buffer: bytes, seconds: float) -> None:
        assert seconds == 5
        self.written.append(buffer)

    async def read(self, max_bytes: int, seconds: float) -> bytes:
        assert (max_bytes, seconds) == (1, 5)
        self.written.append(b"(read)")
        return b""

    async def aclose(self) -> None:
        self.written.append(b"(closed)")


@pytest.fixture
def write(sample: SimpleNamespace) -> Any:
    """What goes over the wire of these writes, and of a read after them."""

    def write(*buffers: bytes, protocol: str | None = None) -> list[bytes]:
        async def wait() -> list[bytes]:
            wire = Wire(protocol)
            stream = sample.transport._AsyncStream(wire)
            for each in buffers:
                await stream.write(each, 5)
            await stream.read(1, 5)
            return wire.written

        return asyncio.run(wait())

    return write


def test_a_small_request_is_one_packet(write: Any) -> None:
    assert write(HEAD, b"{}", b"") == [HEAD + b"{}", b"(read)"]


def test_nothing_is_kept_back_while_an_answer_is_awaited(write: Any) -> None:
    assert write(HEAD, b"{}") == [HEAD + b"{}", b"(read)"]


def test_http_2_is_written_as_it_comes(write: Any) -> None:
    assert write(b"a", b"b", protocol="h2") == [b"a", b"b", b"(read)"]
    assert write(b"a", b"b", b"", protocol="http/1.1") == [b"ab", b"(read)"]


def test_a_long_body_is_whole(write: Any) -> None:
    body = bytes(range(256)) * 400
    assert b"".join(write(HEAD, body, b"")[:-1]) == HEAD + body
    pieces = [body[at : at + 5000] for at in range(0, len(body), 5000)]
    assert b"".join(write(HEAD, *pieces, b"")[:-1]) == HEAD + body
