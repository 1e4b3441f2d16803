"""Where in the document the classes stand, for messages."""

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
        return string(f"{target.shown(place.file)}#{place.pointer}")

    entries: list[tuple[Code, Node]] = []
    for model in definitions:
        if not isinstance(model, ir.Model) or model.place is None:
            continue
        entries.append((string(model.name), shown(model.place)))
        holder = _holder(model, model.place)
        if holder != model.place:
            entries.append((string(f"{model.name}.*"), shown(holder)))
        for field_ in model.fields:
            usual = holder / "properties" / field_.wire_name
            if field_.place not in (None, usual):
                name = string(f"{model.name}.{field_.wire_name}")
                entries.append((name, shown(field_.place)))
    if not entries:
        return []
    table = assignment("__places__", None, display_dict(entries), 0)
    doc = docstring("Where the classes stand in the document: errors say it.", 0)
    return [Definition(alias=Documented(statement=table, doc=doc))]


def _holder(model: ir.Model, place: ir.Place) -> ir.Place:
    """The schema of a model, or where it has no field itself, that of the first one:
    another field does not change which it is."""
    holders = [
        holder
        for field in model.fields
        if field.place is not None
        and (holder := _above(field.place)) / "properties" / field.wire_name
        == field.place
    ]
    return place if place in holders or not holders else holders[0]


def _above(place: ir.Place) -> ir.Place:
    """The schema of a property that stands at a place."""
    above, _, _ = place.pointer.rpartition("/properties/")
    return ir.Place(file=place.file, pointer=above)
