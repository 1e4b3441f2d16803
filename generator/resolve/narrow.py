"""The constraints file laid over the document.

A narrowed schema is the document's with the constraints' words in it: plain JSON at the
document's own place. What JSON Schema has no word for (who takes a parameter, what is
only tolerated, where it is said) is kept beside it as a contract.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from .. import ir
from ..constraints import ABSENT, FieldRule, OperationRules, Rules
from ..constraints import Case as CaseRules
from ..constraints import Narrowing as NarrowingRules
from ..constraints import Rule as WrittenRule
from ..errors import Problems, did_you_mean
from ..names import pascal
from ..names import words as words_of
from ..openapi import Document, Version
from ..source import Json, Source
from . import words
from .checks import Checks
from .fold import Follow, Node, Place, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case of a schema: what holds for some values of the property `by`.

    Attributes:
        open: whether other values than those of the cases are the document's affair.
    """

    by: str
    values: tuple[Json, ...]
    name: str
    schema: Source
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """The constraints by the places of the document's schemas that they narrow.

    Attributes:
        schemas: narrowed schemas.
        cases: schemas that became several.
        contracts: what holds for an object beside its schema.
        rules: those of a contract's rules that are errors, as schemas.
        names: names that a person chose, or that follow from a case's.
        operations: rules by the place of their operation.
    """

    schemas: Mapping[Place, Source] = field(default_factory=dict[Place, Source])
    cases: Mapping[Place, tuple[Case, ...]] = field(
        default_factory=dict[Place, tuple[Case, ...]]
    )
    contracts: Mapping[Place, ir.Contract] = field(
        default_factory=dict[Place, ir.Contract]
    )
    rules: Mapping[Place, tuple[Json, ...]] = field(
        default_factory=dict[Place, tuple[Json, ...]]
    )
    names: Mapping[Place, str] = field(default_factory=dict[Place, str])
    operations: Mapping[Place, OperationRules] = field(
        default_factory=dict[Place, OperationRules]
    )

    @property
    def places(self) -> frozenset[Place]:
        """Every schema that is narrowed."""
        return frozenset((*self.schemas, *self.cases))


def narrow(
    document: Document, rules: Rules, follow: Follow, problems: Problems
) -> Narrowing:
    """Compare each constraint with the document, and put it at its place."""
    overlay = _Overlay(document.version, follow, problems)
    schemas = dict(document.schemas)
    for rule in rules.schemas:
        base = schemas.get(rule.name)
        if base is None:
            problems.error(
                rule.at,
                f"no schema is called {rule.name!r}{did_you_mean(rule.name, schemas)}",
            )
        else:
            overlay.object(base, rule.narrowing, rule.name, words_of(rule.name)[-1])
    for operation_rules in rules.operations:
        overlay.operation(document, operation_rules)
    return Narrowing(
        schemas=overlay.schemas,
        cases=overlay.cases,
        contracts=overlay.contracts,
        rules=overlay.rules,
        names=overlay.names,
        operations=overlay.operations,
    )


