# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output shop_3_0
"""The operations of Corner Shop 3.0: what goes over the wire, as data."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._operation import Body, Operation, Parameter, Response
from .models import Error, Item, ReadItemView

READ_ITEM: Operation[Item] = Operation(
    name="read_item",
    method="GET",
    path="/items/{itemId}",
    parameters=(
        Parameter(
            name="item_id",
            wire_name="itemId",
            location="path",
            type=Annotated[str, Field(min_length=1)],
            required=True,
        ),
        Parameter(name="view", wire_name="view", location="query", type=ReadItemView),
    ),
    shared=1,
    responses=(Response("200", Item), Response("404", Error)),
)

WRITE_ITEM: Operation[None] = Operation(
    name="write_item",
    method="PUT",
    path="/items/{itemId}",
    parameters=(
        Parameter(
            name="item_id",
            wire_name="itemId",
            location="path",
            type=Annotated[str, Field(min_length=1)],
            required=True,
        ),
    ),
    shared=1,
    bodies=(
        Body(
            required=True,
            spec=Item,
            documented=Item,
            nullable=("comment", "colour", "parent", "labels"),
        ),
    ),
    responses=(Response("204"),),
)
