"""What importing a package and making its client costs, next to its two libraries.

`python -m tests.benchmarks.import_time [document …]` makes a package of each document of
the corpus (github.json if none is named) and prints, as medians of fresh processes, the
time to import httpx2 and pydantic's BaseModel, the time to import the package and make
its client, and the ratio.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.pipeline import build
from generator.target import Target
from generator.views.client import client_name

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
LIBRARIES = "import httpx2; from pydantic import BaseModel"
RUNS = 15
LIMIT = 2.5


def main(names: list[str]) -> int:
    """Measure; 1 if a ratio is above the limit."""
    if not CORPUS.is_dir():
        sys.stdout.write(f"no documents: {CORPUS} is not there\n")
        return 0
    slow = False
    for name in names or ["github.json"]:
        with TemporaryDirectory() as folder:
            client = _make(CORPUS / name, Path(folder))
            code = f"import made; made.{client}(base_url='https://api.example.com')"
            nothing, libraries, package = _medians(
                ["pass", LIBRARIES, code], Path(folder)
            )
        ratio = (package - nothing) / (libraries - nothing)
        slow |= ratio > LIMIT
        sys.stdout.write(
            f"{name}: {(package - nothing) * 1000:.0f} ms to import the package and make "
            f"its client, {(libraries - nothing) * 1000:.0f} ms for httpx2 and pydantic: "
            f"{ratio:.2f} times (at most {LIMIT})\n"
        )
    return int(slow)


def _make(spec: Path, folder: Path) -> str:
    """Write the package of a document, and say what its client is called."""
    target = Target.of_options(spec=spec, output=folder / "made")
    built = build(target)
    for file in built.files:
        path = folder / "made" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
    return client_name(built.resolved.api, target)


def _medians(codes: list[str], folder: Path) -> list[float]:
    """Seconds that each takes in a process of its own; in turns, so that a machine that
    is busy for a while is busy for all."""
    environ = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    times: list[list[float]] = [[] for _ in codes]
    for _ in range(RUNS + 1):
        for code, found in zip(codes, times, strict=True):
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-c", code], cwd=folder, env=environ, check=True
            )
            found.append(time.perf_counter() - start)
    return [statistics.median(found[1:]) for found in times]  # the first run compiles


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
