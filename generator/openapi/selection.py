"""The part of a document that a target takes."""

from __future__ import annotations

from dataclasses import replace

from ..errors import Problems
from ..options import Entry, Selection, unmatched
from .records import Document, Operation


def select(document: Document, selection: Selection) -> Document:
    """The document with the selected operations only; what nothing refers to goes too.

    Raises Issues for entries that match nothing.
    """
    if not selection:
        return document
    matched: set[Entry] = set()
    kept: list[Operation] = []
    for operation in document.operations:
        names = (f"{operation.method.upper()} {operation.path}", operation.id or "")
        included, excluded = (
            each.matching(operation.tags, operation.path, names)
            for each in (selection.include, selection.exclude)
        )
        matched |= included | excluded
        if (included or not selection.include) and not excluded:
            kept.append(operation)
    problems = Problems()
    known = {
        "tag": [tag for o in document.operations for tag in o.tags],
        "path": [operation.path for operation in document.operations],
        "operation": [o.id for o in document.operations if o.id is not None],
    }
    for each in (selection.include, selection.exclude):
        for what, entries in (
            ("tag", each.tags),
            ("path", each.paths),
            ("operation", each.operations),
        ):
            for entry in entries:
                if entry not in matched:
                    issue = unmatched(what, entry.text, entry.at, known[what])
                    problems.error(issue.place, issue.message)
    problems.raise_if_errors()
    return replace(document, operations=tuple(kept), is_selection=True)
