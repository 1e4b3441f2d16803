# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate notes
"""The operations of Notes: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, Operation, Response
from .models import Note

ADD_NOTE: Operation[None] = Operation(
    name="add_note",
    method="POST",
    path="/notes",
    bodies=(Body(required=True, spec=Note, documented=Note),),
    responses=(Response("204"),),
)
