"""Every real document of ../shared/corpus, generated and tried: `make corpus`.

    python -m tests.corpus.run [NAME ...] [--keep FOLDER] [--basedpyright]

For each document: generate, compile (warnings are errors), import every module and build
every model, `mypy --strict`, `black --check`, operations in and out, public names, and
the document's own examples, judged by JSON Schema first and by their models then
(untyped: wrong where `properties` without a `type` are an object's, as we read them), and
those and made up values broken in one place each, judged by both. One row a document, and a last line with the totals; the exit code is 1 if a row falls short.
The names may also be given in the environment, as DOCS. With --keep the packages stay in
FOLDER, and each has its details beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from threading import Lock

from .document import Row, package_of
from .documents import CORPUS, names

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 900
"""How long a document may take, and its types."""

_CHECKS = ("generate", "compile", "import", "types", "black", "names")
_HEAD = (
    f"{'document':44} {'operations':>11} {'models':>6} {'warned':>6} {'s':>5} "
    f"{'import':>6}  {'compile import types black names':32}  examples"
)


def main() -> int:
    options = _options()
    with ExitStack() as stack:
        kept: Path | None = options.keep
        folder = kept or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        _say(_HEAD)
        begun = time.perf_counter()
        rows = list(_rows(options.names, folder))
        if options.basedpyright:
            _basedpyright(rows, folder)
    _say(_totals(rows, time.perf_counter() - begun))
    return 1 if any(short(row) for row in rows) else 0


def short(row: Row) -> tuple[str, ...]:
    """Where a row falls short; empty if nowhere."""
    found = [check for check, faults in row.faults.items() if faults]
    if not row.refused and row.operations_in != row.operations_out:
        found.append("operations")
    return tuple(found)


def tried(name: str, folder: Path) -> Row:
    """The row of a document, made in a process of its own."""
    row = Row(name=name, package=package_of(name))
    command = [sys.executable, "-m", "tests.corpus.document", name, str(folder)]
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            cwd=ROOT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        row.faults["generate"] = [f"not done after {SECONDS} s"]
        return row
    if done.returncode:
        error = done.stderr[-3000:]
        row.faults["generate"] = [f"exit {done.returncode}: {error}"]
        return row
    return Row(**json.loads(done.stdout))


def type_check(row: Row, folder: Path) -> None:
    """`mypy --strict`; what it has found out about the runtime is kept in the folder."""
    if row.refused or row.faults.get("generate"):
        return
    command = [sys.executable, "-m", "mypy", "--strict", "--python-version", "3.11"]
    command += ["--config-file=", "--no-error-summary", "--hide-error-context"]
    command += ["--cache-dir", str(folder / ".mypy_cache"), row.package]
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            cwd=folder,
            check=False,
        )
    except subprocess.TimeoutExpired:
        row.faults["types"] = [f"not done after {SECONDS} s"]
        return
    said = (done.stdout + done.stderr[-2000:]).splitlines()
    row.faults["types"] = said if done.returncode else []


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    known = _by_size(names()) if CORPUS.is_dir() else []
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    parser.add_argument("--basedpyright", action="store_true")
    options = parser.parse_args()
    if not known:
        parser.error(f"there is no corpus of documents: {CORPUS}")
    options.names = options.names or os.environ.get("DOCS", "").split() or known
    if unknown := set(options.names) - set(known):
        parser.error(f"not in the index: {', '.join(sorted(unknown))}")
    return options


def _by_size(wanted: list[str]) -> list[str]:
    """The largest first: what takes longest does not come last and alone."""
    return sorted(wanted, key=lambda name: -(CORPUS / name).stat().st_size)


def _rows(wanted: list[str], folder: Path) -> Iterator[Row]:
    """The rows, printed as they come."""
    mypy = Lock()

    def row_of(name: str) -> Row:
        row = tried(name, folder)
        with mypy:  # its cache is no place for two at a time
            type_check(row, folder)
        return row

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done in as_completed([pool.submit(row_of, name) for name in wanted]):
            row = done.result()
            _say(_line(row))
            _write_details(row, folder)
            yield row


def _write_details(row: Row, folder: Path) -> None:
    details = json.dumps(asdict(row), indent=1, ensure_ascii=False)
    (folder / f"{row.package}.json").write_text(details, "utf-8")


def _line(row: Row) -> str:
    if row.refused:
        return f"{row.name:44} refused, as it is to be: {row.refused[:100]}"
    marks = (_mark(row, check).ljust(len(check)) for check in _CHECKS[1:])
    ours = len(row.faults.get("examples", ()))
    columns = ("values", "requests", "answers", "verdicts", "dumps")
    values, requests, answers, verdicts, dumps = (
        len(row.faults.get(column, ())) for column in columns
    )
    line = (
        f"{row.name:44} {row.operations_in:>5}/{row.operations_out:<5} "
        f"{row.models:>6} {len(row.warnings):>6} {row.seconds:>5.1f} "
        f"{row.import_seconds:>6.1f}  {' '.join(marks)}  "
        f"{row.right_examples} right, {len(row.wrong_examples)} wrong, "
        f"{len(row.untyped_examples)} untyped, {ours} ours; "
        f"{row.calls} calls, {requests} sent wrong, {answers} misread, {values} not made; "
        f"{row.judged} judged, {row.broken} broken, {verdicts} verdicts differ, "
        f"{dumps} altered; {len(row.excused)} listed"
    )
    if row.faults.get("generate"):
        line += f"  NOT MADE: {row.faults['generate'][-1].strip()[-200:]}"
    return line


def _mark(row: Row, check: str) -> str:
    faults = row.faults.get(check)
    return "-" if faults is None else str(len(faults)) if faults else "ok"


def _totals(rows: list[Row], seconds: float) -> str:
    fine = sum(not short(row) for row in rows)
    faults = Counter(check for row in rows for check in short(row))
    listed = ", ".join(f"{check} {count}" for check, count in faults.most_common())
    return (
        f"{fine} of {len(rows)} documents, "
        f"{sum(row.operations_out for row in rows)} of "
        f"{sum(row.operations_in for row in rows if not row.refused)} operations, "
        f"{sum(row.models for row in rows)} models, "
        f"{sum(len(row.warnings) for row in rows)} warnings; examples: "
        f"{sum(row.right_examples for row in rows)} right, "
        f"{sum(len(row.wrong_examples) for row in rows)} wrong by the judge, "
        f"{sum(len(row.untyped_examples) for row in rows)} only because no type is written, "
        f"{sum(len(row.faults.get('examples', ())) for row in rows)} ours; "
        f"{sum(row.calls for row in rows)} calls, "
        f"{sum(len(row.faults.get('requests', ())) for row in rows)} sent wrong, "
        f"{sum(len(row.faults.get('answers', ())) for row in rows)} answers misread, "
        f"{sum(len(row.faults.get('values', ())) for row in rows)} not made; "
        f"{sum(row.judged for row in rows)} values judged, "
        f"{sum(row.broken for row in rows)} broken, "
        f"{sum(len(row.faults.get('verdicts', ())) for row in rows)} verdicts differ, "
        f"{sum(len(row.faults.get('dumps', ())) for row in rows)} altered; "
        f"{sum(len(row.excused) for row in rows)} listed as not ours; "
        f"{seconds:.0f} s"
        + (f"; documents that fall short: {listed}" if listed else "")
    )


def _basedpyright(rows: list[Row], folder: Path) -> None:
    """One strict run over all packages; what it says goes to the rows' details."""
    made = {row.package: row for row in rows if (folder / row.package).is_dir()}
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "include": sorted(made),
    }
    project = folder / "pyrightconfig.json"
    project.write_text(json.dumps(settings), "utf-8")
    command = [sys.executable, "-m", "basedpyright", "-p", str(project), "--outputjson"]
    command += ["--pythonpath", sys.executable]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    for each in json.loads(done.stdout)["generalDiagnostics"]:
        path = Path(each["file"]).resolve().relative_to(folder.resolve())
        if each["severity"] != "error":
            continue
        row = made[path.parts[0]]
        line = each["range"]["start"]["line"] + 1
        said = f"{path}:{line}: {each['message']} ({each.get('rule', '')})"
        row.faults.setdefault("types", []).append(said)
    for row in made.values():
        _write_details(row, folder)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
