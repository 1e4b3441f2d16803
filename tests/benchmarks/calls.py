"""What a call costs, next to httpx2 with two models that were written by hand.

`python -m tests.benchmarks.calls` asks a server on loopback, which is a process of its
own, for an answer of 1 KB with a request of 1 KB over a connection that is kept alive: by
hand, with the package of `generated/`, and with those of other generators where they can
be installed; a few calls of each, in turns. It prints the medians, and the medians of the
ratios of what stood next to each other; the last line says whether ours are in bounds.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import peers

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "spec" / "dumplingai" / "openapi.yaml"
LIMIT = 1.15


def main() -> int:
    """Measure; 1 if ours is above the limit."""
    with TemporaryDirectory() as folder, serving() as url:
        python, missing = _peers(Path(folder))
        path = os.pathsep.join([str(ROOT / "generated"), folder])
        run = subprocess.run(
            [python, "-m", "tests.benchmarks.turns", url],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": path},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    ours: dict[str, float] = {}
    took: dict[str, dict[str, list[float]]] = json.loads(run.stdout)
    for way, clients in took.items():
        base = clients["by hand"]
        for name, seconds in clients.items():
            pairs = zip(seconds, base, strict=True)
            ratio = statistics.median(one / other for one, other in pairs)
            if name == "ours":
                ours[way] = ratio
            sys.stdout.write(
                f"{way}, {name}: {statistics.median(seconds) * 1e6:.0f} us, "
                f"{ratio:.2f} times\n"
            )
    for why in missing:
        sys.stdout.write(f"{why}\n")
    is_held = all(ratio <= LIMIT for ratio in ours.values())
    told = ", ".join(f"{way} {ratio:.2f}" for way, ratio in ours.items())
    sys.stdout.write(
        f"ours costs at most {LIMIT} times what it costs by hand: "
        f"{'yes' if is_held else 'NO'} ({told})\n"
    )
    return int(not is_held)


@contextmanager
def serving() -> Iterator[str]:
    """The server's URL."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.server"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdin
        assert server.stdout
        with server.stdin:
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"


def _peers(folder: Path) -> tuple[Path, list[str]]:
    """Make their packages: the Python that can import them, and who is missing."""
    try:
        python = peers.environment()
    except peers.UnavailableError as unavailable:
        return Path(sys.executable), [str(unavailable)]
    missing: list[str] = []
    for name, make in peers.GENERATORS.items():
        try:
            make(SPEC, folder, f"{name.replace('-', '_')}_peer")
        except peers.UnavailableError as unavailable:
            missing.append(f"{name}: {unavailable}")
    return python, missing


if __name__ == "__main__":
    sys.exit(main())
