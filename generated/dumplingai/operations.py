# Made by tightspec from spec/dumplingai/openapi.yaml and spec/dumplingai/constraints.yaml.
# Edits are lost. To remake it: tightspec generate dumplingai
"""The operations of DumplingAI API: what goes over the wire, as data."""

from __future__ import annotations

from ._operation import Body, Cost, Operation, Response, Variants
from .models import (
    ErrorResponse,
    FluxDevRequest,
    FluxKontextProRequest,
    FluxProRequest,
    FluxSchnellRequest,
    GenerateAiImageRequest,
    GenerateAiImageResponse,
    RecraftV3Request,
)

GENERATE_AI_IMAGE: Operation[GenerateAiImageResponse] = Operation(
    name="generate_ai_image",
    method="POST",
    path="/api/v1/generate-ai-image",
    security=(("bearerAuth",),),
    bodies=(
        Body(
            required=True,
            spec=GenerateAiImageRequest,
            documented=Variants(
                by="model",
                cases={
                    "FLUX.1-schnell": FluxSchnellRequest,
                    "FLUX.1-dev": FluxDevRequest,
                    "FLUX.1-pro": FluxProRequest,
                    "FLUX.1.1-pro": FluxProRequest,
                    "FLUX.1-kontext-pro": FluxKontextProRequest,
                    "recraft-v3": RecraftV3Request,
                },
            ),
        ),
    ),
    responses=(
        Response("200", GenerateAiImageResponse, essential=("images",)),
        Response("400", ErrorResponse),
        Response("401"),
        Response("500", ErrorResponse),
    ),
    downloads=("images[].url",),
    cost=Cost(
        unit="credits",
        as_of="2026-11-22",
        by="model",
        each={
            "FLUX.1-schnell": (30, 30),
            "FLUX.1-dev": (150, 150),
            "FLUX.1-pro": (300, 300),
            "FLUX.1.1-pro": (300, 500),
            "FLUX.1-kontext-pro": (200, 200),
            "recraft-v3": (200, 200),
        },
        times=("input.num_outputs", "input.num_images"),
        actual="creditUsage",
        source="Generate AI Image #notes (2026-11-22)",
    ),
)
