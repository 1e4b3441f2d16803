"""A server on loopback that does what servers should not.

A fault is what it does with a connection on which a request came, and whether it was
read whole.
"""

from __future__ import annotations

import gzip
import json
import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import NamedTuple

ANSWER = json.dumps(
    {"name": "Rex", "images": [], "prompt": "a", "creditUsage": 30}
).encode()
PATIENCE = 30
"""Seconds after which the server gives up: longer than any test has patience."""

Fault = Callable[["Connection"], None]


class Request(NamedTuple):
    """What was asked."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Connection:
    """A connection to a client that asked for something."""

    def __init__(self, sock: socket.socket, request: Request, stopped: Event) -> None:
        self.sock = sock
        self.request = request
        self.stopped = stopped

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def reset(self) -> None:
        """Close it so that the client gets an error, not an end."""
        linger = struct.pack("ii", 1, 0)
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.sock.close()

    def stall(self) -> None:
        """Say nothing until the client goes away."""
        self.sock.settimeout(0.05)
        for _ in self._until_stopped():
            with suppress(TimeoutError):
                if not self.sock.recv(65_536):
                    return

    def drip(self, data: bytes, times: int = PATIENCE * 20) -> None:
        """Send it again and again, twenty times a second, until the client goes away."""
        for _, _ in zip(self._until_stopped(0.05), range(times), strict=False):
            self.send(data)

    def _until_stopped(self, pause: float = 0) -> Iterator[None]:
        for _ in range(PATIENCE * 20):
            if self.stopped.wait(pause):
                return
            yield


class Server:
    """Serves one fault; counts what it was asked, and the connections that are open."""

    def __init__(self, fault: Fault, *, reads_bodies: bool) -> None:
        self.fault = fault
        self.reads_bodies = reads_bodies
        self.requests: list[Request] = []
        self._stopped = Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._threads = [Thread(target=self._accept)]
        self._threads[0].start()

    @property
    def connections(self) -> int:
        """How many there have been."""
        return len(self._threads) - 1

    @property
    def url(self) -> str:
        host, port = self._socket.getsockname()
        return f"http://{host}:{port}"

    def stop(self) -> None:
        """End what is open, and wait for it."""
        self._stopped.set()
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for thread in self._threads:
            thread.join()

    def all_closed(self) -> bool:
        """Whether the client has closed every connection, soon."""
        for thread in self._threads[1:]:
            thread.join(5)
        return not any(thread.is_alive() for thread in self._threads[1:])

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._socket.accept()
            except OSError:
                return
            thread = Thread(target=self._serve, args=(sock,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        sock.settimeout(PATIENCE)
        with sock, suppress(OSError):
            while (request := _read(sock, whole=self.reads_bodies)) is not None:
                self.requests.append(request)
                self.fault(Connection(sock, request, self._stopped))


@contextmanager
def serving(fault: Fault, *, reads_bodies: bool = True) -> Iterator[Server]:
    """A server with a fault."""
    server = Server(fault, reads_bodies=reads_bodies)
    try:
        yield server
    finally:
        server.stop()


def _read(sock: socket.socket, *, whole: bool) -> Request | None:
    data = b""
    while b"\r\n\r\n" not in data:
        more = sock.recv(65_536)
        if not more:
            return None
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ")
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    length = int(headers.get("content-length", "0"))
    while whole and len(body) < length:
        body += sock.recv(65_536)
    return Request(method, path, headers, body)


def answer(
    status: str = "200 OK",
    body: bytes = ANSWER,
    length: int | None = None,
    **headers: str,
) -> bytes:
    """An answer as it stands on the wire."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    named = {"Content-Type": "application/json"} | named
    named["Content-Length"] = str(len(body) if length is None else length)
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {it}" for name, it in named.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def bomb(size: int) -> bytes:
    """So many bytes, and much fewer of them on the wire."""
    return gzip.compress(b'{"name": "' + b"x" * size + b'"}')
