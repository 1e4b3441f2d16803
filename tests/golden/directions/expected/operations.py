# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output directions
"""The operations of Accounts: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, Operation, Response
from .models import Account, AccountInput, LogInRequest, Session

ADD_ACCOUNT: Operation[Account] = Operation(
    name="add_account",
    method="POST",
    path="/accounts",
    bodies=(Body(required=True, spec=AccountInput, documented=AccountInput),),
    responses=(Response("201", Account),),
)

LOG_IN: Operation[Session] = Operation(
    name="log_in",
    method="POST",
    path="/sessions",
    bodies=(Body(required=True, spec=LogInRequest, documented=LogInRequest),),
    responses=(Response("200", Session),),
)
