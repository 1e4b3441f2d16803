# Part of every package that tightspec makes: copied as it is, never edited.
"""What is written down about a try: no secrets, no headers and no bodies."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from ._credentials import Secret
from ._hooks import Differing, Tried, Try
from ._http import httpx
from ._parameters import encoded

_LOGGER = logging.getLogger(__name__.rpartition(".")[0])
"""It is called as the package is."""


class QuietURL(httpx.URL):
    """A URL whose text is without the keys in its query.

    The HTTP library writes the URLs of requests into its own log.
    """

    def __init__(self, url: httpx.URL, secrets: Iterable[Secret]) -> None:
        super().__init__(url)
        self._hidden = [
            (f"{encoded(it.name)}={it.text()}", f"{encoded(it.name)}=[redacted]")
            for it in secrets
            if it.location == "query"
        ]

    def __str__(self) -> str:
        text = super().__str__()
        for secret, shown in self._hidden:
            text = text.replace(secret, shown)
        return text

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"


def log_begin(it: Try) -> None:
    """A try is sent."""
    if not _LOGGER.isEnabledFor(logging.DEBUG):
        return
    _LOGGER.debug("%s: try %d: %s", it.operation, it.number, _request(it))


def log_end(it: Tried) -> None:
    """What came of it."""
    if not _LOGGER.isEnabledFor(logging.INFO):
        return
    came: object = it.response and it.response.status_code
    if came is None:
        came = type(it.error).__name__
    took = f"{it.elapsed:.3f}"
    if it.retry_in is None:
        _LOGGER.debug("%s: try %d: %s after %s s", it.operation, it.number, came, took)
    else:
        _LOGGER.info(
            "%s: try %d: %s after %s s, again in %.3f s: %s",
            *(it.operation, it.number, came, took, it.retry_in, _request(it)),
        )


def log_differing(it: Differing) -> None:
    """An answer is not what the API's document says."""
    count, name = len(it.differences), it.operation
    _LOGGER.info(
        "%s: the answer differs in %d places from what it is to be", name, count
    )


def _request(it: Try | Tried) -> str:
    where = it.request.url.copy_with(query=None, fragment=None)
    return f"{it.request.method} {where}"
