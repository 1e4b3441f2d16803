from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import Issue, Issues
from generator.source import Json, Source

READ = Callable[..., Source]

YAML = """\
# a comment
paths:
  /a~b/c: &shared
    get:
        tags: [x, "y",
          z]
  /other: *shared
merged:
  <<: *shared
  own:
  - one
  -   two: 2
"""


def write(folder: Path, text: str, name: str = "a.yaml") -> Source:
    (folder / name).write_text(text)
    return Source.read(folder / name, label=f"spec/{name}")


def place(source: Source) -> tuple[int | None, int | None]:
    return source.line, source.column


def test_positions_are_those_of_keys_and_elements(tmp_path: Path) -> None:
    root = write(tmp_path, YAML)
    assert place(root) == (2, 1)
    path = root / "paths" / "/a~b/c"
    assert place(path) == (3, 3)
    assert place(path / "get" / "tags") == (5, 9)
    assert place(path / "get" / "tags" / 1) == (5, 19)
    assert place(path / "get" / "tags" / 2) == (6, 11)
    assert place(root / "merged" / "own") == (10, 3)
    assert place(root / "merged" / "own" / 1) == (12, 7)
    assert place(root / "merged" / "own" / 1 / "two") == (12, 7)


def test_what_is_shared_stands_where_it_is_written(tmp_path: Path) -> None:
    root = write(tmp_path, YAML)
    assert place(root / "paths" / "/other") == (7, 3)
    assert place(root / "paths" / "/other" / "get" / "tags") == (5, 9)
    assert place(root / "merged" / "get" / "tags") == (5, 9)


def test_positions_in_json(tmp_path: Path) -> None:
    text = '\n{"a\\"b": [1, {"\\u0063": "}"}, [],\n\t"\u00e4", {"d": -1.5e3}]}'
    root = write(tmp_path, text, "a.json")
    entry = root / 'a"b'
    assert place(root) == (2, 1)
    assert place(entry) == (2, 2)
    assert place(entry / 1 / "c") == (2, 15)
    assert place(entry / 2) == (2, 26 + 5)
    assert place(entry / 3) == (3, 2)
    assert place(entry / 4 / "d") == (3, 8)


def test_a_replaced_value_falls_back_to_the_nearest_place(tmp_path: Path) -> None:
    root = write(tmp_path, YAML)
    derived = (root / "paths" / "/a~b/c").replace({"get": 1, "new": [{"x": True}]})
    assert (derived / "new" / 0 / "x").value is True
    assert place(derived / "new" / 0 / "x") == (3, 3)
    assert place(derived / "get") == (4, 5)
    assert (derived / "new" / 0).parent.value == [{"x": True}]
    assert derived.parent == root / "paths"


def test_steps(tmp_path: Path) -> None:
    root = write(tmp_path, YAML)
    tags = root / "paths" / "/a~b/c" / "get" / "tags"
    assert tags.json_pointer == "/paths/~1a~0b~1c/get/tags"
    assert root.json_pointer == ""
    assert tags.key == "tags"
    assert [element.value for element in tags.elements()] == ["x", "y", "z"]
    assert [name for name, _ in root.items()] == ["paths", "merged"]
    assert "paths" in root
    assert "x" not in tags
    assert root.get("nothing") is None
    assert tags.get("x") is None
    assert (tags.get("x") or root.get("paths")) == root / "paths"
    assert len({tags, root / "paths" / "/a~b/c" / "get" / "tags", root}) == 2
    absent: list[tuple[Source, str | int]] = [(tags, 3), (tags, -1), (root, 0)]
    for source, key in [*absent, (tags, "x"), (root, "x")]:
        with pytest.raises(KeyError):
            _ = source / key
    with pytest.raises(KeyError):
        _ = root.parent
    with pytest.raises(TypeError):
        tags.items()
    with pytest.raises(TypeError):
        root.elements()


def test_every_value_of_a_text_has_the_place_where_it_is_written(
    tmp_path: Path,
) -> None:
    value: Json = {"a": [{"b": None}, [1, [2]], {}], "c": {"d": {"e": "f"}}}
    for indent in (None, 2):
        text = json.dumps(value, indent=indent)
        source = write(tmp_path, text, "a.json")
        as_yaml = write(tmp_path, text.replace("[", "[ ").replace("null", "~"))
        lines = text.split("\n")
        todo = [(source, as_yaml)]
        while todo:
            one, other = todo.pop()
            written = lines[one.line - 1][one.column - 1 :]
            named = bool(one.pointer) and isinstance(one.key, str)
            start = json.dumps(one.key) if named else json.dumps(one.value)[0]
            assert written.startswith(start)
            assert one.line == other.line
            match one.value:
                case dict():
                    todo += [(one / key, other / key) for key in one.value]
                case list(items):
                    todo += [(one / n, other / n) for n in range(len(items))]
                case _:
                    assert one.value == other.value


def test_an_issue_at_a_source(tmp_path: Path) -> None:
    root = write(tmp_path, YAML)
    issue = Issue(place=root / "merged" / "own" / 0, message="no")
    assert str(issue) == "spec/a.yaml:11:5: no"


@pytest.mark.parametrize(
    ("name", "message"),
    [("gone.yaml", "there is no such file"), (".", "cannot be read: it is a folder")],
)
def test_what_is_no_file(name: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(Issues) as raised:
        Source.read(tmp_path / name, label="a.yaml")
    assert str(raised.value) == f"a.yaml: {message}"
