from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeAlias, cast

import pytest

from generator.errors import Issue, Issues
from generator.source import Dangling, Source

Files: TypeAlias = Mapping[str, str]
PET = "type: object\nproperties: {name: {type: string}}\n"


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Source]:
    """Writes files and reads the first, which lies in the folder `api`."""

    def read(files: Files, *, above: int = 0, hosts: tuple[str, ...] = ()) -> Source:
        folder = tmp_path / "api"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        first = next(iter(files))
        root = (folder / first).parents[above]
        return Source.read(
            folder / first, label=f"spec/{first}", root=root, hosts=hosts
        )

    return read


Read: TypeAlias = Callable[..., Source]


def leads_to(source: Source, ref: str) -> str:
    target = source.follow(ref)
    return f"{target.label}#{target.json_pointer}"


def test_references_are_followed_through_files(read: Read) -> None:
    root = read(
        {
            "a.yaml": "x: {$ref: 'sub/b.yaml#/y/1'}\nz: 1\n",
            "sub/b.yaml": "y: [1, {$ref: './c%20d.json'}]\n",
            "sub/c d.json": '{"$ref": "../a.yaml#/z"}',
        }
    )
    b = (root / "x").follow("sub/b.yaml#/y/1")
    assert (b.label, b.line, b.column) == ("spec/sub/b.yaml", 1, 8)
    c = b.follow(cast(str, (b / "$ref").value))
    assert c.label == "spec/sub/c d.json"
    assert c.follow("../a.yaml#/z") == root / "z"
    assert c.follow("../a.yaml#/z").parent == root
    assert c.follow("#") == c.follow("") == c


@pytest.mark.parametrize(
    ("ref", "pointer"),
    [
        ("#/a~1b/m~0n", "/a~1b/m~0n"),
        ("#/a~1b/%7B%c3%a4%7d", "/a~1b/{\u00e4}"),
        ("#/a~1b/~01", "/a~1b/~01"),
        ("#/a~1b/l/1", "/a~1b/l/1"),
        ("#/a~1b/", "/a~1b/"),
        ("a.yaml#/a%7E1b", "/a~1b"),
        ("./../api/a.yaml", ""),
    ],
)
def test_pointers(ref: str, pointer: str, read: Read) -> None:
    text = 'a/b: {m~n: 1, "{\u00e4}": 2, "~1": 3, l: [1, 2], "": 5}'
    assert leads_to(read({"a.yaml": text}), ref) == f"spec/a.yaml#{pointer}"


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        ("#/schemas/Pte", "/schemas has no 'Pte' (did you mean 'Pet'?)"),
        ("#/schemas/../list", "/schemas has no '..'"),
        ("#/nothing", "the root has no 'nothing'"),
        ("#/list/2", "/list has no '2'"),
        ("#/list/01", "/list has no '01'"),
        ("#/list/-", "/list has no '-'"),
        ("#/list/" + "9" * 30, f"/list has no '{'9' * 30}'"),
        ("#Pet", "there is no $anchor 'Pet'"),
        ("gone.yaml#/x", "there is no such file"),
        ("http://[/x", "'http://[/x' is no URL"),
    ],
)
def test_a_reference_that_leads_nowhere_says_why(
    ref: str, message: str, read: Read
) -> None:
    root = read({"a.yaml": "schemas: {Pet: {}}\nlist: [1, 2]"})
    with pytest.raises(Dangling) as raised:
        root.follow(ref)
    assert str(raised.value) == f"{ref!r} leads nowhere: {message}"


def test_a_missing_file_stops_nothing(read: Read) -> None:
    assert read({"a.yaml": "$ref: gone.yaml"}).value == {"$ref": "gone.yaml"}


