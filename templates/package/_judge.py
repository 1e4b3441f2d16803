# Part of every package that tightspec makes: copied as it is, never edited.
"""Is this request what the documents say? Asked before anything is sent.

What is judged is the JSON that will be sent, so changing a model after it was made
changes nothing about the check.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from ._base import MISSING
from ._config import check_mode
from ._contract import Contract, advise_object, broken_rules
from ._lazy import Later
from ._operation import (
    Arguments,
    Body,
    Operation,
    Parameter,
    Variants,
    parameter_names,
)
from ._options import Mode
from ._unsendable import unsendable
from ._verdicts import WARNED, Given, Part, of_advice, of_value, of_variants
from ._warn import warn
from ._wire import (
    JsonValue,
    UnserializableError,
    in_pointer,
    json_text,
    plain,
)
from .errors import Problem, RequestValidationError

if TYPE_CHECKING:
    from . import _bodies
    from ._bodies import Payload
else:  # many operations have no body
    _bodies = Later(__package__, "_bodies")


class Judged(NamedTuple):
    """What may be sent: JSON values, with the files among them."""

    kind: Body | None
    """The kind of body that is chosen; None if the operation has none."""
    body: Payload | None
    """None if there is none."""
    parameters: tuple[tuple[Parameter, JsonValue], ...]


def judge(operation: Operation[object], arguments: Arguments, mode: Mode) -> Judged:
    """Judge the arguments as `mode` says, and give what is to be sent.

    `documented` refuses what the OpenAPI document or the constraints refuse, and
    warns of what is accepted but doubtful. `spec` refuses what the document refuses,
    and warns of what the constraints refuse, tolerate or call deprecated. `off`
    refuses only what cannot be sent at all.

    Raises RequestValidationError with everything that is wrong, or issues a
    ConstraintWarning for each doubt.
    """
    check_mode(mode)
    judged = _sendable(operation, arguments)
    if mode == "off":
        return judged
    problems = [*_of_parameters(operation, judged, mode), *_of_body(judged, mode)]
    if operation.contract is not None:
        problems += _of_contract(operation, operation.contract, judged, problems, mode)
    if not problems:
        return judged
    refusing = ("spec", "constraint") if mode == "documented" else ("spec",)
    refused = tuple(each for each in problems if each.rule in refusing)
    if refused:
        raise RequestValidationError(operation.name, refused)
    warn(operation.name, problems)
    return judged


# --- what can be sent at all ----------------------------------------------------------


def _sendable(operation: Operation[object], arguments: Arguments) -> Judged:
    problems: list[Problem] = []
    parameters: list[tuple[Parameter, JsonValue]] = []
    for parameter in operation.parameters:
        value = arguments.parameters.get(parameter.name)
        try:
            if value is not None and value is not MISSING:
                parameters.append((parameter, plain(value)))
            elif parameter.location == "path":
                problems.append(_required(parameter, "unsendable"))
        except UnserializableError as error:
            problems.append(_at_parameter(parameter, unsendable(error)))
    kind: Body | None = None
    body: Payload | None = None
    if operation.bodies:
        kind = _bodies.chosen(operation, arguments.content_type)
        try:
            body = _bodies.payload(operation, kind, arguments)
        except UnserializableError as error:
            problems.append(unsendable(error))
    if problems:
        raise RequestValidationError(operation.name, tuple(problems))
    return Judged(kind=kind, body=body, parameters=tuple(parameters))


# --- what the documents say of it -----------------------------------------------------


def _of_parameters(
    operation: Operation[object], judged: Judged, mode: Mode
) -> Iterator[Problem]:
    if not operation.parameters:
        return
    contract = operation.contract
    values = {parameter.name: value for parameter, value in judged.parameters}
    names = parameter_names(operation)
    for parameter, name in zip(operation.parameters, names, strict=True):
        if parameter.name in values:
            spec = parameter.type if parameter.spec is None else parameter.spec
            value = values[parameter.name]
            given = Given(value, json_text(value))
            part = None if contract is None else Part(contract, name)
            yield from (
                _at_parameter(parameter, _at_schema(parameter, problem))
                for problem in of_value(parameter.type, spec, given, mode, part)
            )
        elif parameter.required:
            yield _required(parameter, "spec")


def _of_body(judged: Judged, mode: Mode) -> list[Problem]:
    kind, body = judged.kind, judged.body
    if kind is None:
        return []
    if body is None:
        return [Problem(rule="spec", message="is required")] if kind.required else []
    problems: list[Problem] = []
    if body.files:
        from ._writing import file_problems  # noqa: PLC0415 - most bodies have none

        problems += file_problems(body)
    if kind.form == "binary":
        return problems
    given = Given(body.value, body.json, in_multipart=kind.form == "multipart")
    if isinstance(kind.documented, Variants):
        problems += of_variants(kind.spec, kind.documented, given, mode)
    else:
        problems += of_value(kind.documented, kind.spec, given, mode)
    return problems


def _of_contract(
    operation: Operation[object],
    contract: Contract,
    judged: Judged,
    problems: Sequence[Problem],
    mode: Mode,
) -> Iterator[Problem]:
    """What is said of the object that the parameters make together with the body."""
    from ._asked import can_be_asked  # noqa: PLC0415 - few operations have a contract

    members = dict(zip(parameter_names(operation), operation.parameters, strict=True))
    given = {parameter.name: value for parameter, value in judged.parameters}
    data = {n: given[it.name] for n, it in members.items() if it.name in given}
    if judged.body is not None and judged.body.kind.form != "binary":
        data["body"] = judged.body.value
    refused = [it for it in problems if it.rule != "advice"]
    wrong = {"body" for it in refused if it.location == "body"}
    at = {(it.location, it.path[:1]) for it in refused}
    wrong |= {n for n, it in members.items() if (it.location, (it.name,)) in at}
    for rule in broken_rules(contract, data):
        if can_be_asked(rule.check, data, wrong):
            yield Problem(
                rule="constraint",
                location="call",
                message=rule.message,
                source=rule.source or contract.source,
                id=rule.id,
            )
    for advice in advise_object(contract, data, (*members, "body"), ()):
        if advice.kind in WARNED[mode]:
            problem = replace(of_advice(advice), location="call", path=())
            about = members.get(str(advice.path[0])) if advice.path else None
            yield _at_parameter(about, problem) if about else problem


def _at_parameter(parameter: Parameter, problem: Problem) -> Problem:
    path = (parameter.name, *problem.path)
    document = problem.document or parameter.place or ""
    return replace(problem, location=parameter.location, path=path, document=document)


def _at_schema(parameter: Parameter, problem: Problem) -> Problem:
    """With the place of its schema in the document, where there is no nearer one."""
    if problem.document or not parameter.place:
        return problem
    holder = parameter.place
    if parameter.content_type:
        holder += f"/content/{in_pointer(parameter.content_type)}"
    return replace(problem, document=f"{holder}/schema")


def _required(parameter: Parameter, rule: Literal["spec", "unsendable"]) -> Problem:
    return _at_parameter(parameter, Problem(rule=rule, message="is required"))
