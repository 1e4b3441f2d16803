"""About how many lines things take when they are printed.

A package is split by it, before it is printed. It is never exact; it never falls when
something is added.
"""

from __future__ import annotations

from collections.abc import Mapping

from .. import ir
from .arguments import body_fields, body_models, described
from .dicts import all_fields
from .fields import field_doc
from .models import references

_WIDTH = 80


def length_of_definition(definition: ir.Definition) -> int:
    """The lines of a class or an alias."""
    if isinstance(definition, ir.Alias):
        return 3 + _type(definition.type) + _text(definition.doc)
    docs = [field_doc(field) for field in definition.fields]
    gap = 1 if any(docs) else 0
    return (
        8
        + _text(definition.doc)
        + 4 * len(definition.checks)
        + sum(
            gap + _type(f.type) + _text(doc) + 2 * (f.name != f.wire_name)
            for f, doc in zip(definition.fields, docs, strict=True)
        )
    )


def length_of_operation(
    operation: ir.Operation, definitions: Mapping[ir.Key, ir.Definition]
) -> int:
    """The lines of the methods of an operation: of their overloads, text and call."""
    parameters = len(operation.parameters)
    fields = len(body_fields(operation, definitions))
    overloads = [
        sum(_argument(field, definitions) for field in all_fields(model, definitions))
        for body in operation.bodies
        for model in body_models(body, definitions)
    ]
    if overloads:
        overloads += [1] * len(operation.bodies)
    head = 10 + parameters
    text = _text(operation.description) + sum(
        1 + len(doc) // _WIDTH for _, doc in described(operation, definitions)
    )
    call = 8 + parameters + fields
    method = sum(head + each for each in overloads) + head + fields + text + call
    return method if operation.cost is None else 2 * method


def length_of_webhook(webhook: ir.Webhook) -> int:
    """The lines of a webhook's data and function."""
    return 25 + _text(webhook.description)


def _argument(field: ir.Field, definitions: Mapping[ir.Key, ir.Definition]) -> int:
    names = "".join(definitions[key].name for key in references(field.type))
    return 1 if len(field.name) + len(names) < _WIDTH - 20 else 3


def _text(text: str) -> int:
    if not text.strip():
        return 0
    return 1 + sum(1 + len(line) // _WIDTH for line in text.strip().splitlines())


def _type(type_: ir.Type) -> int:
    match type_:
        case ir.Union(members=members) | ir.Tuple(items=members):
            return sum(map(_type, members))
        case ir.Choice(values=values):
            fits = sum(len(str(value)) + 4 for value in values) < _WIDTH - 20
            return 1 if fits else len(values)
        case ir.Array(items=inner) | ir.Map(values=inner) | ir.Checked(type=inner):
            return _type(inner)
        case _:
            return 1
