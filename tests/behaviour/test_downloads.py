"""Files that an answer names: fetched by the object that has the URL."""

from __future__ import annotations

import asyncio
import copy
import inspect
import json
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from generator.errors import Issues
from tests.behaviour.packages import Make, Package, document
from tests.runtime.faults import Connection, Server, answer, serving

KEY = "a-very-secret-key"
PNG = b"\x89PNG\r\n\x1a\n" + b"p" * 100
WEBP = b"RIFF\x10\x00\x00\x00WEBPVP8 " + b"w" * 100
SPEC = document(
    {
        "Print": {
            "type": "object",
            "required": ["fileURL"],
            "properties": {
                "fileURL": {"type": "string"},
                "size": {"type": "integer"},
            },
        }
    },
    """
    /prints:
      post:
        operationId: makePrints
        security: [{key: [], token: []}]
        requestBody:
          content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
        responses:
          "200":
            description: ok
            content:
              application/json:
                schema:
                  type: object
                  properties:
                    prints: {type: array, items: {$ref: "#/components/schemas/Print"}}
                    cover: {$ref: "#/components/schemas/Print"}
                    frames:
                      type: array
                      items: {type: object, properties: {url: {type: string}, save: {type: boolean}}}
    """,
)
SPEC["components"]["securitySchemes"] = {
    "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "token": {"type": "http", "scheme": "bearer"},
}
CONSTRAINTS = """
constraints: 1
operations:
  makePrints:
    download: ["prints[].fileURL", cover.fileURL]
"""


@pytest.fixture(scope="module")
def shop(make: Make) -> Package:
    return make(SPEC, CONSTRAINTS)


class Files:
    """A host of files, which does what it is told with each."""

    def __init__(self) -> None:
        self.does: list[Callable[[Connection], None]] = []

    def __call__(self, connection: Connection) -> None:
        self.does.pop(0)(connection)

    def sends(self, body: bytes = PNG, status: str = "200 OK", **headers: str) -> None:
        headers = {"Content_Type": "image/png"} | headers
        self.does.append(lambda it: it.send(answer(status, body, None, **headers)))

    def breaks(self) -> None:
        def fault(connection: Connection) -> None:
            connection.send(answer(body=PNG, length=500))
            connection.reset()

        self.does.append(fault)


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
def host(files: Files) -> Iterator[Server]:
    with serving(files) as server:
        yield server


Run = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest, shop: Package, host: Server) -> Iterator[Run]:
    """Asks for prints at that host, and does something with the answer; `read` and
    `save` are called `aread` and `asave` where the client is awaited."""

    def prints(connection: Connection) -> None:
        url = f"{host.url}/a.webp?signature=so-secret"
        body = {"prints": [{"fileURL": url}], "cover": {"fileURL": url}}
        connection.send(answer(body=json.dumps(body).encode()))

    async def no_wait(seconds: float) -> None:
        """Wait no time."""

    clock = shop.public.Clock(sleep=lambda seconds: None, wait=no_wait)

    with serving(prints) as api:
        given: dict[str, Any] = {
            "base_url": api.url,
            "key": KEY,
            "token": KEY,
            "clock": clock,
        }

        def run(method: str, *args: Any, raw: bool = False, **named: Any) -> Any:
            http = named.pop("http", {})

            def asked(client: Any) -> Any:
                make = client.make_prints
                return (client.with_raw_response(make) if raw else make)(name=KEY)

            if request.param == "sync":
                with httpx2.Client(**http) as own:
                    own_one = {"http_client": own} if http else {}
                    with shop.public.Test(**given, **own_one) as client:
                        result = asked(client)
                        result = result.parse() if raw else result
                        return getattr(result.prints[0], method)(*args, **named)

            async def wait() -> Any:
                async with httpx2.AsyncClient(**http) as own:
                    own_one = {"http_client": own} if http else {}
                    async with shop.public.AsyncTest(**given, **own_one) as client:
                        result = await asked(client)
                        result = result.parse() if raw else result
                        found = getattr(result.prints[0], f"a{method}")(*args, **named)
                        return await found if inspect.isawaitable(found) else found

            return asyncio.run(wait())

        yield run


@pytest.mark.parametrize("raw", [False, True])
def test_the_content(run: Run, files: Files, *, raw: bool) -> None:
    files.sends()
    assert run("read", raw=raw) == PNG


def test_nothing_of_the_client_goes_along(run: Run, files: Files, host: Server) -> None:
    with serving(lambda it: it.send(answer(body=PNG))) as other:
        for _ in range(2):
            files.sends(b"", "302 Found", Location=f"{other.url}/there")
        own = {
            "headers": {"Authorization": KEY, "X-Other": KEY},
            "cookies": {"session": KEY},
            "params": {"k": KEY},
            "auth": ("user", KEY),
        }
        assert run("read") == run("read", http=own) == PNG
    asked = [*host.requests, *other.requests]
    assert len(asked) == 4
    for request in asked:
        assert KEY not in str(request)
        assert not {"authorization", "x-key", "cookie"} & set(request.headers)


