# Made by tightspec from spec/dumplingai/openapi.yaml and spec/dumplingai/constraints.yaml.
# Edits are lost. To remake it: tightspec generate dumplingai
"""The clients of DumplingAI API."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Unpack, overload

from ._client import AsyncClient, AsyncResource, Resource, SyncClient
from ._credentials import AsyncTokenSource, TokenSource
from ._http import httpx
from ._lazy import Later as _Later
from ._operation import Arguments, Bearer, Settings
from ._options import CallOptions, ClientOptions, RequestOptions, Timeout
from ._servers import ApiServer

if TYPE_CHECKING:
    from . import operations as _operations
    from ._base import Model
    from ._cost import Estimate
    from .dicts import (
        FluxDevInputDict,
        FluxDevRequestDict,
        FluxKontextProInputDict,
        FluxKontextProRequestDict,
        FluxProInputDict,
        FluxProRequestDict,
        FluxSchnellInputDict,
        FluxSchnellRequestDict,
        GenerateAiImageRequestDict,
        RecraftV3InputDict,
        RecraftV3RequestDict,
    )
    from .models import (
        AiImageInput,
        FluxDevInput,
        FluxDevRequest,
        FluxKontextProInput,
        FluxKontextProRequest,
        FluxProInput,
        FluxProRequest,
        FluxProRequestModel,
        FluxSchnellInput,
        FluxSchnellRequest,
        GenerateAiImageRequest,
        GenerateAiImageResponse,
        RecraftV3Input,
        RecraftV3Request,
        RequestSource,
    )

if not TYPE_CHECKING:
    _operations = _Later(__package__, "operations")

_SETTINGS = Settings(
    name="DumplingAI",
    document="spec/dumplingai/openapi.yaml",
    servers=(ApiServer("https://app.dumplingai.com"),),
    base_url_env=("DUMPLINGAI_API_URL",),
    credentials=(
        Bearer(
            scheme="bearerAuth",
            argument="api_key",
            env=("DUMPLINGAI_API_KEY", "DUMPLING_API_KEY"),
        ),
    ),
    insufficient_credits={402: (), 403: ("credit",)},
    timeout=Timeout(connect=10, read=300, write=30, pool=10, total=600),
)


class AIResource(Resource):
    """DumplingAI agent and knowledge base endpoints."""

    @overload
    def generate_ai_image(
        self,
        *,
        model: Literal["FLUX.1-schnell"],
        input: FluxSchnellInput | FluxSchnellInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse: ...

    @overload
    def generate_ai_image(
        self,
        *,
        model: Literal["FLUX.1-dev"],
        input: FluxDevInput | FluxDevInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse: ...

    @overload
    def generate_ai_image(
        self,
        *,
        model: FluxProRequestModel,
        input: FluxProInput | FluxProInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse: ...

    @overload
    def generate_ai_image(
        self,
        *,
        model: Literal["FLUX.1-kontext-pro"],
        input: FluxKontextProInput | FluxKontextProInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse: ...

    @overload
    def generate_ai_image(
        self,
        *,
        model: Literal["recraft-v3"],
        input: RecraftV3Input | RecraftV3InputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse: ...

    @overload
    def generate_ai_image(
        self,
        *,
        body: (
            FluxSchnellRequest
            | FluxSchnellRequestDict
            | FluxDevRequest
            | FluxDevRequestDict
            | FluxProRequest
            | FluxProRequestDict
            | FluxKontextProRequest
            | FluxKontextProRequestDict
            | RecraftV3Request
            | RecraftV3RequestDict
            | GenerateAiImageRequest
            | GenerateAiImageRequestDict
        ),
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse: ...

    @overload
    def generate_ai_image(
        self,
        *,
        model: str,
        input: AiImageInput | Mapping[str, object],
        validate: Literal["spec", "off"],
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        max_credits: float | None = None,
        **options: Unpack[RequestOptions],
    ) -> GenerateAiImageResponse: ...

    def generate_ai_image(
        self,
        *,
        model: object = None,
        input: Model | Mapping[str, object] | None = None,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        body: Model | Mapping[str, object] | None = None,
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse:
        """Generate AI image.

        Generate an AI image using DumplingAI's image generation providers.

        Arguments:

        - `model`: Identifier of the image model to run.
        - `input`: Model-specific parameters for AI image generation. Fields vary by
          selected model.
        - `permanent`: When true, request permanent storage of generated assets.
        - `request_source`: Optional identifier describing where the API request
          originated.
        - `validate`: `spec` or `off`: what the document allows, or anything.
        - `max_credits`: Refuse before sending what may cost more credits.

        Error bodies: 400 and 500 `ErrorResponse`.
        """
        return self._client.send(
            _operations.GENERATE_AI_IMAGE,
            Arguments(
                fields={
                    "model": model,
                    "input": input,
                    "permanent": permanent,
                    "requestSource": request_source,
                },
                body=body,
                max_cost=max_credits,
            ),
            options,
        )

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        model: Literal["FLUX.1-schnell"],
        input: FluxSchnellInput | FluxSchnellInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        **options: Unpack[CallOptions],
    ) -> Estimate: ...

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        model: Literal["FLUX.1-dev"],
        input: FluxDevInput | FluxDevInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        **options: Unpack[CallOptions],
    ) -> Estimate: ...

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        model: FluxProRequestModel,
        input: FluxProInput | FluxProInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        **options: Unpack[CallOptions],
    ) -> Estimate: ...

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        model: Literal["FLUX.1-kontext-pro"],
        input: FluxKontextProInput | FluxKontextProInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        **options: Unpack[CallOptions],
    ) -> Estimate: ...

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        model: Literal["recraft-v3"],
        input: RecraftV3Input | RecraftV3InputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        **options: Unpack[CallOptions],
    ) -> Estimate: ...

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        body: (
            FluxSchnellRequest
            | FluxSchnellRequestDict
            | FluxDevRequest
            | FluxDevRequestDict
            | FluxProRequest
            | FluxProRequestDict
            | FluxKontextProRequest
            | FluxKontextProRequestDict
            | RecraftV3Request
            | RecraftV3RequestDict
            | GenerateAiImageRequest
            | GenerateAiImageRequestDict
        ),
        **options: Unpack[CallOptions],
    ) -> Estimate: ...

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        model: str,
        input: AiImageInput | Mapping[str, object],
        validate: Literal["spec", "off"],
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        **options: Unpack[RequestOptions],
    ) -> Estimate: ...

    def estimate_generate_ai_image(
        self,
        *,
        model: object = None,
        input: Model | Mapping[str, object] | None = None,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        body: Model | Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> Estimate:
        """What `generate_ai_image` with these arguments would cost, in credits.
        Nothing is sent.
        """
        return self._client.estimate(
            _operations.GENERATE_AI_IMAGE,
            Arguments(
                fields={
                    "model": model,
                    "input": input,
                    "permanent": permanent,
                    "requestSource": request_source,
                },
                body=body,
            ),
            options,
        )


class AsyncAIResource(AsyncResource):
    """DumplingAI agent and knowledge base endpoints."""

    @overload
    async def generate_ai_image(
        self,
        *,
        model: Literal["FLUX.1-schnell"],
        input: FluxSchnellInput | FluxSchnellInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse: ...

    @overload
    async def generate_ai_image(
        self,
        *,
        model: Literal["FLUX.1-dev"],
        input: FluxDevInput | FluxDevInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse: ...

    @overload
    async def generate_ai_image(
        self,
        *,
        model: FluxProRequestModel,
        input: FluxProInput | FluxProInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse: ...

    @overload
    async def generate_ai_image(
        self,
        *,
        model: Literal["FLUX.1-kontext-pro"],
        input: FluxKontextProInput | FluxKontextProInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse: ...

    @overload
    async def generate_ai_image(
        self,
        *,
        model: Literal["recraft-v3"],
        input: RecraftV3Input | RecraftV3InputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse: ...

    @overload
    async def generate_ai_image(
        self,
        *,
        body: (
            FluxSchnellRequest
            | FluxSchnellRequestDict
            | FluxDevRequest
            | FluxDevRequestDict
            | FluxProRequest
            | FluxProRequestDict
            | FluxKontextProRequest
            | FluxKontextProRequestDict
            | RecraftV3Request
            | RecraftV3RequestDict
            | GenerateAiImageRequest
            | GenerateAiImageRequestDict
        ),
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse: ...

    @overload
    async def generate_ai_image(
        self,
        *,
        model: str,
        input: AiImageInput | Mapping[str, object],
        validate: Literal["spec", "off"],
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        max_credits: float | None = None,
        **options: Unpack[RequestOptions],
    ) -> GenerateAiImageResponse: ...

    async def generate_ai_image(
        self,
        *,
        model: object = None,
        input: Model | Mapping[str, object] | None = None,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        body: Model | Mapping[str, object] | None = None,
        max_credits: float | None = None,
        **options: Unpack[CallOptions],
    ) -> GenerateAiImageResponse:
        """Generate AI image.

        Generate an AI image using DumplingAI's image generation providers.

        Arguments:

        - `model`: Identifier of the image model to run.
        - `input`: Model-specific parameters for AI image generation. Fields vary by
          selected model.
        - `permanent`: When true, request permanent storage of generated assets.
        - `request_source`: Optional identifier describing where the API request
          originated.
        - `validate`: `spec` or `off`: what the document allows, or anything.
        - `max_credits`: Refuse before sending what may cost more credits.

        Error bodies: 400 and 500 `ErrorResponse`.
        """
        return await self._client.send(
            _operations.GENERATE_AI_IMAGE,
            Arguments(
                fields={
                    "model": model,
                    "input": input,
                    "permanent": permanent,
                    "requestSource": request_source,
                },
                body=body,
                max_cost=max_credits,
            ),
            options,
        )

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        model: Literal["FLUX.1-schnell"],
        input: FluxSchnellInput | FluxSchnellInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        **options: Unpack[CallOptions],
    ) -> Estimate: ...

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        model: Literal["FLUX.1-dev"],
        input: FluxDevInput | FluxDevInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        **options: Unpack[CallOptions],
    ) -> Estimate: ...

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        model: FluxProRequestModel,
        input: FluxProInput | FluxProInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        **options: Unpack[CallOptions],
    ) -> Estimate: ...

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        model: Literal["FLUX.1-kontext-pro"],
        input: FluxKontextProInput | FluxKontextProInputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        **options: Unpack[CallOptions],
    ) -> Estimate: ...

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        model: Literal["recraft-v3"],
        input: RecraftV3Input | RecraftV3InputDict,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        **options: Unpack[CallOptions],
    ) -> Estimate: ...

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        body: (
            FluxSchnellRequest
            | FluxSchnellRequestDict
            | FluxDevRequest
            | FluxDevRequestDict
            | FluxProRequest
            | FluxProRequestDict
            | FluxKontextProRequest
            | FluxKontextProRequestDict
            | RecraftV3Request
            | RecraftV3RequestDict
            | GenerateAiImageRequest
            | GenerateAiImageRequestDict
        ),
        **options: Unpack[CallOptions],
    ) -> Estimate: ...

    @overload
    def estimate_generate_ai_image(
        self,
        *,
        model: str,
        input: AiImageInput | Mapping[str, object],
        validate: Literal["spec", "off"],
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        **options: Unpack[RequestOptions],
    ) -> Estimate: ...

    def estimate_generate_ai_image(
        self,
        *,
        model: object = None,
        input: Model | Mapping[str, object] | None = None,
        permanent: bool | None = None,
        request_source: RequestSource | None = None,
        body: Model | Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> Estimate:
        """What `generate_ai_image` with these arguments would cost, in credits.
        Nothing is sent.
        """
        return self._client.estimate(
            _operations.GENERATE_AI_IMAGE,
            Arguments(
                fields={
                    "model": model,
                    "input": input,
                    "permanent": permanent,
                    "requestSource": request_source,
                },
                body=body,
            ),
            options,
        )


class DumplingAI(SyncClient):
    """REST API for DumplingAI's content intelligence and automation platform. All
    endpoints are grouped under `/api/v1`; most are secured via Bearer API keys unless
    an operation explicitly sets `security: []`.

    Arguments:

    - `api_key`: The key or token that is sent as a bearer token, or a function for it.
      Otherwise read from `DUMPLINGAI_API_KEY`, `DUMPLING_API_KEY`.
    - `base_url`: where the API is. Otherwise read from `DUMPLINGAI_API_URL`. Default:
      `https://app.dumplingai.com` (Production).
    - `http_client`: an HTTP client to use instead of one of our own.
    - `http_options`: proxy, TLS, HTTP/2 and limits of our own, as the HTTP library has
      them.
    - `allow_http`: hosts to which requests may go unencrypted, beside this machine.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for a whole call; None waits for ever, a `Timeout` says more.
    - `retries`: how many times to send a call again at most; a `RetryPolicy` says more.
    - `response_limits`: how much of an answer is read, as `ResponseLimits`.
    - `hooks`: what is told of each try, as `Hooks`.
    - `clock`: where time and chance come from, for tests.
    - `budget`: what its calls may cost together, as `Budget`.
    """

    def __init__(
        self,
        api_key: TokenSource | None = None,
        *,
        base_url: str | None = None,
        http_client: httpx.Client | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={"bearerAuth": api_key},
            http_client=http_client,
        )

    @cached_property
    def ai(self) -> AIResource:
        """DumplingAI agent and knowledge base endpoints."""
        return AIResource(self)


class AsyncDumplingAI(AsyncClient):
    """REST API for DumplingAI's content intelligence and automation platform. All
    endpoints are grouped under `/api/v1`; most are secured via Bearer API keys unless
    an operation explicitly sets `security: []`.

    Its calls are awaited.

    Arguments:

    - `api_key`: The key or token that is sent as a bearer token, or a function for it.
      Otherwise read from `DUMPLINGAI_API_KEY`, `DUMPLING_API_KEY`.
    - `base_url`: where the API is. Otherwise read from `DUMPLINGAI_API_URL`. Default:
      `https://app.dumplingai.com` (Production).
    - `http_client`: an HTTP client to use instead of one of our own.
    - `http_options`: proxy, TLS, HTTP/2 and limits of our own, as the HTTP library has
      them.
    - `allow_http`: hosts to which requests may go unencrypted, beside this machine.
    - `validate`: what requests must fit before they are sent: `documented` (document
      and constraints), `spec` (the document alone) or `off`.
    - `strict_responses`: whether an answer that does not fit is an error.
    - `timeout`: seconds for a whole call; None waits for ever, a `Timeout` says more.
    - `retries`: how many times to send a call again at most; a `RetryPolicy` says more.
    - `response_limits`: how much of an answer is read, as `ResponseLimits`.
    - `hooks`: what is told of each try, as `Hooks`.
    - `clock`: where time and chance come from, for tests.
    - `budget`: what its calls may cost together, as `Budget`.
    """

    def __init__(
        self,
        api_key: AsyncTokenSource | None = None,
        *,
        base_url: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            _SETTINGS,
            options,
            base_url=base_url,
            credentials={"bearerAuth": api_key},
            http_client=http_client,
        )

    @cached_property
    def ai(self) -> AsyncAIResource:
        """DumplingAI agent and knowledge base endpoints."""
        return AsyncAIResource(self)
