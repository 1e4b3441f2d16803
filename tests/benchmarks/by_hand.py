"""What a competent person writes by hand for the image API: httpx2 and two models."""

from __future__ import annotations

from typing import Literal

import httpx2
from pydantic import BaseModel, Field


class Input(BaseModel):
    """What FLUX.1-schnell takes, as far as it is used here."""

    prompt: str
    seed: int | None = None
    num_outputs: int | None = Field(None, ge=1, le=4)
    aspect_ratio: Literal["1:1", "16:9", "3:2", "2:3", "9:16"] | None = None
    output_format: Literal["webp", "jpg", "png"] | None = None


class Request(BaseModel):
    """The body of a request."""

    model: Literal["FLUX.1-schnell"]
    input: Input


class Image(BaseModel):
    """An image that was made."""

    url: str


class Response(BaseModel):
    """The body of an answer."""

    images: list[Image]
    credit_usage: float = Field(alias="creditUsage")
    model: str | None = None


class Client:
    """A client for one method."""

    def __init__(self, base_url: str, api_key: str) -> None:
        self._http = httpx2.Client(
            base_url=base_url,
            headers={"Authorization": f"Bearer {api_key}"},
            timeout=httpx2.Timeout(300, connect=10),
        )

    def generate(self, prompt: str, num_outputs: int, aspect_ratio: str) -> Response:
        """Make images."""
        response = self._http.post(
            "/api/v1/generate-ai-image",
            content=_body(prompt, num_outputs, aspect_ratio),
            headers=_JSON,
        )
        response.raise_for_status()
        return Response.model_validate_json(response.content)


class AsyncClient:
    """The same, awaited."""

    def __init__(self, base_url: str, api_key: str) -> None:
        self._http = httpx2.AsyncClient(
            base_url=base_url,
            headers={"Authorization": f"Bearer {api_key}"},
            timeout=httpx2.Timeout(300, connect=10),
        )

    async def generate(
        self, prompt: str, num_outputs: int, aspect_ratio: str
    ) -> Response:
        """Make images."""
        response = await self._http.post(
            "/api/v1/generate-ai-image",
            content=_body(prompt, num_outputs, aspect_ratio),
            headers=_JSON,
        )
        response.raise_for_status()
        return Response.model_validate_json(response.content)


def _body(prompt: str, num_outputs: int, aspect_ratio: str) -> str:
    given = Input.model_validate(
        {"prompt": prompt, "num_outputs": num_outputs, "aspect_ratio": aspect_ratio}
    )
    request = Request(model="FLUX.1-schnell", input=given)
    return request.model_dump_json(exclude_none=True)


_JSON = {"Content-Type": "application/json", "Accept": "application/json"}
