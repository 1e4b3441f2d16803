# mypy: ignore-errors
"""Calls on trio, over TLS and over HTTP/2; prints what came of each as a JSON object.

Its argument is the folder of the sample package.
"""

from __future__ import annotations

import json
import socket
import ssl
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import Thread

import h2.config
import h2.connection
import h2.events
import trio
import trustme

sys.path.insert(0, sys.argv[1])
sys.path.insert(0, str(Path(__file__).parents[3]))
from sample_package._clock import Clock
from sample_package.client import AsyncSample, Sample
from sample_package.errors import APIError

from tests.runtime.faults import PATIENCE, Connection, answer, serving

ANSWER = b'{"name": "Rex"}'
GIVEN = {"pet_id": "7", "lang": "en"}
came: dict[str, object] = {}


def caught(ask: Callable[[], object]) -> str:
    try:
        return str(ask().name)
    except APIError as error:
        return type(error).__name__


# --- trio -----------------------------------------------------------------------------


async def on_trio(url: str, **options: object) -> str:
    async def no_wait(seconds: float) -> None:
        await trio.lowlevel.checkpoint()

    async with AsyncSample(
        "k", base_url=url, clock=Clock(wait=no_wait), **options
    ) as it:
        try:
            return str((await it.pets.get_pet(**GIVEN)).name)
        except APIError as error:
            return type(error).__name__


async def many_on_trio(url: str) -> int:
    names: list[str] = []

    async def ask(client: AsyncSample, cancels: bool) -> None:
        with trio.CancelScope() as scope:
            if cancels:
                scope.cancel()
            names.append((await client.pets.get_pet(**GIVEN)).name)

    async with AsyncSample("k", base_url=url) as client, trio.open_nursery() as nursery:
        for number in range(200):
            nursery.start_soon(ask, client, number % 4 == 0)
    return len(names)


answers = [answer("503 Down", b""), answer(body=ANSWER)]
with serving(lambda it: it.send(answers.pop(0))) as server:
    came["trio, again after 503"] = trio.run(on_trio, server.url)
with serving(Connection.stall) as server:
    came["trio, a stall"] = trio.run(partial(on_trio, server.url, timeout=0.3))
with serving(lambda it: it.send(answer(body=ANSWER))) as server:
    came["trio, 200 calls of which 50 are cancelled"] = trio.run(
        many_on_trio, server.url
    )
    came["trio, all closed"] = server.all_closed()


# --- TLS and HTTP/2 -------------------------------------------------------------------

authority = trustme.CA()
trusted = ssl.create_default_context()
authority.configure_trust(trusted)


@contextmanager
def over_tls(serve: Callable[[ssl.SSLSocket], None], *protocols: str) -> Iterator[str]:
    """A server for one connection."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    context.set_alpn_protocols([*protocols, "http/1.1"])
    listener = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        connection, _ = listener.accept()
        connection.settimeout(PATIENCE)
        with (
            suppress(OSError),
            context.wrap_socket(connection, server_side=True) as tls,
        ):
            serve(tls)

    thread = Thread(target=accept)
    thread.start()
    yield f"https://localhost:{listener.getsockname()[1]}"
    thread.join()
    listener.close()


def one_answer(tls: ssl.SSLSocket) -> None:
    tls.recv(65_536)
    tls.sendall(answer(body=ANSWER))
    tls.recv(1)


def drips(tls: ssl.SSLSocket) -> None:
    tls.recv(65_536)
    tls.sendall(answer(body=b"", length=PATIENCE * 20))
    for _ in range(PATIENCE * 20):
        tls.sendall(b" ")
        tls.settimeout(0.05)
        try:
            if not tls.recv(1):
                return
        except TimeoutError:
            continue


def two_streams(tls: ssl.SSLSocket) -> None:
    """Answers of HTTP/2, each with the protocol that was agreed on as the name."""
    agreed = tls.selected_alpn_protocol()
    server = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
    server.initiate_connection()
    tls.sendall(server.data_to_send())
    while data := tls.recv(65_536):
        for event in server.receive_data(data):
            if isinstance(event, h2.events.StreamEnded):
                head = [(":status", "200"), ("content-type", "application/json")]
                body = json.dumps({"name": agreed}).encode()
                server.send_headers(event.stream_id, head)
                server.send_data(event.stream_id, body, end_stream=True)
        tls.sendall(server.data_to_send())


def client(url: str, **options: object) -> Sample:
    http = {"verify": trusted, "http2": options.pop("http2", False)}
    return Sample("k", base_url=url, http_options=http, retries=0, **options)


with over_tls(one_answer) as url, client(url) as it:
    came["TLS"] = caught(lambda: it.pets.get_pet(**GIVEN))
with over_tls(drips) as url, client(url, timeout=0.5) as it:
    came["TLS, a drip in the body"] = caught(lambda: it.pets.get_pet(**GIVEN))
with over_tls(two_streams, "h2") as url, client(url, http2=True) as it:
    came["HTTP/2"] = caught(lambda: it.pets.get_pet(**GIVEN))
    came["HTTP/2, with a body"] = caught(lambda: it.pets.save_pet(name="Rex"))
with over_tls(one_answer) as url, Sample("k", base_url=url, retries=0) as other:
    came["TLS, by nobody's word"] = caught(lambda: other.pets.get_pet(**GIVEN))
sys.stdout.write(json.dumps(came))
