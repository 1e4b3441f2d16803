# Part of every package that tightspec makes: copied as it is, never edited.
"""Tolerant reading of what a server answered.

A response that fits its type is validated and that is all. Where it does not fit, it is
built all the same: an object is its class, what else does not fit stays the value that
the server sent, a missing field raises `MissingFieldError` when it is read. Each misfit
is a `Difference`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

from ._meaning import adapter
from ._wire import JsonValue, Path, member, render_path


class NotJsonError(ValueError):
    """The body is no JSON text that can be read."""


class EssentialFieldMissing(ValueError):  # noqa: N818 - it says what is missing
    """The response came without the field that it is for; `path` says which."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"the response has no {render_path(self.path)!r}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A place where a response is not what the API's document says."""

    path: Path
    expected: str
    received: str
    """The kind of value that came: `string`, `null`, `nothing` and so on."""
    kind: str
    """pydantic's name of the error: `missing`, `literal_error` and so on."""
    value: JsonValue = field(default=None, repr=False)
    """What came. Messages and logs are without it."""

    def __str__(self) -> str:
        place = render_path(self.path) or "the response"
        return f"{place}: expected {self.expected}, received {self.received}"


class Reading(NamedTuple):
    """A response as its type, and where it differs."""

    value: Any
    differences: tuple[Difference, ...] = ()


def read(
    annotation: object, body: bytes | JsonValue, *, essential: Iterable[str] = ()
) -> Reading:
    """The response `body`, JSON text or its value, as `annotation`.

    `essential` names fields by wire names (`data.images`): where one of them is absent
    or null, `EssentialFieldMissing` is raised. Bytes that are no JSON raise
    `NotJsonError`.
    """
    reader = adapter(annotation).validator
    try:
        if isinstance(body, bytes):
            reading = Reading(value=reader.validate_json(body))
        else:
            reading = Reading(value=reader.validate_python(body))
    except ValidationError:
        # Loaded when something does not fit.
        from ._tolerant import build  # noqa: PLC0415

        reading = build(annotation, _parse(body))
    for names in essential:
        _require(reading.value, tuple(names.split(".")))
    return reading


def differences(result: object) -> tuple[Difference, ...]:
    """Where the response that `result` was read from differs; paths are the response's.

    Models keep those within them. For a list or a dict it is those of its models: what
    differs beside them is in `Reading.differences` only.
    """
    match result:
        case BaseModel():
            return cast("tuple[Difference, ...]", vars(result).get(_KEPT, ()))
        case list():
            return _of_all(cast(list[object], result))
        case dict():
            return _of_all(cast(dict[str, object], result).values())
        case _:
            return ()


def record(result: object, *found: Difference) -> None:
    """Adds to the differences of a result, where it is a model."""
    if isinstance(result, BaseModel):
        vars(result)[_KEPT] = (*differences(result), *found)


def _of_all(results: Iterable[object]) -> tuple[Difference, ...]:
    return tuple(found for result in results for found in differences(result))


_KEPT = "__differences__"
"""Not a field: JSON and comparison do not see it, copies and pickles have it."""


def _parse(body: bytes | JsonValue) -> JsonValue:
    if not isinstance(body, bytes):
        return body
    try:
        return cast(JsonValue, from_json(body))
    except ValueError as error:
        raise NotJsonError(f"the body is not JSON: {error}") from error


def _require(result: object, path: tuple[str, ...]) -> None:
    value = result
    for name in path:
        match value:
            case BaseModel():
                value = member(value, name)
            case dict():
                value = cast(dict[object, object], value).get(name)
            case _:
                value = None
    if value is None:
        raise EssentialFieldMissing(path)
