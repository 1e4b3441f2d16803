# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output choices
"""The operations of Choices: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Operation, Parameter, Response
from .models import (
    ListThingsPage,
    ListThingsResponse,
    ListThingsSize,
    ListThingsSortItem,
)

LIST_THINGS: Operation[ListThingsResponse] = Operation(
    name="list_things",
    method="GET",
    path="/things/{size}",
    parameters=(
        Parameter(
            name="size",
            wire_name="size",
            location="path",
            type=ListThingsSize,
            required=True,
        ),
        Parameter(name="page", wire_name="page", location="query", type=ListThingsPage),
        Parameter(
            name="sort",
            wire_name="sort",
            location="query",
            type=list[ListThingsSortItem],
        ),
    ),
    responses=(Response("200", ListThingsResponse),),
)
