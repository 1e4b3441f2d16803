"""Schemas as predicates: for what a type cannot say by itself.

Each keyword becomes the check of its name (JSON Schema validation 2020-12); a reference
becomes `Fits`: a value that fits the type which it leads to.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Final, TypeAlias, cast

from msgspec import Struct

from .. import ir
from ..openapi import Version
from ..patterns import backtracked
from ..source import Json, Source
from .evaluated import unevaluated
from .fold import Follow, or_null, own
from .node import Node, takes_null
from .predicates import (
    ANYTHING,
    NOTHING,
    all_of,
    named_checks,
    opposite,
    value_of,
)
from .reading import ONLY_FOR, Direction

Reference: TypeAlias = Callable[[Source, Direction], ir.Type | None]
"""The type that a schema's ``$ref`` leads to for a direction; None where to nothing."""

Pattern: TypeAlias = Callable[[Source, str], str | None]
"""The regular expression at a place for the engine that runs it; None for one that it
cannot run (a problem, then)."""

_BOUNDS: Final = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
}
_COUNTS: Final = {
    "Length": ("minLength", "maxLength"),
    "ItemCount": ("minItems", "maxItems"),
    "PropertyCount": ("minProperties", "maxProperties"),
}
_KIND_ORDER: Final = (
    "null",
    "boolean",
    "integer",
    "number",
    "string",
    "array",
    "object",
)

KEYWORDS: Final = frozenset(
    """format enum const minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength
    maxLength pattern items prefixItems minItems maxItems uniqueItems contains minContains
    maxContains minProperties maxProperties patternProperties additionalProperties
    propertyNames dependentRequired dependentSchemas not anyOf oneOf if then else
    unevaluatedProperties unevaluatedItems""".split()
)
"""The keywords that have a check."""


