"""The spans that OpenTelemetry gets, where a program uses it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.judges.environments import UnavailableError, interpreter

pytest_plugins = ["tests.runtime.sample_fixture"]

_JUDGE = Path(__file__).parents[1] / "judges" / "opentelemetry"


def test_each_try_is_a_span(sample: SimpleNamespace) -> None:
    try:
        python = interpreter("opentelemetry", _JUDGE / "requirements.txt")
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
    told = json.loads(run.stdout)
    spans = told["spans"]
    assert [span["name"] for span in spans] == ["POST add_pets"] * 3 + ["GET get_note"]
    first, second, third, last = (span["attributes"] for span in spans)
    assert first == {
        "http.request.method": "POST",
        "server.address": "api.example.com",
        "server.port": 443,
        "url.full": "https://api.example.com/pets",
        "http.response.status_code": 429,
        "error.type": "429",
    }
    assert second["http.request.resend_count"] == 1
    assert "error.type" not in second
    assert third["error.type"] == "404"
    assert last["error.type"] == "cancelled"
    kinds = {(span["kind"], span["status"]["status_code"]) for span in spans}
    assert kinds == {("SpanKind.CLIENT", "ERROR"), ("SpanKind.CLIENT", "UNSET")}
    sent = [f"0x{parent}" for parent in told["parents"]]
    assert sent == [span["context"]["span_id"] for span in spans[:3]]
    for secret in ("sk-0123456789abcdef", "a secret name"):
        assert secret not in run.stdout
