"""Documented and undocumented answers, as both clients receive them."""

from __future__ import annotations

import asyncio
from typing import Any

import dumplingai
import httpx2 as httpx
import pytest
from dumplingai import (
    APIError,
    APIResponseValidationError,
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    ErrorResponse,
    GenerateAiImageResponse,
    InsufficientCreditsError,
    InternalServerError,
    PermissionDeniedError,
    RateLimitError,
    differences,
)

from tests.contract.clients import SUCCESS, URL, Async, Client, Sync
from tests.contract.examples import RESPONSES
from tests.contract.judge import CONSTRAINTS, SCHEMAS, Json, fits_document
from tests.contract.rows import plain_body

BODY = plain_body("FLUX.1-schnell")
HTML = b"<html><head><title>502 Bad Gateway</title></head></html>"
ERROR = {"error": "Failed to generate image: the prompt is empty"}


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest, runner: asyncio.Runner) -> Client:
    return Sync() if request.param == "sync" else Async(runner)


def answer(client: Client, response: httpx.Response) -> GenerateAiImageResponse:
    client.server.response = response
    return client.generate(body=BODY)


def error(client: Client, response: httpx.Response) -> APIError:
    with pytest.raises(APIError) as caught:
        answer(client, response)
    return caught.value


def test_these_are_the_documented_answers() -> None:
    assert set(RESPONSES) == {"200", "400", "401", "500"}
    assert fits_document("GenerateAiImageResponse", SUCCESS)
    assert fits_document("ErrorResponse", ERROR)


def test_200(client: Client) -> None:
    made = answer(client, httpx.Response(200, json=SUCCESS))
    assert isinstance(made, GenerateAiImageResponse)
    assert [image.url for image in made.images] == [URL]
    assert (made.prompt, made.credit_usage) == (SUCCESS["prompt"], 30)
    assert made.model == "FLUX.1-schnell"
    assert differences(made) == ()


@pytest.mark.parametrize("field", SCHEMAS["GenerateAiImageResponse"]["required"])
def test_200_without_a_field(field: str, client: Client) -> None:
    essential = CONSTRAINTS["operations"]["generateAIImage"]["response"]["essential"]
    body = {name: value for name, value in SUCCESS.items() if name != field}
    response = httpx.Response(200, json=body)
    if field in essential:
        raised = error(client, response)
        assert isinstance(raised, APIResponseValidationError)
        assert raised.body == body
        assert raised.raw_body == response.content
        return
    made = answer(client, response)
    assert [image.url for image in made.images] == [URL]
    assert [found.path for found in differences(made)] == [(field,)]
    name = {"creditUsage": "credit_usage"}.get(field, field)
    with pytest.raises(AttributeError, match=name):
        getattr(made, name)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"queue": {"position": 1}}, ("queue",)),
        ({"creditUsage": "30"}, ("creditUsage",)),
        ({"creditUsage": None}, ("creditUsage",)),
        ({"prompt": ["a", "b"]}, ("prompt",)),
        ({"model": 7}, ("model",)),
        ({"images": [{"url": URL, "width": 512}]}, ("images", 0, "width")),
        ({"images": [{"url": URL}, {}]}, ("images", 1, "url")),
    ],
)
def test_200_with_an_odd_field_is_read_and_the_difference_recorded(
    change: dict[str, Json], place: tuple[str | int, ...], client: Client
) -> None:
    assert not fits_document("GenerateAiImageResponse", {**SUCCESS, **change})
    made = answer(client, httpx.Response(200, json={**SUCCESS, **change}))
    assert made.images[0].url == URL
    assert place in [found.path for found in differences(made)]


def test_strict_responses_refuse_what_does_not_fit(runner: asyncio.Runner) -> None:
    odd = httpx.Response(200, json={**SUCCESS, "queue": 1})
    for client in (
        Sync(strict_responses=True),
        Async(runner, strict_responses=True),
    ):
        assert answer(client, httpx.Response(200, json=SUCCESS)).prompt
        assert isinstance(error(client, odd), APIResponseValidationError)


