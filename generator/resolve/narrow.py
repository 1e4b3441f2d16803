"""The constraints file laid over the document.

A narrowed schema is the document's with the constraints' words in it: plain JSON at the
document's own place. What JSON Schema has no word for (who takes a parameter, what is
only tolerated, where it is said) is kept beside it as a contract.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from .. import openapi
from ..constraints import Narrowing as NarrowingRules
from ..constraints import OperationRules, ParameterRule, Rules
from ..errors import Problems, did_you_mean
from ..names import words
from ..openapi import Document
from ..source import Source
from .cases import Named, divide
from .contracts import Ground, Said, contract
from .fields import narrowed, narrowed_value, with_required, with_the_others
from .fold import Follow
from .narrowing import Narrowing, Own


def narrow(
    document: Document, rules: Rules, follow: Follow, problems: Problems
) -> Narrowing:
    """Compare each constraint with the document, and put it at its place."""
    ground = Ground(version=document.version, follow=follow, problems=problems)
    overlay = _Overlay(ground=ground, narrowing=Narrowing())
    schemas = dict(document.schemas)
    for rule in rules.schemas:
        base = schemas.get(rule.name)
        if base is None:
            near = did_you_mean(rule.name, schemas)
            problems.error(rule.at, f"no schema is called {rule.name!r}{near}")
        else:
            overlay.object(base, rule.narrowing, rule.name, words(rule.name)[-1])
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
    return overlay.narrowing


def _schema(body: openapi.Body | openapi.Response | None) -> Source | None:
    content = None if body is None else openapi.described(body.contents)
    return None if content is None else content.schema


def _by_name(document: Document) -> Mapping[str, openapi.Operation]:
    """Operations by ``METHOD /path`` and by operationId; of a repeated id the first."""
    found = {f"{o.method.upper()} {o.path}": o for o in document.operations}
    for operation in document.operations:
        if operation.id is not None:
            found.setdefault(operation.id, operation)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Overlay:
    ground: Ground
    narrowing: Narrowing

    def object(
        self, base: Source, rules: NarrowingRules, about: str, ending: str
    ) -> None:
        """Narrow the object at `base`; `ending` closes the names of its cases."""
        if rules.variants is not None:
            named = Named(about=about, ending=ending)
            divide(base, rules.variants, named, self.ground, self.narrowing)
        if not (rules.fields or rules.required or rules.rules):
            return
        if rules.variants is not None:
            self.ground.problems.error(
                rules.at,
                f"{about}: fields, required and rules beside variants hold for no case: "
                "write them into variants (common, rules) or into the cases",
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
        self.narrowing.contracts[base.place] = contract(said, self.ground)

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
        found = [
            parameter
            for parameter in operation.parameters
            if parameter.name == name and rule.location in (None, parameter.location)
        ]
        if not found:
            near = did_you_mean(name, (p.name for p in operation.parameters))
            message = f"{about}: no parameter is called {name!r}{near}"
            self.ground.problems.error(rule.at, message)
        for parameter in found:
            schema = parameter.schema
            if schema is None:
                message = f"{about}: the document gives {name!r} no schema"
                self.ground.problems.error(rule.at, message)
            else:
                where = ("parameters", parameter.location, name)
                schema = self._own(operation, schema, parameter.source, *where)
                inside = f"{about}, parameter {name}"
                value = narrowed_value(schema, rule.field, inside, self.ground)
                self.narrowing.schemas[schema.place] = schema.replace(value)
