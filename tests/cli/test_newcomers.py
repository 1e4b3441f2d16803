"""What people do wrong at first, and what they are told."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import yaml

from tests.cli.project import PROJECT, SPEC, texts, tightspec


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("generat",), "did you mean 'generate'?"),
        (("generate", "--sepc", "a"), "--spec"),
        (("generate", "spec/openapi.yaml"), "give a document as --spec"),
        (("generate", "--spec", "spec/openapi.yaml"), "--output"),
        (("generate", "--spec"), "--spec: expected one argument"),
        (
            (
                "generate",
                "--spec",
                "a.yaml",
                "--constraints",
                "b.yaml",
                "--output",
                "o",
            ),
            "a.yaml: there is no such file\nb.yaml: there is no such file\n",
        ),
        (
            ("generate", "--spec", "spec", "--output", "o"),
            "spec: cannot be read: it is a folder\n",
        ),
        (
            ("generate", "--spec", "spec/openapi.yaml", "--output", "my-client"),
            "--output: the last part, 'my-client', is no name in Python\n",
        ),
        (
            ("generate", "--spec", "spec/openapi.yaml", "--output", ""),
            ".: is replaced as a whole, and the working directory is in it",
        ),
        (
            ("generate", "--spec", "spec/openapi.yaml", "--output", "pyproject.toml/o"),
            "pyproject.toml/o: cannot be written: ",
        ),
        (
            ("check", "--spec", "spec/openapi.yaml", "--output", "pyproject.toml"),
            "--output: the last part, 'pyproject.toml', is no name in Python\n",
        ),
        (
            ("generate", "shop", "--ref-root", "generated"),
            "--ref-root: 'generated' is not a folder that 'spec/openapi.yaml' is in\n",
        ),
        (("check", "--ref-host", "a b"), "--ref-host: 'a b' is no host name\n"),
        (("export", "shop", "--output", "spec"), "spec: cannot be written: "),
        (("export", "shop", "--output", "no/x.yaml"), "no/x.yaml: cannot be written: "),
    ],
)
def test_a_wrong_start_is_told_what_is_right(
    project: Path, arguments: tuple[str, ...], told: str
) -> None:
    before = texts(project)
    run = tightspec(project, *arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert told in run.stderr
    assert "Traceback" not in run.stderr
    assert texts(project) == before


@pytest.mark.parametrize("arguments", [(), ("generate",), ("check",), ("export",)])
def test_help_fits_any_terminal_and_says_the_exit_codes(
    project: Path, arguments: tuple[str, ...]
) -> None:
    for columns in (40, 80, 200):
        run = tightspec(project, *arguments, "--help", COLUMNS=str(columns))
        assert (run.returncode, run.stderr) == (0, "")
        assert run.stdout.isascii()
        assert max(map(len, run.stdout.splitlines())) <= max(columns, 50)
        if columns >= 80:
            assert "..." not in run.stdout.replace("[ARGS]...", "")
        if arguments:
            assert "Exit code: 0" in run.stdout
            assert "TARGET" in run.stdout
        else:
            assert all(name in run.stdout for name in ("generate", "check", "export"))


@pytest.mark.parametrize(
    ("encoding", "newline"),
    [("utf-8", "\r\n"), ("utf-8-sig", "\n"), ("utf-16", "\n"), ("utf-16-be", "\r\n")],
)
def test_files_written_on_windows_are_read_like_others(
    project: Path, encoding: str, newline: str
) -> None:
    made = []
    for how in (("utf-8", "\n"), (encoding, newline)):
        for path in (project / "spec").iterdir():
            text = path.read_bytes().decode("utf-8")
            path.write_bytes(text.replace("\n", how[1]).encode(how[0]))
        run = tightspec(project, "generate", "shop")
        assert (run.returncode, run.stderr) == (0, "")
        found = texts(project / "generated" / "shop")
        made.append({k: v for k, v in found.items() if k != "tightspec.json"})
    assert made[0] == made[1]


def test_a_project_file_of_windows_is_located_all_the_same(project: Path) -> None:
    text = (PROJECT + "clint = 'Shop'\n").replace("\n", "\r\n")
    (project / "pyproject.toml").write_bytes(text.encode())
    run = tightspec(project, "check")
    assert run.stderr.startswith("pyproject.toml:5:1: 'clint' is not known")


def test_names_of_parts_that_are_not_there_get_the_nearest(project: Path) -> None:
    (project / "pyproject.toml").write_text(PROJECT + """\
include = { tags = ["pet", "orders"], operations = ["POST /pet"], paths = ["/pet"] }

