"""client.py: the clients, and the operations in their groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .. import ir
from ..names import pascal, snake, words
from ..python.code import Code, Import, imported, join
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
from ..target import Target
from .annotations import NONE
from .dicts import with_dicts
from .methods import Methods
from .models import FUTURE
from .modules import Modules, path_of, seen_from
from .operations import constants
from .records import (
    ClientClass,
    ClientModule,
    Method,
    ResourceClass,
    ResourceModule,
)

_STR: Final = Code("str")
_OVERLOAD: Final = Import("typing", "overload")


def client_modules(
    api: ir.Api, modules: Modules, target: Target, header: Code
) -> tuple[ClientModule, Sequence[ResourceModule]]:
    """The module of both clients, and in a large package those of the resources."""
    arguments = tuple(_arguments(api, target))
    writers = [
        _Writer(
            api=api,
            modules=modules,
            target=target,
            arguments=arguments,
            constants=constants(api),
            dicts=with_dicts(api),
            is_async=is_async,
        )
        for is_async in (False, True)
    ]
    if modules.is_large:
        apart = [m for writer in writers for m in writer.resource_modules(header)]
        return _client_module(api, arguments, writers, (), header), apart
    resources = [resource for writer in writers for resource in writer.resources()]
    return _client_module(api, arguments, writers, resources, header), ()


def _client_module(
    api: ir.Api,
    arguments: Sequence[_Argument],
    writers: Sequence[_Writer],
    resources: Sequence[ResourceClass],
    header: Code,
) -> ClientModule:
    clients = [writer.client() for writer in writers]
    settings = _settings(api, writers[0].target, arguments)
    imports = {FUTURE, *settings.imports}
    for resource in resources:
        imports |= resource.header.imports | _method_imports(resource.methods)
    for client in clients:
        imports |= client.header.imports | client.init.imports
        imports |= client.init_body.imports
        imports |= _method_imports((*client.methods, *client.resources))
        if client.resources:
            imports |= imported("functools", "cached_property").imports
    return ClientModule(
        path="client.py",
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
    codes = [
        code
        for m in methods
        for code in (*m.decorators, *m.overloads, m.signature, m.body)
    ]
    overloaded = {_OVERLOAD} if any(m.overloads for m in methods) else set[Import]()
    return frozenset(overloaded).union(*(code.imports for code in codes))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Argument:
    """A security scheme, and the constructor's arguments for it."""

    credential: ir.Credential
    names: tuple[str, ...]
    env: tuple[str, ...]