@pytest.mark.parametrize(
    "came",
    [
        ("image/webp", PNG, "cat", "cat.webp"),
        ("image/webp; q=1", WEBP, "cat.png", "cat.webp"),
        ("application/octet-stream", PNG, "cat.webp", "cat.png"),
        ("", WEBP, "v1.2", "v1.2.webp"),
        ("image/jpeg", b"\xff\xd8\xff", "cat.jpeg", "cat.jpeg"),
        ("text/plain", b"hello", "cat.png", "cat.png"),
        ("text/plain", b"hello", "cat", "cat"),
    ],
    ids=lambda came: f"{came[0]} as {came[2]}",
)
def test_the_extension_is_that_of_what_came(
    run: Run, files: Files, tmp_path: Path, came: tuple[str, bytes, str, str]
) -> None:
    content_type, body, name, saved = came
    files.sends(body, Content_Type=content_type)
    path = run("save", tmp_path / name)
    assert path == tmp_path / saved
    assert path.read_bytes() == body
    assert {it.name for it in tmp_path.iterdir()} == {saved, f"{saved}.json"}


def test_a_note_without_keys(run: Run, files: Files, tmp_path: Path) -> None:
    files.sends()
    run("save", str(tmp_path / "cat"))
    text = (tmp_path / "cat.png.json").read_text()
    assert KEY not in text
    assert "so-secret" not in text
    told = json.loads(text)
    assert told["operation"] == "make_prints"
    assert told["request"] == {"name": "[redacted]"}
    assert told["url"].endswith("/a.webp")
    assert (told["bytes"], told["content_type"]) == (len(PNG), "image/png")


def test_no_note(run: Run, files: Files, tmp_path: Path) -> None:
    files.sends()
    run("save", tmp_path / "cat", note=False)
    assert [it.name for it in tmp_path.iterdir()] == ["cat.png"]


def test_what_fails_leaves_everything_as_it_was(
    run: Run, shop: Package, files: Files, tmp_path: Path
) -> None:
    before = tmp_path / "cat.png"
    before.write_bytes(b"before")
    files.sends(b"gone", "404 Not Found")
    for _ in range(3):
        files.breaks()
    files.sends(b"x" * 1001)
    for error in ("NotFoundError", "APIConnectionError", "APIResponseValidationError"):
        with pytest.raises(getattr(shop.public, error)):
            run("save", before, max_bytes=1000)
    assert [it.name for it in tmp_path.iterdir()] == ["cat.png"]
    assert before.read_bytes() == b"before"
    files.sends()
    with pytest.raises(FileNotFoundError):
        run("save", tmp_path / "nowhere" / "cat")


def test_redirects_end(run: Run, shop: Package, files: Files, host: Server) -> None:
    for _ in range(20):
        files.sends(b"", "302 Found", Location="/again")
    with pytest.raises(shop.public.APIStatusError, match="302"):
        run("read")
    assert len(host.requests) == 11


def test_it_is_fetched_again_as_every_get(run: Run, files: Files, host: Server) -> None:
    files.sends(b"", "503 Down")
    files.sends()
    assert run("read") == PNG
    assert len(host.requests) == 2


def test_who_has_no_client_says_so(shop: Package, files: Files, host: Server) -> None:
    made = shop.models.Print(file_url="https://x.example/a", size=1)
    with pytest.raises(ValueError, match="only one that a client has read"):
        made.read()

    def prints(connection: Connection) -> None:
        connection.send(answer(body=b'{"cover": {"fileURL": "%s", "size": 1}}' % url))

    url = f"{host.url}/a".encode()
    with (
        serving(prints) as api,
        shop.public.Test(base_url=api.url, key=KEY, token=KEY) as client,
    ):
        cover = client.make_prints(name="a").cover
        again = pickle.loads(pickle.dumps(cover))
        assert cover == again == shop.models.Print(file_url=cover.file_url, size=1)
        assert cover.model_dump() == {"fileURL": cover.file_url, "size": 1}
        with pytest.raises(ValueError, match="unpickled here"):
            again.read()
        with pytest.raises(TypeError, match="is not awaited"):
            asyncio.run(cover.aread())
        files.sends()
        assert copy.deepcopy(cover).read() == PNG
        assert KEY not in repr(cover)


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("prints[].url", "no property is called 'url'"),
        ("print[].fileURL", "no property is called 'print' (did you mean 'prints'?)"),
        ("cover[].fileURL", "'cover' is no array"),
        ("prints.fileURL", "no property is called 'fileURL'"),
        ("prints[].size", "'size' is no text, and so no URL"),
        ("frames[].url", "a property is called 'save' as a method"),
    ],
)
def test_a_place_that_is_none(make: Make, place: str, why: str) -> None:
    said = f'constraints: 1\noperations: {{makePrints: {{download: ["{place}"]}}}}'
    with pytest.raises(Issues) as caught:
        make(SPEC, said)
    assert f":2:38: makePrints, download: {why}" in str(caught.value)


def test_nothing_of_it_where_nothing_is_declared(make: Make) -> None:
    package = make(SPEC)
    assert not any(it.path == "_download.py" for it in package.built.files)
