"""operations.py: what goes over the wire, as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .. import ir
from ..names import Proposal, constant, settle
from ..python.code import Code, Import, imported
from ..python.docstrings import docstring
from ..python.expressions import call, display_dict, display_tuple, subscript, union
from ..python.imports import import_block
from ..python.literals import literal, string
from ..python.nodes import Node
from ..python.statements import assignment
from ..target import Target
from .annotations import NONE, Annotations, deferred
from .dicts import all_fields
from .models import FUTURE, contract_of, one_line
from .modules import Modules, exported, path_of, seen_from
from .places import parameter_place
from .records import OperationsModule
from .settings import server

_MODELS = Import(".", "models")


def operations_modules(
    api: ir.Api, modules: Modules, target: Target, header: Code
) -> Iterator[OperationsModule]:
    """The modules of all operations."""
    names = constants(api)
    annotations = Annotations(
        definitions=api.definitions, modules=modules, role="operations"
    )
    doc = f"The operations of {api.title}: what goes over the wire, as data."
    for name, operations in _parts(api, modules):
        assignments = {
            names[operation.key]: assignment(
                names[operation.key],
                subscript(_runtime("Operation"), (returns(operation, annotations),)),
                _operation(operation, annotations, target),
                0,
            )
            for operation in operations
        }
        needed = {FUTURE}.union(*(code.imports for code in assignments.values()))
        public = [*assignments] if modules.is_large else []
        yield OperationsModule(
            path=path_of(name),
            header=header,
            doc=docstring(doc, 0),
            imports=import_block(seen_from(name, needed)),
            names=exported(public) if public else None,
            operations=tuple(assignments.values()),
        )


def _parts(
    api: ir.Api, modules: Modules
) -> Iterator[tuple[str, Sequence[ir.Operation]]]:
    """The names of the modules, and the operations of each."""
    if not modules.is_large:
        yield ".operations", [o for each in api.resources for o in each.operations]
        return
    for resource in api.resources:
        for end, operations in modules.parts(resource).items():
            yield f".operations{end}", operations


def constants(api: ir.Api) -> Mapping[ir.Key, str]:
    """What the operations are called as constants."""
    return settle(
        Proposal(
            key=operation.key,
            names=(constant(operation.full_name), constant(operation.key)),
        )
        for resource in api.resources
        for operation in resource.operations
    )


def returns(operation: ir.Operation, annotations: Annotations) -> Node:
    """The type of what a call returns: that of its successes, told apart by status."""
    successes = [r for r in operation.responses if r.status.startswith("2")]
    if not successes:
        successes = [r for r in operation.responses if r.status == "default"]
    found: list[Node] = []
    for response in successes:
        node = NONE if response.type is None else annotations.of(response.type)
        if node not in found:
            found.append(node)
    return union(found) if found else NONE


def _runtime(name: str) -> Code:
    return imported("._operation", name)


def _operation(
    operation: ir.Operation, annotations: Annotations, target: Target
) -> Node:
    keywords: dict[str, Node] = {
        "name": string(operation.name),
        "method": string(operation.method),
        "path": string(operation.path),
    }
    if operation.security:
        keywords["security"] = literal(operation.security)
    if operation.parameters:
        keywords["parameters"] = display_tuple(
            _parameter(each, annotations, parameter_place(operation, number, target))
            for number, each in enumerate(operation.parameters)
        )
    if operation.shared:
        keywords["shared"] = literal(operation.shared)
    if operation.bodies:
        keywords["bodies"] = display_tuple(
            _body(body, annotations) for body in operation.bodies
        )
    if operation.responses:
        keywords["responses"] = display_tuple(
            _response(r, annotations) for r in operation.responses
        )
    if operation.contract is not None:
        keywords["contract"] = contract_of(operation.contract, annotations)
    if operation.servers:
        keywords["servers"] = display_tuple(map(server, operation.servers))
    if operation.downloads:
        keywords["downloads"] = literal(operation.downloads)
    if operation.cost is not None:
        keywords["cost"] = _cost(operation.cost)
    return call(_runtime("Operation"), (), keywords)


def _parameter(
    parameter: ir.Parameter, annotations: Annotations, place: Node | None
) -> Node:
    keywords: dict[str, Node] = {
        "name": string(parameter.name),
        "wire_name": string(parameter.wire_name),
        "location": string(parameter.location),
        "type": given_type(parameter.type, annotations),
    }
    if parameter.spec_type != parameter.type:
        keywords["spec"] = given_type(parameter.spec_type, annotations)
    if parameter.required:
        keywords["required"] = Code("True")
    if parameter.style != _STYLES[parameter.location]:
        keywords["style"] = string(parameter.style)
    if parameter.explode != (parameter.style == "form"):
        keywords["explode"] = literal(parameter.explode)
    if parameter.allow_reserved:
        keywords["allow_reserved"] = Code("True")
    if parameter.media_type is not None:
        keywords["content_type"] = string(parameter.media_type)
    if place is not None:
        keywords["place"] = place
    return call(_runtime("Parameter"), (), keywords)


_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}


def _body(body: ir.Body, annotations: Annotations) -> Node:
    keywords: dict[str, Node] = {}
    if body.content_type != "application/json":
        keywords["content_type"] = string(body.content_type)
    if body.form != "json":
        keywords["form"] = string(body.form)
    if body.required:
        keywords["required"] = Code("True")
    keywords["spec"] = given_type(body.spec_type, annotations)
    if isinstance(body.type, ir.Variants):
        keywords["documented"] = _late(_variants(body.type, annotations))
    else:
        keywords["documented"] = given_type(body.type, annotations)
    nullable = tuple(_nullable(body, annotations.definitions))
    if nullable:
        keywords["nullable"] = literal(nullable)
    if body.encodings:
        keywords["encodings"] = display_dict(
            (string(each.wire_name), _encoding(each)) for each in body.encodings
        )
    return call(_runtime("Body"), (), keywords)


def _encoding(encoding: ir.Encoding) -> Node:
    keywords: dict[str, Node] = {}
    if encoding.content_type is not None:
        keywords["content_type"] = string(encoding.content_type)
    if encoding.style is not None:
        keywords["style"] = string(encoding.style)
    if encoding.explode is not None:
        keywords["explode"] = literal(encoding.explode)
    if encoding.allow_reserved:
        keywords["allow_reserved"] = Code("True")
    return call(_runtime("FieldEncoding"), (), keywords)


def given_type(type_: ir.Type, annotations: Annotations) -> Node:
    """A type; where modules are loaded late, one that names their definitions is too."""
    return _late(annotations.of(type_))


def _late(node: Node) -> Node:
    return deferred(node) if _MODELS in one_line(node).imports else node


def _nullable(
    body: ir.Body, definitions: Mapping[ir.Key, ir.Definition]
) -> Iterator[str]:
    model = model_of(body.spec_type, definitions)
    if model is not None:
        for field in all_fields(model, definitions):
            if field.nullable:
                yield field.wire_name


def model_of(
    type_: ir.Type, definitions: Mapping[ir.Key, ir.Definition]
) -> ir.Model | None:
    """The model that a type is, through its aliases."""
    match type_:
        case ir.Reference(key=key):
            match definitions[key]:
                case ir.Model() as model:
                    return model
                case ir.Alias(type=inner):
                    return model_of(inner, definitions)
        case _:
            return None


def _variants(type_: ir.Variants, annotations: Annotations) -> Node:
    cases = display_dict(
        (string(str(value)), annotations.of(case))
        for values, case in type_.cases
        for value in values
    )
    keywords: dict[str, Node] = {"by": string(type_.by), "cases": cases}
    if type_.absent is not ir.ABSENT:
        keywords["absent"] = string(str(type_.absent))
    if type_.otherwise is not None:
        keywords["otherwise"] = annotations.of(type_.otherwise)
    return call(_runtime("Variants"), (), keywords)


def _response(response: ir.Response, annotations: Annotations) -> Node:
    arguments: list[Node] = [string(response.status)]
    keywords: dict[str, Node] = {}
    if response.type is not None:
        arguments.append(given_type(response.type, annotations))
    if response.content_type not in (None, "application/json"):
        keywords["content_type"] = string(response.content_type)
    if response.headers is not None:
        keywords["headers"] = given_type(response.headers, annotations)
    if response.essential:
        keywords["essential"] = literal(response.essential)
    return call(_runtime("Response"), arguments, keywords)


def _cost(cost: ir.Cost) -> Node:
    keywords: dict[str, Node] = {
        "unit": string(cost.unit),
        "as_of": string(cost.as_of),
    }
    if cost.by is not None:
        keywords["by"] = string(cost.by)
    keywords["each"] = display_dict(
        (
            string("" if price.value is None else str(price.value)),
            literal((price.low, price.high)),
        )
        for price in cost.each
    )
    if cost.times:
        keywords["times"] = literal(cost.times)
    if cost.actual is not None:
        keywords["actual"] = string(cost.actual)
    if cost.source:
        keywords["source"] = string(cost.source)
    return call(_runtime("Cost"), (), keywords)
