"""The constraints file laid over the document.

A narrowed schema is the document's with the constraints' words in it: plain JSON at the
document's own place. What JSON Schema has no word for (who takes a parameter, what is
only tolerated, where it is said) is kept beside it as a contract.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from .. import openapi
from ..constraints import FieldRule, OperationRules, ParameterRule, Rules
from ..constraints import Narrowing as NarrowingRules
from ..errors import Problems, did_you_mean
from ..names import words
from ..openapi import Document
from ..source import Dangling, Source
from .cases import Named, divide
from .contracts import Ground, Said, contract, inside, of_value
from .fields import narrowed, narrowed_value, with_required, with_the_others
from .fold import Follow
from .narrowing import Narrowing, Own
from .node import Node, Place


def narrow(
    document: Document, rules: Rules, follow: Follow, problems: Problems
) -> Narrowing:
    """Compare each constraint with the document, and put it at its place."""
    schemas = dict(document.schemas)
    named = [rule for rule in rules.schemas if rule.name in schemas]
    divided = [rule for rule in named if rule.narrowing.variants is not None]
    ground = Ground(
        version=document.version,
        follow=follow,
        problems=problems,
        named=frozenset(schemas[rule.name].place for rule in named),
        divided=frozenset(schemas[rule.name].place for rule in divided),
    )
    overlay = _Overlay(ground=ground, narrowing=Narrowing())
    for rule in rules.schemas:
        base = schemas.get(rule.name)
        if base is None:
            near = did_you_mean(rule.name, schemas)
            problems.error(rule.at, f"no schema is called {rule.name!r}{near}")
        else:
            overlay.object(base, rule.narrowing, rule.name, words(rule.name)[-1])
    components = dict(_component_parameters(document))
    for parameter in rules.parameters:
        place = components.get(parameter.name)
        if place is None:
            near = did_you_mean(parameter.name, components)
            message = f"no parameter is called {parameter.name!r}{near}"
            problems.error(parameter.at, message)
        else:
            overlay.component_parameter(document, place, parameter)
    by_name = _by_name(document)
    for operation_rules in rules.operations:
        found = by_name.get(operation_rules.key)
        if found is None:
            near = did_you_mean(operation_rules.key, by_name)
            problems.error(
                operation_rules.at,
                f"no operation is called {operation_rules.key!r}{near}",
            )
        else:
            overlay.operation(found, operation_rules)
    for operation in document.operations:
        overlay.call(operation)
    return overlay.narrowing


def _component_parameters(document: Document) -> Iterator[tuple[str, Place]]:
    """Where the parameters are that stand among the components, by their names there."""
    components = document.source.get("components")
    written = components and components.get("parameters")
    if written is None or not isinstance(written.value, dict):
        return
    yield from ((name, _target(at).place) for name, at in written.items())


def _target(at: Source) -> Source:
    """What a reference leads to; the reader has told of those that lead nowhere."""
    seen: set[Place] = set()
    while at.place not in seen and isinstance(at.value, dict):
        reference = at.value.get("$ref")
        if not isinstance(reference, str):
            break
        seen.add(at.place)
        try:
            at = at.follow(reference)
        except Dangling:
            break
    return at


def _schema(body: openapi.Body | openapi.Response | None) -> Source | None:
    content = None if body is None else openapi.described(body.contents)
    return None if content is None else content.schema


def parameter_names(operation: openapi.Operation) -> list[str]:
    """What the parameters are called as properties of one object: by their names, or as
    ``query:limit`` where two share one."""
    shared = Counter([_BODY, *(p.name for p in operation.parameters)])
    return [
        p.name if shared[p.name] == 1 else f"{p.location}:{p.name}"
        for p in operation.parameters
    ]


_BODY = "body"
"""What the body is called among them."""


def _is_about(rule: ParameterRule, parameter: openapi.Parameter) -> bool:
    named = rule.field.name == parameter.name
    return named and rule.location in (None, parameter.location)


def _by_name(document: Document) -> Mapping[str, openapi.Operation]:
    """Operations by ``METHOD /path`` and by operationId; of a repeated id the first."""
    found = {f"{o.method.upper()} {o.path}": o for o in document.operations}
    for operation in document.operations:
        if operation.id is not None:
            found.setdefault(operation.id, operation)
    return found


class _Overlay(Struct, frozen=True, kw_only=True):
    ground: Ground
    narrowing: Narrowing
    components: dict[Place, FieldRule] = field(default_factory=dict[Place, FieldRule])
    """What is said of component parameters, by their places."""

    def object(
        self, base: Source, rules: NarrowingRules, about: str, ending: str
    ) -> None:
        """Narrow the object at `base`; `ending` closes the names of its cases."""
        if rules.variants is not None:
            named = Named(about=about, ending=ending)
            divide(base, rules.variants, named, self.ground, self.narrowing)
        says_more = rules.fields or rules.required or rules.rules
        if not says_more and rules.unknown == "allow":
            return
        if rules.variants is not None:
            self.ground.problems.error(
                rules.at,
                f"{about}: fields, required, rules and unknown beside variants hold for no "
                "case: write them into variants (common, rules) or into the cases",
            )
            return
        node = self.ground.fold(base)
        value = narrowed(base, rules.fields, about, self.ground)
        value = with_the_others(value, node)
        value = with_required(value, rules.required, base, about, self.ground)
        said = Said(
            node=node,
            about=about,
            source=rules.source,
            fields=rules.fields,
            rules=rules.rules,
        )
        self.narrowing.schemas[base.place] = base.replace(value)
        self.narrowing.rules[base.place] = said.refusing()
        self.narrowing.contracts[base.place] = replace(
            contract(said, self.ground), unknown_level=rules.unknown
        )
        self.narrowing.contracts |= inside(rules.fields, base.place, "")

    def operation(self, operation: openapi.Operation, rules: OperationRules) -> None:
        """Narrow the parameters, the body and the responses of an operation."""
        problems = self.ground.problems
        self.narrowing.operations[operation.source.place] = rules
        for rule in rules.parameters:
            self._parameter(operation, rule, rules.key)
        if rules.body is not None:
            schema = _schema(operation.body)
            if schema is None or operation.body is None:
                message = f"{rules.key} has no body with a schema"
                problems.error(rules.body.at, message)
            else:
                schema = self._own(
                    operation, schema, operation.body.source, "requestBody"
                )
                self.object(schema, rules.body, rules.key, "Request")
        by_status = {response.status: response for response in operation.responses}
        for response in rules.responses:
            found = by_status.get(response.status)
            schema = _schema(found)
            if schema is None or found is None:
                message = f"{rules.key} documents no schema for {response.status}"
                problems.error(response.at, message)
            else:
                about = f"{rules.key}, {response.status}"
                where = ("responses", response.status)
                schema = self._own(operation, schema, found.source, *where)
                self.object(schema, response.narrowing, about, "Response")

    def component_parameter(
        self, document: Document, place: Place, rule: FieldRule
    ) -> None:
        """Narrow a parameter wherever it is used."""
        used = (p for operation in document.operations for p in operation.parameters)
        parameter = next((p for p in used if p.source.place == place), None)
        if parameter is not None:
            self.components[place] = rule
            self._narrow_parameter(parameter.schema, rule, rule.name)

    def call(self, operation: openapi.Operation) -> None:
        """The contract of the object that an operation's parameters make."""
        names = parameter_names(operation)
        rules = self.narrowing.operations.get(operation.source.place)
        fields: list[FieldRule] = []
        for parameter, name in zip(operation.parameters, names, strict=True):
            own = () if rules is None else rules.parameters
            said = [rule.field for rule in own if _is_about(rule, parameter)]
            shared = self.components.get(parameter.source.place)
            if shared is not None and not said:
                said.append(shared)
            fields += (replace(field, name=name) for field in said)
        if not fields and (rules is None or not rules.rules):
            return
        properties = {
            name: (parameter.schema or parameter.source,)
            for parameter, name in zip(operation.parameters, names, strict=True)
        }
        schema = _schema(operation.body)
        if schema is not None:
            properties[_BODY] = (schema,)
        whole = Said(
            node=Node(source=operation.source, properties=properties),
            kind="parameter",
            about="" if rules is None else rules.key,
            source="" if rules is None else rules.source,
            fields=fields,
            rules=() if rules is None else rules.rules,
        )
        made = contract(whole, self.ground)
        self.narrowing.contracts[operation.source.place] = made

    def _own(
        self,
        operation: openapi.Operation,
        schema: Source,
        holder: Source,
        *where: str,
    ) -> Source:
        """The schema at a place that no other operation has."""
        label, above = operation.source.place
        if (label, schema.pointer[: len(above)]) == (schema.label, above):
            return schema
        own = replace(schema, pointer=(*above, *where, "schema"))
        key = (operation.source.place, where)
        self.narrowing.own[key] = Own(schema=own, holder=holder)
        return own

    def _parameter(
        self, operation: openapi.Operation, rule: ParameterRule, about: str
    ) -> None:
        name = rule.field.name
        found = [p for p in operation.parameters if _is_about(rule, p)]
        if not found:
            near = did_you_mean(name, (p.name for p in operation.parameters))
            message = f"{about}: no parameter is called {name!r}{near}"
            self.ground.problems.error(rule.at, message)
        for parameter in found:
            schema = parameter.schema
            if schema is not None:
                where = ("parameters", parameter.location, name)
                schema = self._own(operation, schema, parameter.source, *where)
            inside = f"{about}, parameter {name}"
            self._narrow_parameter(schema, rule.field, inside)

    def _narrow_parameter(
        self, schema: Source | None, rule: FieldRule, about: str
    ) -> None:
        if schema is None:
            message = f"{about}: the document gives it no schema"
            self.ground.problems.error(rule.at, message)
        else:
            value = narrowed_value(schema, rule, about, self.ground)
            self.narrowing.schemas[schema.place] = schema.replace(value)
            self.narrowing.contracts |= of_value(rule, schema.place, "")
