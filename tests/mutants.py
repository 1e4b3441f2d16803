"""Does a contract test go red when a constraint goes wrong? Asked of each, in turn.

    python tests/mutants.py [TEXT]      only the mutants whose names hold the text

A mutant is `spec/dumplingai/` with one constraint dropped, or moved inward by one step.
The package is generated from it, and the contract tests, which go on reading the
unchanged files, must fail. Where a constraint only repeats the document, its mutant has
the document's limit dropped too. Words for people (`default`, `source`, `message` ...)
have tests of their own and no mutants.

Prints `killed N of M` and the survivors; the exit code is 1 if there are any.
"""

from __future__ import annotations

import contextlib
import copy
import io
import json
import multiprocessing
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from msgspec import structs

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import pytest  # noqa: E402  the path above comes first

from generator.errors import Issues  # noqa: E402
from generator.pipeline import build  # noqa: E402
from generator.target import find, load  # noqa: E402
from tests.contract.judge import CONSTRAINTS, DOCUMENT  # noqa: E402
from tests.contract.rows import ROWS, Row  # noqa: E402

Json: TypeAlias = Any
Where: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """The two files with one change."""

    name: str
    about: tuple[str, ...] = ()
    """A model and a parameter: the rows that name them are asked first."""
    constraints: Json
    document: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of a mutant: what turned red, "" if nothing did."""

    name: str
    killed_by: str
    refused: str = ""
    """What the generator said, if it did not take the mutant."""


def main() -> int:
    """Run the mutants; the exit code."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    sound = Mutant(name="(no change)", constraints=CONSTRAINTS, document=DOCUMENT)
    chosen = [mutant for mutant in mutants() if wanted in mutant.name]
    # A process for each: a package can be imported once.
    with multiprocessing.get_context("fork").Pool(maxtasksperchild=1) as pool:
        [baseline] = pool.map(judge, [sound])
        if baseline.killed_by or baseline.refused:
            _say(f"red without any change: {baseline.killed_by or baseline.refused}")
            return 1
        fates = list(pool.imap(judge, chosen, chunksize=1))
    survivors = [fate for fate in fates if not fate.killed_by]
    for fate in survivors:
        why = f"not generated: {fate.refused}" if fate.refused else "survived"
        _say(f"{fate.name}: {why}")
    _say(f"killed {len(fates) - len(survivors)} of {len(fates)}")
    return 1 if survivors or not fates else 0


