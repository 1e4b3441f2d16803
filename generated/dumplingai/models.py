# Made by tightspec from spec/dumplingai/openapi.yaml and spec/dumplingai/constraints.yaml.
# Edits are lost. To remake it: tightspec generate dumplingai
"""The models of DumplingAI API: what its requests and responses hold."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from ._base import Model
from ._checks import (
    All,
    AnyOf,
    Const,
    DependentRequired,
    Has,
    If,
    Length,
    Not,
    Properties,
)
from ._contract import Contract, Rule
from ._download import Download as _Download
from ._types import Uri

FluxSchnellInputAspectRatio: TypeAlias = Literal[
    "1:1",
    "16:9",
    "21:9",
    "3:2",
    "2:3",
    "4:5",
    "5:4",
    "3:4",
    "4:3",
    "9:16",
    "9:21",
]

FluxSchnellInputOutputFormat: TypeAlias = Literal["webp", "jpg", "png"]

FluxSchnellInputMegapixels: TypeAlias = Literal["1", "0.25"]


class FluxSchnellInput(Model):
    """Model-specific parameters for AI image generation. Fields vary by selected model.

    What FLUX.1-schnell takes.

    Source: Generate AI Image #flux-1-schnell (2026-11-22).
    """

    __contract__: ClassVar[Contract | None] = Contract(
        subject="FLUX.1-schnell",
        source="Generate AI Image #flux-1-schnell (2026-11-22)",
        unlisted={
            "guidance": ("FLUX.1-dev", "FLUX.1-pro", "FLUX.1.1-pro"),
            "prompt_strength": ("FLUX.1-dev",),
            "image": ("FLUX.1-dev",),
            "input_image": ("FLUX.1-kontext-pro",),
            "steps": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "width": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "height": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "interval": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "safety_tolerance": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "prompt_upsampling": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "size": ("recraft-v3",),
            "style": ("recraft-v3",),
        },
        unknown_level="warn",
        hints={"steps": "use num_inference_steps"},
        deprecated={"num_images": "num_outputs", "image_size": ""},
        sources={
            "num_images": "Generate AI Image #openapi (2026-11-22)",
            "image_size": "Generate AI Image #openapi (2026-11-22)",
        },
        rules=(
            Rule(
                id="prompt-is-empty",
                check=Properties({"prompt": Length(min=1)}),
                message="the prompt is empty",
                severity="warning",
                source="Generate AI Image #openapi (2026-11-22)",
            ),
            Rule(
                id="seed-is-not-reproducible-when-fast",
                check=If(
                    Has("seed"),
                    All(Has("go_fast"), Properties({"go_fast": Const(False)})),
                ),
                message="a seed does not reproduce an image unless go_fast is false",
                severity="warning",
                source="Generate AI Image #flux-1-schnell (2026-11-22)",
            ),
            Rule(
                id="quality-means-nothing-for-png",
                check=If(
                    All(
                        Has("output_format"),
                        Properties({"output_format": Const("png")}),
                    ),
                    Not(Has("output_quality")),
                ),
                message="output_quality has no effect on png, which is lossless",
                severity="warning",
                source="Generate AI Image #flux-1-schnell (2026-11-22)",
            ),
            Rule(
                id="counts-differ",
                check=AnyOf(
                    Properties({"num_images": Const(1), "num_outputs": Const(1)}),
                    Properties({"num_images": Const(2), "num_outputs": Const(2)}),
                    Properties({"num_images": Const(3), "num_outputs": Const(3)}),
                    Properties({"num_images": Const(4), "num_outputs": Const(4)}),
                ),
                message="num_images and num_outputs ask for different numbers of images, give num_outputs alone",
                source="Generate AI Image #openapi (2026-11-22)",
            ),
        ),
    )

    prompt: str
    """Text description of the desired image."""

    seed: int | None = None
    """Random seed to reproduce a previous generation.

    Note: the table says number and the OpenAPI part integer.
    """

    num_outputs: Annotated[int | None, Field(ge=1, le=4)] = None
    """Number of images to generate.

    Default: `1`.
    """

    aspect_ratio: FluxSchnellInputAspectRatio | None = None
    """Desired aspect ratio (e.g., `1:1`, `16:9`).

    Default: `"1:1"`.
    """

    output_format: FluxSchnellInputOutputFormat | None = None
    """File format for generated images.

    Default: `"webp"`.
    """

    output_quality: Annotated[int | None, Field(ge=0, le=100)] = None
    """Quality level for lossy image formats.

    Default: `80`.
    """

    num_inference_steps: Annotated[int | None, Field(ge=1, le=4)] = None
    """Number of denoising steps to perform.

    Default: `4`.
    """

    disable_safety_checker: bool | None = None
    """Disable the upstream model safety checker where supported.

    Default: `false`.
    """

    go_fast: bool | None = None
    """Run the model in a speed-optimized configuration when available.

    Default: `true`.
    """

    megapixels: FluxSchnellInputMegapixels | None = None
    """Approximate megapixel target for the generated image.

    Default: `"1"`.
    """

    num_images: Annotated[int | None, Field(ge=1, le=4)] = None
    """Legacy field for number of images (maps to `num_outputs`).

    Deprecated: use `num_outputs`.
    """

    image_size: str | None = None
    """Legacy field used by some automation templates to express aspect ratio.

    Deprecated.
    """


RequestSource: TypeAlias = Literal[
    "API",
    "WEB",
    "MAKE_DOT_COM",
    "ZAPIER",
    "N8N",
    "PLAYGROUND",
    "DEFAULT_AUTOMATION",
    "AGENT_PREVIEW",
    "AGENT_LIVE",
    "AUTOPILOT",
    "STUDIO",
]
"""Optional identifier describing where the API request originated."""


class FluxSchnellRequest(Model, extra="forbid"):
    """Parameters used to generate AI images through DumplingAI providers.

    For FLUX.1-schnell.
    """

    model: Literal["FLUX.1-schnell"]
    """Identifier of the image model to run."""

    input: FluxSchnellInput

    permanent: bool | None = None
    """When true, request permanent storage of generated assets."""

    request_source: Annotated[RequestSource | None, Field(alias="requestSource")] = None


FluxDevInputAspectRatio: TypeAlias = Literal[
    "1:1",
    "16:9",
    "21:9",
    "3:2",
    "2:3",
    "4:5",
    "5:4",
    "3:4",
    "4:3",
    "9:16",
    "9:21",
]

FluxDevInputOutputFormat: TypeAlias = Literal["webp", "jpg", "png"]

FluxDevInputMegapixels: TypeAlias = Literal["1", "0.25"]


class FluxDevInput(Model):
    """Model-specific parameters for AI image generation. Fields vary by selected model.

    What FLUX.1-dev takes.

    Source: Generate AI Image #flux-1-dev (2026-11-22).
    """

    __contract__: ClassVar[Contract | None] = Contract(
        subject="FLUX.1-dev",
        source="Generate AI Image #flux-1-dev (2026-11-22)",
        unlisted={
            "input_image": ("FLUX.1-kontext-pro",),
            "steps": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "width": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "height": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "interval": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "safety_tolerance": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "prompt_upsampling": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "size": ("recraft-v3",),
            "style": ("recraft-v3",),
        },
        unknown_level="warn",
        hints={"steps": "use num_inference_steps", "input_image": "use image"},
        deprecated={"num_images": "num_outputs", "image_size": ""},
        sources={
            "num_images": "Generate AI Image #openapi (2026-11-22)",
            "image_size": "Generate AI Image #openapi (2026-11-22)",
        },
        rules=(
            Rule(
                id="prompt-is-empty",
                check=Properties({"prompt": Length(min=1)}),
                message="the prompt is empty",
                severity="warning",
                source="Generate AI Image #openapi (2026-11-22)",
            ),
            Rule(
                id="seed-is-not-reproducible-when-fast",
                check=If(
                    Has("seed"),
                    All(Has("go_fast"), Properties({"go_fast": Const(False)})),
                ),
                message="a seed does not reproduce an image unless go_fast is false",
                severity="warning",
                source="Generate AI Image #flux-1-dev (2026-11-22)",
            ),
            Rule(
                id="quality-means-nothing-for-png",
                check=If(
                    All(
                        Has("output_format"),
                        Properties({"output_format": Const("png")}),
                    ),
                    Not(Has("output_quality")),
                ),
                message="output_quality has no effect on png, which is lossless",
                severity="warning",
                source="Generate AI Image #flux-1-dev (2026-11-22)",
            ),
            Rule(
                id="counts-differ",
                check=AnyOf(
                    Properties({"num_images": Const(1), "num_outputs": Const(1)}),
                    Properties({"num_images": Const(2), "num_outputs": Const(2)}),
                    Properties({"num_images": Const(3), "num_outputs": Const(3)}),
                    Properties({"num_images": Const(4), "num_outputs": Const(4)}),
                ),
                message="num_images and num_outputs ask for different numbers of images, give num_outputs alone",
                source="Generate AI Image #openapi (2026-11-22)",
            ),
            Rule(
                id="strength-needs-an-image",
                check=DependentRequired({"prompt_strength": ("image",)}),
                message="prompt_strength has no effect without image",
                severity="warning",
                source="Generate AI Image #flux-1-dev (2026-11-22)",
            ),
        ),
    )

    prompt: str
    """Text description of the desired image."""

    seed: int | None = None
    """Random seed to reproduce a previous generation.

    Note: the table says number and the OpenAPI part integer.
    """

    image: Uri | None = None
    """Input image URL for image-to-image generation."""

    prompt_strength: Annotated[float | None, Field(ge=0, le=1)] = None
    """Strength of the prompt when using image-to-image workflows.

    Default: `0.8`.
    """

    num_outputs: Annotated[int | None, Field(ge=1, le=4)] = None
    """Number of images to generate.

    Default: `1`.
    """

    num_inference_steps: Annotated[int | None, Field(ge=1, le=50)] = None
    """Number of denoising steps to perform.

    Default: `28`.
    """

    guidance: Annotated[float | None, Field(ge=0, le=10)] = None
    """Guidance scale to balance creativity versus prompt adherence.

    Default: `3`.
    """

    aspect_ratio: FluxDevInputAspectRatio | None = None
    """Desired aspect ratio (e.g., `1:1`, `16:9`).

    Note: the default is inferred, the table says "same options as FLUX.1-schnell".

    Default: `"1:1"`.
    """

    output_format: FluxDevInputOutputFormat | None = None
    """File format for generated images.

    Note: the default is inferred, the table says "same options as FLUX.1-schnell".

    Default: `"webp"`.
    """

    output_quality: Annotated[int | None, Field(ge=0, le=100)] = None
    """Quality level for lossy image formats.

    Default: `80`.
    """

    disable_safety_checker: bool | None = None
    """Disable the upstream model safety checker where supported.

    Default: `false`.
    """

    go_fast: bool | None = None
    """Run the model in a speed-optimized configuration when available.

    Default: `true`.
    """

    megapixels: FluxDevInputMegapixels | None = None
    """Approximate megapixel target for the generated image.

    Default: `"1"`.
    """

    num_images: Annotated[int | None, Field(ge=1, le=4)] = None
    """Legacy field for number of images (maps to `num_outputs`).

    Deprecated: use `num_outputs`.
    """

    image_size: str | None = None
    """Legacy field used by some automation templates to express aspect ratio.

    Deprecated.
    """


class FluxDevRequest(Model, extra="forbid"):
    """Parameters used to generate AI images through DumplingAI providers.

    For FLUX.1-dev.
    """

    model: Literal["FLUX.1-dev"]
    """Identifier of the image model to run."""

    input: FluxDevInput

    permanent: bool | None = None
    """When true, request permanent storage of generated assets."""

    request_source: Annotated[RequestSource | None, Field(alias="requestSource")] = None


FluxProRequestModel: TypeAlias = Literal["FLUX.1-pro", "FLUX.1.1-pro"]

FluxProInputAspectRatio: TypeAlias = Literal[
    "custom",
    "1:1",
    "16:9",
    "2:3",
    "3:2",
    "4:5",
    "5:4",
    "9:16",
    "3:4",
    "4:3",
]

FluxProInputOutputFormat: TypeAlias = Literal["webp", "jpg", "png"]


class FluxProInput(Model):
    """Model-specific parameters for AI image generation. Fields vary by selected model.

    What FLUX.1-pro and FLUX.1.1-pro take.

    Source: Generate AI Image #flux-1-pro (2026-11-22).
    """

    __contract__: ClassVar[Contract | None] = Contract(
        subject="FLUX.1-pro and FLUX.1.1-pro",
        source="Generate AI Image #flux-1-pro (2026-11-22)",
        unlisted={
            "num_inference_steps": ("FLUX.1-schnell", "FLUX.1-dev"),
            "prompt_strength": ("FLUX.1-dev",),
            "image": ("FLUX.1-dev",),
            "input_image": ("FLUX.1-kontext-pro",),
            "disable_safety_checker": ("FLUX.1-schnell", "FLUX.1-dev"),
            "go_fast": ("FLUX.1-schnell", "FLUX.1-dev"),
            "megapixels": ("FLUX.1-schnell", "FLUX.1-dev"),
            "size": ("recraft-v3",),
            "style": ("recraft-v3",),
        },
        unknown_level="warn",
        hints={
            "num_inference_steps": "use steps",
            "num_images": "this model makes one image for each request",
            "num_outputs": "this model makes one image for each request",
        },
        deprecated={"num_images": "", "image_size": ""},
        sources={
            "num_images": "Generate AI Image #openapi (2026-11-22)",
            "image_size": "Generate AI Image #openapi (2026-11-22)",
            "num_outputs": "What published integrations send (2026-11-22)",
        },
        tolerated=("num_outputs",),
        rules=(
            Rule(
                id="prompt-is-empty",
                check=Properties({"prompt": Length(min=1)}),
                message="the prompt is empty",
                severity="warning",
                source="Generate AI Image #openapi (2026-11-22)",
            ),
            Rule(
                id="quality-means-nothing-for-png",
                check=If(
                    All(
                        Has("output_format"),
                        Properties({"output_format": Const("png")}),
                    ),
                    Not(Has("output_quality")),
                ),
                message="output_quality has no effect on png, which is lossless",
                severity="warning",
                source="Generate AI Image #flux-1-pro (2026-11-22)",
            ),
            Rule(
                id="custom-needs-both-sides",
                check=If(
                    All(
                        Has("aspect_ratio"),
                        Properties({"aspect_ratio": Const("custom")}),
                    ),
                    Has("width", "height"),
                ),
                message="aspect_ratio custom needs both width and height",
                severity="warning",
                source="Generate AI Image #flux-1-pro (2026-11-22)",
            ),
            Rule(
                id="sides-need-custom",
                check=If(
                    AnyOf(Has("width"), Has("height")),
                    All(
                        Has("aspect_ratio"),
                        Properties({"aspect_ratio": Const("custom")}),
                    ),
                ),
                message="width and height have no effect unless aspect_ratio is custom",
                severity="warning",
                source="Generate AI Image #flux-1-pro (2026-11-22)",
            ),
        ),
    )

    prompt: str
    """Text description of the desired image."""

    seed: int | None = None
    """Random seed to reproduce a previous generation.

    Note: the table says number and the OpenAPI part integer.
    """

    steps: Annotated[int | None, Field(ge=1, le=50)] = None
    """Number of diffusion steps for certain models.

    Default: `25`.
    """

    width: Annotated[int | None, Field(ge=256, le=1440, multiple_of=32)] = None
    """Output width in pixels when using custom aspect ratios."""

    height: Annotated[int | None, Field(ge=256, le=1440, multiple_of=32)] = None
    """Output height in pixels when using custom aspect ratios."""

    guidance: Annotated[float | None, Field(ge=2, le=5)] = None
    """Guidance scale to balance creativity versus prompt adherence.

    Default: `3`.
    """

    interval: Annotated[float | None, Field(ge=1, le=4)] = None
    """Controls output variance for FLUX Pro models.

    Default: `2`.
    """

    aspect_ratio: FluxProInputAspectRatio | None = None
    """Desired aspect ratio (e.g., `1:1`, `16:9`)."""

    output_format: FluxProInputOutputFormat | None = None
    """File format for generated images."""

    output_quality: Annotated[int | None, Field(ge=0, le=100)] = None
    """Quality level for lossy image formats.

    Default: `80`.
    """

    safety_tolerance: Annotated[int | None, Field(ge=1, le=5)] = None
    """Safety threshold for filtering sensitive generations.

    Default: `2`.
    """

    prompt_upsampling: bool | None = None
    """Allow the provider to enhance the prompt for higher quality results.

    Default: `false`.
    """

    num_images: Annotated[int | None, Field(ge=1, le=1)] = None
    """Legacy field for number of images (maps to `num_outputs`).

    Deprecated.
    """

    image_size: str | None = None
    """Legacy field used by some automation templates to express aspect ratio.

    Deprecated.
    """

    num_outputs: Annotated[int | None, Field(ge=1, le=1)] = None
    """Number of images to generate.

    Not for FLUX.1-pro and FLUX.1.1-pro: sent with a warning.
    """


class FluxProRequest(Model, extra="forbid"):
    """Parameters used to generate AI images through DumplingAI providers.

    For FLUX.1-pro and FLUX.1.1-pro.
    """

    model: FluxProRequestModel
    """Identifier of the image model to run."""

    input: FluxProInput

    permanent: bool | None = None
    """When true, request permanent storage of generated assets."""

    request_source: Annotated[RequestSource | None, Field(alias="requestSource")] = None


FluxKontextProInputAspectRatio: TypeAlias = Literal[
    "match_input_image",
    "1:1",
    "16:9",
    "9:16",
    "4:3",
    "3:4",
    "3:2",
    "2:3",
    "4:5",
    "5:4",
    "21:9",
    "9:21",
    "2:1",
    "1:2",
]


class FluxKontextProInput(Model):
    """Model-specific parameters for AI image generation. Fields vary by selected model.

    What FLUX.1-kontext-pro takes.

    Source: Generate AI Image #flux-1-kontext-pro (2026-11-22).
    """

    __contract__: ClassVar[Contract | None] = Contract(
        subject="FLUX.1-kontext-pro",
        source="Generate AI Image #flux-1-kontext-pro (2026-11-22)",
        unlisted={
            "num_outputs": ("FLUX.1-schnell", "FLUX.1-dev"),
            "output_format": (
                "FLUX.1-schnell",
                "FLUX.1-dev",
                "FLUX.1-pro",
                "FLUX.1.1-pro",
            ),
            "output_quality": (
                "FLUX.1-schnell",
                "FLUX.1-dev",
                "FLUX.1-pro",
                "FLUX.1.1-pro",
            ),
            "num_inference_steps": ("FLUX.1-schnell", "FLUX.1-dev"),
            "guidance": ("FLUX.1-dev", "FLUX.1-pro", "FLUX.1.1-pro"),
            "prompt_strength": ("FLUX.1-dev",),
            "image": ("FLUX.1-dev",),
            "steps": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "width": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "height": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "interval": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "disable_safety_checker": ("FLUX.1-schnell", "FLUX.1-dev"),
            "go_fast": ("FLUX.1-schnell", "FLUX.1-dev"),
            "megapixels": ("FLUX.1-schnell", "FLUX.1-dev"),
            "safety_tolerance": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "prompt_upsampling": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "size": ("recraft-v3",),
            "style": ("recraft-v3",),
        },
        unknown_level="warn",
        hints={
            "image": "use input_image",
            "num_images": "this model makes one image for each request",
        },
        deprecated={"num_images": "", "image_size": ""},
        sources={
            "num_images": "Generate AI Image #openapi (2026-11-22)",
            "image_size": "Generate AI Image #openapi (2026-11-22)",
        },
        rules=(
            Rule(
                id="prompt-is-empty",
                check=Properties({"prompt": Length(min=1)}),
                message="the prompt is empty",
                severity="warning",
                source="Generate AI Image #openapi (2026-11-22)",
            ),
            Rule(
                id="nothing-to-match",
                check=If(
                    All(
                        Has("aspect_ratio"),
                        Properties({"aspect_ratio": Const("match_input_image")}),
                    ),
                    Has("input_image"),
                ),
                message="aspect_ratio match_input_image has no effect without input_image",
                severity="warning",
                source="Generate AI Image #flux-1-kontext-pro (2026-11-22)",
            ),
        ),
    )

    prompt: str
    """Text description of the desired image."""

    input_image: Uri | None = None
    """URL of a reference image (jpeg, png, gif or webp)."""

    aspect_ratio: FluxKontextProInputAspectRatio | None = None
    """Desired aspect ratio (e.g., `1:1`, `16:9`).

    Default: `"match_input_image"`.
    """

    seed: int | None = None
    """Random seed to reproduce a previous generation.

    Note: the table says number and the OpenAPI part integer.
    """

    num_images: Annotated[int | None, Field(ge=1, le=1)] = None
    """Legacy field for number of images (maps to `num_outputs`).

    Deprecated.
    """

    image_size: str | None = None
    """Legacy field used by some automation templates to express aspect ratio.

    Deprecated.
    """


class FluxKontextProRequest(Model, extra="forbid"):
    """Parameters used to generate AI images through DumplingAI providers.

    For FLUX.1-kontext-pro.
    """

    model: Literal["FLUX.1-kontext-pro"]
    """Identifier of the image model to run."""

    input: FluxKontextProInput

    permanent: bool | None = None
    """When true, request permanent storage of generated assets."""

    request_source: Annotated[RequestSource | None, Field(alias="requestSource")] = None


RecraftV3InputSize: TypeAlias = Literal[
    "1024x1024",
    "1365x1024",
    "1024x1365",
    "1536x1024",
    "1024x1536",
    "1820x1024",
    "1024x1820",
    "1024x2048",
    "2048x1024",
    "1434x1024",
    "1024x1434",
    "1024x1280",
    "1280x1024",
    "1024x1707",
    "1707x1024",
]

RecraftV3InputStyle: TypeAlias = Literal[
    "any",
    "realistic_image",
    "digital_illustration",
    "digital_illustration/pixel_art",
    "digital_illustration/hand_drawn",
    "digital_illustration/grain",
    "digital_illustration/infantile_sketch",
    "digital_illustration/2d_art_poster",
    "digital_illustration/handmade_3d",
    "digital_illustration/hand_drawn_outline",
    "digital_illustration/engraving_color",
    "digital_illustration/2d_art_poster_2",
    "realistic_image/b_and_w",
    "realistic_image/hard_flash",
    "realistic_image/hdr",
    "realistic_image/natural_light",
    "realistic_image/studio_portrait",
    "realistic_image/enterprise",
    "realistic_image/motion_blur",
]

RecraftV3InputOutputFormat: TypeAlias = Literal["webp", "jpg", "png"]


class RecraftV3Input(Model):
    """Model-specific parameters for AI image generation. Fields vary by selected model.

    What recraft-v3 takes.

    Source: Generate AI Image #recraft-v3 (2026-11-22).
    """

    __contract__: ClassVar[Contract | None] = Contract(
        subject="recraft-v3",
        source="Generate AI Image #recraft-v3 (2026-11-22)",
        unlisted={
            "seed": (
                "FLUX.1-schnell",
                "FLUX.1-dev",
                "FLUX.1-pro",
                "FLUX.1.1-pro",
                "FLUX.1-kontext-pro",
            ),
            "output_quality": (
                "FLUX.1-schnell",
                "FLUX.1-dev",
                "FLUX.1-pro",
                "FLUX.1.1-pro",
            ),
            "num_inference_steps": ("FLUX.1-schnell", "FLUX.1-dev"),
            "guidance": ("FLUX.1-dev", "FLUX.1-pro", "FLUX.1.1-pro"),
            "prompt_strength": ("FLUX.1-dev",),
            "image": ("FLUX.1-dev",),
            "input_image": ("FLUX.1-kontext-pro",),
            "steps": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "width": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "height": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "interval": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "disable_safety_checker": ("FLUX.1-schnell", "FLUX.1-dev"),
            "go_fast": ("FLUX.1-schnell", "FLUX.1-dev"),
            "megapixels": ("FLUX.1-schnell", "FLUX.1-dev"),
            "safety_tolerance": ("FLUX.1-pro", "FLUX.1.1-pro"),
            "prompt_upsampling": ("FLUX.1-pro", "FLUX.1.1-pro"),
        },
        unknown_level="warn",
        hints={
            "num_images": "this model makes one image for each request",
            "aspect_ratio": "use size",
            "num_outputs": "this model makes one image for each request",
        },
        deprecated={"num_images": "", "image_size": ""},
        sources={
            "num_images": "Generate AI Image #openapi (2026-11-22)",
            "image_size": "Generate AI Image #openapi (2026-11-22)",
            "aspect_ratio": "What published integrations send (2026-11-22)",
            "output_format": "What published integrations send (2026-11-22)",
            "num_outputs": "What published integrations send (2026-11-22)",
        },
        tolerated=("aspect_ratio", "output_format", "num_outputs"),
        rules=(
            Rule(
                id="prompt-is-empty",
                check=Properties({"prompt": Length(min=1)}),
                message="the prompt is empty",
                severity="warning",
                source="Generate AI Image #openapi (2026-11-22)",
            ),
        ),
    )

    prompt: str
    """Text description of the desired image."""

    size: RecraftV3InputSize | None = None
    """Canvas dimensions for models that accept fixed sizes (e.g., `1024x1024`).

    Default: `"1024x1024"`.
    """

    style: RecraftV3InputStyle | None = None
    """Artistic style preset for Recraft models.

    Default: `"any"`.
    """

    num_images: Annotated[int | None, Field(ge=1, le=1)] = None
    """Legacy field for number of images (maps to `num_outputs`).

    Deprecated.
    """

    image_size: str | None = None
    """Legacy field used by some automation templates to express aspect ratio.

    Deprecated.
    """

    aspect_ratio: str | None = None
    """Desired aspect ratio (e.g., `1:1`, `16:9`).

    Not for recraft-v3: sent with a warning.
    """

    output_format: RecraftV3InputOutputFormat | None = None
    """File format for generated images.

    Not for recraft-v3: sent with a warning.
    """

    num_outputs: Annotated[int | None, Field(ge=1, le=1)] = None
    """Number of images to generate.

    Not for recraft-v3: sent with a warning.
    """


class RecraftV3Request(Model, extra="forbid"):
    """Parameters used to generate AI images through DumplingAI providers.

    For recraft-v3.
    """

    model: Literal["recraft-v3"]
    """Identifier of the image model to run."""

    input: RecraftV3Input

    permanent: bool | None = None
    """When true, request permanent storage of generated assets."""

    request_source: Annotated[RequestSource | None, Field(alias="requestSource")] = None


GenerateAiImageRequestModelSpec: TypeAlias = Literal[
    "FLUX.1-schnell",
    "FLUX.1-dev",
    "FLUX.1-pro",
    "FLUX.1.1-pro",
    "FLUX.1-kontext-pro",
    "recraft-v3",
]


class GenerateAiImageRequest(Model, extra="forbid"):
    """Parameters used to generate AI images through DumplingAI providers."""

    model: GenerateAiImageRequestModelSpec
    """Identifier of the image model to run."""

    input: AiImageInput

    permanent: bool | None = None
    """When true, request permanent storage of generated assets."""

    request_source: Annotated[RequestSource | None, Field(alias="requestSource")] = None


class GenerateAiImageResponseImage(_Download, Model, extra="forbid"):
    __download__: ClassVar[str] = "url"

    url: Uri


class GenerateAiImageResponse(Model, extra="forbid"):
    images: list[GenerateAiImageResponseImage]
    prompt: str
    credit_usage: Annotated[int, Field(alias="creditUsage")]
    model: str


class ErrorResponse(Model):
    error: str
    """Human-readable description of what went wrong."""


AiImageInputOutputFormat: TypeAlias = Literal["webp", "jpg", "png"]


class AiImageInput(Model):
    """Model-specific parameters for AI image generation. Fields vary by selected
    model.
    """

    prompt: str
    """Text description of the desired image."""

    seed: int | None = None
    """Random seed to reproduce a previous generation."""

    num_outputs: Annotated[int | None, Field(ge=1, le=4)] = None
    """Number of images to generate."""

    aspect_ratio: str | None = None
    """Desired aspect ratio (e.g., `1:1`, `16:9`)."""

    output_format: AiImageInputOutputFormat | None = None
    """File format for generated images."""

    output_quality: Annotated[int | None, Field(ge=0, le=100)] = None
    """Quality level for lossy image formats."""

    num_inference_steps: Annotated[int | None, Field(ge=1)] = None
    """Number of denoising steps to perform."""

    guidance: float | None = None
    """Guidance scale to balance creativity versus prompt adherence."""

    prompt_strength: Annotated[float | None, Field(ge=0, le=1)] = None
    """Strength of the prompt when using image-to-image workflows."""

    image: Uri | None = None
    """Input image URL for image-to-image generation."""

    input_image: Uri | None = None
    """Reference image URL when using edit models."""

    steps: int | None = None
    """Number of diffusion steps for certain models."""

    width: int | None = None
    """Output width in pixels when using custom aspect ratios."""

    height: int | None = None
    """Output height in pixels when using custom aspect ratios."""

    interval: float | None = None
    """Controls output variance for FLUX Pro models."""

    disable_safety_checker: bool | None = None
    """Disable the upstream model safety checker where supported."""

    go_fast: bool | None = None
    """Run the model in a speed-optimized configuration when available."""

    megapixels: str | None = None
    """Approximate megapixel target for the generated image."""

    safety_tolerance: int | None = None
    """Safety threshold for filtering sensitive generations."""

    prompt_upsampling: bool | None = None
    """Allow the provider to enhance the prompt for higher quality results."""

    size: str | None = None
    """Canvas dimensions for models that accept fixed sizes (e.g., `1024x1024`)."""

    style: str | None = None
    """Artistic style preset for Recraft models."""

    num_images: Annotated[int | None, Field(ge=1)] = None
    """Legacy field for number of images (maps to `num_outputs`)."""

    image_size: str | None = None
    """Legacy field used by some automation templates to express aspect ratio."""


__places__ = {
    "FluxSchnellInput": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageRequest/properties/input",
    "FluxSchnellInput.*": "spec/dumplingai/openapi.yaml#/components/schemas/AiImageInput",
    "FluxSchnellRequest": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageRequest",
    "FluxDevInput": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageRequest/properties/input",
    "FluxDevInput.*": "spec/dumplingai/openapi.yaml#/components/schemas/AiImageInput",
    "FluxDevRequest": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageRequest",
    "FluxProInput": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageRequest/properties/input",
    "FluxProInput.*": "spec/dumplingai/openapi.yaml#/components/schemas/AiImageInput",
    "FluxProRequest": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageRequest",
    "FluxKontextProInput": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageRequest/properties/input",
    "FluxKontextProInput.*": "spec/dumplingai/openapi.yaml#/components/schemas/AiImageInput",
    "FluxKontextProRequest": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageRequest",
    "RecraftV3Input": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageRequest/properties/input",
    "RecraftV3Input.*": "spec/dumplingai/openapi.yaml#/components/schemas/AiImageInput",
    "RecraftV3Request": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageRequest",
    "GenerateAiImageRequest": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageRequest",
    "GenerateAiImageResponseImage": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageResponse/properties/images/items",
    "GenerateAiImageResponse": "spec/dumplingai/openapi.yaml#/components/schemas/GenerateAiImageResponse",
    "ErrorResponse": "spec/dumplingai/openapi.yaml#/components/schemas/ErrorResponse",
    "AiImageInput": "spec/dumplingai/openapi.yaml#/components/schemas/AiImageInput",
}
"""Where the classes stand in the document: errors say it."""
