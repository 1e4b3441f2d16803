# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output unevaluated
"""The operations of Garage: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, Operation, Response
from .models import Car

PARK: Operation[None] = Operation(
    name="park",
    method="POST",
    path="/vehicles",
    bodies=(Body(required=True, spec=Car, documented=Car),),
    responses=(Response("204"),),
)
