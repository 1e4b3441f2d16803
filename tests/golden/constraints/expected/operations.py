# Made by tightspec from openapi.yaml and constraints.yaml.
# Edits are lost. To remake it: tightspec generate --spec openapi.yaml --constraints constraints.yaml --output constraints
"""The operations of Print Shop: what goes over the wire, as data."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ._contract import Contract
from ._operation import Body, Operation, Parameter, Response
from .models import (
    Job,
    JobSpec,
    ListJobsResponse,
    ListJobsStateItem,
    PutJobsByNumberCoverBadRequestResponse,
    PutJobsByNumberCoverRequest,
    PutJobsByNumberCoverRequestSpec,
    PutJobsByNumberCoverResponse,
)

LIST_JOBS: Operation[ListJobsResponse] = Operation(
    name="list_jobs",
    method="GET",
    path="/jobs",
    parameters=(
        Parameter(
            name="limit",
            wire_name="limit",
            location="query",
            type=Annotated[int, Field(ge=1, le=50)],
            spec=int,
        ),
        Parameter(
            name="state",
            wire_name="state",
            location="query",
            type=Annotated[list[ListJobsStateItem], Field(max_length=2)],
            spec=list[str],
        ),
        Parameter(
            name="x_shop",
            wire_name="X-Shop",
            location="header",
            type=Annotated[str, Field(pattern="^[a-z]+$")],
            spec=str,
        ),
    ),
    responses=(Response("200", ListJobsResponse),),
    contract=Contract(source="Print guide #lists (2026-11-22)"),
)

ADD_JOB: Operation[Job] = Operation(
    name="add_job",
    method="POST",
    path="/jobs",
    bodies=(Body(required=True, spec=JobSpec, documented=Job),),
    responses=(Response("201", Job),),
)

PUT_JOBS_BY_NUMBER_COVER: Operation[PutJobsByNumberCoverResponse] = Operation(
    name="put_jobs_by_number_cover",
    method="PUT",
    path="/jobs/{number}/cover",
    parameters=(
        Parameter(
            name="number",
            wire_name="number",
            location="path",
            type=Annotated[int, Field(ge=1)],
            spec=int,
            required=True,
        ),
    ),
    shared=1,
    bodies=(
        Body(
            required=True,
            spec=PutJobsByNumberCoverRequestSpec,
            documented=PutJobsByNumberCoverRequest,
        ),
    ),
    responses=(
        Response("200", PutJobsByNumberCoverResponse, essential=("proof",)),
        Response("400", PutJobsByNumberCoverBadRequestResponse),
    ),
    contract=Contract(source="Print guide #covers (2026-11-22)"),
)