def test_anchors_and_ids(read: Read) -> None:
    root = read(
        {
            "a.yaml": """
                schemas:
                  Tree:
                    $id: https://example.com/tree
                    $defs: {leaf: {$anchor: leaf}, inner: {$id: node, $anchor: leaf}}
                    items: {$ref: node}
                  Leaf: {$dynamicAnchor: leaf, $ref: 'https://example.com/node#leaf'}
                  Other: {$ref: b.yaml}
                """,
            "b.yaml": "{$id: 'https://example.com/b', $ref: node, $defs: {c: {}}}",
        }
    )
    tree, inner = "/schemas/Tree", "/schemas/Tree/$defs/inner"
    schemas = root / "schemas"
    assert leads_to(root, "#leaf") == "spec/a.yaml#/schemas/Leaf"
    assert leads_to(root, "https://example.com/tree") == f"spec/a.yaml#{tree}"
    assert leads_to(root, "https://example.com/node#leaf") == f"spec/a.yaml#{inner}"
    below = schemas / "Tree" / "items"
    assert leads_to(below, "node") == f"spec/a.yaml#{inner}"
    assert leads_to(below, "#leaf") == f"spec/a.yaml#{tree}/$defs/leaf"
    assert leads_to(below, "#/$defs/leaf") == f"spec/a.yaml#{tree}/$defs/leaf"
    assert leads_to(below, "#") == f"spec/a.yaml#{tree}"
    # Strictly this leads nowhere, but there is only one thing that it can mean.
    assert leads_to(below, "#/schemas/Leaf") == "spec/a.yaml#/schemas/Leaf"
    other = root.follow("b.yaml")
    assert other.label == "spec/b.yaml"
    assert leads_to(other, "node") == f"spec/a.yaml#{inner}"
    assert leads_to(root, "https://example.com/b#/$defs/c") == "spec/b.yaml#/$defs/c"


def test_an_id_may_be_in_a_file_that_is_read_later(read: Read) -> None:
    root = read(
        {
            "a.yaml": "allOf: [{$ref: 'urn:example:late'}, {$ref: b.yaml}]",
            "b.yaml": "properties: {x: {$id: 'urn:example:late'}}",
        }
    )
    assert leads_to(root, "urn:example:late") == "spec/b.yaml#/properties/x"


KNOWN = [
    "{schemas: {a: {not: {allOf: [{if: %s}]}}}}",
    "{properties: {unknown: {patternProperties: {unknown: %s}}}}",
    "{paths: {/a: {parameters: [{content: {a/b: {schema: %s}}}]}}}",
    "{paths: {/a: {get: {responses: {200: {headers: {unknown: {schema: %s}}}}}}}}",
    "{webhooks: {unknown: {post: {requestBody: {content: {a/b: {schema: %s}}}}}}}",
    "{callbacks: {on: {'{$request.body#/url}': {query: {parameters: [%s]}}}}}",
    "{paths: {/a: {additionalOperations: {LINK: {callbacks: {on: {a: %s}}}}}}}",
    "{unknown: {also: [%s]}, items: {$ref: '#/unknown/also/0'}}",
]
UNKNOWN = [
    "{schemas: {a: {unknown: %s}}}",
    "{schemas: {a: {not: {unknown: [%s]}}}}",
    "{schemas: {a: {unknown: {properties: {b: %s}}}}}",
    "{schemas: {a: {x-unknown: %s}}}",
    "{schemas: {a: {unknown: %s}}, unknown: {b: {items: {$ref: '#/schemas/a'}}}}",
]


@pytest.mark.parametrize("text", KNOWN)
def test_an_id_counts_wherever_a_schema_may_stand(text: str, read: Read) -> None:
    root = read({"a.yaml": text % "{$id: 'urn:example:a', $anchor: here}"})
    assert root.follow("urn:example:a") == root.follow("urn:example:a#here")


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_stands_in_an_unknown_keyword_is_not_called_anything(
    text: str, read: Read
) -> None:
    root = read(
        {"a.yaml": text % "{$id: 'urn:example:a', $ref: b.yaml}", "b.yaml": PET}
    )
    with pytest.raises(Dangling):
        root.follow("urn:example:a")
    root = read({"a.yaml": text % "{$anchor: here}"})
    with pytest.raises(Dangling, match=r"there is no \$anchor 'here'"):
        root.follow("#here")


