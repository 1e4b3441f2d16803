# Part of every package that tightspec makes: copied as it is, never edited.
"""Where an answer came from, for the files that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import BaseModel

from ._cost import charged
from ._http import httpx
from ._request import Call
from ._response import receive
from ._wire import member
from .errors import APIStatusError

if TYPE_CHECKING:
    from ._config import Config

T = TypeVar("T")


def received(config: Config, call: Call[T], response: httpx.Response) -> T:
    """The result of a success; the files that it names can be fetched."""
    result = receive(config, call, response)
    if call.operation.downloads:
        origin = Origin(config, call, response, result)
        for path in call.operation.downloads:
            _mark(result, path, origin)
    return result


class Origin:
    """The call that an object was read from: what fetches its file, and what is told
    beside that. It stays with the object and its copies, and goes into no pickle."""

    def __init__(
        self, config: Config, call: Call[Any], response: httpx.Response, result: object
    ) -> None:
        cost = call.operation.cost
        self.config = config
        self.connections = call.connections
        self.operation = call.operation.name
        self.body = call.content if isinstance(call.content, bytes) else None
        self.secrets = call.secrets
        self.estimate = call.estimate
        self.charged = None if cost is None else charged(cost, result)
        self.headers = response.headers

    def __deepcopy__(self, memo: object) -> Origin:
        return self

    def __reduce__(self) -> tuple[type[None], tuple[()]]:
        return type(None), ()


def redirected(call: Call[T], error: APIStatusError, hops: int) -> Call[T]:
    """The call for where an answer sends it, in the time that is left; raises the error
    if it sends it nowhere.

    The HTTP library would take its cookies along.
    """
    where = error.headers.get("Location")
    if not where or error.status_code not in _REDIRECTS or hops > _MOST_HOPS:
        raise error
    try:
        url = error.response.url.join(where)
    except httpx.InvalidURL:
        raise error from None
    total = call.timeout.total
    if total is not None:
        total = max(0.0, total - error.response.elapsed.total_seconds())
    return call._replace(url=url, timeout=call.timeout._replace(total=total))


_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_HOPS = 10


def origin_of(value: object) -> Origin | None:
    """Where it came from; None for what no client has read."""
    return cast("Origin | None", vars(value).get(_ORIGIN))


_ORIGIN = "__came_from__"
"""Not a field: JSON and comparison do not see it."""


def _mark(result: object, path: str, origin: Origin) -> None:
    *above, _ = path.split(".")
    found = [result]
    for step in above:
        found = [it for each in found for it in _inside(each, step)]
    for each in found:
        if isinstance(each, BaseModel):
            vars(each)[_ORIGIN] = origin


def _inside(value: object, step: str) -> list[object]:
    """What stands under a name; of `name[]`, each item of the list there."""
    if not isinstance(value, BaseModel):
        return []
    name = step.removesuffix("[]")
    found = member(value, name)
    if isinstance(found, list) and name != step:
        return cast("list[object]", found)
    return [found]
