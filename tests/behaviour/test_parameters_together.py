"""Parameters beside each other, beside what a caller or an HTTP client adds, and in the
paths that real documents have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx2
import pytest

from tests.behaviour.packages import Make, Package, document
from tests.behaviour.shop import Server

TEXT = {"type": "string"}
OBJECT = {"type": "object", "additionalProperties": True}


def _parameter(name: str, location: str = "query", **more: Any) -> dict[str, Any]:
    required = {"required": True} if location == "path" else {}
    return {"name": name, "in": location, "schema": TEXT, **required, **more}


def _package(
    make: Make,
    *parameters: Mapping[str, Any],
    path: str = "/a",
    security: Mapping[str, Any] | None = None,
    **more: Any,
) -> Package:
    operation: dict[str, Any] = {
        "operationId": "look",
        "parameters": parameters,
        "responses": {"204": {"description": "Done."}},
    }
    made = document(paths={path: {"get": operation}}, **more)
    if security is not None:
        operation["security"] = [{"key": []}]
        made["components"]["securitySchemes"] = {"key": security}
    return make(made)


def _look(
    package: Package,
    server: Server,
    http: httpx2.Client | None = None,
    api_key: str | None = None,
    **given: Any,
) -> httpx2.Request:
    server.answers(204)
    keys = {} if api_key is None else {"api_key": api_key}
    client = package.client.Test(**keys, http_client=http or server.http())
    client.look(**given)
    return server.request


def _arguments(package: Package) -> list[str]:
    """What the parameters are called in Python, in the document's order."""
    return [parameter.name for parameter in package.operations.LOOK.parameters]


def _query(request: httpx2.Request) -> str:
    return request.url.query.decode()


# --- two of one name ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parameters", "values"),
    [
        (
            [_parameter("a"), _parameter("rest", schema=OBJECT)],
            ["1", {"a": 2}],
        ),
        (
            [
                _parameter("f[a]"),
                _parameter("f", schema=OBJECT, style="deepObject", explode=True),
            ],
            ["1", {"a": 2}],
        ),
        (
            [_parameter("X-A", "header"), _parameter("x-a", "header")],
            ["1", "2"],
        ),
        (
            [_parameter("a", "cookie"), _parameter("rest", "cookie", schema=OBJECT)],
            ["1", {"a": 2}],
        ),
    ],
    ids=["an exploded object", "a deep object", "headers in two cases", "cookies"],
)
def test_two_parameters_that_are_sent_by_one_name_are_refused(
    make: Make, server: Server, parameters: list[Any], values: list[Any]
) -> None:
    package = _package(make, *parameters)
    given: dict[str, Any] = dict(zip(_arguments(package), values, strict=True))
    with pytest.raises(package.errors.RequestValidationError, match="already"):
        _look(package, server, **given)
    assert server.requests == []


def test_names_that_are_alike_only_once_they_are_decoded(
    make: Make, server: Server
) -> None:
    package = _package(make, _parameter("a b"), _parameter("a%20b"), _parameter("A b"))
    given: dict[str, Any] = dict(zip(_arguments(package), ["1", "2", "3"], strict=True))
    assert _query(_look(package, server, **given)) == "a%20b=1&a%2520b=2&A%20b=3"


def test_parameters_of_one_name_in_all_places(make: Make, server: Server) -> None:
    places = ["path", "query", "header", "cookie"]
    package = _package(make, *(_parameter("a", at) for at in places), path="/x/{a}")
    given: dict[str, Any] = dict(zip(_arguments(package), places, strict=True))
    request = _look(package, server, **given)
    assert request.url.raw_path == b"/x/path?a=query"
    assert (request.headers["a"], request.headers["Cookie"]) == ("header", "a=cookie")


# --- what a caller adds ---------------------------------------------------------------


def test_extra_query_comes_in_the_place_of_a_parameter(
    make: Make, server: Server
) -> None:
    package = _package(make, _parameter("a"), _parameter("b"))
    extra = {"a": ["x y", 2], "c&": {"d": True}}
    sent = _query(_look(package, server, a="1", b="2", extra_query=extra))
    assert sent == "b=2&a=x%20y&a=2&c%26=%7B%22d%22%3Atrue%7D"


def test_extra_query_that_has_no_text_is_refused(make: Make, server: Server) -> None:
    package = _package(make)
    with pytest.raises(
        package.errors.RequestValidationError, match="query parameter a"
    ):
        _look(package, server, extra_query={"a": object()})