def test_a_dynamic_reference_in_an_unknown_keyword_is_one_where_a_pointer_leads_there(
    read: Read,
) -> None:
    text = "{unknown: {$dynamicRef: '#a'}, items: {$ref: '#/unknown'}, %s}"
    root = read({"a.yaml": text % "$defs: {a: {$dynamicAnchor: a}}"})
    assert leads_to(root, "#a") == "spec/a.yaml#/$defs/a"
    reference = (root / "unknown" / "$ref").value
    assert leads_to(root, str(reference)) == "spec/a.yaml#/$defs/a"


def test_what_is_data_is_no_reference(read: Read) -> None:
    secret = "{$ref: /etc/hostname}"
    root = read({"a.yaml": f"""
                example: {secret}
                examples: [{secret}]
                default: {{a: [{secret}]}}
                enum: [{secret}]
                const: {secret}
                x-extension: {secret}
                properties: {{$ref: {{type: string}}}}
                content: {{application/json: {{examples: {{one: {{value: {secret}}}}}}}}}
                discriminator: {{propertyName: kind, mapping: {{a: Pet}}}}
                """})
    assert (root / "example").value == {"$ref": "/etc/hostname"}
    assert [file.label for file in root.file.library.files.values()] == ["spec/a.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        "default: {x: 1}\nproperties: {default: {$ref: b.yaml}}",
        "properties: {example: {$ref: 'b.yaml#/x'}}",
        "properties: {properties: {properties: {enum: {$ref: b.yaml}}}}",
        "responses: {default: {$ref: b.yaml}}",
        "schemas: {const: {items: {$ref: b.yaml}}, x-a: {}}",
        "schemas: {$ref: b.yaml}",
        "paths: {x-a: {$ref: b.yaml}}",
        "content: {a/b: {examples: {one: {$ref: 'b.yaml#/x'}}}}",
        "allOf: [[{not: {$ref: b.yaml}}]]",
        "x-own: {Pet: {$ref: b.yaml}}\nitems: {$ref: '#/x-own/Pet'}",
        "oneOf: []\ndiscriminator: {propertyName: kind, mapping: {a: ./b.yaml}}",
        '{"\\u0024ref": "b.yaml"}',
    ],
)
def test_what_is_a_name_hides_no_reference(text: str, read: Read) -> None:
    root = read({"a.yaml": text, "b.yaml": PET})
    assert leads_to(root, "b.yaml#/properties") == "spec/b.yaml#/properties"


def test_a_mapping_of_names_may_be_in_another_file(read: Read) -> None:
    files = {
        "a.yaml": "responses: {$ref: b.yaml}\nschemas: {a: {$ref: 'c.yaml#/default'}}",
        "b.yaml": "{default: {$ref: d.yaml}, example: {$ref: e.yaml}}",
        "c.yaml": "{default: {$ref: f.yaml}, example: {$ref: /etc/hostname}}",
        "d.yaml": PET,
        "e.yaml": PET,
        "f.yaml": PET,
    }
    root = read(files)
    assert {root.follow(name).label for name in files} == {f"spec/{n}" for n in files}


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


def test_a_description_in_markdown_is_text(read: Read) -> None:
    root = read({"a.yaml": "description: {$ref: a.md}", "a.md": "# *Hello: you*\n"})
    text = root.follow("a.md")
    assert text.value == "# *Hello: you*\n"
    assert str(Issue(place=text, message="no")) == "spec/a.md:1:1: no"


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


def test_a_reference_is_relative_to_the_id_around_it(read: Read) -> None:
    root = read(
        {
            "a.yaml": """
                schemas:
                  Here: {$id: parts/, items: {$ref: b.yaml}}
                  Named: {$id: 'https://example.com/named', items: {$ref: c.yaml}}
                """,
            "parts/b.yaml": PET,
            "c.yaml": PET,
        }
    )
    schemas = root / "schemas"
    assert leads_to(schemas / "Here" / "items", "b.yaml") == "spec/parts/b.yaml#"
    # Nothing may be fetched from there: the name says nothing about where files are.
    assert leads_to(schemas / "Named" / "items", "c.yaml") == "spec/c.yaml#"
