# Part of every package that tightspec makes: copied as it is, never edited.
"""A call as the request that the HTTP library sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from ._head import full_headers, with_cookies, with_params
from ._http import httpx
from ._log import QuietURL
from ._request import Call

if TYPE_CHECKING:
    from ._uploads import AsyncUpload, Upload

Steps: TypeAlias = Mapping[str, float | None]
"""The timeouts of a try, as the HTTP library takes them."""


def outgoing(
    call: Call[object],
    http: httpx.Client | httpx.AsyncClient,
    upload: Upload | AsyncUpload | None,
    steps: Steps,
) -> httpx.Request:
    """The request of one try, with what the HTTP client adds to all of its own; `upload`
    is the body where it has files in it."""
    has_own_way = getattr(http.build_request, "__func__", None) not in _USUAL_WAYS
    if has_own_way and not call.is_bare:
        request = _built(call, http, upload, steps)
    else:
        request = _made(call, http, upload, steps)
    if call.cookies:
        own = request.headers.get("Cookie", "")
        request.headers["Cookie"] = with_cookies(own, call.cookies)
    if any(it.location == "query" for it in call.secrets):
        request.url = QuietURL(request.url, call.secrets)
    return request


def _made(
    call: Call[object],
    http: httpx.Client | httpx.AsyncClient,
    upload: Upload | AsyncUpload | None,
    steps: Steps,
) -> httpx.Request:
    common = _Nothing() if call.is_bare else http
    address = with_params(call.url, common.params)
    content = call.content if isinstance(call.content, bytes) else b""
    length = _length(call)
    host = address.netloc
    # With a stream the HTTP library adds no headers of its own: that is most of what
    # making a request costs.
    request = httpx.Request(
        call.operation.method,
        address,
        headers=full_headers(common.headers, call.headers, host=host, length=length),
        cookies=common.cookies,
        stream=httpx.ByteStream(content) if upload is None else upload,
        extensions={"timeout": steps},
    )
    if upload is None:
        request.read()
    return request


def _built(
    call: Call[object],
    http: httpx.Client | httpx.AsyncClient,
    upload: Upload | AsyncUpload | None,
    steps: Steps,
) -> httpx.Request:
    """The request that an HTTP client makes which has a way of its own to do it."""
    headers = httpx.Headers([*call.headers.values()])
    content = call.content if isinstance(call.content, bytes) else upload
    if upload is not None:
        headers["Content-Length"] = str(_length(call))
    request = http.build_request(
        call.operation.method,
        call.url,
        headers=headers,
        content=content,
        extensions={"timeout": steps},
    )
    if http.params and call.url.query:
        # The HTTP library puts its parameters in the place of those that are there.
        query = with_params(call.url, http.params).query
        request.url = request.url.copy_with(query=query)
    return request


def _length(call: Call[object]) -> int | None:
    """How long the body is; None: there is none, and nothing is to say so."""
    match call.content:
        case bytes() if call.content:
            return len(call.content)
        case None | bytes():
            return 0 if call.operation.method in _WITH_BODY else None
        case streamed:
            return streamed.length


class _Nothing:
    """What a client that adds nothing adds to its requests."""

    def __init__(self) -> None:
        self.headers = httpx.Headers()
        self.params = httpx.QueryParams()
        self.cookies = httpx.Cookies()


_USUAL_WAYS = (httpx.Client.build_request, httpx.AsyncClient.build_request)
_WITH_BODY = ("POST", "PUT", "PATCH", "QUERY")
"""Of these a server expects to be told that there is no body (RFC 9110, section 8.6)."""
