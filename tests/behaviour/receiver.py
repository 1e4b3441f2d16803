"""A server on loopback for bodies of any length, of which it keeps a digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

from python_multipart.multipart import MultipartParser, parse_options_header

_PIECE = 65_536


@dataclass
class Received:
    """A request: what says how long its body is, and what its last file was."""

    method: str
    length: str | None
    encoding: str | None
    came: int = 0
    """How long it was."""
    digest: str = ""
    file_name: str = ""


@dataclass
class Receiver:
    """Answers with these statuses, the last again and again."""

    url: str
    statuses: list[int]
    requests: list[Received] = field(default_factory=list[Received])
    arrived: Event = field(default_factory=Event)
    """Whether there was a request."""
    reads: bool = True
    """Whether it reads bodies; else it waits until it is stopped."""


@contextmanager
def receiving(*statuses: int, reads: bool = True) -> Iterator[Receiver]:
    """The server."""
    stopped = Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _receive(self) -> None:
            got = Received(
                method=self.command,
                length=self.headers["Content-Length"],
                encoding=self.headers["Transfer-Encoding"],
            )
            receiver.requests.append(got)
            receiver.arrived.set()
            if not receiver.reads:
                stopped.wait(30)
                return
            self._read(got)
            if got.came < int(got.length or 0):
                self.close_connection = True
                return
            left = receiver.statuses
            self.send_response(left.pop(0) if len(left) > 1 else left[0])
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_POST = do_PUT = _receive  # noqa: N815 - names of http.server

        def _read(self, got: Received) -> None:
            digest = hashlib.sha256()
            kind, options = parse_options_header(self.headers["Content-Type"])
            parser = None
            if kind.startswith(b"multipart/"):
                parser = _parser(options[b"boundary"], digest, got)
            left = int(got.length or 0)
            while left and (data := self.rfile.read(min(left, _PIECE))):
                left -= len(data)
                got.came += len(data)
                if parser is None:
                    digest.update(data)
                else:
                    parser.write(data)
            got.digest = digest.hexdigest()

        def log_message(self, *_: object) -> None:
            """Nowhere."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        host, port = server.server_address[:2]
        receiver = Receiver(f"http://{host!s}:{port}", [*statuses], reads=reads)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield receiver
        finally:
            stopped.set()
            server.shutdown()
            thread.join()


def _parser(boundary: bytes, digest: Any, got: Received) -> MultipartParser:
    value = bytearray()

    def header_end() -> None:
        _, said = parse_options_header(bytes(value))
        if b"filename" in said:
            got.file_name = said[b"filename"].decode()
        value.clear()

    return MultipartParser(
        boundary,
        {
            "on_header_value": lambda text, start, end: value.extend(text[start:end]),
            "on_header_end": header_end,
            "on_part_data": lambda text, start, end: digest.update(text[start:end]),
        },
    )
