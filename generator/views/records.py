"""What templates are given: flat records of finished text, one for each module.

Every printed value is a `Code`. A template orders them and sets blank lines between.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..python.code import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Documented:
    """A statement, and the docstring under it."""

    statement: Code
    doc: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """A class: its head, and blocks of statements with a blank line between."""

    header: Code
    blocks: tuple[tuple[Code, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A class or an alias: one of the two."""

    cls: Class | None = None
    alias: Documented | None = None
    stands_apart: bool = False
    """Whether two blank lines go before it: a class, or what follows one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelsModule:
    """models.py and dicts.py."""

    path: str
    header: Code
    doc: Code
    imports: Code
    type_checking: Code | None
    definitions: tuple[Definition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationsModule:
    """operations.py."""

    header: Code
    doc: Code
    imports: Code
    operations: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A method: its overloads, if any, then what runs."""

    overloads: tuple[Code, ...]
    signature: Code
    doc: Code
    body: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceClass:
    """The operations of one tag."""

    header: Code
    doc: Code
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientClass:
    """A client."""

    header: Code
    doc: Code
    init: Code
    init_body: Code
    resources: tuple[Method, ...]
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientModule:
    """client.py."""

    header: Code
    doc: Code
    imports: Code
    type_checking: Code | None
    settings: Code
    resources: tuple[ResourceClass, ...]
    clients: tuple[ClientClass, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InitModule:
    """__init__.py."""

    header: Code
    doc: Code
    imports: Code
    type_checking: Code
    names: Code
    modules: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpModule:
    """_http.py."""

    header: Code
    import_: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmeOperation:
    """One operation of the reference."""

    heading: Code
    signature: Code
    doc: Code | None
    parameters: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readme:
    """README.md."""

    title: Code
    intro: Code
    example: Code
    operations: tuple[ReadmeOperation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """All modules of a package."""

    init: InitModule
    models: ModelsModule
    dicts: ModelsModule
    operations: OperationsModule
    client: ClientModule
    http: HttpModule
    readme: Readme
