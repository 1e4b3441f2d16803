# Part of every package that tightspec makes: copied as it is, never edited.
"""What is told of a value that a type refuses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ._asked import can_be_asked
from ._contract import broken_rules, contracts_of, objects
from ._explain import Refusal, explain, no_case
from ._model_schema import checks_of
from ._operation import Variants
from ._places import Standing, place_of
from ._read import read
from ._wire import JsonValue, Path
from .errors import Problem, Rule

if TYPE_CHECKING:
    from ._verdicts import Misfit, Part


def of_document(value: JsonValue, misfit: Misfit) -> Iterator[Problem]:
    """What the document refuses."""
    return (_problem("spec", each) for each in _refusals(value, misfit))


def without_case(variants: Variants, selected: JsonValue) -> Problem:
    """Nobody wrote down what holds for this value."""
    return _problem("constraint", no_case((variants.by,), selected, variants.cases))


def of_both(
    value: JsonValue, tight: Misfit, loose: Misfit | None, part: Part | None
) -> Iterator[Problem]:
    """What the constraints and the document refuse, and what of it the document does by
    itself."""
    by_document = [] if loose is None else _refusals(value, loose)
    return _merged(by_document, _refusals(value, tight, part))


def _refusals(
    value: JsonValue, misfit: Misfit, part: Part | None = None
) -> list[Refusal]:
    annotation, error = misfit
    standing = None if part is None else Standing((part.contract,), (part.name,))
    found = explain(annotation, value, error, standing)
    return [*found, *_unasked(annotation, value, found)]


def _unasked(
    annotation: object, value: JsonValue, found: Sequence[Refusal]
) -> Iterator[Refusal]:
    """The rules and checks of objects that do not depend on what is wrong in them.

    A model asks them last: not at all while one of its fields is wrong.
    """
    for path, cls, data in objects(read(annotation, value).value, value):
        end = len(path)
        below = (it.path for it in found if it.path[:end] == path)
        wrong = {str(inner[end]) for inner in below if len(inner) > end}
        if not wrong:
            continue
        for contract in contracts_of(cls):
            for rule in broken_rules(contract, data):
                if can_be_asked(rule.check, data, wrong):
                    yield Refusal(
                        path=path,
                        message=rule.message,
                        subject=contract.subject,
                        source=rule.source or contract.source,
                        document=place_of(cls),
                        id=rule.id,
                    )
        for check in checks_of(cls):
            if can_be_asked(check, data, wrong) and not check.accepts(data):
                yield Refusal(
                    path=path, message=f"must {check}", document=place_of(cls)
                )


def _merged(spec: Sequence[Refusal], tight: Sequence[Refusal]) -> Iterator[Problem]:
    """What the document refuses is the document's; the rest is a constraint's.

    Where both refuse a value, the constraint's words are kept if they say more.
    """
    by_place: dict[Path, list[Refusal]] = {}
    for refusal in spec:
        by_place.setdefault(refusal.path, []).append(refusal)
    for refusal in tight:
        loose = by_place.get(refusal.path)
        if not loose or refusal.id:
            yield _problem("constraint", refusal)
            continue
        first = next((it for it in loose if it.message == refusal.message), loose[0])
        loose.remove(first)
        same = first.limit == refusal.limit
        told = first if same else refusal
        suggestion = refusal.suggestion or first.suggestion
        yield _problem("spec", replace(told, suggestion=suggestion))
    yield from (_problem("spec", each) for left in by_place.values() for each in left)


def _problem(rule: Rule, refusal: Refusal) -> Problem:
    return Problem(
        rule=rule,
        path=refusal.path,
        message=refusal.message,
        limit=refusal.limit,
        suggestion=refusal.suggestion,
        subject=refusal.subject,
        source=refusal.source,
        document=refusal.document,
        id=refusal.id,
    )
