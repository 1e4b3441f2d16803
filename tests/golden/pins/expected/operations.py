# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate legacy
"""The operations of Legacy: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, Operation, Parameter, Response
from .models import Replaced, User

GET: Operation[User] = Operation(
    name="get",
    method="GET",
    path="/tbl_usr/{usr_id}",
    parameters=(
        Parameter(
            name="usr_id",
            wire_name="usr_id",
            location="path",
            type=int,
            required=True,
        ),
        Parameter(name="details", wire_name="inc_dtl", location="query", type=bool),
    ),
    shared=1,
    responses=(Response("200", User),),
)

REPLACE: Operation[Replaced] = Operation(
    name="replace",
    method="PUT",
    path="/tbl_usr/{usr_id}",
    parameters=(
        Parameter(
            name="usr_id",
            wire_name="usr_id",
            location="path",
            type=int,
            required=True,
        ),
    ),
    shared=1,
    bodies=(Body(required=True, spec=User, documented=User),),
    responses=(Response("200", Replaced),),
)
