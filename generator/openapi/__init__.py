"""What an OpenAPI document says (3.0 and 3.1), with references followed.

Schemas stay where they are written: a `Source` is handed on, and `resolve` reads it.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..errors import Problems
from ..source import Source
from .media_types import Form, essence_of, form_of
from .reader import Reader
from .records import (
    Body,
    Callback,
    Content,
    Document,
    Encoding,
    ExternalDocs,
    Header,
    Operation,
    Parameter,
    Response,
    SecurityScheme,
    Server,
    Tag,
    Variable,
    Version,
    by_preference,
    described,
)
from .selection import select

__all__ = [
    "Body",
    "Callback",
    "Content",
    "Document",
    "Encoding",
    "ExternalDocs",
    "Form",
    "Header",
    "Operation",
    "Parameter",
    "Response",
    "SecurityScheme",
    "Server",
    "Tag",
    "Variable",
    "Version",
    "by_preference",
    "described",
    "essence_of",
    "form_of",
    "parse",
    "select",
]


def parse(source: Source) -> Document:
    """Read a document.

    Raises:
        Issues: it is no OpenAPI 3.0 or 3.1 document, or not of the shape that the
            specification gives it; every place at once.
    """
    problems = Problems()
    reader = Reader(problems)
    version = _version(source, problems)
    problems.raise_if_errors()
    info = reader.child(source, "info", dict)
    components = reader.child(source, "components", dict)
    document = Document(
        source=source,
        version=version,
        title=reader.text(info, "title") or "API",
        api_version=reader.text(info, "version"),
        description=reader.text(info, "description"),
        servers=reader.servers(source),
        tags=tuple(reader.tags(source)),
        schemes=tuple(reader.schemes(components)),
        operations=tuple(reader.operations(source)),
        schemas=tuple(reader.entries(components, "schemas")),
        issues=(),
        webhooks=tuple(reader.webhooks(source)),
        external_docs=reader.external_docs(source),
    )
    _note_repeated_ids(document, problems)
    problems.raise_if_errors()
    return replace(document, issues=problems.issues)


def _version(source: Source, problems: Problems) -> Version:
    if not isinstance(source.value, dict):
        problems.error(source, "an OpenAPI document is an object, and this is not one")
        return "3.1"
    if "swagger" in source.value:
        problems.error(
            source / "swagger",
            "Swagger 2.0 is not read: convert the document to OpenAPI 3",
        )
        return "3.0"
    written = source.value.get("openapi")
    if not isinstance(written, str):
        place = source / "openapi" if "openapi" in source.value else source
        problems.error(
            place, "an OpenAPI document says its version as text: openapi: 3.1.0"
        )
        return "3.1"
    match = re.match(r"3\.([01])(\.\d+)?(-.+)?$", written, re.ASCII)
    if not match:
        problems.error(
            source / "openapi", f"OpenAPI {written} is not read: 3.0 and 3.1 are"
        )
        return "3.1"
    return "3.0" if match[1] == "0" else "3.1"


def _note_repeated_ids(document: Document, problems: Problems) -> None:
    first: dict[str, Operation] = {}
    for operation in document.operations:
        if operation.id is None:
            problems.warn(
                operation.source,
                "the operation has no operationId: it is named by method and path",
            )
        elif operation.id in first:
            problems.warn(
                operation.source / "operationId",
                f"operationId {operation.id!r} stands here again: "
                "this one is named by method and path",
                first[operation.id].source / "operationId",
            )
        else:
            first[operation.id] = operation
