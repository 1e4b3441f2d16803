from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml

from generator.source import Json, Source
from generator.source.yaml_text import read_yaml

Refusal: TypeAlias = Callable[..., str]


SCALARS: list[tuple[str, Json]] = [
    ("[null, Null, NULL, ~, ]", [None, None, None, None]),
    ("[true, True, TRUE, false, False, FALSE]", [True, True, True, False, False, False]),
    ("[tRUE, nULL, yes, no, on, off, y, n]", ["tRUE", "nULL", "yes", "no", "on", "off", "y", "n"]),
    ("[0, -1, +2, 014, 0o14, 0x1F]", [0, -1, 2, 14, 12, 31]),
    ("[1.5, 1., .5, -1e3, 1E-2]", [1.5, 1.0, 0.5, -1000.0, 0.01]),
    ("[16:9, 1_000, 0b1, 1.2.3]", ["16:9", "1_000", "0b1", "1.2.3"]),
    ("[2026-11-22, 2026-11-22T10:00:00Z]", ["2026-11-22", "2026-11-22T10:00:00Z"]),
    ("['1', \"true\", '', '~', ! 1]", ["1", "true", "", "~", "1"]),
    ("[!!str 1, !!int '1', !!float 1, !!null '']", ["1", 1, 1.0, None]),
    ("[!!seq [], !!map {}, !!bool 'true']", [[], {}, True]),
    ("{200: a, true: b, null: c, ~: d, 1.0: e}", {"200": "a", "true": "b", "null": "c", "~": "d", "1.0": "e"}),
    ("- a\n-\n- b: \n", ["a", None, {"b": None}]),
    ("---\na: 1\n...\n", {"a": 1}),
    ("x: &a {b: 1}\ny: *a", {"x": {"b": 1}, "y": {"b": 1}}),
    ("'<<': 1", {"<<": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), SCALARS)
def test_scalars_are_those_of_the_core_schema(text: str, value: Json) -> None:
    read = read_yaml(text, "a.yaml")
    assert read == value
    assert repr(read) == repr(value)  # 1, 1.0 and True are equal


def test_without_the_c_parser_all_is_the_same(
    monkeypatch: pytest.MonkeyPatch, refusal: Refusal
) -> None:
    monkeypatch.setattr("generator.source.yaml_text._LOADER", yaml.SafeLoader)
    for text, value in SCALARS:
        assert read_yaml(text, "a.yaml") == value
    assert refusal('a: "\\ud83d"') == (
        "a.yaml:1:4: half of a surrogate pair is no character"
    )
    message = "a.yaml:2:4: a control character, which YAML does not allow"
    assert refusal("a: b\nc: \x07") == message
    message = "a.yaml:1:201: more than 200 levels inside each other"
    assert refusal("[" * 5000) == message


def test_what_is_merged_yields_to_what_is_written() -> None:
    text = """
    base: &base {a: 1, b: 1, c: 1}
    more: &more {b: 2, d: 2}
    one: {b: 3, <<: *base}
    two: {<<: [*more, *base], c: 3}
    """
    value = read_yaml(text, "a.yaml")
    assert isinstance(value, dict)
    assert value["base"] == {"a": 1, "b": 1, "c": 1}
    assert value["one"] == {"a": 1, "b": 3, "c": 1}
    assert value["two"] == {"a": 1, "b": 2, "c": 3, "d": 2}
    loaded = yaml.safe_load(text)
    assert [list(loaded[key]) for key in loaded] == [
        list(entry) for entry in value.values() if isinstance(entry, dict)
    ]


def test_an_anchor_that_is_set_again_names_the_later_value() -> None:
    text = "[&a 1, *a, &a {b: &a 2, c: *a}, *a]"
    assert read_yaml(text, "a.yaml") == [1, 1, {"b": 2, "c": 2}, 2]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "a.yaml: the file is empty"),
        ("# nothing\n", "a.yaml: the file is empty"),
        ("a: 1\n---\nb: 2\n", "a.yaml:2:1: a second document begins here: a file holds one"),
        ("a: [1 }\n", "a.yaml:1:7: not YAML: did not find expected ',' or ']' while parsing a flow sequence (see a.yaml:1:4)"),
        ("a: 1\n\tb: 2", "a.yaml:2:1: not YAML: found a tab character that violates indentation while scanning a plain scalar (see a.yaml:1:4)"),
        ("a: b\nc: \x07", "a.yaml:2:4: a control character, which YAML does not allow"),
        ('a: "\\ud83d"', "a.yaml:1:7: not YAML: found invalid Unicode character escape code while parsing a quoted scalar (see a.yaml:1:4)"),
        ("{a: 1, b: {c: 1,\nc: 2}, a: 2}", "a.yaml:2:1: the key 'c' stands twice in one mapping (see a.yaml:1:12)\na.yaml:2:8: the key 'a' stands twice in one mapping (see a.yaml:1:2)"),
        ("200: a\n'200': b", "a.yaml:2:1: the key '200' stands twice in one mapping (see a.yaml:1:1)"),
        ("{<<: {a: 1}, <<: {b: 1}}", "a.yaml:1:14: the key '<<' stands twice in one mapping (see a.yaml:1:2)"),
        ("<<: 1", "a.yaml:1:1: << merges a mapping, or a list of mappings"),
        ("? [a]\n: b", "a.yaml:1:3: a key must be text"),
        ("[&a a, {*a : 1}]", "a.yaml:1:9: a key must be text"),
        ("a: .inf\nb: [-.INF, .NaN, 1e999]", "a.yaml:1:4: .inf is no number in JSON\na.yaml:2:5: -.INF is no number in JSON\na.yaml:2:12: .NaN is no number in JSON\na.yaml:2:18: 1e999 is no number in JSON"),
        ("a: " + "9" * 5000, "a.yaml:1:4: a number of more than 1000 digits"),
        ("a: 0x" + "f" * 5000, "a.yaml:1:4: a number of more than 1000 digits"),
        ("a: !!python/name:os.system\nb: !x 1\nc: !!binary aa\n!k d: !<str> e", "a.yaml:1:4: the tag '!!python/name:os.system': only values of JSON are read\na.yaml:2:4: the tag '!x': only values of JSON are read\na.yaml:3:4: the tag '!!binary': only values of JSON are read\na.yaml:4:1: the tag '!k': only values of JSON are read\na.yaml:4:7: the tag 'str': only values of JSON are read"),
        ("a: !!omap []\nb: !!set {c}", "a.yaml:1:4: the tag '!!omap': only values of JSON are read\na.yaml:2:4: the tag '!!set': only values of JSON are read"),
        ("a: !!int x", "a.yaml:1:4: 'x' is not of the type !!int"),
        ("a: *b", "a.yaml:1:4: nothing before this is called &b"),
        ("a: &a\n  b: [*a]", "a.yaml:2:7: *a stands inside what it names"),
        ("a: &a {<<: *a}", "a.yaml:1:12: *a stands inside what it names"),
        ("[" * 5000, "a.yaml:1:201: more than 200 levels inside each other"),
        ("{x: " * 5000, "a.yaml:1:801: more than 200 levels inside each other"),
    ],
)  # fmt: skip
def test_what_is_no_yaml_of_ours_is_refused_where_it_stands(
    text: str, message: str, refusal: Refusal
) -> None:
    assert refusal(text) == message


