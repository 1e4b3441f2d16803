# Part of every package that tightspec makes: copied as it is, never edited.
"""What can be read from the head of an answer, whether it is an error or not."""

from __future__ import annotations

import time

from ._http import httpx
from ._rate_limit import RateLimit, read_rate_limit, retry_after


class Answered:
    """What has an answer, as `response`."""

    response: httpx.Response

    @property
    def request(self) -> httpx.Request:
        """What was sent."""
        return self.response.request

    @property
    def status_code(self) -> int:
        """The status."""
        return self.response.status_code

    @property
    def headers(self) -> httpx.Headers:
        """The headers as they came."""
        return self.response.headers

    @property
    def request_id(self) -> str | None:
        """What the server calls this request, for its support."""
        return request_id(self.headers)

    @property
    def rate_limit(self) -> RateLimit:
        """How many requests there may be, as far as the answer says so."""
        return read_rate_limit(self.headers, time.time())

    @property
    def retry_after(self) -> float | None:
        """After how many seconds to ask again, if the answer says so."""
        return retry_after(self.headers, time.time())


def request_id(headers: httpx.Headers) -> str | None:
    """What the server calls a request."""
    return next(filter(None, map(headers.get, _REQUEST_IDS)), None)


_REQUEST_IDS = ("x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id")
