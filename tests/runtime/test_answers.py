"""Answers as they came: raw, streamed, and what their heads say."""

from __future__ import annotations

import asyncio
import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from tests.runtime.faults import Connection, answer, serving

if TYPE_CHECKING:
    from tests.runtime.sample_fixture import Server

pytest_plugins = ["tests.runtime.sample_fixture"]

GIVEN = {"model": "FLUX.1-schnell", "input": {"prompt": "a"}}
LIMITS = {"X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "59", "X-RateLimit-Reset": "30"}  # fmt: skip


@pytest.mark.parametrize("is_async", [False, True])
def test_a_raw_response(sample: SimpleNamespace, serve: type[Server], *, is_async: bool) -> None:  # fmt: skip
    images = {"images": [], "prompt": "a", "creditUsage": 30}
    server = serve(200, json=images, headers={"X-Request-Id": "r-7"} | LIMITS)
    if is_async:

        async def ask() -> Any:
            made = sample.client.AsyncSample("k", http_client=server.async_http())
            return await made.with_raw_response(made.images.generate_image)(**GIVEN)

        raw = asyncio.run(ask())
    else:
        made = sample.client.Sample("k", http_client=server.http())
        raw = made.with_raw_response(made.images.generate_image)(**GIVEN)
    assert isinstance(raw, sample.answers.RawResponse)
    assert (raw.status_code, raw.attempts, raw.request_id) == (200, 1, "r-7")
    assert raw.rate_limit == sample.rate_limit.RateLimit(
        limit=60, remaining=59, reset=30
    )
    assert raw.content == httpx2.Response(200, json=images).content
    assert raw.elapsed.total_seconds() >= 0
    assert raw.request.method == "POST"
    assert isinstance(raw.parse(), sample.models.GenerateImageResponse)
    assert raw.parse().credit_usage == 30


def test_a_raw_error_is_raised(sample: SimpleNamespace, serve: type[Server]) -> None:
    made = sample.client.Sample("k", http_client=serve(404, json={}).http())
    with pytest.raises(sample.errors.NotFoundError):
        made.with_raw_response(made.images.generate_image)(**GIVEN)
    with pytest.raises(TypeError, match="a method of a client"):
        made.with_raw_response(print)


def test_a_raw_success_that_does_not_fit_can_be_looked_at(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    made = sample.client.Sample("k", http_client=serve(200, html="<html>").http())
    raw = made.with_raw_response(made.images.generate_image)(**GIVEN)
    assert raw.text == "<html>"
    with pytest.raises(sample.errors.APIResponseValidationError):
        raw.parse()


def test_point_18_rate_limits_of_results_and_errors(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    images = {"images": [], "prompt": "a", "creditUsage": 30}

    def asked(status: int, headers: dict[str, str]) -> Any:
        server = serve(status, json=images, headers=headers)
        made = sample.client.Sample("k", http_client=server.http(), retries=0)
        return made.images.generate_image(**GIVEN)

    known = sample.rate_limit.RateLimit(limit=60, remaining=59, reset=30)
    assert sample.response.rate_limit(asked(200, LIMITS)) == known
    unknown = sample.rate_limit.RateLimit()
    assert sample.response.rate_limit(asked(200, {})) == unknown
    odd = {"X-RateLimit-Limit": "many", "X-RateLimit-Remaining": "-1"}
    assert sample.response.rate_limit(asked(200, odd)) == unknown
    assert sample.response.rate_limit([]) == unknown
    with pytest.raises(sample.errors.RateLimitError) as caught:
        asked(429, LIMITS)
    assert caught.value.rate_limit == known


@pytest.mark.parametrize(
    ("status", "body", "name"),
    [
        (402, {}, "InsufficientCreditsError"),
        (403, {"error": "Not enough CREDITS left"}, "InsufficientCreditsError"),
        (403, {"error": "your balance is 0"}, "InsufficientCreditsError"),
        (403, {"error": "not yours"}, "PermissionDeniedError"),
        (400, {"error": "no credits"}, "BadRequestError"),
    ],
)
def test_too_few_credits(
    sample: SimpleNamespace, serve: type[Server], status: int, body: Any, name: str
) -> None:
    made = sample.client.Sample("k", http_client=serve(status, json=body).http())
    with pytest.raises(sample.errors.APIStatusError) as caught:
        made.images.generate_image(**GIVEN)
    assert type(caught.value).__name__ == name


# --- streams --------------------------------------------------------------------------

LINES = b"".join(b"line %d\n" % number for number in range(5000))


def lines(connection: Connection) -> None:
    connection.send(answer(body=LINES, Content_Type="text/plain"))


def cut(connection: Connection) -> None:
    connection.send(answer(body=LINES, length=10**9, Content_Type="text/plain"))
    connection.reset()


@pytest.mark.parametrize("is_async", [False, True])
def test_a_stream(sample: SimpleNamespace, *, is_async: bool) -> None:
    with serving(lines) as server:
        came = _stream(sample, server.url, is_async=is_async, stop=10**9)
        assert server.all_closed()
    assert came == LINES.decode().splitlines()


@pytest.mark.parametrize("is_async", [False, True])
def test_a_stream_that_is_left_early_leaves_nothing_open(
    sample: SimpleNamespace, *, is_async: bool
) -> None:
    before = threading.active_count()
    with serving(lines) as server:
        assert _stream(sample, server.url, is_async=is_async, stop=3) == [
            "line 0",
            "line 1",
            "line 2",
        ]
        assert server.all_closed()
    assert threading.active_count() == before


@pytest.mark.parametrize("is_async", [False, True])
def test_a_stream_that_breaks(sample: SimpleNamespace, *, is_async: bool) -> None:
    with (
        serving(cut) as server,
        pytest.raises(sample.errors.APIConnectionError, match="no whole answer"),
    ):
        _stream(sample, server.url, is_async=is_async, stop=10**9)


ONE = {"limits": httpx2.Limits(max_connections=1)}


def _stream(
    sample: SimpleNamespace, url: str, *, is_async: bool, stop: int
) -> list[str]:
    came: list[str] = []
    if not is_async:
        with sample.client.Sample("k", base_url=url, http_options=ONE) as client:
            get_note = client.with_streaming_response(client.pets.get_note)
            with get_note() as opened:
                for line in opened.iter_lines() if stop else ():
                    came.append(line)
                    if len(came) == stop:
                        break
            client.pets.get_note(timeout=5)
        return came

    async def ask() -> None:
        made = sample.client.AsyncSample("k", base_url=url, http_options=ONE)
        async with made as client:
            get_note = client.with_streaming_response(client.pets.get_note)
            async with get_note() as opened:
                if not stop:
                    assert opened.status_code == 200
                else:
                    async for line in opened.iter_lines():
                        came.append(line)
                        if len(came) == stop:
                            break
            await client.pets.get_note(timeout=5)

    asyncio.run(ask())
    return came


@pytest.mark.parametrize("is_async", [False, True])
def test_a_stream_that_is_not_read_leaves_nothing_open(
    sample: SimpleNamespace, *, is_async: bool
) -> None:
    with serving(lines) as server:
        assert _stream(sample, server.url, is_async=is_async, stop=0) == []


@pytest.mark.parametrize("is_async", [False, True])
def test_a_stream_that_a_hook_refuses_leaves_nothing_open(
    sample: SimpleNamespace, *, is_async: bool
) -> None:
    refused: list[int] = []

    def refuse_first(it: Any) -> None:
        if not refused:
            refused.append(it.number)
            raise PermissionError

    hooks = sample.hooks.Hooks(after=refuse_first)
    with serving(lines) as server:
        made: Any = {"base_url": server.url, "http_options": ONE, "timeout": 5}
        if is_async:

            async def ask() -> None:
                async with sample.client.AsyncSample("k", hooks=hooks, **made) as it:
                    with pytest.raises(PermissionError):
                        async with it.with_streaming_response(it.pets.get_note)():
                            pass
                    await it.pets.get_note()

            asyncio.run(ask())
        else:
            with sample.client.Sample("k", hooks=hooks, **made) as it:
                with (
                    pytest.raises(PermissionError),
                    it.with_streaming_response(it.pets.get_note)(),
                ):
                    pass
                it.pets.get_note()


def test_a_stream_parsed_after_all(sample: SimpleNamespace) -> None:
    with serving(lines) as server:
        with sample.client.Sample("k", base_url=server.url) as client:
            get_note = client.with_streaming_response(client.pets.get_note)
            with get_note() as opened:
                assert opened.status_code == 200
                assert opened.parse() == LINES.decode()
            short = client.with_options(
                response_limits=sample.reader.ResponseLimits(body=100)
            )
            get_note = short.with_streaming_response(short.pets.get_note)
            with (
                get_note() as opened,
                pytest.raises(
                    sample.errors.APIResponseValidationError, match="100 bytes"
                ),
            ):
                opened.parse()
        assert server.all_closed()


@pytest.mark.parametrize(
    ("depth", "fits"),
    [(2, False), (3, True), (200, True)],
)
def test_the_depth_of_an_answer(
    sample: SimpleNamespace, serve: type[Server], *, depth: int, fits: bool
) -> None:
    images = {"images": [{"url": 'https://x/[[[[{{{{"'}] * 9, "prompt": "a"}
    limits = sample.reader.ResponseLimits(depth=depth)
    server = serve(200, json=images)
    made = sample.client.Sample("k", http_client=server.http(), response_limits=limits)
    if fits:
        assert len(made.images.generate_image(**GIVEN).images) == 9
    else:
        with pytest.raises(sample.errors.APIResponseValidationError, match="too deep"):
            made.images.generate_image(**GIVEN)
