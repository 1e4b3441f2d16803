"""The objects of an OpenAPI document, as frozen records with their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from ..errors import Issue
from ..source import Source
from .media_types import Form, form_of

Version: TypeAlias = Literal["3.0", "3.1"]
Method: TypeAlias = Literal[
    "get", "put", "post", "delete", "options", "head", "patch", "trace"
]
Location: TypeAlias = Literal["path", "query", "header", "cookie"]


class Encoding(Struct, frozen=True, kw_only=True):
    """An Encoding Object: how one property of a form goes over the wire.

    What it does not say is None, which is not the same as saying what is usual.
    """

    source: Source
    name: str
    content_type: str | None
    style: str | None
    explode: bool | None
    allow_reserved: bool | None


class Content(Struct, frozen=True, kw_only=True):
    """One media type of a body: a Media Type Object under its name."""

    source: Source
    media_type: str
    schema: Source | None
    encodings: tuple[Encoding, ...] = ()

    @property
    def form(self) -> Form:
        """How it is written."""
        schema = None if self.schema is None else self.schema.value
        is_bytes = isinstance(schema, dict) and (
            not schema or schema.get("format") == "binary"
        )
        return form_of(self.media_type, is_bytes=is_bytes)


class Parameter(Struct, frozen=True, kw_only=True):
    """A Parameter Object.

    It has a `schema` and a style, or it is written as `media_type` (its ``content``).
    """

    source: Source
    name: str
    location: Location
    required: bool
    schema: Source | None
    style: str
    explode: bool
    description: str
    deprecated: bool = False
    allow_reserved: bool = False
    allow_empty: bool = False
    media_type: str | None = None


class Header(Struct, frozen=True, kw_only=True):
    """A Header Object under its name."""

    source: Source
    name: str
    required: bool
    deprecated: bool
    schema: Source | None
    explode: bool
    media_type: str | None
    description: str


class Body(Struct, frozen=True, kw_only=True):
    """A Request Body Object."""

    source: Source
    required: bool
    description: str
    contents: tuple[Content, ...]


class Response(Struct, frozen=True, kw_only=True):
    """A Response Object under its status: ``200``, ``2XX`` or ``default``."""

    source: Source
    status: str
    description: str
    contents: tuple[Content, ...]
    headers: tuple[Header, ...] = ()


class Variable(Struct, frozen=True, kw_only=True):
    """A Server Variable Object under its name."""

    name: str
    default: str
    enum: tuple[str, ...]
    description: str


class Server(Struct, frozen=True, kw_only=True):
    """A Server Object."""

    source: Source
    url: str
    description: str
    variables: tuple[Variable, ...]


class ExternalDocs(Struct, frozen=True, kw_only=True):
    """An External Documentation Object."""

    url: str
    description: str


class Callback(Struct, frozen=True, kw_only=True):
    """A request that the API makes: a webhook, or a callback of an operation.

    `expression` is where it goes to, which callbacks say (a runtime expression).
    """

    name: str
    expression: str
    operation: Operation


class Operation(Struct, frozen=True, kw_only=True):
    """An Operation Object, with what its path item adds."""

    source: Source
    id: str | None
    method: Method
    path: str
    tags: tuple[str, ...]
    summary: str
    description: str
    deprecated: bool
    parameters: tuple[Parameter, ...]
    shared: int
    """How many of them, the first ones, are its path item's."""
    body: Body | None
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]
    servers: tuple[Server, ...] = ()
    """Its own ones, or those of its path; without any the document's hold."""
    callbacks: tuple[Callback, ...] = ()
    external_docs: ExternalDocs | None = None


class SecurityScheme(Struct, frozen=True, kw_only=True):
    """A Security Scheme Object."""

    source: Source
    name: str
    type: str
    scheme: str
    location: str
    wire_name: str
    description: str


class Tag(Struct, frozen=True, kw_only=True):
    """A Tag Object."""

    name: str
    description: str
    external_docs: ExternalDocs | None = None


class Document(Struct, frozen=True, kw_only=True):
    """An OpenAPI document."""

    source: Source
    version: Version
    title: str
    api_version: str
    description: str
    servers: tuple[Server, ...]
    tags: tuple[Tag, ...]
    schemes: tuple[SecurityScheme, ...]
    operations: tuple[Operation, ...]
    schemas: tuple[tuple[str, Source], ...]
    issues: tuple[Issue, ...]
    """Faults that do not stand in the way: warnings."""
    webhooks: tuple[Callback, ...] = ()
    external_docs: ExternalDocs | None = None
    is_selection: bool = False
    """Whether operations were left out, and with them what only they refer to."""

    def callbacks(self) -> Iterator[Callback]:
        """All requests that the API makes."""
        yield from self.webhooks
        for operation in self.operations:
            yield from operation.callbacks

    def request_schemas(self) -> Iterator[Source]:
        """The schemas of what is sent to the API, where they stand."""
        for operation in self.operations:
            yield from _sent(operation)
        for callback in self.callbacks():
            yield from _answered(callback.operation)

    def response_schemas(self) -> Iterator[Source]:
        """The schemas of what the API sends, where they stand."""
        for operation in self.operations:
            yield from _answered(operation)
        for callback in self.callbacks():
            yield from _sent(callback.operation)

    def form_schemas(self) -> Iterator[Source]:
        """The schemas of forms, where they stand."""
        for operation in self.operations:
            for content in () if operation.body is None else operation.body.contents:
                is_form = content.form in ("urlencoded", "multipart")
                if is_form and content.schema is not None:
                    yield content.schema


def _sent(operation: Operation) -> Iterator[Source]:
    for parameter in operation.parameters:
        if parameter.schema is not None:
            yield parameter.schema
    if operation.body is not None:
        yield from _schemas(operation.body.contents)


def _answered(operation: Operation) -> Iterator[Source]:
    for response in operation.responses:
        for header in response.headers:
            if header.schema is not None:
                yield header.schema
        yield from _schemas(response.contents)


def by_preference(contents: tuple[Content, ...]) -> tuple[Content, ...]:
    """The media types of a body, JSON before all others."""
    return tuple(sorted(contents, key=lambda content: content.form != "json"))


def described(contents: tuple[Content, ...]) -> Content | None:
    """The media type that constraints are about: the first with a schema of its parts."""
    return next(
        (
            content
            for content in by_preference(contents)
            if content.schema is not None and content.form != "binary"
        ),
        None,
    )


def _schemas(contents: tuple[Content, ...]) -> Iterator[Source]:
    return (content.schema for content in contents if content.schema is not None)
