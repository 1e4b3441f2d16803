# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output defaults_and_formats
"""The operations of Alarms: what goes over the wire, as data."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._operation import Body, Operation, Parameter, Response
from ._types import Date, DateTime, Uuid
from .models import Alarm

SET_ALARM: Operation[Alarm] = Operation(
    name="set_alarm",
    method="PUT",
    path="/alarms/{day}",
    parameters=(
        Parameter(
            name="day",
            wire_name="day",
            location="path",
            type=Date,
            required=True,
        ),
        Parameter(
            name="volume",
            wire_name="volume",
            location="query",
            type=Annotated[int, Field(ge=0, le=11)],
        ),
        Parameter(name="days", wire_name="days", location="query", type=list[str]),
        Parameter(name="at", wire_name="at", location="query", type=DateTime),
        Parameter(name="x_trace", wire_name="X-Trace", location="header", type=Uuid),
    ),
    bodies=(Body(required=True, spec=Alarm, documented=Alarm, nullable=("note",)),),
    responses=(Response("200", Alarm),),
)
