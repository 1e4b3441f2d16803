# Part of every package that tightspec makes: copied as it is, never edited.
"""Where the API is: its documented servers, or one that the user names."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from ipaddress import ip_address
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit


class ServerVariable(NamedTuple):
    """A part of a server's URL: its usual value, and the only ones (() for any)."""

    default: str
    values: tuple[str, ...] = ()


class ApiServer(NamedTuple):
    """A server: its URL, with the names of variables in braces."""

    url: str
    variables: Mapping[str, ServerVariable] = MappingProxyType({})


def base_url(
    name: str, url: str, servers: Sequence[ApiServer], given: Mapping[str, str | None]
) -> str:
    """The URL with its variables filled in: those that were given, else the usual.

    `servers` know what the variables may be. Raises ValueError for a value that a
    variable does not have, and a URL that is none.
    """
    known = {key: each for server in servers for key, each in server.variables.items()}
    for server in servers:
        if server.url == url:
            known |= server.variables
    return _checked(name, _filled(url, known, given))


def server_url(
    base: str, servers: Sequence[ApiServer], given: Mapping[str, str | None]
) -> str:
    """Where an operation is that has servers of its own: the first of them.

    A URL that is relative goes from `base`, where the API is.
    """
    url = _filled(servers[0].url, servers[0].variables, given)
    return _checked("the operation", urljoin(f"{base}/", url))


def check_encrypted(url: str, allowed: Collection[str]) -> None:
    """Raise ValueError if requests would go to another machine for all to read."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme == "https" or host in allowed or _is_here(host):
        return
    raise ValueError(
        f"{url}: requests, and the credentials in them, would not be encrypted; use "
        f'https, or allow it by name: allow_http=["{host}"]'
    )


def _is_here(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _filled(
    url: str, known: Mapping[str, ServerVariable], given: Mapping[str, str | None]
) -> str:
    return re.sub(r"\{([^{}]*)\}", lambda found: _value(found[1], known, given), url)


def _value(
    name: str, known: Mapping[str, ServerVariable], given: Mapping[str, str | None]
) -> str:
    variable = known.get(name)
    value = given.get(name)
    if value is None:
        value = "" if variable is None else variable.default
    if variable is not None and variable.values and value not in variable.values:
        listed = ", ".join(repr(each) for each in variable.values)
        raise ValueError(f"{name}: {value!r} is none of {listed}")
    return value


def _checked(name: str, url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(
            f"base_url: {url!r} is no absolute http or https URL; "
            f"give {name} one like https://api.example.com/v1"
        )
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError(
            "base_url: a user name, a password, a query or a fragment has no place in "
            "it; give credentials as arguments, and queries as extra_query"
        )
    return url.rstrip("/")
