# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output anything
"""The operations of Anything: what goes over the wire, as data."""

from __future__ import annotations

from typing import Any

from ._operation import Body, Operation, Parameter, Response

ADD_THING: Operation[Any] = Operation(
    name="add_thing",
    method="POST",
    path="/things",
    parameters=(
        Parameter(name="filter", wire_name="filter", location="query", type=Any),
    ),
    bodies=(Body(required=True, spec=Any, documented=Any),),
    responses=(Response("200", Any), Response("201", Any)),
)
