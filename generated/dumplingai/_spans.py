# Part of every package that tightspec makes: copied as it is, never edited.
"""A span for each try, where the program uses OpenTelemetry.

Names are those of its conventions for HTTP clients. Nothing in them is a secret: no
headers, no bodies, and the URL without its query.
"""

from __future__ import annotations

import sys
from typing import Any

from ._hooks import Tried, Try
from .errors import AnswerError


def begin_span(it: Try) -> Any:
    """The span of a try, whose request carries it on; None where nobody looks.

    A program that looks has imported OpenTelemetry, so nothing is imported here.
    """
    trace: Any = sys.modules.get("opentelemetry.trace")
    if trace is None:
        return None
    url = it.request.url
    attributes = {
        "http.request.method": it.request.method,
        "server.address": url.host,
        "server.port": url.port or (443 if url.scheme == "https" else 80),
        "url.full": str(url.copy_with(query=None, fragment=None)),
    }
    if it.number > 1:
        attributes["http.request.resend_count"] = it.number - 1
    name = f"{it.request.method} {it.operation}"
    tracer = trace.get_tracer(__name__.rpartition(".")[0])
    span = tracer.start_span(name, kind=trace.SpanKind.CLIENT, attributes=attributes)
    propagate: Any = sys.modules.get("opentelemetry.propagate")
    if propagate is not None:
        propagate.inject(it.request.headers, trace.set_span_in_context(span))
    return span


def end_span(span: Any, it: Tried | None) -> None:
    """End it with what came of the try; None: it was cancelled."""
    kind = "cancelled" if it is None else it.error and type(it.error).__name__
    if it is not None and it.response is not None:
        span.set_attribute("http.response.status_code", it.response.status_code)
        if isinstance(it.error, AnswerError):
            kind = str(it.response.status_code)
    if kind is not None:
        trace: Any = sys.modules["opentelemetry.trace"]
        span.set_attribute("error.type", kind)
        span.set_status(trace.StatusCode.ERROR)
    span.end()
