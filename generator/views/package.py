"""The modules that are not about the document's content: entry, HTTP library, README."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from .. import ir, markdown
from ..python.code import Code, Import, imported, join
from ..python.docstrings import comment, docstring
from ..python.expressions import display_dict, display_list
from ..python.imports import import_block, type_checking_block
from ..python.literals import string
from ..python.statements import assignment
from ..target import Target
from .client import client_name
from .dicts import with_dicts
from .models import FUTURE
from .records import HttpModule, InitModule, Readme, ReadmeOperation

_ERRORS: Final = (
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ConstraintWarning",
    "CostLimitError",
    "InternalServerError",
    "MissingCredentialsError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestValidationError",
    "UnknownPriceError",
    "UnprocessableEntityError",
)
_RUNTIME: Final = {
    "_base": ("MISSING", "MissingFieldError"),
    "_cost": ("Estimate",),
    "_operation": ("Timeout",),
    "_read": ("Difference", "differences"),
}
"""What of the runtime users name themselves."""


def header(target: Target) -> Code:
    """The lines above each rendered file: from what it was made, and how to remake it."""
    inputs = target.shown(target.spec_label)
    if target.constraints_label is not None:
        inputs += f" and {target.shown(target.constraints_label)}"
    return join(
        "\n",
        (
            comment(f"Made by tightspec from {inputs}."),
            comment(f"Edits are lost. To remake it: {target.remake}"),
        ),
    )


def init_module(api: ir.Api, target: Target, header: Code) -> InitModule:
    """The package's entry: every public name, imported when it is first used."""
    public = dict(sorted(_public(api, target), key=_order))
    imports = {
        Import(f".{module}", name, type_checking=True)
        for name, module in public.items()
    }
    needed = {
        FUTURE,
        *imported("importlib", "import_module").imports,
        *imports,
    }
    return InitModule(
        header=header,
        doc=docstring(_package_doc(api), 0),
        imports=import_block(needed),
        type_checking=type_checking_block(needed) or Code(""),
        names=assignment("__all__", None, display_list(map(string, public)), 0),
        modules=assignment(
            "_MODULES",
            None,
            display_dict(
                (string(name), string(module)) for name, module in public.items()
            ),
            4,
        ),
    )


def http_module(target: Target, header: Code) -> HttpModule:
    """The import of the HTTP library, at its only place."""
    library = Code("httpx") if target.http == "httpx" else Code("httpx2 as httpx")
    return HttpModule(header=header, import_=Code(f"import {library}"))


def readme(api: ir.Api, target: Target) -> Readme:
    """The reference of the operations."""
    client = client_name(api, target)
    return Readme(
        title=markdown.text(api.title),
        intro=markdown.text(api.description.strip() or f"A client of {api.title}."),
        example=Code(
            f"from {target.package} import {client}\n\n"
            f"with {client}() as client:\n    ..."
        ),
        operations=tuple(
            _operation(resource, operation)
            for resource in api.resources
            for operation in resource.operations
        ),
    )


def _operation(resource: ir.Resource, operation: ir.Operation) -> ReadmeOperation:
    path = ".".join(filter(None, ("client", resource.name, operation.name)))
    return ReadmeOperation(
        heading=markdown.code(path),
        signature=markdown.code(f"{operation.method} {operation.path}"),
        doc=(
            markdown.text(operation.description or operation.summary)
            if operation.description or operation.summary
            else None
        ),
        parameters=tuple(
            Code(f"{markdown.code(p.name)}: {markdown.text(p.doc)}")
            for p in operation.parameters
        ),
    )


def _order(public: tuple[str, str]) -> tuple[int, str]:
    """Constants, then classes, then the rest, each by the alphabet."""
    name = public[0]
    return (
        0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2
    ), name


def _package_doc(api: ir.Api) -> str:
    return f"A client of {api.title}, with validated models."


def _public(api: ir.Api, target: Target) -> Iterator[tuple[str, str]]:
    client = client_name(api, target)
    yield from _in("client", (client, f"Async{client}"))
    yield from _in("models", (d.name for d in api.definitions.values()))
    keys = with_dicts(api)
    yield from _in(
        "dicts", (f"{d.name}Dict" for d in api.definitions.values() if d.key in keys)
    )
    yield from _in("errors", _ERRORS)
    for module, names in _RUNTIME.items():
        yield from _in(module, names)


def _in(module: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((name, module) for name in names)
