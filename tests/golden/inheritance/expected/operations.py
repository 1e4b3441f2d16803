# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output inheritance
"""The operations of Garage: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, Operation, Response
from .models import Truck

ADD_TRUCK: Operation[Truck] = Operation(
    name="add_truck",
    method="POST",
    path="/trucks",
    bodies=(Body(required=True, spec=Truck, documented=Truck),),
    responses=(Response("201", Truck),),
)
