"""The decisions about the image API, point by point, as its users meet them.

Each test carries the number of its point. `test_responses` has more of those that are
about what comes after a request (14 to 18), and the runtime's own tests all of it.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import dumplingai
import httpx2 as httpx
import pytest
from dumplingai import (
    ConstraintWarning,
    MissingCredentialsError,
    RequestValidationError,
    differences,
)
from pydantic import ValidationError

from tests.contract.clients import SUCCESS, URL, Sync
from tests.contract.judge import (
    CASES,
    CONSTRAINTS,
    DOCUMENT,
    MODELS,
    PROPERTIES,
    ROOT,
    SCHEMAS,
    VARIANTS,
    Json,
)
from tests.contract.rows import PROMPT, plain_body

Call = Callable[..., Any]
"""Generate with a model and parameters; gives the JSON that was sent, as it was sent."""


@pytest.fixture
def client() -> Sync:
    return Sync()


@pytest.fixture
def send(client: Sync) -> Call:
    def call(model: str, mode: str = "documented", **parameters: Json) -> Json:
        body = plain_body(model, parameters)
        client.generate(**body, validate=mode)
        return json.loads(client.server.requests.pop().content)["input"]

    return call


@pytest.fixture
def refusal(client: Sync) -> Call:
    """Generate with a model and parameters; gives the one problem that it has."""

    def call(model: str, mode: str = "documented", **parameters: Json) -> Any:
        with pytest.raises(RequestValidationError) as caught:
            client.generate(**plain_body(model, parameters), validate=mode)
        assert client.server.requests == []
        [problem] = caught.value.problems
        return problem

    return call


@pytest.fixture
def warned(client: Sync) -> Call:
    """Generate with a model and parameters; gives the messages of the warnings."""

    def call(model: str, mode: str = "documented", **parameters: Json) -> list[str]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            client.generate(**plain_body(model, parameters), validate=mode)
        assert len(client.server.requests) == 1
        client.server.requests.clear()
        told = [each.message for each in caught]
        assert all(isinstance(each, ConstraintWarning) for each in told)
        return [str(each) for each in told]

    return call


# --- numbers --------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [-1, 0, 1_732_291_200_000, 10**30, 42.0])
def test_point_01_a_seed_is_any_integer(seed: Json, send: Call) -> None:
    assert send("FLUX.1-pro", seed=seed)["seed"] == seed
    given = dumplingai.FluxProInput(prompt="A dumpling", seed=seed)
    assert given.seed == seed
    assert isinstance(given.seed, int)


@pytest.mark.parametrize(
    ("seed", "advice"),
    [(1.5, "1 or 2"), (True, "integer"), ("42", "42, without quotes")],
)
def test_point_01_a_seed_is_nothing_else(
    seed: Json, advice: str, refusal: Call
) -> None:
    for mode in ("documented", "spec"):
        problem = refusal("FLUX.1-pro", mode, seed=seed)
        assert "must be an integer" in problem.message
        assert advice in str(problem)


def test_point_02_integers_where_openapi_says_so_and_real_numbers_elsewhere(
    send: Call, refusal: Call
) -> None:
    for name in ("steps", "width", "output_quality", "safety_tolerance"):
        assert "integer" in refusal("FLUX.1-pro", **{name: 4.5}).message
    assert send("FLUX.1-pro", steps=4.0)["steps"] == 4
    assert send("FLUX.1-pro", guidance=2.5, interval=3.25)["interval"] == 3.25
    image = "https://example.com/a.png"
    assert (
        send("FLUX.1-dev", prompt_strength=0.75, image=image)["prompt_strength"] == 0.75
    )


def test_point_03_limits_belong_to_models(send: Call, refusal: Call) -> None:
    assert send("FLUX.1-dev", guidance=1)["guidance"] == 1
    problem = refusal("FLUX.1-pro", guidance=1)
    assert "FLUX.1-pro" in problem.subject
    assert (problem.limit, problem.suggestion) == ("2 to 5", "nearest: 2")
    assert send("FLUX.1-dev", num_inference_steps=5)["num_inference_steps"] == 5
    problem = refusal("FLUX.1-schnell", num_inference_steps=5)
    assert (problem.limit, problem.suggestion) == ("1 to 4", "nearest: 4")


# --- names ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "given", "other"),
    [
        ("FLUX.1-schnell", {"steps": 4}, "num_inference_steps"),
        ("FLUX.1-dev", {"steps": 4}, "num_inference_steps"),
        ("FLUX.1-pro", {"num_inference_steps": 4}, "steps"),
        ("FLUX.1.1-pro", {"num_inference_steps": 4}, "steps"),
        ("FLUX.1-dev", {"input_image": URL}, "image"),
        ("FLUX.1-kontext-pro", {"image": URL}, "input_image"),
        ("FLUX.1-schnell", {"output_format": "jpeg"}, "jpg"),
        ("FLUX.1-pro", {"output_format": "jpeg"}, "jpg"),
    ],
)
def test_point_04_a_twin_is_an_error_that_suggests_the_other(
    model: str, given: dict[str, Json], other: str, send: Call, refusal: Call
) -> None:
    [name] = given
    problem = refusal(model, **given)
    assert problem.place == f"input.{name}"
    assert other in problem.suggestion
    assert send(model, "off", **given) == {"prompt": PROMPT, **given}
    if name != "output_format":  # of that the document refuses a stranger
        with pytest.warns(ConstraintWarning):
            sent = send(model, "spec", **given)
        assert sent == {"prompt": PROMPT, **given}


def test_point_04_steps_for_schnell_says_who_takes_them(refusal: Call) -> None:
    problem = refusal("FLUX.1-schnell", steps=4)
    for model in ("FLUX.1-pro", "FLUX.1.1-pro"):
        assert model in problem.message


@pytest.mark.parametrize(
    "parameters",
    [
        {"aspect_ratio": "custom"},
        {"aspect_ratio": "custom", "width": 512},
        {"width": 512, "height": 512},
        {"aspect_ratio": "1:1", "width": 512, "height": 512},
    ],
)
def test_point_05_sizes_and_custom_belong_together(
    parameters: dict[str, Json], warned: Call
) -> None:
    [told] = warned("FLUX.1-pro", **parameters)
    assert "custom" in told
    assert "width" in told
    assert warned("FLUX.1-pro", "spec", **parameters) == []


def test_point_05_sizes_off_the_grid_are_errors_with_the_nearest(
    warned: Call, refusal: Call
) -> None:
    custom = {"aspect_ratio": "custom", "height": 512}
    assert warned("FLUX.1-pro", **custom, width=1440) == []
    for value, near in (
        (255, "256"),
        (1441, "1440"),
        (1472, "1440"),
        (500, "480 or 512"),
        (257, "256 or 288"),
    ):
        problem = refusal("FLUX.1-pro", **custom, width=value)
        assert problem.suggestion == f"nearest: {near}"


def test_point_06_megapixels_is_a_string(send: Call, refusal: Call) -> None:
    assert send("FLUX.1-dev", megapixels="1")["megapixels"] == "1"
    assert 'the string "1"' in refusal("FLUX.1-dev", megapixels=1).suggestion
    assert 'the string "0.25"' in refusal("FLUX.1-dev", megapixels=0.25).suggestion


# --- what is not given ----------------------------------------------------------------


@pytest.mark.parametrize("model", MODELS)
def test_point_07_a_default_is_never_sent(model: str, client: Sync) -> None:
    case = CASES[model].name
    given = getattr(dumplingai, f"{case}Input")(prompt="A dumpling")
    assert given.model_dump() == {"prompt": "A dumpling"}
    client.generate(model=model, input=given)
    sent = json.loads(client.server.requests[0].content)
    assert sent == {"model": model, "input": {"prompt": "A dumpling"}}


def test_point_07_a_default_counts_in_the_estimate(client: Sync) -> None:
    assert VARIANTS["cases"]["FluxSchnell"]["fields"]["num_outputs"]["default"] == 1
    least, one, three = (
        client.estimate(body=plain_body("FLUX.1-schnell", given))
        for given in ({}, {"num_outputs": 1}, {"num_outputs": 3})
    )
    assert (least, three.low) == (one, 3 * one.low)


def test_point_08_none_as_a_keyword_is_not_given(client: Sync) -> None:
    given = dumplingai.FluxSchnellInput(prompt="A dumpling", seed=None, num_outputs=2)
    client.generate(
        model="FLUX.1-schnell", input=given, permanent=None, request_source=None
    )
    sent = json.loads(client.server.requests[0].content)
    assert sent == {
        "model": "FLUX.1-schnell",
        "input": {"prompt": "A dumpling", "num_outputs": 2},
    }


def test_point_08_null_in_a_dict_is_null(send: Call, refusal: Call) -> None:
    for mode in ("documented", "spec"):
        problem = refusal("FLUX.1-schnell", mode, num_outputs=None)
        assert "not null" in problem.message
        assert problem.suggestion == "leave the key out instead"
    assert send("FLUX.1-schnell", "off", num_outputs=None)["num_outputs"] is None
    with pytest.raises(ValidationError):
        dumplingai.FluxSchnellInput.model_validate({"prompt": "x", "seed": None})


@pytest.mark.parametrize(
    ("model", "parameters", "told"),
    [
        ("FLUX.1-schnell", {"seed": 1}, "go_fast"),
        ("FLUX.1-dev", {"seed": 1, "go_fast": True}, "go_fast"),
        ("FLUX.1-dev", {"prompt_strength": 0.5}, "without image"),
        ("FLUX.1-kontext-pro", {"aspect_ratio": "match_input_image"}, "input_image"),
        ("FLUX.1-pro", {"output_quality": 80, "output_format": "png"}, "png"),
    ],
)
def test_point_09_combinations_without_a_point(
    model: str, parameters: dict[str, Json], told: str, warned: Call
) -> None:
    [message] = warned(model, **parameters)
    assert told in message
    assert warned(model, "spec", **parameters) == []
    assert warned(model, "off", **parameters) == []


def test_point_09_combinations_with_a_point(warned: Call) -> None:
    assert warned("FLUX.1-schnell", seed=1, go_fast=False) == []
    assert warned("FLUX.1-pro", seed=1) == []
    assert warned("FLUX.1-dev", prompt_strength=0.5, image=URL) == []
    given = {"aspect_ratio": "match_input_image", "input_image": URL}
    assert warned("FLUX.1-kontext-pro", **given) == []
    assert warned("FLUX.1-pro", output_quality=80, output_format="webp") == []


# --- values ---------------------------------------------------------------------------


def test_point_10_styles_have_no_backslash(send: Call, refusal: Call) -> None:
    for style in VARIANTS["cases"]["RecraftV3"]["fields"]["style"]["enum"]:
        assert "\\" not in style
        assert send("recraft-v3", style=style)["style"] == style
        if "_" in style:
            problem = refusal("recraft-v3", style=style.replace("_", "\\_"))
            assert f'write "{style}", without the backslash' in problem.suggestion


@pytest.mark.parametrize("model", MODELS)
def test_point_11_an_estimate_is_a_range_only_where_the_texts_disagree(
    model: str, client: Sync
) -> None:
    estimate = client.estimate(body=plain_body(model))
    assert estimate.exact is (model != "FLUX.1.1-pro")
    if not estimate.exact:
        assert (estimate.low, estimate.high) == (300, 500)
    assert estimate.as_of in str(estimate)


@pytest.mark.parametrize("charged", [150, 0, 12.5, -1])
def test_point_11_credit_usage_is_the_truth(charged: float, client: Sync) -> None:
    client.server.response = httpx.Response(
        200, json={**SUCCESS, "creditUsage": charged}
    )
    made = client.generate(body=plain_body("FLUX.1-dev"))
    assert made.credit_usage == charged
    differs = [found for found in differences(made) if found.kind == "cost"]
    assert bool(differs) is (charged != 150)


def test_point_12_num_images_is_sent_with_a_warning(
    warned: Call, send: Call, refusal: Call, client: Sync
) -> None:
    for mode in ("documented", "spec"):
        [told] = warned("FLUX.1-schnell", mode, num_images=3)
        assert "deprecated" in told
        assert "num_outputs" in told
    with pytest.warns(ConstraintWarning):
        sent = send("FLUX.1-schnell", num_images=3)
    assert (sent["num_images"], "num_outputs" in sent) == (3, False)
    assert refusal("FLUX.1-schnell", num_images=5).suggestion == "nearest: 4"
    assert "different" in refusal("FLUX.1-dev", num_images=3, num_outputs=2).message
    with pytest.warns(ConstraintWarning):
        three = client.estimate(body=plain_body("FLUX.1-schnell", {"num_images": 3}))
    assert three.low == 3 * client.estimate(body=plain_body("FLUX.1-schnell")).low


@pytest.mark.parametrize("name", ["num_images", "num_outputs"])
@pytest.mark.parametrize("model", ["FLUX.1-pro", "FLUX.1.1-pro", "recraft-v3"])
def test_point_12_one_image_is_tolerated_where_one_comes_anyway(
    model: str, name: str, warned: Call, refusal: Call
) -> None:
    assert len(warned(model, **{name: 1})) == 1
    assert "one image" in refusal(model, **{name: 2}).suggestion


def test_point_12_image_size_is_never_translated(warned: Call, send: Call) -> None:
    for model in MODELS:
        [told] = warned(model, image_size="landscape_4_3")
        assert "deprecated" in told
        with pytest.warns(ConstraintWarning):
            sent = send(model, image_size="landscape_4_3")
        assert sent.keys() == {"prompt", "image_size"}


def test_point_13_the_root_is_closed_and_the_input_open(
    client: Sync, warned: Call
) -> None:
    body = plain_body("FLUX.1-schnell")
    for mode in ("documented", "spec"):
        with pytest.raises(RequestValidationError) as caught:
            client.generate(body={**body, "num_outputs": 2}, validate=mode)
        [problem] = caught.value.problems
        assert problem.place == "num_outputs"
        assert "put it inside 'input'" in problem.suggestion
    [told] = warned("FLUX.1-schnell", promt="A dumpling")
    assert "'promt'" in told
    assert "'prompt'" in told
    assert warned("FLUX.1-schnell", "spec", promt="A dumpling") == []


def test_point_13_responses_are_read_openly(client: Sync) -> None:
    images = [{"url": URL, "content_type": "image/webp"}]
    client.server.response = httpx.Response(
        200, json={**SUCCESS, "images": images, "x": 1}
    )
    made = client.generate(body=plain_body("FLUX.1-schnell"))
    assert made.images[0].url == URL
    assert {found.path for found in differences(made)} == {
        ("x",),
        ("images", 0, "content_type"),
    }


@pytest.mark.parametrize("images", [[], [{"url": URL}]])
def test_point_14_a_response_may_have_few_images_and_no_model(
    images: Json, client: Sync
) -> None:
    body = {name: each for name, each in SUCCESS.items() if name != "model"}
    client.server.response = httpx.Response(200, json={**body, "images": images})
    made = client.generate(body=plain_body("FLUX.1-schnell", {"num_outputs": 4}))
    assert [image.url for image in made.images] == [each["url"] for each in images]
    with pytest.raises(AttributeError, match="model"):
        _ = made.model


def test_point_15_a_success_without_images_is_an_error_that_keeps_the_body(
    client: Sync,
) -> None:
    body = {key: it for key, it in SUCCESS.items() if key != "images"}
    client.server.response = httpx.Response(200, json=body)
    with pytest.raises(
        dumplingai.APIResponseValidationError, match="charged"
    ) as caught:
        client.generate(model="FLUX.1-schnell", input={"prompt": PROMPT})
    assert json.loads(caught.value.raw_body) == body
    assert len(client.server.requests) == 1


@pytest.mark.parametrize(
    ("status", "body", "kind", "said"),
    [
        (401, b"", dumplingai.AuthenticationError, "(empty body)"),
        (402, b'{"error": "no"}', dumplingai.InsufficientCreditsError, "no"),
        (
            403,
            b'{"error": {"message": "not you"}}',
            dumplingai.PermissionDeniedError,
            "not you",
        ),
        (
            403,
            b'{"message": "out of credits"}',
            dumplingai.InsufficientCreditsError,
            "out of credits",
        ),
        (429, b"slow down", dumplingai.RateLimitError, "slow down"),
        (
            502,
            b"<html><title>Bad Gateway</title>",
            dumplingai.InternalServerError,
            "Bad Gateway",
        ),
    ],
)
def test_point_16_the_class_goes_by_the_status_and_the_body_is_kept(
    client: Sync,
    status: int,
    body: bytes,
    kind: type[dumplingai.APIStatusError],
    said: str,
) -> None:
    client.server.response = httpx.Response(status, content=body)
    with pytest.raises(kind) as caught:
        client.generate(model="FLUX.1-schnell", input={"prompt": PROMPT})
    assert type(caught.value) is kind
    assert said in str(caught.value)
    assert caught.value.raw_body == body


@pytest.mark.parametrize(("status", "times"), [(500, 1), (503, 1), (408, 1), (429, 3)])
def test_point_17_what_may_have_been_charged_is_not_sent_again(
    client: Sync, status: int, times: int
) -> None:
    client.server.response = httpx.Response(status)
    with pytest.raises(dumplingai.APIStatusError) as caught:
        client.generate(model="FLUX.1-schnell", input={"prompt": PROMPT})
    assert len(client.server.requests) == caught.value.attempts == times
    assert ("charged" in str(caught.value)) is (times == 1)


@pytest.mark.parametrize(
    ("headers", "limit", "remaining"),
    [
        ({"X-RateLimit-Limit": "120", "X-RateLimit-Remaining": "0"}, 120, 0),
        ({"X-RateLimit-Limit": "many", "X-RateLimit-Remaining": ""}, None, None),
        ({}, None, None),
    ],
)
def test_point_18_rate_limits_are_read_where_they_can_be(
    client: Sync, headers: dict[str, str], limit: int | None, remaining: int | None
) -> None:
    body = {"model": "FLUX.1-schnell", "input": {"prompt": PROMPT}}
    client.server.response = httpx.Response(200, json=dict(SUCCESS), headers=headers)
    found = dumplingai.rate_limit(client.generate(**body))
    assert (found.limit, found.remaining) == (limit, remaining)
    client.server.response = httpx.Response(400, headers=headers)
    with pytest.raises(dumplingai.BadRequestError) as caught:
        client.generate(**body)
    assert caught.value.rate_limit == found


def test_point_19_request_source_and_permanent_are_sent_only_if_given(
    client: Sync,
) -> None:
    body = plain_body("FLUX.1-schnell")
    client.generate(**body)
    assert json.loads(client.server.requests[0].content).keys() == {"model", "input"}
    client.generate(**body, permanent=False, request_source="API")
    sent = json.loads(client.server.requests[1].content)
    assert (sent["permanent"], sent["requestSource"]) == (False, "API")


@pytest.mark.parametrize(
    "path", ["portrait.png", "/tmp/portrait.png", "./a.png", "C:\\a.png", "a b.png"]
)
def test_point_20_a_local_path_is_no_image(
    path: str, send: Call, refusal: Call
) -> None:
    for model, name in (("FLUX.1-dev", "image"), ("FLUX.1-kontext-pro", "input_image")):
        for mode in ("documented", "spec"):
            problem = refusal(model, mode, **{name: path})
            assert problem.place == f"input.{name}"
            assert "cannot read local files" in str(problem)
        assert send(model, "off", **{name: path})[name] == path


def test_point_20_a_uri_stays_the_text_that_it_is(send: Call) -> None:
    url = "HTTPS://Example.COM:443/a/../b.png?x=%7e#"
    assert send("FLUX.1-dev", image=url)["image"] == url
    given = dumplingai.FluxDevInput(prompt="A dumpling", image=url)
    assert given.image == url
    assert json.loads(given.model_dump_json())["image"] == url


def test_point_21_an_image_is_fetched_without_the_key_and_named_as_what_it_is(
    tmp_path: Path,
) -> None:
    moved = "https://elsewhere.example.com/x"
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/api/v1/generate-ai-image":
            return httpx.Response(200, json=dict(SUCCESS))
        asked.append(request)
        if str(request.url) == URL:
            return httpx.Response(302, headers={"Location": moved})
        return httpx.Response(200, content=b"\x89PNG\r\n\x1a\n")

    http = httpx.Client(
        transport=httpx.MockTransport(answer), headers={"Authorization": "Bearer mine"}
    )
    client = dumplingai.DumplingAI("a-secret-key", http_client=http)
    given = dumplingai.FluxSchnellInput(prompt=PROMPT, output_format="webp")
    result = client.ai.generate_ai_image(model="FLUX.1-schnell", input=given)

    assert result.images is not None
    path = result.images[0].save(tmp_path / "moon.webp")

    assert path == tmp_path / "moon.png"
    assert [str(it.url) for it in asked] == [URL, moved]
    assert not any("Authorization" in it.headers for it in asked)
    note = json.loads((tmp_path / "moon.png.json").read_text())
    assert note["request"]["input"] == given.model_dump()
    assert (note["charged"], note["estimate"]) == (30, "30 credits (as of 2026-11-22)")


def test_point_22_an_unknown_model_suggests_the_nearest(client: Sync) -> None:
    body = plain_body("FLUX.1-schnel")
    for mode in ("documented", "spec"):
        with pytest.raises(
            RequestValidationError, match=r'"FLUX[.]1-schnell"'
        ) as caught:
            client.generate(**body, validate=mode)
        [problem] = caught.value.problems
        assert problem.place == "model"
        assert problem.suggestion == 'did you mean "FLUX.1-schnell"?'
        assert 'validate="off"' in str(caught.value)
    client.generate(**body, validate="off")
    assert json.loads(client.server.requests[0].content) == body


def test_point_23_an_empty_prompt_is_a_warning(warned: Call) -> None:
    for model in MODELS:
        [told] = warned(model, prompt="")
        assert "the prompt is empty" in told
        assert warned(model, prompt=" ") == []
        assert warned(model, "spec", prompt="") == []


# --- files, JSON and names ------------------------------------------------------------


def test_point_24_ratios_are_texts() -> None:
    for name in {case.name for case in CASES.values()}:
        members = get_args(getattr(dumplingai, f"{name}InputAspectRatio", None))
        assert all(isinstance(member, str) for member in members)
    assert "16:9" in get_args(dumplingai.FluxSchnellInputAspectRatio)


def test_point_24_a_number_among_the_texts_of_an_enum_is_refused(
    tmp_path: Path,
) -> None:
    text = (ROOT / "spec/dumplingai/constraints.yaml").read_text("utf-8")
    constraints = tmp_path / "constraints.yaml"
    constraints.write_text(text.replace('["1", "0.25"]', '["1", 0.25]'), "utf-8")
    spec = ROOT / "spec" / "dumplingai" / "openapi.yaml"
    ran = _generate(tmp_path / "made", "--spec", spec, "--constraints", constraints)
    assert ran.returncode == 2
    assert 'quote it, "0.25"' in ran.stderr
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize("mode", ["documented", "spec", "off"])
def test_point_25_nan_and_infinity_are_not_json(
    number: float, mode: str, refusal: Call
) -> None:
    for name in ("guidance", "seed", "made_up"):
        problem = refusal("FLUX.1-dev", mode, **{name: number})
        assert problem.place == f"input.{name}"
        assert "not JSON" in problem.message
    with pytest.raises(ValidationError):
        dumplingai.FluxDevInput(prompt="A dumpling", guidance=number)


def test_point_26_names(client: Sync) -> None:
    assert client.client.ai.generate_ai_image.__name__ == "generate_ai_image"
    assert len(DOCUMENT["tags"]) == 9
    groups = {_snake(tag["name"]) for tag in DOCUMENT["tags"]}
    assert {name for name in groups if hasattr(client.client, name)} == {"ai"}


def test_point_27_an_operation_without_security_gets_no_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    securities: dict[str, Json] = {"open": {"security": []}, "closed": {}}
    document = {
        "openapi": "3.0.3",
        "info": {"title": "Status", "version": "1"},
        "servers": [{"url": "https://example.com/"}],
        "security": [{"bearer": []}],
        "paths": {
            f"/{name}": {
                "get": {
                    "operationId": f"get_{name}",
                    "responses": {"204": {"description": "Fine."}},
                    **security,
                }
            }
            for name, security in securities.items()
        },
        "components": {
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}
        },
    }
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document), "utf-8")
    ran = _generate(tmp_path / "statusapi", "--spec", spec)
    assert ran.returncode == 0, ran.stderr
    monkeypatch.syspath_prepend(tmp_path)
    package = importlib.import_module("statusapi")
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(204)

    http = httpx.Client(transport=httpx.MockTransport(handler))
    client = package.Status(api_key="a-test-key", http_client=http)
    client.get_open()
    client.get_closed()
    assert [str(request.url) for request in seen] == [
        "https://example.com/open",
        "https://example.com/closed",
    ]
    assert ["Authorization" in request.headers for request in seen] == [False, True]


@pytest.mark.parametrize("url", ["https://example.com", "https://example.com/v2/"])
def test_point_27_the_base_url_joins_without_a_doubled_slash(url: str) -> None:
    client = Sync(base_url=url)
    client.generate(body=plain_body("FLUX.1-schnell"))
    [request] = client.server.requests
    assert str(request.url) == f"{url.rstrip('/')}/api/v1/generate-ai-image"


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> Call:
    names = ("DUMPLINGAI_API_KEY", "DUMPLING_API_KEY", "DUMPLINGAI_API_URL")

    def with_variables(**variables: str) -> None:
        for name in names:
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    with_variables()
    return with_variables


def test_point_28_reading_may_take_long(client: Sync) -> None:
    client.generate(body=plain_body("FLUX.1-schnell"))
    timeout = client.server.requests[0].extensions["timeout"]
    assert timeout["read"] >= 180
    assert timeout["connect"] == 10
    client.generate(body=plain_body("FLUX.1-schnell"), timeout=7)
    left = client.server.requests[1].extensions["timeout"]["read"]
    assert 6 < left <= 7  # and getting less


def test_point_28_where_the_key_comes_from(environment: Call) -> None:
    environment(DUMPLINGAI_API_KEY="key-first", DUMPLING_API_KEY="key-second")
    assert _authorization(api_key="key-given") == "Bearer key-given"
    assert _authorization(api_key=None) == "Bearer key-first"
    environment(DUMPLING_API_KEY="key-second")
    assert _authorization(api_key=None) == "Bearer key-second"


def test_point_28_where_the_base_url_comes_from(environment: Call) -> None:
    environment(DUMPLINGAI_API_URL="https://proxy.example.com")
    assert Sync().client.base_url == "https://proxy.example.com"
    assert Sync(base_url="https://a.example").client.base_url == "https://a.example"
    environment()
    assert Sync().client.base_url == DOCUMENT["servers"][0]["url"]


def test_point_28_without_a_key_nothing_is_sent(environment: Call) -> None:
    environment()
    client = Sync(api_key=None)
    with pytest.raises(MissingCredentialsError) as caught:
        client.generate(body=plain_body("FLUX.1-schnell"))
    assert client.server.requests == []
    for way in ("api_key=", "DUMPLINGAI_API_KEY", "DUMPLING_API_KEY"):
        assert way in str(caught.value)


# --- these tests themselves -----------------------------------------------------------


def test_the_constraints_say_what_the_page_says() -> None:
    """The matrix of the page, counted: nothing was left out of the constraints."""
    fields = {
        name: len({*case["fields"]} - {"num_images"})
        for name, case in VARIANTS["cases"].items()
    }
    assert fields == {
        "FluxSchnell": 10,
        "FluxDev": 13,
        "FluxPro": 12,
        "FluxKontextPro": 4,
        "RecraftV3": 3,
    }
    assert len(PROPERTIES) == 24
    assert len(SCHEMAS["RequestSource"]["enum"]) == 11
    assert CONSTRAINTS["constraints"] == 1


def _snake(name: str) -> str:
    return name.lower().replace(" ", "_")


def _authorization(**options: Any) -> str:
    client = Sync(**options)
    client.generate(body=plain_body("FLUX.1-schnell"))
    value: str = client.server.requests[0].headers["Authorization"]
    return value


def _generate(output: Path, *options: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", "generate", "--output", output, *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
