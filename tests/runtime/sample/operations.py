# mypy: ignore-errors
# The modules that it imports are beside it only in the package that the tests make.
"""Operations as they are generated."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ._contract import Contract
from ._operation import Body, Cost, Operation, Parameter, Response, Variants
from ._types import Date
from .models import (
    ErrorResponse,
    FluxProRequest,
    FluxSchnellRequest,
    GenerateImageRequest,
    GenerateImageResponse,
    Pet,
    RecraftRequest,
)

GENERATE_IMAGE: Operation[GenerateImageResponse] = Operation(
    name="generate_image",
    method="POST",
    path="/api/v1/generate-image",
    security=(("bearerAuth",),),
    bodies=(
        Body(
            content_type="application/json",
            required=True,
            spec=GenerateImageRequest,
            documented=Variants(
                by="model",
                cases={
                    "FLUX.1-schnell": FluxSchnellRequest,
                    "FLUX.1-pro": FluxProRequest,
                    "FLUX.1.1-pro": FluxProRequest,
                    "recraft-v3": RecraftRequest,
                },
            ),
        ),
    ),
    responses=(
        Response("200", GenerateImageResponse, essential=("images",)),
        Response("400", ErrorResponse),
        Response("401"),
        Response("5XX", ErrorResponse),
    ),
    cost=Cost(
        unit="credits",
        as_of="2026-11-22",
        by="model",
        each={
            "FLUX.1-schnell": (30, 30),
            "FLUX.1-pro": (300, 300),
            "FLUX.1.1-pro": (300, 500),
        },
        times=("input.num_outputs", "input.num_images"),
        actual="creditUsage",
        source="Generate AI Image #notes",
    ),
)

GET_PET: Operation[Pet] = Operation(
    name="get_pet",
    method="GET",
    path="/pets/{petId}",
    parameters=(
        Parameter(
            name="pet_id",
            wire_name="petId",
            location="path",
            type=Annotated[str, Field(max_length=40)],
            required=True,
        ),
        Parameter(name="tags", wire_name="tag", location="query", type=list[str]),
        Parameter(
            name="limit",
            wire_name="limit",
            location="query",
            type=Annotated[int, Field(ge=1, le=10)],
            spec=Annotated[int, Field(ge=1)],
        ),
        Parameter(name="full", wire_name="full", location="query", type=bool),
        Parameter(name="since", wire_name="since", location="query", type=Date),
        Parameter(name="trace", wire_name="X-Trace", location="header", type=str),
        Parameter(name="visit", wire_name="visit", location="cookie", type=str),
        Parameter(
            name="lang",
            wire_name="lang",
            location="query",
            type=Literal["en", "de"],
            required=True,
        ),
    ),
    responses=(Response("200", Pet), Response("default", ErrorResponse)),
    contract=Contract(source="Pets", sources={"limit": "Pets #limit"}),
)

ADD_PETS: Operation[None] = Operation(
    name="add_pets",
    method="POST",
    path="/pets",
    security=(("bearerAuth",), ("queryKey",)),
    bodies=(Body(spec=list[Pet], documented=list[Pet]),),
    responses=(Response("204"),),
)

SAVE_PET: Operation[Pet] = Operation(
    name="save_pet",
    method="PUT",
    path="/pets",
    security=((), ("bearerAuth",), ("headerKey",)),
    bodies=(Body(required=True, spec=Pet, documented=Pet, nullable=("nickname",)),),
    responses=(Response("2XX", Pet),),
)

GET_NOTE: Operation[str] = Operation(
    name="get_note",
    method="GET",
    path="/note",
    responses=(Response("200", str, content_type="text/plain"),),
)
