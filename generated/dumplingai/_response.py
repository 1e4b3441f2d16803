# Part of every package that tightspec makes: copied as it is, never edited.
"""From what the server answered to what the caller gets: all that does not wait."""

from __future__ import annotations

import codecs
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

from ._config import Config
from ._cost import charged, drift
from ._credentials import redact
from ._headers import read_headers
from ._hooks import Differing
from ._http import httpx
from ._log import log_differing
from ._meaning import adapter, resolved
from ._operation import Operation, Response, Settings, essence, is_json
from ._rate_limit import RateLimit, read_rate_limit
from ._read import Difference, EssentialFieldMissing, NotJsonError, read, record
from ._reader import is_too_deep
from ._request import Call
from ._wire import JsonValue
from .errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InsufficientCreditsError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)

T = TypeVar("T")


def receive(config: Config, call: Call[T], response: httpx.Response) -> T:
    """The documented type of a success.

    It is read tolerantly, and what does not fit is recorded beside the result.
    Where nothing useful can be made of it, or where `strict_responses` is set and
    anything does not fit, it raises APIResponseValidationError.
    """
    if response.extensions.get("is_cut"):
        why = f"its body is longer than {len(response.content)} bytes"
        raise unusable(call, response, why)
    documented = _documented(call.operation, response)
    if documented is None or documented.type is None:
        return cast(T, _content(response))
    if _is_bare(call, response) and not documented.essential:
        return cast(T, _content(response))
    expected = resolved(documented.type)
    if not is_json(documented.content_type):
        return cast(T, response.content if expected is bytes else response.text)
    raw = _raw(response)
    if is_too_deep(raw, config.defaults.response_limits):
        raise unusable(call, response, "its JSON is too deep")
    try:
        reading = read(expected, raw, essential=documented.essential)
    except (NotJsonError, EssentialFieldMissing) as error:
        raise unusable(call, response, str(error)) from error
    beside = _drift(call, reading.value)
    if reading.differences or beside:
        _tell(config, call, response, (*reading.differences, *beside))
    if config.defaults.strict_responses and reading.differences:
        listed = "; ".join(map(str, reading.differences))
        raise unusable(call, response, listed)
    if (
        isinstance(expected, type)
        and expected is not Any  # a class as well, but not for isinstance
        and not isinstance(reading.value, expected)
    ):
        raise unusable(call, response, str(reading.differences[0]))
    if beside:
        record(reading.value, *beside)
    _keep_head(reading.value, documented, response)
    return cast(T, reading.value)


def lost(
    call: Call[object], request: httpx.Request, error: httpx.RequestError
) -> APIConnectionError:
    """The exception for an answer that did not arrive, or not whole."""
    timed_out = isinstance(error, httpx.TimeoutException)
    was_sent = not isinstance(error, _NOT_SENT)
    what = "no answer in time" if timed_out else "no whole answer"
    if not was_sent:
        what = "no connection"
    where = request.url.copy_with(query=None, fragment=None)
    why = str(error) or type(error).__name__
    told = _may_have_happened(call) if was_sent else " Nothing was sent."
    kind = APITimeoutError if timed_out else APIConnectionError
    return kind(
        f"{call.operation.name}: {what} from {request.method} {where} ({why}).{told}",
        request=request,
        was_sent=was_sent,
        is_transient=not isinstance(error, _LASTING),
    )


def _may_have_happened(call: Call[object]) -> str:
    """What to tell of a request whose fate is not known."""
    if call.operation.method in _WITHOUT_EFFECT:
        return ""
    charged = " and charged" if call.operation.cost else ""
    return f" It may have been processed{charged}: look before you send it again."


_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)
_LASTING = (
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.DecodingError,
    httpx.TooManyRedirects,
)
"""What another time would not help."""
_WITHOUT_EFFECT = ("GET", "HEAD", "OPTIONS", "TRACE")  # RFC 9110, section 9.2.1


