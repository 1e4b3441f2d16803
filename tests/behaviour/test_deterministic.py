"""The same inputs give the same bytes, whatever the hash seed and the folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_PROJECT = Path(__file__).parents[2]
_DOCUMENT = _PROJECT / "tests" / "golden" / "shop" / "openapi.yaml"


def _generate(inputs: Path, working: Path, seed: str) -> dict[str, bytes]:
    output = inputs / "shop"
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "generator",
            "generate",
            *("--spec", os.path.relpath(inputs / "openapi.yaml", working)),
            *("--output", os.path.relpath(output, working)),
        ],
        cwd=working,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(_PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("first")
    shutil.copy(_DOCUMENT, folder)
    return _generate(folder, folder, "0")


@pytest.mark.parametrize("seed", ["1", "2"])
def test_under_another_hash_seed(
    tmp_path: Path, first: dict[str, bytes], seed: str
) -> None:
    shutil.copy(_DOCUMENT, tmp_path)

    assert _generate(tmp_path, tmp_path, seed) == first


def test_from_another_working_directory(
    tmp_path: Path, first: dict[str, bytes]
) -> None:
    inputs = tmp_path / "inputs"
    elsewhere = tmp_path / "else" / "where"
    inputs.mkdir()
    elsewhere.mkdir(parents=True)
    shutil.copy(_DOCUMENT, inputs)

    assert _generate(inputs, elsewhere, "0") == first


def test_in_a_folder_of_another_name(tmp_path: Path, first: dict[str, bytes]) -> None:
    inputs = tmp_path / "a b'\"c"
    inputs.mkdir()
    shutil.copy(_DOCUMENT, inputs)

    assert _generate(inputs, tmp_path, "0") == first
