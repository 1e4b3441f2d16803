"""Names that a person chose, at the places of the document that they are for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec import Struct, field

from ..errors import Problems
from ..openapi import Document, Operation
from ..options import Names, Pin, unmatched
from ..source import Dangling, Source
from .fold import Follow
from .node import Place

_Find: TypeAlias = Callable[[str], Source | None]


class Pinned(Struct, frozen=True, kw_only=True):
    """Chosen names: of schemas and properties by place, of the rest by key."""

    schemas: Mapping[Place, str] = field(default_factory=dict[Place, str])
    properties: Mapping[Place, str] = field(default_factory=dict[Place, str])
    operations: Mapping[Place, str] = field(default_factory=dict[Place, str])
    parameters: Mapping[Place, str] = field(default_factory=dict[Place, str])
    tags: Mapping[str, str] = field(default_factory=dict[str, str])


def pinned(
    document: Document, names: Names, follow: Follow, problems: Problems
) -> Pinned:
    """Find what each name is for; one that is for nothing is a problem."""
    finder = _Finder(document=document, follow=follow, problems=problems)
    return Pinned(
        schemas=finder.places("schema", names.schemas, finder.schema),
        properties=finder.places("property", names.properties, finder.property),
        operations=finder.places("operation", names.operations, finder.operation),
        parameters=finder.places("parameter", names.parameters, finder.parameter),
        tags=finder.tags(names.tags),
    )


class _Finder(Struct, frozen=True, kw_only=True):
    document: Document
    follow: Follow
    problems: Problems

    def places(self, what: str, pins: tuple[Pin, ...], find: _Find) -> dict[Place, str]:
        found: dict[Place, str] = {}
        for pin in pins:
            place = find(pin.key)
            if place is None:
                self._unmatched(what, pin, self._known(what))
            else:
                found[place.place] = pin.name
        return found

    def tags(self, pins: tuple[Pin, ...]) -> dict[str, str]:
        known = {tag for o in self.document.operations for tag in o.tags[:1]}
        for pin in pins:
            if pin.key not in known:
                self._unmatched("tag", pin, sorted(known))
        return {pin.key: pin.name for pin in pins}

    def schema(self, key: str) -> Source | None:
        if key.startswith("#"):
            try:
                return self.document.source.follow(key)
            except Dangling:
                return None
        return dict(self.document.schemas).get(key)

    def property(self, key: str) -> Source | None:
        owner, *path = key.split(".")
        place = self.schema(owner)
        for name in path:
            place = None if place is None else self._inside(place, name)
        return place if path else None

    def operation(self, key: str) -> Source | None:
        found = self._operation(key)
        return None if found is None else found.source

    def parameter(self, key: str) -> Source | None:
        owner, _, name = key.rpartition(".")
        operation = self._operation(owner)
        for parameter in () if operation is None else operation.parameters:
            if parameter.name == name:
                return parameter.source
        return None

    def _operation(self, key: str) -> Operation | None:
        for operation in self.document.operations:
            if key in (operation.id, f"{operation.method.upper()} {operation.path}"):
                return operation
        return None

    def _inside(self, place: Source, name: str) -> Source | None:
        """A property of a schema, wherever in its ``allOf`` and references it stands."""
        seen: set[Place] = set()
        left = [place]
        while left:
            schema = left.pop(0)
            if schema.place in seen or not isinstance(schema.value, dict):
                continue
            seen.add(schema.place)
            properties = schema.get("properties")
            if properties is not None and name in properties:
                return properties / name
            members = schema.get("allOf")
            if members is not None and isinstance(members.value, list):
                left += members.elements()
            if "$ref" in schema.value:
                target = self.follow(schema)
                left += [] if target is None else [target]
        return None

    def _known(self, what: str) -> list[str]:
        if what == "operation":
            return [
                name
                for o in self.document.operations
                for name in (o.id, f"{o.method.upper()} {o.path}")
                if name is not None
            ]
        return [name for name, _ in self.document.schemas]

    def _unmatched(self, what: str, pin: Pin, known: list[str]) -> None:
        issue = unmatched(what, pin.key, pin.at, known)
        self.problems.error(issue.place, issue.message)