def _documented(
    operation: Operation[object], response: httpx.Response
) -> Response | None:
    """The documented answer for a status: by itself, by its range, or `default`; of
    several media types the one that came, else the first.

    Where successes are documented `default` is about errors, and one alone is for all.
    """
    found = _for_status(operation, response.status_code)
    if len(found) < 2:
        return found[0] if found else None
    kind = response.headers.get("Content-Type", "")
    return min(found, key=lambda each: _distance(each.content_type, kind))


@lru_cache(maxsize=4096)
def _for_status(operation: Operation[object], status: int) -> tuple[Response, ...]:
    by_status: dict[str, tuple[Response, ...]] = {}
    for each in operation.responses:
        key = each.status.upper()
        by_status[key] = (*by_status.get(key, ()), each)
    found = by_status.get(str(status)) or by_status.get(f"{status // 100}XX")
    successes = [each for each in by_status if each.startswith("2")]
    if found is None and 200 <= status <= 299 and successes:
        return by_status[successes[0]] if len(successes) == 1 else ()
    return found or by_status.get("DEFAULT", ())


def _distance(documented: str, received: str) -> int:
    """How far a media type is from one that came (RFC 9110, section 12.5.1)."""
    wanted, came = essence(documented), essence(received)
    if wanted == came:
        return 0
    if wanted.endswith("/*") and came.startswith(wanted[:-1]):
        return 1
    return 2 if wanted == "*/*" or (is_json(wanted) and is_json(came)) else 3


# --- errors ---------------------------------------------------------------------------


def status_error(
    settings: Settings,
    call: Call[object],
    response: httpx.Response,
    asked: float | None,
) -> APIStatusError:
    """The exception for an answer that is an error, and asks to wait so many seconds."""
    documented = _documented(call.operation, response)
    body: object = _content(response)
    said = _message(body) or ("(no message)" if body else "(empty body)")
    line = f"{response.status_code} {response.reason_phrase}".strip()
    if documented is not None and documented.type is not None:
        # What does not fit stays the JSON or the text that it is.
        with suppress(ValidationError):
            body = adapter(resolved(documented.type)).validate_json(_raw(response))
    told = _may_have_happened(call) if response.status_code in _UNCLEAR else ""
    if asked is not None:
        told += f" Try again in {asked:g} s."
    return _class_for(settings, response)(
        redact(f"{line}: {said}{told}", call.secrets),
        response=response,
        body=body,
        documented_headers=documented_headers(call.operation, response),
    )


def may_have_happened(error: APIError) -> bool:
    """Whether the server may have done what was asked all the same."""
    if isinstance(error, APIConnectionError):
        return error.was_sent
    return isinstance(error, APIStatusError) and error.status_code in _UNCLEAR


_UNCLEAR = (408, *range(500, 600))


def _class_for(settings: Settings, response: httpx.Response) -> type[APIStatusError]:
    """The class for a status."""
    words = settings.insufficient_credits.get(response.status_code)
    said = response.text.lower()
    if words == () or any(word.lower() in said for word in words or ()):
        return InsufficientCreditsError
    if 500 <= response.status_code <= 599:
        return InternalServerError
    return _CLASSES.get(response.status_code, APIStatusError)


_CLASSES = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def _message(body: object) -> str:
    """What an error body says to people, on one line."""
    text = body if isinstance(body, str) else next(_texts(body), "")
    title = _TITLE.search(text)
    if title or "<html" in text.lower():
        text = _TAG.sub(" ", title[1] if title else text)
    text = " ".join(text.split())
    return text if len(text) <= 300 else f"{text[:297]}..."


def _texts(body: object) -> Iterator[str]:
    """The texts of an error body, the most telling first."""
    match body:
        case str():
            yield body
        case dict():
            members = cast("dict[str, object]", body)
            for name in _TELLING:
                yield from _texts(members.get(name))
        case list():
            for item in cast("list[object]", body):
                yield from _texts(item)
        case _:
            return


