"""Every case gives what is expected of it, and that is Python which everybody accepts."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

import black
import pytest

from tests.golden.cases import (
    CASES,
    package_name,
    rendered,
    warnings,
    warnings_expected,
)
from tests.golden.conftest import Packages

_BIN = Path(sys.executable).parent
_CURE = "python -m tests.golden.update"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_rendered_files(case: Path, packages: Packages) -> None:
    expected = {
        path.relative_to(case / "expected").as_posix(): path.read_text(encoding="utf-8")
        for path in (case / "expected").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }

    found = rendered(packages.build(case))

    assert sorted(found) == sorted(expected), f"to accept it: {_CURE} {case.name}"
    for path, text in found.items():
        assert text == expected[path], f"to accept it: {_CURE} {case.name}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_warnings(case: Path, packages: Packages) -> None:
    assert warnings(packages.build(case)) == warnings_expected(case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_as_black_would_write_it(case: Path, packages: Packages) -> None:
    mode = black.Mode()
    for path, text in rendered(packages.build(case)).items():
        if path.endswith(".py"):
            assert text == black.format_str(text, mode=mode), path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_ascii_and_compiles_without_a_warning(
    case: Path, packages: Packages
) -> None:
    for file in packages.build(case).files:
        if file.path.endswith(".py"):
            assert file.text.isascii(), file.path
            compile(file.text, file.path, "exec")  # filterwarnings makes them errors


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_public_name_can_be_imported(
    case: Path, packages: Packages, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages.build(case)
    monkeypatch.syspath_prepend(packages.folder)

    package = importlib.import_module(package_name(case))

    missing = [name for name in package.__all__ if not hasattr(package, name)]
    assert missing == []


@pytest.mark.parametrize(
    "checker",
    [
        pytest.param(["mypy", "--strict", "--no-error-summary"], id="mypy"),
        pytest.param(["basedpyright", "--level", "error"], id="basedpyright"),
    ],
)
def test_type_checkers_find_nothing(checker: list[str], packages: Packages) -> None:
    names: list[str] = []
    for case in CASES:
        files = rendered(packages.build(case))
        names += (
            f"{package_name(case)}/{each}" for each in files if each[-3:] == ".py"
        )
    (packages.folder / "pyproject.toml").write_text(
        "[tool.mypy]\ncache_dir = '.mypy_cache'\n"
        "[tool.basedpyright]\ntypeCheckingMode = 'strict'\npythonVersion = '3.11'\n",
        encoding="utf-8",
    )
    command = [*checker, *names]
    if checker[0] == "basedpyright":
        command = [*checker, "--pythonpath", sys.executable, *names]

    run = subprocess.run(
        [str(_BIN / command[0]), *command[1:]],
        cwd=packages.folder,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr
