"""Each model of thirty documents writes 200 values that it takes as it read them.

    python -m tests.corpus.dumps [NAME ...]

The values are guesses for the model's schema and what changes of them the judge takes, and
changes of those, until there are 200: of constants, flags and few members there are not so many. What a model refuses, or writes as another value, is
printed; the last line has the totals. The exit code is 1 if there is any that
`exceptions.yaml` does not list for the runs of `make corpus`.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from generator.ir import Definition, Key, Model, Type
from generator.pipeline import Build
from generator.views.models import references

from .document import REFUSED, TRIAL, Row, generated, package_of
from .documents import CORPUS, Json, names
from .exceptions import reasons
from .judge import Direction
from .mutations import mutations, spread
from .verdicts import Judges, Sample, Subject, differences, judges_of, of_models

_EACH = 200
"""How many values each model is asked about."""
_DOCUMENTS = 30
_SEEDS = 20
_CHANGES = 100
"""How many changes of one value are looked at."""
_MOST = 25
"""How many of them are judged."""
_TRIES = 4_000
"""How many values are judged for one model."""
_ROOM = 20_000
"""How long the text of a value may be."""


def chosen() -> list[str]:
    """The thirty largest documents of a single file but the largest ten, whose models
    are as many again as all of these have."""
    files = [name for name in names() if "/" not in name and name not in REFUSED]
    largest = sorted(files, key=lambda name: -(CORPUS / name).stat().st_size)
    return largest[10 : 10 + _DOCUMENTS]


def main(documents: Sequence[str]) -> int:
    """Try them all."""
    models = values = few = wrong = 0
    for name in documents or chosen():
        with tempfile.TemporaryDirectory() as folder:
            row = Row(name=name, package=package_of(name))
            built = generated(row, Path(folder))
            if built is None:
                _say(f"{name}: {row.faults}")
                return 1
            asked = list(samples(built))
            counts = _counts(asked)
            faults = list(_faults(row, asked, Path(folder)))
        for fault in faults:
            _say(f"{name}: {fault}")
        least = sum(count < _EACH for count in counts.values())
        _say(f"{name}: {len(counts)} models, {len(asked)} values, {least} have fewer")
        models, values = models + len(counts), values + len(asked)
        few, wrong = few + least, wrong + len(faults)
    _say(
        f"{models} models, {values} values: {wrong} differ; {few} have fewer than {_EACH}"
    )
    return int(wrong > 0)


def samples(built: Build) -> Iterator[Sample]:
    """Values that the judge takes, for each model of a package."""
    version = built.document.version
    definitions = built.resolved.api.definitions
    named = {key: each.name for key, each in definitions.items()}
    judges = judges_of(version)
    own = {each.name for each in definitions.values() if isinstance(each, Model)}
    reached = _reached(built)
    for subject in of_models((), named, judges):
        (name,) = subject.slot["names"]
        if name in own:
            known = replace(subject, directions=reached.get(name, subject.directions))
            yield from islice(_right(known, judges), _EACH)


def _reached(built: Build) -> dict[str, tuple[Direction, ...]]:
    """The directions in which models are used: a schema that has properties of one alone
    is a model for each, so others have either one or no such property."""
    operations = [o for each in built.resolved.api.resources for o in each.operations]
    answers = [it.type for o in operations for it in o.responses]
    given = [it.type for o in operations for it in o.bodies]
    given += [it.type for o in operations for it in o.parameters]
    found: dict[str, tuple[Direction, ...]] = {}
    ways: tuple[tuple[Direction, list[Type | None]], ...] = (
        ("response", answers),
        ("request", [*given]),
    )
    for direction, types in ways:
        for name in _names(types, built.resolved.api.definitions):
            found[name] = (*found.get(name, ()), direction)
    return found


def _names(
    types: Iterable[Type | None], definitions: Mapping[Key, Definition]
) -> set[str]:
    """The models that the types lead to."""
    seen: set[Key] = set()
    left = [key for each in types if each is not None for key in references(each)]
    while left:
        key = left.pop()
        if key in seen:
            continue
        seen.add(key)
        definition = definitions[key]
        if isinstance(definition, Model):
            left += definition.bases
            inner = [*(each.type for each in definition.fields), definition.extra]
        else:
            inner = [definition.type]
        left += [key for each in inner if each is not None for key in references(each)]
    return {definitions[key].name for key in seen}


def _right(subject: Subject, judges: Judges) -> Iterator[Sample]:
    """The guesses that are right, their changes that are, and the changes of those."""
    asked = [one for each in subject.directions for one in judges[each]]
    left: deque[Json] = deque(islice(subject.seeds(), _SEEDS))
    known = {json.dumps(value) for value in left}
    for _ in range(_TRIES):
        if not left:
            return
        value = left.popleft()
        if not all(judge.takes(subject.schema, value) for judge in asked):
            continue
        yield Sample(
            slot=subject.slot,
            schema=subject.schema,
            value=value,
            judges=asked,
            is_right=True,
        )
        changed = islice(mutations((subject.schema,), value), _CHANGES)
        for other in (*spread(list(changed), _MOST), *islice(_next(value), _MOST)):
            text = json.dumps(other)
            if text not in known and len(text) < _ROOM:
                known.add(text)
                left.append(other)


def _next(value: Json) -> Iterator[Json]:
    """The value with one of its numbers moved on: of those there are enough."""
    match value:
        case bool():
            pass
        case int() | float():
            yield value + 1
        case str():
            if (last := _LAST_NUMBER.search(value)) is not None:
                moved = str(int(last[0]) + 1).zfill(len(last[0]))[-len(last[0]) :]
                yield value[: last.start()] + moved + value[last.end() :]
        case dict():
            for name, inner in value.items():
                yield from ({**value, name: other} for other in _next(inner))
        case list():
            for index, inner in enumerate(value):
                moved_on = ([*value[:index], it] for it in _next(inner))
                yield from ([*start, *value[index + 1 :]] for start in moved_on)
        case _:
            pass


_LAST_NUMBER = re.compile(r"[0-9]{1,15}(?=[^0-9]*$)")


def _counts(asked: Sequence[Sample]) -> dict[str, int]:
    found: dict[str, int] = {}
    for each in asked:
        (name,) = each.slot["names"]
        found[name] = found.get(name, 0) + 1
    return found


def _faults(row: Row, asked: Sequence[Sample], folder: Path) -> Iterator[str]:
    """What the package refuses or alters, without what is listed."""
    done = subprocess.run(
        [sys.executable, str(TRIAL), row.package],
        input=json.dumps([each.asked() for each in asked]),
        capture_output=True,
        text=True,
        cwd=folder,
        check=False,
    )
    if done.returncode:
        yield done.stderr[-1500:]
        return
    answers: list[dict[str, Any]] = json.loads(done.stdout)["answers"]
    found = differences(asked, answers)
    for column, faults in zip(("verdicts", "dumps"), found, strict=True):
        listed = [
            each.says
            for each in reasons()
            if each.column == column and row.name in each.documents
        ]
        is_listed = partial(_says_one, listed)
        yield from (f"{column}: {it}" for it in faults if not is_listed(it))


def _says_one(expressions: Sequence[str], fault: str) -> bool:
    return any(re.search(each, fault) for each in expressions)


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
