# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output defaults_and_formats
"""The request models of Alarms as typed dicts: plain dicts whose keys are the names
on the wire. None is null.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from ._types import Date, DateTime, Uuid
    from .models import AlarmTone


class AlarmLightDict(TypedDict, total=False):
    """AlarmLight as a dict."""

    colour: str


class AlarmDict(TypedDict, total=False):
    """Alarm as a dict."""

    name: str
    loud: bool
    volume: int
    pitch: float
    tone: AlarmTone
    note: str | None
    days: Sequence[str]
    light: AlarmLightDict
    formats: FormatsDict


class FormatsDict(TypedDict, total=False):
    """Formats as a dict."""

    day: str | Date
    at: str | DateTime
    id: str | Uuid
    link: str
    mail: str
    time: str
    wait: str
    secret: str
    data: str
    own: str
    small: int
    large: int
    exact: float
    days: Sequence[str | Date]
    maybe: str | DateTime | None
    byDay: Mapping[str, str | DateTime]
