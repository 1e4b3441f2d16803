"""How far references reach: files below the root, and hosts that are listed."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.errors import Issues
from tests.source.documents import PET, Read, leads_to

REFUSED = "is refused: references may reach files beside the document, and the hosts in ref_hosts over http or https"  # fmt: skip
OUTSIDE = "leads out of the folder that references may reach (ref_root can name one above it)"  # fmt: skip
UNLISTED = "is on a host that ref_hosts does not list"


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        ("../secret.yaml", OUTSIDE),
        ("../api2/x.yaml", OUTSIDE),
        ("sub/../../secret.yaml", OUTSIDE),
        ("%2e%2e/secret.yaml", OUTSIDE),
        ("%2E%2E%2Fsecret.yaml#/a", OUTSIDE),
        ("/etc/hostname", OUTSIDE),
        ("%2fetc/hostname", OUTSIDE),
        ("link.yaml", OUTSIDE),
        ("folder/secret.yaml", OUTSIDE),
        ("file:///etc/hostname", REFUSED),
        ("FILE:secret.yaml", REFUSED),
        ("data:application/json,{}", REFUSED),
        ("ftp://example.com/a", REFUSED),
        ("C:/secret.yaml", REFUSED),
        ("urn:example:a", REFUSED),
        ("//example.com/a.yaml", REFUSED),
        ("///etc/hostname", REFUSED),
        ("\\\\host\\share", "is no relative path and no URL"),
        ("..%5csecret.yaml", "is no relative path and no URL"),
        ("a%00.yaml", "is no relative path and no URL"),
        ("a%0a.yaml", "is no relative path and no URL"),
        ("http://127.0.0.1/a.yaml", UNLISTED),
        ("http://2130706433/a.yaml", UNLISTED),
        ("http://example.com:81/a.yaml", UNLISTED),
        ("http://example.com@127.0.0.1/a.yaml", UNLISTED),
        ("http://example.com.evil.example/a.yaml", UNLISTED),
        ("http:a.yaml", UNLISTED),
    ],
)
def test_a_reference_outside_what_is_allowed(
    ref: str, message: str, read: Read, tmp_path: Path
) -> None:
    (tmp_path / "secret.yaml").write_text(PET)
    (tmp_path / "api").mkdir()
    (tmp_path / "api" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (tmp_path / "api" / "folder").symlink_to(tmp_path)
    with pytest.raises(Issues) as raised:
        read({"a.yaml": f"a:\n  $ref: '{ref}'"}, hosts=("example.com",))
    shown = repr(ref.partition("#")[0])
    assert str(raised.value) == f"spec/a.yaml:2:3: {shown} {message}"


def test_what_the_root_holds_may_be_reached_in_any_way(
    read: Read, tmp_path: Path
) -> None:
    folder = tmp_path / "api"
    folder.mkdir()
    (folder / "link.yaml").symlink_to("b.yaml")
    refs = ["b.yaml", "link.yaml", f"{folder}/b.yaml", "sub/../b.yaml", "%62.yaml"]
    items = ", ".join(f"{{$ref: '{ref}'}}" for ref in refs)
    root = read({"a.yaml": f"allOf: [{items}]", "b.yaml": PET})
    assert {root.follow(ref) for ref in refs} == {root.follow("b.yaml")}


def test_a_root_above_the_document(read: Read) -> None:
    files = {
        "v1/a.yaml": "$ref: ../common/b.yaml",
        "common/b.yaml": "{$ref: '../v1/a.yaml'}",
    }
    root = read(files, above=1)
    assert leads_to(root, "../common/b.yaml") == "spec/common/b.yaml#"
    with pytest.raises(Issues) as raised:
        read(files)
    message = f"spec/v1/a.yaml:1:1: '../common/b.yaml' {OUTSIDE}"
    assert str(raised.value) == message


def test_all_problems_of_all_files_come_together(read: Read, tmp_path: Path) -> None:
    with pytest.raises(Issues) as raised:
        read(
            {
                "a.yaml": "{a: {$ref: b.yaml},\nb: {$ref: 'c.json'},\nc: {$ref: sub},\nd: {$ref: ../x}, e: {$ref: 'b.yaml#/x'}}",
                "b.yaml": "{x: {$ref: /x},\nx: !y z}",
                "c.json": "[1,\n2",
                "sub/d.yaml": "",
            }
        )
    assert str(raised.value).split("\n") == [
        "spec/a.yaml:1:6: the key 'x' stands twice in one mapping (see spec/b.yaml:2:1)",
        "spec/a.yaml:1:6: the tag '!y': only values of JSON are read (see spec/b.yaml:2:4)",
        "spec/a.yaml:2:5: not JSON: Expecting ',' delimiter (see spec/c.json:2:2)",
        "spec/a.yaml:3:5: spec/sub cannot be read: it is a folder",
        f"spec/a.yaml:4:5: '../x' {OUTSIDE}",
    ]


def test_a_pipe_does_not_block(read: Read, tmp_path: Path) -> None:
    (tmp_path / "api").mkdir()
    os.mkfifo(tmp_path / "api" / "pipe")
    with pytest.raises(Issues, match="cannot be read: it is no regular file"):
        read({"a.yaml": "$ref: pipe"})


@pytest.fixture
def web() -> Iterator[tuple[str, list[str]]]:
    """The host of a server, and the paths that it was asked for."""
    asked: list[str] = []
    pages = {
        "/a.yaml": "{a: {$ref: sub/pet.yaml}, b: {$ref: '/pet.json#/x'}}",
        "/sub/pet.yaml": PET,
        "/pet.json": '{"x": {}}',
        "/out.yaml": "a:\n  $ref: http://localhost/pet.yaml",
        "/bad.yaml": "{a: [}",
    }

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            moved = self.path == "/moved.yaml"
            self.send_response(200 if self.path in pages else 302 if moved else 404)
            if moved:
                self.send_header("Location", "/pet.json")
            self.end_headers()
            self.wfile.write(pages.get(self.path, "").encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


def test_hosts_that_are_listed_are_asked_once_for_each_file(
    read: Read, web: tuple[str, list[str]]
) -> None:
    host, asked = web
    url = f"http://{host}/a.yaml"
    text = f"x: {{$ref: '{url}'}}\ny: {{$ref: '{url}#/a'}}"
    root = read({"a.yaml": text}, hosts=(host,))
    assert asked == ["/a.yaml", "/sub/pet.yaml", "/pet.json"]
    page = root.follow(url)
    assert leads_to(page, "/pet.json#/x") == f"http://{host}/pet.json#/x"
    assert leads_to(page / "a", "sub/pet.yaml") == f"http://{host}/sub/pet.yaml#"


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("gone.yaml", "http://{host}/gone.yaml cannot be read: Not Found"),
        ("moved.yaml", "http://{host}/moved.yaml cannot be read: Found"),
        ("bad.yaml", "not YAML: did not find expected node content while parsing a flow node (see http://{host}/bad.yaml:1:6)"),
    ],
)  # fmt: skip
def test_what_a_host_does_not_serve(
    page: str, message: str, read: Read, web: tuple[str, list[str]]
) -> None:
    host, asked = web
    with pytest.raises(Issues) as raised:
        read({"a.yaml": f"$ref: 'http://{host}/{page}'"}, hosts=(host,))
    assert str(raised.value) == f"spec/a.yaml:1:1: {message.format(host=host)}"
    assert asked == [f"/{page}"]


def test_a_page_reaches_no_further_than_a_file(
    read: Read, web: tuple[str, list[str]]
) -> None:
    host, _ = web
    url = f"http://{host}/out.yaml"
    with pytest.raises(Issues) as raised:
        read({"a.yaml": f"$ref: {url}"}, hosts=(host,))
    message = f"{url}:2:3: 'http://localhost/pet.yaml' {UNLISTED}"
    assert str(raised.value) == message
