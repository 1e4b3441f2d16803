"""What ``unevaluatedProperties`` and ``unevaluatedItems`` are about.

Both judge what no keyword beside them has looked at: in the schema itself, and wherever
it leads in place, through references and ``allOf`` and through those branches of
``anyOf``, ``oneOf``, ``if`` and ``dependentSchemas`` that a value takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, cast

from msgspec import Struct

from .. import ir
from ..source import Json, Source
from .fold import own
from .predicates import ANYTHING, all_of, named_checks, value_of

if TYPE_CHECKING:
    from .checks import Checks

_NAMES: Final = {
    "unevaluatedProperties": "UnevaluatedProperties",
    "unevaluatedItems": "UnevaluatedItems",
}


def unevaluated(source: Source, checks: Checks) -> Iterator[ir.Check]:
    """The two keywords of a schema, as checks."""
    for keyword, name in _NAMES.items():
        place = source.get(keyword)
        if place is not None and place.value is not True:
            value = cast("dict[str, Json]", source.value)
            rest = {k: v for k, v in value.items() if k != keyword}
            beside = _Evaluated(checks, keyword).by_schema(source.replace(rest))
            yield ir.Check(name=name, operands=(checks.of_schema(place), beside))


class _Evaluated(Struct, frozen=True):
    """What schemas look at, as checks that have `Anything` for each such part."""

    checks: Checks
    keyword: str

    def by_schema(self, source: Source) -> ir.Check:
        """What a schema looks at in a value that it accepts."""
        return (
            all_of(self._parts(source)) if isinstance(source.value, dict) else ANYTHING
        )

    def _parts(self, source: Source) -> Iterator[ir.Check]:
        if "$ref" in source:
            target = self.checks.follow(source)
            if target is not None:
                yield self.by_schema(target)
        of_kind = self._properties if self.keyword in _PROPERTIES else self._items
        yield from of_kind(source)
        for member in _members(source, "allOf"):
            yield self.by_schema(member)
        for member in (*_members(source, "anyOf"), *_members(source, "oneOf")):
            yield self._where(self.checks.of_schema(member), self.by_schema(member))
        yield from self._conditions(source)

    def _conditions(self, source: Source) -> Iterator[ir.Check]:
        condition = source.get("if")
        if condition is not None:
            then, otherwise = (
                ANYTHING if place is None else self.by_schema(place)
                for place in (source.get("then"), source.get("else"))
            )
            taken = all_of((self.by_schema(condition), then))
            yield self._where(self.checks.of_schema(condition), taken, otherwise)
        dependent = source.get("dependentSchemas")
        for name, place in () if dependent is None else dependent.items():
            has = ir.Check(name="Has", operands=(value_of(name),))
            yield self._where(has, self.by_schema(place))

    def _where(
        self, condition: ir.Check, then: ir.Check, otherwise: ir.Check = ANYTHING
    ) -> ir.Check:
        if then == otherwise == ANYTHING:
            return ANYTHING
        branches = (then,) if otherwise == ANYTHING else (then, otherwise)
        return ir.Check(name="If", operands=(condition, *branches))

    def _properties(self, source: Source) -> Iterator[ir.Check]:
        node = own(source)
        if node.properties:
            yield _each("Properties", node.properties)
        patterns = source.get("patternProperties")
        if patterns is not None:
            yield _each("PatternProperties", self.checks.of_patterns(patterns))
        if "additionalProperties" in source or "unevaluatedProperties" in source:
            yield ir.Check(name="AdditionalProperties", options=(("check", ANYTHING),))

    def _items(self, source: Source) -> Iterator[ir.Check]:
        if "items" in source or "unevaluatedItems" in source:
            yield ir.Check(name="Items", operands=(ANYTHING,))
        elif first := len(list(_members(source, "prefixItems"))):
            yield ir.Check(name="PrefixItems", operands=(ANYTHING,) * first)
        contains = source.get("contains")
        if contains is not None:
            yield ir.Check(name="Contains", operands=(self.checks.of_schema(contains),))


_PROPERTIES: Final = ("unevaluatedProperties",)


def _each(name: str, names: Iterable[str]) -> ir.Check:
    anything = dict.fromkeys(names, ANYTHING)
    return ir.Check(name=name, operands=(named_checks(anything),))


def _members(source: Source, keyword: str) -> Iterator[Source]:
    place = source.get(keyword)
    if place is not None and isinstance(place.value, list):
        yield from place.elements()
