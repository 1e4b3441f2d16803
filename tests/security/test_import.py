"""Importing a package does nothing but import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.behaviour.packages import document, generate
from tests.security.watched import PROJECT

# Every module, watched: nothing may be changed, and nothing read but libraries and the
# package. The environment is asked for nothing.
_IMPORT = """
import importlib, os, sys
from pathlib import Path
project, folder, package = sys.argv[1:]
sys.path.insert(0, project)
from tests.security.watched import Watch, libraries
sys.path[0] = folder
import httpx2, pydantic
class Environment(dict):
    def _asked(self, name):
        frame = sys._getframe(2)
        while frame:
            assert not frame.f_code.co_filename.startswith(folder), f"asked for {name}"
            frame = frame.f_back if "importlib" in frame.f_code.co_filename else None
    def __getitem__(self, name):
        self._asked(name)
        return super().__getitem__(name)
    def get(self, name, default=None):
        self._asked(name)
        return super().get(name, default)
    def __contains__(self, name):
        self._asked(name)
        return super().__contains__(name)
os.environ = Environment(os.environ)
paths = sorted(Path(folder, package).rglob("*.py"))
Watch([*libraries(), Path(folder)], []).start()
for path in paths:
    parts = path.relative_to(folder).with_suffix("").parts
    importlib.import_module(".".join(parts).removesuffix(".__init__"))
print(len(paths))
"""


def _import(folder: Path, package: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            "-P",
            "-B",
            "-W",
            "error",
            "-c",
            _IMPORT,
            PROJECT,
            folder,
            package,
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_module_of_a_package() -> None:
    done = _import(PROJECT / "generated", "dumplingai")
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 50


@pytest.mark.parametrize(
    "code",
    [
        "import socket\nsocket.socket()",
        "open('new', 'w')",
        "open('/etc/passwd')",
        "import subprocess\nsubprocess.run(['true'])",
        "import os\nos.environ['HOME']",
        "import os\nos.environ.get('HOME')",
    ],
)
def test_what_a_module_does_is_seen(code: str, tmp_path: Path) -> None:
    _, package = generate(tmp_path, document())
    with (tmp_path / package / "models.py").open("a", encoding="utf-8") as file:
        file.write(f"\n\n{code}\n")
    assert _import(tmp_path, package).returncode != 0
