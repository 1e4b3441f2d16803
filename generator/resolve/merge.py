"""Two schemas as one: what both say.

What they say with one keyword becomes the stricter of the two. Where no single keyword
can say both, the second one is kept beside (`Node.rest`), never dropped.
"""

from __future__ import annotations

from math import lcm
from typing import Any, Final, cast

from msgspec.structs import replace

from ..source import Json, Source
from .node import ANNOTATIONS, Node, takes_null


def merge(first: Node, second: Node, *, own_properties_last: bool = False) -> Node:
    """Both at once; where only one can be shown (a description), the first one's."""
    first, second = _apart(first, second), _apart(second, first)
    for words in _TOGETHER:
        second = _kept_together(words, second, first)
    keywords = dict(first.keywords)
    rest = [*first.rest, *second.rest]
    for name, place in second.keywords.items():
        if name not in keywords:
            keywords[name] = place
        elif name not in ANNOTATIONS:
            both = _stricter(name, keywords[name], place)
            if both is None:
                rest.append(place.replace({name: place.value}))
            else:
                keywords[name] = both
    if first.kinds is None or second.kinds is None:
        kinds = first.kinds if second.kinds is None else second.kinds
    else:
        kinds = _common_kinds(first.kinds, second.kinds)
    order = (second, first) if own_properties_last else (first, second)
    properties: dict[str, tuple[Source, ...]] = {}
    for node in order:
        for name, places in node.properties.items():
            properties[name] = (*properties.get(name, ()), *places)
    return Node(
        source=first.source,
        kinds=kinds,
        keywords=keywords,
        properties=properties,
        required=tuple(dict.fromkeys((*order[0].required, *order[1].required))),
        rest=tuple(rest),
        parts=(*first.parts, *second.parts),
        impossible=first.impossible or second.impossible or kinds == frozenset(),
        nullable=(first.nullable or second.nullable)
        and takes_null(first)
        and takes_null(second),
        unevaluated=(*first.unevaluated, *second.unevaluated),
    )


def _kept_together(words: tuple[str, ...], node: Node, other: Node) -> Node:
    """A part in which keywords that change one another's meaning stay a schema of their
    own, where the other part has some of them too."""
    if node.keywords.keys().isdisjoint(words):
        return node
    alone = {word: node.keywords[word].value for word in words if word in node.keywords}
    there = {
        word: other.keywords[word].value for word in words if word in other.keywords
    }
    if not there or alone == there or {*alone, *there} == {words[0]}:
        return node
    kept = {k: v for k, v in node.keywords.items() if k not in alone}
    place = node.keywords[next(iter(alone))]
    return replace(node, keywords=kept, rest=(*node.rest, place.replace(alone)))


_TOGETHER: Final = (
    ("items", "prefixItems"),
    ("contains", "minContains", "maxContains"),
    ("if", "then", "else"),
)


def _apart(node: Node, other: Node) -> Node:
    """A part whose ``additionalProperties`` does not know the properties of the other
    part: it judges them all the same, so it stays a schema of its own."""
    extra = node.keywords.get("additionalProperties")
    if extra is None or extra.value is True:
        return node
    here, there = (each.keywords.get("patternProperties") for each in (node, other))
    if other.properties.keys() <= node.properties.keys() and (
        there is None or (here is not None and there.value == here.value)
    ):
        return node
    known: dict[str, Json] = dict.fromkeys(node.properties, True)
    alone: dict[str, Json] = {"properties": known, "additionalProperties": extra.value}
    patterns = node.keywords.get("patternProperties")
    if patterns is not None:
        alone["patternProperties"] = patterns.value
    kept = {k: v for k, v in node.keywords.items() if k != "additionalProperties"}
    return replace(node, keywords=kept, rest=(*node.rest, extra.replace(alone)))


def _common_kinds(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    common = first & second
    if ("integer" in first and "number" in second) or (
        "integer" in second and "number" in first
    ):
        common |= {"integer"}
    return common


def _stricter(name: str, first: Source, second: Source) -> Source | None:
    """One value that says what both say; None where there is none."""
    a, b = cast(Any, first.value), cast(Any, second.value)
    if a == b and type(a) is type(b):
        return first
    match name:
        case (
            "minimum" | "exclusiveMinimum" | "minLength" | "minItems" | "minProperties"
        ):
            return first if a >= b else second
        case (
            "maximum" | "exclusiveMaximum" | "maxLength" | "maxItems" | "maxProperties"
        ):
            return first if a <= b else second
        case "multipleOf" if isinstance(a, int) and isinstance(b, int):
            return first.replace(lcm(a, b))
        case "enum" if isinstance(a, list) and isinstance(b, list):
            members = cast("list[Json]", a)
            return first.replace([member for member in members if member in b])
        case "uniqueItems":
            return first if a else second
        case "items" | "additionalProperties" if a is True:
            return second
        case "items" | "additionalProperties" if b is True:
            return first
        case _ if name.startswith("x-"):
            return first
        case _:
            return None
