"""Files as they are sent: never whole in memory, and from the start for each try."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import io
import os
import threading
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import httpx2
import pytest

from tests.behaviour.packages import Make, Package, document
from tests.behaviour.receiver import receiving

PATHS = """
/photos:
  post:
    operationId: addPhoto
    requestBody:
      required: true
      content:
        multipart/form-data:
          schema:
            type: object
            required: [photo]
            properties:
              photo: {type: string, format: binary}
              more: {type: array, items: {type: string, format: binary}}
    responses: {"204": {description: done}}
/blob:
  put:
    operationId: putBlob
    requestBody:
      required: true
      content:
        application/octet-stream: {}
    responses: {"204": {description: done}}
  post:
    operationId: postBlob
    requestBody:
      required: true
      content:
        application/octet-stream: {}
    responses: {"204": {description: done}}
"""
MIB = 2**20
CALLS: dict[str, Callable[[object], dict[str, object]]] = {
    "add_photo": lambda file: {"photo": file},
    "put_blob": lambda file: {"body": file},
}


@pytest.fixture(scope="module")
def package(make: Make) -> Package:
    return make(document("", PATHS))


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A file of 50 MiB, no two of which are the same."""
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        for number in range(50):
            file.write(bytes([number]) * MIB)
    return path


def _digest(path: Path, start: int = 0) -> str:
    return hashlib.sha256(path.read_bytes()[start:]).hexdigest()


def _call(
    package: Package, url: str, method: str, *, is_async: bool, **given: Any
) -> object:
    """One call by a client of its own; an HTTP client of the test's is closed."""
    policy = package._retries.RetryPolicy(first_delay=0)
    options: dict[str, Any] = {"base_url": url, "retries": policy} | given.pop("to", {})
    if not is_async:
        with package.client.Test(**options) as client:
            result = getattr(client, method)(**given)
        if "http_client" in options:
            options["http_client"].close()
        return result

    async def wait() -> object:
        async with package.client.AsyncTest(**options) as client:
            result = await getattr(client, method)(**given)
        if "http_client" in options:
            await options["http_client"].aclose()
        return result

    return asyncio.run(wait())


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("method", CALLS)
@pytest.mark.parametrize("is_open", [False, True])
def test_a_large_file_is_never_whole_in_memory(
    package: Package, large: Path, method: str, *, is_async: bool, is_open: bool
) -> None:
    with receiving(204) as server, large.open("rb") as opened:
        # The first call imports what calls need.
        _call(package, server.url, method, is_async=is_async, **CALLS[method](b"1"))
        tracemalloc.start()
        try:
            given = CALLS[method](opened if is_open else large)
            _call(package, server.url, method, is_async=is_async, **given)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()

    _, sent = server.requests
    assert sent.digest == _digest(large)
    assert sent.encoding is None
    assert int(sent.length or 0) == sent.came
    assert method == "put_blob" or sent.file_name == "large.bin"
    assert peak < 2 * MIB


@pytest.mark.parametrize("is_async", [False, True])
def test_files_and_bytes_stand_in_one_form(
    package: Package, large: Path, *, is_async: bool
) -> None:
    with receiving(204) as server, large.open("rb") as opened:
        opened.seek(49 * MIB)
        more = [b"", b"bytes", opened, b"", opened]
        given = {"photo": large, "more": more}
        _call(package, server.url, "add_photo", is_async=is_async, **given)

    [sent] = server.requests
    whole = large.read_bytes()
    parts = [whole, b"", b"bytes", whole[49 * MIB :], b"", whole[49 * MIB :]]
    assert sent.digest == hashlib.sha256(b"".join(parts)).hexdigest()
    assert sent.came == int(sent.length or 0)


def test_a_call_that_is_cancelled_puts_its_file_back(
    package: Package, large: Path
) -> None:
    async def cancelled(url: str, file: IO[bytes]) -> None:
        async with package.client.AsyncTest(base_url=url) as client:
            task = asyncio.ensure_future(client.put_blob(body=file))
            assert await asyncio.to_thread(server.arrived.wait, 30)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert file.tell() == 7

    with receiving(204, reads=False) as server, large.open("rb") as opened:
        opened.seek(7)
        asyncio.run(cancelled(server.url, opened))


