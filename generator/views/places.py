"""Where in the document classes and parameters stand, for messages."""

from __future__ import annotations

from collections.abc import Iterable

from .. import ir
from ..python.code import Code
from ..python.docstrings import docstring
from ..python.expressions import display_dict
from ..python.literals import string
from ..python.nodes import Node
from ..python.statements import assignment
from ..target import Target
from .records import Definition, Documented


def places_of(definitions: Iterable[ir.Definition], target: Target) -> list[Definition]:
    """A table of the place of each class behind the classes; of the schema that has
    its first field, where it has none itself; and of the fields beyond that."""

    def shown(place: ir.Place) -> Code:
        return _shown(place, target)

    entries: list[tuple[Code, Node]] = []
    for model in definitions:
        if not isinstance(model, ir.Model) or model.place is None:
            continue
        entries.append((string(model.name), shown(model.place)))
        holder = _holder(model, model.place)
        if holder != model.place:
            entries.append((string(f"{model.name}.*"), shown(holder)))
        for field_ in model.fields:
            if field_.place is not None and _above(field_) != holder:
                name = string(f"{model.name}.{field_.wire_name}")
                entries.append((name, shown(field_.place)))
    if not entries:
        return []
    table = assignment("__places__", None, display_dict(entries), 0)
    doc = docstring("Where the classes stand in the document: errors say it.", 0)
    return [Definition(alias=Documented(statement=table, doc=doc))]


def parameter_place(
    operation: ir.Operation, number: int, target: Target
) -> Code | None:
    """Where a parameter stands; None if that is where its operation has it, which the
    runtime knows."""
    place = operation.parameters[number].place
    if place is None:
        return Code("None")
    if place.file != target.spec_label:
        return _shown(place, target)
    above: tuple[str | int, ...] = ("paths", operation.path)
    if number >= operation.shared:
        number -= operation.shared
        above = (*above, operation.method.lower())
    if place.pointer == (*above, "parameters", number):
        return None
    return string(f"#{_json_pointer(place)}")


def _shown(place: ir.Place, target: Target) -> Code:
    return string(f"{target.shown(place.file)}#{_json_pointer(place)}")


def _holder(model: ir.Model, place: ir.Place) -> ir.Place:
    """The schema of a model, or where it has no field itself, that of the first one:
    another field does not change which it is."""
    holders = [above for field in model.fields if (above := _above(field)) is not None]
    return place if place in holders or not holders else holders[0]


def _above(field: ir.Field) -> ir.Place | None:
    """The schema in whose properties a field stands; None if it stands elsewhere."""
    if field.place is None:
        return None
    pointer = field.place.pointer
    if pointer[-2:] != ("properties", field.wire_name):
        return None
    return ir.Place(file=field.place.file, pointer=pointer[:-2])


def _json_pointer(place: ir.Place) -> str:
    """The pointer as text (RFC 6901, section 3)."""
    keys = (str(key).replace("~", "~0").replace("/", "~1") for key in place.pointer)
    return "".join(f"/{key}" for key in keys)
