# Part of every package that tightspec makes: copied as it is, never edited.
"""What the maker of a client and the caller of a method may say."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, TypedDict

from ._http import httpx

if TYPE_CHECKING:
    from ssl import SSLContext

    from ._budget import Budget
    from ._clock import Clock
    from ._hooks import Hooks
    from ._reader import ResponseLimits
    from ._retries import RetryPolicy

Mode: TypeAlias = Literal["documented", "spec", "off"]
"""How a request is judged before it is sent: by the OpenAPI document and the
constraints, by the OpenAPI document (the constraints warn), or not at all."""


class Timeout(NamedTuple):
    """How long to wait, in seconds, for each step of a try; None is for ever.

    `total` is for the whole call: all its tries, and the time between them.
    """

    connect: float | None
    read: float | None
    write: float | None
    pool: float | None
    total: float | None


AnyTimeout: TypeAlias = float | Timeout | httpx.Timeout | None


class RequestOptions(TypedDict, total=False):
    """What every call takes beside the operation's own arguments."""

    timeout: AnyTimeout
    """Seconds for the whole call; None waits for ever, a `Timeout` says more."""

    retries: int | RetryPolicy
    """How many times to send it again at most, or when to."""

    idempotency_key: str
    """What the server knows a second try of this call by, if the API has such keys."""

    extra_headers: Mapping[str, str]
    """Headers to send as well, or instead of the package's own."""

    extra_query: Mapping[str, object]
    """Query parameters to send as well, or instead of those of the same names, unjudged."""

    extra_body: Mapping[str, object]
    """Keys to put into the body (an object), over its own, unjudged."""


class CallOptions(RequestOptions, total=False):
    """The same, with the mode."""

    validate: Mode
    """How the request is judged, instead of the client's way."""


class CallDefaults(TypedDict, total=False):
    """What holds for all calls of a client, as far as a call does not say otherwise."""

    validate: Mode
    """What requests must fit before they are sent: `documented` (document and
    constraints), `spec` (the document alone) or `off`."""

    strict_responses: bool
    """Whether an answer that does not fit is an error."""

    timeout: AnyTimeout
    """Seconds for a whole call; None waits for ever, a `Timeout` says more."""

    retries: int | RetryPolicy
    """How many times to send a call again at most, or when to."""

    response_limits: ResponseLimits
    """How much of an answer is read."""

    budget: Budget | None
    """What the calls may cost together."""

    hooks: Hooks
    """What is told of each try."""

    clock: Clock
    """Where time and chance come from."""


class HttpOptions(TypedDict, total=False):
    """What the HTTP library takes for the client that is made here; see its own pages."""

    http2: bool
    limits: httpx.Limits
    proxy: str | httpx.URL | httpx.Proxy | None
    verify: SSLContext | str | bool
    cert: str | tuple[str, str] | tuple[str, str, str]
    trust_env: bool


class ClientOptions(CallDefaults, total=False):
    """What the maker of a client decides, beside where it is and whose."""

    allow_http: Collection[str]
    """Hosts to which requests may go unencrypted, beside this machine itself."""

    http_options: HttpOptions
    """What is set of the HTTP client, if none is handed over."""
