# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output keywords
"""The operations of Checks: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, Operation, Response
from .models import Order

PLACE_ORDER: Operation[None] = Operation(
    name="place_order",
    method="POST",
    path="/orders",
    bodies=(Body(required=True, spec=Order, documented=Order),),
    responses=(Response("204"),),
)