def judge(mutant: Mutant) -> Fate:
    """Generate from a mutant and run the contract tests until one fails."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            _generate(mutant, Path(folder))
        except Issues as error:
            return Fate(name=mutant.name, killed_by="", refused=str(error))
        sys.path.insert(0, folder)
        red = _red_row(mutant) or _red_test(folder)
    return Fate(name=mutant.name, killed_by=red)


# --- running --------------------------------------------------------------------------


def _generate(mutant: Mutant, folder: Path) -> None:
    sources = {"openapi.json": mutant.document, "constraints.json": mutant.constraints}
    for name, value in sources.items():
        # What JSON has no text for is a date.
        (folder / name).write_text(json.dumps(value, default=str), "utf-8")
    target = structs.replace(
        find(load(ROOT), "dumplingai"),
        spec=folder / "openapi.json",
        spec_label="openapi.json",
        constraints=folder / "constraints.json",
        constraints_label="constraints.json",
    )
    for file in build(target).files:
        path = folder / "dumplingai" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, "utf-8")


def _red_row(mutant: Mutant) -> str:
    from tests.contract import test_rows  # noqa: PLC0415  it imports the package
    from tests.contract.clients import Sync  # noqa: PLC0415

    client = Sync()
    for row in sorted(ROWS, key=lambda row: _distance(row, mutant)):
        try:
            test_rows.test_the_models_accept_what_json_schema_accepts(row)
            test_rows.test_the_inputs_accept_what_json_schema_accepts(row)
            test_rows.test_the_client_sends_what_its_mode_allows(row, client)
        except Exception as error:  # noqa: BLE001  whatever turns a test red
            return f"{row.id}: {type(error).__name__}: {error}"
    return ""


def _distance(row: Row, mutant: Mutant) -> int:
    return sum(text not in row.id for text in mutant.about)


def _red_test(folder: str) -> str:
    """The other contract tests; the second reader never sees a mutant."""
    tests = ROOT / "tests" / "contract"
    with contextlib.redirect_stdout(io.StringIO()) as out:
        code = pytest.main(
            [
                *("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"),
                *("-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT)),
                *("-o", f"pythonpath={ROOT} {folder}"),
                *("--ignore", str(tests / "test_rows.py")),
                *("--ignore", str(tests / "test_second_reader.py")),
                # A default that the mutant refuses had to go with what was changed.
                *("-k", "not test_the_docs_of_a_field"),
                str(tests),
            ]
        )
    return "" if code == pytest.ExitCode.OK else out.getvalue().strip()[-400:]


# --- mutating -------------------------------------------------------------------------

_VARIANTS: Where = ("schemas", "GenerateAiImageRequest", "variants")
_FOR_PEOPLE = {"default", "source", "message", "hint", "note", "description"}
_INPUT: Where = ("components", "schemas", "AiImageInput")
_PROPERTIES = DOCUMENT["components"]["schemas"]["AiImageInput"]["properties"]


def mutants() -> Iterator[Mutant]:
    """Every mutant, in the order of the constraints file."""
    variants = _at(CONSTRAINTS, _VARIANTS)
    for word, levels in (("unlisted", ("warn", "allow")), ("unknown", ("error",))):
        for level in levels:
            yield _changed((*_VARIANTS, word), level, f"-> {level}")
    yield _without((*_VARIANTS, "unknown"))
    yield from _of_fields((*_VARIANTS, "common"), ())
    yield from _of_rules((*_VARIANTS, "rules"), ())
    for name, case in variants["cases"].items():
        at = (*_VARIANTS, "cases", name)
        when = case["when"] if isinstance(case["when"], list) else [case["when"]]
        yield _without(at)
        for number in range(len(when)) if len(when) > 1 else ():
            yield _without((*at, "when", number))
        # Each has one entry, and the document has the same.
        yield _without((*at, "required"), document=(*_INPUT, "required"))
        for word in ("fields", "tolerated"):
            yield from _of_fields((*at, word), (when[0],))
        yield from _of_rules((*at, "rules"), (when[0],))
    yield _without(("operations", "generateAIImage", "response"))


def _of_fields(at: Where, about: tuple[str, ...]) -> Iterator[Mutant]:
    required = _get((*at[:-1], "required"), [])
    for name, words in _get(at, {}).items():
        dropped = _without((*at, name), (*about, name))
        # What is required must be listed.
        yield _without_too(
            dropped, (*at[:-1], "required") if name in required else None
        )
        for word in words:
            if word not in _FOR_PEOPLE:
                yield from _of_word((*at, name), word, (*about, name))


def _of_word(at: Where, word: str, about: tuple[str, ...]) -> Iterator[Mutant]:
    name, words = str(at[-1]), _at(CONSTRAINTS, at)
    value, said = words[word], _PROPERTIES[name]
    path, default = (*at, word), words.get("default")
    repeated = (*_INPUT, "properties", name, word) if said.get(word) == value else None
    # `instead` cannot stand without `deprecated`.
    partner = (*at, "instead") if word == "deprecated" and "instead" in words else None
    yield _without_too(_without(path, about, repeated), partner)
    step = words.get("multipleOf", 1 if said["type"] == "integer" else 0.1)
    both = {**said, **words}
    room = both.get("maximum", step) - both.get("minimum", 0)
    # A default that the mutant refuses goes with what is changed.
    needless = (*at, "default") if default is not None and default == value else None
    match word:
        case "minimum" if room >= step:
            moved = _changed(path, value + step, f"-> {value + step}", about)
            yield _without_too(moved, needless)
        case "maximum" if room >= step:
            moved = _changed(path, value - step, f"-> {value - step}", about)
            yield _without_too(moved, needless)
        case "multipleOf":
            yield _changed(path, value * 2, f"-> {value * 2}", about)
        case "enum":
            for number, member in enumerate(value):
                lost = _without((*path, number), (*about, json.dumps(member)))
                lost = replace(lost, name=f"{lost.name} {member}")
                needless = (*at, "default") if default == member else None
                yield _without_too(lost, needless)


def _of_rules(at: Where, about: tuple[str, ...]) -> Iterator[Mutant]:
    for number, rule in enumerate(_get(at, ())):
        path, who = (*at, number), (*about, rule["id"])
        yield _named(_without(path, who), rule["id"])
        other = "error" if rule.get("severity") == "warning" else "warning"
        flipped = _changed((*path, "severity"), other, f"-> {other}", who)
        yield _named(flipped, rule["id"])
        for word in rule:
            if word not in _FOR_PEOPLE | {"id", "severity", "at"}:
                for mutant in _of_schema((*path, word), who):
                    yield _named(mutant, rule["id"])


def _of_schema(at: Where, about: tuple[str, ...]) -> Iterator[Mutant]:
    """What can go from a rule's schema and leaves something there, and its limits.

    What stands alone goes with the rule, or with the entry that it is all of.
    """
    value = _at(CONSTRAINTS, at)
    match value:
        case dict() | list():
            for key in value if isinstance(value, dict) else range(len(value)):
                if len(value) > 1:
                    yield _without((*at, key), about)
                yield from _of_schema((*at, key), about)
        case int() if str(at[-1]).startswith(("min", "max")):
            inward = value + (1 if str(at[-1]).startswith("min") else -1)
            yield _changed(at, inward, f"-> {inward}", about)


def _named(mutant: Mutant, name: str) -> Mutant:
    return replace(mutant, name=f"{mutant.name} ({name})")


def _without(
    at: Where, about: tuple[str, ...] = (), document: Where | None = None
) -> Mutant:
    """Without what stands at `at`, and without what it repeats of the document."""
    mutant = _mutant(at, "dropped", about)
    _drop(mutant.constraints, at)
    if document is not None:
        _drop(mutant.document, document)
        return replace(mutant, name=f"{mutant.name}, in the document too")
    return mutant


def _without_too(mutant: Mutant, at: Where | None) -> Mutant:
    """Without what cannot stand beside the change."""
    if at is not None:
        _drop(mutant.constraints, at)
    return mutant


def _changed(at: Where, value: Json, what: str, about: tuple[str, ...] = ()) -> Mutant:
    mutant = _mutant(at, what, about)
    _at(mutant.constraints, at[:-1])[at[-1]] = value
    return mutant


def _mutant(at: Where, what: str, about: tuple[str, ...]) -> Mutant:
    return Mutant(
        name=f"{'.'.join(map(str, at[2:]))} {what}",
        about=about,
        # YAML's anchors make one object of what stands in several places.
        constraints=_unshared(CONSTRAINTS),
        document=_unshared(DOCUMENT),
    )


def _unshared(value: Json) -> Json:
    match value:
        case dict():
            return {name: _unshared(each) for name, each in value.items()}
        case list():
            return [_unshared(each) for each in value]
        case _:
            return copy.copy(value)


def _drop(value: Json, at: Where) -> None:
    del _at(value, at[:-1])[at[-1]]


def _get(at: Where, absent: Json) -> Json:
    """What stands in the constraints file, or `absent` if the last key is not there."""
    return _at(CONSTRAINTS, at[:-1]).get(at[-1], absent)


def _at(value: Json, at: Where) -> Json:
    for key in at:
        value = value[key]
    return value


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201  it is a command


if __name__ == "__main__":
    sys.exit(main())