_TELLING = ("message", "error", "error_description", "detail", "errors", "msg", "title")
_TITLE = re.compile(r"<title[^>]*>([^<]*)</title", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


# --- successes ------------------------------------------------------------------------


def _is_bare(call: Call[object], response: httpx.Response) -> bool:
    return response.status_code in (204, 205) or call.operation.method == "HEAD"


def unusable(
    call: Call[object], response: httpx.Response, why: str
) -> APIResponseValidationError:
    """The exception for a success that is not what it should be."""
    done = ""
    if call.operation.method not in _WITHOUT_EFFECT:
        charged = ", and may have charged for it" if call.operation.cost else ""
        done = f". The server did what was asked{charged}: see raw_body"
    message = f"{call.operation.name}: {response.status_code}, but {why}{done}"
    return APIResponseValidationError(
        message, response=response, body=_content(response)
    )


def documented_headers(
    operation: Operation[object], response: httpx.Response
) -> object:
    """The documented headers of an answer, in their types; None if there are none."""
    documented = _documented(operation, response)
    return None if documented is None else _headers_of(documented, response)


def _headers_of(documented: Response, response: httpx.Response) -> object:
    if documented.headers is None:
        return None
    model = cast("type[BaseModel]", resolved(documented.headers))
    return read_headers(model, response.headers)


def _keep_head(result: object, documented: Response, response: httpx.Response) -> None:
    """What the head of an answer says, for the functions below."""
    if not isinstance(result, BaseModel):
        return
    headers = _headers_of(documented, response)
    if headers is not None:
        vars(result)[_HEADERS] = headers
    about_limits = [it for it in response.headers.raw if _ABOUT_LIMITS.search(it[0])]
    if about_limits:
        vars(result)[_RATE_LIMIT] = about_limits, time.time()


def response_headers(result: object) -> object:
    """The documented headers of the response that a model was read from, in their types;
    None for what is no model of a response, or has no documented headers."""
    return vars(result).get(_HEADERS) if isinstance(result, BaseModel) else None


def rate_limit(result: object) -> RateLimit:
    """The rate limit that came with a model, as far as the answer told it."""
    if not isinstance(result, BaseModel) or _RATE_LIMIT not in vars(result):
        return RateLimit()
    about_limits, answered = vars(result)[_RATE_LIMIT]
    return read_rate_limit(httpx.Headers(about_limits), answered)


_HEADERS = "__headers__"
_RATE_LIMIT = "__rate_limit__"
_ABOUT_LIMITS = re.compile(rb"ratelimit|^date$", re.IGNORECASE)


def told_charge(call: Call[object], response: httpx.Response) -> float | None:
    """What an answer that was read says that it cost, if it does."""
    body = None if not response.is_stream_consumed else _content(response)
    if call.operation.cost is None or isinstance(body, bytes):
        return None
    return charged(call.operation.cost, body)


def _drift(call: Call[object], result: object) -> tuple[Difference, ...]:
    """How the charge that an answer tells differs from the estimate."""
    cost = call.operation.cost
    if cost is None or not isinstance(result, BaseModel):
        return ()
    found = drift(cost, call.estimate, result)
    return () if found is None else (found,)


def _tell(
    config: Config,
    call: Call[object],
    response: httpx.Response,
    found: tuple[Difference, ...],
) -> None:
    """Count, log and tell how an answer differs from what is documented."""
    name = call.operation.name
    config.differences.add(name, len(found))
    it = Differing(operation=name, response=response, differences=found)
    log_differing(it)
    if config.defaults.hooks.differs is not None:
        config.defaults.hooks.differs(it)


# --- bodies ---------------------------------------------------------------------------


def _content(response: httpx.Response) -> JsonValue | bytes:
    """The JSON of a body if it is that, else its text or bytes; None if it is empty."""
    raw = _raw(response)
    if not raw:
        return None
    try:
        return cast(JsonValue, from_json(raw))
    except ValueError:
        kind = response.headers.get("Content-Type", "text/plain").lower()
        return response.text if _TEXT.match(kind) else raw


_TEXT = re.compile(r"text/|application/([^;]*\+)?(json|xml|javascript)")


def _raw(response: httpx.Response) -> bytes:
    try:
        return response.content.removeprefix(codecs.BOM_UTF8)
    except httpx.ResponseNotRead:  # the connection broke after the status
        return b""
