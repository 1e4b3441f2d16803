# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output names
"""The operations of 3D-Print HTTPService API: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Operation, Parameter, Response
from .models import GetUsersByUserIdByUserIdResponse, HTTPSURLList

GET_URLS_V2: Operation[HTTPSURLList] = Operation(
    name="get_urls_v2",
    method="GET",
    path="/getURLs",
    responses=(Response("200", HTTPSURLList),),
)

IMPORT: Operation[None] = Operation(
    name="import_",
    method="POST",
    path="/import",
    parameters=(
        Parameter(name="from_", wire_name="from", location="query", type=str),
        Parameter(name="filter_id", wire_name="filter[id]", location="query", type=str),
    ),
    responses=(Response("204"),),
)

GET_USERS_BY_USER_ID_BY_USER_ID: Operation[GetUsersByUserIdByUserIdResponse] = (
    Operation(
        name="get_users_by_user_id_by_user_id",
        method="GET",
        path="/users/{user-id}/{userId}",
        parameters=(
            Parameter(
                name="user_id_path",
                wire_name="user-id",
                location="path",
                type=str,
                required=True,
            ),
            Parameter(
                name="userId",
                wire_name="userId",
                location="path",
                type=str,
                required=True,
            ),
            Parameter(
                name="x_api_key2",
                wire_name="X-API-Key2",
                location="header",
                type=str,
            ),
        ),
        responses=(Response("200", GetUsersByUserIdByUserIdResponse),),
    )
)

POLUCHIT: Operation[None] = Operation(
    name="poluchit",
    method="GET",
    path="/\u043f\u043e\u043b\u044c\u0437\u043e\u0432\u0430\u0442\u0435\u043b\u0438",
    responses=(Response("204"),),
)

ITEMS_BATCH_CREATE: Operation[None] = Operation(
    name="batch_create",
    method="POST",
    path="/v1.0/items:batch",
    responses=(Response("204"),),
)
