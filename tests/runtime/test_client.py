"""Sending and answers, the same for both clients."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from tests.runtime.clock import Clock

if TYPE_CHECKING:
    from tests.runtime.sample_fixture import Server

pytest_plugins = ["tests.runtime.sample_fixture"]

GIVEN = {"model": "FLUX.1-schnell", "input": {"prompt": "a"}}
Ask = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest, sample: SimpleNamespace) -> Ask:
    """Makes a client of a handler, has it generate an image, and closes it."""

    def ask(handler: Any, *, call: Any = GIVEN, **client: Any) -> Any:
        client = {"retries": 0} | client
        transport = httpx2.MockTransport(handler)
        if request.param == "sync":
            with httpx2.Client(transport=transport) as http:
                made = sample.client.Sample("a-secret-key", http_client=http, **client)
                return made.images.generate_image(**call)

        async def wait() -> Any:
            async with httpx2.AsyncClient(transport=transport) as http:
                made = sample.client.AsyncSample(
                    "a-secret-key", http_client=http, **client
                )
                return await made.images.generate_image(**call)

        return asyncio.run(wait())

    return ask


# --- answers --------------------------------------------------------------------------


def test_a_success_is_its_type(
    sample: SimpleNamespace, ask: Ask, server: Server
) -> None:
    result = ask(server)
    assert isinstance(result, sample.models.GenerateImageResponse)
    assert result.images[0].url == "https://x.example/1.png"
    assert sample.read.differences(result) == ()


def test_rule_6_an_odd_success_is_read_all_the_same(
    sample: SimpleNamespace, ask: Ask, serve: type[Server]
) -> None:
    answer = {"images": [{"url": 3, "new": 1}], "creditUsage": 30}
    result = ask(serve(json=answer))
    assert result.images[0].url == 3
    assert [found.path for found in sample.read.differences(result)] == [
        ("images", 0, "url"),
        ("prompt",),
    ]
    with pytest.raises(sample.errors.APIResponseValidationError, match="prompt"):
        ask(serve(json=answer), strict_responses=True)


@pytest.mark.parametrize("is_strict", [False, True])
def test_a_hook_is_told_how_an_answer_differs_and_it_is_counted(
    sample: SimpleNamespace, serve: type[Server], is_strict: bool
) -> None:
    told: list[Any] = []
    server = serve(json={"images": [{"url": 3}], "creditUsage": 30})
    client = sample.client.Sample(
        "a-secret-key",
        http_client=server.http(),
        hooks=sample.hooks.Hooks(differs=told.append),
        strict_responses=is_strict,
    )
    refuses = pytest.raises(sample.errors.APIResponseValidationError)
    with refuses if is_strict else nullcontext():
        client.images.generate_image(**GIVEN)

    (it,) = told
    assert it.operation == "generate_image"
    assert it.response.status_code == 200
    assert [(each.path, each.value) for each in it.differences] == [
        (("images", 0, "url"), 3),
        (("prompt",), None),
    ]
    assert client.difference_counts == {"generate_image": 2}
    server.content = serve().content
    client.with_options(timeout=9).images.generate_image(**GIVEN)
    assert client.difference_counts == {"generate_image": 2}
    assert len(told) == 1


@pytest.mark.parametrize(
    "content",
    [
        {"json": {"prompt": "a", "creditUsage": 30}},
        {"json": {"images": None}},
        {"json": ["images"]},
        {"json": "ok"},
        {"text": '{"images": ['},
        {"html": "<html>please log in"},
        {"content": b""},
    ],
)
def test_point_15_a_success_without_images_keeps_what_was_sent(
    sample: SimpleNamespace, ask: Ask, serve: type[Server], content: Any
) -> None:
    with pytest.raises(sample.errors.APIResponseValidationError) as caught:
        ask(serve(**content))
    assert caught.value.raw_body == httpx2.Response(200, **content).content
    assert caught.value.status_code == 200
    assert "may have charged" in str(caught.value)


def test_a_byte_order_mark_is_no_fault(ask: Ask, serve: type[Server]) -> None:
    text = json.dumps({"images": [], "prompt": "a", "creditUsage": 30}).encode()
    assert ask(serve(content=b"\xef\xbb\xbf" + text)).images == []


@pytest.mark.parametrize(
    ("status", "content"),
    [
        (202, {"json": {"any": [1]}}),
        (202, {"text": "queued"}),
        (202, {"content": b"\x89PNG", "headers": {"Content-Type": "image/png"}}),
        (204, {"content": b""}),
        (202, {"content": b""}),
    ],
)
def test_point_15_any_success_without_images_keeps_what_was_sent(
    sample: SimpleNamespace, ask: Ask, serve: type[Server], status: int, content: Any
) -> None:
    with pytest.raises(sample.errors.APIResponseValidationError) as caught:
        ask(serve(status, **content))
    assert caught.value.raw_body == httpx2.Response(status, **content).content
    assert caught.value.status_code == status


def test_an_undocumented_success_is_read_as_the_one_that_is_documented(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    def pet(server: Server) -> Any:
        client = sample.client.Sample("a-key", http_client=server.http())
        return client.pets.get_pet(pet_id="1", lang="en")

    assert pet(serve(203, json={"name": "Rex"})) == sample.models.Pet(name="Rex")
    assert pet(serve(204, content=b"")) is None
    with pytest.raises(sample.errors.APIResponseValidationError, match="202"):
        pet(serve(202, text="queued"))


def test_text_a_range_and_the_default(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    def pets(server: Server) -> Any:
        return sample.client.Sample("a-key", http_client=server.http()).pets

    assert pets(serve(text="a note")).get_note() == "a note"
    by_range = pets(serve(201, json={"name": "Rex"})).save_pet(name="Rex")
    assert isinstance(by_range, sample.models.Pet)
    with pytest.raises(sample.errors.NotFoundError) as caught:
        pets(serve(404, json={"error": "no"})).get_pet(pet_id="1", lang="en")
    assert isinstance(caught.value.body, sample.models.ErrorResponse)


# --- what breaks ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "name", "words"),
    [
        (httpx2.ConnectError, "APIConnectionError", "Nothing was sent"),
        (httpx2.ConnectTimeout, "APITimeoutError", "Nothing was sent"),
        (httpx2.PoolTimeout, "APITimeoutError", "Nothing was sent"),
        (httpx2.ReadTimeout, "APITimeoutError", "may have been processed and charged"),
        (httpx2.WriteTimeout, "APITimeoutError", "may have been processed and charged"),
        (httpx2.ReadError, "APIConnectionError", "may have been processed and charged"),
        (httpx2.RemoteProtocolError, "APIConnectionError", "may have been processed"),
    ],
)
def test_point_17_a_post_is_sent_once_and_the_error_says_what_may_have_happened(
    sample: SimpleNamespace, ask: Ask, fault: type[Exception], name: str, words: str
) -> None:
    tries: list[httpx2.Request] = []

    def broken(request: httpx2.Request) -> httpx2.Response:
        tries.append(request)
        raise fault("broken")

    with pytest.raises(sample.errors.APIConnectionError) as caught:
        ask(broken)
    assert type(caught.value).__name__ == name
    assert isinstance(caught.value.__cause__, fault)
    assert words in str(caught.value)
    assert "POST https://api.example.com/api/v1/generate-image" in str(caught.value)
    assert len(tries) == 1


def test_what_is_refused_is_never_sent(
    sample: SimpleNamespace, ask: Ask, server: Server
) -> None:
    with pytest.raises(sample.errors.RequestValidationError):
        ask(server, call={"model": "FLUX.1-schnell", "input": {}})
    assert server.requests == []


# --- timeouts and the HTTP client -----------------------------------------------------

PACKAGE = {"connect": 10, "read": 300, "write": 30, "pool": 10}


@pytest.mark.parametrize(
    ("http", "client", "call", "timeout"),
    [
        ({}, {}, {}, PACKAGE),
        ({}, {"timeout": 7}, {}, dict.fromkeys(PACKAGE, 7)),
        ({}, {"timeout": None}, {}, dict.fromkeys(PACKAGE)),
        ({}, {"timeout": 7}, {"timeout": 8}, dict.fromkeys(PACKAGE, 8)),
        ({}, {}, {"timeout": None}, dict.fromkeys(PACKAGE)),
        ({"timeout": 60}, {}, {}, dict.fromkeys(PACKAGE, 60)),
        ({"timeout": 60}, {"timeout": 7}, {}, dict.fromkeys(PACKAGE, 7)),
    ],
)
def test_whose_timeout_counts(
    *,
    sample: SimpleNamespace,
    server: Server,
    http: Any,
    client: Any,
    call: Any,
    timeout: Any,
) -> None:
    given = httpx2.Client(transport=httpx2.MockTransport(server), **http)
    clock = Clock().of(sample)
    made = sample.client.Sample("a-key", http_client=given, clock=clock, **client)
    made.images.generate_image(**GIVEN, **call)
    assert server.request.extensions["timeout"] == timeout


def test_a_client_that_is_handed_over_stays_open(
    sample: SimpleNamespace, server: Server
) -> None:
    http = server.http()
    with sample.client.Sample("a-key", http_client=http) as client:
        client.images.generate_image(**GIVEN)
    assert not http.is_closed


def test_the_wrong_kind_of_http_client(sample: SimpleNamespace, server: Server) -> None:
    with pytest.raises(TypeError, match=rf"{httpx2.__name__}\.Client"):
        sample.client.Sample("a-key", http_client=server.async_http())


def test_a_client_shows_no_key(sample: SimpleNamespace) -> None:
    client = sample.client.Sample("sk-0123456789")
    assert repr(client) == "Sample(base_url='https://api.example.com')"
    assert "sk-0123456789" not in repr(vars(client))


# --- over a socket --------------------------------------------------------------------


@pytest.fixture
def loopback() -> Iterator[SimpleNamespace]:
    """A real server on this machine that answers with an image."""
    asked: list[tuple[str, dict[str, str], bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            asked.append((self.path, dict(self.headers), self.rfile.read(length)))
            answer = b'{"images": [], "prompt": "a", "creditUsage": 30}'
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Keep the test's output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield SimpleNamespace(url=f"http://127.0.0.1:{server.server_port}/", asked=asked)
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_real_server(sample: SimpleNamespace, loopback: SimpleNamespace) -> None:
    with sample.client.Sample("a-key", base_url=loopback.url) as client:
        for _ in range(2):
            assert client.images.generate_image(**GIVEN).credit_usage == 30
    for path, headers, body in loopback.asked:
        assert path == "/api/v1/generate-image"
        assert headers["Authorization"] == "Bearer a-key"
        assert json.loads(body) == GIVEN
    assert len(loopback.asked) == 2


def test_a_real_server_awaited(
    sample: SimpleNamespace, loopback: SimpleNamespace
) -> None:
    async def ask() -> Any:
        async with sample.client.AsyncSample("a-key", base_url=loopback.url) as client:
            calls = (client.images.generate_image(**GIVEN) for _ in range(3))
            return await asyncio.gather(*calls)

    assert [result.prompt for result in asyncio.run(ask())] == ["a"] * 3
    assert len(loopback.asked) == 3


def test_nobody_listens(sample: SimpleNamespace, loopback: SimpleNamespace) -> None:
    with (
        sample.client.Sample("a-key", base_url="http://127.0.0.1:9") as client,
        pytest.raises(sample.errors.APIConnectionError, match="Nothing was sent"),
    ):
        client.images.generate_image(**GIVEN)
