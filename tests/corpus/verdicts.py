"""What the models say of values that are right, and of values broken in one place.

The values are a document's examples and what is made up for each model, and each of them
changed in one place. The JSON Schema judge says which are right; a model is to say the
same, and to write what it takes as it was.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice
from typing import Any, TypeAlias, get_args
from uuid import UUID

from .documents import CORPUS, Json, Place, read
from .examples import Example, Slot
from .judge import Direction, Judge
from .mutations import mutations, spread
from .synthesis import values

_FOR_EACH = 200
"""How many values each model is asked about."""
_MOST = 20_000
"""How many values are judged for a document."""
_SEEDS = 4
"""How many values of a model are changed."""
_AT_LEAST = 5
"""How many changes of one there are to be before there is another."""
_CHANGES = 2_000
"""How many changes of one value are looked at."""
_ROOM = 400_000
"""How long the texts of one value's changes are together."""

_DIRECTIONS: tuple[Direction, ...] = get_args(Direction)

Judges: TypeAlias = "Mapping[Direction, Sequence[Judge]]"
"""Those of each direction, with and without the properties of the other one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A value, and the judge's verdict."""

    slot: Slot
    schema: Place
    value: Json
    judges: Sequence[Judge]
    """Those of the directions it may be read in, who agree."""
    is_right: bool

    def asked(self) -> dict[str, Json]:
        """What `package.py` is asked."""
        return {"slot": self.slot, "value": self.value, "dump": self.is_right}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Something that a package has a type for."""

    slot: Slot
    schema: Place
    directions: tuple[Direction, ...]
    """Those that it may be read in; which of several is not known."""
    seeds: Callable[[], Iterator[Json]]


def samples(
    right: Sequence[Example], named: Mapping[str, str], version: str
) -> list[Sample]:
    """Values for all that a package has a type for, as many as there is time for; those
    that have a property of the other direction only if that makes no difference."""
    judges = judges_of(version)
    subjects = [*_of_operations(right), *of_models(right, named, judges)]
    for judge in (judge for each in judges.values() for judge in each):
        judge.know(subject.schema for subject in subjects)
    most = min(_FOR_EACH, _MOST // max(len(subjects), 1) + 1)
    return [
        sample
        for subject in spread(subjects, _MOST)
        for sample in _sampled(subject, judges, most)
    ]


def judges_of(version: str) -> Judges:
    """The judges of a document."""
    return {
        direction: tuple(
            Judge(version, direction, typed=True, foreign=foreign)
            for foreign in (False, True)
        )
        for direction in _DIRECTIONS
    }


def differences(
    asked: Sequence[Sample], answers: Sequence[Mapping[str, Json]]
) -> tuple[list[str], list[str]]:
    """The verdicts that differ from the judge's, and the values that are not written as
    they were."""
    verdicts: list[str] = []
    altered: list[str] = []
    for sample, answer in zip(asked, answers, strict=False):
        refusal = answer["refusal"]
        said = f"{_shown(sample.slot)} {_text(sample.value)}"
        if refusal == "":
            continue  # the package need not have a type for it
        if (refusal is None) is not sample.is_right:
            ours = f"refused: {refusal}" if refusal else "taken"
            verdicts.append(f"{said} {ours}; the judge: {_theirs(sample)}")
        altered += (
            f"{said} written as {_text(written)}"
            for written in answer["written"]
            if not _is_same(sample.value, written)
        )
    return verdicts, altered


def _theirs(sample: Sample) -> str:
    """What the judges say; they may refuse the same value for different reasons: one
    because of a property of the other direction, and one that lets it pass because of
    what is left."""
    said = [each.refusal(sample.schema, sample.value) for each in sample.judges]
    return "; or: ".join(dict.fromkeys(each for each in said if each)) or "taken"


def _of_operations(right: Sequence[Example]) -> Iterator[Subject]:
    """The parameters, bodies and answers that have examples."""
    found: dict[str, list[Example]] = {}
    for each in right:
        if each.slot["kind"] not in ("model", "field"):
            key = json.dumps(each.slot, sort_keys=True)
            found.setdefault(key, []).append(each)
    for several in found.values():
        yield Subject(
            slot=several[0].slot,
            schema=several[0].schema,
            directions=several[0].directions,
            seeds=partial(iter, [each.value for each in several]),
        )


def of_models(
    right: Sequence[Example], named: Mapping[str, str], judges: Judges
) -> Iterator[Subject]:
    """The models, with their examples; those of their properties are guesses."""
    examples: dict[Place, list[Json]] = {}
    for each in right:
        examples.setdefault(each.schema, []).append(each.value)
    for key, name in named.items():
        if (schema := _place(key.removesuffix(" input"))) is not None:
            directions = _directions(key, named)
            judge = judges[directions[-1]][0]
            guesses = partial(values, schema, judge, directions[-1])
            yield Subject(
                slot={"kind": "model", "names": [name]},
                schema=schema,
                directions=directions,
                seeds=partial(_either, examples.get(schema, []), guesses),
            )


def _either(
    examples: Sequence[Json], guesses: Callable[[], Iterator[Json]]
) -> Iterator[Json]:
    yield from spread(examples, _SEEDS // 2)
    yield from guesses()


def _directions(key: str, named: Mapping[str, str]) -> tuple[Direction, ...]:
    if key.endswith(" input"):
        return ("request",)
    return ("response",) if f"{key} input" in named else _DIRECTIONS


def _place(key: str) -> Place | None:
    label, _, pointer = key.partition("#")
    path = CORPUS / label
    place = Place(path, (), read(path))
    for escaped in pointer.split("/")[1:]:
        step = escaped.replace("~1", "/").replace("~0", "~")
        below = dict(place.items()).get(step)
        if below is None:
            return None
        place = below
    return place


def _sampled(subject: Subject, judges: Judges, most: int) -> Iterator[Sample]:
    seeds = list(islice(subject.seeds(), max(1, min(_SEEDS, most // _AT_LEAST))))
    for seed in seeds:
        count = min(most // len(seeds), _ROOM // len(json.dumps(seed)))
        changed = list(islice(mutations((subject.schema,), seed), _CHANGES))
        for value in [seed, *spread(changed, count)]:
            asked = [one for each in subject.directions for one in judges[each]]
            said = [judge.takes(subject.schema, value) for judge in asked]
            if all(said) or not any(said):
                yield Sample(
                    slot=subject.slot,
                    schema=subject.schema,
                    value=value,
                    judges=asked,
                    is_right=said[0],
                )


def _is_same(value: Json, dump: Json) -> bool:
    """Whether one is the other as JSON; a date-time may be the same instant, and a UUID
    the same number."""
    match value, dump:
        case dict(), dict():
            return value.keys() == dump.keys() and all(
                _is_same(inner, dump[name]) for name, inner in value.items()
            )
        case list(), list():
            return len(value) == len(dump) and all(map(_is_same, value, dump))
        case str(), str():
            return value == dump or _meaning(value) == _meaning(dump)
        case (bool(), _) | (_, bool()):
            return value is dump
        case _:
            return bool(value == dump)


def _meaning(text: str) -> object:
    for kind in (datetime.fromisoformat, UUID):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


def _shown(slot: Slot) -> str:
    return " ".join(
        ",".join(value) if isinstance(value, list) else value for value in slot.values()
    )


def _text(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 600 else f"{text[:600]}..."
