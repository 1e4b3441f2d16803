"""What a schema without a name of its own is called: after where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, count
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from ..names import pascal, singular, words

_Names: TypeAlias = tuple[str, ...]


class Step(Struct, frozen=True):
    """One step from a schema to one inside it.

    `endings` are what that one could add to the name, the best first.
    """

    kind: Literal["part", "member", "element"]
    endings: _Names = ()


class Names(Struct, frozen=True):
    """What a schema is called at the end of a way that begins at one with these names;
    the best first, and what begins with the second of them behind all of the first."""

    names: _Names
    way: Sequence[Step]

    def __iter__(self) -> Iterator[str]:
        at_the_end = (_at_the_end(name, self.way) for name in self.names or ("",))
        return iter(_Found(chain.from_iterable(at_the_end)))


class _Found(Iterable[str]):
    """Names that are worked out when they are asked for, each once: mostly the first one
    will do, and there are dozens."""

    def __init__(self, names: Iterable[str]) -> None:
        self._left = iter(names)
        self._known: list[str] = []

    def __iter__(self) -> Iterator[str]:
        for index in count():
            while index == len(self._known):
                name = next(self._left, None)
                if name is None:
                    return
                if name not in self._known:
                    self._known.append(name)
            yield self._known[index]

    @property
    def best(self) -> str:
        """The first of them."""
        return next(iter(self))


def _at_the_end(name: str, way: Sequence[Step]) -> _Found:
    names = _Found((name,))
    for step in way:
        names = _Found(_STEPS[step.kind](names, step.endings))
    return names


def _part(names: _Found, endings: _Names) -> Iterable[str]:
    """``Order`` and ``Item``: ``OrderItem``.

    What both end and begin with is said once. What stands deeper gives way to what stands
    higher up and is called the same: it then says so the other way round, ``ItemOfOrder``.
    """
    yield from (_joined(name, ending) for name in names for ending in endings)
    yield from (name + ending for name in names for ending in endings)
    for ending in endings:
        if ending and _is_of_a_kind(ending):
            yield f"{ending}Of{names.best}"


def _member(names: _Found, endings: _Names) -> Iterable[str]:
    """``Shape`` and ``Round``: ``ShapeRound``; ``RoundShape`` where the ending says the
    last word as well, and the union's own name where it says nothing."""
    for ending in endings:
        before = words(names.best)
        shared = _shared(before, words(ending), -1)
        if shared and _is_of_a_kind(ending):
            yield "".join(before[:-shared]) + ending
        else:
            yield _joined(names.best, ending)
    yield from _part(names, endings)


def _element(names: _Found, _: _Names) -> Iterable[str]:
    """One of ``OrderItems``: ``OrderItem``."""
    for name in names:
        last = (words(name) or ("",))[-1]
        one = name.removesuffix(last) + (singular(last) if last else last)
        if one not in ("", name):  # of `S` nothing is left
            yield one
        yield f"{name}Item"


def _is_of_a_kind(ending: str) -> bool:
    """Whether it is a name: not what only follows one (``WithPages``)."""
    return not ending.startswith("With")


def _joined(name: str, ending: str) -> str:
    """A name with an ending, and what they share said once: ``UserTask`` and
    ``TaskList`` are ``UserTaskList``."""
    parts = words(ending)
    shared = _shared(words(name), parts, 1)
    return name + pascal(" ".join(parts[shared:])) if shared else name + ending


def _shared(before: Sequence[str], behind: Sequence[str], side: Literal[1, -1]) -> int:
    """How many words at the end of one are those that the other begins (1) or ends (-1)
    with; never all of them, or it would say nothing more."""
    one, other = ([word.lower() for word in each] for each in (before, behind))
    for length in range(min(len(one), len(other) - 1), 0, -1):
        if one[-length:] == (other[:length] if side == 1 else other[-length:]):
            return length
    return 0


_STEPS: Final[dict[str, Callable[[_Found, _Names], Iterable[str]]]] = {
    "part": _part,
    "member": _member,
    "element": _element,
}
