# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of Library: what goes over the wire, as data."""

from __future__ import annotations

from .. import models
from .._operation import Body, Operation, Parameter, Response

__all__ = ["ADD_BRANCH", "GET_BRANCH", "LIST_BRANCHES", "REMOVE_BRANCH"]

LIST_BRANCHES: Operation[list[models.Branch]] = Operation(
    name="list_branches",
    method="GET",
    path="/branches",
    responses=(
        Response("200", lambda: list[models.Branch]),
        Response("default", lambda: models.Problem),
    ),
)

ADD_BRANCH: Operation[models.Branch] = Operation(
    name="add_branch",
    method="POST",
    path="/branches",
    bodies=(
        Body(
            required=True,
            spec=lambda: models.Branch,
            documented=lambda: models.Branch,
        ),
    ),
    responses=(Response("201", lambda: models.Branch),),
)

GET_BRANCH: Operation[models.Branch] = Operation(
    name="get_branch",
    method="GET",
    path="/branches/{id}",
    parameters=(
        Parameter(name="id", wire_name="id", location="path", type=int, required=True),
    ),
    shared=1,
    responses=(Response("200", lambda: models.Branch),),
)

REMOVE_BRANCH: Operation[None] = Operation(
    name="remove_branch",
    method="DELETE",
    path="/branches/{id}",
    parameters=(
        Parameter(name="id", wire_name="id", location="path", type=int, required=True),
    ),
    shared=1,
    responses=(Response("204"),),
)
