"""Golden cases: a folder each, with the inputs and the files that are made of them.

openapi.yaml        the document; more files of it may stand beside it
constraints.yaml    the constraints file, if there is one
target.toml         the target as it would stand in a pyproject.toml, if it is configured
warnings.txt        what is said about them, if there is anything to be said
expected/           what is rendered; the runtime, which is copied, is not repeated
uses.yaml           what the package does (test_uses.py):
  values            for a model the values that it takes and refuses, as its schema does;
                    `stricter` and `looser` are those where the two differ, and should
  calls             a call, the request that it sends, the answer to that and what comes of it
                    (in both, `fails` is the reason why something does not work yet)
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


def warnings(made: Build) -> str:
    """What was said, a line each."""
    return "".join(f"{issue}\n" for issue in made.issues)


def warnings_expected(case: Path) -> str:
    """The same, as it should be."""
    path = case / "warnings.txt"
    return path.read_text(encoding="utf-8") if path.exists() else ""


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
