"""The request as it goes over the wire, from both clients."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import dumplingai
import httpx2 as httpx
import pytest
from dumplingai import ConstraintWarning, RequestValidationError
from pydantic import BaseModel

from tests.contract.clients import Async, Client, Sync, keywords, outcome
from tests.contract.examples import EXAMPLES
from tests.contract.judge import CASES, MODES, Json, Mode, verdict
from tests.contract.rows import plain_body

URL = "https://app.dumplingai.com/api/v1/generate-ai-image"
BODY = EXAMPLES["document: default"]


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest, runner: asyncio.Runner) -> Client:
    return Sync() if request.param == "sync" else Async(runner)


def sent(client: Client, **arguments: Any) -> httpx.Request:
    client.server.requests.clear()
    client.generate(**arguments)
    [request] = client.server.requests
    return request


def model_of(body: Json, part: str) -> type[BaseModel]:
    model: type[BaseModel] = getattr(dumplingai, CASES[body["model"]].name + part)
    return model


def test_what_goes_over_the_wire(client: Client) -> None:
    request = sent(client, body=BODY)
    assert (request.method, str(request.url)) == ("POST", URL)
    assert request.headers["Authorization"] == "Bearer a-test-key"
    assert request.headers["Content-Type"] == "application/json"
    assert "application/json" in request.headers["Accept"]
    assert request.headers["Host"] == "app.dumplingai.com"
    assert int(request.headers["Content-Length"]) == len(request.content)
    assert json.loads(request.content) == BODY


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_are_sent_as_they_are(name: str, mode: Mode, client: Client) -> None:
    body = EXAMPLES[name]
    assert verdict(body).fits
    made = outcome(client, keywords(body) or {}, mode)
    assert (made.refused, made.warned) == ({}, frozenset())
    assert made.sent == json.dumps(body)


@pytest.mark.parametrize("name", EXAMPLES)
def test_models_are_sent_as_the_dicts_are(name: str, client: Client) -> None:
    body = EXAMPLES[name]
    given = model_of(body, "Input")(**body["input"])
    request = model_of(body, "Request")(model=body["model"], input=given)
    base = dumplingai.AiImageInput(**body["input"])
    whole = dumplingai.GenerateAiImageRequest(model=body["model"], input=base)
    for arguments in (
        {"model": body["model"], "input": given},
        {"model": body["model"], "input": base},
        {"body": request},
        {"body": whole},
    ):
        assert json.loads(sent(client, **arguments).content) == body


def test_python_names_become_wire_names(client: Client) -> None:
    request = sent(client, **BODY, permanent=True, request_source="N8N")
    expected = {**BODY, "permanent": True, "requestSource": "N8N"}
    assert json.loads(request.content) == expected


def test_an_instance_is_judged_as_it_is_when_it_is_sent(client: Client) -> None:
    given = dumplingai.FluxSchnellInput(prompt="A dumpling", num_outputs=1)
    given.num_outputs = 9
    with pytest.raises(RequestValidationError) as caught:
        client.generate(model="FLUX.1-schnell", input=given)
    assert [problem.path for problem in caught.value.problems] == [
        ("input", "num_outputs")
    ]
    assert client.server.requests == []


@pytest.mark.parametrize("case", {case.name: case for case in CASES.values()}.values())
def test_an_input_of_another_model_is_judged_by_the_model_of_the_call(
    case: Any, client: Client
) -> None:
    given = dumplingai.RecraftV3Input(prompt="A dumpling", size="1024x1024")
    [model, *_] = case.when
    said = verdict(plain_body(model, {"prompt": "A dumpling", "size": "1024x1024"}))
    made = outcome(client, {"model": model, "input": given}, "documented")
    assert made.refused.keys() == said.refused("documented").keys()


def test_the_mode_of_the_client_holds_unless_the_call_has_its_own(
    runner: asyncio.Runner,
) -> None:
    body = plain_body("FLUX.1-schnell", {"num_inference_steps": 5, "num_outputs": 1})
    for client in (Sync(validate="spec"), Async(runner, validate="spec")):
        with pytest.warns(ConstraintWarning, match="num_inference_steps"):
            client.generate(body=body)
        with pytest.raises(RequestValidationError):
            client.generate(body=body, validate="documented")
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            client.generate(body=body, validate="off")


def test_a_warning_points_at_the_line_of_the_call(client: Client) -> None:
    body = plain_body("FLUX.1-schnell", {"made_up": 1})
    with pytest.warns(ConstraintWarning) as caught:
        client.generate(body=body)
    assert Path(caught[0].filename).is_relative_to(Path(__file__).parent)


@pytest.mark.parametrize("case", {case.name: case for case in CASES.values()}.values())
def test_the_first_call_of_a_program_may_be_a_wrong_one(case: Any) -> None:
    # Whatever other tests did before, nothing in this process is ready yet.
    program = (
        "import dumplingai\n"
        "try:\n"
        "    dumplingai.DumplingAI('a-test-key').ai.generate_ai_image(\n"
        f"        model={case.when[0]!r}, input={{'prompt': 5}}\n"
        "    )\n"
        "except dumplingai.RequestValidationError as error:\n"
        "    print(error.problems[0].place)\n"
    )
    packages = Path(dumplingai.__file__).parents[1]
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=packages,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout, ran.stderr) == ("input.prompt\n", "")
