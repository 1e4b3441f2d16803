# Part of every package that tightspec makes: copied as it is, never edited.
"""From what a caller gave to what is sent: everything that does not wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Generic, TypeVar, cast
from urllib.parse import urlsplit

from ._cost import Estimate, check_limit, estimate
from ._credentials import Given, Secret, choose, find
from ._head import Part, cookies, url, written
from ._http import httpx
from ._judge import Judged, check_mode, judge
from ._meaning import resolved
from ._operation import (
    NOT_GIVEN,
    AnyTimeout,
    Arguments,
    CallOptions,
    ClientOptions,
    Mode,
    NotGiven,
    Operation,
    Settings,
    Timeout,
)
from ._wire import JsonValue, plain, to_json

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a client knows, whichever way it waits."""

    settings: Settings
    base_url: str
    mode: Mode
    strict_responses: bool
    timeout: httpx.Timeout
    secrets: Mapping[str, Secret]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(Generic[T_co]):
    """One call, ready to be sent."""

    operation: Operation[T_co]
    url: httpx.URL
    headers: httpx.Headers
    cookies: Sequence[tuple[str, str]]
    content: bytes | None
    timeout: httpx.Timeout
    estimate: Estimate | None


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
    return Config(
        settings=settings,
        base_url=_base_url(settings, options.base_url, environ),
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
    parts = [Part(it.location, it.name, it.text()) for it in secrets] + given
    headers = httpx.Headers(_own_headers(config, operation))
    if judged.kind is not None and judged.content is not None:
        headers["Content-Type"] = judged.kind.content_type
    headers.update({it.name: it.text for it in parts if it.location == "header"})
    timeout = options.get("timeout", NOT_GIVEN)
    return Call(
        operation=operation,
        url=url(config.base_url, operation, parts),
        headers=headers,
        cookies=cookies(parts),
        content=judged.content,
        timeout=config.timeout if timeout is NOT_GIVEN else _timeout(timeout),
        estimate=price,
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
    price = estimate(operation.cost, judged.body) if operation.cost else None
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


def _base_url(settings: Settings, given: str | None, environ: Mapping[str, str]) -> str:
    found = (environ[name] for name in settings.base_url_env if environ.get(name))
    url = given or next(found, settings.base_url)
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(
            f"base_url: {url!r} is no absolute http or https URL; "
            f"give {settings.name} one like https://api.example.com/v1"
        )
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError(
            "base_url: a user name, a password, a query or a fragment has no place in "
            "it; give credentials as arguments, and queries as extra_query"
        )
    return url.rstrip("/")


def _check_options(operation: Operation[object], options: CallOptions) -> None:
    for name in options:
        if name not in CallOptions.__annotations__:
            raise TypeError(
                f"{operation.name}() got an unexpected keyword argument {name!r}"
            )


def _extended(
    operation: Operation[object], judged: Judged, extra: Mapping[str, object]
) -> Judged:
    body: JsonValue = {} if judged.content is None else judged.body
    if not isinstance(body, dict):
        raise TypeError(f"{operation.name}: extra_body needs a body that is an object")
    body = body | {name: plain(value) for name, value in extra.items()}
    return replace(judged, content=to_json(body), body=body)


def _own_headers(config: Config, operation: Operation[object]) -> dict[str, str]:
    accepted = dict.fromkeys(
        each.content_type for each in operation.responses if each.type is not None
    )
    return {
        "Accept": ", ".join(accepted) or "*/*",
        "User-Agent": f"{config.settings.name}-python {_LIBRARY}/{httpx.__version__}",
    }
