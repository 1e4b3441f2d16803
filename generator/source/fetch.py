"""What a URL serves. Redirects are not followed: they may lead to a host that nobody allowed."""

from __future__ import annotations

from http.client import HTTPException
from typing import Final
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
)


def fetch(url: str, most: int) -> bytes:
    """The first so many bytes of what an http or https URL serves. Raises OSError."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler,
        HTTPHandler,
        HTTPSHandler,
        HTTPDefaultErrorHandler,
        HTTPErrorProcessor,
    ):
        opener.add_handler(handler())
    try:
        with opener.open(url, timeout=_SECONDS) as response:
            return bytes(response.read(most))
    except HTTPException as error:
        raise OSError(None, type(error).__name__) from error


_SECONDS: Final = 30
