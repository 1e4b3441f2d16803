"""openapi-core as a judge: an independent reader of requests, by an OpenAPI document.

It lives in an environment of its own under build/, made when it is first asked for.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
_REQUIREMENTS = _HERE / "requirements.txt"
_BUILD = Path(__file__).parents[3] / "build" / "judges"


class UnavailableError(Exception):
    """openapi-core cannot be installed here; says why."""


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


@cache
def interpreter() -> Path:
    """The Python of an environment that has openapi-core.

    Raises UnavailableError where there is none and none can be made.
    """
    version = ".".join(map(str, sys.version_info[:3]))
    digest = hashlib.sha256(_REQUIREMENTS.read_bytes()).hexdigest()[:12]
    folder = _BUILD / f"openapi-core-{version}-{digest}"
    python = folder / "bin" / "python"
    ready = folder / "ready"
    _BUILD.mkdir(parents=True, exist_ok=True)
    with (_BUILD / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests run in several processes
        if not ready.exists():
            venv.create(folder, clear=True, with_pip=True)
            done = subprocess.run(
                [python, "-m", "pip", "install", "--retries=1", "-qr", _REQUIREMENTS],
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                why = done.stderr.strip().splitlines()[-1:]
                raise UnavailableError(
                    f"openapi-core cannot be installed: {''.join(why)}"
                )
            ready.touch()
    return python


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
        [interpreter(), _HERE / "child.py"],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    if child.returncode:
        raise RuntimeError(child.stderr[-3000:])
    return [Reading(**each) for each in json.loads(child.stdout)]
