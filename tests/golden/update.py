"""Writes what the generator makes now as what is expected: `python -m tests.golden.update`.

Names of cases can follow; read the difference before you commit it.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.golden.cases import CASES, make, rendered, warnings


def main(names: list[str]) -> None:
    """Rewrite the cases of these names, or all."""
    for case in CASES:
        if names and case.name not in names:
            continue
        expected = case / "expected"
        with TemporaryDirectory() as folder:
            made = make(case, Path(folder))
        files = rendered(made)
        if said := warnings(made):
            (case / "warnings.txt").write_text(said, encoding="utf-8")
        else:
            (case / "warnings.txt").unlink(missing_ok=True)
        shutil.rmtree(expected, ignore_errors=True)
        for path, text in files.items():
            file = expected / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
