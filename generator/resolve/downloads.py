"""Answers that name files: the objects that have the URLs of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from .. import ir
from ..constraints import OperationRules
from ..errors import Problems, did_you_mean

_METHODS = ("read", "save", "aread", "asave")
"""What the class of such an object has."""
_Definitions = Mapping[ir.Key, ir.Definition]


def with_downloads(
    definitions: _Definitions,
    said: Iterable[tuple[ir.Operation, OperationRules]],
    problems: Problems,
) -> _Definitions:
    """The definitions, of which those know it that stand for a file."""
    found = dict(definitions)
    for operation, rules in said:
        for index, path in enumerate(operation.downloads):
            try:
                owners = [*_owners(operation, path, found)]
            except LookupError as error:
                problems.error(
                    rules.at / "download" / index, f"{rules.key}, download: {error}"
                )
                continue
            for model, name in owners:
                found[model.key] = replace(model, download=name)
    return found


def _owners(
    operation: ir.Operation, path: str, definitions: _Definitions
) -> Iterator[tuple[ir.Model, str]]:
    """The objects whose property a place in a success is, each with its name.

    Raises LookupError where no success has it, or where it is no text.
    """
    types = [
        response.type
        for response in operation.responses
        if response.status.startswith("2") and response.type is not None
    ]
    *above, last = path.split(".")
    for step in above:
        types = [*_inside(types, step, definitions)]
    for model, field in _fields(types, last, definitions):
        if not _is_text(field.type):
            raise LookupError(f"{last!r} is no text, and so no URL")
        for other in model.fields:
            if other.name in _METHODS:
                raise LookupError(
                    f"a property is called {other.wire_name!r} as a method"
                )
        if model.download not in ("", last):
            raise LookupError(
                f"{model.name} has its file at {model.download!r} already"
            )
        yield model, last


def _inside(
    types: Iterable[ir.Type], step: str, definitions: _Definitions
) -> Iterator[ir.Type]:
    """What stands at a step of a place; `images[]` is each item of `images`."""
    name = step.removesuffix("[]")
    for _, field in _fields(types, name, definitions):
        for type_ in _members(field.type, definitions):
            if name == step:
                yield type_
            elif isinstance(type_, ir.Array):
                yield from _members(type_.items, definitions)
            else:
                raise LookupError(f"{name!r} is no array")


def _fields(
    types: Iterable[ir.Type], name: str, definitions: _Definitions
) -> Iterator[tuple[ir.Model, ir.Field]]:
    """The property of that name of all objects among the types, with its owner."""
    known: dict[str, None] = {}
    has_any = False
    for type_ in types:
        for model in _models(type_, definitions):
            for field in model.fields:
                known[field.wire_name] = None
                if field.wire_name == name:
                    has_any = True
                    yield model, field
    if not has_any:
        raise LookupError(f"no property is called {name!r}{did_you_mean(name, known)}")


def _models(type_: ir.Type, definitions: _Definitions) -> Iterator[ir.Model]:
    """The classes that a type names, with what they are built on."""
    for member in _members(type_, definitions):
        if isinstance(member, ir.Reference):
            model = definitions[member.key]
            if isinstance(model, ir.Model):
                yield model
                for base in model.bases:
                    yield from _models(ir.Reference(key=base), definitions)


def _members(type_: ir.Type, definitions: _Definitions) -> Iterator[ir.Type]:
    """The members of a type, whatever stands around them; aliases as what they name."""
    match type_:
        case ir.Checked(type=inner):
            yield from _members(inner, definitions)
        case ir.Union(members=members):
            for member in members:
                yield from _members(member, definitions)
        case ir.Reference(key=key) if isinstance(alias := definitions[key], ir.Alias):
            yield from _members(alias.type, definitions)
        case _:
            yield type_


def _is_text(type_: ir.Type) -> bool:
    if isinstance(type_, ir.Checked):
        return _is_text(type_.type)
    return isinstance(type_, ir.String)
