"""One schema out of several: ``allOf`` and the siblings of a ``$ref`` folded together.

OpenAPI 3.0's own spellings (``nullable``, boolean ``exclusiveMinimum``) end here: what
follows reads JSON Schema 2020-12.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from typing import Final, TypeAlias, cast

from msgspec.structs import replace

from ..openapi import Version
from ..source import Json, Source
from .merge import merge
from .node import KINDS, Node, Place, takes_null

Follow: TypeAlias = Callable[[Source], Source | None]
"""What the ``$ref`` of a schema leads to; None (and a warning) where to nothing."""


def fold(source: Source, version: Version, follow: Follow) -> Node:
    """The schema at `source` as one node."""
    return Folding(version, follow).of(source)


class Folding:
    """Folds schemas, each of them once.

    Where properties are read `as_written`, they say nothing of what is no object.
    """

    def __init__(
        self, version: Version, follow: Follow, *, as_written: bool = False
    ) -> None:
        self._version: Version = version
        self._follow = follow
        self._as_written = as_written
        self._whole: dict[Place, tuple[Json, Node]] = {}
        self._parts: dict[Place, Node] = {}
        self._cuts = 0
        """How often a way was left because it led back."""

    def of(self, source: Source) -> Node:
        """The schema at `source` as one node."""
        known = self._whole.get(source.place)
        if known is not None and known[0] is source.value:
            return known[1]
        node = self._fold(source, frozenset())
        if (
            self._as_written
            and node.kinds is None
            and (node.properties or node.required)
        ):
            node = replace(node, kinds=KINDS)
        self._whole[source.place] = (source.value, node)
        return node

    def _part(self, source: Source, seen: frozenset[Place]) -> Node:
        """A schema that is folded into those of `seen`.

        Where no way was left it is the same for all that it is folded into: one of these
        that it led to would have led to it again. What its branches lead to counts too
        (see `_without_descendants`), so what has some is folded anew.
        """
        known = self._parts.get(source.place)
        if known is not None and known.source.value is source.value:
            return known
        cuts = self._cuts
        node = self._fold(source, seen)
        if (
            self._cuts == cuts
            and not node.rest
            and node.keywords.keys().isdisjoint(_OF)
        ):
            self._parts[source.place] = node
        return node

    def _fold(self, source: Source, seen: frozenset[Place]) -> Node:
        place = source.place
        if source.value is False:
            return Node(source=source, impossible=True)
        if not isinstance(source.value, dict):
            return Node(source=source)
        if place in seen:
            self._cuts += 1
            return Node(source=source)
        seen |= {place}
        beside: list[Node] = []
        is_reference = "$ref" in source.value
        target = self._follow(source) if is_reference else None
        if target is not None:
            beside.append(self._referred(source, target, seen))
        if is_reference and self._version == "3.0":
            node = beside[0] if beside else Node(source=source)
        else:
            members = source.get("allOf")
            if members is not None and isinstance(members.value, list):
                beside += (self._part(m, seen) for m in members.elements())
            node = itself = own(source)
            if beside:
                node = merge(itself, reduce(merge, beside), own_properties_last=True)
            if itself.unevaluated:
                node = _evaluated(node, source)
        return _with_null(node) if or_null(source, self._version) else node

    def _referred(self, source: Source, target: Source, seen: frozenset[Place]) -> Node:
        """What the ``$ref`` of a schema says."""
        node = self._without_descendants(self._part(target, seen), seen)
        parts = (target.place, *node.parts)
        return replace(node, source=source, parts=parts)

    def _without_descendants(self, node: Node, seen: frozenset[Place]) -> Node:
        """A base without the union of what is built on it.

        Many write ``oneOf: [Cat, Dog]`` into Pet and ``allOf: [Pet, …]`` into Cat. Taken
        literally that never ends; what is meant for a Cat is what Pet says besides.
        """
        kept = dict(node.keywords)
        for keyword in _OF:
            place = kept.get(keyword)
            if place is None or not isinstance(place.value, list):
                continue
            for member in place.elements():
                if isinstance(member.value, dict) and "$ref" in member.value:
                    target = self._follow(member)
                    if target is not None and target.place in seen:
                        self._cuts += 1
                        del kept[keyword]
                        break
        if len(kept) == len(node.keywords):
            return node
        return replace(node, keywords=kept)


_OF: Final = ("oneOf", "anyOf")


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


def _with_null(node: Node) -> Node:
    if node.kinds is not None:
        node = replace(node, kinds=node.kinds | {"null"})
    return node if takes_null(node) else replace(node, nullable=True)


def own(source: Source) -> Node:
    """What a schema says itself, without what its ``$ref`` and ``allOf`` say."""
    value = cast("dict[str, Json]", source.value)
    keywords = {name: source / name for name in value if name not in _APART}
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
