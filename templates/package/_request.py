# Part of every package that tightspec makes: copied as it is, never edited.
"""From what a caller gave to what is sent: everything that does not wait."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, cast
from uuid import uuid4

import pydantic

from ._config import Config, check_known, timeouts
from ._cost import Estimate, check_limit, estimate
from ._credentials import Secret, choose, chosen, renewed, target
from ._head import Headers, Part, cookies, merged, url, written
from ._http import httpx
from ._judge import Judged, judge
from ._meaning import resolved
from ._operation import Arguments, Body, Operation, Response
from ._options import CallOptions, Timeout
from ._parameters import Location
from ._retries import RetryPolicy, policy
from ._servers import check_encrypted, server_url
from ._unsendable import unsendable
from ._wire import UnserializableError, in_pointer
from .errors import RequestValidationError

if TYPE_CHECKING:
    from ._connections import AsyncConnections, Connections
    from ._opened import Streamed

T_co = TypeVar("T_co", covariant=True)


class Draft(NamedTuple, Generic[T_co]):
    """One call as its caller gave it, judged."""

    operation: Operation[T_co]
    base_url: str
    parts: Sequence[Part]
    headers: Headers
    """All that are sent but for credentials."""
    content: bytes | Streamed | None
    timeout: Timeout
    retries: RetryPolicy
    estimate: Estimate | None
    secrets: tuple[Secret, ...]
    """What goes into it last of all."""


class Call(NamedTuple, Generic[T_co]):
    """One call, ready to be sent."""

    operation: Operation[T_co]
    url: httpx.URL
    headers: Headers
    cookies: Sequence[tuple[str, str]]
    content: bytes | Streamed | None
    timeout: Timeout
    retries: RetryPolicy
    estimate: Estimate | None
    secrets: tuple[Secret, ...]
    connections: Connections | AsyncConnections
    is_bare: bool = False
    """Whether nothing goes along that the HTTP client adds to its requests: the way to a
    host that is not the API's."""


class Plan(NamedTuple):
    """What all calls of an operation by a client have in common."""

    base_url: str
    headers: Headers
    """Those of the package itself."""
    secrets: tuple[Secret, ...] | None
    """The credentials, if the caller gives nothing in their places; None: there are none
    that it could do with."""
    targets: frozenset[tuple[Location, str]]
    """The places of credentials."""


def prepare(
    config: Config,
    operation: Operation[T_co],
    arguments: Arguments,
    options: CallOptions,
) -> Draft[T_co]:
    """Judge the arguments and make of them what is sent.

    Raises RequestValidationError, or one of its kinds, where nothing may be sent.
    """
    document = config.settings.document
    operation = cast("Operation[T_co]", _settled(operation, document))
    judged, price = _appraise(config, operation, arguments, options)
    if arguments.max_cost is not None:
        check_limit(operation, price, arguments.max_cost)
    given = written(operation, judged.parameters, options)
    plan = config.plans.get(operation) or _planned(config, operation)
    secrets, supplied = plan.secrets, {part.identity for part in given}
    if secrets is None or not supplied.isdisjoint(plan.targets):
        secrets = choose(operation, config.settings, config.secrets, supplied)
    own: list[tuple[str, str]] = []
    content: bytes | Streamed | None = None
    if judged.body is not None:
        content_type, content = judged.body.written(operation)
        own.append(("Content-Type", content_type))
    own += _key(config, operation, options)
    own += [(it.name, it.text) for it in given if it.location == "header"]
    defaults = config.defaults
    timeout, retries = defaults.timeout, defaults.retries
    if "timeout" in options:
        timeout = timeouts(options["timeout"], timeout)
    if "retries" in options:
        retries = policy(options["retries"], retries)
    return Draft(
        operation=operation,
        base_url=plan.base_url,
        parts=given,
        headers={**plan.headers, **merged(own)} if own else plan.headers,
        content=content,
        timeout=timeout,
        retries=retries,
        estimate=price,
        secrets=secrets,
    )


def signed(
    draft: Draft[T_co],
    tokens: Mapping[Secret, object],
    connections: Connections | AsyncConnections,
) -> Call[T_co]:
    """The call with its credentials; `tokens` are what their functions gave for it.

    Raises RequestValidationError where it would go to another URL than is meant.
    """
    secrets = draft.secrets
    if tokens:
        secrets = tuple(
            renewed(it, tokens[it]) if it in tokens else it for it in secrets
        )
    parts: list[Part] = []
    keys: list[tuple[str, str]] = []
    for it in secrets:
        text = it.text()
        parts.append(Part(it.location, it.name, text))
        if it.location == "header":
            keys.append((it.name, text))
    parts += draft.parts
    return Call(
        operation=draft.operation,
        url=url(draft.base_url, draft.operation, parts),
        headers={**draft.headers, **merged(keys)} if keys else draft.headers,
        cookies=cookies(parts),
        content=draft.content,
        timeout=draft.timeout,
        retries=draft.retries,
        estimate=draft.estimate,
        secrets=secrets,
        connections=connections,
    )


