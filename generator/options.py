"""What a target says about a document: what to take of it, and what to call it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from typing import Literal, TypeAlias

from msgspec import Struct

from .errors import Issue, Place, did_you_mean, quoted


class Entry(Struct, frozen=True, kw_only=True):
    """A text of the configuration, and where it stands."""

    text: str
    at: Place


class Filter(Struct, frozen=True, kw_only=True):
    """Operations by their tags, paths or ids; in paths ``*`` stands for anything."""

    tags: tuple[Entry, ...] = ()
    paths: tuple[Entry, ...] = ()
    operations: tuple[Entry, ...] = ()

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.tags or self.paths or self.operations)

    def matching(
        self, tags: Sequence[str], path: str, names: Sequence[str]
    ) -> frozenset[Entry]:
        """The entries that an operation matches."""
        return frozenset(
            (
                *(entry for entry in self.tags if entry.text in tags),
                *(entry for entry in self.paths if fnmatchcase(path, entry.text)),
                *(entry for entry in self.operations if entry.text in names),
            )
        )


class Selection(Struct, frozen=True, kw_only=True):
    """Which operations are taken; without `include` all that `exclude` leaves."""

    include: Filter = Filter()
    exclude: Filter = Filter()

    def __bool__(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.include or self.exclude)


class Pin(Struct, frozen=True, kw_only=True):
    """A name that a person chose for something of the document."""

    key: str
    name: str
    at: Place


class Names(Struct, frozen=True, kw_only=True):
    """Chosen names.

    Schemas by their names, or ``#/…`` pointers; properties as ``Schema.property``;
    operations by id or ``METHOD /path``; parameters as ``operation.parameter``; tags by
    their names.
    """

    schemas: tuple[Pin, ...] = ()
    properties: tuple[Pin, ...] = ()
    operations: tuple[Pin, ...] = ()
    parameters: tuple[Pin, ...] = ()
    tags: tuple[Pin, ...] = ()


Formats: TypeAlias = Literal["typed", "assert", "text"]
"""Which formats of strings refuse values: those that have a type of their own, all that
JSON Schema knows, or none."""


Habits: TypeAlias = Literal["as-meant", "as-written"]
"""How schemas are read that hardly anybody means as JSON Schema has them: `properties` or
`required` without a `type`, which bind objects only, and members of a ``oneOf`` that are
equal, so that no value fits exactly one of them."""


class Options(Struct, frozen=True, kw_only=True):
    """All of it, and the unsupported keywords that the user knows of."""

    selection: Selection = Selection()
    names: Names = Names()
    formats: Formats = "typed"
    habits: Habits = "as-meant"
    backtracking: bool = False
    """Whether patterns may run on an engine that needs exponential time for some."""
    allow_unsupported: tuple[Entry, ...] = ()


def unmatched(what: str, text: str, at: Place, known: Iterable[str]) -> Issue:
    """An entry that stands for nothing in the document."""
    there = sorted(set(known))
    near = did_you_mean(text, there)
    if not near and 0 < len(there) <= _FEW:
        near = f" (there is {', '.join(map(quoted, there))})"
    return Issue(place=at, message=f"no {what} of the document is {quoted(text)}{near}")


_FEW = 8


def without_allowed(
    issues: Iterable[Issue], allowed: Sequence[Entry]
) -> tuple[Issue, ...]:
    """The issues but those that are allowed; an entry that allows none is one itself."""
    found = tuple(issues)
    known = {entry.text for entry in allowed}
    met = {issue.unsupported for issue in found}
    return (
        *(issue for issue in found if issue.unsupported not in known),
        *(
            Issue(
                place=entry.at,
                message=f"allow_unsupported: {quoted(entry.text)} was not needed",
                warning=True,
            )
            for entry in allowed
            if entry.text not in met
        ),
    )
