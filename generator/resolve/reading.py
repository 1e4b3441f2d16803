"""What reading a schema needs from around it: how it is read, and what it is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from ..names import pascal
from .inline import Step, named

_ACRONYM: Final = 4
"""So many capitals may be an acronym; more are a word."""

Reading: TypeAlias = Literal["documented", "spec"]
"""With the constraints file's narrowing, or as the document alone has it."""

Direction: TypeAlias = Literal["request", "response", "both"]
"""Who sends the value: requests have no readOnly properties, responses no writeOnly
ones."""

ONLY_FOR: Final[Mapping[Direction, str]] = {
    "request": "readOnly",
    "response": "writeOnly",
}
"""What a property says that never goes in a direction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
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

    def called(self, *names: str, rank: int) -> At:
        """With other names."""
        return replace(self, names=names, way=(), rank=rank)

    def property(self, wire_name: str) -> At:
        """A property of this."""
        is_shouted = wire_name.isupper() and len(wire_name) > _ACRONYM
        return self.then(pascal(wire_name.lower() if is_shouted else wire_name))

    def then(self, *endings: str) -> At:
        """With something more behind each name; of several the first if it does."""
        return self._step(Step("part", endings))

    def member(self, *endings: str) -> At:
        """A member of this union."""
        return self._step(Step("member", endings))

    def element(self) -> At:
        """An element of this array, or a value of this map."""
        return self._step(Step("element"))

    def _step(self, step: Step) -> At:
        return replace(self, way=(*self.way, step), rank=self.rank + 1)

    def all_names(self) -> tuple[str, ...]:
        """What a definition that is needed here would be called, the best name first."""
        return named(self.names, self.way)
