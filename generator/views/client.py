"""client.py: the clients, and the operations in their groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from .. import ir
from ..names import pascal, snake, words
from ..python.code import Code, Import, imported
from ..python.docstrings import docstring
from ..python.expressions import call, display_dict, display_tuple, union
from ..python.identifiers import dotted
from ..python.imports import import_block, type_checking_block
from ..python.literals import literal, string
from ..python.nodes import Node
from ..python.statements import (
    Function,
    Parameter,
    assignment,
    class_header,
    signature,
    statement,
)
from ..target import Credential, Target
from .annotations import NONE
from .dicts import with_dicts
from .methods import Methods
from .models import FUTURE
from .operations import constants
from .records import ClientClass, ClientModule, Method, ResourceClass

_STR: Final = Code("str")
_OVERLOAD: Final = Import("typing", "overload")


def client_module(api: ir.Api, target: Target, header: Code) -> ClientModule:
    """The module of both clients."""
    names = constants(api)
    dicts = with_dicts(api)
    resources: list[ResourceClass] = []
    clients: list[ClientClass] = []
    for is_async in (False, True):

        def methods(path: Sequence[str], waits: bool = is_async) -> Methods:
            return Methods(
                definitions=api.definitions,
                dicts=dicts,
                constants=names,
                path=tuple(path),
                is_async=waits,
            )

        resources += [
            _resource(r, methods(("self", "_client")), is_async)
            for r in api.resources
            if r.name
        ]
        clients.append(_client(api, target, methods(("self",)), is_async))
    settings = _settings(api, target)
    imports = {FUTURE, *settings.imports}
    for resource in resources:
        imports |= resource.header.imports
        imports |= _method_imports(resource.methods)
    for client in clients:
        imports |= (
            client.header.imports | client.init.imports | client.init_body.imports
        )
        imports |= _method_imports((*client.methods, *client.resources))
        if client.resources:
            imports |= imported("functools", "cached_property").imports
    return ClientModule(
        header=header,
        doc=docstring(f"The clients of {api.title}.", 0),
        imports=import_block(imports),
        type_checking=type_checking_block(imports),
        settings=settings,
        resources=tuple(resources),
        clients=tuple(clients),
    )


def client_name(api: ir.Api, target: Target) -> str:
    """What the client is called: by the target, or after the document."""
    if target.client is not None:
        return target.client
    found = words(api.title)
    while len(found) > 1 and found[-1].lower() in ("api", "openapi", "specification"):
        found.pop()
    name = pascal(" ".join(found))
    taken = {definition.name for definition in api.definitions.values()}
    return f"{name}Client" if name in taken else name


def _method_imports(methods: Sequence[Method]) -> frozenset[Import]:
    codes = [code for m in methods for code in (*m.overloads, m.signature, m.body)]
    overloaded = {_OVERLOAD} if any(m.overloads for m in methods) else set[Import]()
    return frozenset(overloaded).union(*(code.imports for code in codes))


def _prefixed(name: str, is_async: bool) -> str:
    return f"Async{name}" if is_async else name


def _resource(resource: ir.Resource, methods: Methods, is_async: bool) -> ResourceClass:
    base = imported("._client", _prefixed("Resource", is_async))
    return ResourceClass(
        header=class_header(_prefixed(resource.class_name, is_async), [base]),
        doc=docstring(_resource_doc(resource), 4),
        methods=tuple(
            method
            for operation in resource.operations
            for method in methods.of(operation)
        ),
    )


def _resource_doc(resource: ir.Resource) -> str:
    return resource.doc.strip() or f"The operations of `{resource.name}`."


def _client(
    api: ir.Api, target: Target, methods: Methods, is_async: bool
) -> ClientClass:
    name = _prefixed(client_name(api, target), is_async)
    base = imported("._client", "AsyncClient" if is_async else "SyncClient")
    arguments = _credential_arguments(api, target)
    untagged = [r for r in api.resources if not r.name]
    return ClientClass(
        header=class_header(name, [base]),
        doc=docstring(_client_doc(api, target, arguments, is_async), 4),
        init=signature(
            Function(
                name="__init__",
                parameters=list(_init_parameters(arguments, is_async)),
                returns=NONE,
            ),
            indent=4,
        ),
        init_body=_init_call(arguments),
        resources=tuple(
            _resource_property(r, is_async) for r in api.resources if r.name
        ),
        methods=tuple(
            method
            for resource in untagged
            for operation in resource.operations
            for method in methods.of(operation)
        ),
    )


def _resource_property(resource: ir.Resource, is_async: bool) -> Method:
    name = Code(_prefixed(resource.class_name, is_async))
    return Method(
        overloads=(),
        signature=signature(
            Function(name=resource.name, parameters=(), returns=name), indent=4
        ),
        doc=docstring(_resource_doc(resource), 8),
        body=statement("return", call(name, (Code("self"),)), 8),
    )


def _client_doc(
    api: ir.Api,
    target: Target,
    arguments: Sequence[tuple[ir.Credential, Sequence[str], Credential | None]],
    is_async: bool,
) -> str:
    texts = [api.description.strip() or f"A client of {api.title}."]
    if is_async:
        texts.append("Its calls are awaited.")
    items: list[str] = []
    for credential, names, configured in arguments:
        env = configured.env if configured is not None else ()
        doc = " ".join(credential.doc.split()) or _KINDS[type(credential)]
        read = f" Otherwise read from `{'`, `'.join(env)}`." if env else ""
        items += [
            f"- `{name}`: {doc}{'' if doc.endswith('.') else '.'}{read}"
            for name in names
        ]
    urls = target.base_url_env
    server = api.servers[0] if api.servers else ""
    read = f" Otherwise read from `{'`, `'.join(urls)}`." if urls else ""
    default = f" Default: `{server}`." if server else ""
    items.append(f"- `base_url`: where the API is.{read}{default}")
    items += [
        "- `validate`: how requests are judged before they are sent: by the document and "
        "the constraints (`documented`), by the document alone (`spec`), not at all "
        "(`off`).",
        "- `strict_responses`: whether an answer that does not fit is an error.",
        "- `timeout`: seconds for each step of a call; None waits for ever.",
        "- `http_client`: an HTTP client to use instead of one of our own.",
    ]
    return "\n\n".join([*texts, "Arguments:\n\n" + "\n".join(items)])


_KINDS: Final[Mapping[type[ir.Credential], str]] = {
    ir.Bearer: "The key or token that is sent as a bearer token.",
    ir.Basic: "A user name or password.",
    ir.ApiKey: "The API key.",
}


def _credential_arguments(
    api: ir.Api, target: Target
) -> list[tuple[ir.Credential, Sequence[str], Credential | None]]:
    """Each scheme with the names of its arguments."""
    found: list[tuple[ir.Credential, Sequence[str], Credential | None]] = []
    for credential in api.credentials:
        configured = target.credentials.get(credential.scheme)
        alone = len(api.credentials) == 1
        name = snake(credential.scheme)
        if configured is not None:
            name = configured.argument
        elif alone:
            name = "api_key"
        names: Sequence[str] = (name,)
        if isinstance(credential, ir.Basic):
            prefix = "" if alone and configured is None else f"{name}_"
            names = (f"{prefix}username", f"{prefix}password")
        found.append((credential, names, configured))
    return found


def _init_parameters(
    arguments: Sequence[tuple[ir.Credential, Sequence[str], Credential | None]],
    is_async: bool,
) -> Iterator[Parameter]:
    optional = union((_STR, NONE))
    names = [name for _, names, _ in arguments for name in names]
    for name in names:
        yield Parameter(
            name=name,
            annotation=optional,
            default=NONE,
            kind="positional" if len(names) == 1 else "keyword",
        )
    yield Parameter(name="base_url", annotation=optional, default=NONE)
    yield Parameter(
        name="validate",
        annotation=imported("._operation", "Mode"),
        default=string("documented"),
    )
    yield Parameter(
        name="strict_responses", annotation=Code("bool"), default=literal(False)
    )
    not_given = imported("._operation", "NOT_GIVEN")
    yield Parameter(
        name="timeout",
        annotation=union(
            (imported("._operation", "AnyTimeout"), imported("._operation", "NotGiven"))
        ),
        default=not_given,
    )
    library = imported("._http", "httpx")
    client = "AsyncClient" if is_async else "Client"
    http_client = Code(f"{library}.{client}", library.imports)
    yield Parameter(
        name="http_client", annotation=union((http_client, NONE)), default=NONE
    )


def _init_call(
    arguments: Sequence[tuple[ir.Credential, Sequence[str], Credential | None]],
) -> Code:
    options = {
        name: Code(name)
        for name in ("base_url", "validate", "strict_responses", "timeout")
    }
    credentials = display_dict(
        (
            string(credential.scheme),
            Code(names[0]) if len(names) == 1 else display_tuple(map(Code, names)),
        )
        for credential, names, _ in arguments
    )
    keywords: dict[str, Node] = {
        "credentials": credentials,
        "http_client": Code("http_client"),
    }
    options_call = call(imported("._operation", "ClientOptions"), (), options)
    base_init = dotted(("super",))
    return statement(
        "",
        call(
            Code(f"{base_init}().__init__"), (Code("_SETTINGS"), options_call), keywords
        ),
        8,
    )


def _settings(api: ir.Api, target: Target) -> Code:
    timeouts = target.timeouts
    keywords: dict[str, Node] = {
        "name": string(client_name(api, target)),
        "base_url": string(api.servers[0] if api.servers else ""),
    }
    if target.base_url_env:
        keywords["base_url_env"] = literal(tuple(target.base_url_env))
    arguments = _credential_arguments(api, target)
    if arguments:
        keywords["credentials"] = display_tuple(
            _credential(credential, names, configured)
            for credential, names, configured in arguments
        )
    keywords["timeout"] = call(
        imported("._operation", "Timeout"),
        (),
        {
            "connect": literal(timeouts.connect),
            "read": literal(timeouts.read),
            "write": literal(timeouts.write),
            "pool": literal(timeouts.pool),
        },
    )
    settings = imported("._operation", "Settings")
    return assignment("_SETTINGS", None, call(settings, (), keywords), 0)


def _credential(
    credential: ir.Credential, names: Sequence[str], configured: Credential | None
) -> Node:
    env = tuple(configured.env) if configured is not None else ()
    keywords: dict[str, Node] = {"scheme": string(credential.scheme)}
    match credential:
        case ir.Basic():
            keywords["username_argument"] = string(names[0])
            keywords["password_argument"] = string(names[1])
        case ir.ApiKey(location=location, wire_name=wire_name):
            keywords["argument"] = string(names[0])
            keywords["location"] = string(location)
            keywords["wire_name"] = string(wire_name)
        case ir.Bearer():
            keywords["argument"] = string(names[0])
    if env and not isinstance(credential, ir.Basic):
        keywords["env"] = literal(env)
    return call(imported("._operation", type(credential).__name__), (), keywords)
