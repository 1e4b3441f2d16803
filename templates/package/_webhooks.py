# Part of every package that tightspec makes: copied as it is, never edited.
"""Requests that the API makes, read by whoever receives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from ._headers import read_headers
from ._meaning import resolved
from ._operation import Form
from ._read import Difference, NotJsonError, read
from .errors import WebhookError

B_co = TypeVar("B_co", covariant=True)
H_co = TypeVar("H_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class IncomingRequest(Generic[B_co, H_co]):
    """A request that the API makes: the types of its body and its headers.

    A type may be given by a function, as an operation's.
    """

    name: str
    method: str
    body: object = None
    form: Form = "json"
    headers: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Received(Generic[B_co, H_co]):
    """What arrived, in its types, and where it is not what the document says."""

    body: B_co
    headers: H_co
    differences: tuple[Difference, ...] = ()


def receive(
    webhook: IncomingRequest[B_co, H_co],
    body: bytes | str,
    headers: Mapping[str, str],
    *,
    strict: bool,
) -> Received[B_co, H_co]:
    """Read a request that arrived. It proves nothing about who sent it.

    Raises WebhookError for a body that is no JSON where it is to be, and with `strict`
    for one that is not what the document says.
    """
    raw = body.encode() if isinstance(body, str) else body
    value: Any = None
    differences: tuple[Difference, ...] = ()
    if webhook.form == "json" and webhook.body is not None:
        try:
            reading = read(resolved(webhook.body), raw)
        except NotJsonError as error:
            raise WebhookError(f"{webhook.name}: {error}", raw) from error
        value, differences = reading.value, reading.differences
    elif webhook.form == "text":
        value = raw.decode(errors="replace")
    elif webhook.body is not None:
        value = raw
    if strict and differences:
        listed = "; ".join(map(str, differences))
        raise WebhookError(f"{webhook.name}: {listed}", raw)
    said = None
    if webhook.headers is not None:
        said = read_headers(cast(Any, resolved(webhook.headers)), headers)
    return Received(body=value, headers=cast(Any, said), differences=differences)