[tool.tightspec.shop.names.operations]
"POST /pet" = "add"
""")
    run = tightspec(project, "generate")
    assert run.returncode == 2
    told = "pyproject.toml:5:1: no {} of the document is {}\n"
    assert run.stderr == "".join(
        (
            told.format("operation", "'POST /pet' (did you mean 'POST /pets'?)"),
            told.format("path", "'/pet' (did you mean '/pets'?)"),
            told.format("tag", "'orders' (there is 'pets')"),
            told.format("tag", "'pet' (did you mean 'pets'?)"),
        )
    )


def test_a_selection_of_nothing_is_told(project: Path) -> None:
    (project / "pyproject.toml").write_text(PROJECT + 'exclude = {tags = ["pets"]}\n')
    run = tightspec(project, "generate")
    assert (run.returncode, run.stderr) == (
        2,
        "pyproject.toml:5:1: include and exclude leave no operation\n",
    )


def test_faults_of_what_is_left_out_are_not_told(project: Path) -> None:
    spec = json.loads(json.dumps(SPEC))
    spec["paths"]["/bad/{id}"] = {"get": {"tags": ["bad"], "responses": {"200": {}}}}
    (project / "spec" / "openapi.yaml").write_text(yaml.safe_dump(spec))
    assert tightspec(project, "generate").stderr.count("warning") > 2
    (project / "pyproject.toml").write_text(PROJECT + 'exclude = {tags = ["bad"]}\n')
    run = tightspec(project, "generate")
    assert (run.returncode, run.stderr) == (0, "")


def test_a_fault_that_two_readers_see_is_told_once(project: Path) -> None:
    spec = json.loads(json.dumps(SPEC))
    spec["components"]["schemas"]["Pet"]["properties"]["name"]["default"] = 1
    (project / "spec" / "openapi.yaml").write_text(yaml.safe_dump(spec))
    run = tightspec(project, "generate", "shop")
    [line] = run.stderr.splitlines()
    assert "the default 1 is not what the schema takes" in line
    assert ", 1 warning, " in run.stdout


@pytest.mark.parametrize("before", [None, "generate"])
def test_a_pipe_in_the_place_of_a_document_is_told(
    project: Path, before: str | None
) -> None:
    if before is not None:
        assert tightspec(project, before, "shop").returncode == 0
    (project / "spec" / "openapi.yaml").unlink()
    os.mkfifo(project / "spec" / "openapi.yaml")
    run = tightspec(project, "generate", "shop")
    assert run.stderr == "spec/openapi.yaml: cannot be read: it is no regular file\n"
    assert run.returncode == 2


def test_a_validator_that_does_not_finish_fails_nobody(project: Path) -> None:
    spec = json.loads(json.dumps(SPEC))
    nest = {"$ref": "#/components/schemas/Nest"}
    spec["components"]["schemas"] |= {  # it follows such a ring for ever
        "Nest": {"type": "array", "items": nest},
        "Nested": {"allOf": [nest]},
    }
    (project / "spec" / "openapi.yaml").write_text(json.dumps(spec))
    run = tightspec(project, "generate", "--strict")
    [line] = run.stderr.splitlines()
    assert "warning: openapi-spec-validator did not finish: RecursionError" in line
    assert run.returncode == 0


def test_from_inside_of_the_package_nothing_is_pulled_away(project: Path) -> None:
    assert tightspec(project, "generate").returncode == 0
    package = project / "generated" / "shop"
    assert tightspec(package, "generate").returncode == 0  # there is nothing to do
    (package / "client.py").write_text("")
    before = texts(project)
    run = tightspec(package, "generate")
    assert run.returncode == 2
    assert run.stderr == (
        "generated/shop: is replaced as a whole, and the working directory is in it:"
        " run this from outside of it\n"
    )
    assert texts(project) == before


def test_a_file_of_somebody_else_is_named_as_the_target_names_it(
    project: Path,
) -> None:
    folder = project / "generated" / "shop"
    folder.mkdir(parents=True)
    (folder / "client.py").write_text("mine")
    (folder / "notes.txt").write_text("mine")
    run = tightspec(project / "spec", "generate")
    [line] = run.stderr.splitlines()
    assert line.startswith("generated/shop/client.py: is not listed in tightspec.json")


needs_permissions = pytest.mark.skipif(
    os.geteuid() == 0, reason="whoever may do everything is refused nothing"
)


@needs_permissions
@pytest.mark.parametrize("name", ["openapi.yaml", "constraints.yaml"])
def test_a_file_that_may_not_be_read(project: Path, name: str) -> None:
    (project / "spec" / name).chmod(0)
    run = tightspec(project, "generate")
    assert run.returncode == 2
    assert run.stderr == f"spec/{name}: cannot be read: Permission denied\n"


@needs_permissions
def test_a_folder_that_may_not_be_written(project: Path) -> None:
    assert tightspec(project, "generate").returncode == 0
    package = project / "generated" / "shop"
    (package / "client.py").write_text("")
    before = texts(project)
    for folder in (package, package.parent):
        mode = folder.stat().st_mode
        folder.chmod(0o555)
        run = tightspec(project, "generate")
        folder.chmod(mode)
        assert run.returncode == 2
        assert run.stderr == "generated/shop: cannot be written: Permission denied\n"
        assert texts(project) == before
