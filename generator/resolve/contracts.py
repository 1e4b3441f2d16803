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

    def has(
        self, node: Node, name: str, at: Source, about: str, kind: str = "property"
    ) -> bool:
        """Whether an object has a property; a problem where it has none."""
        if name in node.properties:
            return True
        shared = [each for each in node.properties if each.endswith(f":{name}")]
        hint = f" (say {' or '.join(map(repr, shared))})" if shared else ""
        hint = hint or did_you_mean(name, node.properties)
        message = f"{about}: no {kind} is called {name!r}{hint}"
        self.problems.error(at, message, node.source)
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said about one object, and the object that it is said about.

    `kind` is what its members are called: properties, or the parameters of a call.
    """

    node: Node
    kind: str = "property"
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
        about = f"{said.about}, rule {rule.id}"
        _check_names(schema, said.node, about, ground, said.kind)
        check = checks.of_schema(schema)
        if check.name in ("Anything", "Nothing"):
            fault = "says nothing" if check.name == "Anything" else "refuses all"
            ground.problems.error(rule.at, f"{about}: {fault}")
        yield ir.Rule(
            id=rule.id,
            severity=rule.severity,
            check=check,
            message=rule.message,
            source=rule.source,
        )


def _check_names(
    schema: Source, node: Node, about: str, ground: Ground, kind: str = "property"
) -> None:
    """Report what a rule asks for and the document does not have, at every depth."""
    for name, at in _names_in(schema):
        if not ground.has(node, name, at, about, kind):
            continue
        parts = [ground.fold(place) for place in node.properties[name]]
        properties = {key: it for part in parts for key, it in part.properties.items()}
        if properties and isinstance(at.value, dict):
            inner = Node(source=parts[-1].source, properties=properties)
            _check_names(at, inner, f"{about}, {name}", ground)
    for keyword in ("if", "then", "else", "not"):
        place = schema.get(keyword)
        if place is not None:
            _check_names(place, node, about, ground, kind)
    for keyword in ("allOf", "anyOf", "oneOf"):
        place = schema.get(keyword)
        if place is not None:
            for member in place.elements():
                _check_names(member, node, about, ground, kind)


def _names_in(schema: Source) -> Iterator[tuple[str, Source]]:
    """The properties that a schema itself speaks of."""
    for keyword in ("properties", "dependentRequired"):
        place = schema.get(keyword)
        if place is not None:
            yield from place.items()
    for place in _lists_of_names(schema):
        yield from ((cast(str, name.value), name) for name in place.elements())


def _lists_of_names(schema: Source) -> Iterator[Source]:
    required, dependent = schema.get("required"), schema.get("dependentRequired")
    if required is not None:
        yield required
    if dependent is not None:
        yield from (names for _, names in dependent.items())
