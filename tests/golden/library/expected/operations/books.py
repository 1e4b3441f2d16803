# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output library
"""The operations of Library: what goes over the wire, as data."""

from __future__ import annotations

from .. import models
from .._operation import Body, Operation, Parameter, Response

__all__ = ["ADD_BOOK", "GET_BOOK", "LIST_BOOKS", "REMOVE_BOOK"]

LIST_BOOKS: Operation[list[models.Book]] = Operation(
    name="list_books",
    method="GET",
    path="/books",
    responses=(
        Response("200", lambda: list[models.Book]),
        Response("default", lambda: models.Problem),
    ),
)

ADD_BOOK: Operation[models.Book] = Operation(
    name="add_book",
    method="POST",
    path="/books",
    bodies=(
        Body(required=True, spec=lambda: models.Book, documented=lambda: models.Book),
    ),
    responses=(Response("201", lambda: models.Book),),
)

GET_BOOK: Operation[models.Book] = Operation(
    name="get_book",
    method="GET",
    path="/books/{id}",
    parameters=(
        Parameter(name="id", wire_name="id", location="path", type=int, required=True),
    ),
    shared=1,
    responses=(Response("200", lambda: models.Book),),
)

REMOVE_BOOK: Operation[None] = Operation(
    name="remove_book",
    method="DELETE",
    path="/books/{id}",
    parameters=(
        Parameter(name="id", wire_name="id", location="path", type=int, required=True),
    ),
    shared=1,
    responses=(Response("204"),),
)