def _arguments(api: ir.Api, target: Target) -> Iterator[_Argument]:
    is_alone = len(api.credentials) == 1
    for credential in api.credentials:
        configured = target.credentials.get(credential.scheme)
        name = "api_key" if is_alone else snake(credential.scheme)
        if configured is not None:
            name = configured.argument
        names: tuple[str, ...] = (name,)
        if isinstance(credential, ir.Basic):
            prefix = "" if is_alone and configured is None else f"{name}_"
            names = (f"{prefix}username", f"{prefix}password")
        env = () if configured is None else tuple(configured.env)
        yield _Argument(credential=credential, names=names, env=env)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Writes one of the two clients: the one that blocks, or the one that is awaited."""

    api: ir.Api
    modules: Modules
    target: Target
    arguments: tuple[_Argument, ...]
    constants: Mapping[str, str]
    dicts: frozenset[ir.Key]
    is_async: bool

    def resources(self) -> Iterator[ResourceClass]:
        """The operations of each tag."""
        return map(self._resource, self._tagged())

    def _resource(self, resource: ir.Resource) -> ResourceClass:
        base = imported("._client", self._name("Resource"))
        return ResourceClass(
            header=class_header(self._name(resource.class_name), [base]),
            doc=docstring(_resource_doc(resource), 4),
            methods=self._methods(resource, "self", "_client"),
        )

    def resource_modules(self, header: Code) -> Iterator[ResourceModule]:
        """A module for the operations of each tag."""
        for resource in self._tagged():
            cls = self._resource(resource)
            name = self._module(resource)
            needed = cls.header.imports | _method_imports(cls.methods)
            imports = seen_from(name, {FUTURE} | needed)
            yield ResourceModule(
                path=path_of(name),
                header=header,
                doc=docstring(
                    f"The operations of `{resource.name}` of {self.api.title}.", 0
                ),
                imports=import_block(imports),
                type_checking=type_checking_block(imports),
                resources=(cls,),
            )

    def _module(self, resource: ir.Resource) -> str:
        folder = "async_resources" if self.is_async else "resources"
        return f".{folder}{self.modules.resources[resource.name]}"

    def client(self) -> ClientClass:
        """The client."""
        base = imported("._client", "AsyncClient" if self.is_async else "SyncClient")
        init = Function(
            name="__init__", parameters=list(self._init_parameters()), returns=NONE
        )
        untagged = [r for r in self.api.resources if not r.name]
        return ClientClass(
            header=class_header(self._name(client_name(self.api, self.target)), [base]),
            doc=docstring(self._doc(), 4),
            init=signature(init, indent=4),
            init_body=self._init_call(),
            resources=tuple(map(self._resource_property, self._tagged())),
            methods=tuple(m for r in untagged for m in self._methods(r, "self")),
        )

    def _name(self, name: str) -> str:
        return f"Async{name}" if self.is_async else name

    def _tagged(self) -> list[ir.Resource]:
        return [resource for resource in self.api.resources if resource.name]

    def _methods(self, resource: ir.Resource, *path: str) -> tuple[Method, ...]:
        methods = Methods(
            definitions=self.api.definitions,
            modules=self.modules,
            operations=self.modules.operations(resource),
            dicts=self.dicts,
            constants=self.constants,
            path=path,
            is_async=self.is_async,
        )
        return tuple(m for each in resource.operations for m in methods.of(each))

    def _resource_property(self, resource: ir.Resource) -> Method:
        name = self._name(resource.class_name)
        returned = Code(name)
        made = statement("return", call(returned, (Code("self"),)), 8)
        if self.modules.is_large:
            module = self._module(resource)
            returned = imported(module, name, type_checking=True)
            late = import_block({Import(module, name)}, indent=8)
            made = join("\n\n        ", (late, made))
        function = Function(name=resource.name, parameters=(), returns=returned)
        return Method(
            signature=signature(function, indent=4),
            doc=docstring(_resource_doc(resource), 8),
            body=made,
        )

    def _init_parameters(self) -> Iterator[Parameter]:
        optional = union((_STR, NONE))
        names = [name for argument in self.arguments for name in argument.names]
        for name in names:
            yield Parameter(
                name=name,
                annotation=optional,
                default=NONE,
                kind="positional" if len(names) == 1 else "keyword",
            )
        yield Parameter(name="base_url", annotation=optional, default=NONE)
        mode = imported("._operation", "Mode")
        yield Parameter(name="validate", annotation=mode, default=string("documented"))
        yield Parameter(
            name="strict_responses", annotation=Code("bool"), default=Code("False")
        )
        timeouts = ("AnyTimeout", "NotGiven")
        yield Parameter(
            name="timeout",
            annotation=union(imported("._operation", name) for name in timeouts),
            default=imported("._operation", "NOT_GIVEN"),
        )
        library = imported("._http", "httpx")
        client = Code(f"{library}.{self._name('Client')}", library.imports)
        yield Parameter(
            name="http_client", annotation=union((client, NONE)), default=NONE
        )

    def _init_call(self) -> Code:
        given = ("base_url", "validate", "strict_responses", "timeout")
        options = call(
            imported("._operation", "ClientOptions"), (), {n: Code(n) for n in given}
        )
        credentials = display_dict(
            (
                string(each.credential.scheme),
                (
                    Code(each.names[0])
                    if len(each.names) == 1
                    else display_tuple(map(Code, each.names))
                ),
            )
            for each in self.arguments
        )
        keywords: dict[str, Node] = {
            "credentials": credentials,
            "http_client": Code("http_client"),
        }
        init = Code(f"{dotted(('super',))}().__init__")
        return statement("", call(init, (Code("_SETTINGS"), options), keywords), 8)

    def _doc(self) -> str:
        texts = [self.api.description.strip() or f"A client of {self.api.title}."]
        if self.is_async:
            texts.append("Its calls are awaited.")
        items = [item for each in self.arguments for item in _credential_items(each)]
        server = self.api.servers[0].url if self.api.servers else ""
        default = f" Default: `{server}`." if server else ""
        url = (
            f"- `base_url`: where the API is.{_read(self.target.base_url_env)}{default}"
        )
        return "\n\n".join(
            [*texts, "Arguments:\n\n" + "\n".join([*items, url, *_ITEMS])]
        )


_VALIDATE: Final = (
    "- `validate`: what requests must fit before they are sent: `documented` (document and"
    " constraints), `spec` (the document alone) or `off`."
)
_ITEMS: Final = (
    _VALIDATE,
    "- `strict_responses`: whether an answer that does not fit is an error.",
    "- `timeout`: seconds for each step of a call; None waits for ever.",
    "- `http_client`: an HTTP client to use instead of one of our own.",
)


def _resource_doc(resource: ir.Resource) -> str:
    return resource.doc.strip() or f"The operations of `{resource.name}`."


def _credential_items(argument: _Argument) -> Iterator[str]:
    doc = " ".join(argument.credential.doc.split())
    doc = doc.rstrip(".") or _KINDS[type(argument.credential)]
    envs: Sequence[tuple[str, ...]] = [argument.env]
    if len(argument.names) > 1:
        envs = [argument.env[index : index + 1] for index in range(len(argument.names))]
    for name, env in zip(argument.names, envs, strict=True):
        yield f"- `{name}`: {doc}.{_read(env)}"


def _read(env: Sequence[str]) -> str:
    return f" Otherwise read from `{'`, `'.join(env)}`." if env else ""


_KINDS: Final[Mapping[type[ir.Credential], str]] = {
    ir.Bearer: "The key or token that is sent as a bearer token",
    ir.Basic: "The user name or the password",
    ir.ApiKey: "The API key",
}


def _settings(api: ir.Api, target: Target, arguments: Sequence[_Argument]) -> Code:
    timeouts = target.timeouts
    keywords: dict[str, Node] = {
        "name": string(client_name(api, target)),
        "base_url": string(api.servers[0].url if api.servers else ""),
    }
    if target.base_url_env:
        keywords["base_url_env"] = literal(tuple(target.base_url_env))
    if arguments:
        keywords["credentials"] = display_tuple(map(_credential, arguments))
    steps = ("connect", "read", "write", "pool")
    keywords["timeout"] = call(
        imported("._operation", "Timeout"),
        (),
        {step: literal(getattr(timeouts, step)) for step in steps},
    )
    settings = imported("._operation", "Settings")
    return assignment("_SETTINGS", None, call(settings, (), keywords), 0)


def _credential(argument: _Argument) -> Node:
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
