"""What callers get from a server that does what it should not, and what it is asked.

Each fault meets both clients with a GET and with a POST that costs money. No fault makes
a POST arrive twice but those after which the server has certainly done nothing.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.runtime.faults import ANSWER, Connection, Fault, answer, bomb, serving

pytest_plugins = ["tests.runtime.sample_fixture"]

POST = (
    "images",
    "generate_image",
    {"model": "FLUX.1-schnell", "input": {"prompt": "a"}},
)
GET = ("pets", "get_pet", {"pet_id": "7", "lang": "en"})
METHODS: dict[str, tuple[str, str, dict[str, Any]]] = {"GET": GET, "POST": POST}


@dataclass(frozen=True, kw_only=True)
class Row:
    """A fault, what a caller gets of it, and how often the server is asked."""

    fault: Fault
    result: str
    get: int
    post: int
    says: str = ""
    timeout: float | None = 30


def sends(data: bytes, *, closes: bool = False) -> Fault:
    def fault(connection: Connection) -> None:
        connection.send(data)
        if closes:
            connection.sock.close()

    return fault


def resets(after: bytes = b"") -> Fault:
    def fault(connection: Connection) -> None:
        connection.send(after)
        connection.reset()

    return fault


def stalls(after: bytes = b"") -> Fault:
    def fault(connection: Connection) -> None:
        connection.send(after)
        connection.stall()

    return fault


def drips(data: bytes, after: bytes = b"") -> Fault:
    def fault(connection: Connection) -> None:
        connection.send(after)
        connection.drip(data)

    return fault


def endlessly(connection: Connection) -> None:
    connection.send(CHUNKED)
    while not connection.stopped.is_set():
        connection.send(b"10000\r\n" + b" " * 65_536 + b"\r\n")


def slowly(connection: Connection) -> None:
    for byte in answer():
        connection.send(bytes([byte]))


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
HTML = b"<html><title>Bad Gateway</title>"
MIB = 2**20

TABLE = {
    # The connection breaks.
    "reset": Row(fault=resets(), result="APIConnectionError", get=3, post=1, says="may have been"),
    "close": Row(fault=sends(b"", closes=True), result="APIConnectionError", get=3, post=1, says="may have been"),
    "reset in the head": Row(fault=resets(HEAD), result="APIConnectionError", get=3, post=1, says="may have been"),
    "reset in the body": Row(fault=resets(answer(length=500)), result="APIConnectionError", get=3, post=1, says="may have been"),
    "shorter than it says": Row(fault=sends(answer(length=500), closes=True), result="APIConnectionError", get=3, post=1, says="may have been"),
    "a chunk that is none": Row(fault=sends(CHUNKED + b"zz\r\n"), result="APIConnectionError", get=3, post=1, says="may have been"),
    "no HTTP": Row(fault=sends(b"SSH-2.0-OpenSSH_9\r\n\r\n", closes=True), result="APIConnectionError", get=3, post=1),
    "a head without end": Row(fault=drips(b"X-A: " + b"a" * 60_000 + b"\r\n", HEAD), result="APIConnectionError", get=3, post=1),
    "reset in the body of an error": Row(fault=resets(answer("500 Oops", b'{"error": "no', 500)), result="InternalServerError", get=3, post=1, says="500 Oops"),
    # Nothing comes, or too slowly.
    "stall": Row(fault=stalls(), result="APITimeoutError", get=1, post=1, timeout=0.3),
    "stall in the head": Row(fault=stalls(HEAD), result="APITimeoutError", get=1, post=1, timeout=0.3),
    "stall in the body": Row(fault=stalls(answer(length=500)), result="APITimeoutError", get=1, post=1, timeout=0.3),
    "stall in the body of an error": Row(fault=stalls(answer("403 No", b'{"error": "no', 500)), result="PermissionDeniedError", get=1, post=1, timeout=0.3),
    "drip in the head": Row(fault=drips(b"X-A: b\r\n", HEAD), result="APITimeoutError", get=1, post=1, timeout=0.3),
    "drip in the body": Row(fault=drips(b"1\r\n \r\n", CHUNKED), result="APITimeoutError", get=1, post=1, timeout=0.3),
    "drip of a status": Row(fault=drips(b"HTTP/1.1 102 Processing\r\n\r\n"), result="APITimeoutError", get=1, post=1, timeout=0.3),
    "a slow server": Row(fault=slowly, result="", get=1, post=1),
    # The body is not what it should be.
    "half a JSON": Row(fault=sends(answer(body=ANSWER[:20])), result="APIResponseValidationError", get=1, post=1, says="200"),
    "longer than it says": Row(fault=sends(answer(length=20), closes=True), result="APIResponseValidationError", get=1, post=1),
    "HTML": Row(fault=sends(answer(body=HTML, Content_Type="text/html")), result="APIResponseValidationError", get=1, post=1),
    "nothing": Row(fault=sends(answer(body=b"")), result="APIResponseValidationError", get=1, post=1),
    "a wrong Content-Type": Row(fault=sends(answer(Content_Type="text/html")), result="", get=1, post=1),
    "no gzip": Row(fault=sends(answer(Content_Encoding="gzip")), result="APIConnectionError", get=1, post=1, says="may have been"),
    "a bomb": Row(fault=sends(answer(body=bomb(64 * MIB), Content_Encoding="gzip")), result="APIResponseValidationError", get=1, post=1, says="longer than 1048576 bytes"),
    "a bomb as an error": Row(fault=sends(answer("400 No", bomb(64 * MIB), Content_Encoding="gzip")), result="BadRequestError", get=1, post=1, says="400 No"),
    "a body without end": Row(fault=endlessly, result="APIResponseValidationError", get=1, post=1, says="longer than 1048576 bytes"),
    "a deep JSON": Row(fault=sends(answer(body=b'{"name": "x", "images": ' + b"[" * 9999)), result="APIResponseValidationError", get=1, post=1),
    "no gzip as an error": Row(fault=sends(answer("503 Down", Content_Encoding="gzip")), result="InternalServerError", get=3, post=1, says="503 Down"),
    "HTML as an error": Row(fault=sends(answer("502 Bad Gateway", HTML, Content_Type="text/html")), result="InternalServerError", get=3, post=1, says="502 Bad Gateway: Bad Gateway"),
    "nothing as an error": Row(fault=sends(answer("401 Who", b"")), result="AuthenticationError", get=1, post=1, says="(empty body)"),
    # The server says when.
    "429": Row(fault=sends(answer("429 Slow", b"")), result="RateLimitError", get=3, post=3),
    "429 and 1 s": Row(fault=sends(answer("429 Slow", b"", Retry_After="1")), result="RateLimitError", get=3, post=3),
    "429 and a day": Row(fault=sends(answer("429 Slow", b"", Retry_After="86400")), result="RateLimitError", get=1, post=1, says="86400"),
    "429 and a date": Row(fault=sends(answer("429 Slow", b"", Retry_After="Fri, 31 Dec 9999 23:59:59 GMT")), result="RateLimitError", get=1, post=1),
}  # fmt: skip


# --- both clients ---------------------------------------------------------------------


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest, sample: SimpleNamespace) -> Callable[..., Any]:
    """Makes a client of its own connections, and a call; what came of it."""

    async def no_wait(seconds: float) -> None:
        """Wait no time."""

    clock = sample.clock.Clock(sleep=lambda seconds: None, wait=no_wait)
    limits = sample.reader.ResponseLimits(body=MIB, error_body=MIB)

    def ask(url: str, method: str, **options: Any) -> Any:
        group, name, given = METHODS[method]
        options = {"clock": clock, "response_limits": limits} | options
        if request.param == "sync":
            with sample.client.Sample("a-key", base_url=url, **options) as client:
                return result(
                    sample, lambda: getattr(getattr(client, group), name)(**given)
                )

        async def wait() -> Any:
            made = sample.client.AsyncSample("a-key", base_url=url, **options)
            async with made as client:
                try:
                    return await getattr(getattr(client, group), name)(**given)
                except sample.errors.APIError as error:
                    return error

        return asyncio.run(wait())

    return ask


def result(sample: SimpleNamespace, asked: Callable[[], Any]) -> Any:
    try:
        return asked()
    except sample.errors.APIError as error:
        return error


@pytest.fixture(autouse=True)
def _nothing_is_left() -> Iterator[None]:
    def held() -> tuple[int, int]:
        files = sum(1 for _ in Path("/dev/fd").iterdir())
        return files, threading.active_count()

    before = held()
    yield
    assert held() == before


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("fault", TABLE)
def test_a_fault(
    sample: SimpleNamespace, ask: Callable[..., Any], fault: str, method: str
) -> None:
    row = TABLE[fault]
    with serving(row.fault) as server:
        came = ask(server.url, method, timeout=row.timeout)
        assert server.all_closed()
    kind = type(came).__name__ if isinstance(came, Exception) else ""
    assert kind == row.result, came
    asked = row.get if method == "GET" else row.post
    assert len(server.requests) == asked
    if isinstance(came, sample.errors.APIError):
        assert came.attempts == asked
        if method == "POST":
            assert row.says in str(came)


@pytest.mark.parametrize("method", METHODS)
def test_nobody_listens(
    sample: SimpleNamespace, ask: Callable[..., Any], method: str
) -> None:
    with serving(stalls()) as server:
        url = server.url
    came = ask(url, method)
    assert type(came) is sample.errors.APIConnectionError
    assert "Nothing was sent" in str(came)
    assert (came.attempts, came.was_sent) == (3, False)


def test_a_server_that_does_not_read(
    sample: SimpleNamespace, ask: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    long = {"prompt": "a" * 32 * MIB}
    monkeypatch.setitem(METHODS, "POST", (POST[0], POST[1], POST[2] | {"input": long}))
    with serving(stalls_without_reading, reads_bodies=False) as server:
        came = ask(server.url, "POST", timeout=0.5, validate="off")
    assert isinstance(came, sample.errors.APITimeoutError)
    assert came.was_sent


def stalls_without_reading(connection: Connection) -> None:
    connection.stopped.wait(30)


@pytest.mark.parametrize(
    "status", ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"]
)
@pytest.mark.parametrize("method", METHODS)
def test_a_redirect_takes_nothing_to_another_host(
    sample: SimpleNamespace, ask: Callable[..., Any], status: str, method: str
) -> None:
    with serving(sends(answer())) as other:
        moved = answer(status, b"", Location=f"{other.url}/elsewhere")
        with serving(sends(moved)) as server:
            came = ask(server.url, method)
    assert type(came) is sample.errors.APIStatusError
    assert came.headers["Location"].endswith("/elsewhere")
    assert (len(server.requests), len(other.requests)) == (1, 0)
