# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate vault
"""The operations of Vault: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, FieldEncoding, Operation, Parameter, Response
from .models import AddKeyRequest, Code, Door

OPEN_DOOR: Operation[Door] = Operation(
    name="open_door",
    method="GET",
    path="/doors/{code}",
    parameters=(
        Parameter(
            name="code",
            wire_name="code",
            location="path",
            type=Code,
            required=True,
        ),
    ),
    responses=(Response("200", Door),),
)

ADD_KEY: Operation[None] = Operation(
    name="add_key",
    method="POST",
    path="/keys",
    bodies=(
        Body(
            content_type="multipart/form-data",
            form="multipart",
            spec=AddKeyRequest,
            documented=AddKeyRequest,
            encodings={"key": FieldEncoding()},
        ),
        Body(
            content_type="application/octet-stream",
            form="binary",
            spec=bytes,
            documented=bytes,
        ),
    ),
    responses=(Response("204"),),
)
