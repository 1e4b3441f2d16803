"""What is too large is refused at its place, before it costs time or memory."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.errors import Issues
from generator.pipeline import Build, build
from generator.source import load
from generator.source.bounds import MAX_BYTES
from generator.target import Target
from tests.behaviour.packages import document

_HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"
_MEMBERS = [{"type": "integer", "minimum": number} for number in range(1_001)]


def _bomb() -> str:
    """Nine levels of ten aliases each: a billion values in a few lines."""
    levels = ["x-0: &a0 [1]"]
    for level in range(9):
        aliases = ", ".join([f"*a{level}"] * 10)
        levels.append(f"x-{level + 1}: &a{level + 1} [{aliases}]")
    return _HEAD + "\n".join(levels)


def _build(folder: Path, name: str, text: str) -> Build:
    path = folder / name
    path.write_text(text, "utf-8")
    target = Target.of_options(spec=path, output=folder / "made", constraints=None)
    return build(target)


def _schema(schema: Any) -> str:
    return json.dumps(document({"Schema": schema}), indent=0)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "size.yaml",
            _HEAD + "#" * MAX_BYTES,
            ": cannot be read: larger than 67,108,864",
        ),
        (
            "depth.yaml",
            f"{_HEAD}x-a: {'[' * 250}{']' * 250}",
            ":4:205: more than 200 levels",
        ),
        (
            "depth.json",
            '{"a":' * 100_000 + "1" + "}" * 100_000,
            ":1:1001: more than 200",
        ),
        ("bomb.yaml", _bomb(), ":10:26: aliases stand for more than 1,000,000 values"),
        (
            "digits.yaml",
            f"{_HEAD}x-a: {'1' * 5000}",
            ":4:6: a number of more than 1000",
        ),
        ("digits.json", f'{{"a":\n{"1" * 5000}}}', ":2:1: a number of more than 1000"),
        ("members.json", _schema({"oneOf": _MEMBERS}), ": 'oneOf' has more than 1,000"),
        ("members.json", _schema({"allOf": _MEMBERS}), ": 'allOf' has more than 1,000"),
        ("pattern.json", _schema({"pattern": "(" * 9000}), ": 'pattern' is no regular"),
    ],
    ids=lambda text: text[:20] if isinstance(text, str) and "{" not in text else "",
)
def test_it_is_refused_where_it_stands(
    name: str, text: str, told: str, tmp_path: Path
) -> None:
    with pytest.raises(Issues) as raised:
        _build(tmp_path, name, text)
    (message,) = str(raised.value).splitlines()
    assert name in message
    assert told in message
    assert len(message) < 1000


@pytest.mark.parametrize("pattern", ["(a{1000}){1000}", "a" * 500_000, "[^a]{0,65535}"])
def test_a_pattern_that_costs_too_much_is_not_compiled(
    pattern: str, tmp_path: Path
) -> None:
    schema = {"type": "string", "pattern": pattern}
    (issue,) = _build(tmp_path, "pattern.json", _schema(schema)).issues
    assert issue.warning
    assert "needs large repetitions, which is not supported" in issue.message


def test_more_files_than_any_document_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "MAX_FILES", 3)
    for number in range(5):
        reference = {"$ref": f"{number + 1}.json"}
        (tmp_path / f"{number}.json").write_text(json.dumps(reference), "utf-8")
    with pytest.raises(Issues) as raised:
        _build(tmp_path, "openapi.json", _schema({"$ref": "0.json"}))
    assert "1.json:1:2: references reach more than 3 files" in str(raised.value)
