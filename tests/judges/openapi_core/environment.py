"""openapi-core as a judge: an independent reader of requests, by an OpenAPI document.

It lives in an environment of its own under build/, made when it is first asked for.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.judges.environments import UnavailableError, interpreter

__all__ = ["Reading", "Request", "UnavailableError", "read"]

_HERE = Path(__file__).parent
_REQUIREMENTS = _HERE / "requirements.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request as it went over the wire: `target` is the raw path and query."""

    method: str
    target: str
    headers: Sequence[tuple[str, str]] = ()
    body: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What openapi-core reads in a request: its parameters by location and name, its
    body, and everything that is wrong with it."""

    parameters: Mapping[str, Mapping[str, Any]]
    body: Any
    errors: Sequence[str]


def read(document: Mapping[str, Any], requests: Sequence[Request]) -> list[Reading]:
    """What openapi-core reads in each request, by the document."""
    asked = {
        "document": document,
        "requests": [
            {
                "method": request.method,
                "target": request.target,
                "headers": list(request.headers),
                "body": request.body.hex(),
            }
            for request in requests
        ],
    }
    child = subprocess.run(
        [interpreter("openapi-core", _REQUIREMENTS), _HERE / "child.py"],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    if child.returncode:
        raise RuntimeError(child.stderr[-3000:])
    return [Reading(**each) for each in json.loads(child.stdout)]
