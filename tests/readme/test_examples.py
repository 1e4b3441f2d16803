"""The README's Python does, as printed, what the README says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
import yaml
from dumplingai import RequestValidationError

from tests.readme.blocks import PROJECT, blocks

_CALL, _MISTAKE = blocks("python")
_ANSWER = {
    "images": [{"url": "https://images.example.com/1.webp"}],
    "prompt": "A dumpling-shaped rocket launching",
    "creditUsage": 30,
    "model": "FLUX.1-schnell",
}


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[httpx.Request]:
    """What would have gone over the network; the answer is a picture, which is saved in
    an empty folder."""
    monkeypatch.chdir(tmp_path)
    requests: list[httpx.Request] = []

    def handle(transport: object, request: httpx.Request) -> httpx.Response:
        requests.append(request)
        if request.method == "GET":
            return httpx.Response(200, content=b"RIFF....WEBP")
        return httpx.Response(200, json=_ANSWER)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle)
    return requests


def test_the_call(
    sent: list[httpx.Request],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    exec(_CALL, {})

    request, image = sent
    assert request.headers["Authorization"] == "Bearer your-key"
    assert json.loads(request.content) == {
        "model": "FLUX.1-schnell",
        "input": {
            "prompt": "A dumpling-shaped rocket launching",
            "aspect_ratio": "16:9",
        },
    }
    assert str(image.url) == "https://images.example.com/1.webp"
    assert capsys.readouterr().out == "rocket.webp 30\n"
    assert (tmp_path / "rocket.webp").is_file()


def test_the_mistake_is_told_as_printed(sent: list[httpx.Request]) -> None:
    names: dict[str, Any] = {}
    exec(_CALL, names)
    sent.clear()

    with pytest.raises(RequestValidationError) as caught:
        exec(_MISTAKE, names)

    told = "".join(traceback.format_exception_only(caught.value))
    assert told in blocks("text")
    assert sent == []


@pytest.mark.parametrize(
    "checker",
    [
        pytest.param(("mypy", "--strict"), id="mypy"),
        pytest.param(
            ("basedpyright", "--level", "error", "--pythonpath", sys.executable),
            id="basedpyright",
        ),
    ],
)
def test_the_mistake_is_seen_before_it_runs(
    checker: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "dumplingai").symlink_to(PROJECT / "generated" / "dumplingai")
    (tmp_path / "call.py").write_text(_CALL, encoding="utf-8")
    (tmp_path / "mistake.py").write_text(_CALL + _MISTAKE, encoding="utf-8")

    run = subprocess.run(
        [
            Path(sys.executable).parent / checker[0],
            *checker[1:],
            "call.py",
            "mistake.py",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    line = _CALL.count("\n") + 1
    seen = set(re.findall(r"(\w+\.py):(\d+).* error: ", run.stdout))
    assert seen == {("mistake.py", str(line))}, run.stdout + run.stderr


def test_the_two_inputs_are_shown_as_they_are() -> None:
    [both] = blocks("yaml")
    lines = both.splitlines()
    column = lines[0].index("# spec/dumplingai/constraints.yaml")
    shown_document, shown_constraints = (
        yaml.safe_load("\n".join(side))
        for side in ([x[:column] for x in lines], [x[column:] for x in lines])
    )
    spec = PROJECT / "spec" / "dumplingai"
    document = yaml.safe_load((spec / "openapi.yaml").read_text("utf-8"))
    constraints = yaml.safe_load((spec / "constraints.yaml").read_text("utf-8"))
    variants = constraints["schemas"]["GenerateAiImageRequest"]["variants"]

    assert _is_part(shown_document, document["components"]["schemas"])
    assert _is_part(shown_constraints, variants)
    properties = document["components"]["schemas"]["AiImageInput"]["properties"]
    shown = shown_document["AiImageInput"]["properties"]
    assert f"… {len(properties) - len(shown)} more" in both


def _is_part(shown: Any, whole: Any) -> bool:
    """Whether nothing is shown that is not there; `…` stands for the rest."""
    match shown:
        case dict():
            return all(
                name in whole and _is_part(each, whole[name])
                for name, each in shown.items()
            )
        case [*some, "…"]:
            return bool(whole[: len(some)] == some)
        case _:
            return bool(shown == whole)
