"""What goes over the wire: URL, headers, credentials, body."""

from __future__ import annotations

import datetime as dt
import json
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

if TYPE_CHECKING:
    from tests.runtime.sample_fixture import Server

pytest_plugins = ["tests.runtime.sample_fixture"]

GIVEN = {"model": "FLUX.1-schnell", "input": {"prompt": "a"}}
REX = {"name": "Rex"}


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SAMPLE_API_KEY", "SAMPLE_KEY", "SAMPLE_API_URL"):
        monkeypatch.delenv(name, raising=False)


def asked(sample: SimpleNamespace, serve: type[Server], **given: Any) -> httpx2.Request:
    """The request that `get_pet` makes."""
    server = serve(json=REX)
    client = sample.client.Sample("a-secret-key", http_client=server.http())
    client.pets.get_pet(**{"pet_id": "7", "lang": "en"} | given)
    return server.request


# --- parameters -----------------------------------------------------------------------


def test_parameters_stand_where_they_belong(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    request = asked(
        sample,
        serve,
        tags=["a b", "c&d"],
        limit=3,
        full=True,
        since=dt.date(2026, 11, 22),
        trace="x/1",
        visit="v1",
    )
    assert (request.method, request.url.path) == ("GET", "/pets/7")
    assert request.url.params.multi_items() == [
        ("tag", "a b"),
        ("tag", "c&d"),
        ("limit", "3"),
        ("full", "true"),
        ("since", "2026-11-22"),
        ("lang", "en"),
    ]
    assert request.headers["X-Trace"] == "x/1"
    assert request.headers["Cookie"] == "visit=v1"


@pytest.mark.parametrize(
    "value",
    ["a/b", "../x", "..%2f", "?a=b", "#x", "a b", "ä", "%2e%2e", ";x=1", "a\\b"],
)
def test_a_path_parameter_stays_one_segment(
    sample: SimpleNamespace, serve: type[Server], value: str
) -> None:
    path = asked(sample, serve, pet_id=value).url.raw_path.decode().partition("?")[0]
    assert path.startswith("/pets/")
    assert path.count("/") == 2
    assert httpx2.URL(f"https://x{path}").path == f"/pets/{value}"


@pytest.mark.parametrize("value", ["", ".", ".."])
@pytest.mark.parametrize("mode", ["documented", "off"])
def test_a_path_parameter_that_would_call_another_path(
    sample: SimpleNamespace, serve: type[Server], value: str, mode: str
) -> None:
    with pytest.raises(sample.errors.RequestValidationError, match="another path"):
        asked(sample, serve, pet_id=value, validate=mode)


def test_a_path_parameter_is_needed_in_every_mode(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    with pytest.raises(sample.errors.RequestValidationError, match="pet_id: is requ"):
        asked(sample, serve, pet_id=None, validate="off")


@pytest.mark.parametrize(
    ("name", "value"),
    [("trace", "a\r\nX-Evil: 1"), ("trace", "ä"), ("trace", " a"), ("visit", "a; b=c")],
)
def test_what_a_header_cannot_carry_is_refused(
    sample: SimpleNamespace, serve: type[Server], name: str, value: str
) -> None:
    with pytest.raises(sample.errors.RequestValidationError, match=name):
        asked(sample, serve, **{name: value, "validate": "off"})


# --- credentials ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argument", "environ", "sent"),
    [
        ("one", {"SAMPLE_API_KEY": "two", "SAMPLE_KEY": "three"}, "Bearer one"),
        (None, {"SAMPLE_API_KEY": "two", "SAMPLE_KEY": "three"}, "Bearer two"),
        (None, {"SAMPLE_API_KEY": "", "SAMPLE_KEY": "three"}, "Bearer three"),
    ],
)
def test_point_28_where_the_key_comes_from(
    *,
    sample: SimpleNamespace,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    argument: str | None,
    environ: dict[str, str],
    sent: str,
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    client = sample.client.Sample(argument, http_client=server.http())
    monkeypatch.setenv("SAMPLE_API_KEY", "changed later")
    client.images.generate_image(**GIVEN)
    assert server.request.headers["Authorization"] == sent


def test_a_missing_key_says_how_to_give_one(
    sample: SimpleNamespace, server: Server
) -> None:
    client = sample.client.Sample(http_client=server.http())
    with pytest.raises(sample.errors.MissingCredentialsError) as caught:
        client.images.generate_image(**GIVEN)
    assert "api_key=" in str(caught.value)
    assert "SAMPLE_API_KEY or SAMPLE_KEY" in str(caught.value)
    assert server.requests == []


def test_a_header_of_the_caller_is_a_key_too(
    sample: SimpleNamespace, server: Server
) -> None:
    client = sample.client.Sample(http_client=server.http())
    client.images.generate_image(**GIVEN, extra_headers={"authorization": "Mine x"})
    assert server.request.headers.get_list("Authorization") == ["Mine x"]


def test_point_27_no_security_means_no_header(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    assert "Authorization" not in asked(sample, serve).headers


def test_alternatives_take_the_credentials_that_are_there(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    server = serve(204)
    by_query = sample.client.Sample(query_key="k&1", http_client=server.http())
    by_query.pets.add_pets([])
    assert server.requests[0].url.params["key"] == "k&1"
    assert "Authorization" not in server.requests[0].headers
    by_header = sample.client.Sample("t", query_key="k", http_client=server.http())
    by_header.pets.add_pets([])
    assert server.requests[1].headers["Authorization"] == "Bearer t"
    assert server.requests[1].url.query == b""


def test_optional_security_uses_a_key_if_there_is_one(
    sample: SimpleNamespace, serve: type[Server]
) -> None:
    server = serve(json=REX)
    sample.client.Sample(http_client=server.http()).pets.save_pet(name="a")
    sample.client.Sample("t", http_client=server.http()).pets.save_pet(name="a")
    sent = [request.headers.get("Authorization") for request in server.requests]
    assert sent == [None, "Bearer t"]


@pytest.mark.parametrize(
    "key", ["sk-secret\n", "sk-sécret", "sk-secret x", " sk-secret"]
)
def test_a_key_that_a_header_cannot_carry(sample: SimpleNamespace, key: str) -> None:
    with pytest.raises(ValueError, match="api_key") as caught:
        sample.client.Sample(key)
    assert "cret" not in str(caught.value)


# --- base URL and headers -------------------------------------------------------------


@pytest.mark.parametrize(
    ("base_url", "url"),
    [
        ("https://host.example/", "https://host.example/api/v1/generate-image"),
        (
            "http://localhost:8080/v2//",
            "http://localhost:8080/v2/api/v1/generate-image",
        ),
    ],
)
def test_point_27_the_base_url_joins_without_a_doubled_slash(
    sample: SimpleNamespace, server: Server, base_url: str, url: str
) -> None:
    http = httpx2.Client(
        transport=httpx2.MockTransport(server), base_url="https://not.this.example/x"
    )
    client = sample.client.Sample("a-key", base_url=base_url, http_client=http)
    client.images.generate_image(**GIVEN)
    assert str(server.request.url) == url


def test_the_base_url_of_the_environment(
    sample: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sample.client.Sample().base_url == "https://api.example.com"
    monkeypatch.setenv("SAMPLE_API_URL", "https://test.example")
    assert sample.client.Sample().base_url == "https://test.example"
    given = sample.client.Sample(base_url="https://mine.example")
    assert given.base_url == "https://mine.example"


@pytest.mark.parametrize(
    "base_url", ["host.example", "ftp://x", "https://u:p@x.example", "https://x?a=b"]
)
def test_a_base_url_that_is_none(sample: SimpleNamespace, base_url: str) -> None:
    with pytest.raises(ValueError, match="base_url"):
        sample.client.Sample(base_url=base_url)


def test_headers(sample: SimpleNamespace, client: Any, server: Server) -> None:
    client.images.generate_image(**GIVEN)
    headers = server.request.headers
    assert headers["Content-Type"] == "application/json"
    assert headers["Accept"] == "application/json"
    assert headers["User-Agent"].startswith(f"Sample-python {httpx2.__name__}/")


# --- what callers add -----------------------------------------------------------------


def test_extras(sample: SimpleNamespace, client: Any, server: Server) -> None:
    client.images.generate_image(
        **GIVEN,
        extra_headers={"User-Agent": "mine", "X-New": "1"},
        extra_query={"debug": True, "n": [1, 2]},
        extra_body={"beta": {"x": None}, "model": "new"},
    )
    request = server.request
    assert request.headers["User-Agent"] == "mine"
    assert request.headers["X-New"] == "1"
    assert request.url.query == b"debug=true&n=1&n=2"
    assert json.loads(request.content) == {
        "model": "new",
        "input": {"prompt": "a"},
        "beta": {"x": None},
    }


def test_extra_body_needs_an_object(sample: SimpleNamespace) -> None:
    client = sample.client.Sample("a-key")
    with pytest.raises(TypeError, match="extra_body"):
        client.pets.add_pets([], extra_body={"a": 1})


def test_extra_headers_cannot_inject(client: Any, sample: SimpleNamespace) -> None:
    with pytest.raises(sample.errors.RequestValidationError, match="X-New"):
        client.images.generate_image(**GIVEN, extra_headers={"X-New": "a\r\nb: c"})


def test_a_body_that_is_left_out(sample: SimpleNamespace, serve: type[Server]) -> None:
    server = serve(204)
    client = sample.client.Sample("a-key", http_client=server.http())
    assert client.pets.add_pets() is None
    assert server.request.content == b""
    assert "Content-Type" not in server.request.headers
