"""Reads the objects of an OpenAPI document, with references followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias, cast, get_args

from ..source import Source
from .media_types import MEANT, essence_of, is_media_type
from .records import (
    Body,
    Callback,
    Content,
    Encoding,
    ExternalDocs,
    Header,
    Location,
    Method,
    Operation,
    Parameter,
    Response,
    SecurityScheme,
    Server,
    Tag,
    Variable,
)
from .values import Values

Security: TypeAlias = tuple[tuple[str, ...], ...]
_METHODS: dict[str, Method] = {method: method for method in get_args(Method)}
_DEFAULT_STYLES = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
}
_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters that say nothing (OpenAPI 3.0 and 3.1, Parameter Object)."""


class Reader(Values):
    """Reads objects of the specification; what has the wrong kind is a problem."""

    def operations(self, source: Source) -> Iterator[Operation]:
        """The operations of a document, path by path."""
        for path, written in self.entries(source, "paths"):
            if path.startswith("x-"):
                continue
            if not path.startswith("/"):
                self.problems.error(written, f"a path begins with '/': {path!r}")
                continue
            if _CONTROL.search(path):
                message = "holds a control character, which a URL only has as %xx"
                self.problems.warn(written, f"the path {path!r} {message}")
            yield from self.path_item(written, path, self.security(source))

    def path_item(
        self, written: Source, path: str, security: Security
    ) -> Iterator[Operation]:
        """The operations of a path, a webhook or a callback.

        `security` holds for those that say nothing of it.
        """
        item = self.follow(written)
        if item is None:
            return
        for key, place in item.items():
            method = _METHODS.get(key)
            if method is not None and self.is_kind(place, dict):
                yield self.operation(place, method, path, item, security)

    def operation(
        self,
        source: Source,
        method: Method,
        path: str,
        item: Source,
        security: Security,
    ) -> Operation:
        """An operation, with what its path item adds."""
        own = {(p.location, p.name): p for p in self.parameters(source)}
        shared = {(p.location, p.name): p for p in self.parameters(item)}
        inherited = [shared[key] for key in shared if key not in own]
        parameters = [*inherited, *own.values()]
        taken = tuple(self.complete(source, path, parameters))
        body = source.get("requestBody")
        if "security" in source:
            security = self.security(source)
        return Operation(
            source=source,
            id=self.text(source, "operationId") or None,
            method=method,
            path=path,
            tags=tuple(self.texts(source, "tags")),
            summary=self.text(source, "summary") or self.text(item, "summary"),
            description=self.text(source, "description")
            or self.text(item, "description"),
            deprecated=self.flag(source, "deprecated"),
            parameters=taken,
            shared=sum(each is one for each in taken for one in inherited),
            body=None if body is None else self.body(body),
            responses=tuple(self.responses(source)),
            security=security,
            servers=self.servers(source if "servers" in source else item),
            callbacks=tuple(self.callbacks(source, path)),
            external_docs=self.external_docs(source),
        )

    def webhooks(self, source: Source) -> Iterator[Callback]:
        """The webhooks of a document (since OpenAPI 3.1)."""
        for name, written in self.entries(source, "webhooks"):
            for operation in self.path_item(written, "", ()):
                yield Callback(name=name, expression="", operation=operation)

    def callbacks(self, source: Source, path: str) -> Iterator[Callback]:
        """The callbacks of an operation.

        An operation may be called back with itself, by references: only the callbacks of
        a document's paths are read, not those of callbacks.
        """
        if not path:
            return
        for name, written in self.entries(source, "callbacks"):
            expressions = self.follow(written)
            for expression, item in expressions.items() if expressions else ():
                if not expression.startswith("x-") and self.is_kind(item, dict):
                    for operation in self.path_item(item, "", ()):
                        yield Callback(
                            name=name, expression=expression, operation=operation
                        )

    def servers(self, source: Source) -> tuple[Server, ...]:
        """The servers of a document, a path or an operation."""
        return tuple(
            Server(
                source=place,
                url=self.server_url(place),
                description=self.text(place, "description"),
                variables=tuple(self.variables(place)),
            )
            for place in self.list(source, "servers")
        )

    def server_url(self, server: Source) -> str:
        """The URL of a server, also one that no request goes to."""
        url = self.text(server, "url")
        scheme = _SCHEME.match(url)
        if scheme and scheme[1].lower() not in ("http", "https"):
            message = f"requests go over http or https, and not to {url!r}"
            self.problems.warn(server / "url", message)
        return url

    def variables(self, server: Source) -> Iterator[Variable]:
        """The variables in a server's URL."""
        for name, place in self.entries(server, "variables"):
            if self.is_kind(place, dict):
                yield Variable(
                    name=name,
                    default=self.text(place, "default"),
                    enum=tuple(self.texts(place, "enum")),
                    description=self.text(place, "description"),
                )

    def tags(self, source: Source) -> Iterator[Tag]:
        """The tags of a document that say something of themselves."""
        for place in self.list(source, "tags"):
            yield Tag(
                name=self.text(place, "name"),
                description=self.text(place, "description"),
                external_docs=self.external_docs(place),
            )

    def external_docs(self, source: Source) -> ExternalDocs | None:
        """Where more is said."""
        place = source.get("externalDocs")
        if place is None or not self.is_kind(place, dict):
            return None
        return ExternalDocs(
            url=self.text(place, "url"), description=self.text(place, "description")
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
            if style not in _STYLES[location]:
                self.problems.warn(
                    place / "style",
                    f"a {location} parameter has no style {style!r}: "
                    f"{_DEFAULT_STYLES[location]!r} is taken",
                )
                style = _DEFAULT_STYLES[location]
            schema, media_type = self.described(place)
            yield Parameter(
                source=place,
                name=name,
                location=cast(Location, location),
                required=location == "path" or self.flag(place, "required"),
                schema=schema,
                style=style,
                explode=self.flag(place, "explode", default=style == "form"),
                description=self.text(place, "description"),
                deprecated=self.flag(place, "deprecated"),
                allow_reserved=self.flag(place, "allowReserved"),
                allow_empty=self.flag(place, "allowEmptyValue"),
                media_type=media_type,
            )

    def described(self, place: Source) -> tuple[Source | None, str | None]:
        """The schema of a parameter or header, and the media type of its ``content``."""
        schema = place.get("schema")
        if schema is not None:
            return schema, None
        first = next(iter(self.contents(place)), None)
        return (None, None) if first is None else (first.schema, first.media_type)

    def headers(self, source: Source) -> Iterator[Header]:
        """The headers of a response."""
        for name, written in self.entries(source, "headers"):
            place = self.follow(written)
            if place is None or name.lower() == "content-type":  # that is `content`
                continue
            schema, media_type = self.described(place)
            yield Header(
                source=place,
                name=name,
                required=self.flag(place, "required"),
                deprecated=self.flag(place, "deprecated"),
                schema=schema,
                explode=self.flag(place, "explode"),
                media_type=media_type,
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
                    headers=tuple(self.headers(place)),
                )

    def contents(self, source: Source) -> tuple[Content, ...]:
        """The media types of a body."""
        return tuple(
            Content(
                source=place,
                media_type=media_type,
                schema=place.get("schema"),
                encodings=tuple(self.encodings(place)),
            )
            for written, place in self.entries(source, "content")
            for media_type in self.media_type(written, place)
        )

    def media_type(self, written: str, place: Source) -> Iterator[str]:
        """A media type as it can be sent; nothing where none is."""
        meant = MEANT.get(essence_of(written), written)
        if not is_media_type(written):
            message = f"{written!r} is no media type: it is left out (RFC 9110, 8.3.1)"
            self.problems.warn(place, message)
        elif meant != written:
            message = f"no media type is called {written}: {meant} is meant"
            self.problems.warn(place, message)
            yield meant
        else:
            yield written

    def encodings(self, source: Source) -> Iterator[Encoding]:
        """How the properties of a form are written."""
        for name, place in self.entries(source, "encoding"):
            if not self.is_kind(place, dict):
                continue
            style = self.text(place, "style") or None
            if style not in (None, *_STYLES["query"]):
                message = f"a property of a form has no style {style!r}: it is left out"
                self.problems.warn(place / "style", message)
                style = None
            if "headers" in place:
                message = "the headers of a part are not sent (RFC 7578, section 4.8)"
                self.problems.unsupported(
                    place / "headers", "encoding headers", message
                )
            yield Encoding(
                source=place,
                name=name,
                content_type=self.text(place, "contentType") or None,
                style=style,
                explode=self.flag(place, "explode") if "explode" in place else None,
                allow_reserved=(
                    self.flag(place, "allowReserved")
                    if "allowReserved" in place
                    else None
                ),
            )

    def security(self, source: Source) -> Security:
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