@pytest.mark.parametrize("name", ["", "a b", "a:", "\u00e4", "a\r\nb"])
def test_extra_headers_with_a_name_that_none_can_have(
    make: Make, server: Server, name: str
) -> None:
    package = _package(make)
    with pytest.raises(package.errors.RequestValidationError, match="can be called"):
        _look(package, server, extra_headers={name: "x"})


def test_extra_cookies_stand_beside_the_parameters(make: Make, server: Server) -> None:
    package = _package(make, _parameter("a", "cookie"))
    request = _look(package, server, a="1", extra_headers={"Cookie": "b=2; a=0"})
    assert request.headers["Cookie"] == "b=2; a=1"


# --- what is a key --------------------------------------------------------------------


def _key(location: str, name: str = "key") -> dict[str, str]:
    return {"type": "apiKey", "in": location, "name": name}


@pytest.mark.parametrize(
    ("key", "values", "sent"),
    [
        ("s&1", [None, None], "key=s%261"),
        ("s&1", ["mine", None], "key=mine"),
        (None, ["mine", None], "key=mine"),
        ("s", [None, "mine"], "key=s&KEY=mine"),
    ],
)
def test_a_query_parameter_called_like_the_key(
    make: Make, server: Server, key: str | None, values: list[str | None], sent: str
) -> None:
    package = _package(
        make, _parameter("key"), _parameter("KEY"), security=_key("query")
    )
    given: dict[str, Any] = dict(zip(_arguments(package), values, strict=True))
    assert _query(_look(package, server, api_key=key, **given)) == sent


def test_an_exploded_object_with_the_name_of_the_key(
    make: Make, server: Server
) -> None:
    package = _package(make, _parameter("r", schema=OBJECT), security=_key("query"))
    assert _query(_look(package, server, api_key="s", r={"key": 1})) == "key=1"


def test_a_key_that_no_cookie_can_carry(make: Make, server: Server) -> None:
    package = _package(make, security=_key("cookie"))
    with pytest.raises(ValueError, match="api_key: a cookie cannot carry"):
        _look(package, server, api_key="a;admin=1")


# --- what an HTTP client adds ---------------------------------------------------------


def test_the_query_of_an_http_client(make: Make, server: Server) -> None:
    package = _package(make, _parameter("a"), path="/a?fixed=1")
    http = httpx2.Client(
        transport=httpx2.MockTransport(server), params={"a": "no", "trace": "x y"}
    )
    assert _query(_look(package, server, http, a="b,c")) == "trace=x+y&fixed=1&a=b%2Cc"


def test_the_cookies_of_an_http_client(make: Make, server: Server) -> None:
    package = _package(make, _parameter("a", "cookie"))
    http = httpx2.Client(
        transport=httpx2.MockTransport(server), cookies={"session": "s", "a": "no"}
    )
    request = _look(package, server, http, a="1")
    assert request.headers.get_list("Cookie") == ["session=s; a=1"]


# --- paths of real documents ----------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/v1/messages?beta=true", "/v1/messages?beta=true&q=1"),
        ("/files/{id}#add_shared_link", "/files/a%2Fb?q=1"),
        ("/#X-Amz-Target=Db.GetItem", "/?q=1"),
        ("/a//b/", "/a//b/?q=1"),
        ("/a;v=1/{id}.json", "/a;v=1/a%2Fb.json?q=1"),
        ("/{id}:cancel", "/a%2Fb:cancel?q=1"),
        ("/{id}({id})", "/a%2Fb(a%2Fb)?q=1"),
        ("/caf\u00e9 %2F %", "/caf%C3%A9%20%2F%20%25?q=1"),
        ("/{}", "/%7B%7D?q=1"),
    ],
)
def test_a_path_is_called_as_it_is_written(
    make: Make, server: Server, path: str, sent: str
) -> None:
    parameters = [_parameter("q")]
    given: dict[str, Any] = {"q": "1"}
    if "{id}" in path:
        parameters.append(_parameter("id", "path"))
        given["id"] = "a/b"
    package = _package(make, *parameters, path=path)
    assert _look(package, server, **given).url.raw_path.decode() == sent


def test_a_base_url_with_a_path(make: Make, server: Server) -> None:
    servers = [{"url": "https://api.example.com/v1%2F2/x y"}]
    package = _package(make, _parameter("id", "path"), path="/{id}", servers=servers)
    request = _look(package, server, id="../a")
    assert request.url.raw_path == b"/v1%2F2/x%20y/..%2Fa"


def test_a_path_that_the_http_library_would_change(make: Make, server: Server) -> None:
    package = _package(make, path="/a/../b")
    with pytest.raises(package.errors.RequestValidationError, match="another URL"):
        _look(package, server)
