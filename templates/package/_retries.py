# Part of every package that tightspec makes: copied as it is, never edited.
"""Whether a call is sent again, and when."""

from __future__ import annotations

from threading import Lock
from typing import NamedTuple

from ._clock import Clock


class RetryPolicy(NamedTuple):
    """When a call is sent again.

    Of every method: if no connection was made, and after 429. Where a second time does
    no harm (GET, HEAD, OPTIONS, TRACE, PUT, DELETE, or with an idempotency key) also
    if no whole answer came, and after `statuses`. Otherwise the server may have done
    what was asked, and the caller is told so.
    """

    max_retries: int = 2
    """How many times more than once a call is sent at most."""
    first_delay: float = 0.5
    """The most seconds to wait before the second try; twice as long before each next.
    It is a random part of that."""
    max_delay: float = 8
    """The most seconds that are waited if the server does not ask for more."""
    max_retry_after: float = 60
    """The most seconds that are waited if it does; above, the call fails at once."""
    statuses: frozenset[int] = frozenset({408, 425, 500, 502, 503, 504})
    """After which answers a call is sent again that does no harm."""
    budget: int = 100
    """How many calls the client sends again while none succeeds; each success gives a
    fifth of one back, so a server in trouble is not asked thrice as often."""

    def delay(self, retry: int, clock: Clock) -> float:
        """The seconds to wait before a retry (0 is the first)."""
        longest = min(self.max_delay, self.first_delay * 2 ** min(retry, 62))
        return clock.uniform(0, longest)


def policy(given: int | RetryPolicy, usual: RetryPolicy) -> RetryPolicy:
    """The policy itself; a number is the usual one with so many retries."""
    if isinstance(given, RetryPolicy):
        return given
    return usual._replace(max_retries=given)


class RetryBudget:
    """How many retries a client has left, for all its threads and tasks."""

    def __init__(self, retries: int) -> None:
        self._size = self._left = retries * _PRICE
        self._lock = Lock()

    def spend(self) -> bool:
        """Take a retry, if there is one."""
        with self._lock:
            if self._left < _PRICE:
                return False
            self._left -= _PRICE
            return True

    def earn(self, *, retried: bool) -> None:
        """Give back what a success is worth: its retry, or a fifth of one."""
        with self._lock:
            self._left = min(self._size, self._left + (_PRICE if retried else 1))


_PRICE = 5
"""What a retry costs; a success at the first try earns 1."""
