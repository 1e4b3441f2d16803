"""How long a call outlives its time, whatever the server does.

`python -m tests.benchmarks.deadline` meets both clients of `generated/` with the faults of
the tests' table that let nothing arrive, or drip, and with a server that does not read;
each call has 0.5 s for all it does. It prints by how much the longest outlived that.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.runtime.faults import Connection, Fault, serving
from tests.runtime.test_faults import TABLE

sys.path.insert(0, str(Path(__file__).parents[2] / "generated"))
import dumplingai

SECONDS = 0.5
LIMIT = 0.25
GIVEN: dict[str, Any] = {"model": "FLUX.1-schnell", "input": {"prompt": "a" * 2**23}}
ROUNDS = 3


def _never_reads(connection: Connection) -> None:
    connection.stopped.wait(30)


def main() -> int:
    """Measure; 1 if a call takes longer than it may."""
    slow = {name: row.fault for name, row in TABLE.items() if row.timeout != 30}
    late: list[tuple[float, str]] = []
    for name, fault in (slow | {"never reads": _never_reads}).items():
        for way, ask in (("sync", _sync), ("async", _async)):
            # The first call of all imports what calls need.
            took = max([_took(fault, ask) for _ in range(ROUNDS + 1)][1:])
            late.append((took - SECONDS, f"{way}, {name}"))
    for seconds, what in sorted(late, reverse=True)[:5]:
        sys.stdout.write(f"{what}: {seconds * 1000:.0f} ms\n")
    worst, _ = max(late)
    sys.stdout.write(
        f"{len(late)} kinds of calls outlived {SECONDS} s by at most "
        f"{worst * 1000:.0f} ms (at most {LIMIT * 1000:.0f})\n"
    )
    return int(worst > LIMIT)


def _took(fault: Fault, ask: Callable[[str], None]) -> float:
    with serving(fault, reads_bodies=fault is not _never_reads) as server:
        began = time.perf_counter()
        ask(server.url)
        return time.perf_counter() - began


def _sync(url: str) -> None:
    with dumplingai.DumplingAI("a-key", base_url=url, timeout=SECONDS) as client:
        try:
            client.ai.generate_ai_image(**GIVEN)
        except dumplingai.APIError:
            return


def _async(url: str) -> None:
    async def ask() -> None:
        client = dumplingai.AsyncDumplingAI("a-key", base_url=url, timeout=SECONDS)
        async with client:
            try:
                await client.ai.generate_ai_image(**GIVEN)
            except dumplingai.APIError:
                return

    asyncio.run(ask())


if __name__ == "__main__":
    sys.exit(main())
