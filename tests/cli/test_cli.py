"""The commands as a person runs them, in a folder of their own."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import yaml

from tests.cli.project import (
    CONSTRAINTS,
    PROJECT,
    SPEC,
    texts,
    tightspec,
    with_warning,
    write_spec,
)


def test_generate_writes_a_package_and_says_what_it_did(project: Path) -> None:
    run = tightspec(project, "generate", "shop")
    assert (run.returncode, run.stderr) == (0, "")
    [line] = run.stdout.splitlines()
    files = len(texts(project / "generated" / "shop"))
    assert line.startswith("shop: 1 operation, ")
    assert line.endswith(f"0 warnings, {files} files changed")
    again = tightspec(project, "generate")
    assert again.stdout.endswith("0 files changed\n")


def test_check_is_silent_about_a_fresh_package_and_shows_an_edit(
    project: Path,
) -> None:
    tightspec(project, "generate")
    assert tightspec(project, "check").returncode == 0
    models = project / "generated" / "shop" / "models.py"
    models.write_text(models.read_text() + "# \x1b[31mred\u202e\n")
    before = texts(project)
    run = tightspec(project, "check", "shop")
    assert run.returncode == 1
    assert "--- a/models.py\n+++ b/models.py\n" in run.stdout
    assert "-# \\x1b[31mred\\u202e\n" in run.stdout
    assert "run: tightspec generate shop" in run.stderr
    assert texts(project) == before


def test_check_before_anything_is_generated_writes_nothing(project: Path) -> None:
    before = texts(project)
    assert tightspec(project, "check").returncode == 1
    assert texts(project) == before


def test_a_command_line_needs_no_project(project: Path, tmp_path: Path) -> None:
    run = tightspec(
        tmp_path,
        "generate",
        "--spec",
        "project/spec/openapi.yaml",
        "--output",
        "o/shop",
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert (tmp_path / "o" / "shop" / "tightspec.json").is_file()
    options = ("--spec", "project/spec/openapi.yaml", "--output", "o/shop")
    assert tightspec(tmp_path, "check", *options).returncode == 0
    (tmp_path / "o" / "shop" / "client.py").unlink()
    stale = tightspec(tmp_path, "check", *options)
    assert f"run: tightspec generate {' '.join(options)}" in stale.stderr


def test_the_bytes_depend_on_no_folder_and_no_hash_seed(
    project: Path, tmp_path: Path
) -> None:
    made = []
    for number, folder in enumerate((project, project / "spec", tmp_path)):
        run = tightspec(
            folder,
            "generate",
            *("--spec", os.path.relpath(project / "spec" / "openapi.yaml", folder)),
            *("--constraints", str(project / "spec" / "constraints.yaml")),
            *("--output", str(tmp_path / str(number) / "shop")),
            PYTHONHASHSEED=str(number),
        )
        assert run.returncode == 0, run.stderr
        made.append(texts(tmp_path / str(number) / "shop"))
    assert made[0] == made[1] == made[2]
    for number in range(2):
        tightspec(
            (project, project / "spec")[number], "generate", PYTHONHASHSEED=str(number)
        )
        made.append(texts(project / "generated" / "shop"))
    assert made[3] == made[4]


def test_a_warning_is_one_located_line_and_an_error_when_strict(
    project: Path,
) -> None:
    write_spec(project, with_warning(SPEC))
    run = tightspec(project, "generate")
    assert run.returncode == 0
    warnings = run.stderr.splitlines()
    assert warnings
    for line in warnings:
        assert line.startswith("spec/openapi.yaml:")
        assert ": warning: " in line
    assert f"{len(warnings)} warning" in run.stdout
    before = texts(project)
    strict = tightspec(project, "generate", "--strict")
    assert strict.returncode == 2
    assert "warning:" not in strict.stderr
    assert "Nobody" in strict.stderr
    assert texts(project) == before


def test_bad_input_is_told_at_once_and_nothing_is_written(project: Path) -> None:
    (project / "spec" / "constraints.yaml").write_text(
        CONSTRAINTS.replace("name:", "nam:").replace("source: page", "source: pge")
    )
    run = tightspec(project, "generate")
    assert run.returncode == 2
    lines = run.stderr.splitlines()
    assert lines
    assert all(line.startswith("spec/constraints.yaml:") for line in lines)
    assert "Traceback" not in run.stderr
    assert not (project / "generated").exists()


def test_an_escape_sequence_of_a_document_does_not_reach_the_terminal(
    project: Path,
) -> None:
    (project / "spec" / "openapi.yaml").write_text(
        '{"openapi": "\\u001b[31m[bold]red\\n\\u202e", "info": {}, "paths": {}}'
    )
    run = tightspec(project, "generate")
    assert run.returncode == 2
    assert "\x1b" not in run.stderr
    assert "\u202e" not in run.stderr


def test_one_bad_target_keeps_all_from_being_written(project: Path) -> None:
    more = PROJECT.replace("shop", "other").replace("openapi", "missing")
    (project / "pyproject.toml").write_text(PROJECT + more)
    run = tightspec(project, "generate")
    assert run.returncode == 2
    assert "spec/missing.yaml" in run.stderr
    assert not (project / "generated").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("generate", "shp"), "no target is called 'shp' (did you mean 'shop'?)"),
        (("generate", "--spec", "spec/openapi.yaml"), "--output"),
        (("generate", "--output", "out"), "--spec"),
        (("check", "shop", "--spec", "x", "--output", "y"), "TARGET"),
        (("generate", "--spec", "nothing.yaml", "--output", "o"), "nothing.yaml"),
        (("generate", "--spec", "spec", "--output", "o"), "spec"),
        (("generate", "--spec", "spec/openapi.yaml", "--output", "a-b"), "a-b"),
        (("export", "--output", "no/such/file.yaml"), "no/such/file.yaml"),
        (("generate", "--nonsense"), "--nonsense"),
    ],
)
def test_a_wrong_command_line_is_told_without_a_traceback(
    project: Path, arguments: tuple[str, ...], told: str
) -> None:
    run = tightspec(project, *arguments)
    assert run.returncode == 2
    assert told in run.stderr
    assert "Traceback" not in run.stderr
    assert run.stdout == ""


def test_a_faulty_project_file_is_located(project: Path) -> None:
    (project / "pyproject.toml").write_text(PROJECT + "clint = 'Shop'\n")
    run = tightspec(project, "check")
    assert run.returncode == 2
    assert run.stderr == (
        "pyproject.toml:5:1: 'clint' is not known (did you mean 'client'?)\n"
    )


def test_files_of_somebody_else_are_not_overwritten(project: Path) -> None:
    folder = project / "generated" / "shop"
    folder.mkdir(parents=True)
    (folder / "client.py").write_text("mine")
    run = tightspec(project, "generate")
    assert run.returncode == 2
    assert "client.py" in run.stderr
    assert texts(folder) == {"client.py": b"mine"}


def test_version_and_help(project: Path) -> None:
    assert tightspec(project, "--version").stdout.startswith("tightspec")
    for command in ((), ("generate",), ("check",), ("export",)):
        assert "--help" in tightspec(project, *command, "--help").stdout


def test_output_survives_a_terminal_without_unicode(project: Path) -> None:
    changed = json.loads(json.dumps(SPEC))
    changed["info"]["title"] = "Caf\u00e9"
    (project / "spec" / "openapi.yaml").write_text(json.dumps(changed))
    run = tightspec(project, "export", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert run.returncode == 0
    assert yaml.safe_load(run.stdout)["info"]["title"] == "Caf\u00e9"
