"""Cases: one schema of the document as several, told apart by one property's value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from ..constraints import Case as CaseRules
from ..constraints import Variants
from ..errors import did_you_mean
from ..names import pascal
from ..source import Json, Source
from . import words
from .contracts import Ground, Said, contract, inside
from .fields import narrowed, paragraphs, with_required, with_the_others
from .narrowing import Case, Cases, Narrowing
from .node import Node


class Divided(Struct, frozen=True, kw_only=True):
    """The schema that is divided into cases: as a whole, and the part that they narrow.

    `ending` closes the names of the cases' classes.
    """

    base: Source
    whole: Node
    inner: Node
    variants: Variants
    about: str
    ending: str
    takers: Mapping[str, tuple[str, ...]]
    """Which values of the selecting property list a field."""


class Named(Struct, frozen=True, kw_only=True):
    """How an object is called: in messages, and at the end of its cases' names."""

    about: str
    ending: str


def divide(
    base: Source,
    variants: Variants,
    named: Named,
    ground: Ground,
    narrowing: Narrowing,
) -> None:
    """Put the cases of the schema at `base` into the narrowing."""
    whole = ground.fold(base)
    found = [
        ground.has(whole, name, variants.at / word, named.about)
        for word, name in (("by", variants.by), ("narrow", variants.narrow))
        if name is not None
    ]
    if not all(found):
        return
    divided = Divided(
        base=base,
        whole=whole,
        inner=(
            whole
            if variants.narrow is None
            else ground.fold(whole.properties[variants.narrow][-1])
        ),
        variants=variants,
        about=named.about,
        ending=named.ending,
        takers=_takers(variants.cases),
    )
    selector = ground.fold(whole.properties[variants.by][-1])
    for case in variants.cases:
        _check_values(case, selector, divided, ground)
    covered = [value for case in variants.cases for value in case.when]
    listed = selector.value("enum")
    narrowing.cases[base.place] = Cases(
        by=variants.by,
        cases=tuple(
            Case(
                values=case.when,
                absent=case.absent,
                name=case.name,
                schema=_schema(case, index, divided, ground, narrowing),
            )
            for index, case in enumerate(variants.cases)
        ),
        is_open=listed is None
        or not (variants.by in whole.required or any(c.absent for c in variants.cases))
        or any(value not in covered for value in listed),
    )