@pytest.mark.parametrize(
    ("status", "kind"), [(400, BadRequestError), (500, InternalServerError)]
)
def test_documented_errors(
    status: int, kind: type[APIStatusError], client: Client
) -> None:
    raised = error(client, httpx.Response(status, json=ERROR))
    assert type(raised) is kind
    assert isinstance(raised, APIStatusError)
    assert raised.status_code == status
    assert isinstance(raised.body, ErrorResponse)
    assert raised.body.error == ERROR["error"]
    assert ERROR["error"] in str(raised)
    assert str(status) in str(raised)


def test_401_has_no_body(client: Client) -> None:
    raised = error(client, httpx.Response(401))
    assert type(raised) is AuthenticationError
    assert (raised.body, raised.raw_body) == (None, b"")


UNDOCUMENTED: dict[str, tuple[httpx.Response, type[APIStatusError], Any]] = {
    "402": (
        httpx.Response(402, json={"message": "not enough credits"}),
        InsufficientCreditsError,
        {"message": "not enough credits"},
    ),
    "403": (httpx.Response(403, json=ERROR), PermissionDeniedError, ERROR),
    "429": (httpx.Response(429, text="slow down"), RateLimitError, "slow down"),
    "502 HTML": (
        httpx.Response(502, html=HTML.decode()),
        InternalServerError,
        HTML.decode(),
    ),
    "400 HTML": (
        httpx.Response(400, html=HTML.decode()),
        BadRequestError,
        HTML.decode(),
    ),
    "400 empty": (httpx.Response(400), BadRequestError, None),
    "500 empty": (httpx.Response(500), InternalServerError, None),
    "400 an object as the error": (
        httpx.Response(400, json={"error": {"code": 7, "message": "no"}}),
        BadRequestError,
        {"error": {"code": 7, "message": "no"}},
    ),
    "400 another key": (
        httpx.Response(400, json={"message": "no"}),
        BadRequestError,
        {"message": "no"},
    ),
    "400 a list": (httpx.Response(400, json=["no"]), BadRequestError, ["no"]),
    "500 cut off": (
        httpx.Response(500, content=b'{"error": "'),
        InternalServerError,
        '{"error": "',
    ),
    "418": (httpx.Response(418, json=ERROR), APIStatusError, ERROR),
}


@pytest.mark.parametrize("name", UNDOCUMENTED)
def test_undocumented_errors(name: str, client: Client) -> None:
    response, kind, body = UNDOCUMENTED[name]
    raised = error(client, response)
    assert type(raised) is kind
    assert isinstance(raised, APIStatusError)
    assert raised.status_code == response.status_code
    assert raised.raw_body == response.content
    assert raised.body == body
    assert name[:3] in str(raised)


@pytest.mark.parametrize(
    "response",
    [
        httpx.Response(200),
        httpx.Response(200, html=HTML.decode()),
        httpx.Response(200, json=[]),
        httpx.Response(200, json={"error": "no"}),
        httpx.Response(200, json={**SUCCESS, "images": None}),
    ],
    ids=["empty", "HTML", "a list", "an error", "null"],
)
def test_a_success_without_images_is_an_error_that_keeps_the_body(
    response: httpx.Response, client: Client
) -> None:
    raised = error(client, response)
    assert isinstance(raised, APIResponseValidationError)
    assert raised.raw_body == response.content
    assert "charged" in str(raised)


@pytest.mark.parametrize(
    ("status", "times"), [(400, 1), (402, 1), (429, 3), (500, 1), (503, 1)]
)
def test_point_17_only_429_is_sent_again(
    status: int, times: int, client: Client
) -> None:
    raised = error(client, httpx.Response(status, json=ERROR))
    assert len(client.server.requests) == raised.attempts == times


def test_no_credential_is_shown(client: Client) -> None:
    echo = httpx.Response(401, json={"error": "the key a-test-key is not known"})
    raised = error(client, echo)
    assert "a-test-key" not in str(raised)
    assert "a-test-key" not in repr(raised)
    assert "a-test-key" not in repr(client.client)


def test_the_classes_are_those_of_the_package() -> None:
    for kind in (BadRequestError, AuthenticationError, InternalServerError):
        assert issubclass(kind, dumplingai.APIStatusError)
