"""What the exceptions carry, and what they never show."""

from __future__ import annotations

import copy
import pickle
import traceback
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

if TYPE_CHECKING:
    from tests.runtime.sample_fixture import Server

pytest_plugins = ["tests.runtime.sample_fixture"]

SECRET = "sk-0123456789abcdef"
GIVEN = {"model": "FLUX.1-schnell", "input": {"prompt": "a"}}


def status_error(
    sample: SimpleNamespace, serve: type[Server], status: int, **content: Any
) -> Any:
    http = serve(status, **content).http()
    client = sample.client.Sample(SECRET, http_client=http, retries=0)
    with pytest.raises(sample.errors.APIStatusError) as caught:
        client.images.generate_image(**GIVEN)
    return caught.value


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (307, "APIStatusError"),
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (402, "InsufficientCreditsError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (418, "APIStatusError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "InternalServerError"),
        (503, "InternalServerError"),
        (599, "InternalServerError"),
    ],
)
def test_the_class_goes_by_the_status(
    sample: SimpleNamespace, serve: type[Server], status: int, name: str
) -> None:
    error = status_error(sample, serve, status, json={"error": "no"})
    assert type(error).__name__ == name
    assert error.status_code == status
    assert str(status) in str(error)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ({"json": {"error": "out of credits"}}, "out of credits"),
        ({"json": {"error": {"message": "too long", "code": 3}}}, "too long"),
        ({"json": {"message": "bad key"}}, "bad key"),
        ({"json": {"detail": [{"loc": ["a"], "msg": "is odd"}]}}, "is odd"),
        ({"json": {"title": "Gone", "detail": "for good"}}, "for good"),
        ({"json": {"code": 7}}, "(no message)"),
        ({"json": "plainly no"}, "plainly no"),
        ({"html": "<html><head><title>502 Bad\nGateway</title>x"}, "502 Bad Gateway"),
        ({"html": "<html><body><h1>Sorry</h1> come back"}, "Sorry come back"),
        ({"text": "x" * 999}, "x" * 297 + "..."),
        ({"content": b""}, "(empty body)"),
        ({"content": b'{"error": "cut o'}, '{"error": "cut o'),
    ],
)
def test_point_16_the_message_is_found_in_any_body(
    sample: SimpleNamespace, serve: type[Server], content: Any, message: str
) -> None:
    error = status_error(sample, serve, 502, **content)
    may = " It may have been processed and charged: look before you send it again."
    assert str(error) == f"502 Bad Gateway: {message}{may}"
    assert error.raw_body == httpx2.Response(502, **content).content


def test_the_body_is_the_documented_type_where_it_fits(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    fits = status_error(sample, serve, 400, json={"error": "no"})
    assert isinstance(fits.body, sample.models.ErrorResponse)
    by_range = status_error(sample, serve, 503, json={"error": "no"})
    assert isinstance(by_range.body, sample.models.ErrorResponse)
    odd = status_error(sample, serve, 400, json={"error": 3})
    assert odd.body == {"error": 3}
    undocumented = status_error(sample, serve, 404, json={"error": "no"})
    assert undocumented.body == {"error": "no"}
    assert status_error(sample, serve, 400, text="no").body == "no"
    assert status_error(sample, serve, 401, content=b"").body is None


def test_a_truncated_or_garbled_error_keeps_its_status(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    gzip = {"Content-Encoding": "gzip"}
    error = status_error(sample, serve, 500, content=iter([b"no gzip"]), headers=gzip)
    assert type(error) is sample.errors.InternalServerError
    assert (error.raw_body, error.body) == (b"", None)


def test_what_an_error_carries(sample: SimpleNamespace, serve: type[Server]) -> None:
    error = status_error(sample, serve, 429, headers={"X-RateLimit-Remaining": "0"})
    assert error.headers["x-ratelimit-remaining"] == "0"
    assert error.request.method == "POST"
    assert error.response.status_code == 429


def every_error(sample: SimpleNamespace, serve: type[Server]) -> dict[str, Any]:
    """One of each kind, as clients with secrets raise it."""

    def slow(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ReadTimeout("too slow", request=request)

    def asked(handler: Any, **more: Any) -> Any:
        http = httpx2.Client(transport=httpx2.MockTransport(handler))
        client = sample.client.Sample(SECRET, http_client=http)
        with pytest.raises(sample.errors.APIError) as caught:
            client.images.generate_image(**GIVEN | more)
        return caught.value

    def added(handler: Any, *pets: Any) -> Any:
        http = httpx2.Client(transport=httpx2.MockTransport(handler))
        client = sample.client.Sample(query_key=SECRET, http_client=http)
        with pytest.raises(sample.errors.APIError) as caught:
            client.pets.add_pets([*pets])
        return caught.value

    echo = serve(401, json={"error": f"the key {SECRET} is wrong"})
    return {
        "refused": asked(serve(), input={}),
        "too dear": asked(serve(), max_credits=1),
        "status": asked(echo),
        "unusable": asked(serve(200, json={"key": SECRET})),
        "timeout": asked(slow),
        "query: refused": added(serve(), {"name": 3}),
        "query: status": added(echo),
        "query: timeout": added(slow),
    }


def test_a_secret_is_shown_by_no_error(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    for name, error in every_error(sample, serve).items():
        assert SECRET not in str(error), name
        assert SECRET not in repr(error), name
        assert SECRET not in "".join(traceback.format_exception(error)), name


@pytest.mark.parametrize(
    "duplicate", [copy.copy, lambda it: pickle.loads(pickle.dumps(it))]
)
def test_every_error_can_be_pickled_and_copied(
    sample: SimpleNamespace, serve: type[Server], duplicate: Any
) -> None:
    for error in every_error(sample, serve).values():
        again = duplicate(error)
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again).keys() == vars(error).keys()
        if isinstance(error, sample.errors.APIStatusError):
            assert again.raw_body == error.raw_body
            assert again.request.url.path == error.request.url.path


def test_a_pickle_holds_no_key(sample: SimpleNamespace, serve: type[Server]) -> None:
    for name, error in every_error(sample, serve).items():
        if not hasattr(error, "raw_body"):  # what the server sends is kept as it is
            assert SECRET.encode() not in pickle.dumps(error), name


def test_a_pickled_error_keeps_no_headers_of_the_request(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    error = status_error(sample, serve, 400, json={})
    assert SECRET in error.request.headers["Authorization"]
    assert SECRET.encode() not in pickle.dumps(error)


def test_a_place_is_written_as_a_json_path(sample: SimpleNamespace) -> None:
    problem = sample.errors.Problem(
        rule="spec", path=("a", 0, "b c", "d"), message="is odd"
    )
    assert str(problem) == 'a[0]["b c"].d: is odd'
    assert problem.parameter == "d"
    root = sample.errors.Problem(rule="spec", message="is odd")
    assert (str(root), root.parameter) == ("the body: is odd", "")
