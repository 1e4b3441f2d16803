"""The client on trio, over TLS and over HTTP/2, where these can be installed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.judges.environments import UnavailableError, interpreter

pytest_plugins = ["tests.runtime.sample_fixture"]

_JUDGE = Path(__file__).parents[1] / "judges" / "protocols"


def test_calls_are_the_same(sample: SimpleNamespace) -> None:
    try:
        python = interpreter("protocols", _JUDGE / "requirements.txt")
    except UnavailableError as unavailable:
        pytest.skip(str(unavailable))
    folder = Path(sample.client.__file__).parents[1]
    run = subprocess.run(
        [python, _JUDGE / "child.py", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == {
        "trio, again after 503": "Rex",
        "trio, a stall": "APITimeoutError",
        "trio, 200 calls of which 50 are cancelled": 150,
        "trio, all closed": True,
        "TLS": "Rex",
        "TLS, a drip in the body": "APITimeoutError",
        "HTTP/2": "h2",
        "HTTP/2, with a body": "h2",
        "TLS, by nobody's word": "APIConnectionError",
    }