def _takers(cases: Sequence[CaseRules]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for case in cases:
        for rule in case.fields:
            if not rule.deprecated:
                found[rule.name] = (*found.get(rule.name, ()), *map(str, case.when))
    return found


def _check_values(
    case: CaseRules, selector: Node, divided: Divided, ground: Ground
) -> None:
    for value in case.when:
        if words.refused(value, selector):
            known = cast("list[Json]", selector.value("enum") or [])
            ground.problems.error(
                case.at / "when",
                f"{divided.about}, case {case.name}: {divided.variants.by} is never "
                f"{value!r}{did_you_mean(str(value), map(str, known))}",
                selector.source,
            )
    if case.absent and divided.variants.by in divided.whole.required:
        ground.problems.error(
            case.at / "absent",
            f"{divided.about}, case {case.name}: {divided.variants.by!r} is never "
            "absent: the document requires it",
            divided.base,
        )


def _schema(
    case: CaseRules, index: int, divided: Divided, ground: Ground, narrowing: Narrowing
) -> Source:
    """The schema of a case, at a place of its own below the divided one."""
    variants = divided.variants
    place = _under(divided.base, "oneOf", index)
    narrowing.names[place.place] = case.name + divided.ending
    if variants.narrow is None:
        value = _narrow(case, place, divided, ground, narrowing)
    else:
        inside = _under(place, "properties", variants.narrow)
        narrowing.names[inside.place] = case.name + pascal(variants.narrow)
        value = words.unfold(divided.whole, ground.version)
        properties = cast("dict[str, Json]", value["properties"])
        inner = _narrow(case, inside, divided, ground, narrowing)
        there = divided.inner.source.replace(inner)
        inner_here = words.moved(there, divided.base)
        value["properties"] = {**properties, variants.narrow: inner_here}
        described = divided.whole.text("description")
        value["description"] = paragraphs(described, f"For {_subject(case)}.")
        _request_rules(case, place, divided, ground, narrowing)
    properties = cast("dict[str, Json]", value["properties"])
    properties[variants.by] = _selected(case, divided)
    if not case.absent:
        required = cast("list[Json]", value.get("required", []))
        value["required"] = list(dict.fromkeys((variants.by, *required)))
    return place.replace(value)


def _narrow(
    case: CaseRules,
    place: Source,
    divided: Divided,
    ground: Ground,
    narrowing: Narrowing,
) -> dict[str, Json]:
    """The object that a case narrows; its contract goes to `place`."""
    variants, inner = divided.variants, divided.inner
    about = f"{divided.about}, case {case.name}"
    own = {rule.name for rule in (*case.fields, *case.tolerated)}
    fields = (*case.fields, *(rule for rule in variants.common if rule.name not in own))
    said = Said(
        node=inner,
        about=about,
        source=case.source,
        fields=fields,
        tolerated=case.tolerated,
        rules=[r for r in (*variants.rules, *case.rules) if r.about == "narrowed"],
        hints=case.hints,
    )
    taken = {rule.name for rule in (*fields, *case.tolerated)}
    if variants.narrow is None:
        taken.add(variants.by)
    narrowing.rules[place.place] = said.refusing()
    narrowing.contracts[place.place] = replace(
        contract(said, ground),
        subject=_subject(case),
        unlisted=tuple(
            (name, divided.takers.get(name, ()))
            for name in inner.properties
            if name not in taken
        ),
        unlisted_level=variants.unlisted,
        unknown_level=variants.unknown,
    )
    every = (*fields, *case.tolerated)
    narrowing.contracts |= inside(every, place.place, _subject(case))
    value = narrowed(inner.source, every, about, ground)
    if variants.unlisted != "error":
        value = with_the_others(value, inner)
    elif variants.narrow is None:
        properties = cast("dict[str, Json]", value["properties"])
        value["properties"] = {variants.by: True, **properties}
    value["description"] = paragraphs(
        inner.text("description"),
        f"What {_subject(case)} {'take' if len(case.when) > 1 else 'takes'}.",
        case.source and f"Source: {case.source}.",
    )
    return with_required(value, case.required, inner.source, about, ground)


def _request_rules(
    case: CaseRules,
    place: Source,
    divided: Divided,
    ground: Ground,
    narrowing: Narrowing,
) -> None:
    rules = [r for r in (*divided.variants.rules, *case.rules) if r.about == "request"]
    if rules:
        said = Said(
            node=divided.whole,
            about=f"{divided.about}, case {case.name}",
            source=case.source,
            fields=(),
            rules=rules,
        )
        narrowing.rules[place.place] = said.refusing()
        found = contract(said, ground)
        narrowing.contracts[place.place] = replace(found, subject=_subject(case))


def _selected(case: CaseRules, divided: Divided) -> dict[str, Json]:
    """The selecting property in a case: one of the case's values."""
    written = divided.whole.properties[divided.variants.by][-1].value
    value: dict[str, Json] = {"enum": list(case.when)}
    if all(isinstance(each, str) for each in case.when):
        value["type"] = "string"
    if isinstance(written, dict) and written.get("description"):
        value["description"] = written["description"]
    default = written.get("default") if isinstance(written, dict) else None
    if case.absent and default in case.when:
        value["default"] = default
    return value


def _subject(case: CaseRules) -> str:
    *others, last = map(str, case.when)
    return f"{', '.join(others)} and {last}" if others else last


def _under(source: Source, *keys: str | int) -> Source:
    """A place below, whether or not something is written there."""
    return replace(source, pointer=(*source.pointer, *keys))
