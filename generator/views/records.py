"""What templates are given: flat records of finished text, one for each module.

Every printed value is a `Code`. A template orders them and sets blank lines between.
"""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from ..markdown import Markdown
from ..python.code import Code


class Documented(Struct, frozen=True, kw_only=True):
    """A statement, and the docstring under it."""

    statement: Code
    doc: Code | None


class Class(Struct, frozen=True, kw_only=True):
    """A class: its head, and blocks of statements with a blank line between."""

    header: Code
    blocks: tuple[tuple[Code, ...], ...]


class Definition(Struct, frozen=True, kw_only=True):
    """A class or an alias: one of the two."""

    cls: Class | None = None
    alias: Documented | None = None
    stands_apart: bool = False
    """Whether two blank lines go before it: a class, or what follows one."""


class ModelsModule(Struct, frozen=True, kw_only=True):
    """models.py, dicts.py, or one of models/ and dicts/."""

    path: str
    header: Code
    doc: Code
    imports: Code
    type_checking: Code | None
    names: Code | None
    """`__all__`, where the names are exported by a package around it."""
    definitions: tuple[Definition, ...]


class OperationsModule(Struct, frozen=True, kw_only=True):
    """operations.py, or one of operations/."""

    path: str
    header: Code
    doc: Code
    imports: Code
    names: Code | None
    operations: tuple[Code, ...]


class Method(Struct, frozen=True, kw_only=True):
    """A method: its overloads, if any, then what runs."""

    signature: Code
    doc: Code
    body: Code
    overloads: tuple[Code, ...] = ()
    decorators: tuple[Code, ...] = ()


class ResourceClass(Struct, frozen=True, kw_only=True):
    """The operations of one tag, or a part of them."""

    name: str
    header: Code
    doc: Code
    methods: tuple[Method, ...]


class ClientClass(Struct, frozen=True, kw_only=True):
    """A client."""

    header: Code
    doc: Code
    init: Code
    init_body: Code
    resources: tuple[Method, ...]
    methods: tuple[Method, ...]


class ResourceModule(Struct, frozen=True, kw_only=True):
    """One of resources/ and async_resources/: where resources have modules of their own."""

    path: str
    header: Code
    doc: Code
    imports: Code
    type_checking: Code | None
    names: Code
    resources: tuple[ResourceClass, ...]


class ClientModule(Struct, frozen=True, kw_only=True):
    """client.py, and async_client.py where that stands apart."""

    path: str
    header: Code
    doc: Code
    imports: Code
    type_checking: Code | None
    later: Code | None
    settings: Code
    resources: tuple[ResourceClass, ...]
    clients: tuple[ClientClass, ...]


class InitModule(Struct, frozen=True, kw_only=True):
    """An __init__.py: the names of a package, each looked up when it is first used."""

    path: str
    header: Code
    doc: Code
    imports: Code
    type_checking: Code
    names: Code
    lookup: Code


class WebhookFunction(Struct, frozen=True, kw_only=True):
    """A request that the API makes: as data, and the function that reads it."""

    data: Code
    signature: Code
    doc: Code
    body: Code


class WebhooksModule(Struct, frozen=True, kw_only=True):
    """webhooks.py, or one of webhooks/."""

    path: str
    header: Code
    doc: Code
    imports: Code
    type_checking: Code | None
    names: Code | None
    functions: tuple[WebhookFunction, ...]


class HttpModule(Struct, frozen=True, kw_only=True):
    """_http.py."""

    path: str
    header: Code
    import_: Code


class ReadmeOperation(Struct, frozen=True, kw_only=True):
    """One operation of the reference."""

    heading: Markdown
    signature: Markdown
    doc: Markdown | None
    parameters: tuple[Markdown, ...]


class Readme(Struct, frozen=True, kw_only=True):
    """README.md."""

    path: str
    title: Markdown
    intro: Markdown
    example: Markdown
    operations: tuple[ReadmeOperation, ...]


Module: TypeAlias = (
    InitModule
    | ModelsModule
    | OperationsModule
    | ClientModule
    | ResourceModule
    | WebhooksModule
    | HttpModule
    | Readme
)
"""What becomes a file: each kind has a template."""
