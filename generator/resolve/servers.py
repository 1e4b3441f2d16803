"""Where the API is, and where more is said of it."""

from __future__ import annotations

from .. import ir, openapi


def server(written: openapi.Server) -> ir.Server:
    """A server of the document, a path or an operation."""
    return ir.Server(
        url=written.url,
        doc=written.description,
        variables=tuple(
            ir.Variable(
                wire_name=each.name,
                default=each.default,
                values=each.enum,
                doc=each.description,
            )
            for each in written.variables
        ),
    )


def link(docs: openapi.ExternalDocs | None) -> ir.Link | None:
    """Where more is said."""
    return None if docs is None else ir.Link(url=docs.url, description=docs.description)
