"""What a reference leads to, and what is one."""

from __future__ import annotations

from typing import cast

import pytest

from generator.errors import Issue
from generator.source import Dangling
from tests.source.documents import PET, Read, leads_to


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


def test_a_description_in_markdown_is_text(read: Read) -> None:
    root = read({"a.yaml": "description: {$ref: a.md}", "a.md": "# *Hello: you*\n"})
    text = root.follow("a.md")
    assert text.value == "# *Hello: you*\n"
    assert str(Issue(place=text, message="no")) == "spec/a.md:1:1: no"


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
