"""The operations in their groups: a class for each tag, and for each part of a long one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from .. import ir
from ..names import CLASS_NAMES, free, pascal
from ..python.code import Code, Import, imported
from ..python.docstrings import docstring
from ..python.expressions import call
from ..python.imports import import_block, type_checking_block
from ..python.statements import Function, class_header, signature, statement
from .docs import see
from .methods import Draft, Methods
from .models import FUTURE
from .modules import Modules, exported, late, path_of, seen_from
from .records import Method, ResourceClass, ResourceModule

_OVERLOAD: Final = Import("typing", "overload")


class Resources(Struct, frozen=True, kw_only=True):
    """Writes the operations for one client: the one that blocks, or the one that is
    awaited."""

    api: ir.Api
    modules: Modules
    client: str
    """What the client is called."""
    drafts: Mapping[ir.Key, Sequence[Draft]]
    """The methods of each operation."""
    taken: frozenset[str]
    """What a class may not be called: see `taken`."""
    is_async: bool

    def name(self, name: str) -> str:
        """What a class is called here."""
        return f"Async{name}" if self.is_async else name

    @property
    def folder(self) -> str:
        """The package of the modules of resources."""
        return "async_resources" if self.is_async else "resources"

    @property
    def tagged(self) -> Sequence[ir.Resource]:
        """The resources that are attributes of the client."""
        return [resource for resource in self.api.resources if resource.name]

    def class_of(self, resource: ir.Resource) -> str:
        """The class of a resource."""
        if resource.name:
            return self.name(resource.class_name)
        return self.name(free(f"{self.client}Operations", self.taken))

    def classes(self) -> Iterator[ResourceClass]:
        """A class for the operations of each tag."""
        for resource in self.tagged:
            yield self._class(resource, [self._base(resource)], resource.operations)

    def untagged(self) -> Iterator[Method]:
        """The methods that stand in the client itself."""
        for resource in self.api.resources:
            if not resource.name:
                yield from self._methods(resource.operations)

    def base_of_client(self) -> Code:
        """What the client is built on: in a large package on the operations without a
        tag, if there are any."""
        for resource in self.api.resources:
            if self.modules.is_large and not resource.name:
                end = self.modules.resources[resource.name]
                return imported(f".{self.folder}{end}", self.class_of(resource))
        return self._client

    def attribute(self, resource: ir.Resource) -> Method:
        """The property of the client that has the operations of a tag."""
        name = self.class_of(resource)
        cls = late(self.folder, name) if self.modules.is_large else Code(name)
        return Method(
            signature=signature(
                Function(name=resource.name, parameters=(), returns=cls), indent=4
            ),
            doc=docstring(_doc(resource), 8),
            body=statement("return", call(cls, (Code("self"),)), 8),
        )

    def resource_modules(self, header: Code) -> Iterator[ResourceModule]:
        """A module for the operations of each tag, and for each part of a long one."""
        for resource in self.api.resources:
            (whole, own), *parts = self.modules.parts(resource).items()
            classes: list[Code] = []
            for part, operations in parts:
                about = part.removeprefix(f"{self.modules.resources[resource.name]}.")
                cls = self._part(resource, about, operations)
                name = f".{self.folder}{part}"
                classes.append(imported(name, cls.name))
                doc = f"{_group(resource, self.api.title)} under `{about}`."
                yield _module(name, header, doc, cls)
            cls = self._class(resource, classes or [self._base(resource)], own)
            doc = f"{_group(resource, self.api.title)}."
            yield _module(f".{self.folder}{whole}", header, doc, cls)

    # Classes.

    def _class(
        self,
        resource: ir.Resource,
        bases: Sequence[Code],
        operations: Sequence[ir.Operation],
    ) -> ResourceClass:
        name = self.class_of(resource)
        return ResourceClass(
            name=name,
            header=class_header(name, bases),
            doc=docstring(_doc(resource), 4),
            methods=tuple(self._methods(operations)),
        )

    def _part(
        self, resource: ir.Resource, about: str, operations: Sequence[ir.Operation]
    ) -> ResourceClass:
        whole = resource.class_name or self.client
        stem = whole.removesuffix("Resource").removesuffix("Operations")
        said = f"{stem}{pascal(about)}"
        said = f"{said}Operations" if said in self.taken else said
        name = self.name(free(said, self.taken))
        return ResourceClass(
            name=name,
            header=class_header(name, [self._base(resource)]),
            doc=docstring(f"{_group(resource)} under `{about}`.", 4),
            methods=tuple(self._methods(operations)),
        )

    def _base(self, resource: ir.Resource) -> Code:
        if resource.name:
            return imported("._client", self.name("Resource"))
        return self._client

    def _methods(self, operations: Iterable[ir.Operation]) -> Iterator[Method]:
        for operation in operations:
            for draft in self.drafts[operation.key]:
                yield draft.method(is_async=self.is_async)

    @property
    def _client(self) -> Code:
        return imported("._client", "AsyncClient" if self.is_async else "SyncClient")


def drafts(
    api: ir.Api,
    modules: Modules,
    constants: Mapping[str, str],
    dicts: frozenset[ir.Key],
) -> Mapping[ir.Key, Sequence[Draft]]:
    """The methods of each operation, for both clients."""
    found: dict[ir.Key, Sequence[Draft]] = {}
    for resource in api.resources:
        methods = Methods(
            definitions=api.definitions,
            modules=modules,
            dicts=dicts,
            constants=constants,
            path=("self", "_client") if resource.name else ("self",),
            names=frozenset(operation.name for operation in resource.operations),
        )
        for operation in resource.operations:
            found[operation.key] = tuple(methods.of(operation))
    return found


def taken(api: ir.Api) -> frozenset[str]:
    """What the class of a resource may not be called, whichever client it is for."""
    names = {definition.name for definition in api.definitions.values()}
    names |= {f"{name}Dict" for name in names} | CLASS_NAMES
    return frozenset(names | {name.removeprefix("Async") for name in names})


def method_imports(methods: Iterable[Method]) -> frozenset[Import]:
    """What methods need."""
    methods = tuple(methods)
    codes = [
        code
        for m in methods
        for code in (*m.decorators, *m.overloads, m.signature, m.body)
    ]
    overloaded = {_OVERLOAD} if any(m.overloads for m in methods) else set[Import]()
    return frozenset(overloaded).union(*(code.imports for code in codes))


def _module(name: str, header: Code, doc: str, cls: ResourceClass) -> ResourceModule:
    needed = {FUTURE} | cls.header.imports | method_imports(cls.methods)
    imports = seen_from(name, needed)
    return ResourceModule(
        path=path_of(name),
        header=header,
        doc=docstring(doc, 0),
        imports=import_block(imports),
        type_checking=type_checking_block(imports),
        names=exported([cls.name]),
        resources=(cls,),
    )


def _doc(resource: ir.Resource) -> str:
    doc = resource.doc.strip() or f"{_group(resource)}."
    return "\n\n".join(filter(None, [doc, see(resource.external_docs)]))


def _group(resource: ir.Resource, title: str = "") -> str:
    words = ["The operations"]
    if resource.name:
        tag = resource.tag if resource.tag.isascii() else resource.name
        words.append(f"of `{tag}`")
    if title:
        words.append(f"of {title}")
    if not resource.name:
        words.append("without a tag")
    return " ".join(words)
