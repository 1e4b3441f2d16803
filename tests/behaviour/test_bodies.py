"""Bodies that are no JSON: what is sent, as other programs read it."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from tests.behaviour.forms import Part, parts
from tests.behaviour.packages import Make, Package, document
from tests.behaviour.shop import Server

PATHS = """
/photos:
  post:
    operationId: addPhoto
    requestBody:
      required: true
      content:
        multipart/form-data:
          schema:
            type: object
            required: [photo]
            properties:
              title: {type: string, maxLength: 8}
              width: {type: integer, minimum: 1}
              public: {type: boolean}
              tags: {type: array, items: {type: string}, maxItems: 3}
              place: {type: object, properties: {city: {type: string}}}
              stops: {type: array, items: {type: object}}
              photo: {type: string, format: binary}
              more: {type: array, items: {type: string, format: binary}}
              notes: {type: string, format: binary}
              cover: {type: string, format: binary}
              sheet: {type: string, format: binary}
              legend: {type: object, properties: {a: {type: integer}}}
              caption: {type: string}
              any: {}
              nick: {type: [string, "null"]}
          encoding:
            notes: {contentType: "text/csv, text/plain"}
            cover: {contentType: image/*}
            legend: {contentType: application/vnd.legend+json}
            caption: {contentType: text/plain; charset=iso-8859-1}
    responses: {"204": {description: done}}
/logins:
  post:
    operationId: logIn
    requestBody:
      required: true
      content:
        application/x-www-form-urlencoded:
          schema:
            type: object
            required: [user]
            properties:
              user: {type: string, minLength: 2}
              code: {type: integer}
              keep: {type: boolean}
              scopes: {type: array, items: {type: string}}
              device: {type: object, properties: {os: {type: string}}}
              nick: {type: [string, "null"]}
              key: {type: string, format: binary}
    responses: {"204": {description: done}}
/styles:
  post:
    operationId: addStyles
    requestBody:
      required: true
      content:
        application/x-www-form-urlencoded: &styles
          schema:
            type: object
            required: [ids]
            properties:
              ids: {type: array, items: {type: integer}}
              deep: {type: object, additionalProperties: true}
              joined: {type: array, items: {type: string}}
              spaced: {type: array, items: {type: string}}
              piped: {type: array, items: {type: string}}
              opened: {type: object, additionalProperties: true}
              link: {type: string}
              legend: {type: object}
          encoding:
            deep: {style: deepObject, explode: true}
            joined: {explode: false}
            spaced: {style: spaceDelimited, explode: false}
            piped: {style: pipeDelimited, explode: false}
            opened: {style: form}
            link: {allowReserved: true}
            legend: {contentType: application/json}
        multipart/form-data: *styles
    responses: {"204": {description: done}}
/raw:
  put:
    operationId: putRaw
    requestBody:
      content: {application/octet-stream: {schema: {type: string, format: binary}}}
    responses: {"204": {description: done}}
/pictures:
  put:
    operationId: putPicture
    requestBody:
      required: true
      content: {image/*: {schema: {type: string, format: binary}}}
    responses: {"204": {description: done}}
/words:
  put:
    operationId: putWords
    requestBody:
      required: true
      content: {text/plain: {schema: {type: string, maxLength: 5}}}
    responses: {"204": {description: done}}
/limit:
  put:
    operationId: putLimit
    requestBody:
      required: true
      content: {text/plain: {schema: {type: integer, minimum: 0}}}
    responses: {"204": {description: done}}
/letters:
  put:
    operationId: putLetter
    requestBody:
      required: true
      content: {text/plain; charset=iso-8859-1: {}}
    responses: {"204": {description: done}}
/feeds:
  put:
    operationId: putFeed
    requestBody:
      required: true
      content: {application/xml: {schema: {type: object}}}
    responses: {"204": {description: done}}
/anything:
  put:
    operationId: putAnything
    requestBody:
      required: true
      content: {"*/*": {schema: {type: object, properties: {a: {type: integer}}}}}
    responses: {"204": {description: done}}
/items:
  post:
    operationId: addItem
    requestBody:
      required: true
      content:
        application/json: {schema: {$ref: "#/components/schemas/Item"}}
        application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Item"}}
        multipart/form-data:
          schema:
            type: object
            required: [file]
            properties: {file: {type: string, format: binary}, size: {type: integer}}
        text/csv: {schema: {type: string}}
    responses: {"204": {description: done}}
"""
SCHEMAS = """
Item: {type: object, required: [name], properties: {name: {type: string}, size: {type: number}}}
"""


@pytest.fixture(scope="module")
def package(make: Make) -> Package:
    return make(document(SCHEMAS, PATHS))


@pytest.fixture
def client(package: Package, server: Server) -> Any:
    server.answers(204)
    return package.client.Test(http_client=server.http())


# --- multipart ------------------------------------------------------------------------


def test_a_part_for_each_property_and_element(
    client: Any, server: Server, tmp_path: Path
) -> None:
    path = tmp_path / "b.png"
    path.write_bytes(b"\x89PNG\r\n--x\r\n")

    client.add_photo(
        photo=b"\x00\xff",
        title="T\u00e4g",
        width=3,
        public=True,
        tags=["a", "b,c"],
        place={"city": "K\u00f6ln"},
        stops=[{"a": 1}, {"b": None}],
        more=[path, io.BytesIO(b"two")],
    )

    assert parts(server.request) == [
        Part("title", "T\u00e4g".encode(), None, "text/plain; charset=utf-8"),
        Part("width", b"3"),
        Part("public", b"true"),
        Part("tags", b"a"),
        Part("tags", b"b,c"),
        Part("place", '{"city":"K\u00f6ln"}'.encode(), None, "application/json"),
        Part("stops", b'{"a":1}', None, "application/json"),
        Part("stops", b'{"b":null}', None, "application/json"),
        Part("photo", b"\x00\xff", "photo", "application/octet-stream"),
        Part("more", b"\x89PNG\r\n--x\r\n", "b.png", "image/png"),
        Part("more", b"two", "more", "application/octet-stream"),
    ]
    assert server.request.headers["Content-Length"] == str(len(server.request.content))


def test_a_model_and_a_dict_are_a_body_too(
    client: Any, server: Server, package: Package
) -> None:
    model = package.models.AddPhotoRequest(photo=b"1", more=[b"2"], any=b"3", width=4)
    client.add_photo(body=model)
    client.add_photo(body={"photo": b"1", "more": [b"2"], "any": b"3", "width": 4})

    first, second = (
        {(it.name, it.content) for it in parts(each)} for each in server.requests
    )
    assert first == second
    assert first == {("photo", b"1"), ("more", b"2"), ("any", b"3"), ("width", b"4")}


def test_the_order_is_the_callers(client: Any, server: Server) -> None:
    client.add_photo(body={"photo": b"1", "width": 2, "title": "3"})

    assert [it.name for it in parts(server.request)] == ["photo", "width", "title"]


@pytest.mark.parametrize(
    ("field", "file", "sent_as"),
    [
        ("photo", {"name": "a.PDF"}, "application/pdf"),
        ("photo", {"name": "a.pdf", "content_type": "x/y; z=1"}, "x/y; z=1"),
        ("photo", {"name": "a.unknown"}, "application/octet-stream"),
        ("notes", {}, "text/csv"),
        ("notes", {"name": "a.txt"}, "text/plain"),
        ("notes", {"name": "a.png"}, "text/csv"),
        ("notes", {"content_type": "Text/Plain"}, "Text/Plain"),
        ("cover", {"name": "a.jpg"}, "image/jpeg"),
        ("cover", {"content_type": "image/x-own"}, "image/x-own"),
    ],
)
def test_what_a_file_is_sent_as(
    *,
    client: Any,
    server: Server,
    package: Package,
    field: str,
    file: Mapping[str, str],
    sent_as: str,
) -> None:
    named = package.public.FilePart(b"1", **file)

    client.add_photo(**{"photo": b"2", field: named})

    (part,) = [it for it in parts(server.request) if it.name == field]
    assert part.content_type == sent_as
    assert part.file_name == file.get("name", field)


@pytest.mark.parametrize(
    ("field", "content_type", "message"),
    [
        (
            "notes",
            "image/png",
            "notes: must be sent as text/csv or text/plain, not image",
        ),
        ("cover", "text/csv", "cover: must be sent as image/*, not text/csv"),
        ("cover", None, "cover: must be sent as image/*"),
    ],
)
def test_a_file_that_is_none_of_the_documented_types(
    *,
    client: Any,
    server: Server,
    package: Package,
    field: str,
    content_type: str | None,
    message: str,
) -> None:
    named = package.public.FilePart(b"1", content_type=content_type)

    with pytest.raises(package.errors.RequestValidationError) as caught:
        client.add_photo(**{"photo": b"2", field: named})
    assert message in str(caught.value)

    client.add_photo(**{"photo": b"2", field: named}, validate="off")
    (part,) = [it for it in parts(server.request) if it.name == field]
    assert part.content_type == (content_type or "application/octet-stream")


def test_an_encoding_of_a_value(client: Any, server: Server) -> None:
    client.add_photo(photo=b"", legend={"a": 1}, caption="\u00e4")

    _, legend, caption = parts(server.request)
    assert legend.content_type == "application/vnd.legend+json"
    assert legend.content == b'{"a":1}'
    assert caption.content_type == "text/plain; charset=iso-8859-1"
    assert caption.content == b"\xe4"


def test_names_are_escaped_as_forms_do_it(
    client: Any, server: Server, package: Package
) -> None:
    named = package.public.FilePart(b"1", name='a"b\r\nX: 1\u00e4/c.txt')

    client.add_photo(body={"photo": named, 'x"\n\u00fc': "2"})

    photo, extra = parts(server.request)
    assert photo.file_name == "a%22b%0D%0AX: 1\u00e4/c.txt"
    assert (extra.name, extra.content) == ("x%22%0A\u00fc", b"2")


@pytest.mark.parametrize("name", ["a\x00b", "a\\b", "a\x1bb", "a\ud800b"])
def test_a_name_that_no_part_can_have(
    client: Any, server: Server, package: Package, name: str
) -> None:
    named = package.public.FilePart(b"1", name=name)

    with pytest.raises(package.errors.RequestValidationError, match="photo: no part"):
        client.add_photo(photo=named, validate="off")
    with pytest.raises(package.errors.RequestValidationError):
        client.add_photo(body={"photo": b"1", name: "2"}, validate="off")
    assert server.requests == []


def test_a_content_type_brings_no_header_of_its_own(
    client: Any, package: Package
) -> None:
    named = package.public.FilePart(b"1", content_type="a/b\r\nX: 1")

    with pytest.raises(package.errors.RequestValidationError, match="no media type"):
        client.add_photo(photo=named, validate="off")


def test_each_request_has_a_boundary_of_its_own(
    client: Any, server: Server, package: Package, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        client.add_photo(photo=b"1")
    boundaries = {
        it.headers["Content-Type"].partition("=")[2] for it in server.requests
    }
    assert len(boundaries) == 2

    drawn = iter(["aa", "bb"])
    monkeypatch.setattr(package._forms.secrets, "token_hex", lambda _: next(drawn))
    client.add_photo(photo=b"\r\n--aa--\r\n")
    assert server.requests[-1].headers["Content-Type"].endswith("boundary=bb")
    assert parts(server.requests[-1])[0].content == b"\r\n--aa--\r\n"


def test_a_file_can_be_sent_twice(client: Any, server: Server, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"0123456789")
    with path.open("rb") as file:
        file.seek(4)
        body = {"photo": file}
        client.add_photo(body=body)
        client.add_photo(body=body)

    sent = [parts(each)[0] for each in server.requests]
    assert {it.content for it in sent} == {b"456789"}
    assert {it.file_name for it in sent} == {"a.bin"}


def test_files_that_cannot_be_read(
    client: Any, server: Server, package: Package, tmp_path: Path
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("1")
    with text.open() as as_text, text.open("rb") as closed:
        closed.close()
        more = [as_text, closed, tmp_path]
        with pytest.raises(package.errors.RequestValidationError) as caught:
            client.add_photo(photo=tmp_path / "none", more=more)

    assert [(it.place, it.rule) for it in caught.value.problems] == [
        ("photo", "unsendable"),
        ("more[0]", "unsendable"),
        ("more[1]", "unsendable"),
        ("more[2]", "unsendable"),
    ]
    messages = [it.message for it in caught.value.problems]
    assert "No such file" in messages[0]
    assert "'rb'" in messages[1]
    assert "closed" in messages[2]
    assert server.requests == []


# --- what is judged -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({}, "photo: is required"),
        ({"photo": b"1", "title": "far too long"}, "title: must have at most 8 char"),
        ({"photo": b"1", "title": b"2", "width": b"1"}, "width: must be an integer, not a file"),
        ({"photo": b"1", "width": "3"}, "width: must be an integer"),
        ({"photo": b"1", "width": 0}, "width: must be at least 1"),
        ({"photo": b"1", "tags": ["a"] * 4}, "tags: must have at most 3 items"),
        ({"photo": b"1", "place": {"city": 1}}, "place.city: must be a string"),
        ({"photo": "photo.png"}, "photo: must be a file: bytes, a file open for reading"),
        ({"photo": "photo.png"}, "pathlib.Path(...) for a path"),
        ({"photo": b"1", "more": ["photo.png"]}, "more[0]: must be a file"),
        ({"photo": b"1", "more": b"1"}, "more: must be an array"),
        ({"photo": 1}, "photo: must be a file"),
    ],
)  # fmt: skip
def test_a_form_is_judged_as_json_is(
    client: Any, server: Server, package: Package, given: dict[str, Any], problem: str
) -> None:
    with pytest.raises(package.errors.RequestValidationError) as caught:
        client.add_photo(body=given)

    assert problem in str(caught.value)
    assert {it.rule for it in caught.value.problems} == {"spec"}
    assert server.requests == []


def test_no_mode_judges_what_off_sends(client: Any, server: Server) -> None:
    client.add_photo(body={"photo": "text", "width": "wide"}, validate="off")

    assert parts(server.request) == [Part("photo", b"text"), Part("width", b"wide")]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            {"photo": b"1", "place": {"city": b"2"}},
            "place.city: a file cannot stand in",
        ),
        ({"photo": b"1", "nick": None}, "nick: a form has no null"),
        ({"photo": b"1", "tags": [None]}, "tags[0]: a form has no null"),
        (["photo"], "must be an object"),
        ({"photo": {1, 2}}, "photo: set has no JSON form"),
    ],
)
def test_what_no_form_carries(
    client: Any, package: Package, body: Any, message: str
) -> None:
    with pytest.raises(package.errors.RequestValidationError) as caught:
        client.add_photo(body=body, validate="off")

    assert message in str(caught.value)
    assert {it.rule for it in caught.value.problems} == {"unsendable"}


# --- urlencoded -----------------------------------------------------------------------


def test_a_form_as_parsers_read_it(client: Any, server: Server) -> None:
    client.log_in(
        user="a b+c&d=e%\u00e4\r\n~",
        code=-3,
        keep=False,
        scopes=["x", "", "y,z"],
        device={"os": "a & b"},
        key=b"k\xc3\xa4",
    )

    assert server.request.headers["Content-Type"] == "application/x-www-form-urlencoded"
    content = server.request.content.decode("ascii")
    assert parse_qsl(content, keep_blank_values=True, strict_parsing=True) == [
        ("user", "a b+c&d=e%\u00e4\r\n~"),
        ("code", "-3"),
        ("keep", "false"),
        ("scopes", "x"),
        ("scopes", ""),
        ("scopes", "y,z"),
        ("device", '{"os":"a & b"}'),
        ("key", "k\u00e4"),
    ]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"user": "a"}, "user: must have at least 2 characters, not 1"),
        ({"user": "ab", "code": "1"}, "code: must be an integer"),
        ({}, "user: is required"),
    ],
)
def test_a_urlencoded_form_is_judged(
    client: Any, package: Package, body: dict[str, Any], message: str
) -> None:
    with pytest.raises(package.errors.RequestValidationError) as caught:
        client.log_in(body=body)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"user": "ab", "key": b"\xff"}, "key: these bytes are no UTF-8"),
        ({"user": "ab", "nick": None}, "nick: a form has no null"),
    ],
)
def test_what_no_urlencoded_form_carries(
    client: Any, package: Package, body: dict[str, Any], message: str
) -> None:
    with pytest.raises(package.errors.RequestValidationError) as caught:
        client.log_in(body=body, validate="off")
    assert message in str(caught.value)


STYLES = {
    "ids": [1, 2],
    "deep": {"a": {"b": ["x y", {"c": True}]}, "\u00e4": "1&2"},
    "joined": ["a", "b"],
    "spaced": ["a", "b"],
    "piped": ["a", "b"],
    "opened": {"k": "v", "l": 2},
    "link": "https://x.example/?a=b",
    "legend": {"d": []},
}
STYLED = [
    ("ids", "1"),
    ("ids", "2"),
    ("deep[a][b][0]", "x y"),
    ("deep[a][b][1][c]", "true"),
    ("deep[\u00e4]", "1&2"),
    ("joined", "a,b"),
    ("spaced", "a b"),
    ("piped", "a|b"),
    ("k", "v"),
    ("l", "2"),
    ("link", "https://x.example/?a=b"),
    ("legend", '{"d":[]}'),
]


def test_a_style_is_that_of_a_query(client: Any, server: Server) -> None:
    client.add_styles(**STYLES)

    content = server.request.content.decode("ascii")
    assert parse_qsl(content, strict_parsing=True) == STYLED
    assert "&joined=a,b&spaced=a%20b&piped=a%7Cb&" in content
    assert "link=https://x.example/?a%3Db&" in content


def test_a_style_in_parts(client: Any, server: Server) -> None:
    client.add_styles(**STYLES, content_type="multipart/form-data")

    found = [(it.name, it.content.decode()) for it in parts(server.request)]
    assert found == STYLED


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"ids": []}, "ids: is required, and an array without items is not sent"),
        ({"deep": {"a": []}}, "deep: what is empty, as deep[a] is, cannot be written"),
        ({"deep": {"a": {"b": None}}}, "deep.a.b: a form has no null"),
        ({"deep": {"a": b"1"}}, "deep.a: a file cannot stand in a style"),
        ({"spaced": ["a b", "c"]}, "spaced: a space parts its elements"),
        ({"opened": {"link": 1}, "link": "a"}, 'link: "link" is what opened is sent as'),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "content_type", ["application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_what_no_style_carries(
    client: Any,
    package: Package,
    given: dict[str, Any],
    message: str,
    content_type: str,
) -> None:
    body = {"ids": [1], **given}
    with pytest.raises(package.errors.RequestValidationError) as caught:
        client.add_styles(body=body, content_type=content_type, validate="off")
    assert message in str(caught.value)


def test_what_a_part_cannot_tell_apart(
    client: Any, server: Server, package: Package
) -> None:
    client.add_styles(ids=[1], joined=["a,b", "c"])
    assert server.request.content == b"ids=1&joined=a%2Cb,c"
    with pytest.raises(package.errors.RequestValidationError, match="joined: ',' part"):
        client.add_styles(
            ids=[1], joined=["a,b", "c"], content_type="multipart/form-data"
        )


# --- bytes and text -------------------------------------------------------------------


def test_a_body_of_bytes(
    client: Any, server: Server, package: Package, tmp_path: Path
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"3")
    for body in (b"\x00", io.BytesIO(b"2"), path, package.public.FilePart(b"4")):
        client.put_raw(body=body)
    client.put_raw()

    assert [it.content for it in server.requests] == [b"\x00", b"2", b"3", b"4", b""]
    types = [it.headers.get("Content-Type") for it in server.requests]
    assert types == ["application/octet-stream"] * 4 + [None]


@pytest.mark.parametrize("body", ["text", {"a": 1}, 1])
def test_what_are_no_bytes(client: Any, package: Package, body: object) -> None:
    with pytest.raises(package.errors.RequestValidationError, match="must be bytes"):
        client.put_raw(body=body, validate="off")


def test_a_body_that_is_not_there(client: Any, package: Package) -> None:
    for path in (Path("/none"), package.public.FilePart(Path("/none"))):
        with pytest.raises(
            package.errors.RequestValidationError, match="the body: cannot be read"
        ):
            client.put_raw(body=path)


def test_a_body_that_is_needed(client: Any, package: Package) -> None:
    for call in (client.put_picture, client.put_words, client.put_feed):
        with pytest.raises(
            package.errors.RequestValidationError, match="the body: is required"
        ):
            call(body=None)


@pytest.mark.parametrize(
    ("content", "content_type", "sent_as"),
    [
        ("a.png", None, "image/png"),
        ("a.png", "image/x-own", "image/x-own"),
        ("a", "IMAGE/PNG; q=1", "IMAGE/PNG; q=1"),
    ],
)
def test_one_of_a_range(
    *,
    client: Any,
    server: Server,
    tmp_path: Path,
    content: str,
    content_type: str | None,
    sent_as: str,
) -> None:
    path = tmp_path / content
    path.write_bytes(b"1")

    client.put_picture(body=path, content_type=content_type)

    assert server.request.headers["Content-Type"] == sent_as


def test_what_is_not_of_the_range(client: Any) -> None:
    for content_type in ("text/plain", "image", "image/*", "*/*", "image/png\r\nX: 1"):
        with pytest.raises(ValueError, match=r"media type|content_type"):
            client.put_picture(body=b"1", content_type=content_type)
    with pytest.raises(ValueError, match=r"content_type: name one of image/\*"):
        client.put_picture(body=b"1")


def test_a_text(client: Any, server: Server) -> None:
    client.put_words(body="\u00e4\n")
    client.put_limit(body=12)
    client.add_item(body=b"\xe4", content_type="text/csv")

    assert [it.content for it in server.requests] == [b"\xc3\xa4\n", b"12", b"\xe4"]
    assert [it.headers["Content-Type"] for it in server.requests] == [
        "text/plain; charset=utf-8",
        "text/plain; charset=utf-8",
        "text/csv",
    ]


def test_a_text_is_judged_where_it_is_one_value(client: Any, package: Package) -> None:
    refused = package.errors.RequestValidationError
    with pytest.raises(refused, match="at most 5 characters, not 6"):
        client.put_words(body="123456")
    with pytest.raises(refused, match="must be an integer"):
        client.put_limit(body="12")
    with pytest.raises(refused, match="must be at least 0"):
        client.put_limit(body=-1)
    with pytest.raises(refused, match="must be an integer, not a file"):
        client.put_limit(body=b"1")
    with pytest.raises(refused, match="must be a text"):
        client.put_limit(body={"a": 1}, validate="off")


def test_the_documented_charset_counts(
    client: Any, server: Server, package: Package
) -> None:
    client.put_letter(body="\u00e4")

    assert server.request.content == b"\xe4"
    assert server.request.headers["Content-Type"] == "text/plain; charset=iso-8859-1"
    with pytest.raises(
        package.errors.RequestValidationError, match="iso-8859-1 has no '\u20ac'"
    ):
        client.put_letter(body="\u20ac")


def test_xml_as_text_and_as_bytes(client: Any, server: Server) -> None:
    client.put_feed(body="<\u00e4/>")
    client.put_feed(body=b"<?xml version='1.0' encoding='iso-8859-1'?><\xe4/>")

    assert server.requests[0].content == "<\u00e4/>".encode()
    types = [it.headers["Content-Type"] for it in server.requests]
    assert types == ["application/xml; charset=utf-8", "application/xml"]
    assert b"\xe4" in server.requests[1].content


def test_any_media_type_is_json_unless_named(client: Any, server: Server) -> None:
    client.put_anything(a=1)
    client.put_anything(a=1, content_type="application/merge-patch+json")

    assert [it.headers["Content-Type"] for it in server.requests] == [
        "application/json",
        "application/merge-patch+json",
    ]
    with pytest.raises(ValueError, match="sends JSON here"):
        client.put_anything(a=1, content_type="text/plain")


# --- several of them ------------------------------------------------------------------


def test_the_media_type_says_how(client: Any, server: Server) -> None:
    urlencoded = "application/x-www-form-urlencoded"
    client.add_item(name="a", size=1.5)
    client.add_item(name="a", size=1.5, content_type="application/json; charset=utf-8")
    client.add_item(name="a", size=1.5, content_type=urlencoded)
    client.add_item(file=b"1", size=2, content_type="multipart/form-data")
    client.add_item(body="a;b", content_type="text/csv")

    types = [it.headers["Content-Type"] for it in server.requests]
    assert types[:3] == [
        "application/json",
        "application/json; charset=utf-8",
        urlencoded,
    ]
    assert types[3].startswith("multipart/form-data; boundary=")
    assert types[4] == "text/csv; charset=utf-8"
    assert json.loads(server.requests[1].content) == {"name": "a", "size": 1.5}
    assert parse_qsl(server.requests[2].content.decode()) == [
        ("name", "a"),
        ("size", "1.5"),
    ]
    assert [it.name for it in parts(server.requests[3])] == ["size", "file"]
    assert server.requests[4].content == b"a;b"


def test_each_kind_is_judged_by_its_own_schema(client: Any, package: Package) -> None:
    refused = package.errors.RequestValidationError
    with pytest.raises(refused, match="name: is required"):
        client.add_item(size=1, content_type="application/x-www-form-urlencoded")
    with pytest.raises(refused, match="file: is required"):
        client.add_item(size=1, content_type="multipart/form-data")
    with pytest.raises(refused, match="size: must be an integer"):
        client.add_item(file=b"1", size=1.5, content_type="multipart/form-data")


def test_what_does_not_go_together(client: Any, package: Package) -> None:
    with pytest.raises(ValueError, match="'text/html' is none of application/json, "):
        client.add_item(name="a", content_type="text/html")
    with pytest.raises(TypeError, match="sends text/csv as body=, without name"):
        client.add_item(name="a", content_type="text/csv")
    with pytest.raises(package.errors.RequestValidationError) as caught:
        client.add_item(body={"name": "a", "x": [b"1"]}, validate="off")
    (problem,) = caught.value.problems
    assert (problem.place, problem.rule) == ("x[0]", "unsendable")
    assert 'content_type="multipart/form-data" carries files' in problem.message


# --- what goes over them --------------------------------------------------------------


def test_extra_body(client: Any, server: Server) -> None:
    client.add_photo(photo=b"1", width=2, extra_body={"width": "w", "own": b"3"})
    client.log_in(user="ab", extra_body={"own": [1, 2]})
    client.put_anything(extra_body={"b": 1})

    sent = {it.name: it for it in parts(server.requests[0])}
    assert sent.keys() == {"photo", "width", "own"}
    assert (sent["width"].content, sent["own"].file_name) == (b"w", "own")
    assert server.requests[1].content == b"user=ab&own=1&own=2"
    assert json.loads(server.requests[2].content) == {"b": 1}


def test_a_key_over_a_file_is_no_file(client: Any, server: Server) -> None:
    client.add_photo(photo=b"1", more=[b"2"], extra_body={"more": ["3"]})

    assert parts(server.request)[1:] == [Part("more", b"3")]


@pytest.mark.parametrize(
    ("call", "body"), [("put_words", "a"), ("put_raw", b"a"), ("put_feed", "<a/>")]
)
def test_extra_body_needs_names(client: Any, call: str, body: object) -> None:
    with pytest.raises(TypeError, match="extra_body needs a body that is an object"):
        getattr(client, call)(body=body, extra_body={"a": 1})


def test_the_client_that_is_awaited(package: Package, server: Server) -> None:
    server.answers(204)

    async def sent() -> None:
        async with package.client.AsyncTest(http_client=server.async_http()) as client:
            await client.add_photo(photo=b"1", width=2)

    asyncio.run(sent())

    assert [it.content for it in parts(server.request)] == [b"2", b"1"]


CONSTRAINTS = """
constraints: 1
sources: {page: {title: Photos, checked: 2026-11-22}}
operations:
  addPhoto:
    body:
      source: page
      fields:
        title: {maxLength: 3}
        more: {maxItems: 1}
      rules:
        - id: a-title-for-a-cover
          if: {required: [cover]}
          then: {required: [title]}
          message: a cover needs a title
    cost:
      unit: credits
      as_of: 2026-11-22
      each: {by: title, values: {abc: 3, ab: 2}}
      times: [width]
"""


@pytest.fixture(scope="module")
def tight(make: Make) -> Package:
    return make(document(SCHEMAS, PATHS), CONSTRAINTS)


def test_constraints_of_a_form(tight: Package, server: Server) -> None:
    server.answers(204)
    client = tight.client.Test(http_client=server.http())

    with pytest.raises(tight.errors.RequestValidationError) as caught:
        client.add_photo(photo=b"1", title="long", cover=Path("a.png"), more=[b"", b""])
    assert [(it.place, it.rule) for it in caught.value.problems] == [
        ("title", "constraint"),
        ("more", "constraint"),
    ]
    with pytest.raises(tight.errors.RequestValidationError, match="needs a title"):
        client.add_photo(photo=b"1", cover=Path("a.png"))
    with pytest.warns(tight.errors.ConstraintWarning, match="at most 3 characters"):
        client.add_photo(photo=b"1", title="long", validate="spec")
    assert [it.name for it in parts(server.request)] == ["title", "photo"]


def test_the_cost_of_a_form(tight: Package, server: Server) -> None:
    client = tight.client.Test(http_client=server.http())

    price = client.estimate_add_photo(photo=Path("/none"), title="abc", width=4)
    assert (price.low, price.high) == (12, 12)
    with pytest.raises(tight.errors.CostLimitError):
        client.add_photo(photo=Path("/none"), title="abc", width=4, max_credits=11)
    assert server.requests == []
