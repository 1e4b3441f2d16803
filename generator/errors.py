"""Issues: what is wrong with an input, where it is written, and what to do instead."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Protocol

from msgspec import Struct, field


class Place(Protocol):
    """Something that can say where it is written.

    `label` is the file as people know it; `line` and `column` count from 1 and are
    None where only the file is known. They may be worked out on demand, so ask for
    them only when an issue is printed.
    """

    @property
    def label(self) -> str:
        """What people call the file."""
        ...

    @property
    def line(self) -> int | None:
        """From 1."""
        ...

    @property
    def column(self) -> int | None:
        """From 1, in characters."""
        ...


class Position(Struct, frozen=True, kw_only=True):
    """A place that is known from the start."""

    label: str
    line: int | None = None
    column: int | None = None


class Issue(Struct, frozen=True, kw_only=True):
    """One problem of an input. `also` is the place in the other file, or the other
    place in this one, where two disagree. A warning does not stop the work."""

    place: Place | None
    message: str
    also: Place | None = None
    warning: bool = False
    unsupported: str = ""
    """The keyword or construct that is left out, where that is the issue."""
    others: tuple[Place, ...] = ()
    """Where else the same is written, for a habit of whoever wrote the input."""

    def __str__(self) -> str:
        """`spec/api.yaml:31:11: message (see spec/rules.yaml:3:5)`."""
        where = f"{_where(self.place)}: " if self.place else ""
        see = f" (see {_where(self.also)})" if self.also else ""
        return f"{where}{self.message}{see}{self._elsewhere()}"

    def _elsewhere(self) -> str:
        """` (and in 2 more places: 40:11, 52:11)`; only another file is named."""
        if not self.others:
            return ""
        more = len(self.others)
        places = "1 more place" if more == 1 else f"{more:,} more places"
        label = f"{self.place.label}:" if self.place else ""
        first = [_where(place).removeprefix(label) for place in self.others[:_FIRST]]
        rest = ["..."] if more > _FIRST else []
        return f" (and in {places}: {', '.join((*first, *rest))})"


class Issues(Exception):  # noqa: N818
    """Problems that stop the work, all that were found together.

    The text is one issue a line, sorted by file, line and column, each once.
    """

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__(self.issues)

    def __str__(self) -> str:
        lines = (str(issue) for issue in sorted(self.issues, key=_order))
        return "\n".join(dict.fromkeys(lines))


class Problems(Struct):
    """Collects the issues of one stage, so that they can be told all at once."""

    _issues: list[Issue] = field(default_factory=list[Issue])
    _known: set[Issue] = field(default_factory=set[Issue])
    _habits: dict[str, dict[Place, None]] = field(
        default_factory=dict[str, dict[Place, None]]
    )

    @property
    def issues(self) -> tuple[Issue, ...]:
        """All of them; each habit is one."""
        return *self._issues, *map(_habit, self._habits.items())

    def error(
        self, place: Place | None, message: str, also: Place | None = None
    ) -> None:
        """Something that stops the work."""
        self._add(Issue(place=place, message=message, also=also))

    def warn(
        self, place: Place | None, message: str, also: Place | None = None
    ) -> None:
        """Something that does not."""
        self._add(Issue(place=place, message=message, also=also, warning=True))

    def unsupported(self, place: Place | None, what: str, message: str) -> None:
        """Something of the document that is left out: a warning, which can be allowed."""
        self._add(Issue(place=place, message=message, warning=True, unsupported=what))

    def warn_of_habit(self, place: Place, message: str) -> None:
        """Something that does not stop the work, and that is probably wherever it can be:
        all its places are told together."""
        self._habits.setdefault(message, {})[place] = None

    def _add(self, issue: Issue) -> None:
        # Once: a place may be read more than once.
        if issue not in self._known:
            self._known.add(issue)
            self._issues.append(issue)

    def raise_if_errors(self) -> None:
        """Raise `Issues` with the errors (without the warnings) if there are any."""
        if errors := [issue for issue in self._issues if not issue.warning]:
            raise Issues(errors)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` was probably meant to be, whatever its case; None
    if there is no such. The order of `known` does not matter."""
    if len(name) > _LONGEST_NAME:
        return None
    folded: dict[str, str] = {}
    for candidate in sorted(known):
        folded.setdefault(candidate.casefold(), candidate)
    close = get_close_matches(name.casefold(), folded, n=1)
    return folded[close[0]] if close else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """ " (did you mean 'width'?)" for the end of a message, or ""."""
    near = nearest(name, known)
    return f" (did you mean {quoted(near)}?)" if near is not None else ""


def quoted(text: str) -> str:
    """Text of a document as a message shows it: in quotes, on one line, without
    control characters, and cut where it is long."""
    cut = text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME]}..."
    return repr(cut)


_FIRST = 3
"""So many places are told of more: where a place is has to be found out."""

# difflib is quadratic, and a longer text is no name that anybody mistyped.
_LONGEST_NAME = 100


def _habit(habit: tuple[str, dict[Place, None]]) -> Issue:
    message, (first, *others) = habit
    return Issue(place=first, message=message, warning=True, others=tuple(others))


def _where(place: Place) -> str:
    if place.line is None:
        return place.label
    if place.column is None:
        return f"{place.label}:{place.line}"
    return f"{place.label}:{place.line}:{place.column}"


def _order(issue: Issue) -> tuple[str, int, int, str]:
    place = issue.place
    if place is None:
        return "", 0, 0, issue.message
    return place.label, place.line or 0, place.column or 0, issue.message
