"""The effective document, printed for other tools."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.cli.project import SPEC, texts, tightspec


@pytest.mark.parametrize("name", ["effective.yaml", "effective.json", None])
def test_export_gives_the_document_with_the_constraints(
    project: Path, name: str | None
) -> None:
    run = tightspec(project, "export", "shop", *(("--output", name) if name else ()))
    assert (run.returncode, run.stderr) == (0, "")
    text = (project / name).read_text() if name else run.stdout
    exported = json.loads(text) if name == "effective.json" else yaml.safe_load(text)
    assert exported["openapi"] == "3.0.3"
    assert "maxLength" in text
    assert not (project / "generated").exists()


def test_exported_yaml_says_the_same_in_both_versions_of_yaml(project: Path) -> None:
    odd = ["no", "1e3", "0o17", "12:30", "~", "1_000", "0x1F", "-.5", "2026-11-22", ""]
    changed = json.loads(json.dumps(SPEC))
    note = changed["components"]["schemas"]["Pet"]["properties"]["note"]
    note |= {"enum": odd, "description": "two\nlines \u00e9\n"}
    (project / "odd.json").write_text(json.dumps(changed))
    tightspec(project, "export", "--spec", "odd.json", "--output", "odd.yaml")
    assert yaml.safe_load((project / "odd.yaml").read_text()) == changed
    tightspec(project, "export", "--spec", "odd.yaml", "--output", "again.JSON")
    assert json.loads((project / "again.JSON").read_text()) == changed


@pytest.mark.parametrize("options", [(), ("--output", "out.txt")])
def test_the_format_is_that_of_the_document_where_no_suffix_says_it(
    project: Path, options: tuple[str, ...]
) -> None:
    found = []
    for name, text in (("a.json", json.dumps(SPEC)), ("a.yaml", yaml.safe_dump(SPEC))):
        (project / name).write_text(text)
        run = tightspec(project, "export", "--spec", name, *options)
        assert run.returncode == 0, run.stderr
        found.append((project / "out.txt").read_text() if options else run.stdout)
    assert found[0].startswith("{")
    assert json.loads(found[0]) == SPEC
    assert not found[1].startswith("{")
    assert yaml.safe_load(found[1]) == SPEC


def test_nothing_is_added_to_a_document_without_constraints(project: Path) -> None:
    bare = {key: value for key, value in SPEC.items() if key != "components"}
    bare["paths"] = {"/": {"get": {"responses": {"204": {"description": "Done."}}}}}
    (project / "bare.json").write_text(json.dumps(bare))
    run = tightspec(project, "export", "--spec", "bare.json")
    assert json.loads(run.stdout) == bare


@pytest.mark.parametrize("name", ["spec/openapi.yaml", "spec/constraints.yaml"])
def test_an_export_does_not_replace_what_it_is_made_from(
    project: Path, name: str
) -> None:
    before = texts(project)
    run = tightspec(project, "export", "shop", "--output", name)
    assert run.returncode == 2
    assert run.stderr.startswith(f"{name}: is what the export is made from")
    assert texts(project) == before


def test_a_failed_export_leaves_what_was_there(project: Path) -> None:
    (project / "out.yaml").write_text("mine")
    (project / "spec" / "constraints.yaml").write_text("constraints: 2\n")
    run = tightspec(project, "export", "shop", "--output", "out.yaml")
    assert run.returncode == 2
    assert run.stderr.startswith("spec/constraints.yaml:")
    assert (project / "out.yaml").read_text() == "mine"
