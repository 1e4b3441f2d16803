"""The modules that are not about the document's content: entry, HTTP library, README."""

from __future__ import annotations

from collections.abc import Mapping

from .. import ir, markdown
from ..markdown import Markdown
from ..python.code import Code, join
from ..python.docstrings import comment
from ..python.expressions import call
from ..python.statements import statement
from ..target import Target
from .arguments import described, example_call
from .client import client_name
from .docs import see
from .records import HttpModule, Readme, ReadmeOperation


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


def _example(api: ir.Api, package: str, client: str) -> Markdown:
    """The first operation, called."""
    calls = [
        example_call(resource, operation, api.definitions)
        for resource in api.resources
        for operation in resource.operations
    ]
    body = statement("", call(Code("print"), calls[:1]), 4) if calls else Code("...")
    return Markdown(
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


def _argument(name: str, doc: str) -> Markdown:
    if not doc.strip():
        return markdown.code(name)
    return Markdown(f"{markdown.code(name)}: {markdown.text(doc)}")
