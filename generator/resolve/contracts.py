"""What a person wrote about an object that JSON Schema has no word for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from .. import ir
from ..constraints import FieldRule, Rule
from ..errors import Problems, did_you_mean, quoted
from ..openapi import Version
from ..patterns import NoPatternError, UnsupportedError, rewritten
from ..source import Json, Source
from .checks import Checks
from .fold import Follow, Node, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What every comparison with the document needs."""

    version: Version
    follow: Follow
    problems: Problems

    def fold(self, source: Source) -> Node:
        """A schema of the document as one node."""
        return fold(source, self.version, self.follow)

    def pattern(self, at: Source, written: str) -> str | None:
        """The regular expression for the engine that runs it, or a problem."""
        try:
            return rewritten(written)
        except NoPatternError:
            message = f"'pattern' is no regular expression: {quoted(written)}"
            self.problems.error(at, message)
        except UnsupportedError as unsupported:
            message = f"'pattern' needs {unsupported}, which is not supported"
            told = f"{message}: it is not checked"
            self.problems.unsupported(at, str(unsupported), told)
        return None

    def has(self, node: Node, name: str, at: Source, about: str) -> bool:
        """Whether an object has a property; a problem where it has none."""
        if name in node.properties:
            return True
        self.problems.error(
            at,
            f"{about}: no property is called {name!r}"
            f"{did_you_mean(name, node.properties)}",
            node.source,
        )
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said about one object, and the object that it is said about."""

    node: Node
    about: str
    source: str
    fields: Sequence[FieldRule]
    tolerated: Sequence[FieldRule] = ()
    rules: Sequence[Rule] = ()
    hints: Mapping[str, str] = field(default_factory=dict[str, str])

    def refusing(self) -> tuple[Mapping[str, Json], ...]:
        """The schemas of the rules that refuse."""
        return tuple(dict(r.schema) for r in self.rules if r.severity == "error")


def contract(said: Said, ground: Ground) -> ir.Contract:
    """The contract of an object that is no case of another."""
    everything = (*said.fields, *said.tolerated)
    return ir.Contract(
        source=said.source,
        hints=(
            *said.hints.items(),
            *((rule.name, rule.hint) for rule in everything if rule.hint is not None),
        ),
        tolerated=tuple(rule.name for rule in said.tolerated),
        deprecated=tuple(
            (rule.name, rule.instead or "") for rule in everything if rule.deprecated
        ),
        sources=tuple(
            (rule.name, rule.source)
            for rule in everything
            if rule.source != said.source
        ),
        rules=tuple(_rules(said, ground)),
    )


def _rules(said: Said, ground: Ground) -> Iterator[ir.Rule]:
    checks = Checks(version="3.1", reference=lambda _: None, pattern=ground.pattern)
    for rule in said.rules:
        schema = rule.at.replace(dict(rule.schema))
        for name, at in _names_in(schema):
            ground.has(said.node, name, at, f"{said.about}, rule {rule.id}")
        check = checks.of_schema(schema)
        if check.name in ("Anything", "Nothing"):
            fault = "says nothing" if check.name == "Anything" else "refuses all"
            about = f"{said.about}, rule {rule.id}"
            ground.problems.error(rule.at, f"{about}: {fault}")
        yield ir.Rule(
            id=rule.id,
            severity=rule.severity,
            check=check,
            message=rule.message,
            source=rule.source,
        )


def _names_in(schema: Source) -> Iterator[tuple[str, Source]]:
    """The properties that a rule speaks of."""
    if not isinstance(schema.value, dict):
        return
    for keyword in ("properties", "dependentRequired"):
        place = schema.get(keyword)
        if place is not None:
            yield from place.items()
    required = schema.get("required")
    if required is not None:
        yield from ((cast(str, name.value), name) for name in required.elements())
    for keyword in ("if", "then", "else", "not"):
        place = schema.get(keyword)
        if place is not None:
            yield from _names_in(place)
    for keyword in ("allOf", "anyOf", "oneOf"):
        place = schema.get(keyword)
        if place is not None:
            for member in place.elements():
                yield from _names_in(member)
