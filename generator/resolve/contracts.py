"""What a person wrote about an object that JSON Schema has no word for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias, cast

from msgspec import Struct, field
from msgspec.structs import replace

from .. import ir
from ..constraints import FieldRule, Rule
from ..errors import Problems, did_you_mean, quoted
from ..openapi import Version
from ..patterns import NoPatternError, UnsupportedError, rewritten
from ..source import Json, Source
from .checks import Checks
from .fold import Follow, fold
from .node import Node, Place


class Ground(Struct, frozen=True, kw_only=True):
    """What every comparison with the document needs."""

    version: Version
    follow: Follow
    problems: Problems
    named: frozenset[Place] = frozenset()
    """The schemas that the constraints file narrows by their names."""
    divided: frozenset[Place] = frozenset()
    """Those of them that become cases."""

    def fold(self, source: Source) -> Node:
        """A schema of the document as one node; of its parts those that are narrowed."""
        node = fold(source, self.version, self.follow)
        return replace(node, parts=tuple(p for p in node.parts if p in self.named))

    def holds(self, node: Node, at: Source, about: str) -> None:
        """A problem where what is narrowed is made of what has cases."""
        for part in node.parts:
            if part in self.divided:
                message = f"{part[1][-1]} has cases: write this into them"
                self.problems.error(at, f"{about}: {message}", node.source)

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


class Said(Struct, frozen=True, kw_only=True):
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
    fields = (*said.fields, *said.tolerated)
    return replace(
        _documentation(fields, said.source),
        hints=(*said.hints.items(), *_documentation(fields, said.source).hints),
        tolerated=tuple(rule.name for rule in said.tolerated),
        rules=tuple(_rules(said, ground)),
    )


def inside(
    fields: Sequence[FieldRule], place: Place, subject: str
) -> Iterator[tuple[Place, ir.Contract]]:
    """The contracts of the objects inside of an object, each with its place."""
    label, pointer = place
    for rule in fields:
        here = (label, (*pointer, "properties", rule.name))
        yield from of_value(rule, here, subject)


def of_value(
    rule: FieldRule, place: Place, subject: str
) -> Iterator[tuple[Place, ir.Contract]]:
    """The contracts of a value, if it is an object, and of the objects inside of it."""
    label, pointer = place
    if rule.items is not None:
        yield from of_value(rule.items, (label, (*pointer, "items")), subject)
    made = _documentation(rule.properties, rule.source)
    if made.hints or made.deprecated or any(s != rule.source for _, s in made.sources):
        yield place, replace(made, subject=subject)
    yield from inside(rule.properties, place, subject)


def joined(contracts: Sequence[ir.Contract]) -> ir.Contract:
    """Several contracts of one object as one; the first one speaks for it."""
    first, *others = contracts
    for other in others:
        level = min(first.unknown_level, other.unknown_level, key=_LEVELS.index)
        first = replace(
            first,
            unknown_level=level,
            hints=_first_of(first.hints, other.hints),
            tolerated=tuple(dict.fromkeys((*first.tolerated, *other.tolerated))),
            deprecated=_first_of(first.deprecated, other.deprecated),
            sources=_first_of(first.sources, other.sources),
            rules=(*first.rules, *other.rules),
        )
    return first


_LEVELS: Final = ("error", "warn", "allow")
_Pairs: TypeAlias = tuple[tuple[str, str], ...]


def _first_of(first: _Pairs, second: _Pairs) -> _Pairs:
    return tuple((dict(second) | dict(first)).items())


def _documentation(fields: Sequence[FieldRule], source: str) -> ir.Contract:
    """What is said of fields, and of the items of those that are lists."""
    everything = [pair for rule in fields for pair in _named(rule.name, rule)]
    return ir.Contract(
        source=source,
        hints=tuple((name, rule.hint) for name, rule in everything if rule.hint),
        deprecated=tuple(
            (rule.name, rule.instead or "") for rule in fields if rule.deprecated
        ),
        sources=tuple((name, rule.source) for name, rule in everything),
    )


def _named(name: str, rule: FieldRule) -> Iterator[tuple[str, FieldRule]]:
    yield name, rule
    if rule.items is not None:
        yield from _named(f"{name}[]", rule.items)


def _nowhere(*_: object) -> None:
    """Where the references of a rule lead to: it has none."""


def _rules(said: Said, ground: Ground) -> Iterator[ir.Rule]:
    checks = Checks(
        version="3.1",
        reference=_nowhere,
        follow=_nowhere,
        pattern=ground.pattern,
    )
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
