"""All benchmarks, one after the other, and what they found as a page: `make bench`.

`python -m tests.benchmarks.run [name …]` runs those whose names are given, or all, and writes
`docs/benchmarks` anew from what each found the last time that it ran. It ends with 1 if one
of them falls short.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Final

from tests.benchmarks import report
from tests.benchmarks.report import FOUND

NAMES: Final = (
    "generation",
    "checked",
    "growth",
    "import_time",
    "calls",
    "validation",
)


def main(names: list[str]) -> int:
    """Run them; 1 if one falls short."""
    FOUND.mkdir(parents=True, exist_ok=True)
    short: list[str] = []
    for name in names or NAMES:
        sys.stdout.write(f"{name}:\n")
        sys.stdout.flush()
        said: list[str] = []
        command = [sys.executable, "-m", f"tests.benchmarks.{name}"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            for line in child.stdout:
                sys.stdout.write(f"  {line}")
                sys.stdout.flush()
                said.append(line)
        if child.returncode:
            short.append(name)
        (FOUND / f"{name}.txt").write_text("".join(said))
    report.write()
    sys.stdout.write(f"short of a limit: {', '.join(short) or 'none'}\n")
    return int(bool(short))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