class _Overlay:
    def __init__(self, version: Version, follow: Follow, problems: Problems) -> None:
        self.version: Version = version
        self.follow = follow
        self.problems = problems
        self.schemas: dict[Place, Source] = {}
        self.cases: dict[Place, tuple[Case, ...]] = {}
        self.contracts: dict[Place, ir.Contract] = {}
        self.rules: dict[Place, tuple[Json, ...]] = {}
        self.names: dict[Place, str] = {}
        self.operations: dict[Place, OperationRules] = {}

    # Operations.

    def operation(self, document: Document, rules: OperationRules) -> None:
        by_name: dict[str, Any] = {}
        for operation in document.operations:
            by_name[f"{operation.method.upper()} {operation.path}"] = operation
        for operation in reversed(document.operations):
            if operation.id is not None:
                by_name[operation.id] = operation
        found = by_name.get(rules.key)
        if found is None:
            self.problems.error(
                rules.at,
                f"no operation is called {rules.key!r}{did_you_mean(rules.key, by_name)}",
            )
            return
        self.operations[found.source.place] = rules
        for parameter_rule in rules.parameters:
            self._parameter(found, parameter_rule.field, parameter_rule.location, rules)
        if rules.body is not None:
            schema = _json_schema(found.body)
            if schema is None:
                self.problems.error(rules.body.at, f"{rules.key} has no JSON body")
            else:
                self.object(schema, rules.body, rules.key, "Request")
        for response_rule in rules.responses:
            response = next(
                (r for r in found.responses if r.status == response_rule.status), None
            )
            schema = _json_schema(response)
            if schema is None:
                self.problems.error(
                    response_rule.at,
                    f"{rules.key} documents no JSON for {response_rule.status}",
                )
            else:
                about = f"{rules.key}, {response_rule.status}"
                self.object(schema, response_rule.narrowing, about, "Response")

    def _parameter(
        self,
        operation: Any,
        rule: FieldRule,
        location: str | None,
        rules: OperationRules,
    ) -> None:
        found = [
            p
            for p in operation.parameters
            if p.name == rule.name and location in (None, p.location)
        ]
        if not found:
            known = [p.name for p in operation.parameters]
            self.problems.error(
                rule.at,
                f"{rules.key}: no parameter is called {rule.name!r}"
                f"{did_you_mean(rule.name, known)}",
            )
        for parameter in found:
            if parameter.schema is None:
                self.problems.error(
                    rule.at, f"{rules.key}: the document gives {rule.name!r} no schema"
                )
            else:
                value = self.value(parameter.schema, rule, rules.key)
                place = parameter.schema.place
                self.schemas[place] = parameter.schema.replace(value)

    # Objects.

    def object(
        self, base: Source, rules: NarrowingRules, about: str, ending: str
    ) -> None:
        """Narrow the object at `base`; `ending` closes the names of its cases."""
        if rules.variants is not None:
            self._variants(base, rules, about, ending)
        if rules.fields or rules.required or rules.rules:
            value = self._narrowed(base, rules.fields, rules.required, about, keep=True)
            self.schemas[base.place] = base.replace(value)
            node = fold(base, self.version, self.follow)
            self.contracts[base.place] = self._contract(
                rules.fields, (), rules.rules, {}, rules.source, node, about
            )
            self.rules[base.place] = _schemas(rules.rules)

    def _variants(
        self, base: Source, rules: NarrowingRules, about: str, ending: str
    ) -> None:
        variants = rules.variants
        assert variants is not None
        whole = fold(base, self.version, self.follow)
        if not self._has(whole, variants.by, variants.at / "by", about):
            return
        if variants.narrow is not None and not self._has(
            whole, variants.narrow, variants.at / "narrow", about
        ):
            return
        selector = fold(whole.properties[variants.by][-1], self.version, self.follow)
        inner = (
            whole
            if variants.narrow is None
            else fold(whole.properties[variants.narrow][-1], self.version, self.follow)
        )
        cases: list[Case] = []
        covered: list[Json] = []
        takers = _takers(variants.cases)
        for index, case in enumerate(variants.cases):
            for value in case.when:
                if words.refused(value, selector):
                    known = selector.value("enum")
                    near = did_you_mean(str(value), map(str, known or ()))
                    self.problems.error(
                        case.at / "when",
                        f"{about}, case {case.name}: {variants.by} is never "
                        f"{value!r}{near}",
                        selector.source,
                    )
            covered += case.when
            place = _under(base, "oneOf", index)
            schema = self._case(base, whole, inner, rules, case, place, takers, about)
            self.names[place.place] = case.name + ending
            cases.append(
                Case(
                    by=variants.by,
                    values=case.when,
                    name=case.name,
                    schema=place.replace(schema),
                    open=False,
                )
            )
        listed = selector.value("enum")
        rest_open = listed is None or any(value not in covered for value in listed)
        self.cases[base.place] = tuple(
            Case(by=c.by, values=c.values, name=c.name, schema=c.schema, open=rest_open)
            for c in cases
        )

    def _case(
        self,
        base: Source,
        whole: Node,
        inner: Node,
        rules: NarrowingRules,
        case: CaseRules,
        place: Source,
        takers: Mapping[str, tuple[str, ...]],
        about: str,
    ) -> dict[str, Json]:
        """The schema of one case, and what is said beside it."""
        variants = rules.variants
        assert variants is not None
        about = f"{about}, case {case.name}"
        own = {f.name for f in (*case.fields, *case.tolerated)}
        common = tuple(f for f in variants.common if f.name not in own)
        fields = (*case.fields, *common)
        narrowed = self._narrowed(
            inner.source,
            (*fields, *case.tolerated),
            case.required,
            about,
            keep=variants.unlisted != "error" or variants.narrow is None,
        )
        subject = " and ".join(map(str, case.when))
        all_rules = (*variants.rules, *case.rules)
        own_rules = [rule for rule in all_rules if rule.about == "narrowed"]
        contract = self._contract(
            fields,
            case.tolerated,
            own_rules,
            case.hints,
            case.source,
            inner,
            about,
        )
        unlisted = tuple(
            (name, takers.get(name, ()))
            for name in inner.properties
            if name not in {f.name for f in (*fields, *case.tolerated)}
            and not (variants.narrow is None and name == variants.by)
        )
        contract = ir.Contract(
            subject=subject,
            source=case.source,
            unlisted=unlisted,
            unlisted_level=variants.unlisted,
            unknown_level=variants.unknown,
            hints=contract.hints,
            tolerated=contract.tolerated,
            deprecated=contract.deprecated,
            sources=contract.sources,
            rules=contract.rules,
        )
        description = inner.text("description")
        narrowed["description"] = _paragraphs(
            description,
            f"What {subject} takes.",
            case.source and f"Source: {case.source}.",
        )
        if variants.narrow is None:
            self.contracts[place.place] = contract
            self.rules[place.place] = _schemas(own_rules)
            value = narrowed
        else:
            value = words.unfold(whole, self.version)
            properties = cast("dict[str, Json]", value["properties"])
            properties[variants.narrow] = narrowed
            value["description"] = _paragraphs(
                whole.text("description"), f"For {subject}."
            )
            narrow_place = _under(place, "properties", variants.narrow)
            self.contracts[narrow_place.place] = contract
            self.rules[narrow_place.place] = _schemas(own_rules)
            self.names[narrow_place.place] = case.name + pascal(variants.narrow)
            request_rules = [rule for rule in all_rules if rule.about == "request"]
            self.rules[place.place] = _schemas(request_rules)
            if request_rules:
                self.contracts[place.place] = ir.Contract(
                    subject=subject,
                    source=case.source,
                    rules=tuple(self._rules(request_rules, whole, about)),
                )
        properties = cast("dict[str, Json]", value["properties"])
        properties[variants.by] = {
            "type": "string",
            **_annotated(whole, variants.by),
            "enum": list(case.when),
        }
        return value

    def _narrowed(
        self,
        base: Source,
        fields: Sequence[FieldRule],
        required: Sequence[str],
        about: str,
        *,
        keep: bool,
    ) -> dict[str, Json]:
        """The object at `base` with its fields narrowed; the others kept or not."""
        node = fold(base, self.version, self.follow)
        value = words.unfold(node, self.version)
        written = cast("dict[str, Json]", value.get("properties", {}))
        properties: dict[str, Json] = dict(written) if keep else {}
        for rule in fields:
            if self._has(node, rule.name, rule.at, about):
                places = node.properties[rule.name]
                place = (
                    places[0]
                    if len(places) == 1
                    else places[-1].replace({"allOf": [p.value for p in places]})
                )
                properties[rule.name] = self.value(place, rule, about)
        for name in required:
            self._has(node, name, base, about)
        value["properties"] = properties
        wanted = [n for n in (*node.required, *required) if n in properties]
        if wanted:
            value["required"] = list(dict.fromkeys(wanted))
        return value

    def value(self, base: Source, rule: FieldRule, about: str) -> dict[str, Json]:
        """The schema at `base` with everything in it that a field's rule says."""
        if not (rule.words or rule.properties or rule.items or _documents(rule)):
            return cast("dict[str, Json]", base.value)
        node = fold(base, self.version, self.follow)
        value = words.apply(rule, node, self.version, about, self.problems)
        if rule.properties:
            nested = self._narrowed(
                base, rule.properties, (), f"{about}, {rule.name}", keep=True
            )
            value["properties"] = nested["properties"]
        if rule.items is not None:
            items = node.keywords.get("items")
            if items is None:
                self.problems.error(
                    rule.items.at,
                    f"{about}: {rule.name!r} has no items in the document",
                    base,
                )
            else:
                value["items"] = self.value(items, rule.items, f"{about}, {rule.name}")
        if rule.default is not ABSENT:
            value["default"] = rule.default
            if words.refused(rule.default, _as_node(base, value, self.version)):
                self.problems.error(
                    rule.at / "default",
                    f"{about}: the default {rule.default!r} is none of "
                    f"{rule.name!r}'s values",
                    base,
                )
        if rule.deprecated:
            value["deprecated"] = True
        if rule.description or rule.note:
            value["description"] = _paragraphs(
                rule.description or node.text("description"),
                rule.note and f"Note: {rule.note}.",
            )
        return value

    # What stands beside a schema.

    def _contract(
        self,
        fields: Sequence[FieldRule],
        tolerated: Sequence[FieldRule],
        rules: Sequence[WrittenRule],
        hints: Mapping[str, str],
        source: str,
        node: Node,
        about: str,
    ) -> ir.Contract:
        everything = (*fields, *tolerated)
        return ir.Contract(
            source=source,
            hints=(
                *hints.items(),
                *((f.name, f.hint) for f in everything if f.hint is not None),
            ),
            tolerated=tuple(f.name for f in tolerated),
            deprecated=tuple(
                (f.name, f.instead or "") for f in everything if f.deprecated
            ),
            sources=tuple((f.name, f.source) for f in everything if f.source != source),
            rules=tuple(self._rules(rules, node, about)),
        )

    def _rules(
        self, rules: Sequence[WrittenRule], node: Node, about: str
    ) -> Iterator[ir.Rule]:
        checks = Checks(version="3.1", reference=lambda _: None)
        for rule in rules:
            schema = rule.at.replace(dict(rule.schema))
            for name, at in _names_in(schema):
                self._has(node, name, at, f"{about}, rule {rule.id}")
            check = checks.of_schema(schema)
            if check.name in ("Anything", "Nothing"):
                self.problems.error(
                    rule.at,
                    f"{about}: the rule {rule.id!r} "
                    + ("says nothing" if check.name == "Anything" else "refuses all"),
                )
            yield ir.Rule(
                id=rule.id,
                severity=rule.severity,
                check=check,
                message=rule.message,
                source=rule.source,
            )

    def _has(self, node: Node, name: str, at: Source, about: str) -> bool:
        if name in node.properties:
            return True
        self.problems.error(
            at,
            f"{about}: no property is called {name!r}"
            f"{did_you_mean(name, node.properties)}",
            node.source,
        )
        return False


