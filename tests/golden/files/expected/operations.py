# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output files
"""The operations of Field Notes: what goes over the wire, as data."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._operation import Body, Operation, Parameter, Response
from .models import Note, Problem, Weather

LIST_NOTES: Operation[list[Note]] = Operation(
    name="list_notes",
    method="GET",
    path="/notes",
    parameters=(
        Parameter(
            name="weather",
            wire_name="weather",
            location="query",
            type=Weather,
            place="paths/notes.yaml#/get/parameters/0",
        ),
    ),
    responses=(Response("200", list[Note]), Response("default", Problem)),
)

ADD_NOTE: Operation[Note] = Operation(
    name="add_note",
    method="POST",
    path="/notes",
    bodies=(Body(required=True, spec=Note, documented=Note),),
    responses=(Response("201", Note),),
)

GET_NOTE: Operation[Note] = Operation(
    name="get_note",
    method="GET",
    path="/notes/{noteId}",
    parameters=(
        Parameter(
            name="note_id",
            wire_name="noteId",
            location="path",
            type=Annotated[int, Field(ge=1)],
            required=True,
            place="paths/note.yaml#/id",
        ),
    ),
    shared=1,
    responses=(Response("200", Note), Response("404", Problem)),
)
