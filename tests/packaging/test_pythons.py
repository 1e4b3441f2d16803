"""The same inputs give the same bytes on every supported Python that is here.

A Python is here if the PATH has it and it can import what tightspec needs, so a
virtual environment for it, with tightspec installed, goes in front of the PATH.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_PROJECT = Path(__file__).parents[2]
_SHOP = _PROJECT / "tests" / "golden" / "shop" / "openapi.yaml"
_THIS = "3.{1}".format(*sys.version_info)

# Letters that came with Unicode 15, 15.1 and 16: not every Python knows them. The
# others change when case is mapped or a name is normalised.
_LETTERS = """\
openapi: 3.1.0
info: {title: "\\U0001E4D0 letters", version: "1"}
paths:
  /letters:
    post:
      operationId: "set\\U0001E4D1\\u01C5"
      tags: ["\\uA7CB", "stra\\u00DFe"]
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/Letters"}}}
      responses: {"204": {description: "\\U0001E4D0 \\u2FFC \\uA7CB."}}
components:
  schemas:
    Letters:
      type: object
      description: "\\U0001E4D0 \\u2FFC \\uA7CB \\U00010D70, and \\u00AD"
      properties:
        "\\U0001E4D0": {type: string, pattern: "^[\\U0001E4D0-\\U0001E4EB]$"}
        "\\uA7CB": {type: string, enum: ["\\uA7CB", "\\U00010D50", "\\U0001E4D0"]}
        "\\U00010D50\\U00010D70": {type: string, const: "\\U00010D50"}
        "\\u2FFC": {type: string, description: "Unicode 15.1: \\u2FFC"}
        "\\uFB01\\u01C5\\u0130": {type: string}
"""


def _generate(python: str, folder: Path) -> dict[str, bytes]:
    shutil.copy(_SHOP, folder / "shop.yaml")
    (folder / "letters.yaml").write_text(_LETTERS, encoding="utf-8")
    for name in ("shop", "letters"):
        run = _tightspec(
            python, folder, "generate", "--spec", f"{name}.yaml", "--output", name
        )
        assert run.returncode == 0, run.stdout + run.stderr
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for name in ("shop", "letters")
        for path in (folder / name).rglob("*")
        if path.is_file()
    }


def _tightspec(
    python: str, folder: Path, *arguments: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, "-m", "generator", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(_PROJECT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What the Python of the tests makes."""
    return _generate(sys.executable, tmp_path_factory.mktemp("here"))


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
def test_on_another_python(
    version: str, here: dict[str, bytes], tmp_path: Path
) -> None:
    if version == _THIS:
        pytest.skip("the tests run on it")
    python = shutil.which(f"python{version}")
    if python is None:
        pytest.skip(f"there is no python{version} on the PATH")
    if _tightspec(python, tmp_path, "--version").returncode != 0:
        pytest.skip(f"{python} has not what tightspec needs")

    assert _generate(python, tmp_path) == here
    run = _tightspec(python, _PROJECT, "check")
    assert run.returncode == 0, run.stdout + run.stderr


_COMPILE = """
import sys
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        compile(file.read(), path, "exec")
"""


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
def test_what_is_generated_compiles_without_a_warning(version: str) -> None:
    python = sys.executable if version == _THIS else shutil.which(f"python{version}")
    if python is None or subprocess.run([python, "-V"], check=False).returncode != 0:
        pytest.skip(f"there is no python{version} on the PATH")
    folders = ("generated", "generator", "templates", "tests/golden")
    paths = [str(path) for f in folders for path in (_PROJECT / f).rglob("*.py")]
    run = subprocess.run(
        [python, "-I", "-W", "error", "-c", _COMPILE, *paths],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
