"""The HTTP client, where it may send to, and what others see of it."""

from __future__ import annotations

import asyncio
import logging
import os
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from tests.runtime.faults import Connection, answer, serving

if TYPE_CHECKING:
    from tests.runtime.sample_fixture import Server

pytest_plugins = ["tests.runtime.sample_fixture"]

SECRET = "sk-0123456789abcdef"
GIVEN = {"model": "FLUX.1-schnell", "input": {"prompt": "a"}}


def answers(connection: Connection) -> None:
    connection.send(answer())


# --- where to -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "base_url",
    [
        "https://api.example.com",
        "http://localhost:8080",
        "http://api.localhost",
        "http://127.0.0.1",
        "http://127.8.0.1/v1",
        "http://[::1]:80",
    ],
)
def test_this_machine_may_be_called_unencrypted(
    sample: SimpleNamespace, base_url: str
) -> None:
    assert sample.client.Sample(SECRET, base_url=base_url).base_url == base_url


@pytest.mark.parametrize(
    "host", ["api.example.com", "10.0.0.7", "localhost.example.com", "127.0.0.1.nip.io"]
)
def test_another_machine_is_called_unencrypted_by_name(
    sample: SimpleNamespace, host: str
) -> None:
    url = f"http://{host}/v1"
    with pytest.raises(ValueError, match=rf'allow_http=\["{host}"\]') as caught:
        sample.client.Sample(SECRET, base_url=url)
    assert SECRET not in str(caught.value)
    with pytest.raises(ValueError, match="allow_http"):
        sample.client.Sample(SECRET, base_url=url, allow_http=["other.example.com"])
    made = sample.client.Sample(SECRET, base_url=url, allow_http=[host])
    assert made.base_url == url


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("has_key", [False, True])
def test_a_key_in_a_header_is_never_taken_to_another_host(
    sample: SimpleNamespace, *, is_async: bool, has_key: bool
) -> None:
    asked: list[httpx2.Request] = []

    def moved(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        if request.url.host == "api.example.com":
            return httpx2.Response(307, headers={"Location": "https://evil.example/x"})
        return httpx2.Response(200, json={"name": "Rex"})

    transport = httpx2.MockTransport(moved)
    options: Any = {"follow_redirects": True, "transport": transport}
    key: Any = {"header_key": SECRET} if has_key else {"api_key": SECRET}
    if is_async:

        async def ask() -> None:
            http = httpx2.AsyncClient(**options)
            client = sample.client.AsyncSample(**key, http_client=http)
            await client.pets.save_pet(name="Rex")

        def call() -> None:
            asyncio.run(ask())

    else:
        client = sample.client.Sample(**key, http_client=httpx2.Client(**options))

        def call() -> None:
            client.pets.save_pet(name="Rex")

    if has_key:
        with pytest.raises(sample.errors.APIStatusError, match="307"):
            call()
        assert [request.url.host for request in asked] == ["api.example.com"]
    else:
        call()
        assert [request.url.host for request in asked][1:] == ["evil.example"]
    assert all(
        SECRET not in str(request.headers.raw)
        for request in asked
        if request.url.host == "evil.example"
    )


# --- the HTTP client ------------------------------------------------------------------


def test_options_of_our_own_http_client(sample: SimpleNamespace) -> None:
    with serving(answers) as proxy:
        client = sample.client.Sample(
            SECRET,
            base_url="http://api.example.com",
            allow_http=["api.example.com"],
            http_options={
                "proxy": proxy.url,
                "limits": httpx2.Limits(max_connections=1),
            },
        )
        with client:
            client.images.generate_image(**GIVEN)
    assert proxy.requests[0].path == "http://api.example.com/api/v1/generate-image"


def test_options_of_a_client_that_is_given_are_its_own(
    sample: SimpleNamespace, server: Server
) -> None:
    with pytest.raises(TypeError, match="http_options"):
        sample.client.Sample(http_client=server.http(), http_options={"http2": False})


def test_a_proxy_ends_in_time_too(sample: SimpleNamespace) -> None:
    def stalls(connection: Connection) -> None:
        connection.send(b"HTTP/1.1 200 OK\r\n")
        connection.drip(b"X-A: b\r\n")

    with serving(stalls) as proxy:
        options: Any = {"base_url": "https://api.example.com", "timeout": 0.3}
        with (
            sample.client.Sample(
                SECRET, http_options={"proxy": proxy.url}, **options
            ) as client,
            pytest.raises(sample.errors.APITimeoutError),
        ):
            client.images.generate_image(**GIVEN)
        assert proxy.all_closed()


def test_a_name_with_dead_addresses_ends_in_time(
    sample: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [(2, 1, 6, "", (f"127.0.0.{n}", 9)) for n in (2, 3, 4)]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: found)
    with (
        sample.client.Sample(SECRET, base_url="http://localhost:9") as client,
        pytest.raises(sample.errors.APIConnectionError, match="Nothing was sent"),
    ):
        client.with_options(retries=0).images.generate_image(**GIVEN)


def test_unknown_options_are_told(sample: SimpleNamespace) -> None:
    with pytest.raises(TypeError, match="max_retries"):
        sample.client.Sample(SECRET, max_retries=3)
    client = sample.client.Sample(SECRET)
    with pytest.raises(TypeError, match="http_options"):
        client.with_options(http_options={})
    with pytest.raises(ValueError, match="validate"):
        client.with_options(validate="of")


def test_after_a_fork_a_client_has_connections_of_its_own(
    sample: SimpleNamespace,
) -> None:
    with serving(answers) as server:
        with sample.client.Sample(SECRET, base_url=server.url) as client:
            client.images.generate_image(**GIVEN)
            child = os.fork()
            if not child:
                client.images.generate_image(**GIVEN)
                os._exit(0)
            assert os.waitpid(child, 0)[1] == 0
            client.images.generate_image(**GIVEN)
        assert server.all_closed()
    assert len(server.requests) == 3
    assert server.connections == 2


# --- what is shown --------------------------------------------------------------------


def test_the_log_tells_each_try_and_no_secret(
    sample: SimpleNamespace, caplog: pytest.LogCaptureFixture
) -> None:
    statuses = [429, 201]

    def handler(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(statuses.pop(0), json={"key": SECRET})

    caplog.set_level(logging.DEBUG)
    http = httpx2.Client(transport=httpx2.MockTransport(handler))
    policy = sample.retries.RetryPolicy(first_delay=0)
    client = sample.client.Sample(query_key=SECRET, http_client=http, retries=policy)
    client.pets.add_pets([{"name": "a secret name"}])
    told = [it for it in caplog.records if it.name == "sample_package"]
    assert [it.levelname for it in told] == ["DEBUG", "INFO", "DEBUG", "DEBUG"]
    assert "add_pets: try 1: 429" in told[1].getMessage()
    assert any("key=[redacted]" in it.getMessage() for it in caplog.records)
    for text in (SECRET, "a secret name"):
        assert text not in caplog.text


def test_a_request_shows_no_key_in_its_url(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    server = serve(201)
    told: list[Any] = []
    hooks = sample.hooks.Hooks(before=told.append)
    client = sample.client.Sample(
        query_key=SECRET, http_client=server.http(), hooks=hooks
    )
    client.pets.add_pets([{"name": "Rex"}])
    assert server.request.url.params["key"] == SECRET
    for shown in (told[0], server.request, server.request.url):
        assert SECRET not in repr(shown)
        assert SECRET not in str(shown)


def test_the_versions_are_told(client: Any, server: Server) -> None:
    client.images.generate_image(**GIVEN)
    agent = server.request.headers["User-Agent"]
    assert agent.startswith(
        f"Sample-python {httpx2.__name__}/{httpx2.__version__} Python/3."
    )
