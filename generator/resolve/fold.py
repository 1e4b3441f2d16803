"""One schema out of several: ``allOf`` and the siblings of a ``$ref`` folded together.

What two parts say with one keyword becomes the stricter of the two. Where no single
keyword can say both, the second one is kept beside (`Node.rest`), never dropped. OpenAPI
3.0's own spellings (``nullable``, boolean ``exclusiveMinimum``) end here: what follows
reads JSON Schema 2020-12.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from math import lcm
from typing import Any, Final, TypeAlias, cast

from ..openapi import Version
from ..source import Json, Source

Follow: TypeAlias = Callable[[Source], Source | None]
"""What the ``$ref`` of a schema leads to; None (and a warning) where to nothing."""

Place: TypeAlias = tuple[str, tuple[str | int, ...]]
"""A file and a pointer in it."""

ANNOTATIONS: Final = frozenset(
    """title description default example examples deprecated readOnly writeOnly xml
    externalDocs discriminator $schema $id $anchor $comment $defs definitions contentEncoding
    contentMediaType contentSchema""".split()
)
"""Keywords that say something about a value and refuse none."""

KINDS: Final = frozenset(
    ("null", "boolean", "integer", "number", "string", "array", "object")
)


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Node:
    """A schema without ``allOf``, ``$ref``, and the spellings of one dialect.

    Attributes:
        kinds: the JSON types that it admits; None where it says nothing of them.
        keywords: what it says besides, the value of each at its place.
        properties: each property with the schemas that it has to meet.
        rest: schemas that hold as well and that no keyword of these can say.
        parts: where the references led that are folded in here.
        nullable: null is taken as well, whatever the rest says of it.
        unevaluated: schemas of these whose ``unevaluatedProperties`` or
            ``unevaluatedItems`` depend on which branches a value takes.
    """

    source: Final[Source]
    kinds: Final[frozenset[str] | None] = None
    keywords: Final[Mapping[str, Source]] = field(default_factory=dict[str, Source])
    properties: Final[Mapping[str, tuple[Source, ...]]] = field(
        default_factory=dict[str, tuple[Source, ...]]
    )
    required: Final[tuple[str, ...]] = ()
    rest: Final[tuple[Source, ...]] = ()
    parts: Final[tuple[Place, ...]] = ()
    impossible: Final[bool] = False
    nullable: Final[bool] = False
    unevaluated: Final[tuple[Source, ...]] = ()

    def value(self, keyword: str) -> Any:
        """The JSON value of a keyword, or None."""
        found = self.keywords.get(keyword)
        return None if found is None else found.value

    def text(self, keyword: str) -> str:
        """The value of a keyword that holds text, or an empty one."""
        found = self.value(keyword)
        return found if isinstance(found, str) else ""


def fold(source: Source, version: Version, follow: Follow) -> Node:
    """The schema at `source` as one node."""
    return _fold(source, version, follow, frozenset())


def as_written(node: Node) -> Node:
    """A node whose properties say nothing of what is no object."""
    if node.kinds is None and (node.properties or node.required):
        return replace(node, kinds=KINDS)
    return node


def _fold(
    source: Source, version: Version, follow: Follow, seen: frozenset[Place]
) -> Node:
    place = source.place
    if source.value is False:
        return Node(source=source, impossible=True)
    if not isinstance(source.value, dict) or place in seen:
        return Node(source=source)
    seen |= {place}
    beside: list[Node] = []
    is_reference = "$ref" in source.value
    target = follow(source) if is_reference else None
    if target is not None:
        referred = _fold(target, version, follow, seen)
        referred = _without_descendants(referred, follow, seen)
        parts = (target.place, *referred.parts)
        beside.append(replace(referred, source=source, parts=parts))
    if is_reference and version == "3.0":
        node = beside[0] if beside else Node(source=source)
    else:
        members = source.get("allOf")
        if members is not None and isinstance(members.value, list):
            beside += (_fold(m, version, follow, seen) for m in members.elements())
        node = itself = own(source)
        if beside:
            node = merge(itself, reduce(merge, beside), own_properties_last=True)
        if itself.unevaluated:
            node = _evaluated(node, source)
    return _with_null(node) if or_null(source, version) else node


def _evaluated(node: Node, source: Source) -> Node:
    """The schema with ``unevaluatedProperties`` as ``additionalProperties``, and
    ``unevaluatedItems`` as ``items``, where that is what they are: where every value
    takes the same way through the schema."""
    if node.rest or len(node.unevaluated) > 1 or node.keywords.keys() & _BRANCHES:
        return node
    keywords = dict(node.keywords)
    for unevaluated, plain in _PLAIN.items():
        place = source.get(unevaluated)
        if place is not None and (plain not in keywords):
            keywords[plain] = place
    return replace(node, keywords=keywords, unevaluated=())


_BRANCHES: Final = frozenset(("anyOf", "oneOf", "if", "dependentSchemas", "contains"))
_PLAIN: Final = {
    "unevaluatedProperties": "additionalProperties",
    "unevaluatedItems": "items",
}


def or_null(source: Source, version: Version) -> bool:
    """Whether a schema says ``nullable``: a value is what it says besides, or null.

    So its authors mean it, also where OpenAPI 3.0.3 has it mean nothing (without a
    ``type``, or where a part of an ``allOf`` refuses null) and in 3.1, which has no such
    keyword. What 3.0.3 does say is that an enum beside it has to name null.
    """
    value = source.value
    if not isinstance(value, dict) or value.get("nullable") is not True:
        return False
    enum = value.get("enum")
    return version != "3.0" or not isinstance(enum, list) or None in enum


def takes_null(node: Node) -> bool:
    """Whether a schema takes null for certain."""
    if node.nullable:
        return True
    if node.kinds is None:
        has_null = not (node.properties or node.required)
    else:
        has_null = "null" in node.kinds
    enum = node.value("enum")
    return (
        has_null
        and not (node.rest or node.impossible)
        and not node.keywords.keys() & {"const", "anyOf", "oneOf", "not", "if"}
        and ("enum" not in node.keywords or (isinstance(enum, list) and None in enum))
    )


def _with_null(node: Node) -> Node:
    if node.kinds is not None:
        node = replace(node, kinds=node.kinds | {"null"})
    return node if takes_null(node) else replace(node, nullable=True)


def _without_descendants(node: Node, follow: Follow, seen: frozenset[Place]) -> Node:
    """A base without the union of what is built on it.

    Many write ``oneOf: [Cat, Dog]`` into Pet and ``allOf: [Pet, …]`` into Cat. Taken
    literally that never ends; what is meant for a Cat is what Pet says besides.
    """
    kept = dict(node.keywords)
    for keyword in ("oneOf", "anyOf"):
        place = kept.get(keyword)
        if place is None or not isinstance(place.value, list):
            continue
        for member in place.elements():
            if isinstance(member.value, dict) and "$ref" in member.value:
                target = follow(member)
                if target is not None and target.place in seen:
                    del kept[keyword]
                    break
    return node if len(kept) == len(node.keywords) else replace(node, keywords=kept)


def own(source: Source) -> Node:
    """What a schema says itself, without what its ``$ref`` and ``allOf`` say."""
    value = cast("dict[str, Json]", source.value)
    keywords = {name: place for name, place in source.items() if name not in _APART}
    _modernise(keywords)
    properties = source.get("properties")
    required = value.get("required")
    kinds = _kinds(value)
    return Node(
        source=source,
        kinds=kinds,
        impossible=kinds == frozenset(),
        keywords=keywords,
        properties=(
            {}
            if properties is None or not isinstance(properties.value, dict)
            else {name: (place,) for name, place in properties.items()}
        ),
        required=(
            tuple(dict.fromkeys(name for name in required if isinstance(name, str)))
            if isinstance(required, list)
            else ()
        ),
        unevaluated=(source,) if value.keys() & _PLAIN.keys() else (),
    )


_APART: Final = frozenset(
    ("$ref", "allOf", "type", "properties", "required", "nullable", *_PLAIN)
)
"""Keywords that a node has in a field of their own."""


def is_composed(value: Mapping[str, Json]) -> bool:
    """Whether other schemas say what a schema is."""
    return not value.keys().isdisjoint(("$ref", "allOf", "anyOf", "oneOf"))


def _kinds(value: Mapping[str, Json]) -> frozenset[str] | None:
    written = value.get("type", False)
    if written is None:
        if is_composed(value):
            return None
        kinds = frozenset(("null",))
    elif isinstance(written, str):
        kinds = frozenset((written,))
    elif isinstance(written, list):
        kinds = frozenset(kind for kind in written if isinstance(kind, str))
    else:
        return None
    if value.get("nullable") is True:
        kinds |= {"null"}
    return kinds & KINDS


def _modernise(keywords: dict[str, Source]) -> None:
    """OpenAPI 3.0 (JSON Schema draft 5): ``exclusiveMinimum: true`` beside a minimum.

    Documents of 3.1 have it too, where it can mean nothing else. So it is with
    ``dependencies`` (draft 7), which became two keywords.
    """
    dependencies = keywords.pop("dependencies", None)
    if dependencies is not None and isinstance(dependencies.value, dict):
        parts: dict[str, dict[str, Json]] = {}
        for name, value in dependencies.value.items():
            keyword = "Required" if isinstance(value, list) else "Schemas"
            parts.setdefault(f"dependent{keyword}", {})[name] = value
        for keyword, part in parts.items():
            keywords.setdefault(keyword, dependencies.replace(part))
    for exclusive, bound in (
        ("exclusiveMinimum", "minimum"),
        ("exclusiveMaximum", "maximum"),
    ):
        flag = keywords.get(exclusive)
        if flag is not None and isinstance(flag.value, bool):
            del keywords[exclusive]
            if flag.value and bound in keywords:
                keywords[exclusive] = flag.replace(keywords.pop(bound).value)


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
    alone = {word: node.keywords[word].value for word in words if word in node.keywords}
    there = {
        word: other.keywords[word].value for word in words if word in other.keywords
    }
    if not alone or not there or alone == there or {*alone, *there} == {words[0]}:
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
