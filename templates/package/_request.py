# Part of every package that tightspec makes: copied as it is, never edited.
"""From what a caller gave to what is sent: everything that does not wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from ._cost import Estimate, check_limit, estimate
from ._credentials import Given, Secret, choose, find
from ._http import httpx
from ._judge import Judged, check_mode, judge
from ._operation import (
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
from ._parameters import fill_path, pairs, refusal, text
from ._wire import JsonValue, plain, to_json
from .errors import Problem, RequestValidationError

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
    url: str
    query: Sequence[tuple[str, str]]
    headers: httpx.Headers
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
    judged, price = appraise(config, operation, arguments, options)
    if arguments.max_cost is not None:
        check_limit(operation, price, arguments.max_cost)
    extra_headers = httpx.Headers(dict(options.get("extra_headers", {})))
    extra_query = [
        pair
        for name, value in options.get("extra_query", {}).items()
        for pair in _query(name, plain(value))
    ]
    supplied = {name.lower() for name in (*extra_headers, *dict(extra_query))}
    secrets = choose(operation, config.settings, config.secrets, supplied)
    texts = _texts(operation, judged)
    headers = _headers(config, operation, judged, texts, secrets, extra_headers)
    query = [(name, value) for place, name, value in texts if place == "query"]
    query += [(it.name, it.text()) for it in secrets if it.location == "query"]
    return Call(
        operation=operation,
        url=config.base_url + _path(operation, texts),
        query=query + extra_query,
        headers=headers,
        content=judged.content,
        timeout=(
            _timeout(options["timeout"]) if "timeout" in options else config.timeout
        ),
        estimate=price,
    )


def appraise(
    config: Config,
    operation: Operation[object],
    arguments: Arguments,
    options: CallOptions,
) -> tuple[Judged, Estimate | None]:
    """What would be sent, and what it would cost (None: that is not known)."""
    _check_options(operation, options)
    mode = options.get("validate", config.mode)
    judged = judge(operation, arguments, mode)
    if "extra_body" in options:
        judged = _extended(operation, judged, options["extra_body"])
    price = estimate(operation.cost, judged.body) if operation.cost else None
    return judged, price


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
    body = {**body, **_plain_object(extra)}
    return Judged(content=to_json(body), body=body, parameters=judged.parameters)


def _plain_object(value: Mapping[str, object]) -> dict[str, JsonValue]:
    return {name: plain(item) for name, item in value.items()}


def _query(name: str, value: JsonValue) -> list[tuple[str, str]]:
    items = value if isinstance(value, list) else [value]
    return [(name, text(item)) for item in items]


def _texts(operation: Operation[object], judged: Judged) -> list[tuple[str, str, str]]:
    """Location, wire name and text of every parameter."""
    problems: list[Problem] = []
    texts: list[tuple[str, str, str]] = []
    for parameter, value in judged.parameters:
        for name, written in pairs(parameter, value):
            texts.append((parameter.location, name, written))
            if message := refusal(parameter.location, written):
                problems.append(
                    Problem(
                        rule="unsendable",
                        location=parameter.location,
                        path=(parameter.name,),
                        message=message,
                    )
                )
    if problems:
        raise RequestValidationError(operation.name, tuple(problems))
    return texts


def _path(operation: Operation[object], texts: Sequence[tuple[str, str, str]]) -> str:
    values = {name: value for place, name, value in texts if place == "path"}
    try:
        return fill_path(operation.path, values)
    except ValueError as error:
        names = [it.name for it in operation.parameters if it.location == "path"]
        problem = Problem(
            rule="unsendable",
            location="call",
            message=f"{' and '.join(names)}: {error} than {operation.path}",
        )
        raise RequestValidationError(operation.name, (problem,)) from None


def _headers(
    config: Config,
    operation: Operation[object],
    judged: Judged,
    texts: Sequence[tuple[str, str, str]],
    secrets: Sequence[Secret],
    extra: httpx.Headers,
) -> httpx.Headers:
    headers = httpx.Headers(
        {
            "Accept": ", ".join(
                dict.fromkeys(it.content_type for it in operation.responses)
            )
            or "*/*",
            "User-Agent": f"{config.settings.name}-python httpx/{httpx.__version__}",
        }
    )
    if operation.body is not None and judged.content is not None:
        headers["Content-Type"] = operation.body.content_type
    for place, name, value in texts:
        if place == "header":
            headers[name] = value
    for secret in secrets:
        if secret.location == "header":
            headers[secret.name] = secret.text()
    cookies = [f"{name}={value}" for place, name, value in texts if place == "cookie"]
    cookies += [f"{it.name}={it.text()}" for it in secrets if it.location == "cookie"]
    if cookies:
        headers["Cookie"] = "; ".join(cookies)
    headers.update(extra)
    return headers
