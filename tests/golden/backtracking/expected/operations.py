# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate locks
"""The operations of Locks: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Operation, Parameter, Response
from .models import Code, Lock

OPEN_LOCK: Operation[Lock] = Operation(
    name="open_lock",
    method="GET",
    path="/locks/{code}",
    parameters=(
        Parameter(
            name="code",
            wire_name="code",
            location="path",
            type=Code,
            required=True,
        ),
    ),
    responses=(Response("200", Lock),),
)
