# Part of every package that tightspec makes: copied as it is, never edited.
"""What people wrote down about an object beside the API's document.

A `Contract` stands on a model class. Its errors are raised when the model validates;
what is only worth a warning, `advise` finds in a validated instance. An operation has
one about the object that its parameters make.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias, cast

from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from ._check import Check
from ._wire import JsonValue, Path, field_names, member

Level: TypeAlias = Literal["error", "warn", "allow"]
Severity: TypeAlias = Literal["error", "warning"]


class Rule(NamedTuple):
    """A check of the whole object, with its reason."""

    id: str
    check: Check
    message: str
    severity: Severity = "error"
    source: str = ""


class Contract(NamedTuple):
    """What an object takes, does not take and must keep to. Names are wire names; what
    is said of the items of a list goes by `name[]`."""

    subject: str = ""
    """For whom it holds, as messages say it: `FLUX.1-schnell`."""
    source: str = ""
    """Where it is written, for all that has no source of its own."""
    unlisted: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Names of the document that are not taken here, and who takes them."""
    unlisted_level: Level = "error"
    unknown_level: Level = "allow"
    """For names that neither document knows, where the object is open."""
    hints: Mapping[str, str] = MappingProxyType({})
    """Advice about a value, or what to do instead of giving a name that is not taken."""
    tolerated: tuple[str, ...] = ()
    """Fields that are sent with a warning."""
    deprecated: Mapping[str, str] = MappingProxyType({})
    """Fields that are sent with a warning, and what replaces them ("" for nothing)."""
    sources: Mapping[str, str] = MappingProxyType({})
    """Where a single field is written."""
    rules: tuple[Rule, ...] = ()

    def source_of(self, *inside: str | int) -> str:
        """Where the contract of what stands here in the object is written."""
        for end in range(len(inside), 0, -1):
            name = _place(inside[:end])
            if name in self.sources:
                return self.sources[name]
        return self.source

    def hint_of(self, *inside: str | int) -> str:
        """The advice about what stands here in the object, or ''."""
        return self.hints.get(_place(inside), "")


class Advice(NamedTuple):
    """Something that is accepted and deserves a warning."""

    kind: Literal["tolerated", "deprecated", "unlisted", "unknown", "rule"]
    path: Path
    """The field, or the object that a rule is about."""
    message: str
    subject: str
    source: str
    rule: str = ""
    """The id of the rule."""
    suggestion: str = ""


def _place(inside: Path) -> str:
    parts = ("[]" if isinstance(part, int) else f".{part}" for part in inside)
    return "".join(parts).removeprefix(".")


@cache
def contracts_of(cls: type[BaseModel]) -> tuple[Contract, ...]:
    """The contracts of a class and of those that it is built on, its own first."""
    found = (vars(base).get("__contract__") for base in cls.__mro__)
    return tuple(each for each in found if isinstance(each, Contract))


def advise(value: object, data: JsonValue) -> list[Advice]:
    """What deserves a warning in `value`, which was validated, and all within it.

    `data` is its JSON value. The order is that of the JSON.
    """
    found: list[Advice] = []
    for path, cls, here in objects(value, data):
        for contract in contracts_of(cls):
            found += advise_object(contract, here, field_names(cls).fields, path)
    return found


def objects(
    value: object, data: JsonValue, path: Path = ()
) -> list[tuple[Path, type[BaseModel], dict[str, JsonValue]]]:
    """The objects in `value` that have a class, each with its place and its JSON."""
    found: list[tuple[Path, type[BaseModel], dict[str, JsonValue]]] = []
    match value, data:
        case BaseModel(), dict():
            found.append((path, type(value), data))
            for name, each in data.items():
                if isinstance(each, _CONTAINERS):
                    found += objects(member(value, name), each, (*path, name))
        case dict(), dict():
            members = cast(dict[str, object], value)
            for name, each in data.items():
                found += objects(members.get(name), each, (*path, name))
        case list() | tuple(), list():
            items = cast("list[object] | tuple[object, ...]", value)
            for position, (item, each) in enumerate(zip(items, data, strict=False)):
                found += objects(item, each, (*path, position))
        case _:
            pass
    return found


