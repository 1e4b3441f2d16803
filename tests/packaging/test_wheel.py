"""The wheel in an environment that holds it, what it declares, and nothing else.

No network: it is built by the backend that is installed here, and what it declares is
linked from the environment of the tests.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

_PROJECT = Path(__file__).parents[2]
_SPEC = _PROJECT / "spec"
_PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check")
_OFFLINE = ("--no-index", "--no-deps", "--quiet")

# Notes each file and folder below $WATCHED that the interpreter opens, but for what is
# installed: an environment may lie in the project.
_WATCH = """\
import os, sys

def note(event, arguments):
    if event in {"open", "os.listdir", "os.scandir"} and arguments:
        path = arguments[0]
        if isinstance(path, (str, bytes, os.PathLike)):
            path = os.path.abspath(os.fsdecode(path))
            if path.startswith(watched) and not path.startswith(installed):
                os.write(notes, path.encode() + b"\\n")

watched = os.environ["WATCHED"] + os.sep
installed = os.environ["INSTALLED"] + os.sep
notes = os.open(os.environ["NOTES"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
sys.addaudithook(note)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """An environment of its own, whose Python notes what it opens of the project."""

    bin: Path
    notes: Path

    def run(
        self, folder: Path, command: str, *arguments: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.bin / command, *arguments],
            cwd=folder,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(folder),
                "WATCHED": str(_PROJECT),
                "INSTALLED": sys.prefix,
                "NOTES": str(self.notes),
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def opened(self) -> list[str]:
        return self.notes.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = ("wheel", "--no-build-isolation", *_OFFLINE, "--wheel-dir", str(folder))
    subprocess.run([*_PIP, *build, str(_PROJECT)], check=True)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    install = ("--python", str(python), "install", *_OFFLINE, str(wheel))
    subprocess.run([*_PIP, *install], check=True)
    names = {"base": str(folder), "platbase": str(folder)}
    site = Path(sysconfig.get_path("purelib", "venv", names))
    (metadata,) = site.glob("tightspec-*.dist-info")
    for each in _declared(Distribution.at(metadata), {}).values():
        _link(each, site)
    (site / "sitecustomize.py").write_text(_WATCH, encoding="utf-8")
    return Environment(bin=folder / "bin", notes=folder / "notes")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A user's project: the sources and the targets of this one."""
    shutil.copytree(_SPEC / "dumplingai", tmp_path / "spec" / "dumplingai")
    shutil.copy(_PROJECT / "pyproject.toml", tmp_path)
    return tmp_path


def test_it_carries_the_templates_and_the_schema(wheel: Path) -> None:
    carried = dict(_carried(wheel, "generator/data/"))

    expected = {
        f"templates/{name}": text
        for name, text in _files(_PROJECT / "templates")
        if "__pycache__" not in name
    }
    schema = _SPEC / "constraints.schema.json"
    assert carried == {**expected, schema.name: schema.read_bytes()}


def test_it_carries_the_generator_and_nothing_else(wheel: Path) -> None:
    carried = {
        name
        for name, _ in _carried(wheel, "")
        if not name.startswith("generator/data/") and ".dist-info/" not in name
    }

    modules = (_PROJECT / "generator").rglob("*.py")
    expected = {path.relative_to(_PROJECT).as_posix() for path in modules}
    assert carried == {*expected, "generator/py.typed"}


def test_it_makes_what_is_committed(environment: Environment, elsewhere: Path) -> None:
    run = environment.run(elsewhere, "tightspec", "generate", "dumplingai")

    assert (run.returncode, run.stderr) == (0, "")
    made = dict(_files(elsewhere / "generated"))
    committed = dict(_files(_PROJECT / "generated"))
    assert made == {
        name: text for name, text in committed.items() if "__pycache__" not in name
    }
    assert environment.opened() == []


def test_generate_and_check_with_paths(
    environment: Environment, elsewhere: Path
) -> None:
    (elsewhere / "pyproject.toml").unlink()
    spec = elsewhere / "spec" / "dumplingai"
    options = (
        *("--spec", str(spec / "openapi.yaml")),
        *("--constraints", str(spec / "constraints.yaml")),
        *("--output", "clients/images"),
    )

    for command in ("generate", "check"):
        run = environment.run(elsewhere, "tightspec", command, *options)
        assert (run.returncode, run.stderr) == (0, ""), run.stdout

    models = elsewhere / "clients" / "images" / "models.py"
    models.write_text(models.read_text("utf-8") + "# by hand\n", "utf-8")
    run = environment.run(elsewhere, "tightspec", "check", *options)
    assert run.returncode == 1
    assert "-# by hand" in run.stdout
    assert environment.opened() == []


def test_bad_constraints_are_told(environment: Environment, elsewhere: Path) -> None:
    path = elsewhere / "spec" / "dumplingai" / "constraints.yaml"
    path.write_text(path.read_text("utf-8") + "\nnonsense: 1\n", "utf-8")

    run = environment.run(elsewhere, "tightspec", "generate")

    assert run.returncode == 2
    assert "'nonsense'" in run.stderr
    assert "Traceback" not in run.stderr
    assert environment.opened() == []


def test_python_m_is_the_same_command(
    environment: Environment, elsewhere: Path
) -> None:
    runs = [
        environment.run(elsewhere, *command, "--version")
        for command in (("tightspec",), ("python", "-m", "generator"))
    ]

    assert {(run.returncode, run.stdout) for run in runs} == {
        (0, f"tightspec {distribution('tightspec').version}\n")
    }


def test_what_is_opened_of_the_project_is_seen(
    environment: Environment, tmp_path: Path
) -> None:
    seen = Environment(bin=environment.bin, notes=tmp_path / "notes")

    seen.run(tmp_path, "python", "-c", f"open({str(_PROJECT / 'README.md')!r})")

    assert seen.opened() == [str(_PROJECT / "README.md")]


def _declared(
    root: Distribution, found: dict[str, Distribution]
) -> dict[str, Distribution]:
    """What a distribution needs, and what that needs, by name."""
    for text in root.requires or ():
        needed = Requirement(text)
        if needed.marker is None or needed.marker.evaluate({"extra": ""}):
            each = distribution(needed.name)
            if each.name not in found:
                found[each.name] = each
                _declared(each, found)
    return found


def _link(installed: Distribution, site: Path) -> None:
    tops = {path.parts[0] for path in installed.files or ()}
    for top in tops - {"..", "__pycache__"}:
        if not (site / top).exists():  # folders that several distributions share
            (site / top).symlink_to(Path(str(installed.locate_file(top))))


def _carried(wheel: Path, folder: str) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.startswith(folder):
                yield name.removeprefix(folder), archive.read(name)


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()
