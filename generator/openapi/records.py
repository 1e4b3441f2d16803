"""The objects of an OpenAPI document, as frozen records with their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..errors import Issue
from ..source import Source

Version: TypeAlias = Literal["3.0", "3.1"]
Method: TypeAlias = Literal[
    "get", "put", "post", "delete", "options", "head", "patch", "trace"
]
Location: TypeAlias = Literal["path", "query", "header", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One media type of a body."""

    source: Source
    media_type: str
    schema: Source | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A Parameter Object."""

    source: Source
    name: str
    location: Location
    required: bool
    schema: Source | None
    style: str
    explode: bool
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A Request Body Object."""

    source: Source
    required: bool
    description: str
    contents: tuple[Content, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A Response Object under its status: ``200``, ``2XX`` or ``default``."""

    source: Source
    status: str
    description: str
    contents: tuple[Content, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
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
    body: Body | None
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A Security Scheme Object."""

    source: Source
    name: str
    type: str
    scheme: str
    location: str
    wire_name: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A Tag Object."""

    name: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An OpenAPI document."""

    source: Source
    version: Version
    title: str
    api_version: str
    description: str
    servers: tuple[str, ...]
    tags: tuple[Tag, ...]
    schemes: tuple[SecurityScheme, ...]
    operations: tuple[Operation, ...]
    schemas: tuple[tuple[str, Source], ...]
    issues: tuple[Issue, ...]
    """Faults that do not stand in the way: warnings."""
    is_selection: bool = False
    """Whether operations were left out, and with them what only they refer to."""

    def request_schemas(self) -> Iterator[Source]:
        """The schemas of parameters and request bodies, where they stand."""
        for operation in self.operations:
            for parameter in operation.parameters:
                if parameter.schema is not None:
                    yield parameter.schema
            if operation.body is not None:
                yield from _schemas(operation.body.contents)

    def response_schemas(self) -> Iterator[Source]:
        """The schemas of response bodies, where they stand."""
        for operation in self.operations:
            for response in operation.responses:
                yield from _schemas(response.contents)


def _schemas(contents: tuple[Content, ...]) -> Iterator[Source]:
    return (content.schema for content in contents if content.schema is not None)


def is_json(media_type: str) -> bool:
    """Whether bodies of a media type are JSON (RFC 6839 for ``+json``)."""
    essence = media_type.split(";", maxsplit=1)[0].strip().lower()
    return essence in ("application/json", "*/*", "application/*") or essence.endswith(
        "+json"
    )
