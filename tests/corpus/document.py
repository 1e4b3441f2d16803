"""One document of the corpus, tried in a process of its own.

    python -m tests.corpus.document NAME FOLDER

Generates the package into a folder of FOLDER, tries it, and prints a `Row` as JSON.
"""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, get_args

import black
from black.mode import TargetVersion
from black.report import NothingChanged
from msgspec.structs import replace

from generator import output
from generator.bundle import bundle
from generator.errors import Issues
from generator.pipeline import Build, build
from generator.target import Target

from . import names, roundtrip
from .documents import CORPUS, Place, operations, root, top
from .examples import Example, examples, judged
from .exceptions import excused
from .judge import Direction, Judge
from .verdicts import Sample, differences, samples

MEMORY = 8 * 1024**3
"""How many bytes of addresses a document may take."""

TRIAL = Path(__file__).with_name("package.py")
TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "package"
REFUSED = {
    "redocly_cafe_3_2.yaml": "OpenAPI 3.2.0 is not read",
    "ga4gh_drs/data_repository_service.openapi.yaml": (
        "is on a host that ref_hosts does not list"
    ),
}
"""Documents that are to be refused, and what is to be said."""


@dataclass(slots=True, kw_only=True)
class Row:
    """What came of a document. Faults are texts, by the column that they belong to."""

    name: str
    package: str
    refused: str = ""
    """Why nothing was made, where that is right."""
    operations_in: int = 0
    operations_out: int = 0
    models: int = 0
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0
    import_seconds: float = 0.0
    right_examples: int = 0
    wrong_examples: tuple[str, ...] = ()
    """Those that the judge refuses."""
    untyped_examples: tuple[str, ...] = ()
    """Those that it takes only because a schema with `properties` names no `type`."""
    calls: int = 0
    """How many requests were made up, sent and answered."""
    judged: int = 0
    """How many values more were judged, most of them broken in one place."""
    broken: int = 0
    """How many of them the judge refuses."""
    excused: list[str] = field(default_factory=list[str])
    """What falls short and is listed in `exceptions.yaml`."""
    faults: dict[str, list[str]] = field(default_factory=dict)
    """What falls short, by column: generate, compile, import, types, black, names,
    examples, values (none was found that the judge takes), requests, answers, verdicts
    (the judge's is another one), dumps (a value is written as something else)."""
    left_out: dict[str, int] = field(default_factory=dict)


def tried(name: str, folder: Path) -> Row:
    """Everything but the types, which are checked for many packages at a time."""
    row = Row(name=name, package=package_of(name))
    row.operations_in = len(operations(root(name)))
    built = generated(row, folder)
    if built is None:
        return row
    package = folder / row.package
    row.operations_out = built.operations
    row.models = built.models
    row.warnings = tuple(map(str, built.issues))
    _compile(row, package)
    runtime = frozenset(
        path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.py")
    )
    _blacken(row, package, runtime)
    row.faults["names"] = list(names.faults(package, runtime, root(name)))
    _try_package(row, built, package)
    _make_calls(row, built, package)
    return row


def _make_calls(row: Row, built: Build, package: Path) -> None:
    document = bundle(built.document.source).document
    if not isinstance(document, dict) or row.faults["import"]:
        return
    version = built.document.version
    trip = roundtrip.tried(root(row.name), version, document, package)
    row.calls = trip.cases
    found = {
        "values": trip.guessless,
        "requests": trip.requests,
        "answers": trip.answers,
    }
    for column, faults in found.items():
        row.faults[column], listed = excused(row.name, column, faults)
        row.excused += listed


def package_of(name: str) -> str:
    """The package of a document: its file's name, as a module's."""
    stem = name.rsplit("/", maxsplit=1)[-1].rsplit(".", maxsplit=1)[0]
    folder = name.split("/", maxsplit=1)[0] if "/" in name else ""
    word = re.sub(r"[^a-z0-9]+", "_", f"{folder}_{stem}".lower()).strip("_")
    return word if word[0].isalpha() else f"api_{word}"


def generated(row: Row, folder: Path) -> Build | None:
    """The package of a document, written into a folder; None if there is none."""
    target = replace(
        Target.of_options(spec=CORPUS / row.name, output=folder / row.package),
        spec_label=row.name,
        output_label=row.package,
        ref_root=top(row.name),
    )
    begun = time.perf_counter()
    try:
        built = build(target)
    except Issues as issues:
        if REFUSED.get(row.name, "\0") in str(issues):
            row.refused = str(issues)
        else:
            row.faults["generate"] = str(issues).splitlines()
        return None
    except BaseException:  # noqa: BLE001  a crash is a row, not the end
        row.faults["generate"] = [traceback.format_exc()[-3000:]]
        return None
    row.seconds = time.perf_counter() - begun
    if row.name in REFUSED:
        row.faults["generate"] = [f"was to be refused: {REFUSED[row.name]}"]
    inputs = ((target.shown(label), digest) for label, digest in built.inputs)
    output.write(output.with_manifest(built.files, inputs), folder / row.package)
    return built


