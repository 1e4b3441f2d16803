# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output defaults_and_formats
"""The clients of Alarms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack, overload

from ._base import MISSING
from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Settings
from ._options import CallOptions, ClientOptions, Timeout

if TYPE_CHECKING:
    from . import operations as _operations
    from ._types import Date, DateTime, Uuid
    from .dicts import AlarmDict, AlarmLightDict, FormatsDict
    from .models import Alarm, AlarmLight, AlarmTone, Formats

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="Alarms",
    document="openapi.yaml",
    timeout=Timeout(connect=10, read=60, write=30, pool=10, total=600),
)


class AlarmsResource(Resource):
    """The operations of `alarms`."""

    @overload
    def set_alarm(
        self,
        day: str | Date,
        *,
        volume: int | None = None,
        days: Sequence[str] | None = None,
        at: str | DateTime | None = None,
        x_trace: str | Uuid | None = None,
        name: str | None = None,
        loud: bool | None = None,
        body_volume: int | None = None,
        pitch: float | None = None,
        tone: AlarmTone | None = None,
        note: str | None = MISSING,
        body_days: Sequence[str] | None = None,
        light: AlarmLight | AlarmLightDict | None = None,
        formats: Formats | FormatsDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Alarm: ...

    @overload
    def set_alarm(
        self,
        day: str | Date,
        *,
        body: Alarm | AlarmDict,
        volume: int | None = None,
        days: Sequence[str] | None = None,
        at: str | DateTime | None = None,
        x_trace: str | Uuid | None = None,
        **options: Unpack[CallOptions],
    ) -> Alarm: ...

    def set_alarm(
        self,
        day: str | Date,
        *,
        volume: int | None = None,
        days: Sequence[str] | None = None,
        at: str | DateTime | None = None,
        x_trace: str | Uuid | None = None,
        name: str | None = None,
        loud: bool | None = None,
        body_volume: int | None = None,
        pitch: float | None = None,
        tone: AlarmTone | None = None,
        note: str | None = MISSING,
        body_days: Sequence[str] | None = None,
        light: AlarmLight | AlarmLightDict | None = None,
        formats: Formats | FormatsDict | None = None,
        body: Alarm | AlarmDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Alarm:
        """PUT /alarms/{day}.

        Arguments:

        - `day`
        - `volume`: How loud it is. Default: `5`.
        - `days`: Default: `["mon", "tue"]`.
        - `at`
        - `x_trace`
        - `name`: What it is called. Default: `"Wake \\"up\\"\\n{now}"`.
        - `loud`: Default: `false`.
        - `body_volume`: How loud it is. Default: 5
        - `pitch`: Default: `0.5`.
        - `tone`: Default: `"bell"`.
        - `note`: Default: `null`.
        - `body_days`: Default: `[]`.
        - `light`: Default: `{"colour": "red"}`.
        - `formats`
        """
        return self._client.send(
            _operations.SET_ALARM,
            Arguments(
                parameters={
                    "day": day,
                    "volume": volume,
                    "days": days,
                    "at": at,
                    "x_trace": x_trace,
                },
                fields={
                    "name": name,
                    "loud": loud,
                    "volume": body_volume,
                    "pitch": pitch,
                    "tone": tone,
                    "note": note,
                    "days": body_days,
                    "light": light,
                    "formats": formats,
                },
                body=body,
            ),
            options,
        )


class AsyncAlarmsResource(AsyncResource):
    """The operations of `alarms`."""

    @overload
    async def set_alarm(
        self,
        day: str | Date,
        *,
        volume: int | None = None,
        days: Sequence[str] | None = None,
        at: str | DateTime | None = None,
        x_trace: str | Uuid | None = None,
        name: str | None = None,
        loud: bool | None = None,
        body_volume: int | None = None,
        pitch: float | None = None,
        tone: AlarmTone | None = None,
        note: str | None = MISSING,
        body_days: Sequence[str] | None = None,
        light: AlarmLight | AlarmLightDict | None = None,
        formats: Formats | FormatsDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Alarm: ...

    @overload
    async def set_alarm(
        self,
        day: str | Date,
        *,
        body: Alarm | AlarmDict,
        volume: int | None = None,
        days: Sequence[str] | None = None,
        at: str | DateTime | None = None,
        x_trace: str | Uuid | None = None,
        **options: Unpack[CallOptions],
    ) -> Alarm: ...

    async def set_alarm(
        self,
        day: str | Date,
        *,
        volume: int | None = None,
        days: Sequence[str] | None = None,
        at: str | DateTime | None = None,
        x_trace: str | Uuid | None = None,
        name: str | None = None,
        loud: bool | None = None,
        body_volume: int | None = None,
        pitch: float | None = None,
        tone: AlarmTone | None = None,
        note: str | None = MISSING,
        body_days: Sequence[str] | None = None,
        light: AlarmLight | AlarmLightDict | None = None,
        formats: Formats | FormatsDict | None = None,
        body: Alarm | AlarmDict | None = None,
        **options: Unpack[CallOptions],
    ) -> Alarm:
        """PUT /alarms/{day}.

        Arguments:

        - `day`
        - `volume`: How loud it is. Default: `5`.
        - `days`: Default: `["mon", "tue"]`.
        - `at`
        - `x_trace`
        - `name`: What it is called. Default: `"Wake \\"up\\"\\n{now}"`.
        - `loud`: Default: `false`.
        - `body_volume`: How loud it is. Default: 5
        - `pitch`: Default: `0.5`.
        - `tone`: Default: `"bell"`.
        - `note`: Default: `null`.
        - `body_days`: Default: `[]`.
        - `light`: Default: `{"colour": "red"}`.
        - `formats`
        """
        return await self._client.send(
            _operations.SET_ALARM,
            Arguments(
                parameters={
                    "day": day,
                    "volume": volume,
                    "days": days,
                    "at": at,
                    "x_trace": x_trace,
                },
                fields={
                    "name": name,
                    "loud": loud,
                    "volume": body_volume,
                    "pitch": pitch,
                    "tone": tone,
                    "note": note,
                    "days": body_days,
                    "light": light,
                    "formats": formats,
                },
                body=body,
            ),
            options,
        )


class Alarms(SyncClient):
    """A client of Alarms.

    Arguments:

    - `base_url`: where the API is.
    - `http_client`: an HTTP client to use instead of one of our own.
    - `http_options`: proxy, TLS, HTTP/2 and limits of our own, as the HTTP library has
      them.
    - `allow_http`: hosts to which requests may go unencrypted, beside this machine.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for a whole call; None waits for ever, a `Timeout` says more.
    - `retries`: how many times to send a call again at most; a `RetryPolicy` says more.
    - `response_limits`: how much of an answer is read, as `ResponseLimits`.
    - `hooks`: what is told of each try, as `Hooks`.
    - `clock`: where time and chance come from, for tests.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={},
            http_client=http_client,
        )

    @cached_property
    def alarms(self) -> AlarmsResource:
        """The operations of `alarms`."""
        return AlarmsResource(self)


class AsyncAlarms(AsyncClient):
    """A client of Alarms.

    Its calls are awaited.

    Arguments:

    - `base_url`: where the API is.
    - `http_client`: an HTTP client to use instead of one of our own.
    - `http_options`: proxy, TLS, HTTP/2 and limits of our own, as the HTTP library has
      them.
    - `allow_http`: hosts to which requests may go unencrypted, beside this machine.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for a whole call; None waits for ever, a `Timeout` says more.
    - `retries`: how many times to send a call again at most; a `RetryPolicy` says more.
    - `response_limits`: how much of an answer is read, as `ResponseLimits`.
    - `hooks`: what is told of each try, as `Hooks`.
    - `clock`: where time and chance come from, for tests.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={},
            http_client=http_client,
        )

    @cached_property
    def alarms(self) -> AsyncAlarmsResource:
        """The operations of `alarms`."""
        return AsyncAlarmsResource(self)
