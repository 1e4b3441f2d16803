# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of Library: what goes over the wire, as data."""

from __future__ import annotations

from .. import models
from .._operation import Body, Operation, Parameter, Response

__all__ = ["ADD_MEMBER", "GET_MEMBER", "LIST_MEMBERS", "REMOVE_MEMBER"]

LIST_MEMBERS: Operation[list[models.Member]] = Operation(
    name="list_members",
    method="GET",
    path="/members",
    responses=(
        Response("200", lambda: list[models.Member]),
        Response("default", lambda: models.Problem),
    ),
)

ADD_MEMBER: Operation[models.Member] = Operation(
    name="add_member",
    method="POST",
    path="/members",
    bodies=(
        Body(
            required=True,
            spec=lambda: models.Member,
            documented=lambda: models.Member,
        ),
    ),
    responses=(Response("201", lambda: models.Member),),
)

GET_MEMBER: Operation[models.Member] = Operation(
    name="get_member",
    method="GET",
    path="/members/{id}",
    parameters=(
        Parameter(name="id", wire_name="id", location="path", type=int, required=True),
    ),
    shared=1,
    responses=(Response("200", lambda: models.Member),),
)

REMOVE_MEMBER: Operation[None] = Operation(
    name="remove_member",
    method="DELETE",
    path="/members/{id}",
    parameters=(
        Parameter(name="id", wire_name="id", location="path", type=int, required=True),
    ),
    shared=1,
    responses=(Response("204"),),
)
