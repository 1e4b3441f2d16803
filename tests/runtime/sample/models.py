# mypy: ignore-errors
# The modules that it imports are beside it only in the package that the tests make.
"""Models as they are generated: a part of the image API, and a small shop."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from ._base import Model, Nullable
from ._checks import All, Bounds, Const, Has, If, Length, Not, Properties
from ._contract import Contract, Rule
from ._types import Date, Uri
from ._unions import Discriminated

RequestSource: TypeAlias = Literal["API", "WEB"]
_PAGE = "Generate AI Image"


class ImageInput(Model):
    prompt: str
    seed: int | None = None
    num_outputs: Annotated[int | None, Field(ge=1, le=4)] = None
    num_images: Annotated[int | None, Field(ge=1)] = None
    num_inference_steps: Annotated[int | None, Field(ge=1)] = None
    steps: int | None = None
    guidance: float | None = None
    width: int | None = None
    aspect_ratio: str | None = None
    output_format: Literal["webp", "jpg", "png"] | None = None
    megapixels: str | None = None
    go_fast: bool | None = None
    image: Uri | None = None
    style: str | None = None


class GenerateImageRequest(Model, extra="forbid"):
    model: Literal["FLUX.1-schnell", "FLUX.1-pro", "FLUX.1.1-pro", "recraft-v3"]
    input: ImageInput
    permanent: bool | None = None
    request_source: Annotated[RequestSource | None, Field(alias="requestSource")] = None


class FluxSchnellInput(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        subject="FLUX.1-schnell",
        source=f"{_PAGE} #flux-1-schnell (2026-11-22)",
        unknown_level="warn",
        unlisted={
            "steps": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "guidance": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "width": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "style": ("recraft-v3",),
        },
        hints={
            "steps": "use num_inference_steps",
            "output_format": "write jpg for JPEG",
        },
        deprecated={"num_images": "num_outputs"},
        sources={"num_images": f"{_PAGE} #openapi (2026-11-22)"},
        rules=(
            Rule(
                id="prompt-is-empty",
                severity="warning",
                check=Properties({"prompt": Length(min=1)}),
                message="the prompt is empty",
            ),
            Rule(
                id="seed-is-not-reproducible-when-fast",
                severity="warning",
                check=If(
                    Has("seed"),
                    All(Has("go_fast"), Properties({"go_fast": Const(False)})),
                ),
                message="a seed does not reproduce an image unless go_fast is false",
            ),
            Rule(
                id="counts-differ",
                check=Not(All(Has("num_images", "num_outputs"))),
                message="num_images and num_outputs both count images: give num_outputs",
            ),
        ),
    )

    prompt: str
    seed: int | None = None
    num_outputs: Annotated[int | None, Field(ge=1, le=4)] = None
    num_images: Annotated[int | None, Field(ge=1, le=4)] = None
    num_inference_steps: Annotated[int | None, Field(ge=1, le=4)] = None
    aspect_ratio: Literal["1:1", "16:9", "21:9", "3:2"] | None = None
    output_format: Literal["webp", "jpg", "png"] | None = None
    megapixels: Literal["1", "0.25"] | None = None
    go_fast: bool | None = None
    image: Uri | None = None


class FluxSchnellRequest(Model, extra="forbid"):
    model: Literal["FLUX.1-schnell"]
    input: FluxSchnellInput
    permanent: bool | None = None
    request_source: Annotated[RequestSource | None, Field(alias="requestSource")] = None


class FluxProInput(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        subject="FLUX.1-pro",
        source=f"{_PAGE} #flux-1-pro-and-flux-1-1-pro (2026-11-22)",
        unknown_level="warn",
        unlisted={"num_inference_steps": ("FLUX.1-schnell",)},
        hints={"num_inference_steps": "use steps"},
    )

    prompt: str
    steps: Annotated[int | None, Field(ge=1, le=50)] = None
    guidance: Annotated[float | None, Field(ge=2, le=5)] = None
    width: Annotated[int | None, Bounds(multiple_of=32), Field(ge=256, le=1440)] = None


class FluxProRequest(Model, extra="forbid"):
    model: Literal["FLUX.1-pro", "FLUX.1.1-pro"]
    input: FluxProInput
    permanent: bool | None = None
    request_source: Annotated[RequestSource | None, Field(alias="requestSource")] = None


class RecraftInput(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        subject="recraft-v3",
        source=f"{_PAGE} #recraft-v3 (2026-11-22)",
        unknown_level="warn",
        unlisted={"num_outputs": ("FLUX.1-schnell",)},
        tolerated=("output_format",),
    )

    prompt: str
    style: Literal["any", "realistic_image", "realistic_image/hdr"] | None = None
    output_format: Literal["webp", "jpg", "png"] | None = None


class RecraftRequest(Model, extra="forbid"):
    model: Literal["recraft-v3"]
    input: RecraftInput
    permanent: bool | None = None
    request_source: Annotated[RequestSource | None, Field(alias="requestSource")] = None


class Image(Model):
    url: Uri


class GenerateImageResponse(Model):
    images: list[Image]
    prompt: str
    credit_usage: Annotated[int, Field(alias="creditUsage")]


class ErrorResponse(Model):
    error: str


class Cat(Model):
    kind: Literal["cat"]
    lives: Annotated[int, Field(ge=1, le=9)]


class Dog(Model):
    kind: Literal["dog"]
    bark: str


class Pet(Model):
    name: str
    nickname: Nullable[str] = None
    born: Date | None = None
    tags: Annotated[list[str] | None, Field(min_length=1)] = None
    owner: str | int | None = None
    friend: Cat | Dog | None = None
    rival: Annotated[
        Cat | Dog | None, Discriminated("kind", {"cat": Cat, "dog": Dog})
    ] = None