def _compile(row: Row, package: Path) -> None:
    faults: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for path in sorted(package.rglob("*.py")):
            try:
                compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
            except (SyntaxError, ValueError, RecursionError, Warning) as error:
                faults.append(f"{path.relative_to(package)}: {error}")
    row.faults["compile"] = faults


def _blacken(row: Row, package: Path, runtime: frozenset[str]) -> None:
    mode = black.Mode(target_versions={TargetVersion.PY311})
    faults: list[str] = []
    for path in sorted(package.rglob("*.py")):
        label = path.relative_to(package).as_posix()
        if label in runtime:
            continue
        text = path.read_text("utf-8")
        try:
            wanted = black.format_file_contents(text, fast=True, mode=mode)
        except NothingChanged:
            continue
        lines = zip(text.splitlines(), wanted.splitlines(), strict=False)
        first, ours, theirs = next(
            (n, one, other) for n, (one, other) in enumerate(lines, 1) if one != other
        )
        faults.append(f"{label}:{first}: {ours!r}, and black: {theirs!r}")
    row.faults["black"] = faults


def _try_package(row: Row, built: Build, package: Path) -> None:
    definitions = built.resolved.api.definitions
    version = built.document.version
    named = {key: definition.name for key, definition in definitions.items()}
    right, skipped = _right_examples(row, root(row.name), version, named)
    asked_too = samples(right, named, version)
    asked = [{"slot": each.slot, "value": each.value} for each in right]
    asked += [each.asked() for each in asked_too]
    done = subprocess.run(
        [sys.executable, str(TRIAL), row.package],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        cwd=package.parent,
        check=False,
    )
    if done.returncode:
        row.faults["import"] = [f"exit {done.returncode}: {done.stderr[-1500:]}"]
        return
    report: dict[str, Any] = json.loads(done.stdout)
    row.faults["import"] = report["import"].splitlines()
    row.import_seconds = report.get("import_seconds", 0.0)
    refusals = [each["refusal"] for each in report["answers"][: len(right)]]
    said = (
        f"{each.place.file.name}{each.place}: {refusal}"
        for each, refusal in zip(right, refusals, strict=False)
        if refusal
    )
    row.faults["examples"] = list(dict.fromkeys(said))  # one may be referred to often
    row.right_examples = refusals.count(None)
    if untyped := refusals.count(""):
        skipped["the package has no type for it"] = untyped
    row.left_out = dict(skipped)
    _compare(row, asked_too, report["answers"][len(right) :])


def _compare(
    row: Row, asked: Sequence[Sample], answers: Sequence[Mapping[str, Any]]
) -> None:
    found = differences(asked, answers)
    row.judged = len(answers)
    row.broken = sum(not each.is_right for each in asked)
    for column, faults in zip(("verdicts", "dumps"), found, strict=True):
        row.faults[column], listed = excused(row.name, column, faults)
        row.excused += listed


def _right_examples(
    row: Row, document: Place, version: str, named: Mapping[str, str]
) -> tuple[list[Example], Counter[str]]:
    """The examples that the judge takes; the others go into the row."""
    judges, typed = (
        {
            direction: Judge(version, direction, typed=typed)
            for direction in get_args(Direction)
        }
        for typed in (False, True)
    )
    right: list[Example] = []
    wrong: list[str] = []
    untyped: list[str] = []
    skipped: Counter[str] = Counter()
    found = list(examples(document, version, named))
    for judge in (*judges.values(), *typed.values()):
        judge.know(example.schema for example in found)
    for example in found:
        try:
            refusal = judged(example, judges)
            as_objects = refusal or judged(example, typed)
        except ValueError as error:
            skipped[f"the judge cannot read the schema: {error}"[:200]] += 1
            continue
        if as_objects is None:
            right.append(example)
            continue
        said = f"{example.place.file.name}{example.place}: {as_objects}"
        if refusal is None:
            untyped.append(f"{said} (but no type is written)")
        else:
            wrong.append(said)
    row.wrong_examples = tuple(dict.fromkeys(wrong))
    row.untyped_examples = tuple(dict.fromkeys(untyped))
    return right, skipped


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    json.dump(asdict(tried(sys.argv[1], Path(sys.argv[2]))), sys.stdout)
