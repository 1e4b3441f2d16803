"""What can be asked of an API, and what goes over the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from .schemas import ABSENT, Absent, Contract, Definition, Json, Key, Place, Type

Form: TypeAlias = Literal["json", "urlencoded", "multipart", "text", "binary"]
"""How a body is written."""
ParameterLocation: TypeAlias = Literal["path", "query", "header", "cookie"]


class Parameter(Struct, frozen=True, kw_only=True):
    """A parameter outside the body.

    It is written in its style, or, where it has a `media_type`, as a text of that.
    """

    name: str
    wire_name: str
    location: ParameterLocation
    type: Type
    spec_type: Type
    """What the OpenAPI document alone says."""
    required: bool
    style: str
    explode: bool
    allow_reserved: bool = False
    media_type: str | None = None
    deprecated: bool = False
    doc: str = ""
    default: Json | Absent = ABSENT
    place: Place | None = None
    """Where it stands; None where the document has no schema for it."""


class Encoding(Struct, frozen=True, kw_only=True):
    """How one property of a form is written, where the document says so."""

    wire_name: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False


class Body(Struct, frozen=True, kw_only=True):
    """A request body in one of its media types."""

    content_type: str
    form: Form
    required: bool
    type: Type
    spec_type: Type
    encodings: tuple[Encoding, ...] = ()
    doc: str = ""


class Response(Struct, frozen=True, kw_only=True):
    """What one status (or range, or ``default``) answers with, in one media type."""

    status: str
    doc: str
    content_type: str | None
    type: Type | None
    headers: Type | None = None
    """Its documented headers as an object."""
    essential: tuple[str, ...] = ()


class Price(Struct, frozen=True, kw_only=True):
    """What one unit costs for one value of the selector, at least and at most."""

    value: Json
    low: int | float
    high: int | float


class Cost(Struct, frozen=True, kw_only=True):
    """What a call costs."""

    unit: str
    as_of: str
    by: str | None
    each: tuple[Price, ...]
    times: tuple[str, ...]
    actual: str | None
    source: str


class Link(Struct, frozen=True, kw_only=True):
    """Where more is said."""

    url: str
    description: str


class Variable(Struct, frozen=True, kw_only=True):
    """A part of a server's URL that users choose."""

    wire_name: str
    default: str
    values: tuple[str, ...]
    """The only ones; () for any."""
    doc: str


class Server(Struct, frozen=True, kw_only=True):
    """Where the API is: an absolute URL, or one that is relative to the API's first."""

    url: str
    doc: str
    variables: tuple[Variable, ...] = ()


class Webhook(Struct, frozen=True, kw_only=True):
    """A request that the API makes, to be read by whoever receives it."""

    key: Key
    name: str
    wire_name: str
    expression: str
    """Where it goes to, which callbacks say."""
    method: str
    summary: str
    description: str
    deprecated: bool
    form: Form
    """How its body is written."""
    body: Type | None
    headers: Type | None
    """Its documented headers as an object."""
    replies: tuple[Reply, ...] = ()
    """The JSON bodies that its receiver may answer with."""


class Reply(Struct, frozen=True, kw_only=True):
    """What the receiver of a webhook answers with under one status."""

    status: str
    type: Type


class Operation(Struct, frozen=True, kw_only=True):
    """One call of the API."""

    key: Key
    name: str
    """What it is called among those of its resource."""
    full_name: str
    """What it is called among all."""
    method: str
    path: str
    summary: str
    description: str
    deprecated: bool
    security: tuple[tuple[str, ...], ...]
    """Alternatives, each the schemes that it needs together; empty for none."""
    parameters: tuple[Parameter, ...]
    shared: int
    """How many of them, the first ones, all operations of its path have."""
    bodies: tuple[Body, ...]
    """One for each media type that the API takes; the first is what is sent by default."""
    responses: tuple[Response, ...]
    servers: tuple[Server, ...] = ()
    """Where it is, if that is not where the API is."""
    external_docs: Link | None = None
    contract: Contract | None = None
    """What the constraints file says of the object that the parameters make."""
    downloads: tuple[str, ...] = ()
    """Where in a success the URLs of files are: ``images[].url``."""
    cost: Cost | None = None


class Resource(Struct, frozen=True, kw_only=True):
    """The operations of one tag; without a name those that have no tag."""

    name: str
    tag: str
    """What the document calls it, or a person."""
    class_name: str
    doc: str
    operations: tuple[Operation, ...]
    external_docs: Link | None = None


class Bearer(Struct, frozen=True, kw_only=True):
    """``Authorization: Bearer …`` (also OAuth 2 and OpenID Connect tokens)."""

    scheme: str
    doc: str = ""


class Basic(Struct, frozen=True, kw_only=True):
    """``Authorization: Basic …`` (RFC 7617)."""

    scheme: str
    doc: str = ""


class ApiKey(Struct, frozen=True, kw_only=True):
    """A key in a header, the query or a cookie."""

    scheme: str
    location: Literal["header", "query", "cookie"]
    wire_name: str
    doc: str = ""


Credential: TypeAlias = Bearer | Basic | ApiKey


class Api(Struct, frozen=True, kw_only=True):
    """The whole of it."""

    title: str
    version: str
    description: str
    servers: tuple[Server, ...]
    credentials: tuple[Credential, ...]
    resources: tuple[Resource, ...]
    definitions: Mapping[Key, Definition]
    """In the document's order; a base comes before what is built on it."""
    webhooks: tuple[Webhook, ...] = ()
    external_docs: Link | None = None
