"""The part of a document that a target takes."""

from __future__ import annotations

from msgspec.structs import replace

from ..errors import Problems
from ..options import Entry, Selection, unmatched
from .records import Document, Operation


def select(document: Document, selection: Selection) -> Document:
    """The document with the selected operations only; what nothing refers to goes too.

    Raises Issues for entries that match nothing, and if no operation is left.
    """
    if not selection:
        return document
    matched: set[Entry] = set()
    kept: list[Operation] = []
    for operation in document.operations:
        included, excluded = (
            each.matching(operation.tags, operation.path, _names(operation))
            for each in (selection.include, selection.exclude)
        )
        matched |= included | excluded
        if (included or not selection.include) and not excluded:
            kept.append(operation)
    problems = Problems()
    known = {
        "tag": [tag for o in document.operations for tag in o.tags],
        "path": [operation.path for operation in document.operations],
        "operation": [name for o in document.operations for name in _names(o)],
    }
    entries = [
        (what, entry)
        for each in (selection.include, selection.exclude)
        for what, written in (
            ("tag", each.tags),
            ("path", each.paths),
            ("operation", each.operations),
        )
        for entry in written
    ]
    for what, entry in entries:
        if entry not in matched:
            issue = unmatched(what, entry.text, entry.at, known[what])
            problems.error(issue.place, issue.message)
    if not kept and not problems.issues:
        problems.error(entries[0][1].at, "include and exclude leave no operation")
    problems.raise_if_errors()
    return replace(document, operations=tuple(kept), is_selection=True)


def _names(operation: Operation) -> tuple[str, ...]:
    """What an operation may be called in a selection."""
    by_path = f"{operation.method.upper()} {operation.path}"
    return (by_path,) if operation.id is None else (by_path, operation.id)
