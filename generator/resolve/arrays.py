"""Arrays: lists of one type, and checks for what else is said of their items."""

from __future__ import annotations

from .. import ir
from .fold import Node
from .reader import Reader
from .reading import At
from .scalars import count


def array(node: Node, at: At, reader: Reader) -> ir.Type:
    """The type of an array."""
    items = node.keywords.get("items")
    beside = {"uniqueItems", "contains"}
    type_ = ir.Array(items=ir.Anything())
    if "prefixItems" in node.keywords:
        beside |= {"items", "prefixItems", "minItems", "maxItems"}
    else:
        type_ = ir.Array(
            items=(
                ir.Anything() if items is None else reader.type_of(items, at.element())
            ),
            min_items=count(node, "minItems"),
            max_items=count(node, "maxItems"),
        )
    found = tuple(reader.checks.of_keywords(node, beside))
    return ir.Checked(type=type_, checks=found) if found else type_
