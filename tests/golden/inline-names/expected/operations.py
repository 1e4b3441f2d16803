# Made by tightspec from openapi.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --output inline_names
"""The operations of Names: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, Operation, Parameter, Response
from ._types import Date
from .models import (
    Member,
    ReadingList,
    ReadingListsCreateRequest,
    ReadingListsListClientErrorResponse,
    ReadingListsListSort,
)

READING_LISTS_LIST: Operation[list[ReadingList]] = Operation(
    name="list",
    method="GET",
    path="/lists",
    parameters=(
        Parameter(
            name="if_none_match",
            wire_name="If-None-Match",
            location="header",
            type=str,
        ),
        Parameter(
            name="oauth_state",
            wire_name="OAuthState",
            location="query",
            type=str,
        ),
        Parameter(name="from_", wire_name="from", location="query", type=Date),
        Parameter(
            name="sort",
            wire_name="sort",
            location="query",
            type=ReadingListsListSort,
        ),
    ),
    responses=(
        Response("200", list[ReadingList]),
        Response("4XX", ReadingListsListClientErrorResponse),
    ),
)

READING_LISTS_CREATE: Operation[ReadingList] = Operation(
    name="create",
    method="POST",
    path="/lists",
    bodies=(
        Body(
            required=True,
            spec=ReadingListsCreateRequest,
            documented=ReadingListsCreateRequest,
        ),
    ),
    responses=(Response("201", ReadingList),),
)

READING_LISTS_ARCHIVE_6VMVOCHWUWO: Operation[list[Member]] = Operation(
    name="archive_6vmvochwuwo",
    method="POST",
    path="/lists/{id}/archive-6VMVochwUWo",
    parameters=(
        Parameter(name="id", wire_name="id", location="path", type=str, required=True),
    ),
    responses=(Response("200", list[Member]),),
)