class _Slow(io.BytesIO):
    """A file of which a read can be held up."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.reading = threading.Event()
        self.go_on = threading.Event()

    def read(self, size: int | None = -1, /) -> bytes:
        if size:
            self.reading.set()
            assert self.go_on.wait(30)
        return super().read(size)


def test_a_call_that_is_cancelled_while_its_file_is_read_puts_it_back(
    package: Package,
) -> None:
    file = _Slow(bytes(MIB))
    file.seek(7)

    async def cancelled(url: str) -> None:
        async with package.client.AsyncTest(base_url=url) as client:
            task = asyncio.ensure_future(client.put_blob(body=file))
            assert await asyncio.to_thread(file.reading.wait, 30)
            task.cancel()
            threading.Timer(0.1, file.go_on.set).start()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert file.tell() == 7

    with receiving(204) as server:
        asyncio.run(cancelled(server.url))


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("is_open", [False, True])
def test_each_try_sends_it_from_where_it_stood(
    package: Package, large: Path, *, is_async: bool, is_open: bool
) -> None:
    start = 3 * MIB if is_open else 0
    with receiving(503, 503, 204) as server, large.open("rb") as opened:
        opened.seek(start)
        body = opened if is_open else large
        to = {"hooks": package._hooks.Hooks(before=lambda _: opened.seek(9))}
        _call(package, server.url, "put_blob", is_async=is_async, body=body, to=to)
        assert opened.tell() == (start or 9)

    assert {it.digest for it in server.requests} == {_digest(large, start)}
    assert len(server.requests) == 3


@pytest.mark.parametrize("is_async", [False, True])
def test_a_redirect_of_an_http_client_sends_it_again(
    package: Package, tmp_path: Path, *, is_async: bool
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"0123456789")
    came: list[bytes] = []

    def moved(request: httpx2.Request) -> httpx2.Response:
        came.append(request.content)
        place = {"Location": "https://api.example.com/there"}
        return httpx2.Response(307 if len(came) == 1 else 204, headers=place)

    options: Any = {"transport": httpx2.MockTransport(moved), "follow_redirects": True}
    http = (httpx2.AsyncClient if is_async else httpx2.Client)(**options)
    url = "https://api.example.com"
    to = {"http_client": http}
    _call(package, url, "put_blob", is_async=is_async, body=path, to=to)

    assert came == [b"0123456789"] * 2


@pytest.mark.parametrize("is_async", [False, True])
def test_nothing_stays_open_where_the_server_reads_nothing(
    package: Package,
    large: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_async: bool,
) -> None:
    opened: list[IO[Any]] = []
    usual: Any = Path.open

    def watched(self: Path, *given: Any, **named: Any) -> Any:
        opened.append(usual(self, *given, **named))
        return opened[-1]

    monkeypatch.setattr(Path, "open", watched)
    with receiving(204, reads=False) as server, usual(large, "rb") as file:
        file.seek(7)
        for body in (large, file):
            with pytest.raises(package.errors.APITimeoutError) as caught:
                _call(
                    package,
                    server.url,
                    "put_blob",
                    is_async=is_async,
                    body=body,
                    to={"timeout": 0.5},
                )
            # The error still holds on to all that led to it.
            assert caught.value.__cause__ is not None
            assert opened
            assert all(it.closed for it in opened)
        assert file.tell() == 7


@pytest.mark.parametrize("is_async", [False, True])
def test_a_file_that_became_shorter_is_told(
    package: Package, large: Path, *, is_async: bool
) -> None:
    def cut(_: object) -> None:
        os.truncate(large, 1000)

    to = {"hooks": package._hooks.Hooks(before=cut)}
    with (
        receiving(204) as server,
        pytest.raises(package.errors.APIConnectionError) as caught,
    ):
        _call(package, server.url, "post_blob", is_async=is_async, body=large, to=to)
    assert "shorter than when the call was made" in str(caught.value)
    assert "may have been processed" in str(caught.value)
    assert caught.value.attempts == 1


@pytest.mark.parametrize("is_async", [False, True])
def test_what_cannot_go_back_is_sent_again_all_the_same(
    package: Package, tmp_path: Path, *, is_async: bool
) -> None:
    packed = tmp_path / "a.gz"
    packed.write_bytes(gzip.compress(b"0123456789"))
    reader, writer = os.pipe()
    os.write(writer, b"0123456789")
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe, gzip.open(packed) as unpacked:
        for body in (pipe, unpacked, io.BytesIO(b"0123456789")):
            with receiving(503, 204) as server:
                _call(package, server.url, "put_blob", is_async=is_async, body=body)
            digests = [it.digest for it in server.requests]
            assert digests == [hashlib.sha256(b"0123456789").hexdigest()] * 2
            assert [it.length for it in server.requests] == ["10", "10"]


@pytest.mark.parametrize("is_async", [False, True])
def test_an_empty_file_has_a_length_too(
    package: Package, tmp_path: Path, *, is_async: bool
) -> None:
    (tmp_path / "none").touch()
    with receiving(204) as server:
        for body in (tmp_path / "none", io.BytesIO(), b""):
            _call(package, server.url, "put_blob", is_async=is_async, body=body)
    assert [(it.length, it.came) for it in server.requests] == [("0", 0)] * 3


@pytest.mark.parametrize("is_async", [False, True])
def test_an_http_client_with_a_way_of_its_own_sends_it_too(
    package: Package, large: Path, *, is_async: bool
) -> None:
    kind: Any = httpx2.AsyncClient if is_async else httpx2.Client

    class Own(kind):  # type: ignore[misc]
        def build_request(self, *given: Any, **named: Any) -> Any:
            return super().build_request(*given, **named)

    with receiving(503, 204) as server:
        to = {"http_client": Own()}
        _call(package, server.url, "put_blob", is_async=is_async, body=large, to=to)

    assert {it.digest for it in server.requests} == {_digest(large)}
    assert [(it.length, it.encoding) for it in server.requests] == [
        (str(50 * MIB), None)
    ] * 2
