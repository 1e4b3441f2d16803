# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate post
"""The operations of Shop: what goes over the wire, as data."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._contract import Contract
from ._operation import Body, Operation, Parameter, Response, Variants
from .models import LetterOrder, Order, ParcelOrder

PLACE_ORDER: Operation[None] = Operation(
    name="place_order",
    method="POST",
    path="/orders",
    parameters=(
        Parameter(
            name="limit",
            wire_name="limit",
            location="query",
            type=Annotated[int, Field(le=5)],
            spec=Annotated[int, Field(le=50)],
        ),
    ),
    bodies=(
        Body(
            required=True,
            spec=Order,
            documented=Variants(
                by="kind",
                cases={"parcel": ParcelOrder, "letter": LetterOrder},
            ),
        ),
    ),
    responses=(Response("204"),),
    contract=Contract(source='Shop "guide" \\ {{ 1 }} (2026-11-22)'),
)
