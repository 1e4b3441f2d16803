# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output discriminators
"""The operations of Shelter: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, Operation, Response
from .models import Pet

ADD_PET: Operation[Pet] = Operation(
    name="add_pet",
    method="POST",
    path="/pets",
    bodies=(Body(required=True, spec=Pet, documented=Pet),),
    responses=(Response("200", Pet),),
)
