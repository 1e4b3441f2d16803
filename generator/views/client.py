"""client.py: the clients, and the operations in their groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from .. import ir
from ..names import pascal, words
from ..python.code import Code, Import, imported
from ..python.docstrings import docstring
from ..python.expressions import call, display_dict, display_tuple, subscript, union
from ..python.identifiers import dotted
from ..python.imports import import_block, type_checking_block
from ..python.literals import string
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
from .annotations import LITERAL, NONE
from .dicts import with_dicts
from .docs import see
from .models import FUTURE
from .modules import Modules
from .operations import constants
from .records import ClientClass, ClientModule, ResourceClass, ResourceModule
from .resources import Resources, drafts, method_imports, taken
from .settings import Constructor, constructor, read_from, settings

_STR: Final = Code("str")


def client_modules(
    api: ir.Api, modules: Modules, target: Target, header: Code
) -> Iterator[ClientModule | ResourceModule]:
    """The module of both clients; in a large package each has its own, and so have the
    resources."""
    made = constructor(api, target)
    methods = drafts(api, modules, constants(api), with_dicts(api))
    writers = [
        _Writer(
            api=api,
            target=target,
            constructor=made,
            resources=Resources(
                api=api,
                modules=modules,
                client=client_name(api, target),
                drafts=methods,
                taken=taken(api),
                is_async=is_async,
            ),
        )
        for is_async in (False, True)
    ]
    if not modules.is_large:
        doc = f"The clients of {api.title}."
        yield _module("client.py", doc, writers, header)
        return
    blocks, awaits = writers
    yield _module("client.py", f"The client of {api.title}.", [blocks], header)
    yield _module(
        "async_client.py",
        f"The client of {api.title} whose calls are awaited.",
        [awaits],
        header,
    )
    for writer in writers:
        yield from writer.resources.resource_modules(header)


def _module(
    path: str, doc: str, writers: Sequence[_Writer], header: Code
) -> ClientModule:
    clients = [writer.client() for writer in writers]
    resources = [cls for writer in writers for cls in writer.classes()]
    known = writers[0].settings()
    imports = {FUTURE, *known.imports}
    for resource in resources:
        imports |= resource.header.imports | method_imports(resource.methods)
    for client in clients:
        imports |= client.header.imports | client.init.imports
        imports |= client.init_body.imports
        imports |= method_imports((*client.methods, *client.resources))
        if client.resources:
            imports |= imported("functools", "cached_property").imports
    later = _later(imports)
    imports |= later.imports if later else frozenset()
    return ClientModule(
        path=path,
        header=header,
        doc=docstring(doc, 0),
        imports=import_block(imports),
        type_checking=type_checking_block(imports),
        later=later,
        settings=known,
        resources=tuple(resources),
        clients=tuple(clients),
    )


def _later(imports: Iterable[Import]) -> Code | None:
    """What stands for the operations until one is used; None if none is."""
    if not any(each.name == "operations" and each.type_checking for each in imports):
        return None
    module = call(_LATER, (Code("__package__"), string("operations")))
    return assignment("_operations", None, module, 4)


_LATER: Final = imported("._lazy", "Later", alias="_Later")  # a model may be called so


def client_name(api: ir.Api, target: Target) -> str:
    """What the client is called: by the target, or after the document."""
    if target.client is not None:
        return target.client
    found = list(words(api.title))
    while len(found) > 1 and found[-1].lower() in ("api", "openapi", "specification"):
        found.pop()
    name = pascal(" ".join(found))
    taken = {definition.name for definition in api.definitions.values()}
    return f"{name}Client" if name in taken else name


class _Writer(Struct, frozen=True, kw_only=True):
    """Writes one of the two clients: the one that blocks, or the one that is awaited."""

    api: ir.Api
    target: Target
    constructor: Constructor
    resources: Resources

    def settings(self) -> Code:
        """What the client knows of the API."""
        name = client_name(self.api, self.target)
        return settings(name, self.api, self.target, self.constructor.credentials)

    def classes(self) -> Iterator[ResourceClass]:
        """The classes that stand beside the client."""
        if not self.resources.modules.is_large:
            yield from self.resources.classes()

    def client(self) -> ClientClass:
        """The client."""
        resources = self.resources
        name = resources.name(client_name(self.api, self.target))
        init = Function(
            name="__init__", parameters=list(self._init_parameters()), returns=NONE
        )
        untagged = () if resources.modules.is_large else resources.untagged()
        return ClientClass(
            header=class_header(name, [resources.base_of_client()]),
            doc=docstring(self._doc(), 4),
            init=signature(init, indent=4),
            init_body=self._init_call(),
            resources=tuple(map(resources.attribute, resources.tagged)),
            methods=tuple(untagged),
        )

    def _init_parameters(self) -> Iterator[Parameter]:
        given = [
            (name, each.annotation(is_async=self.resources.is_async))
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
        library = imported("._http", "httpx")
        client = Code(f"{library}.{self.resources.name('Client')}", library.imports)
        yield Parameter(
            name="http_client", annotation=union((client, NONE)), default=NONE
        )
        options = subscript(
            imported("typing", "Unpack"), (imported("._options", "ClientOptions"),)
        )
        yield Parameter(name="options", annotation=options, kind="var_keyword")

    def _base_url(self) -> Node:
        """Any URL; editors offer those that the document has."""
        urls = [server.url for server in self.api.servers]
        known = [subscript(LITERAL, map(string, urls))] if len(urls) > 1 else []
        return union((*known, _STR, NONE))

    def _init_call(self) -> Code:
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
        keywords: dict[str, Node] = {"base_url": Code("base_url")}
        if self.constructor.variables:
            keywords["variables"] = display_dict(
                (string(each.variable.wire_name), Code(each.name))
                for each in self.constructor.variables
            )
        keywords["credentials"] = credentials
        keywords["http_client"] = Code("http_client")
        init = Code(f"{dotted(('super',))}().__init__")
        known = (Code("_SETTINGS"), Code("options"))
        return statement("", call(init, known, keywords), 8)

    def _doc(self) -> str:
        texts = [self.api.description.strip() or f"A client of {self.api.title}."]
        texts += filter(None, [see(self.api.external_docs)])
        if self.resources.is_async:
            texts.append("Its calls are awaited.")
        items = [i for each in self.constructor.credentials for i in each.items()]
        items.append(
            f"- `base_url`: where the API is.{read_from(self.target.base_url_env)}"
            + "".join(_servers(self.api))
        )
        items += [each.item() for each in self.constructor.variables]
        items += _ITEMS
        if any(o.cost for each in self.api.resources for o in each.operations):
            items.append(_BUDGET)
        return "\n\n".join([*texts, "Arguments:\n\n" + "\n".join(items)])


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
_BUDGET: Final = "- `budget`: what its calls may cost together, as `Budget`."
_ITEMS: Final = (
    "- `http_client`: an HTTP client to use instead of one of our own.",
    "- `http_options`: proxy, TLS, HTTP/2 and limits of our own, as the HTTP library has them.",
    "- `allow_http`: hosts to which requests may go unencrypted, beside this machine.",
    _VALIDATE,
    "- `strict_responses`: whether an answer that does not fit is an error.",
    "- `timeout`: seconds for a whole call; None waits for ever, a `Timeout` says more.",
    "- `retries`: how many times to send a call again at most; a `RetryPolicy` says more.",
    "- `response_limits`: how much of an answer is read, as `ResponseLimits`.",
    "- `hooks`: what is told of each try, as `Hooks`.",
    "- `clock`: where time and chance come from, for tests.",
)
