from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from generator.source import Source

Refusal: TypeAlias = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (" ", "a.json: the file is empty"),
        ('{"a": 1,\n "b": }', "a.json:2:7: not JSON: Expecting value"),
        ("a: 1", "a.json:1:1: not JSON: Expecting value"),
        ('{"a": "x\ny"}', "a.json:1:9: not JSON: Invalid control character at"),
        ('{"a": {"b": 1,\n  "\\u0062": 2}, "a": 3}', "a.json:2:3: the key 'b' stands twice in one mapping (see a.json:1:8)\na.json:2:17: the key 'a' stands twice in one mapping (see a.json:1:2)"),
        ('["NaN", NaN, -Infinity,\n 1e999]', "a.json:1:9: NaN is no number in JSON\na.json:1:14: -Infinity is no number in JSON\na.json:2:2: 1e999 is no number in JSON"),
        (f'["{"9" * 5000}", {"9" * 5000}]', "a.json:1:5006: a number of more than 1000 digits"),
        ('["\\ud83d\\ude00 \\\\ud83d",\n "x\\uD83dy", "\\ude00"]', "a.json:2:4: \\uD83d is half of a surrogate pair, and no character\na.json:2:15: \\ude00 is half of a surrogate pair, and no character"),
        ('{"x": ' * 250 + "1" + "}" * 250, "a.json:1:1201: more than 200 levels inside each other"),
        ('{"x": ' * 20_000 + "1" + "}" * 20_000, "a.json:1:1201: more than 200 levels inside each other"),
        ("[" * 200_000, "a.json:1:201: more than 200 levels inside each other"),
    ],
)  # fmt: skip
def test_what_is_no_json_of_ours_is_refused_where_it_stands(
    text: str, message: str, refusal: Refusal
) -> None:
    assert refusal(text, "a.json") == message


def test_json_may_have_any_name(tmp_path: Path, refusal: Refusal) -> None:
    # YAML refuses surrogate pairs in escapes and tabs before a key, JSON does not.
    (tmp_path / "b.yaml").write_text('{\n\t"a": "\\ud83d\\ude00"\n}')
    assert Source.read(tmp_path / "b.yaml").value == {"a": "\U0001f600"}
    message = "a.yaml:1:10: the key 'a' stands twice in one mapping (see a.yaml:1:2)"
    assert refusal('{"a": 1, "a": 1}') == message


def test_what_only_begins_like_json_is_yaml(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("{a: yes}")
    assert Source.read(tmp_path / "a.yaml").value == {"a": "yes"}


def test_two_hundred_levels_are_fine(tmp_path: Path) -> None:
    for name in ("a.json", "a.yaml"):
        (tmp_path / name).write_text("[" * 200 + "]" * 200)
        assert Source.read(tmp_path / name).value
