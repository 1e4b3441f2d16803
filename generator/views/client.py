"""client.py: the clients, and the operations in their groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .. import ir
from ..names import pascal, words
from ..python.code import Code, Import, imported, join
from ..python.docstrings import docstring
from ..python.expressions import call, display_dict, display_tuple, subscript, union
from ..python.identifiers import dotted
from ..python.imports import import_block, type_checking_block
from ..python.literals import string
from ..python.nodes import Node
from ..python.statements import (
    Function,
    Parameter,
    class_header,
    signature,
    statement,
)
from ..target import Target
from .annotations import LITERAL, NONE
from .dicts import with_dicts
from .docs import see
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
from .settings import Constructor, constructor, read_from, settings

_STR: Final = Code("str")
_OVERLOAD: Final = Import("typing", "overload")


def client_modules(
    api: ir.Api, modules: Modules, target: Target, header: Code
) -> tuple[ClientModule, Sequence[ResourceModule]]:
    """The module of both clients, and in a large package those of the resources."""
    made = constructor(api, target)
    writers = [
        _Writer(
            api=api,
            modules=modules,
            target=target,
            constructor=made,
            constants=constants(api),
            dicts=with_dicts(api),
            is_async=is_async,
        )
        for is_async in (False, True)
    ]
    if modules.is_large:
        apart = [m for writer in writers for m in writer.resource_modules(header)]
        return _client_module(api, made, writers, (), header), apart
    resources = [resource for writer in writers for resource in writer.resources()]
    return _client_module(api, made, writers, resources, header), ()


def _client_module(
    api: ir.Api,
    made: Constructor,
    writers: Sequence[_Writer],
    resources: Sequence[ResourceClass],
    header: Code,
) -> ClientModule:
    clients = [writer.client() for writer in writers]
    target = writers[0].target
    known = settings(client_name(api, target), api, target, made.credentials)
    imports = {FUTURE, *known.imports}
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
        settings=known,
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
class _Writer:
    """Writes one of the two clients: the one that blocks, or the one that is awaited."""

    api: ir.Api
    modules: Modules
    target: Target
    constructor: Constructor
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
            names=frozenset(operation.name for operation in resource.operations),
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
        given = [
            (name, each.annotation(is_async=self.is_async))
            for each in self.constructor.credentials
            for name in each.names
        ]
        for name, annotation in given:
            yield Parameter(
                name=name,
                annotation=annotation,
                default=NONE,
                kind="positional" if len(given) == 1 else "keyword",
            )
        yield Parameter(name="base_url", annotation=self._base_url(), default=NONE)
        for variable in self.constructor.variables:
            yield variable.parameter()
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

    def _base_url(self) -> Node:
        """Any URL; editors offer those that the document has."""
        urls = [server.url for server in self.api.servers]
        known = [subscript(LITERAL, map(string, urls))] if len(urls) > 1 else []
        return union((*known, _STR, NONE))

    def _init_call(self) -> Code:
        given = ("base_url", "validate", "strict_responses", "timeout")
        keywords: dict[str, Node] = {name: Code(name) for name in given}
        if self.constructor.variables:
            keywords["variables"] = display_dict(
                (string(each.variable.wire_name), Code(each.name))
                for each in self.constructor.variables
            )
        options = call(imported("._operation", "ClientOptions"), (), keywords)
        credentials = display_dict(
            (
                string(each.credential.scheme),
                (
                    Code(each.names[0])
                    if len(each.names) == 1
                    else display_tuple(map(Code, each.names))
                ),
            )
            for each in self.constructor.credentials
        )
        keywords = {
            "credentials": credentials,
            "http_client": Code("http_client"),
        }
        init = Code(f"{dotted(('super',))}().__init__")
        return statement("", call(init, (Code("_SETTINGS"), options), keywords), 8)

    def _doc(self) -> str:
        texts = [self.api.description.strip() or f"A client of {self.api.title}."]
        texts += filter(None, [see(self.api.external_docs)])
        if self.is_async:
            texts.append("Its calls are awaited.")
        items = [i for each in self.constructor.credentials for i in each.items()]
        items.append(
            f"- `base_url`: where the API is.{read_from(self.target.base_url_env)}"
            + "".join(_servers(self.api))
        )
        items += [each.item() for each in self.constructor.variables]
        return "\n\n".join([*texts, "Arguments:\n\n" + "\n".join([*items, *_ITEMS])])


def _servers(api: ir.Api) -> Iterator[str]:
    """The documented servers, the first of which is where calls go."""
    found = [f"`{server.url}`{_said(server)}" for server in api.servers]
    if found:
        yield f" Default: {found[0]}."
    if len(found) > 1:
        yield f" Others: {', '.join(found[1:])}."


def _said(server: ir.Server) -> str:
    doc = " ".join(server.doc.split()).rstrip(".")
    return f" ({doc})" if doc else ""


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
    doc = resource.doc.strip() or f"The operations of `{resource.name}`."
    return "\n\n".join(filter(None, [doc, see(resource.external_docs)]))
