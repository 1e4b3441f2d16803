"""What a client knows about its API, and the arguments of its constructor for that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from .. import ir
from ..names import Proposal, settle, snake
from ..python.code import Code, imported
from ..python.expressions import call, display_dict, display_tuple, subscript, union
from ..python.literals import literal, string
from ..python.nodes import Node
from ..python.statements import Parameter, assignment
from ..target import Target
from .annotations import LITERAL, NONE

_STR: Final = Code("str")
RESERVED: Final = frozenset("""self base_url http_client options validate
    strict_responses timeout retries response_limits hooks clock allow_http
    http_options budget""".split())
"""The arguments that every client has."""


class Argument(Struct, frozen=True, kw_only=True):
    """A security scheme, and the constructor's arguments for it."""

    credential: ir.Credential
    names: tuple[str, ...]
    env: tuple[str, ...]

    def annotation(self, *, is_async: bool) -> Node:
        """A key or a function that gives one; of a user name and a password each text."""
        if isinstance(self.credential, ir.Basic):
            return union((_STR, NONE))
        token = imported(
            "._credentials", "AsyncTokenSource" if is_async else "TokenSource"
        )
        return union((token, NONE))

    def items(self) -> Iterator[str]:
        """What is said of the arguments."""
        doc = " ".join(self.credential.doc.split())
        doc = doc.rstrip(".") or _KINDS[type(self.credential)]
        envs: Sequence[tuple[str, ...]] = [self.env]
        if len(self.names) > 1:
            envs = [self.env[index : index + 1] for index in range(len(self.names))]
        for name, env in zip(self.names, envs, strict=True):
            yield f"- `{name}`: {doc}.{read_from(env)}"


class Variable(Struct, frozen=True, kw_only=True):
    """A part of the servers' URLs, and the constructor's argument for it."""

    name: str
    variable: ir.Variable

    def parameter(self) -> Parameter:
        """The argument."""
        values = self.variable.values
        type_: Node = subscript(LITERAL, map(string, values)) if values else _STR
        return Parameter(name=self.name, annotation=union((type_, NONE)), default=NONE)

    def item(self) -> str:
        """What is said of the argument."""
        doc = " ".join(self.variable.doc.split()).rstrip(".")
        doc = doc or f"`{{{self.variable.wire_name}}}` in the server's URL"
        return f"- `{self.name}`: {doc}. Default: `{self.variable.default}`."


class Constructor(Struct, frozen=True, kw_only=True):
    """The arguments of the clients that come from the document."""

    credentials: tuple[Argument, ...]
    variables: tuple[Variable, ...]


def constructor(api: ir.Api, target: Target) -> Constructor:
    """The arguments for credentials and for parts of the servers' URLs."""
    schemes = {each.scheme: each for each in api.credentials}
    variables = dict(_variables(api))
    is_alone = len(schemes) == 1
    proposals = [_proposal(scheme, target, is_alone=is_alone) for scheme in schemes]
    proposals += [
        Proposal(key=f"{{{name}}}", names=(snake(name), f"server_{snake(name)}"))
        for name in variables
    ]
    names = settle(proposals, RESERVED)
    return Constructor(
        credentials=tuple(
            Argument(
                credential=credential,
                names=_parts(
                    credential,
                    names[scheme],
                    is_plain=is_alone and scheme not in target.credentials,
                ),
                env=(
                    tuple(target.credentials[scheme].env)
                    if scheme in target.credentials
                    else ()
                ),
            )
            for scheme, credential in schemes.items()
        ),
        variables=tuple(
            Variable(name=names[f"{{{name}}}"], variable=variable)
            for name, variable in variables.items()
        ),
    )


def read_from(env: Sequence[str]) -> str:
    """Where an argument's value comes from if it is not given."""
    return f" Otherwise read from `{'`, `'.join(env)}`." if env else ""


