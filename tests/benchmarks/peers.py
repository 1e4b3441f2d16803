"""Packages that other generators make of the same document, to be measured beside ours."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.judges.environments import UnavailableError, interpreter

__all__ = ["GENERATORS", "UnavailableError", "environment"]

_REQUIREMENTS = Path(__file__).parent / "peers.txt"


def environment() -> Path:
    """The Python that has what all of them import; UnavailableError if there is none."""
    return interpreter("peers", _REQUIREMENTS)


def _openapi_python_client(spec: Path, folder: Path, name: str) -> None:
    tools = environment().parent
    _run(
        f"{tools}/openapi-python-client generate --meta none "
        f"--path {spec} --output-path {folder / name}",
        path=f"{tools}{os.pathsep}{os.environ['PATH']}",  # it looks for ruff there
    )


def _datamodel_code_generator(spec: Path, folder: Path, name: str) -> None:
    (folder / name).mkdir()
    _run(
        f"{sys.executable} -m datamodel_code_generator --input {spec} "
        f"--input-file-type openapi --output {folder / name / 'models.py'} "
        "--output-model-type pydantic_v2.BaseModel --generate-client httpx2 "
        f"--client-output {folder / name / 'client'} "
        f"--client-package={name}.client --client-model-package={name}.models"
    )


def _run(command: str, path: str = os.environ["PATH"]) -> None:
    done = subprocess.run(
        command.split(),
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PATH": path},
    )
    if done.returncode:
        raise UnavailableError((done.stderr or done.stdout).strip()[-500:])


GENERATORS: dict[str, Callable[[Path, Path, str], None]] = {
    "openapi-python-client": _openapi_python_client,
    "datamodel-code-generator": _datamodel_code_generator,
}
"""By their names: each writes the package of a document, called so, into a folder."""
