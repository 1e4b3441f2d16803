"""The JSON-Schema-Test-Suite asked of generated models: `make suite`.

    python -m tests.suite.run [FILE ...]

Each group of cases becomes a schema of an OpenAPI document: those of draft 2020-12 for 3.1,
and what 3.0 can say of those of draft 4. Each case is asked as JSON text and as Python
objects. FILEs narrow it to those whose names hold one of these texts. What does not agree
is printed, with its reason if exceptions.yaml has one; the last line has the totals. The
exit code is 1 if a case does not agree and is not listed there, or is listed without need.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from .exceptions import exceptions
from .groups import Group, groups
from .remotes import serving
from .trial import Verdict, verdicts


def main(files: Sequence[str]) -> int:
    """Ask all groups, or those of some files."""
    listed = exceptions()
    chosen = [
        group
        for dialect in ("3.1", "3.0")
        for group in groups(dialect)
        if not files or any(file in group.file for file in files)
    ]
    found = list(asked(chosen))
    wrong = [verdict for verdict in found if verdict.fault]
    unlisted = [verdict for verdict in wrong if verdict.case.id not in listed]
    for verdict in unlisted:
        _say(_line(verdict))
    stale = {verdict.case.id for verdict in found if not verdict.fault} & {*listed}
    if not files:
        stale |= {*listed} - {verdict.case.id for verdict in found}
    for case in sorted(stale):
        _say(f"listed without need: {case}")
    _say(totals(found, len(wrong) - len(unlisted)))
    return 1 if unlisted or stale else 0


def asked(chosen: Sequence[Group]) -> Iterator[Verdict]:
    """The verdict on each case of the groups."""
    with tempfile.TemporaryDirectory() as folder, serving() as host:
        for _, of_file in groupby(chosen, lambda group: group.file):
            yield from verdicts([*of_file], Path(folder), host)


def totals(found: Sequence[Verdict], listed: int) -> str:
    """How many agree, of which part of the suite."""
    asked_of = Counter(_part(verdict.group) for verdict in found)
    right = Counter(_part(verdict.group) for verdict in found if not verdict.fault)
    parts = [f"{part} {right[part]} of {count}" for part, count in asked_of.items()]
    share = right.total() / asked_of.total()
    return (
        f"{', '.join(parts)}: {right.total()} of {asked_of.total()} cases agree "
        f"({share:.2%}), {listed} are listed as exceptions"
    )


def _part(group: Group) -> str:
    folder, *inner = group.file.split("/")[:-1]
    return " ".join((folder, *(inner or ["required"])))


def _line(verdict: Verdict) -> str:
    told = f" (told: {'; '.join(verdict.told)})" if verdict.told else ""
    return f"{verdict.case.id}: {verdict.fault}{told}"


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
