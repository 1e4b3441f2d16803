# Part of every package that tightspec makes: copied as it is, never edited.
"""The tries of one call, but for the waiting between them: what is sent, and what
follows from what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from ._config import Config
from ._deadline import Deadline
from ._hooks import Tried, Try
from ._http import httpx
from ._log import log_begin, log_end
from ._operation import ApiKey
from ._outgoing import outgoing
from ._rate_limit import retry_after
from ._reader import Reader
from ._request import Call
from ._response import lost, may_have_happened, status_error, told_charge
from ._retries import RetryPolicy
from ._spans import begin_span, end_span
from .errors import APIConnectionError, APIError, APIStatusError, RateLimitError

if TYPE_CHECKING:
    from ._budget import Charge
    from ._cost import Estimate
    from ._uploads import AsyncUpload, Upload


class Tries:
    """The tries of a call; each is begun, and then read, opened or failed."""

    def __init__(self, config: Config, call: Call[object]) -> None:
        self._call = call
        self._clock = config.defaults.clock
        self._settings = config.settings
        self._limits = config.defaults.response_limits
        self._budget = config.retry_budget
        key = config.settings.idempotency_header
        self._has_key = key.lower().encode() in call.headers if key else False
        self._deadline = Deadline.after(call.timeout.total, self._clock.monotonic)
        self._number = 0
        self._began = 0.0
        self._span: Any = None
        self._last: Tried | None = None
        self._spending = config.defaults.budget
        self._price: Estimate | None = None
        self._upload: Upload | AsyncUpload | None = None

    def __enter__(self) -> Self:
        if self._spending is not None and self._call.operation.cost is not None:
            call = self._call
            self._price = self._spending.reserve(call.operation, call.estimate)
        return self

    def __exit__(self, kind: object, error: object, traceback: object) -> None:
        self._end(None)  # a try that was cancelled
        if self._spending is not None and self._price is not None:
            self._spending.settle(self._price, self._charge(self._price))

    def _charge(self, price: Estimate) -> Charge | None:
        """What the call cost, as far as that is known; None: nothing."""
        took: float | None = None
        match self._last:
            case Tried(outcome=httpx.Response() as response):
                took = told_charge(self._call, response)
            case Tried(outcome=APIError() as error) if not may_have_happened(error):
                return None
            case None if not self._number:
                return None
            case _:
                pass
        from ._budget import Charge  # noqa: PLC0415 - loaded where there is a budget

        name = self._call.operation.name
        return Charge(operation=name, estimate=price, charged=took)

    def begin(self, http: httpx.Client | httpx.AsyncClient) -> Try:
        """What is sent next; it has what the HTTP client adds to all its requests."""
        call = self._call
        self._number += 1
        self._last = None
        self._began = self._clock.monotonic()
        self._upload = _upload(call, http, self._deadline)
        steps = self._deadline.steps(call.timeout)
        request = outgoing(call, http, self._upload, steps)
        begun = Try(operation=call.operation.name, number=self._number, request=request)
        log_begin(begun)
        self._span = begin_span(begun)
        return begun

    def _end(self, tried: Tried | None) -> None:
        """End what belongs to a try: its upload, and its span."""
        if self._upload is not None:
            self._upload.end()
        if self._span is not None:
            end_span(self._span, tried)
            self._span = None

    @property
    def auth(self) -> Any:
        """Who may add credentials: the HTTP client as it is set, or nobody."""
        return None if self._call.is_bare else httpx.USE_CLIENT_DEFAULT

    def follows(self, http: httpx.Client | httpx.AsyncClient) -> bool:
        """Whether redirects are followed, if the HTTP client does.

        It takes every header along to another host but Authorization, so a call with a
        key in another one stays.
        """
        if self._call.is_bare or not http.follow_redirects:
            return False
        keys = (
            it.wire_name.lower().encode()
            for it in self._settings.credentials
            if isinstance(it, ApiKey)
        )
        others = (it for it in keys if it != b"authorization")
        return not any(it in self._call.headers for it in others)

    def reader(self, response: httpx.Response) -> Reader:
        """What takes the body of an answer."""
        return Reader(response, self._limits, self._deadline)

    def read(self, response: httpx.Response) -> Tried:
        """Read an answer, and close it: what follows from it."""
        try:
            with self.reader(response) as reader:
                chunks = response.iter_raw() if reader.is_raw else response.iter_bytes()
                for chunk in chunks:
                    reader.take(chunk)
        finally:
            response.close()
        return self._answered(reader)

    async def aread(self, response: httpx.Response) -> Tried:
        """The same for the client that is awaited."""
        try:
            with self.reader(response) as reader:
                raw = reader.is_raw
                chunks = response.aiter_raw() if raw else response.aiter_bytes()
                async for chunk in chunks:
                    reader.take(chunk)
        finally:
            await response.aclose()
        return self._answered(reader)

    def whole(self, reader: Reader) -> httpx.Response:
        """The answer with the body that was read."""
        return reader.whole(attempts=self._number, elapsed=self._elapsed())

    def _answered(self, reader: Reader) -> Tried:
        """What follows from an answer that was read."""
        response = self.whole(reader)
        request = response.request
        if not response.is_success:
            asked = retry_after(response.headers, self._clock.now())
            error = status_error(self._settings, self._call, response, asked)
            return self._tried(request, error, self._retry_in(error, asked))
        return self.opened(response)

    def opened(self, response: httpx.Response) -> Tried:
        """What follows from a success, whether it was read or not."""
        self._budget.earn(retried=self._number > 1)
        return self._tried(response.request, response, None)

    def failed(self, request: httpx.Request, cause: httpx.RequestError) -> Tried:
        """What follows from no answer, or half of one."""
        error = lost(self._call, request, cause)
        error.__cause__ = cause
        error.attempts = self._number
        return self._tried(request, error, self._retry_in(error, None))

    def _tried(
        self,
        request: httpx.Request,
        outcome: httpx.Response | APIError,
        retry_in: float | None,
    ) -> Tried:
        tried = Tried(
            operation=self._call.operation.name,
            number=self._number,
            request=request,
            outcome=outcome,
            retry_in=retry_in,
            elapsed=self._elapsed(),
        )
        self._end(tried)
        log_end(tried)
        self._last = tried
        return tried

    def _elapsed(self) -> float:
        return self._clock.monotonic() - self._began

    def _retry_in(self, error: APIError, asked: float | None) -> float | None:
        """The seconds to wait before the next try, or None: there is none."""
        policy = self._call.retries
        if self._number > policy.max_retries:
            return None
        method = self._call.operation.method
        if not _may_repeat(policy, error, method=method, has_key=self._has_key):
            return None
        if asked is not None and asked > policy.max_retry_after:
            return None
        delay = max(policy.delay(self._number - 1, self._clock), asked or 0)
        if delay >= self._deadline.left() or not self._budget.spend():
            return None
        return delay


def _upload(
    call: Call[object], http: httpx.Client | httpx.AsyncClient, deadline: Deadline
) -> Upload | AsyncUpload | None:
    """A body with files in it, for one try; None if it is bytes, or if there is none."""
    if call.content is None or isinstance(call.content, bytes):
        return None
    from ._uploads import AsyncUpload, Upload  # noqa: PLC0415 - few calls do it

    kind = AsyncUpload if isinstance(http, httpx.AsyncClient) else Upload
    return kind(call.content, deadline)


def outcome(tried: Tried) -> httpx.Response:
    """The answer of the last try; raises its error."""
    if isinstance(tried.outcome, APIError):
        raise tried.outcome
    return tried.outcome


def _may_repeat(
    policy: RetryPolicy, error: APIError, *, method: str, has_key: bool
) -> bool:
    """Whether sending it again does no harm, and may help."""
    is_idempotent = has_key or method in _IDEMPOTENT
    match error:
        case RateLimitError():
            return True
        case APIStatusError():
            return is_idempotent and error.status_code in policy.statuses
        case APIConnectionError():
            return error.is_transient and (is_idempotent or not error.was_sent)
        case _:
            return False


_IDEMPOTENT = ("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE")  # RFC 9110, 9.2.2
