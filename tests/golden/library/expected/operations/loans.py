# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of Library: what goes over the wire, as data."""

from __future__ import annotations

from .. import models
from .._operation import Body, Operation, Parameter, Response

__all__ = ["ADD_LOAN", "GET_LOAN", "LIST_LOANS", "REMOVE_LOAN"]

LIST_LOANS: Operation[list[models.Loan]] = Operation(
    name="list_loans",
    method="GET",
    path="/loans",
    responses=(
        Response("200", lambda: list[models.Loan]),
        Response("default", lambda: models.Problem),
    ),
)

ADD_LOAN: Operation[models.Loan] = Operation(
    name="add_loan",
    method="POST",
    path="/loans",
    bodies=(
        Body(required=True, spec=lambda: models.Loan, documented=lambda: models.Loan),
    ),
    responses=(Response("201", lambda: models.Loan),),
)

GET_LOAN: Operation[models.Loan] = Operation(
    name="get_loan",
    method="GET",
    path="/loans/{id}",
    parameters=(
        Parameter(name="id", wire_name="id", location="path", type=int, required=True),
    ),
    shared=1,
    responses=(Response("200", lambda: models.Loan),),
)

REMOVE_LOAN: Operation[None] = Operation(
    name="remove_loan",
    method="DELETE",
    path="/loans/{id}",
    parameters=(
        Parameter(name="id", wire_name="id", location="path", type=int, required=True),
    ),
    shared=1,
    responses=(Response("204"),),
)
