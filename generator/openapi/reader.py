"""Reads the objects of an OpenAPI document, with references followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast, get_args

from ..errors import Problems
from ..source import Dangling, Source
from .records import (
    Body,
    Content,
    Location,
    Method,
    Operation,
    Parameter,
    Response,
    SecurityScheme,
)

_METHODS: dict[str, Method] = {method: method for method in get_args(Method)}
_DEFAULT_STYLES = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
}
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters that say nothing (OpenAPI 3.0 and 3.1, Parameter Object)."""
_KINDS: dict[type, str] = {
    dict: "an object",
    list: "a list",
    str: "text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    type(None): "null",
}


class Reader:
    """Reads objects of the specification; what has the wrong kind is a problem."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems

    def operations(self, source: Source) -> Iterator[Operation]:
        """The operations of a document, path by path."""
        default_security = self.security(source)
        for path, written in self.entries(source, "paths"):
            if path.startswith("x-"):
                continue
            if not path.startswith("/"):
                self.problems.error(written, f"a path begins with '/': {path!r}")
                continue
            item = self.follow(written)
            if item is None:
                continue
            shared = list(self.parameters(item))
            for key, place in item.items():
                method = _METHODS.get(key)
                if method is not None and self.is_kind(place, dict):
                    yield self.operation(place, method, path, shared, default_security)

    def operation(
        self,
        source: Source,
        method: Method,
        path: str,
        shared: list[Parameter],
        security: tuple[tuple[str, ...], ...],
    ) -> Operation:
        """An operation, with what its path item adds."""
        own = {(p.location, p.name): p for p in self.parameters(source)}
        inherited = [p for p in shared if (p.location, p.name) not in own]
        parameters = [*inherited, *own.values()]
        body = source.get("requestBody")
        return Operation(
            source=source,
            id=self.text(source, "operationId") or None,
            method=method,
            path=path,
            tags=tuple(self.texts(source, "tags")),
            summary=self.text(source, "summary"),
            description=self.text(source, "description"),
            deprecated=self.flag(source, "deprecated"),
            parameters=tuple(self.complete(source, path, parameters)),
            body=None if body is None else self.body(body),
            responses=tuple(self.responses(source)),
            security=self.security(source) if "security" in source else security,
        )

    def complete(
        self, source: Source, path: str, parameters: list[Parameter]
    ) -> Iterator[Parameter]:
        """The parameters of an operation, those that its path needs among them."""
        needed = re.findall(r"\{([^{}]+)\}", path)
        for parameter in parameters:
            if parameter.location == "path" and parameter.name not in needed:
                self.problems.warn(
                    parameter.source,
                    f"the path {path} has no place for the parameter "
                    f"{parameter.name!r}: it is left out",
                )
            else:
                yield parameter
        declared = {p.name for p in parameters if p.location == "path"}
        for name in dict.fromkeys(needed):
            if name not in declared:
                self.problems.warn(
                    source,
                    f"the path {path} needs a parameter {name!r} that is not "
                    "declared: it becomes a required string",
                )
                yield Parameter(
                    source=source,
                    name=name,
                    location="path",
                    required=True,
                    schema=None,
                    style="simple",
                    explode=False,
                    description="",
                )

    def parameters(self, source: Source) -> Iterator[Parameter]:
        """The parameters of a path item or an operation."""
        for written in self.list(source, "parameters"):
            place = self.follow(written)
            if place is None:
                continue
            location = self.text(place, "in")
            if location not in _DEFAULT_STYLES:
                self.problems.error(
                    place / "in" if "in" in place else place,
                    "a parameter is in path, query, header or cookie",
                )
                continue
            name = self.text(place, "name")
            if location == "header" and name.lower() in _IGNORED_HEADERS:
                continue
            style = self.text(place, "style") or _DEFAULT_STYLES[location]
            contents = self.contents(place)
            yield Parameter(
                source=place,
                name=name,
                location=cast(Location, location),
                required=location == "path" or self.flag(place, "required"),
                schema=place.get("schema")
                or (contents[0].schema if contents else None),
                style=style,
                explode=self.flag(place, "explode", default=style == "form"),
                description=self.text(place, "description"),
            )

    def body(self, written: Source) -> Body | None:
        """A request body; None where its reference leads nowhere."""
        place = self.follow(written)
        if place is None:
            return None
        return Body(
            source=place,
            required=self.flag(place, "required"),
            description=self.text(place, "description"),
            contents=self.contents(place),
        )

    def responses(self, source: Source) -> Iterator[Response]:
        """The responses of an operation, by status."""
        for status, written in self.entries(source, "responses"):
            if status.startswith("x-"):
                continue
            if not re.fullmatch(r"[1-5](\d\d|[Xx][Xx])|default", status, re.ASCII):
                self.problems.error(
                    written,
                    f"a status is three digits, a range like 2XX, or default: {status!r}",
                )
                continue
            place = self.follow(written)
            if place is not None:
                yield Response(
                    source=place,
                    status=status.replace("x", "X"),
                    description=self.text(place, "description"),
                    contents=self.contents(place),
                )

    def contents(self, source: Source) -> tuple[Content, ...]:
        """The media types of a body."""
        return tuple(
            Content(source=place, media_type=media_type, schema=place.get("schema"))
            for media_type, place in self.entries(source, "content")
        )

    def security(self, source: Source) -> tuple[tuple[str, ...], ...]:
        """Alternatives of schemes that are needed together."""
        return tuple(
            tuple(name for name, _ in requirement.items())
            for requirement in self.list(source, "security")
        )

    def schemes(self, components: Source) -> Iterator[SecurityScheme]:
        """The security schemes of a document."""
        for name, written in self.entries(components, "securitySchemes"):
            place = self.follow(written)
            if place is not None:
                yield SecurityScheme(
                    source=place,
                    name=name,
                    type=self.text(place, "type"),
                    scheme=self.text(place, "scheme").lower(),
                    location=self.text(place, "in"),
                    wire_name=self.text(place, "name"),
                    description=self.text(place, "description"),
                )

    def follow(self, source: Source) -> Source | None:
        """What a Reference Object leads to; None, with a warning, if nowhere."""
        seen: set[tuple[str, str]] = set()
        while isinstance(source.value, dict) and "$ref" in source.value:
            reference = self.text(source, "$ref")
            place = (source.label, source.json_pointer)
            if place in seen:
                self.problems.error(source / "$ref", "the reference leads to itself")
                return None
            seen.add(place)
            try:
                source = source.follow(reference)
            except Dangling as dangling:
                self.problems.warn(source / "$ref", f"{dangling}: it is left out")
                return None
        return source if self.is_kind(source, dict) else None

    # Values of one kind each; absent is the empty one.

    def child(self, source: Source, key: str, kind: type) -> Source:
        """The value under a key, or an empty one of its kind."""
        found = source.get(key)
        if found is not None and self.is_kind(found, kind):
            return found
        return source.replace(kind())

    def entries(self, source: Source, key: str) -> Iterator[tuple[str, Source]]:
        """What stands under the names of an object, extensions aside."""
        for name, place in self.child(source, key, dict).items():
            if isinstance(place.value, dict | bool) or not name.startswith("x-"):
                yield name, place

    def list(self, source: Source, key: str) -> Iterator[Source]:
        """The objects of a list."""
        for place in self.child(source, key, list).elements():
            if self.is_kind(place, dict):
                yield place

    def texts(self, source: Source, key: str) -> Iterator[str]:
        """The texts of a list."""
        for place in self.child(source, key, list).elements():
            if self.is_kind(place, str):
                yield cast(str, place.value)

    def text(self, source: Source, key: str) -> str:
        """A text, or an empty one."""
        found = source.get(key)
        if found is None or found.value is None or not self.is_kind(found, str):
            return ""
        return cast(str, found.value)

    def flag(self, source: Source, key: str, *, default: bool = False) -> bool:
        """True or false."""
        found = source.get(key)
        if found is None or not self.is_kind(found, bool):
            return default
        return cast(bool, found.value)

    def is_kind(self, place: Source, kind: type) -> bool:
        """Whether a value is of a kind; a problem where it is not."""
        if isinstance(place.value, kind):
            return True
        named = f"{place.key!r}" if place.pointer else "this"
        self.problems.error(
            place, f"{named} is {_KINDS[type(place.value)]}, and {_KINDS[kind]} is due"
        )
        return False
