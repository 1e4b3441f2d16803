# Part of every package that tightspec makes: copied as it is, never edited.
"""Credentials: where they come from, and where in a request they go."""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping
from typing import Literal, NamedTuple, TypeAlias, cast

from ._operation import ApiKey, Basic, Bearer, Credential, Operation, Settings
from ._parameters import Location, check_text, encoded, identity
from .errors import MissingCredentialsError, Problem

TokenSource: TypeAlias = str | Callable[[], str]
"""A key, or a function that is asked for one before each call that needs it."""
AsyncTokenSource: TypeAlias = str | Callable[[], str | Awaitable[str]]
"""The same, where the function may also be one that is awaited."""
Give: TypeAlias = Callable[[], str | Awaitable[str]]
Given: TypeAlias = "AsyncTokenSource | tuple[str | None, str | None] | None"
"""What a caller gave for a scheme: a key, or a user name and a password."""


class Hidden:
    """A text that is shown nowhere."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return "Hidden()"


class Secret(NamedTuple):
    """A credential as it goes into a request: `prefix` and `value` at `name`."""

    argument: str
    location: Literal["header", "query", "cookie"]
    name: str
    value: Hidden
    prefix: str = ""
    give: Give | None = None
    """What is asked for the value before each call."""

    def text(self) -> str:
        """What is sent, encoded as its place needs it."""
        whole = self.prefix + self.value.text
        return encoded(whole) if self.location == "query" else whole


def find(
    credentials: Iterable[Credential],
    given: Mapping[str, Given],
    environ: Mapping[str, str],
) -> dict[str, Secret]:
    """The secrets by scheme: from the arguments, else from the environment.

    Schemes for which neither has anything are left out. A key that cannot be sent
    is a ValueError that does not show it.
    """
    secrets: dict[str, Secret] = {}
    for credential in credentials:
        secret = _secret(credential, given.get(credential.scheme), environ)
        if secret is not None:
            secrets[credential.scheme] = secret
    return secrets


def chosen(
    operation: Operation[object],
    settings: Settings,
    secrets: Mapping[str, Secret],
    supplied: Collection[tuple[Location, str]],
) -> tuple[Secret, ...] | None:
    """The secrets that this operation needs: the first alternative that is there whole,
    None where none is.

    `supplied` are the parameters that the caller sends without them; a scheme that
    would fill one of those is met already.
    """
    known = {credential.scheme: credential for credential in settings.credentials}
    for alternative in sorted(operation.security, key=lambda schemes: not schemes):
        if all(
            scheme in secrets
            or scheme not in known  # the user's own HTTP client sees to it
            or target(known[scheme]) in supplied
            for scheme in alternative
        ):
            found = [secrets[scheme] for scheme in alternative if scheme in secrets]
            return tuple(
                it for it in found if identity(it.location, it.name) not in supplied
            )
    return None if operation.security else ()


def choose(
    operation: Operation[object],
    settings: Settings,
    secrets: Mapping[str, Secret],
    supplied: Collection[tuple[Location, str]],
) -> tuple[Secret, ...]:
    """The same; raises MissingCredentialsError where none is there whole."""
    found = chosen(operation, settings, secrets, supplied)
    if found is not None:
        return found
    known = {credential.scheme: credential for credential in settings.credentials}
    ways = [
        " and ".join(
            _how_to_give(known[scheme]) for scheme in alternative if scheme in known
        )
        for alternative in operation.security
    ]
    problem = Problem(
        rule="unsendable",
        location="call",
        message=f"{settings.name} has no credentials for it",
        suggestion=f"give {'; or '.join(ways)}",
    )
    raise MissingCredentialsError(operation.name, (problem,))


def target(credential: Credential) -> tuple[Location, str]:
    """The place of a credential in a request."""
    if isinstance(credential, ApiKey):
        return identity(credential.location, credential.wire_name)
    return identity("header", "Authorization")


def renewed(secret: Secret, token: object) -> Secret:
    """A secret with the value that its function gave for this call."""
    if not isinstance(token, str) or not token:
        raise TypeError(f"{secret.argument}: the function is to give a string")
    return secret._replace(value=_value(secret.argument, token, secret.location))


def redact(text: str, secrets: Iterable[Secret]) -> str:
    """The text without the secrets: servers repeat keys in what they answer."""
    for secret in secrets:
        value = secret.value.text
        if len(value) >= 8:  # a shorter one would also blot out ordinary words
            text = text.replace(value, "[redacted]")
    return text


def _secret(
    credential: Credential, given: Given, environ: Mapping[str, str]
) -> Secret | None:
    match credential:
        case Bearer():
            token = _first(given, credential.env, environ)
            if not token:
                return None
            return Secret(
                argument=credential.argument,
                location="header",
                name="Authorization",
                prefix="Bearer ",
                value=_value(credential.argument, token),
                give=token if callable(token) else None,
            )
        case Basic():
            names: tuple[object, object] = (None, None)
            if isinstance(given, tuple):
                names = cast("tuple[object, object]", given)
            username = _text(names[0], credential.username_env, environ)
            password = _text(names[1], credential.password_env, environ)
            if not username:
                return None
            if ":" in username:
                raise ValueError(
                    f"{credential.username_argument}: a user name for HTTP Basic "
                    "cannot hold a colon (RFC 7617)"
                )
            pair = f"{username}:{password}".encode()
            return Secret(
                argument=credential.username_argument,
                location="header",
                name="Authorization",
                prefix="Basic ",
                value=Hidden(base64.b64encode(pair).decode()),
            )
        case ApiKey():
            key = _first(given, credential.env, environ)
            if not key:
                return None
            return Secret(
                argument=credential.argument,
                location=credential.location,
                name=credential.wire_name,
                value=_value(credential.argument, key, credential.location),
                give=key if callable(key) else None,
            )


def _first(
    given: object, env: tuple[str, ...], environ: Mapping[str, str]
) -> AsyncTokenSource:
    if callable(given):
        return cast(Give, given)
    if given is not None and not isinstance(given, str):
        raise TypeError(
            "a credential is a string or a function that gives one, not "
            f"{type(given).__name__}"
        )
    return given or next((environ[name] for name in env if environ.get(name)), "")


def _text(given: object, env: tuple[str, ...], environ: Mapping[str, str]) -> str:
    found = _first(given, env, environ)
    if callable(found):
        raise TypeError("a user name and a password are strings")
    return found


def _value(argument: str, token: AsyncTokenSource, location: str = "header") -> Hidden:
    if callable(token):
        return Hidden("")
    if location != "query":
        _check_header(argument, token)
    if location == "cookie":
        _check_cookie(argument, token)
    return Hidden(token)


def _check_header(argument: str, value: str) -> None:
    for position, character in enumerate(value):
        if not " " < character < "\x7f":
            what = "a line break" if character in "\r\n" else "a character"
            raise ValueError(
                f"{argument}: the value has {what} at position {position} that a "
                "header cannot carry: was it read from a file, or copied with "
                "something around it?"
            )


def _check_cookie(argument: str, value: str) -> None:
    try:
        check_text("cookie", value)
    except ValueError as error:
        raise ValueError(f"{argument}: {error}") from None


def _how_to_give(credential: Credential) -> str:
    if isinstance(credential, Basic):
        arguments = (
            f"{credential.username_argument}= and {credential.password_argument}="
        )
        names = (*credential.username_env, *credential.password_env)
    else:
        arguments, names = f"{credential.argument}=", credential.env
    if not names:
        return f"{arguments} to the client"
    return f"{arguments} to the client, or set {' or '.join(names)}"
