"""Arrays: lists of one type, tuples, and checks for what else is said of their items."""

from __future__ import annotations

from msgspec.structs import replace

from .. import ir
from ..source import Json, Source
from .node import Node
from .reader import Reader
from .reading import At
from .scalars import count
from .words import moved


def array(node: Node, at: At, reader: Reader) -> ir.Type:
    """The type of an array."""
    items = node.keywords.get("items")
    beside = {"uniqueItems", "contains"}
    type_ = _tuple(node, at, reader)
    if type_ is None and "prefixItems" in node.keywords:
        type_ = ir.Array(items=ir.Anything())
        beside |= {"items", "prefixItems", "minItems", "maxItems"}
    elif type_ is None:
        type_ = ir.Array(
            items=(
                ir.Anything() if items is None else reader.type_of(items, at.element())
            ),
            min_items=count(node, "minItems"),
            max_items=count(node, "maxItems"),
        )
    found = tuple(reader.checks[at.direction].of_keywords(node, beside))
    return ir.Checked(type=type_, checks=found) if found else type_


def with_one_items(node: Node) -> Node:
    """The array whose ``items`` are those of all parts of an ``allOf``: a schema of its own,
    at the place of the array that has the parts."""
    places = [rest / "items" for rest in node.rest if [*_object(rest)] == ["items"]]
    items = node.keywords.get("items")
    if items is None or not places or "prefixItems" in node.keywords:
        return node
    home = node.source
    all_: Json = {"allOf": [moved(place, home) for place in (items, *places)]}
    together = home.below("items", value=all_)
    return replace(
        node,
        keywords={**node.keywords, "items": together},
        rest=tuple(rest for rest in node.rest if [*_object(rest)] != ["items"]),
    )


def _object(source: Source) -> dict[str, Json]:
    return source.value if isinstance(source.value, dict) else {}


def _tuple(node: Node, at: At, reader: Reader) -> ir.Type | None:
    """The type of an array whose items have a schema each, and no more may come: all of
    them, or a list of up to so many if they are alike. None for another one."""
    listed = node.keywords.get("prefixItems")
    if listed is None or not isinstance(listed.value, list) or not listed.value:
        return None
    length = len(listed.value)
    least, most = count(node, "minItems"), count(node, "maxItems")
    if node.value("items") is False:
        most = min(length, length if most is None else most)
    if most is None or most > length:
        return None
    types = tuple(reader.type_of(item, at.element()) for item in listed.elements())
    if least == most == length:
        return ir.Tuple(items=types)
    if any(type_ != types[0] for type_ in types):
        return None
    return ir.Array(items=types[0], min_items=least, max_items=most)
