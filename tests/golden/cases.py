"""Golden cases: a folder each, with the inputs and the files that are made of them.

openapi.yaml        the document
constraints.yaml    the constraints file, if there is one
target.toml         the target as it would stand in a pyproject.toml, if it is configured
expected/           what is rendered; the runtime, which is copied, is not repeated
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.pipeline import Build, build
from generator.target import Target, load

FOLDER = Path(__file__).parent
CASES = sorted(path.parent for path in FOLDER.glob("*/openapi.yaml"))
RUNTIME = Path(__file__).parents[2] / "templates" / "package"


def make(case: Path, folder: Path) -> Build:
    """Build a case, as it is, in an empty `folder`; files are not written."""
    work = folder / case.name
    shutil.copytree(case, work, ignore=shutil.ignore_patterns("expected"))
    with _inside(work):
        return build(_target(work))


def rendered(made: Build) -> dict[str, str]:
    """The files that templates make, by path."""
    copied = {path.name for path in RUNTIME.iterdir()}
    return {file.path: file.text for file in made.files if file.path not in copied}


def package_name(case: Path) -> str:
    """What the package of a case is called."""
    return case.name.replace("-", "_").replace(".", "_")


def _target(work: Path) -> Target:
    configured = work / "target.toml"
    if configured.exists():
        configured.rename(work / "pyproject.toml")
        (target,) = load(work)
        return target
    constraints = Path("constraints.yaml")
    return Target.of_options(
        spec=Path("openapi.yaml"),
        output=Path(package_name(work)),
        constraints=constraints if constraints.exists() else None,
    )


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
