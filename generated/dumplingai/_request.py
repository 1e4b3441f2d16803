# Part of every package that tightspec makes: copied as it is, never edited.
"""From what a caller gave to what is sent: everything that does not wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Generic, TypeVar, cast

from ._bodies import extended, unsendable, write
from ._cost import Estimate, check_limit, estimate
from ._credentials import Given, Secret, choose, find, renewed
from ._head import Part, cookies, url, written
from ._http import httpx
from ._judge import Judged, check_mode, judge
from ._meaning import resolved
from ._operation import (
    NOT_GIVEN,
    AnyTimeout,
    Arguments,
    Body,
    CallOptions,
    ClientOptions,
    Mode,
    NotGiven,
    Operation,
    Settings,
    Timeout,
)
from ._servers import base_url, server_url
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
    mode: Mode
    strict_responses: bool
    timeout: httpx.Timeout
    secrets: Mapping[str, Secret]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(Generic[T_co]):
    """One call, ready to be sent."""

    operation: Operation[T_co]
    base_url: str
    url: httpx.URL
    parts: Sequence[Part]
    headers: httpx.Headers
    cookies: Sequence[tuple[str, str]]
    content: bytes | None
    timeout: httpx.Timeout
    estimate: Estimate | None
    secrets: tuple[Secret, ...] = ()
    """What goes into it last of all."""


def configure(
    settings: Settings,
    options: ClientOptions,
    given: Mapping[str, Given],
    environ: Mapping[str, str],
    own_timeout: httpx.Timeout | None,
) -> Config:
    """What a new client knows; arguments come before the environment.

    `own_timeout` is that of an HTTP client that was handed over. It counts if its
    maker chose it, which is if it is not what the HTTP library sets by itself.
    """
    check_mode(options.validate)
    if not isinstance(options.timeout, NotGiven):
        timeout = _timeout(options.timeout)
    elif own_timeout is not None and own_timeout != _LIBRARY_TIMEOUT:
        timeout = own_timeout
    else:
        timeout = _timeout(settings.timeout)
    where, is_elsewhere = _where(settings, options, environ)
    return Config(
        settings=settings,
        base_url=where,
        is_elsewhere=is_elsewhere,
        variables=options.variables,
        mode=options.validate,
        strict_responses=options.strict_responses,
        timeout=timeout,
        secrets=find(settings.credentials, given, environ),
    )


def prepare(
    config: Config,
    operation: Operation[T_co],
    arguments: Arguments,
    options: CallOptions,
) -> Call[T_co]:
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
    headers = httpx.Headers(_own_headers(config, operation))
    content: bytes | None = None
    if judged.body is not None:
        headers["Content-Type"], content = write(operation, judged.body)
    headers.update({it.name: it.text for it in given if it.location == "header"})
    timeout = options.get("timeout", NOT_GIVEN)
    where = _server(config, operation)
    return Call(
        operation=operation,
        base_url=where,
        url=url(where, operation, given),
        parts=given,
        headers=headers,
        cookies=cookies(given),
        content=content,
        timeout=config.timeout if timeout is NOT_GIVEN else _timeout(timeout),
        estimate=price,
        secrets=secrets,
    )


def signed(call: Call[T_co], tokens: Mapping[Secret, object]) -> Call[T_co]:
    """The call with its credentials; `tokens` are what their functions gave for it."""
    secrets = tuple(
        renewed(secret, tokens[secret]) if secret in tokens else secret
        for secret in call.secrets
    )
    added = [Part(it.location, it.name, it.text()) for it in secrets]
    parts = [*added, *call.parts]
    headers = call.headers.copy()
    headers.update({it.name: it.text for it in added if it.location == "header"})
    return replace(
        call,
        url=url(call.base_url, call.operation, parts),
        headers=headers,
        cookies=cookies(parts),
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
    _check_options(operation, options)
    mode = options.get("validate", config.mode)
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


_LIBRARY = httpx.__name__
_LIBRARY_TIMEOUT = httpx.Timeout(5.0)


def _timeout(timeout: AnyTimeout) -> httpx.Timeout:
    if isinstance(timeout, Timeout):
        return httpx.Timeout(
            connect=timeout.connect,
            read=timeout.read,
            write=timeout.write,
            pool=timeout.pool,
        )
    return httpx.Timeout(timeout)


def _where(
    settings: Settings, options: ClientOptions, environ: Mapping[str, str]
) -> tuple[str, bool]:
    """Where the API is, and whether the user said so."""
    found = (environ[name] for name in settings.base_url_env if environ.get(name))
    given = options.base_url or next(found, "")
    known = [server.url for server in settings.servers]
    url = given or next(iter(known), "")
    where = base_url(settings.name, url, settings.servers, options.variables)
    return where, bool(given) and given not in known


def _check_options(operation: Operation[object], options: CallOptions) -> None:
    for name in options:
        if name not in CallOptions.__annotations__:
            raise TypeError(
                f"{operation.name}() got an unexpected keyword argument {name!r}"
            )


def _extended(
    operation: Operation[object], judged: Judged, extra: Mapping[str, object]
) -> Judged:
    kind = judged.kind or Body(spec=Any, documented=Any)
    try:
        body = extended(operation, kind, judged.body, extra)
    except UnserializableError as error:
        problem = unsendable(error)
        raise RequestValidationError(operation.name, (problem,)) from None
    return replace(judged, body=body)


def _server(config: Config, operation: Operation[object]) -> str:
    if config.is_elsewhere:
        return config.base_url
    return server_url(config.base_url, operation.servers, config.variables)


def _own_headers(config: Config, operation: Operation[object]) -> dict[str, str]:
    accepted = dict.fromkeys(
        each.content_type for each in operation.responses if each.type is not None
    )
    return {
        "Accept": ", ".join(accepted) or "*/*",
        "User-Agent": f"{config.settings.name}-python {_LIBRARY}/{httpx.__version__}",
    }
