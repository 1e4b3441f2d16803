"""The modules that are not about the document's content: entry, HTTP library, README."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from .. import ir, markdown
from ..python.code import Code, Import, imported, join
from ..python.docstrings import comment, docstring
from ..python.expressions import call, display_dict, display_list
from ..python.imports import import_block, type_checking_block
from ..python.literals import string
from ..python.statements import assignment, statement
from ..target import Target
from .arguments import described, example_call
from .client import client_name
from .dicts import operations, with_dicts
from .docs import see
from .models import FUTURE, has_file
from .modules import Modules, path_of, seen_from
from .operations import constants
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
    "_response": ("response_headers",),
}
"""What of the runtime users name themselves."""
_FILES: Final = ("FileContent", "FilePart")
"""And if a file can be sent."""


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


def init_modules(
    api: ir.Api, modules: Modules, target: Target, header: Code
) -> Iterator[InitModule]:
    """The package's entry, and those of the packages inside it."""
    doc = f"A client of {api.title}, with validated models."
    yield _init_module(".", doc, header, _public(api, target))
    if not modules.is_large:
        return
    definitions = [
        (modules.definitions[key], definition.name)
        for key, definition in api.definitions.items()
    ]
    doc = f"The models of {api.title}: what its requests and responses hold."
    yield _init_module(".models", doc, header, definitions)
    keys = with_dicts(api)
    twins = [(modules.dicts(k), f"{api.definitions[k].name}Dict") for k in keys]
    doc = f"The request models of {api.title} as typed dicts."
    if twins:
        yield _init_module(".dicts", doc, header, twins)
    names = constants(api)
    operations = [
        (modules.operations(resource), names[operation.key])
        for resource in api.resources
        for operation in resource.operations
    ]
    doc = f"The operations of {api.title}: what goes over the wire, as data."
    yield _init_module(".operations", doc, header, operations)
    for folder, prefix in (("resources", ""), ("async_resources", "Async")):
        classes = [
            (f".{folder}{modules.resources[each.name]}", f"{prefix}{each.class_name}")
            for each in api.resources
            if each.name
        ]
        doc = f"The operations of {api.title}, by what they are about."
        if classes:
            yield _init_module(f".{folder}", doc, header, classes)
    received = [(modules.webhooks[each.key], each.name) for each in api.webhooks]
    doc = f"The requests that {api.title} makes, to be received."
    if received and received[0][0] != ".webhooks":
        yield _init_module(".webhooks", doc, header, received)


def _init_module(
    package: str, doc: str, header: Code, names: Iterable[tuple[str, str]]
) -> InitModule:
    """The names of a package, each with its module, which is imported when the name is
    first used."""
    public = sorted(names, key=lambda pair: _order(pair[1]))
    inside = f"{package}.".lstrip(".")
    own = f".{inside}__init__"
    lookup = imported("._lazy", "Names", alias="_Names")  # a model may be called so
    needed = seen_from(
        own,
        {
            FUTURE,
            *lookup.imports,
            *(Import(module, name, type_checking=True) for module, name in public),
        },
    )
    modules = display_dict(
        (string(name), string(module.removeprefix(f".{inside}")))
        for module, name in public
    )
    return InitModule(
        path=path_of(own),
        header=header,
        doc=docstring(doc, 0),
        imports=import_block(needed),
        type_checking=type_checking_block(needed) or Code(""),
        names=assignment(
            "__all__", None, display_list(string(name) for _, name in public), 0
        ),
        lookup=assignment(
            "__getattr__", None, call(lookup, (Code("__name__"), modules)), 4
        ),
    )


def http_module(target: Target, header: Code) -> HttpModule:
    """The import of the HTTP library, at its only place."""
    library = Code("httpx") if target.http == "httpx" else Code("httpx2 as httpx")
    return HttpModule(path="_http.py", header=header, import_=Code(f"import {library}"))


def readme(api: ir.Api, target: Target) -> Readme:
    """The reference of the operations."""
    client = client_name(api, target)
    return Readme(
        path="README.md",
        title=markdown.text(api.title),
        intro=markdown.prose(api.description.strip() or f"A client of {api.title}."),
        example=_example(api, target.package, client),
        operations=tuple(
            _operation(resource, operation, api.definitions)
            for resource in api.resources
            for operation in resource.operations
        ),
    )


def _example(api: ir.Api, package: str, client: str) -> Code:
    """The first operation, called."""
    calls = [
        example_call(resource, operation, api.definitions)
        for resource in api.resources
        for operation in resource.operations
    ]
    body = statement("", call(Code("print"), calls[:1]), 4) if calls else Code("...")
    return Code(
        f"from {package} import {client}\n\nwith {client}() as client:\n    {body}"
    )


def _operation(
    resource: ir.Resource,
    operation: ir.Operation,
    definitions: Mapping[ir.Key, ir.Definition],
) -> ReadmeOperation:
    path = ".".join(filter(None, ("client", resource.name, operation.name)))
    return ReadmeOperation(
        heading=markdown.code(path),
        signature=markdown.code(f"{operation.method} {operation.path}"),
        doc=markdown.prose(_doc(operation)) if _doc(operation) else None,
        parameters=tuple(
            _argument(name, doc) for name, doc in described(operation, definitions)
        ),
    )


def _doc(operation: ir.Operation) -> str:
    """What the document says of an operation: in short, and at length."""
    texts = dict.fromkeys((operation.summary.strip(), operation.description.strip()))
    marks = ["Deprecated."] if operation.deprecated else []
    return "\n\n".join(filter(None, [*texts, *marks, see(operation.external_docs)]))


def _argument(name: str, doc: str) -> Code:
    if not doc.strip():
        return markdown.code(name)
    return Code(f"{markdown.code(name)}: {markdown.text(doc)}")


def _order(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest, each by the alphabet."""
    return (
        0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2
    ), name


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
    if _takes_files(api):
        yield from _in("_files", _FILES)
    if api.webhooks:
        yield from _in("_webhooks", ("Received",))
        yield from _in("errors", ("WebhookError",))


def _takes_files(api: ir.Api) -> bool:
    types = [body.type for each in operations(api) for body in each.bodies]
    for definition in api.definitions.values():
        match definition:
            case ir.Alias(type=type_):
                types.append(type_)
            case ir.Model(fields=fields):
                types.extend(field.type for field in fields)
    return any(map(has_file, types))


def _in(module: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((f".{module}", name) for name in names)