class Checks(Struct, frozen=True, kw_only=True):
    """Makes checks of schemas of one version."""

    version: Version
    reference: Reference
    follow: Follow
    pattern: Pattern
    formats: frozenset[str] = frozenset()
    """Those that refuse values."""
    direction: Direction = "both"
    """Where the values go: properties of the other direction are neither wanted nor
    judged."""
    backtracking: bool = False

    def of_schema(self, source: Source) -> ir.Check:
        """The whole schema as one check."""
        if source.value is False:
            return NOTHING
        if not isinstance(source.value, dict):
            return ANYTHING
        parts: list[ir.Check] = []
        if "$ref" in source.value:
            target = self.reference(source, self.direction)
            if target is not None:
                parts.append(ir.Check(name="Fits", operands=(target,)))
            if self.version == "3.0":
                return self._or_null(source, all_of(parts))
        node = own(source)
        if node.kinds is not None:
            kinds = tuple(kind for kind in _KIND_ORDER if kind in node.kinds)
            parts.append(ir.Check(name="Kind", operands=tuple(map(value_of, kinds))))
        members = source.get("allOf")
        if members is not None:
            parts += [self.of_schema(member) for member in members.elements()]
        parts += self.of_properties(node)
        parts += self.of_keywords(node, node.keywords.keys())
        parts += self.of_unevaluated(node)
        is_told = takes_null(node) and not source.value.keys() & {"$ref", "allOf"}
        return all_of(parts) if is_told else self._or_null(source, all_of(parts))

    def _or_null(self, source: Source, check: ir.Check) -> ir.Check:
        if check == ANYTHING or not or_null(source, self.version):
            return check
        null = ir.Check(name="Kind", operands=(value_of("null"),))
        return ir.Check(name="AnyOf", operands=(check, null))

    def of_properties(self, node: Node) -> Iterator[ir.Check]:
        """``required`` and ``properties``."""
        word = ONLY_FOR.get(self.direction)
        left_out = {
            name
            for name, places in node.properties.items()
            if word is not None and any(self._says(word, place) for place in places)
        }
        required = [name for name in node.required if name not in left_out]
        if required:
            yield ir.Check(name="Has", operands=tuple(map(value_of, required)))
        named = {
            name: all_of([self.of_schema(place) for place in places])
            for name, places in node.properties.items()
            if name not in left_out
        }
        named = {name: check for name, check in named.items() if check != ANYTHING}
        if named:
            yield ir.Check(name="Properties", operands=(named_checks(named),))

    def _says(self, word: str, place: Source) -> bool:
        """Whether a property's schema, or what it refers to, has this as true."""
        target = self.follow(place) if "$ref" in place else None
        return any(
            each is not None
            and (said := each.get(word)) is not None
            and said.value is True
            for each in (place, target)
        )

    def of_unevaluated(self, node: Node) -> Iterator[ir.Check]:
        """``unevaluatedProperties`` and ``unevaluatedItems``, beside all that their
        schemas say."""
        for schema in node.unevaluated:
            yield from unevaluated(schema, self)

    def of_keywords(self, node: Node, wanted: Collection[str]) -> Iterator[ir.Check]:
        """Those of the node's keywords that are wanted, as checks."""
        places = {name: node.keywords[name] for name in node.keywords if name in wanted}
        if not places:
            return
        bounds = tuple(
            (option, value_of(places[keyword].value))
            for keyword, option in _BOUNDS.items()
            if keyword in places
        )
        if bounds:
            yield ir.Check(name="Bounds", options=bounds)
        for name, keywords in _COUNTS.items():
            limits = tuple(
                (option, value_of(places[keyword].value))
                for option, keyword in zip(("min", "max"), keywords, strict=True)
                if keyword in places
            )
            if limits:
                yield ir.Check(name=name, options=limits)
        for keyword, place in places.items():
            yield from self._of_keyword(keyword, place, node)

    def _of_keyword(
        self, keyword: str, place: Source, node: Node
    ) -> Iterator[ir.Check]:
        yield from self._of_any_kind(keyword, place, node)
        yield from self._of_array(keyword, place, node)
        yield from self._of_object(keyword, place, node)

    def _of_any_kind(
        self, keyword: str, place: Source, node: Node
    ) -> Iterator[ir.Check]:
        match keyword:
            case "enum" if isinstance(place.value, list):
                yield ir.Check(name="Enum", operands=tuple(map(value_of, place.value)))
            case "const":
                yield ir.Check(name="Const", operands=(value_of(place.value),))
            case "pattern" if isinstance(place.value, str):
                yield from self._of_pattern(place, place.value)
            case "format" if place.value in self.formats:
                yield ir.Check(name="Format", operands=(value_of(place.value),))
            case "not":
                yield opposite(self.of_schema(place))
            case "anyOf":
                members = self._each(place)
                yield (
                    ANYTHING
                    if ANYTHING in members
                    else ir.Check(name="AnyOf", operands=members)
                )
            case "oneOf":
                yield ir.Check(name="ExactlyOne", operands=self._each(place))
            case "if":
                then, otherwise = (
                    (
                        self.of_schema(node.keywords[name])
                        if name in node.keywords
                        else ANYTHING
                    )
                    for name in ("then", "else")
                )
                branches = (then,) if otherwise == ANYTHING else (then, otherwise)
                yield (
                    ANYTHING
                    if branches == (ANYTHING,)
                    else ir.Check(
                        name="If", operands=(self.of_schema(place), *branches)
                    )
                )
            case _:
                return

    def needs_backtracking(self, place: Source) -> bool:
        """Whether a pattern runs on the engine that tries all ways."""
        text = place.value
        return (
            self.backtracking
            and isinstance(text, str)
            and backtracked(text) is not None
        )

    def _of_pattern(self, place: Source, text: str) -> Iterator[ir.Check]:
        if self.needs_backtracking(place):
            yield ir.Check(name="Backtracking", operands=(value_of(backtracked(text)),))
            return
        pattern = self.pattern(place, text)
        if pattern is not None:
            yield ir.Check(name="Pattern", operands=(value_of(pattern),))

    def _of_array(self, keyword: str, place: Source, node: Node) -> Iterator[ir.Check]:
        match keyword:
            case "uniqueItems" if place.value is True:
                yield ir.Check(name="Unique")
            case "items":
                skip = _length(node.keywords.get("prefixItems"))
                yield ir.Check(
                    name="Items",
                    operands=(self.of_schema(place),),
                    options=(("start", value_of(skip)),) if skip else (),
                )
            case "prefixItems":
                yield ir.Check(name="PrefixItems", operands=self._each(place))
            case "contains":
                options = tuple(
                    (option, value_of(node.value(name)))
                    for option, name in (
                        ("min", "minContains"),
                        ("max", "maxContains"),
                    )
                    if name in node.keywords
                )
                yield ir.Check(
                    name="Contains", operands=(self.of_schema(place),), options=options
                )
            case _:
                return

    def _of_object(self, keyword: str, place: Source, node: Node) -> Iterator[ir.Check]:
        match keyword:
            case "propertyNames":
                yield ir.Check(name="PropertyNames", operands=(self.of_schema(place),))
            case "patternProperties":
                found = self.of_patterns(place)
                yield ir.Check(
                    name="PatternProperties", operands=(named_checks(found),)
                )
            case "dependentSchemas":
                found = {name: self.of_schema(inner) for name, inner in place.items()}
                yield ir.Check(name="DependentSchemas", operands=(named_checks(found),))
            case "dependentRequired" if isinstance(place.value, dict):
                names = {k: tuple(cast("list[str]", v)) for k, v in place.value.items()}
                yield ir.Check(name="DependentRequired", operands=(value_of(names),))
            case "additionalProperties":
                yield self.of_additional(place, node)
            case _:
                return

    def of_additional(self, place: Source, node: Node) -> ir.Check:
        """``additionalProperties`` beside the properties and patterns that it spares."""
        patterns = node.keywords.get("patternProperties")
        spared = () if patterns is None else tuple(self.of_patterns(patterns))
        return ir.Check(
            name="AdditionalProperties",
            options=(
                ("names", value_of(tuple(node.properties))),
                ("patterns", value_of(spared)),
                ("check", self.of_schema(place)),
            ),
        )

    def of_names(self, place: Source) -> Iterator[ir.Check]:
        """Every name matches the pattern that stands above a schema."""
        pattern = self.pattern(place, str(place.key))
        if pattern is not None:
            matches = ir.Check(name="Pattern", operands=(value_of(pattern),))
            yield ir.Check(name="PropertyNames", operands=(matches,))

    def of_patterns(self, place: Source) -> dict[str, ir.Check]:
        """The checks of ``patternProperties``, by their expressions."""
        found: dict[str, ir.Check] = {}
        for written, inner in place.items():
            pattern = self.pattern(inner, written)
            if pattern is not None:
                found[pattern] = self.of_schema(inner)
        return found

    def _each(self, place: Source) -> tuple[ir.Check, ...]:
        return tuple(self.of_schema(member) for member in place.elements())


def _length(place: Source | None) -> int:
    return len(cast("list[Json]", place.value)) if place is not None else 0
