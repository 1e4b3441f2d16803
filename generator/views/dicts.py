"""dicts.py: the request models once more, as typed dicts with the names of the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from .. import ir
from ..python.code import Code, imported
from ..python.docstrings import doc_or_none
from ..python.expressions import call, display_dict, subscript
from ..python.identifiers import KEYWORDS
from ..python.literals import string
from ..python.nodes import Node
from ..python.statements import assignment, class_header, field
from .annotations import Annotations
from .models import (
    TYPE_ALIAS,
    by_module,
    class_of,
    module,
    one_line,
    references,
)
from .modules import Modules
from .records import Definition, Documented, ModelsModule

_TYPED_DICT = imported("typing", "TypedDict")
_REQUIRED = imported("typing", "Required")


def dicts_modules(
    api: ir.Api, modules: Modules, header: Code
) -> Iterator[ModelsModule]:
    """The modules of typed dicts."""
    keys = with_dicts(api)
    twins = [d for d in api.definitions.values() if d.key in keys]
    found = by_module(twins, {d.key: modules.dicts(d.key) for d in twins})
    for name, definitions in found.items():
        annotations = Annotations(
            definitions=api.definitions,
            modules=modules,
            role="dicts",
            here=name,
            dicts=keys,
        )
        yield module(
            name,
            header,
            f"The request models of {api.title} as typed dicts: plain dicts whose keys "
            "are the names on the wire. None is null.",
            (f"{d.name}Dict" for d in definitions if modules.is_large),
            [
                (
                    _typed_dict(definition, annotations)
                    if isinstance(definition, ir.Model)
                    else _alias(definition, annotations)
                )
                for definition in definitions
            ],
        )


def with_dicts(api: ir.Api) -> frozenset[ir.Key]:
    """The models that a request can hold, and the aliases that name one of them."""
    found: set[ir.Key] = set()

    def add(type_: ir.Type) -> None:
        for key in references(type_):
            if key in found:
                continue
            found.add(key)
            match api.definitions[key]:
                case ir.Alias(type=inner):
                    add(inner)
                case ir.Model() as model:
                    for base in model.bases:
                        add(ir.Reference(key=base))
                    for field_ in model.fields:
                        add(field_.type)
                    if model.extra is not None:
                        add(model.extra)

    for operation in operations(api):
        for body in operation.bodies:
            add(body.type)
            if isinstance(body.type, ir.Variants):
                add(body.spec_type)
        for parameter in operation.parameters:
            add(parameter.type)
    return frozenset(key for key in found if _has_model(key, api.definitions, set()))


def operations(api: ir.Api) -> Iterator[ir.Operation]:
    """All operations of an API."""
    for resource in api.resources:
        yield from resource.operations


def all_fields(
    model: ir.Model, definitions: Mapping[ir.Key, ir.Definition]
) -> Iterator[ir.Field]:
    """The fields of a model and of what it is built on, the bases' first."""
    for key in model.bases:
        yield from all_fields(cast(ir.Model, definitions[key]), definitions)
    yield from model.fields


def _has_model(
    key: ir.Key, definitions: Mapping[ir.Key, ir.Definition], seen: set[ir.Key]
) -> bool:
    """Whether a definition is a model or names one."""
    definition = definitions[key]
    if isinstance(definition, ir.Model):
        return True
    seen.add(key)
    return any(
        other not in seen and _has_model(other, definitions, seen)
        for other in references(definition.type)
    )


def _alias(alias: ir.Alias, annotations: Annotations) -> Definition:
    value = _quoted(annotations.of(alias.type))
    return Definition(
        alias=Documented(
            statement=assignment(f"{alias.name}Dict", TYPE_ALIAS, value, 0), doc=None
        )
    )


def _typed_dict(model: ir.Model, annotations: Annotations) -> Definition:
    name = f"{model.name}Dict"
    fields = list(all_fields(model, annotations.definitions))
    if all(_is_key(f.wire_name) for f in fields):
        return Definition(
            cls=class_of(
                class_header(name, [_TYPED_DICT], {"total": Code("False")}),
                f"{model.name} as a dict.",
                (),
                [
                    Documented(
                        statement=field(f.wire_name, _value(f, annotations), None, 4),
                        doc=None,
                    )
                    for f in fields
                ],
            )
        )
    entries = display_dict(
        (string(f.wire_name), _quoted(_value(f, annotations))) for f in fields
    )
    return Definition(
        alias=Documented(
            statement=assignment(
                name,
                None,
                call(_TYPED_DICT, (string(name), entries), {"total": Code("False")}),
                0,
            ),
            doc=doc_or_none(f"{model.name} as a dict.", 0),
        )
    )


def _is_key(name: str) -> bool:
    """Whether a key can be written as a field of a class (`__x` would be mangled)."""
    return (
        name.isascii()
        and name.isidentifier()
        and name not in KEYWORDS
        and not name.startswith("__")
    )


def _quoted(annotation: Node) -> Node:
    """A type as text, which may name what comes later."""
    text = one_line(annotation)
    return Code(string(text.text).text, text.imports)


def _value(field_: ir.Field, annotations: Annotations) -> Node:
    value = annotations.required(field_.type, nullable=field_.nullable)
    return subscript(_REQUIRED, (value,)) if field_.required else value
