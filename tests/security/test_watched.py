"""No run reaches the network, another process, or a file that is none of its business."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus.documents import CORPUS
from tests.security.watched import FORBIDDEN, PROJECT

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/fd").is_dir(), reason="needs /proc to know open folders"
)
_WATCHED = (sys.executable, "-P", "-B", str(PROJECT / "tests/security/watched.py"))
_GOLDEN = PROJECT / "tests" / "golden"
_DOCUMENTS = (
    _GOLDEN / "files" / "openapi.yaml",
    _GOLDEN / "library" / "openapi.yaml",
    PROJECT / "spec" / "dumplingai" / "openapi.yaml",
    CORPUS / "conjur" / "openapi.yml",
    CORPUS / "train_travel.yaml",
    CORPUS / "up_bank.json",
)


def _run(
    folder: Path, command: tuple[str, ...], *arguments: str | Path
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "spec", _DOCUMENTS, ids=lambda spec: f"{spec.parent.name}-{spec.stem}"
)
def test_a_run_keeps_to_its_inputs_and_its_output(spec: Path, tmp_path: Path) -> None:
    if not spec.is_file():
        pytest.skip("the corpus of real documents is not beside the project")
    generate = ("generate", "--spec", spec, "--output", tmp_path / "api")
    first = _run(tmp_path, _WATCHED, *generate)
    assert first.returncode == 0, first.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"api", "cache"}

    # Over an older package, with the verdict of the checker remembered.
    (tmp_path / "api" / "__init__.py").unlink()
    (tmp_path / "api" / "notes.txt").write_text("mine", "utf-8")
    again = _run(tmp_path, _WATCHED, *generate)
    assert again.returncode == 0, again.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"api", "cache"}
    assert (tmp_path / "api" / "notes.txt").read_text("utf-8") == "mine"


_DEEDS = {
    "a socket": "import socket; socket.create_connection(('127.0.0.1', 9))",
    "a name": "import socket; socket.getaddrinfo('localhost', 80)",
    "a process": "import subprocess; subprocess.run(['true'])",
    "a shell": "import os; os.system('true')",
    "a fork": "import os; os.fork()",
    "a file elsewhere": "open('/etc/passwd')",
    "a file beside the folder of the document": "open('../secret')",
    "a link out of the folder": "open('in/link')",
    "a new file elsewhere": "open('new', 'w')",
    "a new file through a link": "open('api/link/new', 'w')",
    "a folder": "import os; os.mkdir('new')",
    "a rename": "import os; os.rename('api/a', 'a')",
    "a removal": "import os; os.remove('in/openapi.yaml')",
    "a removal through a link": "import os; os.remove('api/link/openapi.yaml')",
    "a removal in an open folder": "import os;"
    "os.remove('openapi.yaml', dir_fd=os.open('in', os.O_RDONLY))",
    "a link": "import os; os.link('in/openapi.yaml', 'a')",
}


@pytest.mark.parametrize("deed", _DEEDS.values(), ids=_DEEDS)
def test_the_watch_sees(deed: str, tmp_path: Path) -> None:
    """What the other tests rely on: such a deed of the generator would be found."""
    folder = tmp_path / "work"
    (folder / "in").mkdir(parents=True)
    (folder / "api").mkdir()
    (folder / "in" / "openapi.yaml").write_text("{}", "utf-8")
    (folder / "api" / "a").write_text("a", "utf-8")
    (folder / "api" / "link").symlink_to(folder / "in")
    (folder / "in" / "link").symlink_to(tmp_path / "secret")
    (tmp_path / "secret").write_text("secret", "utf-8")
    arguments = ("generate", "--spec", "in/openapi.yaml", "--output", "api")
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); from tests.security import watched;"
        f"watched.watch(sys.argv[1:]).start(); {deed}"
    )
    done = _run(
        folder, (sys.executable, "-P", "-B", "-c", code, str(PROJECT)), *arguments
    )
    assert done.returncode == FORBIDDEN, done.stderr
    assert "is not allowed" in done.stderr


def test_links_in_the_output_are_not_followed(tmp_path: Path) -> None:
    shutil.copy(_GOLDEN / "shop" / "openapi.yaml", tmp_path / "openapi.yaml")
    outside, package = tmp_path / "outside", tmp_path / "api"
    outside.mkdir()
    (outside / "errors.py").write_text("mine", "utf-8")
    package.mkdir()
    (package / "folder").symlink_to(outside)
    (package / "errors.py").symlink_to(outside / "errors.py")
    generate = ("generate", "--spec", "openapi.yaml", "--output", "api")

    refused = _run(tmp_path, _WATCHED, *generate)
    assert refused.returncode == 2
    assert refused.stderr.startswith("api/errors.py: is not listed in tightspec.json")
    (package / "errors.py").unlink()
    done = _run(tmp_path, _WATCHED, *generate)

    assert done.returncode == 0, done.stderr
    assert (package / "folder").readlink() == outside
    assert (outside / "errors.py").read_text("utf-8") == "mine"
    assert [path.name for path in outside.iterdir()] == ["errors.py"]


def test_an_output_that_is_a_link_is_refused(tmp_path: Path) -> None:
    shutil.copy(_GOLDEN / "shop" / "openapi.yaml", tmp_path / "openapi.yaml")
    (tmp_path / "outside").mkdir()
    (tmp_path / "api").symlink_to("outside")
    done = _run(
        tmp_path, _WATCHED, "generate", "--spec", "openapi.yaml", "--output", "api"
    )
    assert done.returncode == 2
    assert "is a symbolic link" in done.stderr
    assert list((tmp_path / "outside").iterdir()) == []


def test_the_working_directory_brings_nothing_of_its_own(tmp_path: Path) -> None:
    made: list[dict[str, bytes]] = []
    for folder in (tmp_path / "clean", tmp_path / "planted"):
        folder.mkdir()
        shutil.copy(_GOLDEN / "shop" / "openapi.yaml", folder / "openapi.yaml")
        if folder.name == "planted":
            (folder / "templates" / "package").mkdir(parents=True)
            for name in ("models.py.jinja", "errors.py", "__init__.py.jinja"):
                (folder / "templates" / "package" / name).write_text(
                    "EVIL = 1", "utf-8"
                )
            for name in ("yaml.py", "jinja2.py", "sitecustomize.py", "pyproject.toml"):
                (folder / name).write_text("raise SystemExit(3)", "utf-8")
        command = ("generate", "--spec", "openapi.yaml", "--output", "api")
        done = _run(folder, _WATCHED, *command)
        assert done.returncode == 0, done.stderr
        made.append(
            {p.name: p.read_bytes() for p in (folder / "api").iterdir() if p.is_file()}
        )
    assert made[0] == made[1]
