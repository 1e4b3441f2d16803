# Part of every package that tightspec makes: copied as it is, never edited.
"""What of a request stands before its body: the URL, the headers and the cookies."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from ._http import httpx
from ._operation import Operation, Parameter
from ._options import CallOptions
from ._parameters import (
    Location,
    check_name,
    check_text,
    encoded,
    fill_path,
    identity,
    pairs,
    text,
)
from ._wire import JsonValue, plain
from .errors import Problem, RequestValidationError


class Part(NamedTuple):
    """A name, the text that it is sent with, and where in the request it stands.

    Texts are encoded as their place needs it, names are not.
    """

    location: Location
    name: str
    text: str

    @property
    def identity(self) -> tuple[Location, str]:
        """What no other parameter may have."""
        return identity(self.location, self.name)


def written(
    operation: Operation[object],
    parameters: Iterable[tuple[Parameter, JsonValue]],
    options: CallOptions,
) -> list[Part]:
    """The parameters, and what the caller sends beside them or in their place.

    Raises RequestValidationError with all that could not be sent as it was given.
    """
    extra_query = options.get("extra_query", {})
    extra_headers = options.get("extra_headers", {})
    parts: list[Part] = []
    problems: list[Problem] = []
    owners: dict[tuple[Location, str], Parameter] = {}
    for parameter, value in parameters:
        location, name = parameter.location, parameter.name
        try:
            for part in _of_parameter(parameter, value):
                if location == "query" and part.name in extra_query:
                    continue
                _check_own(part, parameter, owners)
                parts.append(part)
        except ValueError as error:
            document = parameter.place or ""
            problems.append(_unsendable(location, name, error, document))
    for name, given in extra_query.items():
        try:
            parts += _of_query(name, given)
        except ValueError as error:
            problems.append(_unsendable("query", name, error))
    for name, header in extra_headers.items():
        try:
            check_name("header", name)
            check_text("header", header)
            parts.append(Part("header", name, header))
        except ValueError as error:
            problems.append(_unsendable("header", name, error))
    if problems:
        raise RequestValidationError(operation.name, tuple(problems))
    return parts


def url(
    base_url: str, operation: Operation[object], parts: Sequence[Part]
) -> httpx.URL:
    """Where the request goes.

    Raises RequestValidationError where it would go elsewhere, or nowhere.
    """
    values: dict[str, str] = {}
    query: list[str] = []
    for part in parts:
        if part.location == "path":
            values[part.name] = part.text
        elif part.location == "query":
            query.append(f"{encoded(part.name)}={part.text}")
    try:
        if not values and not query:
            return _usual(base_url, operation.path)
        target = fill_path(operation.path, values)
        if query:
            target += f"{'&' if '?' in target else '?'}{'&'.join(query)}"
        return _unchanged(base_url, target)
    except ValueError as error:
        problem = Problem(rule="unsendable", location="call", message=str(error))
        raise RequestValidationError(operation.name, (problem,)) from None


Headers: TypeAlias = Mapping[bytes, tuple[bytes, bytes]]
"""Headers as they are sent, by their names in lower case."""


def merged(headers: Iterable[tuple[str, str]]) -> Headers:
    """The headers, of which the later takes the place of an earlier by its name."""
    found: dict[bytes, tuple[bytes, bytes]] = {}
    for name, value in headers:
        found[name.lower().encode()] = name.encode(), value.encode()
    return found


def full_headers(
    own: httpx.Headers, sent: Headers, *, host: bytes, length: int | None
) -> list[tuple[bytes, bytes]]:
    """The headers of an HTTP client, and those that are sent beside or in the place of
    its own, with where they go and how long the body is, unless they say so themselves.
    """
    kept: list[tuple[bytes, bytes]] = []
    said = {*sent}
    for name, value in own.raw:
        key = name.lower()
        said.add(key)
        if key not in sent:
            kept.append((name, value))
    if b"host" not in said:
        kept.insert(0, (b"Host", host))
    kept += sent.values()
    if length is not None and said.isdisjoint(_LENGTHS):
        kept.append((b"Content-Length", b"%d" % length))
    return kept


_LENGTHS = (b"content-length", b"transfer-encoding")


def cookies(parts: Iterable[Part]) -> list[tuple[str, str]]:
    """The cookies by their names, which may come more than once."""
    return [(part.name, part.text) for part in parts if part.location == "cookie"]


def with_params(address: httpx.URL, params: httpx.QueryParams) -> httpx.URL:
    """The URL with the parameters that an HTTP client adds to all of its requests, but
    for those that it has already."""
    for name in address.params if params else ():
        params = params.remove(name)
    if not params:
        return address
    both = (str(params), address.query.decode())
    return address.copy_with(query="&".join(filter(None, both)).encode())


def with_cookies(header: str, sent: Sequence[tuple[str, str]]) -> str:
    """The header of an HTTP client's own cookies with those that are sent, which come
    in the place of its own."""
    names = {name for name, _ in sent}
    own = (each for each in header.split("; ") if each)
    kept = [each for each in own if each.partition("=")[0] not in names]
    return "; ".join([*kept, *(f"{name}={value}" for name, value in sent)])


def _of_parameter(parameter: Parameter, value: JsonValue) -> Iterator[Part]:
    found = pairs(parameter, value)
    if not found and parameter.required:
        raise ValueError("is required, and what is empty is not sent at all")
    for name, value_text in found:
        check_name(parameter.location, name)
        yield Part(parameter.location, name, value_text)


def _check_own(
    part: Part, parameter: Parameter, owners: dict[tuple[Location, str], Parameter]
) -> None:
    """Raise ValueError if another parameter is sent by the same name."""
    owner = owners.setdefault(part.identity, parameter)
    if owner is not parameter:
        raise ValueError(f"{owner.name} is sent as {json.dumps(part.name)} already")


def _of_query(name: str, value: object) -> list[Part]:
    items = plain(value)
    each = items if isinstance(items, list) else [items]
    return [Part("query", name, encoded(text(item))) for item in each]


@lru_cache(maxsize=1024)
def _usual(base_url: str, path: str) -> httpx.URL:
    """The URL that an operation without parameters always has."""
    return _unchanged(base_url, fill_path(path, {}))


def _unchanged(base_url: str, target: str) -> httpx.URL:
    """The URL, if the HTTP library sends it as it is."""
    try:
        address = httpx.URL(base_url + target)
    except httpx.InvalidURL as error:
        raise ValueError(f"the HTTP library refuses the URL: {error}") from None
    if not address.raw_path.decode().endswith(target):
        wanted = target.partition("?")[0]  # what follows may be a secret
        raise ValueError(f"the HTTP library would call another URL than {wanted}")
    return address


def _unsendable(
    location: Location, name: str, error: ValueError, document: str = ""
) -> Problem:
    return Problem(
        rule="unsendable",
        location=location,
        path=(name,),
        message=str(error),
        document=document,
    )