_CONTAINERS = (dict, list)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` is most likely meant to be."""
    import difflib  # noqa: PLC0415 - only where something is wrong

    by_lower = {each.lower(): each for each in reversed([*known])}
    found = difflib.get_close_matches(name.lower(), by_lower, n=1)
    return by_lower[found[0]] if found else None


# --- errors ---------------------------------------------------------------------------


def refuse_name(contract: Contract, name: str, known: Iterable[str]) -> None:
    """Raises the error of a name beyond the fields, where its level is error."""
    listed = name in contract.unlisted
    level = contract.unlisted_level if listed else contract.unknown_level
    if level != "error":
        return
    facts = {
        "subject": contract.subject,
        "name": name,
        "takers": contract.unlisted.get(name, ()),
        "instead": suggestion(contract, name, known),
        "source": contract.source_of(name),
        "text": name_message(contract, name, known),
    }
    kind = "unlisted_parameter" if listed else "unknown_parameter"
    raise PydanticCustomError(kind, "{text}", facts)


def broken_rules(
    contract: Contract, data: JsonValue, severity: Severity = "error"
) -> list[Rule]:
    """The rules that `data` breaks."""
    return [
        rule
        for rule in contract.rules
        if rule.severity == severity and not rule.check.accepts(data)
    ]


def refusal(contract: Contract, rule: Rule) -> PydanticCustomError:
    """The error of a rule that is broken."""
    facts = {
        "rule": rule.id,
        "subject": contract.subject,
        "source": rule.source or contract.source,
        "text": rule.message,
    }
    return PydanticCustomError("rule_broken", "{text}", facts)


def name_message(contract: Contract, name: str, known: Iterable[str]) -> str:
    """Why a name beyond the fields is not taken, who takes it, and what instead."""
    takers = contract.unlisted.get(name)
    if takers is None:
        text = f"no parameter is called {name!r}"
    else:
        several = " and " in contract.subject
        text = f"{contract.subject} {'do' if several else 'does'} not take {name!r}"
        if takers:
            verb = "does" if len(takers) == 1 else "do"
            text += f" ({_listed(takers)} {verb})"
    instead = suggestion(contract, name, known)
    return f"{text}: {instead}" if instead else text


def suggestion(contract: Contract, name: str, known: Iterable[str]) -> str:
    """What to do instead of giving `name`; "" if nobody knows."""
    if name in contract.hints:
        return contract.hints[name]
    candidates = (
        [*known, *contract.unlisted] if name not in contract.unlisted else known
    )
    near = nearest(name, candidates)
    return f"did you mean {near!r}?" if near else ""


def _listed(words: tuple[str, ...]) -> str:
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


# --- warnings -------------------------------------------------------------------------


def advise_object(
    contract: Contract, data: dict[str, JsonValue], known: Collection[str], path: Path
) -> list[Advice]:
    """What deserves a warning in one object that has the `known` members."""
    advice: list[Advice] = []
    doubted = (*contract.tolerated, *contract.deprecated)
    for name in data:
        if name in known and name not in doubted:
            continue
        found = _about_name(contract, name, known)
        if found is not None:
            kind, message = found
            it = Advice(
                kind=kind,
                path=(*path, name),
                message=message,
                subject=contract.subject,
                source=contract.source_of(name),
                suggestion=contract.hint_of(name) if name in known else "",
            )
            advice.append(it)
    for rule in broken_rules(contract, data, "warning"):
        it = Advice(
            kind="rule",
            path=path,
            message=rule.message,
            subject=contract.subject,
            source=rule.source or contract.source,
            rule=rule.id,
        )
        advice.append(it)
    return advice


def _about_name(
    contract: Contract, name: str, known: Collection[str]
) -> tuple[Literal["tolerated", "deprecated", "unlisted", "unknown"], str] | None:
    if name in contract.tolerated:
        return "tolerated", f"{name!r} is not listed for {contract.subject}; it is sent"
    if name in contract.deprecated:
        instead = contract.deprecated[name]
        text = f"{name!r} is deprecated"
        return "deprecated", f"{text}: use {instead}" if instead else text
    if name in known:
        return None
    if name in contract.unlisted:
        if contract.unlisted_level == "warn":
            return "unlisted", name_message(contract, name, known)
    elif contract.unknown_level == "warn":
        return "unknown", name_message(contract, name, known)
    return None
