"""Where the API is, and where more is said of it."""

from __future__ import annotations

from .. import ir, openapi
from ..names import ARGUMENT_NAMES, Proposal, settle, snake


def server(written: openapi.Server) -> ir.Server:
    """A server with the names of its variables in Python."""
    names = settle(
        (
            Proposal(key=each.name, names=(snake(each.name),))
            for each in written.variables
        ),
        ARGUMENT_NAMES,
    )
    return ir.Server(
        url=written.url,
        doc=written.description,
        variables=tuple(
            ir.Variable(
                name=names[each.name],
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
