# Part of every package that tightspec makes: copied as it is, never edited.
"""What an operation is on the wire, as data: the generated modules are made of these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import (
    TYPE_CHECKING,
    Generic,
    Literal,
    NamedTuple,
    TypeAlias,
    TypeVar,
)

from ._options import Timeout
from ._servers import ApiServer

if TYPE_CHECKING:
    from ._contract import Contract

T_co = TypeVar("T_co", covariant=True)


class Parameter(NamedTuple):
    """A parameter that is not in the body.

    `type` is what the document and the constraints allow, `spec` what the document
    alone does (None: the same). With a `content_type` it is written as a text of that,
    otherwise in its style. `place` is where it stands in the document, if it is not
    listed there as here, by its operation or its path; None: there is no schema for it.
    """

    name: str
    wire_name: str
    location: Literal["path", "query", "header", "cookie"]
    type: object
    spec: object = None
    required: bool = False
    style: str = ""
    explode: bool | None = None
    allow_reserved: bool = False
    content_type: str = ""
    place: str | None = ""


class Variants(NamedTuple):
    """A body whose type goes by the value of one of its keys.

    `otherwise` is the type where no case has the value; without it such a value is
    refused. Values that are no strings stand in `cases` as Python writes them. `absent`
    is the value whose case holds where the key is left out.
    """

    by: str
    cases: Mapping[str, object]
    absent: str = ""
    otherwise: object = None


Form: TypeAlias = Literal["json", "urlencoded", "multipart", "text", "binary"]
"""How a body is written."""


class FieldEncoding(NamedTuple):
    """How one property of a form is written (OpenAPI, Encoding Object).

    Without a style it is a text of its content type: by default what JSON has for
    objects, and plain text for the rest.
    """

    content_type: str = ""
    style: str = ""
    explode: bool | None = None
    allow_reserved: bool = False


class Body(NamedTuple):
    """What is sent, in one of the media types that the API takes: `spec` is what the
    OpenAPI document alone says, `documented` what it says together with the constraints.

    None as a keyword means "not given", but for the keys in `nullable`: there (and
    for the body as a whole, if `null` is set) None is JSON's null.
    """

    spec: object
    documented: object
    content_type: str = "application/json"
    form: Form = "json"
    required: bool = False
    nullable: tuple[str, ...] = ()
    null: bool = False
    encodings: Mapping[str, FieldEncoding] = MappingProxyType({})


class Response(NamedTuple):
    """A documented answer in one of its media types.

    `status` is a status code, a range (`2XX`) or `default`. `type` is None where no
    body is documented. `headers` is the type of the object that its headers are.
    Without one of the `essential` keys the answer is an error.
    """

    status: str
    type: object = None
    content_type: str = "application/json"
    headers: object = None
    essential: tuple[str, ...] = ()


class Cost(NamedTuple):
    """What a call costs: the price of the value at `by`, times the first of `times`
    that the request gives (else 1).

    `each` maps that value to the lowest and highest price; without `by` its one key
    is ''. Places in the body are dotted: `input.num_outputs`. `actual` is where the
    answer says what was charged.
    """

    unit: str
    as_of: str
    each: Mapping[str, tuple[float, float]]
    by: str = ""
    times: tuple[str, ...] = ()
    actual: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Operation(Generic[T_co]):
    """A method of the API, and the type of its answer.

    A type may be given by a function, which is called at the first call: what it names
    is imported no earlier.

    The first `shared` parameters are those of its path. `bodies` are the media types
    of its body, the first of which is sent where the caller names none. `servers` are
    its own ones, if it has any. `security` lists alternatives, each a combination of
    the names of schemes; () means that no credentials are sent. `contract` is about the
    object that the parameters make (see `parameter_names`) together with the `body`.
    `downloads` are the places in a result that are URLs of files: `images[].url`.
    """

    name: str
    method: str
    path: str
    security: tuple[tuple[str, ...], ...] = ()
    parameters: tuple[Parameter, ...] = ()
    shared: int = 0
    bodies: tuple[Body, ...] = ()
    responses: tuple[Response, ...] = ()
    contract: Contract | None = None
    servers: tuple[ApiServer, ...] = ()
    downloads: tuple[str, ...] = ()
    cost: Cost | None = None


class Arguments(NamedTuple):
    """What a caller gave: `parameters` by their Python names, the body's keys
    (`fields`) by their names on the wire, or the whole `body`, and the media type to
    send it in."""

    parameters: Mapping[str, object] = MappingProxyType({})
    fields: Mapping[str, object] = MappingProxyType({})
    body: object = None
    content_type: str | None = None
    max_cost: float | None = None


class Bearer(NamedTuple):
    """A token in the Authorization header (RFC 6750)."""

    scheme: str
    argument: str
    env: tuple[str, ...] = ()


class Basic(NamedTuple):
    """A user name and a password in the Authorization header (RFC 7617)."""

    scheme: str
    username_argument: str
    password_argument: str
    username_env: tuple[str, ...] = ()
    password_env: tuple[str, ...] = ()


class ApiKey(NamedTuple):
    """A key in a header, in the query or in a cookie."""

    scheme: str
    argument: str
    location: Literal["header", "query", "cookie"]
    wire_name: str
    env: tuple[str, ...] = ()


Credential: TypeAlias = Bearer | Basic | ApiKey


class Settings(NamedTuple):
    """What the generated package knows about its API."""

    name: str
    timeout: Timeout
    document: str = ""
    """What the OpenAPI document is called in messages."""
    servers: tuple[ApiServer, ...] = ()
    base_url_env: tuple[str, ...] = ()
    credentials: tuple[Credential, ...] = ()
    idempotency_header: str = ""
    """What carries the key by which the server knows a second try, if it has such keys."""
    insufficient_credits: Mapping[int, tuple[str, ...]] = MappingProxyType({})
    """The statuses that mean this, if the body has one of these texts (() for any)."""


@cache
def parameter_names(operation: Operation[object]) -> tuple[str, ...]:
    """What the parameters are called as properties of one object: by their names on the
    wire, or as `query:limit` where two share one."""
    names = ["body", *(each.wire_name for each in operation.parameters)]
    return tuple(
        name if names.count(name) == 1 else f"{parameter.location}:{name}"
        for parameter, name in zip(operation.parameters, names[1:], strict=True)
    )


@lru_cache(maxsize=1024)
def essence(media_type: str) -> str:
    """The type and subtype of a media type alone, in small letters."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON (RFC 8259) or built on it (`+json`, RFC 6839)."""
    return essence(media_type) in _JSON or essence(media_type).endswith("+json")


_JSON = ("application/json", "text/json")
"""JSON's media type, and the one that it had before it was registered."""
