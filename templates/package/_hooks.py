# Part of every package that tightspec makes: copied as it is, never edited.
"""What a client tells of each try, and of answers that are not as documented."""

from __future__ import annotations

from collections.abc import Callable
from inspect import isawaitable
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from ._http import httpx
from .errors import AnswerError, APIError

if TYPE_CHECKING:
    from ._read import Difference


class Try(NamedTuple):
    """A request that is about to be sent."""

    operation: str
    """The name of the method."""
    number: int
    """1 for the first."""
    request: httpx.Request


class Tried(NamedTuple):
    """A request that was sent, and what came of it: a success, or an error."""

    operation: str
    """The name of the method."""
    number: int
    """1 for the first."""
    request: httpx.Request
    outcome: httpx.Response | APIError
    """The answer if it is a success, else what the caller gets if it is not sent again."""
    retry_in: float | None
    """After how many seconds it is; None: it is not."""
    elapsed: float
    """How many seconds it took."""

    @property
    def response(self) -> httpx.Response | None:
        """The answer, if one came."""
        if isinstance(self.outcome, AnswerError):
            return self.outcome.response
        return None if isinstance(self.outcome, APIError) else self.outcome

    @property
    def error(self) -> APIError | None:
        """What went wrong, if anything did."""
        return self.outcome if isinstance(self.outcome, APIError) else None


class Differing(NamedTuple):
    """A success that is not what the API's document says."""

    operation: str
    """The name of the method."""
    response: httpx.Response
    differences: tuple[Difference, ...]


class Hooks(NamedTuple):
    """What is called with each try, before it is sent and after, and with each success
    that is not as documented, when it is read.

    `before` may change the headers of the request. What they raise, the caller gets.
    The client that is awaited awaits what the first two give, if that can be.
    """

    before: Callable[[Try], object] | None = None
    after: Callable[[Tried], object] | None = None
    differs: Callable[[Differing], object] | None = None


class DifferenceCounts:
    """How many differences the answers to each operation had."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._lock = Lock()

    def add(self, operation: str, count: int) -> None:
        """There were so many more."""
        with self._lock:
            self._counts[operation] = self._counts.get(operation, 0) + count

    def now(self) -> dict[str, int]:
        """The number of each operation that had any."""
        with self._lock:
            return dict(self._counts)


def tell_before(hooks: Hooks, it: Try) -> None:
    """Call the hook for a try that begins."""
    if hooks.before is not None:
        hooks.before(it)


def tell_after(hooks: Hooks, it: Tried) -> None:
    """Call the hook for a try that ended; an answer that it refuses is closed."""
    try:
        if hooks.after is not None:
            hooks.after(it)
    except BaseException:
        if it.response is not None:
            it.response.close()
        raise


async def atell_before(hooks: Hooks, it: Try) -> None:
    """Call the hook, and await it if that can be."""
    if hooks.before is not None:
        await _settle(hooks.before(it))


async def atell_after(hooks: Hooks, it: Tried) -> None:
    """The same for a try that ended; an answer that it refuses is closed."""
    try:
        if hooks.after is not None:
            await _settle(hooks.after(it))
    except BaseException:
        if it.response is not None:
            await it.response.aclose()
        raise


async def _settle(given: object) -> None:
    if isawaitable(given):
        await given
