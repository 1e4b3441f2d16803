"""What is sent again, how often, and after how long: the same for both clients."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterable
from email.utils import formatdate
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest

from tests.runtime.clock import Clock

pytest_plugins = ["tests.runtime.sample_fixture"]

NOW = 1_800_000_000
POST = (
    "images",
    "generate_image",
    {"model": "FLUX.1-schnell", "input": {"prompt": "a"}},
)
GET = ("pets", "get_pet", {"pet_id": "7", "lang": "en"})
OK = httpx2.Response(
    200, json={"images": [], "prompt": "a", "creditUsage": 30, "name": "Rex"}
)

Answer = httpx2.Response | type[Exception]


class Script:
    """Answers with one after the other, and with the last for ever."""

    def __init__(self, answers: Iterable[Answer]) -> None:
        self.answers = [*answers]
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        index = min(len(self.requests), len(self.answers)) - 1
        answer = self.answers[index]
        if isinstance(answer, httpx2.Response):
            return httpx2.Response(
                answer.status_code, headers=answer.headers, content=answer.content
            )
        raise answer("broken")


Ask = Callable[..., Any]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest, sample: SimpleNamespace, clock: Clock) -> Ask:
    """Makes a client, and one call after the other; what came of the last."""

    def ask(
        script: Script,
        call: tuple[str, str, Any] = POST,
        *,
        times: int = 1,
        idempotency_header: str = "",
        **client: Any,
    ) -> Any:
        client = {"clock": clock.of(sample)} | client
        group, method, given = call
        handler = httpx2.MockTransport(script)
        kind = getattr(
            sample.client, "Sample" if request.param == "sync" else "AsyncSample"
        )

        def made(http: Any) -> Callable[[], Any]:
            it = kind("a-secret-key", http_client=http, **client)
            if idempotency_header:
                settings = it._config.settings._replace(
                    idempotency_header=idempotency_header
                )
                it._config = it._config._replace(settings=settings)
            return lambda: getattr(getattr(it, group), method)(**given)

        if request.param == "sync":
            with httpx2.Client(transport=handler) as http:
                asked = made(http)
                return [caught(sample, asked) for _ in range(times)][-1]

        async def wait() -> Any:
            async with httpx2.AsyncClient(transport=handler) as http:
                asked = made(http)
                return [await awaited(sample, asked) for _ in range(times)][-1]

        return asyncio.run(wait())

    return ask


def caught(sample: SimpleNamespace, asked: Callable[[], Any]) -> Any:
    try:
        return asked()
    except sample.errors.APIError as error:
        return error


async def awaited(sample: SimpleNamespace, asked: Callable[[], Any]) -> Any:
    try:
        return await asked()
    except sample.errors.APIError as error:
        return error


# --- which ----------------------------------------------------------------------------

ALWAYS: list[Answer] = [
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.Response(429),
]
WITHOUT_HARM: list[Answer] = [
    httpx2.ReadError,
    httpx2.ReadTimeout,
    httpx2.WriteError,
    httpx2.WriteTimeout,
    httpx2.RemoteProtocolError,
    *map(httpx2.Response, (408, 425, 500, 502, 503, 504)),
]
NEVER: list[Answer] = [
    httpx2.UnsupportedProtocol,
    httpx2.LocalProtocolError,
    httpx2.DecodingError,
    httpx2.TooManyRedirects,
    *map(httpx2.Response, (302, 400, 401, 402, 403, 404, 409, 422, 501, 505)),
]


def name(value: object) -> str:
    if isinstance(value, httpx2.Response):
        return str(value.status_code)
    return value.__name__ if isinstance(value, type) else ""


@pytest.mark.parametrize("answer", [*ALWAYS, *WITHOUT_HARM, *NEVER], ids=name)
def test_what_is_sent_again(sample: SimpleNamespace, ask: Ask, answer: Answer) -> None:
    post, get = Script([answer, OK]), Script([answer, OK])
    of_post, of_get = ask(post), ask(get, GET)
    assert len(post.requests) == (2 if answer in ALWAYS else 1)
    assert len(get.requests) == (1 if answer in NEVER else 2)
    assert isinstance(of_post, sample.errors.APIError) is (answer not in ALWAYS)
    assert isinstance(of_get, sample.errors.APIError) is (answer in NEVER)


@pytest.mark.parametrize("answer", [*WITHOUT_HARM, *ALWAYS], ids=name)
def test_point_17_a_post_that_may_have_been_charged_says_so(
    sample: SimpleNamespace, ask: Ask, answer: Answer
) -> None:
    error = ask(Script([answer]))
    unclear = answer in WITHOUT_HARM and name(answer) != "425"
    assert ("may have been processed and charged" in str(error)) is unclear
    if isinstance(error, sample.errors.APIConnectionError):
        assert error.was_sent is unclear
    assert error.attempts == (1 if answer in WITHOUT_HARM else 3)


@pytest.mark.parametrize("answer", WITHOUT_HARM, ids=name)
def test_an_idempotency_key_is_made_once_and_lets_a_post_be_sent_again(
    ask: Ask, answer: Answer
) -> None:
    script = Script([answer, answer, OK])
    ask(script, idempotency_header="Idempotency-Key")
    keys = [request.headers["Idempotency-Key"] for request in script.requests]
    assert len(keys) == 3
    assert len(set(keys)) == 1
    assert len(keys[0]) == 36
    ask(script, idempotency_header="Idempotency-Key")
    assert script.requests[-1].headers["Idempotency-Key"] != keys[0]


def test_an_idempotency_key_of_the_caller(sample: SimpleNamespace, ask: Ask) -> None:
    group, method, given = POST
    script = Script([httpx2.Response(503), OK])
    mine = (group, method, given | {"idempotency_key": "order-7"})
    ask(script, mine, idempotency_header="Idempotency-Key")
    assert [it.headers["Idempotency-Key"] for it in script.requests] == ["order-7"] * 2
    with pytest.raises(TypeError, match="has no such keys"):
        ask(script, mine)


# --- how often, and after how long ----------------------------------------------------


def test_two_retries_with_full_jitter(ask: Ask, clock: Clock) -> None:
    script = Script([httpx2.Response(429)])
    error = ask(script)
    assert len(script.requests) == 3
    assert clock.waits == [0.5, 1]
    assert error.attempts == 3


def test_the_delay_grows_to_its_limit(ask: Ask, clock: Clock) -> None:
    ask(Script([httpx2.Response(429)]), retries=7)
    assert clock.waits == [0.5, 1, 2, 4, 8, 8, 8]


def test_the_delay_is_a_random_part(
    sample: SimpleNamespace, ask: Ask, clock: Clock
) -> None:
    asked: list[tuple[float, float]] = []

    def uniform(low: float, high: float) -> float:
        asked.append((low, high))
        return high / 4

    own = clock.of(sample)._replace(uniform=uniform)
    ask(Script([httpx2.Response(429)]), clock=own)
    assert asked == [(0, 0.5), (0, 1)]
    assert clock.waits == [0.125, 0.25]


@pytest.mark.parametrize(
    ("client", "call", "tries"),
    [({}, {}, 3), ({"retries": 0}, {}, 1), ({"retries": 0}, {"retries": 1}, 2)],
)
def test_retries_of_the_client_and_of_a_call(
    ask: Ask, client: Any, call: Any, tries: int
) -> None:
    script = Script([httpx2.Response(429)])
    ask(script, (POST[0], POST[1], POST[2] | call), **client)
    assert len(script.requests) == tries


def test_a_policy(sample: SimpleNamespace, ask: Ask, clock: Clock) -> None:
    policy = sample.retries.RetryPolicy(
        max_retries=4, first_delay=1, max_delay=3, statuses=frozenset({409})
    )
    script = Script([httpx2.Response(409)])
    ask(script, GET, retries=policy)
    assert clock.waits == [1, 2, 3, 3]
    script = Script([httpx2.Response(503)])
    ask(script, GET, retries=policy)
    assert len(script.requests) == 1


def test_no_time_is_left_for_another_try(
    sample: SimpleNamespace, ask: Ask, clock: Clock
) -> None:
    error = ask(Script([httpx2.Response(429)]), timeout=1.4)
    assert clock.waits == [0.5]
    assert isinstance(error, sample.errors.RateLimitError)


DATE = {"Date": formatdate(NOW, usegmt=True)}


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": "7.5"}, 7.5),
        ({"Retry-After": "60"}, 60),
        ({"Retry-After": "0"}, 0.5),
        ({"Retry-After": formatdate(NOW + 9, usegmt=True)}, 9),
        ({"Retry-After": formatdate(NOW + 500, usegmt=True), "Date": formatdate(NOW + 491, usegmt=True)}, 9),
        ({"Retry-After": formatdate(NOW - 9, usegmt=True)}, 0.5),
        ({"retry-after-ms": "1500", "Retry-After": "30"}, 1.5),
        ({"X-RateLimit-Reset": "5", "X-RateLimit-Remaining": "0"}, 5),
        ({"X-RateLimit-Reset": f"{NOW + 6}"} | DATE, 6),
        ({"X-RateLimit-Reset": f"{NOW + 6}000"} | DATE, 6),
        ({"X-RateLimit-Reset": "5", "X-RateLimit-Remaining": "3"}, 0.5),
        ({"X-RateLimit-Reset-After": "1.25"}, 1.25),
        ({"RateLimit-Reset": "4"}, 4),
        ({"RateLimit": "limit=100, remaining=0, reset=3"}, 3),
        ({"RateLimit": '"default";r=0;t=2'}, 2),
        ({"Retry-After": "soon"}, 0.5),
        ({"Retry-After": "-5"}, 0.5),
        ({"Retry-After": "inf"}, 0.5),
        ({"Retry-After": "9" * 400}, 0.5),
        ({"Retry-After": "Fri, 99 Nov 99999 99:99:99 GMT"}, 0.5),
    ],
)  # fmt: skip
def test_the_server_says_when(
    ask: Ask, clock: Clock, headers: dict[str, str], wait: float
) -> None:
    ask(Script([httpx2.Response(429, headers=headers), OK]))
    assert clock.waits == [wait]


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "61"}, 61),
        ({"Retry-After": "86400"}, 86_400),
        ({"Retry-After": formatdate(NOW + 3600, usegmt=True)} | DATE, 3600),
        ({"X-RateLimit-Reset": "3600", "X-RateLimit-Remaining": "0"}, 3600),
    ],
)
def test_a_server_that_asks_for_more_is_not_waited_for(
    sample: SimpleNamespace, ask: Ask, clock: Clock, headers: Any, seconds: float
) -> None:
    script = Script([httpx2.Response(429, headers=headers)])
    error = ask(script)
    assert isinstance(error, sample.errors.RateLimitError)
    assert error.retry_after == seconds
    assert (len(script.requests), clock.waits) == (1, [])
    patient = sample.retries.RetryPolicy(max_retry_after=100_000)
    ask(script, retries=patient, timeout=None)
    assert clock.waits == [seconds, seconds]


# --- the budget -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "answer", [httpx2.ConnectError, httpx2.Response(503)], ids=name
)
def test_a_dead_server_is_asked_1100_times_by_1000_calls(
    ask: Ask, answer: Answer
) -> None:
    script = Script([answer])
    ask(script, GET, times=1000)
    assert len(script.requests) == 1100


def test_successes_earn_retries(sample: SimpleNamespace, ask: Ask) -> None:
    policy = sample.retries.RetryPolicy(budget=1)
    broken = httpx2.Response(503)
    script = Script([broken, OK, *[broken] * 3, *[OK] * 5, broken, OK])
    asked = []
    for calls in (1, 2, 3, 8, 9):
        again = Script(script.answers)
        ask(again, GET, times=calls, retries=policy)
        asked.append(len(again.requests))
    # A success gives its retry back; then there is one for the next call and none for
    # the third; after five successes there is one again.
    assert asked == [2, 4, 5, 10, 12]


def test_copies_of_a_client_share_its_budget(
    sample: SimpleNamespace, clock: Clock
) -> None:
    script = Script([httpx2.Response(503)])
    with httpx2.Client(transport=httpx2.MockTransport(script)) as http:
        client = sample.client.Sample(
            "a-key",
            http_client=http,
            clock=clock.of(sample),
            retries=sample.retries.RetryPolicy(budget=3),
        )
        for _ in range(4):
            copy = client.with_options(timeout=5)
            caught(sample, lambda: copy.pets.get_pet(**GET[2]))  # noqa: B023
    assert len(script.requests) == 4 + 3


# --- what hooks see -------------------------------------------------------------------


def test_each_try_is_told(sample: SimpleNamespace, ask: Ask) -> None:
    told: list[Any] = []
    hooks = sample.hooks.Hooks(before=told.append, after=told.append)
    ask(Script([httpx2.ConnectError, httpx2.Response(429), OK]), hooks=hooks)
    assert [it.number for it in told] == [1, 1, 2, 2, 3, 3]
    assert [type(it).__name__ for it in told] == ["Try", "Tried"] * 3
    after = told[1::2]
    assert [it.retry_in for it in after] == [0.5, 1, None]
    assert [it.response and it.response.status_code for it in after] == [None, 429, 200]
    assert [type(it.error).__name__ for it in after] == [
        "APIConnectionError",
        "RateLimitError",
        "NoneType",
    ]
    assert {it.operation for it in told} == {"generate_image"}


def test_a_hook_may_be_awaited(sample: SimpleNamespace) -> None:
    told: list[int] = []

    async def hear(it: Any) -> None:
        told.append(it.number)

    async def ask() -> None:
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(Script([OK])))
        hooks = sample.hooks.Hooks(before=hear, after=hear)
        client = sample.client.AsyncSample("a-key", http_client=http, hooks=hooks)
        await client.images.generate_image(**POST[2])

    asyncio.run(ask())
    assert told == [1, 1]


def test_a_hook_may_change_headers_and_refuse(
    sample: SimpleNamespace, ask: Ask
) -> None:
    numbers = itertools.count(1)

    def before(it: Any) -> None:
        it.request.headers["X-Try"] = str(next(numbers))

    script = Script([httpx2.Response(429), OK])
    ask(script, hooks=sample.hooks.Hooks(before=before))
    assert [it.headers["X-Try"] for it in script.requests] == ["1", "2"]

    def refuse(it: Any) -> None:
        raise PermissionError(it.operation)

    script = Script([OK])
    with pytest.raises(PermissionError, match="generate_image"):
        ask(script, hooks=sample.hooks.Hooks(before=refuse))
    assert script.requests == []
