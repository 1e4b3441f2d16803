"""A clock for tests."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any


class Clock:
    """A clock whose waiting takes no time, and whose chance is the most there can be."""

    def __init__(self) -> None:
        self.at = 0.0
        self.waits: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.at += seconds

    async def wait(self, seconds: float) -> None:
        self.sleep(seconds)

    def of(self, package: SimpleNamespace) -> Any:
        """It as the package's record."""
        return package.clock.Clock(
            monotonic=lambda: self.at,
            now=lambda: 1_800_000_000 + self.at,
            sleep=self.sleep,
            wait=self.wait,
            uniform=lambda low, high: high,
        )
