# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate city
"""The operations of City: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, Operation, Parameter, Response
from .models import Line, LineNumber, Tram

LIST_TRAMS: Operation[list[Tram]] = Operation(
    name="list_trams",
    method="GET",
    path="/trams",
    responses=(Response("200", list[Tram]),),
)

PUT_ADMIN_LINES_BY_NUMBER: Operation[None] = Operation(
    name="put_admin_lines_by_number",
    method="PUT",
    path="/admin/lines/{number}",
    parameters=(
        Parameter(
            name="number",
            wire_name="number",
            location="path",
            type=LineNumber,
            required=True,
            place="#/components/parameters/Number",
        ),
    ),
    shared=1,
    bodies=(Body(required=True, spec=Line, documented=Line),),
    responses=(Response("204"),),
)
