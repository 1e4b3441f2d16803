"""Documents of several files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from generator.errors import Issues
from generator.pipeline import build
from generator.target import Target
from tests.behaviour.packages import Package, document, generate


def _names(folder: Path, files: dict[str, Any]) -> list[str]:
    """The classes of a document whose schemas refer to files, each a whole schema."""
    schemas = {f"A{index}": {"$ref": file} for index, file in enumerate(files)}
    for file, schema in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(json.dumps(schema))
    properties = {"type": "object", "properties": schemas}
    (folder / "api.json").write_text(json.dumps(document({"Whole": properties})))
    target = Target.of_options(spec=folder / "api.json", output=folder / "made")
    definitions = build(target).resolved.api.definitions.values()
    return [each.name for each in definitions]


def _model(name: str) -> dict[str, Any]:
    return {"type": "object", "properties": {name: {"type": "integer"}}}


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    files = {"cat/item.json": _model("lives"), "dog/item.json": _model("tricks")}

    assert _names(tmp_path, files) == ["Whole", "CatItem", "DogItem"]


def test_names_do_not_depend_on_where_the_files_lie(tmp_path: Path) -> None:
    files = {"a/b/item.json": _model("x"), "c/b/item.json": _model("y")}

    found = [_names(tmp_path / folder, files) for folder in ("here", "there")]

    assert found[0] == found[1]
    assert len(set(found[0])) == 3


def _of_other(folder: Path, schema: dict[str, Any]) -> Target:
    """A document whose schema is a file of its own."""
    (folder / "other.json").write_text(json.dumps(schema))
    spec = document({"Other": {"$ref": "other.json"}})
    (folder / "api.json").write_text(json.dumps(spec))
    return Target.of_options(spec=folder / "api.json", output=folder / "made")


def test_what_is_wrong_in_other_files_is_told(tmp_path: Path) -> None:
    target = _of_other(tmp_path, {"items": {"type": "integr"}})

    with pytest.raises(Issues, match=r"other\.json:1:12: .* not 'integr'"):
        build(target)


def test_what_is_not_checked_in_other_files_is_told(tmp_path: Path) -> None:
    target = _of_other(tmp_path, {"items": {"pattern": "(?=a)"}})

    [issue] = build(target).issues

    assert issue.unsupported == "look-around"
    assert "other.json:1:" in str(issue)


def test_a_property_of_parts_in_several_files_means_what_each_of_them_says(
    tmp_path: Path,
) -> None:
    kind = {"enum": ["a", "b", "cc"]}
    here = {"allOf": [{"$ref": "#/$defs/base"}, {"properties": {"kind": kind}}]}
    base = {"type": "object", "properties": {"kind": {"$ref": "#/$defs/short"}}}
    other = {**here, "$defs": {"base": base, "short": {"maxLength": 1}}}
    spec = document(
        {
            "Kind": {"enum": ["a", "cc", "d"]},
            "Thing": {
                "allOf": [
                    {"$ref": "parts/other.json"},
                    {"properties": {"kind": {"$ref": "#/components/schemas/Kind"}}},
                ]
            },
        }
    )
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts/other.json").write_text(json.dumps(other))

    built, name = generate(tmp_path, spec)
    thing = Package(tmp_path, name, built).models.Thing

    assert thing.model_validate({"kind": "a"}).kind == "a"
    for refused in ("b", "cc", "d"):
        with pytest.raises(ValidationError):
            thing.model_validate({"kind": refused})
