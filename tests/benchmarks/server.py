"""A server on loopback that answers every request alike, and at once.

`python -m tests.benchmarks.server` prints its port and serves until its input ends. It is
a process of its own, and does as little as a server can: what is measured is a client.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys

ANSWER = json.dumps(
    {
        "images": [
            {"url": f"https://images.example.com/{number}/{'a' * 150}.webp"}
            for number in range(5)
        ],
        "prompt": "a",
        "creditUsage": 60,
        "model": "FLUX.1-schnell",
    }
).encode()
HEAD = f"""\
HTTP/1.1 200 OK\r
Content-Type: application/json\r
Content-Length: {len(ANSWER)}\r
X-RateLimit-Limit: 100\r
X-RateLimit-Remaining: 99\r
\r
""".encode()
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class Answers(asyncio.Protocol):
    """A connection that is kept alive."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._came = b""

    def data_received(self, data: bytes) -> None:
        self._came += data
        head, end, body = self._came.partition(b"\r\n\r\n")
        found = LENGTH.search(head)
        if end and len(body) >= int(found[1] if found else 0):
            self._came = b""
            self._transport.write(HEAD + ANSWER)


async def serve() -> None:
    """Serve until the input ends."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Answers, "127.0.0.1", 0)
    async with server:
        sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
        sys.stdout.flush()
        await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve())
