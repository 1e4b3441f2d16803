"""Environments of their own, under build/: for what cannot be installed beside the rest."""

from __future__ import annotations

import fcntl
import hashlib
import subprocess
import sys
import venv
from functools import cache
from pathlib import Path

_BUILD = Path(__file__).parents[2] / "build" / "judges"


class UnavailableError(Exception):
    """It cannot be installed here; says why."""


@cache
def interpreter(name: str, requirements: Path) -> Path:
    """The Python of an environment that has these requirements.

    Raises UnavailableError where there is none and none can be made.
    """
    version = ".".join(map(str, sys.version_info[:3]))
    digest = hashlib.sha256(requirements.read_bytes()).hexdigest()[:12]
    folder = _BUILD / f"{name}-{version}-{digest}"
    python = folder / "bin" / "python"
    ready = folder / "ready"
    _BUILD.mkdir(parents=True, exist_ok=True)
    with (_BUILD / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests run in several processes
        if not ready.exists():
            venv.create(folder, clear=True, with_pip=True)
            done = subprocess.run(
                [python, "-m", "pip", "install", "--retries=1", "-qr", requirements],
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                why = done.stderr.strip().splitlines()[-1:]
                raise UnavailableError(f"{name} cannot be installed: {''.join(why)}")
            ready.touch()
    return python
