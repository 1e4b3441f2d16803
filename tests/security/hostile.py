"""The attacks of ../shared/hostile, each with the outcome that it must have: `make hostile`.

    python -m tests.security.hostile [TEXT]     those whose ids match the expression

Each is generated with `--strict` by the command line under an audit hook (`watched`), and
the runner of that folder judges what came of it; build/hostile.csv keeps its verdicts. The
attacks by constraints files are in other words there than ours: constraints.yaml has them
in ours. What is not as promised is printed, with its reason if exceptions.yaml has one. The
exit code is 1 if a case is not as promised and not listed there, or listed without need.
"""

from __future__ import annotations

import csv
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.security.watched import PROJECT

HOSTILE = PROJECT.parent / "shared" / "hostile"
CSV = PROJECT / "build" / "hostile.csv"

_HERE = Path(__file__).parent
_TIGHTSPEC = (sys.executable, "-P", "-B", str(_HERE / "watched.py"), "generate")
_LOCATED = re.compile(r"[^:\n]+:\d+:\d+: .+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of a case: OK, or how it failed."""

    case: str
    outcome: str
    said: str


@cache
def attacks() -> Mapping[str, Any]:
    """All cases, and the document that they change."""
    return dict(yaml.safe_load((HOSTILE / "hostile.yaml").read_text("utf-8")))


@cache
def constraints() -> Mapping[str, str]:
    """The attacks by constraints files, in our words."""
    return dict(yaml.safe_load((_HERE / "constraints.yaml").read_text("utf-8")))


@cache
def exceptions() -> Mapping[str, str]:
    """The outcome of each case that is not as promised."""
    listed = yaml.safe_load((_HERE / "exceptions.yaml").read_text("utf-8"))
    return {case: each["outcome"] for each in listed for case in each["cases"]}


def verdicts(wanted: str, file: Path) -> Iterator[Verdict]:
    """What became of the cases whose ids match, which the runner writes to a file too."""
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        yield from _of_documents(wanted, file, Path(folder))
        for case, text in constraints().items():
            if re.search(wanted, case):
                yield _of_constraints(case, text, Path(folder, case))


def short(found: Sequence[Verdict]) -> list[str]:
    """What is not as it should be: a line each."""
    listed = exceptions()
    return [
        f"{each.case}: {each.outcome}, not {listed.get(each.case, 'OK')}: {each.said}"
        for each in found
        if each.outcome != listed.get(each.case, "OK")
    ]


def _of_documents(wanted: str, file: Path, work: Path) -> Iterator[Verdict]:
    file.parent.mkdir(parents=True, exist_ok=True)
    command = [*_TIGHTSPEC, "--strict", "--spec", "{spec}", "--output", "{out}/api"]
    runner = [sys.executable, str(HOSTILE / "run.py"), "--name", "tightspec"]
    runner += ["--cmd", shlex.join(command), "--python", sys.executable]
    runner += ["--only", wanted, "--work", str(work), "--csv", str(file)]
    subprocess.run(runner, check=True, stdout=subprocess.DEVNULL)
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            said = "; ".join(filter(None, (row["note"], row["last_line"])))
            is_told = row["rc"] == "0" or f"{row['id']}/in/sub/spec" in row["last_line"]
            outcome = row["all"] if is_told else f"exit {row['rc']}"
            yield Verdict(case=row["id"], outcome=outcome, said=said)


def _of_constraints(case: str, text: str, folder: Path) -> Verdict:
    """The verdict on a constraints file, all of which are to be refused."""
    folder.mkdir()
    spec, rules, output = (folder / n for n in ("spec.yaml", "rules.yaml", "api"))
    spec.write_text(yaml.safe_dump(attacks()["base"]), "utf-8")
    rules.write_text(text, "utf-8")
    inputs = ["--spec", spec.name, "--constraints", rules.name, "--output", output.name]
    done = subprocess.run(
        [*_TIGHTSPEC, "--strict", *inputs],
        cwd=folder,
        env={
            **os.environ,
            "HOME": str(folder),
            "XDG_CACHE_HOME": str(folder / "cache"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stderr.splitlines()
    is_told = bool(lines) and all(map(_LOCATED.fullmatch, lines))
    if not is_told or done.returncode not in (0, 2):
        outcome = "CRASH"
    elif output.exists():
        outcome = "PARTIAL" if done.returncode else "ACCEPTED"
    else:
        outcome = "EXECUTED" if (folder / "1337").exists() else "OK"
    return Verdict(case=case, outcome=outcome, said=done.stderr.strip())


def main(wanted: str = "") -> int:
    """Run the cases, and say which are not as they should be."""
    if not HOSTILE.is_dir():
        _say(f"there are no attacks: {HOSTILE}")
        return 2
    found = list(verdicts(wanted, CSV))
    faults = short(found)
    if not wanted:
        cases = {case["id"] for case in attacks()["cases"]}
        tried = {each.case for each in found}
        faults += [f"{case}: was not tried" for case in sorted(cases - tried)]
        faults += [f"{case}: is no case" for case in sorted({*exceptions()} - cases)]
    for fault in faults:
        _say(fault)
    right = sum(each.outcome == "OK" for each in found)
    listed = sum(each.case in exceptions() for each in found)
    _say(
        f"{right} of {len(found)} attacks as promised, {listed} listed as exceptions,"
        f" {len(faults)} faults"
    )
    return 1 if faults else 0


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
