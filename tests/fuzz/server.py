"""A server on loopback that answers every request with the request: the bytes themselves,
as they came over the connection, with nothing decoded."""

from __future__ import annotations

import re
import socket
import socketserver
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d+)", re.IGNORECASE)


class _Echo(socketserver.BaseRequestHandler):
    """Answers the requests of one connection, one after the other."""

    def handle(self) -> None:
        connection: socket.socket = self.request
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        received = b""
        while True:
            while (end := received.find(b"\r\n\r\n")) < 0:
                if not (more := connection.recv(1 << 20)):
                    return
                received += more
            length = _LENGTH.search(received, 0, end)
            whole = end + 4 + (int(length[1]) if length else 0)
            while len(received) < whole:
                received += connection.recv(1 << 20)
            request, received = received[:whole], received[whole:]
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
            head += b"Content-Length: %d\r\n\r\n" % len(request)
            connection.sendall(head + request)


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


@contextmanager
def serving() -> Iterator[str]:
    """A server, and its base URL.

    It is a process of its own: two threads of one would wait for each other.
    """
    with subprocess.Popen(
        [sys.executable, __file__], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A request taken apart at its line breaks and colons, and no further."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @classmethod
    def of(cls, received: bytes) -> Raw:
        """The request in these bytes."""
        head, _, body = received.partition(b"\r\n\r\n")
        line, *fields = head.decode("ascii").split("\r\n")
        method, target, version = line.split(" ")
        assert version == "HTTP/1.1"
        parted = (field.partition(":") for field in fields)
        return cls(
            method=method,
            target=target,
            headers=tuple(
                (name.lower(), value.strip(" \t")) for name, _, value in parted
            ),
            body=body,
        )

    @property
    def path(self) -> str:
        """What stands before the query."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        """What stands behind the path."""
        return self.target.partition("?")[2]

    def header(self, name: str) -> str | None:
        """The value of a header that comes once or not at all."""
        values = [value for each, value in self.headers if each == name]
        assert len(values) <= 1, values
        return values[0] if values else None


if __name__ == "__main__":
    with _Server(("127.0.0.1", 0), _Echo) as echo:
        print(echo.server_address[1], flush=True)  # noqa: T201
        echo.serve_forever()
