# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output recursion
"""The operations of Trees: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, Operation, Response
from .models import Json, Node

PLANT_TREE: Operation[Json] = Operation(
    name="plant_tree",
    method="POST",
    path="/trees",
    bodies=(Body(required=True, spec=Node, documented=Node),),
    responses=(Response("200", Json),),
)
