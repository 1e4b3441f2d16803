# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate hosts
"""The operations of Hosts: what goes over the wire, as data."""

from __future__ import annotations

from typing import Annotated

from ._formats import Format
from ._operation import Operation, Parameter, Response
from .models import Host

GET_HOST: Operation[Host] = Operation(
    name="get_host",
    method="GET",
    path="/hosts/{address}",
    parameters=(
        Parameter(
            name="address",
            wire_name="address",
            location="path",
            type=Annotated[str, Format("ipv4")],
            required=True,
        ),
    ),
    responses=(Response("200", Host),),
)
