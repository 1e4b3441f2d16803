# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output maps_and_tuples
"""The operations of Maps: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Operation, Response
from .models import Counts

GET_STOCK: Operation[dict[str, Counts]] = Operation(
    name="get_stock",
    method="GET",
    path="/stock",
    responses=(Response("200", dict[str, Counts]),),
)
