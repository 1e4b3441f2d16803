"""What ruff calls insecure (flake8-bandit) is in no generated package.

The generator, its templates and `generated/` are linted with the same rules by `make lint`.
"""

from __future__ import annotations

import subprocess
import sys

from tests.security.watched import PROJECT


def test_golden_packages_have_nothing_insecure() -> None:
    run = subprocess.run(
        [
            *(sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache"),
            *("--select", "S", "--output-format", "concise"),
            *sorted(PROJECT.glob("tests/golden/*/expected")),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (0, "All checks passed!\n"), run.stderr
