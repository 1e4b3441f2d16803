# Part of every package that tightspec makes: copied as it is, never edited.
"""What the OpenAPI document and the constraints say of one value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pydantic import ValidationError

from ._contract import Advice, advise, broken_rules, can_be_asked, contracts_of, objects
from ._explain import Refusal, explain, no_case
from ._files import TEXT_IS_NO_FILE
from ._meaning import adapter
from ._model_schema import checks_of
from ._operation import Variants
from ._options import Mode
from ._places import Standing, place_of
from ._read import read
from ._wire import JsonValue, Path, case_key
from .errors import Problem, Rule


def of_variants(
    spec: object, variants: Variants, given: Given, mode: Mode
) -> Iterator[Problem]:
    """What is wrong or doubtful with a body that has cases."""
    value = given.value
    selected = value.get(variants.by) if isinstance(value, dict) else None
    is_absent = isinstance(value, dict) and variants.by not in value
    key = variants.absent if is_absent else case_key(selected)
    case = variants.cases.get(key, variants.otherwise)
    if case is not None:
        yield from of_value(case, spec, given, mode)
        return
    refusals = _refusals(spec, given)
    if isinstance(refusals, list):
        yield from (_problem("spec", each) for each in refusals)
    else:
        yield _problem("constraint", no_case((variants.by,), selected, variants.cases))


def of_value(
    documented: object,
    spec: object,
    given: Given,
    mode: Mode,
    *,
    standing: Standing | None = None,
) -> Iterator[Problem]:
    """What is wrong or doubtful with a value; `standing` is where it is part of an
    object that has a contract."""
    value = given.value
    fit = _refusals(documented, given, standing)
    if isinstance(fit, list):
        loose = _refusals(spec, given)
        yield from _merged(loose if isinstance(loose, list) else [], fit)
        fit = _Fit(read(documented, value).value)
    for advice in advise(fit.instance, value):
        if advice.kind in WARNED[mode]:
            yield of_advice(advice)


WARNED = {
    "documented": ("tolerated", "deprecated", "unlisted", "unknown", "rule"),
    "spec": ("tolerated", "deprecated", "unlisted"),
}
"""What is warned of in each mode."""


class _Fit(NamedTuple):
    """A value that a type accepts, as an instance of it."""

    instance: object


class Given(NamedTuple):
    """What is judged: a JSON text, or a value with files in it."""

    value: JsonValue
    json: bytes | None
    in_multipart: bool = False


def _refusals(
    annotation: object, given: Given, standing: Standing | None = None
) -> list[Refusal] | _Fit:
    reader = adapter(annotation)
    try:
        if given.json is not None:
            return _Fit(reader.validate_json(given.json))
        context = TEXT_IS_NO_FILE if given.in_multipart else None
        return _Fit(reader.validate_python(given.value, context=context))
    except ValidationError as error:
        found = explain(annotation, given.value, error, standing)
        return [*found, *_unasked(annotation, given.value, found)]


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


def of_advice(advice: Advice) -> Problem:
    """A warning as a problem."""
    return Problem(
        rule="advice",
        path=advice.path,
        message=advice.message,
        suggestion=advice.suggestion,
        subject=advice.subject,
        source=advice.source,
        id=advice.rule,
    )


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
