# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output unions
"""The operations of Parcels: what goes over the wire, as data."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._operation import Body, Operation, Parameter, Response
from .models import Address, SendParcelWeight, Target

SEND_PARCEL: Operation[Address | list[Address]] = Operation(
    name="send_parcel",
    method="POST",
    path="/parcels",
    parameters=(
        Parameter(
            name="weight",
            wire_name="weight",
            location="query",
            type=Annotated[int, Field(ge=1)] | SendParcelWeight,
        ),
    ),
    bodies=(Body(required=True, spec=Target, documented=Target),),
    responses=(Response("200", Address | list[Address]),),
)
