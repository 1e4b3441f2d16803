# Part of every package that tightspec makes: copied as it is, never edited.
"""What time it is, how to wait, and chance: the one place where they come from."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable
from typing import NamedTuple


async def _wait(seconds: float) -> None:
    import anyio  # noqa: PLC0415 - what the HTTP library itself waits with

    await anyio.sleep(seconds)


class Clock(NamedTuple):
    """What a client asks for the time, for waiting and for chance.

    A test gives one of its own, and nothing waits.
    """

    monotonic: Callable[[], float] = time.monotonic
    """Seconds since some moment, for deadlines."""
    now: Callable[[], float] = time.time
    """Seconds since 1970, for dates in headers."""
    sleep: Callable[[float], None] = time.sleep
    """How the client that blocks waits."""
    wait: Callable[[float], Awaitable[None]] = _wait
    """How the client that is awaited waits."""
    uniform: Callable[[float, float], float] = random.uniform
    """A number between two."""