def _names_in(schema: Source) -> Iterator[tuple[str, Source]]:
    """The properties that a rule speaks of."""
    value = schema.value
    if not isinstance(value, dict):
        return
    for keyword in ("required", "properties", "dependentRequired"):
        place = schema.get(keyword)
        if place is None:
            continue
        if isinstance(place.value, list):
            yield from ((cast(str, p.value), p) for p in place.elements())
        else:
            yield from place.items()
    for keyword in ("if", "then", "else", "not"):
        place = schema.get(keyword)
        if place is not None:
            yield from _names_in(place)
    for keyword in ("allOf", "anyOf", "oneOf"):
        place = schema.get(keyword)
        if place is not None:
            for member in place.elements():
                yield from _names_in(member)


def _takers(cases: Sequence[CaseRules]) -> dict[str, tuple[str, ...]]:
    """Which values of the selector list a field."""
    found: dict[str, tuple[str, ...]] = {}
    for case in cases:
        for rule in case.fields:
            if not rule.deprecated:
                found[rule.name] = (*found.get(rule.name, ()), *map(str, case.when))
    return found


def _schemas(rules: Sequence[WrittenRule]) -> tuple[Json, ...]:
    return tuple(dict(rule.schema) for rule in rules if rule.severity == "error")


def _documents(rule: FieldRule) -> bool:
    return (
        rule.default is not ABSENT
        or rule.deprecated
        or bool(rule.description or rule.note)
    )


def _annotated(node: Node, name: str) -> dict[str, Json]:
    place = node.properties[name][-1]
    value = place.value
    description = value.get("description") if isinstance(value, dict) else None
    return {"description": description} if isinstance(description, str) else {}


def _as_node(base: Source, value: dict[str, Json], version: Version) -> Node:
    nothing: Callable[[Source], None] = lambda _: None  # noqa: E731
    return fold(base.replace(value), version, nothing)


def _json_schema(body: Any) -> Source | None:
    contents = () if body is None else body.contents
    return next(
        (c.schema for c in contents if "json" in c.media_type and c.schema is not None),
        None,
    )


def _paragraphs(*texts: str | None) -> str:
    return "\n\n".join(text.strip() for text in texts if text)


def _under(source: Source, *keys: str | int) -> Source:
    """A place below, whether or not something is written there."""
    return replace(source, pointer=(*source.pointer, *keys))
