"""`$dynamicRef`, as far as what it leads to is the same by every way (JSON Schema
2020-12, section 8.2.3.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, cast

from msgspec import Struct, field

from .bounds import Json
from .files import Dangling, Library, Spot, value_at
from .references import Reference

_Base: TypeAlias = str
"""The base URI of a schema resource."""
_CONTAINERS = frozenset(("$defs", "definitions", "components"))
"""What stands in these judges a value only where something refers to it."""


class Scopes(Struct, frozen=True, kw_only=True):
    """What says which schema resources a value has come through before another one."""

    library: Library
    dynamic: set[tuple[_Base, str]] = field(default_factory=set[tuple[_Base, str]])
    """The `$dynamicAnchor`s, by their resources and names."""
    steps: dict[_Base, set[_Base]] = field(default_factory=dict[_Base, set[_Base]])
    """The resources that a resource leads to: by a reference, or because a value is
    judged by a part of it that is one."""

    def refers(self, reference: Reference, target: Spot) -> None:
        """A reference leads to a place."""
        self._step(self._base(reference.spot), self._base(target))

    def holds(self, resource: Spot) -> None:
        """A resource stands inside of another one."""
        outer = Spot(file=resource.file, pointer=resource.pointer[:-1])
        around, base = self.library.resource(outer)
        between = resource.pointer[len(around.pointer) :]
        if resource.pointer and _CONTAINERS.isdisjoint(map(str, between)):
            self._step(base, self._base(resource))

    def settle(self, start: Spot, references: Iterable[Reference]) -> None:
        """Write a `$ref` in the place of each `$dynamicRef` that can be one. The rest
        depend on the way by which a value comes."""
        references = tuple(references)
        for reference in references:
            name = reference.text.partition("#")[2]
            for base, anchor in sorted(self.dynamic):
                if anchor == name:
                    self._step(self._base(reference.spot), base)
        for reference in references:
            target = self._target(self._base(start), reference)
            if target is not None:
                schema = value_at(_above(reference.spot))
                _rewrite(cast("dict[str, Json]", schema), target)

    def _target(self, start: _Base, reference: Reference) -> str | None:
        """What a `$dynamicRef` always leads to, as a reference."""
        try:
            initial = self.library.follow(reference.spot, reference.text)
        except Dangling:
            return reference.text
        _, _, name = reference.text.partition("#")
        here = self._base(initial)
        if name.startswith("/") or (here, name) not in self.dynamic:
            return reference.text
        outermost = self._outermost(start, name)
        found = {each or here for each in outermost.get(self._base(reference.spot), ())}
        if len(found) != 1:
            return None
        (base,) = found
        spot, _ = self.library.resource(self.library.anchors[base, name])
        self.library.resources.setdefault(base, spot)
        return f"{base}#{name}"

    def _outermost(self, start: _Base, name: str) -> Mapping[_Base, set[_Base | None]]:
        """For each resource the outermost ones with an anchor of that name through which
        values come to it, itself among them; None where there is no such one."""
        found: dict[_Base, set[_Base | None]] = {}
        left: list[tuple[_Base, _Base | None]] = [(start, None)]
        while left:
            base, outer = left.pop()
            if outer is None and (base, name) in self.dynamic:
                outer = base
            known = found.setdefault(base, set())
            if outer not in known:
                known.add(outer)
                left += ((each, outer) for each in self.steps.get(base, ()))
        return found

    def _base(self, spot: Spot) -> _Base:
        return self.library.resource(spot)[1]

    def _step(self, base: _Base, to: _Base) -> None:
        self.steps.setdefault(base, set()).add(to)


def _above(spot: Spot) -> Spot:
    return Spot(file=spot.file, pointer=spot.pointer[:-1])


def _rewrite(schema: dict[str, Json], target: str) -> None:
    # The file is still being read: nobody has seen the value.
    del schema["$dynamicRef"]
    if "$ref" not in schema:
        schema["$ref"] = target
    else:
        others = schema.get("allOf", [])
        schema["allOf"] = [*cast("list[Json]", others), {"$ref": target}]
