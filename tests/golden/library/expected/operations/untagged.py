# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of Library: what goes over the wire, as data."""

from __future__ import annotations

from .. import models
from .._operation import Operation, Response

__all__ = ["HEALTH"]

HEALTH: Operation[models.AnyItem] = Operation(
    name="health",
    method="GET",
    path="/health",
    responses=(Response("200", lambda: models.AnyItem),),
)
