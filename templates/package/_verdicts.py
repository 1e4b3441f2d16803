# Part of every package that tightspec makes: copied as it is, never edited.
"""What the OpenAPI document and the constraints say of one value."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import ValidationError

from ._contract import Advice, Contract, advise
from ._files import TEXT_IS_NO_FILE
from ._meaning import adapter
from ._operation import Variants
from ._options import Mode
from ._read import read
from ._wire import JsonValue, case_key
from .errors import Problem


class Given(NamedTuple):
    """What is judged: a JSON text, or a value with files in it."""

    value: JsonValue
    json: bytes | None
    in_multipart: bool = False


class Part(NamedTuple):
    """What a value is of an object that has a contract."""

    contract: Contract
    name: str


class Misfit(NamedTuple):
    """A type that refuses a value, and how."""

    annotation: object
    error: ValidationError


def of_variants(
    spec: object, variants: Variants, given: Given, mode: Mode
) -> list[Problem]:
    """What is wrong or doubtful with a body that has cases."""
    value = given.value
    selected = value.get(variants.by) if isinstance(value, dict) else None
    is_absent = isinstance(value, dict) and variants.by not in value
    key = variants.absent if is_absent else case_key(selected)
    case = variants.cases.get(key, variants.otherwise)
    if case is not None:
        return of_value(case, spec, given, mode)
    from ._refused import of_document, without_case  # noqa: PLC0415

    misfit = _misfit(spec, given)
    if misfit is None:
        return [without_case(variants, selected)]
    return [*of_document(value, misfit)]


def of_value(
    documented: object, spec: object, given: Given, mode: Mode, part: Part | None = None
) -> list[Problem]:
    """What is wrong or doubtful with a value; `part` says of what it is one that has a
    contract."""
    value = given.value
    problems: list[Problem] = []
    try:
        instance = _fitting(documented, given)
    except ValidationError as error:
        # What explains is loaded when there is something to explain.
        from ._refused import of_both  # noqa: PLC0415

        tight = Misfit(documented, error)
        problems += of_both(value, tight, _misfit(spec, given), part)
        instance = read(documented, value).value
    for advice in advise(instance, value):
        if advice.kind in WARNED[mode]:
            problems.append(of_advice(advice))
    return problems


WARNED = {
    "documented": ("tolerated", "deprecated", "unlisted", "unknown", "rule"),
    "spec": ("tolerated", "deprecated", "unlisted"),
}
"""What is warned of in each mode."""


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


def _fitting(annotation: object, given: Given) -> object:
    """A value as an instance of a type; raises ValidationError where it does not fit."""
    reader = adapter(annotation).validator
    if given.json is not None:
        return reader.validate_json(given.json)
    context = TEXT_IS_NO_FILE if given.in_multipart else None
    return reader.validate_python(given.value, context=context)


def _misfit(annotation: object, given: Given) -> Misfit | None:
    try:
        _fitting(annotation, given)
    except ValidationError as error:
        return Misfit(annotation, error)
    return None
