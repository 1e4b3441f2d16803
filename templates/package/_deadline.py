# Part of every package that tightspec makes: copied as it is, never edited.
"""When a call ends at the latest, whatever the server does.

A timeout of a step begins anew with each byte that comes, so a server that sends one
now and then holds a call for ever. Here the seconds that the HTTP library is given know
when the call ends, and the connections of clients that are made here ask them before
each time that they wait.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Self

from ._http import httpx
from ._options import Timeout


class Deadline(NamedTuple):
    """The moment at which a call ends; None: there is none."""

    now: Callable[[], float]
    ends: float | None

    @classmethod
    def after(cls, seconds: float | None, now: Callable[[], float]) -> Deadline:
        """The one that is so far away."""
        return cls(now, None if seconds is None else now() + seconds)

    def left(self) -> float:
        """The seconds until then."""
        return float("inf") if self.ends is None else self.ends - self.now()

    def check(self) -> None:
        """Raise the HTTP library's exception if it is over."""
        if self.left() <= 0:
            raise httpx.ReadTimeout(OVER)

    def steps(self, timeout: Timeout) -> dict[str, float | None]:
        """The timeouts of one try, as the HTTP library takes them."""
        steps = {
            "connect": timeout.connect,
            "read": timeout.read,
            "write": timeout.write,
            "pool": timeout.pool,
        }
        if self.ends is None:
            return steps
        seconds = {it: Seconds(it, self.ends, self.now) for it in set(steps.values())}
        return {name: seconds[step] for name, step in steps.items()}


OVER = "the time for the whole call is over"


class Seconds(float):
    """How long a step may take: a number, which is smaller the next time it is asked."""

    __slots__ = ("_ends", "_now", "_step")
    _step: float
    _ends: float
    _now: Callable[[], float]

    def __new__(cls, step: float | None, ends: float, now: Callable[[], float]) -> Self:
        """For a step that begins now, and a call that ends at that moment."""
        most = float("inf") if step is None else step
        made = super().__new__(cls, max(min(most, ends - now()), _LEAST))
        made._step, made._ends, made._now = most, ends, now
        return made

    def left(self, error: type[httpx.TimeoutException]) -> float:
        """For the next wait of that step; raises the error if the call is over."""
        left = self._ends - self._now()
        if left <= 0:
            raise error(OVER)
        return min(self._step, left)


_LEAST = 0.001
"""A timeout of 0 would be an error of another kind."""


def left(timeout: float | None, error: type[httpx.TimeoutException]) -> float | None:
    """The seconds of a timeout for the next wait; raises the error if the call is over."""
    return timeout.left(error) if isinstance(timeout, Seconds) else timeout
