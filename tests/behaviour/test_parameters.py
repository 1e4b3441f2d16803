"""Parameters as they are written: each row is an operation with one parameter, a value,
and what must stand on the wire. The specification's own tables are in tests/styles."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import httpx2
import pytest

from tests.behaviour.packages import Make, Package, document
from tests.behaviour.shop import Server

DONE = {"204": {"description": "Done."}}
TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
ANY: dict[str, Any] = {}
OBJECT = {"type": "object", "additionalProperties": True}


class Row(NamedTuple):
    """A parameter (where it is, and what else is said of it), its value, and its text."""

    location: str
    more: Mapping[str, Any]
    value: Any
    expected: str


def query(value: Any, expected: str, schema: Any = ANY, **more: Any) -> Row:
    return Row("query", {"schema": schema, **more}, value, expected)


def path(value: Any, expected: str, schema: Any = ANY, **more: Any) -> Row:
    return Row("path", {"schema": schema, **more}, value, expected)


def header(value: Any, expected: str, schema: Any = ANY, **more: Any) -> Row:
    return Row("header", {"schema": schema, **more}, value, expected)


def cookie(value: Any, expected: str, schema: Any = ANY, **more: Any) -> Row:
    return Row("cookie", {"schema": schema, **more}, value, expected)


def content(location: str, media_type: str, value: Any, expected: str) -> Row:
    return Row(location, {"content": {media_type: {"schema": ANY}}}, value, expected)


NOTHING = "not sent"
UNRESERVED = "AZaz09-._~"
RESERVED = ":/?#[]@!$&'()*+,;="
ENCODED = "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D"
SENT: Sequence[Row] = (
    # What JSON has, and how it is written.
    query("", "p="),
    query("a b", "p=a%20b"),
    query(UNRESERVED, f"p={UNRESERVED}"),
    query(RESERVED, f"p={ENCODED}"),
    query("%41", "p=%2541"),
    query("\u00e4\u20ac\U0001f95f", "p=%C3%A4%E2%82%AC%F0%9F%A5%9F"),
    query("\0\r\n\x7f", "p=%00%0D%0A%7F"),
    query(100, "p=100"),
    query(-1.5, "p=-1.5"),
    query(1e16, "p=1e%2B16"),
    query(12345678901234567890, "p=12345678901234567890"),
    query(True, "p=true"),
    query(False, "p=false", {"type": "boolean"}),
    query(dt.date(2026, 11, 22), "p=2026-11-22", {**TEXT, "format": "date"}),
    query(
        dt.datetime(2026, 11, 22, 8, 30, tzinfo=dt.UTC),
        "p=2026-11-22T08%3A30%3A00Z",
        {**TEXT, "format": "date-time"},
    ),
    query(
        UUID("3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
        "p=3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        {**TEXT, "format": "uuid"},
    ),
    # form
    query(["a,b", "c&d", ""], "p=a%2Cb&p=c%26d&p="),
    query(["a,b", "c d", ""], "p=a%2Cb,c%20d,", explode=False),
    query(
        [1, None, [2, "x"], {"y": 0}],
        "p=1&p=null&p=%5B2%2C%22x%22%5D&p=%7B%22y%22%3A0%7D",
    ),
    query({"a b": "c=d", "n": [1]}, "a%20b=c%3Dd&n=%5B1%5D"),
    query({"a,b": "c", "d": 1}, "p=a%2Cb,c,d,1", explode=False),
    query([], ""),
    query({}, ""),
    query([], "", explode=False),
    # What the tables leave open: one value, and what is exploded.
    query("a b", "p=a%20b", style="spaceDelimited"),
    query("a|b", "p=a%7Cb", style="pipeDelimited"),
    query(["a b", "c"], "p=a%20b&p=c", style="spaceDelimited", explode=True),
    query(["a|b", "c"], "p=a%7Cb&p=c", style="pipeDelimited", explode=True),
    query({"R": 1, "G": 2}, "R=1&G=2", style="pipeDelimited", explode=True),
    query(["a,b", "c"], "p=a%2Cb%20c", style="spaceDelimited"),
    query(["a b", "c"], "p=a%20b%7Cc", style="pipeDelimited"),
    # deepObject
    query("x", "p=x", style="deepObject", explode=True),
    query({"a b": "c d"}, "p%5Ba%20b%5D=c%20d", style="deepObject", explode=True),
    query(
        {"a": {"b": [1, {"c": None}]}},
        "p%5Ba%5D%5Bb%5D%5B0%5D=1&p%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=null",
        style="deepObject",
        explode=True,
    ),
    query(["x", "y"], "p%5B0%5D=x&p%5B1%5D=y", style="deepObject", explode=True),
    query({"a": 1}, "p%5Ba%5D=1", style="deepObject"),
    query({}, "", style="deepObject", explode=True),
    # allowReserved: not what ends a query or a pair, nor what the style parts texts by.
    query(RESERVED, "p=:/?%23%5B%5D@!$%26'()*%2B,;%3D", TEXT, allowReserved=True),
    query("100%", "p=100%25", TEXT, allowReserved=True),
    query("%2F", "p=%252F", TEXT, allowReserved=True),
    query("\u00e4 b", "p=%C3%A4%20b", TEXT, allowReserved=True),
    query(["/,", "x"], "p=/,&p=x", TEXTS, allowReserved=True),
    query(["/,", "x"], "p=/%2C,x", TEXTS, allowReserved=True, explode=False),
    query({"a/": "b/"}, "a%2F=b/", OBJECT, allowReserved=True),
    # allowEmptyValue
    query("", "p=", {"type": "integer"}, allowEmptyValue=True),
    query(7, "p=7", {"type": "integer"}, allowEmptyValue=True),
    # content
    content(
        "query",
        "application/json",
        {"a": [1, "\u00e4"]},
        "p=%7B%22a%22%3A%5B1%2C%22%5Cu00e4%22%5D%7D",
    ),
    content("query", "application/json", "x", "p=%22x%22"),
    content("query", "application/json", [], "p=%5B%5D"),
    content("query", "application/vnd.api+json; v=1", True, "p=true"),
    content("query", "text/plain", "a b", "p=a%20b"),
    content("query", "text/plain", 7, "p=7"),
    content("path", "application/json", {"a": 1}, "%7B%22a%22%3A1%7D"),
    content("header", "application/json", {"a": [1, "\u00e4"]}, '{"a":[1,"\\u00e4"]}'),
    content("header", "text/plain", 'a, "b"; c=d', 'a, "b"; c=d'),
    content("cookie", "text/plain", "a=b", "p=a=b"),
    # Paths
    path(RESERVED + "\\|^ %", ENCODED + "%5C%7C%5E%20%25"),
    path(UNRESERVED, UNRESERVED),
    path("...", "..."),
    path(7, "7"),
    path(["a,b", "c/d"], "a%2Cb,c%2Fd"),
    path(["", ""], ","),
    path([".", "."], ".,."),
    path({"a=b": "c=d"}, "a%3Db=c%3Dd", explode=True),
    path({"a": "", "b": ","}, "a,,b,%2C"),
    path("a.b", ".a.b", style="label"),
    path(["a.b", "c"], ".a.b,c", style="label"),
    path(["", "", ""], "...", style="label", explode=True),
    path("", ";p", style="matrix"),
    path("a;b=c", ";p=a%3Bb%3Dc", style="matrix"),
    path(["", "x"], ";p;p=x", style="matrix", explode=True),
    path({"a;": "", "b": "="}, ";a%3B;b=%3D", style="matrix", explode=True),
    # Headers
    header("", ""),
    header('a, "b"; c=%20\t~', 'a, "b"; c=%20\t~'),
    header(["a b", "c"], "a b,c"),
    header(["", ""], ","),
    header({"a=b": "c=d"}, "a=b,c=d"),
    header({"a": "c=d"}, "a=c=d", explode=True),
    header([True, 1.5, [1]], "true,1.5,[1]"),
    header([], NOTHING),
    # Cookies
    cookie("", "p="),
    cookie("!#$%&'()*+-./:<=>?@[]^_`{|}~", "p=!#$%&'()*+-./:<=>?@[]^_`{|}~"),
    cookie([1, True], "p=1; p=true"),
    cookie([1, True], "p=1,true", explode=False),
    cookie({"a": "b=c"}, "a=b=c"),
    cookie([], NOTHING),
)

REFUSED: Sequence[Row] = (
    query(["a b"], "a space parts", style="spaceDelimited"),
    query(["a|b"], "'|' parts", style="pipeDelimited"),
    query({"a|b": 1}, "'|' parts", style="pipeDelimited"),
    query({"a]": 1}, "brackets", style="deepObject", explode=True),
    query({"": 1}, "brackets", style="deepObject", explode=True),
    query({"a": {"b[": 1}}, "brackets", style="deepObject", explode=True),
    query({"a": []}, "is empty", style="deepObject", explode=True),
    query([[1], {}], "is empty", style="deepObject", explode=True),
    query([], "is required", required=True),
    query("x" * 70_000, "URL too long"),
    path("", "another path"),
    path([], "is required"),
    path({}, "is required", style="matrix"),
    path([""], "another path"),
    path(".", "another path"),
    path("..", "another path"),
    path("", "another path", style="label"),
    path(".", "another path", style="label"),
    path(["", ""], "another path", style="label", explode=True),
    path(["a.b"], "'.' parts", style="label", explode=True),
    path([1.5], "'.' parts", style="label", explode=True),
    path({"a.b": 1}, "'.' parts", style="label", explode=True),
    header(["a,b"], "',' parts"),
    header([[1, 2]], "',' parts"),
    header({"a=b": 1}, "'=' parts", explode=True),
    header({"a,b": 1}, "',' parts", explode=True),
    header(["a", " b"], "white space"),
    header(["a\t", "b"], "white space"),
    header("a\nb", r"cannot carry \"\\n\""),
    header("a\0b", "cannot carry"),
    header("a\x7f", "cannot carry"),
    header("\u00e4", "cannot carry"),
    cookie("a;b", "cannot carry"),
    cookie("a,b", "cannot carry"),
    cookie("a b", "cannot carry"),
    cookie('"', "cannot carry"),
    cookie("\\", "cannot carry"),
    cookie("\u00e4", "cannot carry"),
    cookie(["a,b"], "cannot carry", explode=False),
    cookie({"a;b": 1}, "called"),
    cookie({"a=b": 1}, "called"),
    cookie({"": 1}, "called"),
    content("cookie", "application/json", {"a": 1}, "cannot carry"),
)


def _operation(row: Row, number: int) -> tuple[str, dict[str, Any]]:
    parameter = {"name": "p", "in": row.location, **row.more}
    if row.location == "path":
        parameter["required"] = True
    where = f"/row{number}/{{p}}" if row.location == "path" else f"/row{number}"
    get = {"operationId": f"row{number}", "parameters": [parameter], "responses": DONE}
    return where, {"get": get}


ROWS = [*SENT, *REFUSED]


@pytest.fixture(scope="module")
def package(make: Make) -> Package:
    paths = dict(_operation(row, number) for number, row in enumerate(ROWS))
    return make(document(paths=paths))


def _send(package: Package, server: Server, number: int) -> httpx2.Request:
    server.answers(204)
    client = package.client.Test(http_client=server.http())
    names = {name.replace("_", ""): name for name in dir(client)}
    getattr(client, names[f"row{number}"])(p=ROWS[number].value)
    return server.request


def _written(request: httpx2.Request, location: str) -> str:
    target, _, query = request.url.raw_path.decode().partition("?")
    match location:
        case "path":
            return target.rpartition("/")[2]
        case "query":
            return query
        case "header":
            return request.headers.get("p", NOTHING)
        case _:
            return request.headers.get("Cookie", NOTHING)


@pytest.mark.parametrize("number", range(len(SENT)))
def test_what_is_sent(package: Package, server: Server, number: int) -> None:
    row = ROWS[number]
    assert _written(_send(package, server, number), row.location) == row.expected


@pytest.mark.parametrize("number", range(len(SENT), len(ROWS)))
def test_what_is_refused(package: Package, server: Server, number: int) -> None:
    with pytest.raises(
        package.errors.RequestValidationError, match=ROWS[number].expected
    ) as caught:
        _send(package, server, number)
    assert [problem.rule for problem in caught.value.problems] == ["unsendable"]
    assert server.requests == []


@pytest.mark.parametrize(
    ("name", "encoded"),
    [
        ("color[R]", "color%5BR%5D"),
        ("a b", "a%20b"),
        ("x&y=z", "x%26y%3Dz"),
        ("%41", "%2541"),
        ("\u2764", "%E2%9D%A4"),
        ("2nd", "2nd"),
        ("#", "%23"),
    ],
)
def test_a_query_parameter_may_have_any_name(
    make: Make, server: Server, name: str, encoded: str
) -> None:
    parameter = {"name": name, "in": "query", "schema": TEXT}
    operation = {"operationId": "look", "parameters": [parameter], "responses": DONE}
    package = make(document(paths={"/a": {"get": operation}}))
    look = package.client.Test(http_client=server.http()).look
    argument = next(iter(inspect.signature(look).parameters))
    server.answers(204)
    look(**{argument: "x"})
    assert server.request.url.query.decode() == f"{encoded}=x"


def test_a_default_is_documented_and_not_sent(make: Make, server: Server) -> None:
    parameter = {"name": "size", "in": "query", "schema": {**TEXT, "default": "small"}}
    operation = {"operationId": "look", "parameters": [parameter], "responses": DONE}
    package = make(document(paths={"/a": {"get": operation}}))
    look = package.client.Test(http_client=server.http()).look
    server.answers(204)
    look()
    assert server.request.url.raw_path == b"/a"
    assert 'Default: `"small"`' in (inspect.getdoc(look) or "")
