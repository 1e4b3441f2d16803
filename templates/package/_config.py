# Part of every package that tightspec makes: copied as it is, never edited.
"""What a client knows, whichever way it waits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, get_args

from ._clock import Clock
from ._credentials import Given, Secret, find
from ._hooks import DifferenceCounts, Hooks
from ._http import httpx
from ._operation import Settings
from ._options import AnyTimeout, CallDefaults, ClientOptions, Mode, Timeout
from ._reader import ResponseLimits
from ._retries import RetryBudget, RetryPolicy, policy
from ._servers import base_url, check_encrypted

if TYPE_CHECKING:
    from ._budget import Budget
    from ._operation import Operation
    from ._request import Plan


class Config(NamedTuple):
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
    plans: dict[Operation[object], Plan]
    """What was worked out for the operations that were called."""


class Defaults(NamedTuple):
    """What holds for all calls, as far as a call does not say otherwise."""

    timeout: Timeout
    mode: Mode = "documented"
    strict_responses: bool = False
    retries: RetryPolicy = RetryPolicy()
    response_limits: ResponseLimits = ResponseLimits()
    budget: Budget | None = None
    hooks: Hooks = Hooks()
    clock: Clock = Clock()


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
    check_known(settings.name, options, ClientOptions)
    timeout = settings.timeout
    if own_timeout is not None and own_timeout != _LIBRARY_TIMEOUT:
        timeout = timeouts(own_timeout, timeout)
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
        plans={},
    )


def changed(defaults: Defaults, options: CallDefaults) -> Defaults:
    """What holds for the calls of a client with these options."""
    mode = options.get("validate", defaults.mode)
    check_mode(mode)
    timeout = defaults.timeout
    if "timeout" in options:
        timeout = timeouts(options["timeout"], timeout)
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
    check_known("with_options", options, CallDefaults)
    return config._replace(defaults=changed(config.defaults, options))


_LIBRARY_TIMEOUT = httpx.Timeout(5.0)


def timeouts(given: AnyTimeout, usual: Timeout) -> Timeout:
    """What is given as a `Timeout`; what an HTTP library's does not say is as usual."""
    match given:
        case Timeout():
            return given
        case httpx.Timeout():
            return usual._replace(**given.as_dict())
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


def check_known(name: str, options: Mapping[str, object], known: type) -> None:
    """Raise TypeError for an option that there is not, as Python does."""
    for option in options:
        if option not in known.__annotations__:
            raise TypeError(f"{name}() got an unexpected keyword argument {option!r}")


def check_mode(mode: str) -> None:
    """Raise ValueError for a mode that there is not."""
    if mode not in _MODES:
        listed = ", ".join(f'"{each}"' for each in _MODES)
        raise ValueError(f"validate: {mode!r} is none of {listed}")


_MODES: tuple[str, ...] = get_args(Mode)
