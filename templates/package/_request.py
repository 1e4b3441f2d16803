# Part of every package that tightspec makes: copied as it is, never edited.
"""From what a caller gave to what is sent: everything that does not wait."""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar, cast
from uuid import uuid4

import pydantic

from ._bodies import extended, unsendable, write
from ._budget import Budget
from ._clock import Clock
from ._cost import Estimate, check_limit, estimate
from ._credentials import Given, Secret, choose, find, renewed
from ._head import Headers, Part, cookies, merged, url, written
from ._hooks import DifferenceCounts, Hooks
from ._http import httpx
from ._judge import Judged, check_mode, judge
from ._meaning import resolved
from ._operation import Arguments, Body, Operation, Settings
from ._options import (
    AnyTimeout,
    CallDefaults,
    CallOptions,
    ClientOptions,
    Mode,
    Timeout,
)
from ._reader import ResponseLimits
from ._retries import RetryBudget, RetryPolicy, policy
from ._servers import base_url, check_encrypted, server_url
from ._wire import UnserializableError
from .errors import RequestValidationError

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a client knows, whichever way it waits."""

    settings: Settings
    base_url: str
    is_elsewhere: bool
    """Whether that is a server of the user's, where all operations are then."""
    variables: Mapping[str, str | None]
    allow_http: tuple[str, ...]
    secrets: Mapping[str, Secret]
    defaults: Defaults
    retry_budget: RetryBudget
    differences: DifferenceCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What holds for all calls, as far as a call does not say otherwise."""

    mode: Mode = "documented"
    strict_responses: bool = False
    timeout: Timeout
    retries: RetryPolicy = field(default_factory=RetryPolicy)
    response_limits: ResponseLimits = field(default_factory=ResponseLimits)
    budget: Budget | None = None
    hooks: Hooks = field(default_factory=Hooks)
    clock: Clock = field(default_factory=Clock)


class Draft(NamedTuple, Generic[T_co]):
    """One call as its caller gave it, judged."""

    operation: Operation[T_co]
    base_url: str
    parts: Sequence[Part]
    headers: Sequence[tuple[str, str]]
    """All that are sent but for credentials: the later of two by one name."""
    content: bytes | None
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
    content: bytes | None
    timeout: Timeout
    retries: RetryPolicy
    estimate: Estimate | None
    secrets: tuple[Secret, ...]


def configure(
    settings: Settings,
    options: ClientOptions,
    given: Mapping[str, Given],
    environ: Mapping[str, str],
    *,
    url: str | None,
    variables: Mapping[str, str | None],
    own_timeout: httpx.Timeout | None,
) -> Config:
    """What a new client knows; arguments come before the environment.

    `own_timeout` is that of an HTTP client that was handed over. It counts if its
    maker chose it, which is if it is not what the HTTP library sets by itself.
    """
    _check_known(settings.name, options, ClientOptions)
    timeout = settings.timeout
    if own_timeout is not None and own_timeout != _LIBRARY_TIMEOUT:
        timeout = _timeout(own_timeout, timeout)
    defaults = changed(Defaults(timeout=timeout), options)
    where, is_elsewhere = _where(settings, url, variables, environ)
    allow_http = tuple(options.get("allow_http", ()))
    check_encrypted(where, allow_http)
    if own_timeout is not None and "http_options" in options:
        raise TypeError("http_options: they are for the HTTP client that is not given")
    return Config(
        settings=settings,
        base_url=where,
        is_elsewhere=is_elsewhere,
        variables=variables,
        allow_http=allow_http,
        secrets=find(settings.credentials, given, environ),
        defaults=defaults,
        retry_budget=RetryBudget(defaults.retries.budget),
        differences=DifferenceCounts(),
    )


def changed(defaults: Defaults, options: CallDefaults) -> Defaults:
    """What holds for the calls of a client with these options."""
    mode = options.get("validate", defaults.mode)
    check_mode(mode)
    timeout = defaults.timeout
    if "timeout" in options:
        timeout = _timeout(options["timeout"], timeout)
    return Defaults(
        mode=mode,
        strict_responses=options.get("strict_responses", defaults.strict_responses),
        timeout=timeout,
        retries=policy(options.get("retries", defaults.retries), defaults.retries),
        response_limits=options.get("response_limits", defaults.response_limits),
        budget=options.get("budget", defaults.budget),
        hooks=options.get("hooks", defaults.hooks),
        clock=options.get("clock", defaults.clock),
    )


def reconfigured(config: Config, options: CallDefaults) -> Config:
    """What a client with other options knows; it shares what counts."""
    _check_known("with_options", options, CallDefaults)
    return replace(config, defaults=changed(config.defaults, options))


def prepare(
    config: Config,
    operation: Operation[T_co],
    arguments: Arguments,
    options: CallOptions,
) -> Draft[T_co]:
    """Judge the arguments and make of them what is sent.

    Raises RequestValidationError, or one of its kinds, where nothing may be sent.
    """
    operation = cast("Operation[T_co]", _settled(operation))
    judged, price = _appraise(config, operation, arguments, options)
    if arguments.max_cost is not None:
        check_limit(operation, price, arguments.max_cost)
    given = written(operation, judged.parameters, options)
    supplied = {part.identity for part in given}
    secrets = choose(operation, config.settings, config.secrets, supplied)
    headers = _own_headers(config, operation)
    content: bytes | None = None
    if judged.body is not None:
        content_type, content = write(operation, judged.body)
        headers.append(("Content-Type", content_type))
    headers += _key(config, operation, options)
    headers += [(it.name, it.text) for it in given if it.location == "header"]
    defaults = config.defaults
    timeout, retries = defaults.timeout, defaults.retries
    if "timeout" in options:
        timeout = _timeout(options["timeout"], timeout)
    if "retries" in options:
        retries = policy(options["retries"], retries)
    return Draft(
        operation=operation,
        base_url=_server(config, operation),
        parts=given,
        headers=headers,
        content=content,
        timeout=timeout,
        retries=retries,
        estimate=price,
        secrets=secrets,
    )


def signed(draft: Draft[T_co], tokens: Mapping[Secret, object]) -> Call[T_co]:
    """The call with its credentials; `tokens` are what their functions gave for it.

    Raises RequestValidationError where it would go to another URL than is meant.
    """
    secrets = draft.secrets
    if tokens:
        secrets = tuple(
            renewed(it, tokens[it]) if it in tokens else it for it in secrets
        )
    added = [Part(it.location, it.name, it.text()) for it in secrets]
    parts = [*added, *draft.parts]
    keys = [(it.name, it.text) for it in added if it.location == "header"]
    return Call(
        operation=draft.operation,
        url=url(draft.base_url, draft.operation, parts),
        headers=merged([*draft.headers, *keys]),
        cookies=cookies(parts),
        content=draft.content,
        timeout=draft.timeout,
        retries=draft.retries,
        estimate=draft.estimate,
        secrets=secrets,
    )


def appraise(
    config: Config,
    operation: Operation[object],
    arguments: Arguments,
    options: CallOptions,
) -> tuple[Judged, Estimate | None]:
    """What would be sent, and what it would cost (None: that is not known)."""
    return _appraise(config, _settled(operation), arguments, options)


def _appraise(
    config: Config,
    operation: Operation[object],
    arguments: Arguments,
    options: CallOptions,
) -> tuple[Judged, Estimate | None]:
    _check_known(operation.name, options, CallOptions)
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
def _settled(operation: Operation[object]) -> Operation[object]:
    """The operation with its types, which may be given by functions."""
    return replace(
        operation,
        parameters=tuple(
            replace(each, type=resolved(each.type), spec=resolved(each.spec))
            for each in operation.parameters
        ),
        bodies=tuple(
            replace(
                each, spec=resolved(each.spec), documented=resolved(each.documented)
            )
            for each in operation.bodies
        ),
        responses=tuple(
            replace(each, type=resolved(each.type), headers=resolved(each.headers))
            for each in operation.responses
        ),
    )


_VERSIONS = (
    f"{httpx.__name__}/{httpx.__version__} Python/{platform.python_version()}"
    f" pydantic/{pydantic.__version__}"
)
_LIBRARY_TIMEOUT = httpx.Timeout(5.0)


def _timeout(given: AnyTimeout, usual: Timeout) -> Timeout:
    match given:
        case Timeout():
            return given
        case httpx.Timeout():
            return replace(usual, **given.as_dict())
        case _:
            return Timeout(
                connect=given, read=given, write=given, pool=given, total=given
            )


def _where(
    settings: Settings,
    url: str | None,
    variables: Mapping[str, str | None],
    environ: Mapping[str, str],
) -> tuple[str, bool]:
    """Where the API is, and whether the user said so."""
    found = (environ[name] for name in settings.base_url_env if environ.get(name))
    given = url or next(found, "")
    known = [server.url for server in settings.servers]
    where = given or next(iter(known), "")
    full = base_url(settings.name, where, settings.servers, variables)
    return full, bool(given) and given not in known


def _check_known(name: str, options: Mapping[str, object], known: type) -> None:
    for option in options:
        if option not in known.__annotations__:
            raise TypeError(f"{name}() got an unexpected keyword argument {option!r}")


def _extended(
    operation: Operation[object], judged: Judged, extra: Mapping[str, object]
) -> Judged:
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
