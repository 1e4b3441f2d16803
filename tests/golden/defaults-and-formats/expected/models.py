# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output defaults_and_formats
"""The models of Alarms: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ._base import Model, Nullable
from ._checks import Bounds
from ._types import Date, DateTime, Uri, Uuid

AlarmTone: TypeAlias = Literal["bell", "horn"]


class AlarmLight(Model):
    colour: str | None = None
    """Default: `"white"`."""


class Alarm(Model):
    name: str | None = None
    """What it is called.

    Default: `"Wake \\"up\\"\\n{now}"`.
    """

    loud: bool | None = None
    """Default: `false`."""

    volume: Annotated[int | None, Field(ge=0)] = None
    """How loud it is. Default: 5"""

    pitch: Annotated[float | None, Field(gt=0, lt=1)] = None
    """Default: `0.5`."""

    tone: AlarmTone | None = None
    """Default: `"bell"`."""

    note: Nullable[str] = None
    """Default: `null`."""

    days: list[str] | None = None
    """Default: `[]`."""

    light: AlarmLight | None = None
    """Default: `{"colour": "red"}`."""

    formats: Formats | None = None


class Formats(Model):
    day: Date | None = None

    at: DateTime | None = None
    """Default: `"2026-01-01T00:00:00Z"`."""

    id: Uuid | None = None

    link: Uri | None = None

    mail: str | None = None

    time: str | None = None

    wait: str | None = None

    secret: str | None = None

    data: str | None = None

    own: Annotated[str | None, Field(pattern="^[A-Z]+$")] = None

    small: int | None = None

    large: int | None = None

    exact: float | None = None

    days: list[Date] | None = None

    maybe: Nullable[DateTime] = None

    by_day: Annotated[dict[str, DateTime] | None, Field(alias="byDay")] = None


class Limits(Model):
    step: Annotated[int | None, Field(multiple_of=5)] = None
    cents: Annotated[float | None, Field(ge=0), Bounds(multiple_of=0.01)] = None
    open: Annotated[float | None, Field(gt=0, lt=1)] = None
    code: Annotated[
        str | None,
        Field(min_length=2, max_length=2, pattern="^[a-z]+$"),
    ] = None
    many: Annotated[
        list[Annotated[str, Field(max_length=1)]] | None,
        Field(min_length=1, max_length=2),
    ] = None


__places__ = {
    "AlarmLight": "openapi.yaml#/components/schemas/Alarm/properties/light",
    "Alarm": "openapi.yaml#/components/schemas/Alarm",
    "Formats": "openapi.yaml#/components/schemas/Formats",
    "Limits": "openapi.yaml#/components/schemas/Limits",
}
"""Where the classes stand in the document: errors say it."""
