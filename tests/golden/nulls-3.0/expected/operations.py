# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output nulls_3_0
"""The operations of Profiles: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, Operation, Parameter, Response
from .models import Profile

CHANGE_PROFILE: Operation[Profile] = Operation(
    name="change_profile",
    method="PATCH",
    path="/profile",
    parameters=(
        Parameter(name="view", wire_name="view", location="query", type=str | None),
    ),
    bodies=(
        Body(
            required=True,
            spec=Profile,
            documented=Profile,
            nullable=(
                "nickname",
                "age",
                "colour",
                "shade",
                "home",
                "work",
                "emails",
                "level",
            ),
        ),
    ),
    responses=(Response("200", Profile),),
)
