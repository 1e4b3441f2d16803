# Made by tightspec from spec/dumplingai/openapi.yaml and spec/dumplingai/constraints.yaml.
# Edits are lost. To remake it: tightspec generate dumplingai
"""The request models of DumplingAI API as typed dicts: plain dicts whose keys are
the names on the wire. None is null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Required, TypedDict

if TYPE_CHECKING:
    from .models import (
        AiImageInputOutputFormat,
        FluxDevInputAspectRatio,
        FluxDevInputMegapixels,
        FluxDevInputOutputFormat,
        FluxKontextProInputAspectRatio,
        FluxProInputAspectRatio,
        FluxProInputOutputFormat,
        FluxProRequestModel,
        FluxSchnellInputAspectRatio,
        FluxSchnellInputMegapixels,
        FluxSchnellInputOutputFormat,
        GenerateAiImageRequestModelSpec,
        RecraftV3InputOutputFormat,
        RecraftV3InputSize,
        RecraftV3InputStyle,
        RequestSource,
    )


class FluxSchnellInputDict(TypedDict, total=False):
    """FluxSchnellInput as a dict."""

    prompt: Required[str]
    seed: int
    num_outputs: int
    aspect_ratio: FluxSchnellInputAspectRatio
    output_format: FluxSchnellInputOutputFormat
    output_quality: int
    num_inference_steps: int
    disable_safety_checker: bool
    go_fast: bool
    megapixels: FluxSchnellInputMegapixels
    num_images: int
    image_size: str


class FluxSchnellRequestDict(TypedDict, total=False):
    """FluxSchnellRequest as a dict."""

    model: Required[Literal["FLUX.1-schnell"]]
    input: Required[FluxSchnellInputDict]
    permanent: bool
    requestSource: RequestSource


class FluxDevInputDict(TypedDict, total=False):
    """FluxDevInput as a dict."""

    prompt: Required[str]
    seed: int
    image: str
    prompt_strength: float
    num_outputs: int
    num_inference_steps: int
    guidance: float
    aspect_ratio: FluxDevInputAspectRatio
    output_format: FluxDevInputOutputFormat
    output_quality: int
    disable_safety_checker: bool
    go_fast: bool
    megapixels: FluxDevInputMegapixels
    num_images: int
    image_size: str


class FluxDevRequestDict(TypedDict, total=False):
    """FluxDevRequest as a dict."""

    model: Required[Literal["FLUX.1-dev"]]
    input: Required[FluxDevInputDict]
    permanent: bool
    requestSource: RequestSource


class FluxProInputDict(TypedDict, total=False):
    """FluxProInput as a dict."""

    prompt: Required[str]
    seed: int
    steps: int
    width: int
    height: int
    guidance: float
    interval: float
    aspect_ratio: FluxProInputAspectRatio
    output_format: FluxProInputOutputFormat
    output_quality: int
    safety_tolerance: int
    prompt_upsampling: bool
    num_images: int
    image_size: str
    num_outputs: int


class FluxProRequestDict(TypedDict, total=False):
    """FluxProRequest as a dict."""

    model: Required[FluxProRequestModel]
    input: Required[FluxProInputDict]
    permanent: bool
    requestSource: RequestSource


class FluxKontextProInputDict(TypedDict, total=False):
    """FluxKontextProInput as a dict."""

    prompt: Required[str]
    input_image: str
    aspect_ratio: FluxKontextProInputAspectRatio
    seed: int
    num_images: int
    image_size: str


class FluxKontextProRequestDict(TypedDict, total=False):
    """FluxKontextProRequest as a dict."""

    model: Required[Literal["FLUX.1-kontext-pro"]]
    input: Required[FluxKontextProInputDict]
    permanent: bool
    requestSource: RequestSource


class RecraftV3InputDict(TypedDict, total=False):
    """RecraftV3Input as a dict."""

    prompt: Required[str]
    size: RecraftV3InputSize
    style: RecraftV3InputStyle
    num_images: int
    image_size: str
    aspect_ratio: str
    output_format: RecraftV3InputOutputFormat
    num_outputs: int


class RecraftV3RequestDict(TypedDict, total=False):
    """RecraftV3Request as a dict."""

    model: Required[Literal["recraft-v3"]]
    input: Required[RecraftV3InputDict]
    permanent: bool
    requestSource: RequestSource


class GenerateAiImageRequestDict(TypedDict, total=False):
    """GenerateAiImageRequest as a dict."""

    model: Required[GenerateAiImageRequestModelSpec]
    input: Required[AiImageInputDict]
    permanent: bool
    requestSource: RequestSource


class AiImageInputDict(TypedDict, total=False):
    """AiImageInput as a dict."""

    prompt: Required[str]
    seed: int
    num_outputs: int
    aspect_ratio: str
    output_format: AiImageInputOutputFormat
    output_quality: int
    num_inference_steps: int
    guidance: float
    prompt_strength: float
    image: str
    input_image: str
    steps: int
    width: int
    height: int
    interval: float
    disable_safety_checker: bool
    go_fast: bool
    megapixels: str
    safety_tolerance: int
    prompt_upsampling: bool
    size: str
    style: str
    num_images: int
    image_size: str
