"""What reading a schema needs from around it: how it is read, and what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, Literal, TypeAlias, get_args

from msgspec import Struct

from ..names import pascal
from .inline import Names, Step

_ACRONYM: Final = 4
"""So many capitals may be an acronym; more are a word."""

Reading: TypeAlias = Literal["documented", "spec"]
"""With the constraints file's narrowing, or as the document alone has it."""

Direction: TypeAlias = Literal["request", "response", "both"]
"""Who sends the value: requests have no readOnly properties, responses no writeOnly
ones."""

DIRECTIONS: Final[tuple[Direction, ...]] = get_args(Direction)

ONLY_FOR: Final[Mapping[Direction, str]] = {
    "request": "readOnly",
    "response": "writeOnly",
}
"""What a property says that never goes in a direction."""


class At(Struct, frozen=True, kw_only=True):
    """Where a schema is met: which reading it belongs to, and where names come from for
    the definitions that it needs."""

    reading: Reading = "documented"
    direction: Direction = "both"
    is_input: bool = False
    """Whether this is the requests' reading of what responses read otherwise."""
    is_marked: bool = False
    """Whether the names say already that this is the document's own reading."""
    in_form: bool = False
    """Whether it is a part of a form, which can hold files."""
    names: tuple[str, ...]
    way: tuple[Step, ...] = ()
    """How to get here from what has those names."""
    rank: int = 2
    """Whose names these are (see `names.Proposal`)."""

    def called(
        self, *names: str, rank: int, way: tuple[Step, ...] = (), in_form: bool = False
    ) -> At:
        """With other names, or at the end of a way from what has them."""
        return At(
            reading=self.reading,
            direction=self.direction,
            is_input=self.is_input,
            is_marked=self.is_marked,
            in_form=self.in_form or in_form,
            names=names,
            way=way,
            rank=rank + len(way),
        )

    def property(self, wire_name: str) -> At:
        """A property of this."""
        return self._step(property_step(wire_name))

    def then(self, *endings: str) -> At:
        """With something more behind each name; of several the first if it does."""
        return self._step(Step("part", endings))

    def member(self, *endings: str) -> At:
        """A member of this union."""
        return self._step(Step("member", endings))

    def element(self) -> At:
        """An element of this array, or a value of this map."""
        return self._step(ELEMENT)

    def _step(self, step: Step) -> At:
        way = (*self.way, step)
        return self.called(*self.names, rank=self.rank - len(self.way), way=way)

    def all_names(self) -> Iterable[str]:
        """What a definition that is needed here would be called, the best name first."""
        return Names(self.names, self.way)


ELEMENT: Final = Step("element")
"""From an array to one of its elements, from a map to one of its values."""


@lru_cache(maxsize=1 << 16)
def property_step(wire_name: str) -> Step:
    """From an object to one of its properties."""
    is_shouted = wire_name.isupper() and len(wire_name) > _ACRONYM
    return Step("part", (pascal(wire_name.lower() if is_shouted else wire_name),))
