"""The runtime with httpx 0.28, which a target may ask for: the same tests once more."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.judges.environments import UnavailableError, interpreter

_HERE = Path(__file__).parent
_JUDGE = _HERE.parent / "judges" / "httpx"
_TESTS = (
    "answers",
    "client",
    "concurrency",
    "errors",
    "faults",
    "handed_over",
    "request",
    "retries",
    "sending",
    "transport",
)


@pytest.mark.parametrize("name", _TESTS)
def test_the_client_with_httpx(name: str) -> None:
    try:
        python = interpreter("httpx", _JUDGE / "requirements.txt")
    except UnavailableError as unavailable:
        pytest.skip(str(unavailable))
    run = subprocess.run(
        [
            python,
            *"-m pytest -qx -p no:cacheprovider".split(),
            _HERE / f"test_{name}.py",
        ],
        cwd=_HERE.parents[1],
        env=os.environ | {"PYTHONPATH": str(_JUDGE), "CALLS": "2000"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-3000:]