def test_levels_count_through_aliases(refusal: Refusal) -> None:
    tower = "[" * 120 + "]" * 120
    assert read_yaml(f"- &a {tower}\n- *a\n", "a.yaml")
    text = f"- &a {tower}\n- {'[' * 90}*a{']' * 90}\n"
    message = "a.yaml:2:93: more than 200 levels inside each other"
    assert refusal(text) == message


@pytest.mark.parametrize("width", [3, 900])
def test_an_alias_bomb_is_refused_at_the_alias_that_sets_it_off(
    width: int, refusal: Refusal
) -> None:
    lines = [f"- &a0 [{', '.join(['x'] * width)}]"]
    lines += [f"- &a{n} [{', '.join([f'*a{n - 1}'] * width)}]" for n in range(1, 30)]
    message = refusal("\n".join(lines))
    assert message.endswith(": aliases stand for more than 1,000,000 values")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a: b\nc: d\xff\n", "a.yaml:2:5: not a text in UTF-8: invalid start byte"),
        ("a: b".encode("utf-16")[:-1], "a.yaml:1:4: not a text in UTF-16: truncated data"),
        (b"a: \xed\xa0\x80", "a.yaml:1:4: not a text in UTF-8: invalid continuation byte"),
    ],
)  # fmt: skip
def test_bytes_that_are_no_text(data: bytes, message: str, refusal: Refusal) -> None:
    assert refusal(data) == message


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "utf-32-be"]
)
def test_the_encodings_of_unicode(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("a: h\u00e4\U0001f600\n".encode(encoding))
    source = Source.read(path)
    assert source.value == {"a": "h\u00e4\U0001f600"}
    assert ((source / "a").line, (source / "a").column) == (1, 1)