def file_call(
    config: Config, address: str, connections: Connections | AsyncConnections
) -> Call[bytes]:
    """A call for the file at a URL that an answer names.

    Raises ValueError for what is none.
    """
    try:
        where = httpx.URL(address)
    except httpx.InvalidURL as error:
        raise ValueError(
            f"the answer names a file at what is no URL: {error}"
        ) from None
    return Call(
        operation=_FILE,
        url=where,
        headers=merged(_own_headers(config, _FILE)),
        cookies=(),
        content=None,
        timeout=config.defaults.timeout,
        retries=config.defaults.retries,
        estimate=None,
        secrets=(),
        connections=connections,
        is_bare=True,
    )


_FILE: Operation[bytes] = Operation(
    name="download",
    method="GET",
    path="",
    responses=(Response("2XX", bytes, content_type="*/*"),),
)


def appraise(
    config: Config,
    operation: Operation[object],
    arguments: Arguments,
    options: CallOptions,
) -> tuple[Judged, Estimate | None]:
    """What would be sent, and what it would cost (None: that is not known)."""
    settled = _settled(operation, config.settings.document)
    return _appraise(config, settled, arguments, options)


def _appraise(
    config: Config,
    operation: Operation[object],
    arguments: Arguments,
    options: CallOptions,
) -> tuple[Judged, Estimate | None]:
    check_known(operation.name, options, CallOptions)
    mode = options.get("validate", config.defaults.mode)
    judged = judge(operation, arguments, mode)
    if "extra_body" in options:
        judged = _extended(operation, judged, options["extra_body"])
    price: Estimate | None = None
    if operation.cost is not None:
        asked = None if judged.body is None else judged.body.value
        price = estimate(operation.cost, asked)
    return judged, price


@cache
def _settled(operation: Operation[object], document: str) -> Operation[object]:
    """The operation with the types of what is sent, which may be given by functions
    (those of answers are needed when one of them comes), and with the places of its
    parameters."""
    return replace(
        operation,
        parameters=tuple(
            each._replace(
                type=resolved(each.type),
                spec=resolved(each.spec),
                place=_place(operation, number, document),
            )
            for number, each in enumerate(operation.parameters)
        ),
        bodies=tuple(
            each._replace(
                spec=resolved(each.spec), documented=resolved(each.documented)
            )
            for each in operation.bodies
        ),
    )


def _place(operation: Operation[object], number: int, document: str) -> str | None:
    """Where in the OpenAPI document a parameter stands: the file, and the JSON pointer."""
    place = operation.parameters[number].place
    if place == "":
        place = f"#/paths/{in_pointer(operation.path)}"
        if number >= operation.shared:
            number -= operation.shared
            place += f"/{operation.method.lower()}"
        place += f"/parameters/{number}"
    return document + place if place and place.startswith("#") else place


_PYTHON = sys.version_info[:3]
_VERSIONS = (
    f"{httpx.__name__}/{httpx.__version__} Python/{'.'.join(map(str, _PYTHON))}"
    f" pydantic/{pydantic.__version__}"
)


def _extended(
    operation: Operation[object], judged: Judged, extra: Mapping[str, object]
) -> Judged:
    from ._bodies import extended  # noqa: PLC0415 - few calls give more than is known

    kind = judged.kind or Body(spec=Any, documented=Any)
    try:
        body = extended(operation, kind, judged.body, extra)
    except UnserializableError as error:
        problem = unsendable(error)
        raise RequestValidationError(operation.name, (problem,)) from None
    return judged._replace(body=body)


def _key(
    config: Config, operation: Operation[object], options: CallOptions
) -> list[tuple[str, str]]:
    """What names a call that may happen only once, so that it may be sent twice."""
    name = config.settings.idempotency_header
    if not name:
        if "idempotency_key" in options:
            raise TypeError("idempotency_key: the API has no such keys")
        return []
    if "idempotency_key" in options:
        return [(name, options["idempotency_key"])]
    return [(name, str(uuid4()))] if operation.method in ("POST", "PATCH") else []


def _planned(config: Config, operation: Operation[object]) -> Plan:
    known = config.settings.credentials
    plan = Plan(
        base_url=_server(config, operation),
        headers=merged(_own_headers(config, operation)),
        secrets=chosen(operation, config.settings, config.secrets, ()),
        targets=frozenset(map(target, known)),
    )
    config.plans[operation] = plan
    return plan


def _server(config: Config, operation: Operation[object]) -> str:
    if config.is_elsewhere or not operation.servers:
        return config.base_url
    where = server_url(config.base_url, operation.servers, config.variables)
    check_encrypted(where, config.allow_http)
    return where


def _own_headers(config: Config, operation: Operation[object]) -> list[tuple[str, str]]:
    accepted = dict.fromkeys(
        each.content_type for each in operation.responses if each.type is not None
    )
    return [
        ("Accept", ", ".join(accepted) or "*/*"),
        ("User-Agent", f"{config.settings.name}-python {_VERSIONS}"),
    ]
