# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --constraints constraints.yaml --output downloads
"""The operations of Prints: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Operation, Response
from .models import ListPrintsResponse

LIST_PRINTS: Operation[ListPrintsResponse] = Operation(
    name="list_prints",
    method="GET",
    path="/prints",
    responses=(Response("200", ListPrintsResponse),),
    downloads=("prints[].fileURL", "cover.fileURL"),
)
