"""Groups turned into documents, generated, imported and asked."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from msgspec.structs import replace
from pydantic import ValidationError

from generator.errors import Issue
from generator.options import Formats, Options
from generator.pipeline import build
from generator.target import Target
from tests.behaviour.packages import Package, document, write

from .groups import Case, Dialect, Group
from .remotes import here

_VERSIONS: dict[Dialect, str] = {"3.1": "3.1.1", "3.0": "3.0.4"}
_NUMBERS = itertools.count()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a model says of a case."""

    group: Group
    case: Case
    fault: str
    """What is wrong with it; empty where it is as expected."""
    told: tuple[str, ...] = ()
    """What the generation said of the group."""


def verdicts(groups: Sequence[Group], folder: Path, host: str) -> Iterator[Verdict]:
    """The verdict on each case of the groups, which are of one file of the suite.

    They share a package. Where that cannot be made, each half has one of its own.
    """
    try:
        models, issues = _made(groups, folder, host)
    except Exception as error:  # noqa: BLE001 - whatever it is, a group is at fault
        if len(groups) > 1:
            yield from _apart(groups, folder, host)
            return
        fault = f"no model: {type(error).__name__}: {error}"
        for case in groups[0].cases:
            yield Verdict(group=groups[0], case=case, fault=fault)
        return
    if len(groups) > 1 and any(it.unsupported == "$dynamicRef" for it in issues):
        # Fewer ways lead to what groups share where each has a document of its own.
        yield from _apart(groups, folder, host)
        return
    for index, group in enumerate(groups):
        told = tuple(issue.message for issue in issues if _is_about(issue, index))
        holder = getattr(models, f"H{index}")
        for case in group.cases:
            fault = _fault(holder, case, host)
            yield Verdict(group=group, case=case, fault=fault, told=told)


def _apart(groups: Sequence[Group], folder: Path, host: str) -> Iterator[Verdict]:
    """The same of each half."""
    middle = len(groups) // 2
    yield from verdicts(groups[:middle], folder, host)
    yield from verdicts(groups[middle:], folder, host)


def _made(
    groups: Sequence[Group], folder: Path, host: str
) -> tuple[ModuleType, Sequence[Issue]]:
    """The models of a package, each group's schema as the property of a class."""
    name = f"suite_{next(_NUMBERS)}"
    root = folder / name
    schemas: dict[str, Any] = {}
    for index, group in enumerate(groups):
        file = root / _label(index)
        file.parent.mkdir(parents=True)
        file.write_text(here(json.dumps(group.schema), host), encoding="utf-8")
        schemas[f"H{index}"] = {
            "type": "object",
            "required": ["v"],
            "properties": {"v": {"$ref": _label(index)}},
        }
    spec = root / "openapi.json"
    made = document(schemas, version=_VERSIONS[groups[0].dialect])
    spec.write_text(json.dumps(made), encoding="utf-8")
    target = Target.of_options(spec=spec, output=folder / name)
    formats: Formats = "assert" if groups[0].asserts_formats else "text"
    options = Options(formats=formats, habits="as-written")
    built = build(replace(target, ref_hosts=(host,), options=options))
    write(built, folder / name)
    return Package(folder, name, built).models, built.issues


def _label(index: int) -> str:
    return f"{index}/group.json"


def _is_about(issue: Issue, index: int) -> bool:
    return issue.place is not None and issue.place.label.endswith(f"/{_label(index)}")


def _fault(holder: Any, case: Case, host: str) -> str:
    text = here(json.dumps({"v": case.value}), host)
    ways: tuple[tuple[str, Callable[[Any], object], object], ...] = (
        ("JSON", holder.model_validate_json, text),
        ("Python", holder.model_validate, json.loads(text)),
    )
    found = {way: _verdict(validate, value) for way, validate, value in ways}
    expected = "taken" if case.valid else "refused"
    wrong = [f"{said} as {way}" for way, said in found.items() if said != expected]
    return ", ".join(wrong)


def _verdict(validate: Callable[[Any], object], value: object) -> str:
    try:
        validate(value)
    except ValidationError:
        return "refused"
    except Exception as error:  # noqa: BLE001 - an answer, if a wrong one
        return f"{type(error).__name__} ({error})"
    return "taken"
