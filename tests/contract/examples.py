"""Every example that the API's texts give."""

from __future__ import annotations

from typing import Any

from tests.contract.judge import DOCUMENT, Json

# From the page "Generate AI Image" (checked 2026-11-22), section "Example Requests":
# the bodies of its two curl calls.
PAGE: dict[str, Json] = {
    "page: text to image": {
        "model": "FLUX.1-schnell",
        "input": {
            "prompt": "A serene landscape with mountains and a lake",
            "num_outputs": 1,
            "aspect_ratio": "16:9",
        },
    },
    "page: image editing": {
        "model": "FLUX.1-kontext-pro",
        "input": {
            "prompt": "Change the background to a tropical beach while keeping the "
            "person in the exact same position",
            "input_image": "https://example.com/portrait.jpg",
            "aspect_ratio": "match_input_image",
        },
    },
}

_OPERATION: dict[str, Any] = DOCUMENT["paths"]["/api/v1/generate-ai-image"]["post"]
_CONTENT: dict[str, Any] = _OPERATION["requestBody"]["content"]["application/json"]

EXAMPLES: dict[str, Json] = PAGE | {
    f"document: {name}": example["value"]
    for name, example in _CONTENT["examples"].items()
}
RESPONSES: dict[str, Any] = _OPERATION["responses"]