def settings(
    name: str, api: ir.Api, target: Target, arguments: Sequence[Argument]
) -> Code:
    """The assignment of what both clients know."""
    timeouts = target.timeouts
    document = target.shown(target.spec_label)
    keywords: dict[str, Node] = {"name": string(name), "document": string(document)}
    if api.servers:
        keywords["servers"] = display_tuple(map(server, api.servers))
    if target.base_url_env:
        keywords["base_url_env"] = literal(tuple(target.base_url_env))
    if arguments:
        keywords["credentials"] = display_tuple(map(_credential, arguments))
    if target.idempotency_header:
        keywords["idempotency_header"] = string(target.idempotency_header)
    if target.insufficient_credits:
        keywords["insufficient_credits"] = display_dict(
            (Code(str(status)), literal(texts))
            for status, texts in target.insufficient_credits.items()
        )
    steps = ("connect", "read", "write", "pool", "total")
    keywords["timeout"] = call(
        imported("._options", "Timeout"),
        (),
        {step: literal(getattr(timeouts, step)) for step in steps},
    )
    made = call(imported("._operation", "Settings"), (), keywords)
    return assignment("_SETTINGS", None, made, 0)


def server(written: ir.Server) -> Node:
    """A server as data."""
    arguments: list[Node] = [string(written.url)]
    if written.variables:
        arguments.append(
            display_dict(
                (string(each.wire_name), _variable(each)) for each in written.variables
            )
        )
    return call(imported("._servers", "ApiServer"), arguments)


def _variable(variable: ir.Variable) -> Node:
    keywords: dict[str, Node] = {"default": string(variable.default)}
    if variable.values:
        keywords["values"] = literal(variable.values)
    return call(imported("._servers", "ServerVariable"), (), keywords)


def _variables(api: ir.Api) -> Iterator[tuple[str, ir.Variable]]:
    """The variables of all servers; what several call by one name is one argument."""
    servers = [*api.servers]
    for resource in api.resources:
        for operation in resource.operations:
            servers += operation.servers
    found: dict[str, ir.Variable] = {}
    for each in servers:
        for variable in each.variables:
            known = found.setdefault(variable.wire_name, variable)
            if known.values and set(variable.values) - set(known.values):
                values = tuple(dict.fromkeys((*known.values, *variable.values)))
                found[variable.wire_name] = ir.Variable(
                    wire_name=known.wire_name,
                    default=known.default,
                    values=values,
                    doc=known.doc,
                )
    yield from found.items()


def _proposal(scheme: str, target: Target, *, is_alone: bool) -> Proposal:
    configured = target.credentials.get(scheme)
    if configured is not None:
        return Proposal(key=scheme, names=(configured.argument,), rank=-1)
    name = "api_key" if is_alone else snake(scheme)
    return Proposal(key=scheme, names=(name, f"{name}_auth", snake(scheme)))


def _parts(credential: ir.Credential, name: str, *, is_plain: bool) -> tuple[str, ...]:
    """The arguments for one scheme."""
    if not isinstance(credential, ir.Basic):
        return (name,)
    prefix = "" if is_plain else f"{name}_"
    return (f"{prefix}username", f"{prefix}password")


_KINDS: Final[Mapping[type[ir.Credential], str]] = {
    ir.Bearer: "The key or token that is sent as a bearer token, or a function for it",
    ir.Basic: "The user name or the password",
    ir.ApiKey: "The API key, or a function that gives it",
}


def _credential(argument: Argument) -> Node:
    credential = argument.credential
    keywords: dict[str, Node] = {"scheme": string(credential.scheme)}
    match credential:
        case ir.Basic():
            for index, part in enumerate(("username", "password")):
                keywords[f"{part}_argument"] = string(argument.names[index])
                if argument.env[index : index + 1]:
                    keywords[f"{part}_env"] = literal(argument.env[index : index + 1])
        case ir.ApiKey(location=location, wire_name=wire_name):
            keywords["argument"] = string(argument.names[0])
            keywords["location"] = string(location)
            keywords["wire_name"] = string(wire_name)
        case ir.Bearer():
            keywords["argument"] = string(argument.names[0])
    if argument.env and not isinstance(credential, ir.Basic):
        keywords["env"] = literal(argument.env)
    return call(imported("._operation", type(credential).__name__), (), keywords)
