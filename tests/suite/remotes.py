"""A server of the documents that the suite expects at http://localhost:1234."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from .groups import SUITE

_THERE = "localhost:1234"


@contextmanager
def serving() -> Iterator[str]:
    """The server; gives its host and port, which stand for the suite's in all texts."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Remotes) as server:
        thread = Thread(target=partial(server.serve_forever, poll_interval=0.01))
        thread.start()
        try:
            yield f"127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def here(text: str, host: str) -> str:
    """A text of the suite, with the server's host in it."""
    return text.replace(_THERE, host)


class _Remotes(BaseHTTPRequestHandler):
    server: ThreadingHTTPServer

    def do_GET(self) -> None:
        path = SUITE / "remotes" / urlsplit(self.path).path.lstrip("/")
        if not path.is_file():
            self.send_error(404)
            return
        text = here(path.read_text("utf-8"), f"127.0.0.1:{self.server.server_port}")
        self.send_response(200)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Nothing is said."""
