"""What a whole process takes: time, work and memory, with all that it starts."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

BYTECODE = Path(__file__).parents[2] / "build" / "bench" / "bytecode"


class FailedError(Exception):
    """A process that did not end well; says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """What one run took.

    Attributes:
        seconds: from its start to its end, by the clock.
        work: seconds that processors were at it.
        system: seconds that they were at what it asked the system for, its files above all.
        memory: the most that it, or one that it started, held at a time, in bytes.
    """

    seconds: float
    work: float
    system: float
    memory: int


def run(
    command: Sequence[str | Path],
    *,
    variables: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Took:
    """Run it to its end. Raises FailedError if it does not end well."""
    began = time.perf_counter()
    with (
        subprocess.Popen(
            command,
            cwd=folder,
            env={**_environment(), **(variables or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as child,
    ):
        assert child.stdout is not None
        said = child.stdout.read()
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        lines = said.decode(errors="replace").strip().splitlines()
        raise FailedError(f"exit code {child.returncode}: {' '.join(lines[-3:])[:300]}")
    # Linux counts kibibytes.
    return Took(
        seconds=seconds,
        work=used.ru_utime,
        system=used.ru_stime,
        memory=used.ru_maxrss * 1024,
    )


def _environment() -> dict[str, str]:
    """Ours, but that what Python compiles is kept, as it is for who installs a package."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {
        "PYTHONPYCACHEPREFIX": str(BYTECODE)
    }
