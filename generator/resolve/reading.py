"""What reading a schema needs from around it: how it is read, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from ..names import pascal, words

Reading: TypeAlias = Literal["documented", "spec"]
"""With the constraints file's narrowing, or as the document alone has it."""

Direction: TypeAlias = Literal["request", "response", "both"]
"""Who sends the value: requests have no readOnly properties, responses no writeOnly
ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """Where a schema is met: which reading it belongs to, and what a definition that it
    needs would be called, the shortest name first."""

    reading: Reading = "documented"
    direction: Direction = "both"
    is_input: bool = False
    """Whether this is the requests' reading of what responses read otherwise."""
    is_marked: bool = False
    """Whether the names say already that this is the document's own reading."""
    in_form: bool = False
    """Whether it is a part of a form, which can hold files."""
    names: tuple[str, ...]
    rank: int = 2
    """Whose names these are (see `names.Proposal`)."""

    def property(self, wire_name: str) -> At:
        """``Order`` and ``item``: ``OrderItem``."""
        return self.then(pascal(wire_name))

    def then(self, *endings: str) -> At:
        """With something more behind each name; of several the first if it does.

        What stands deeper gives way to what stands higher up and is called the same: it
        then says so the other way round, ``ItemOfOrder``.
        """
        first, *others = self.names or ("",)
        names = [first + ending for ending in endings]
        names += [f"{ending}Of{first}" for ending in endings]
        names += [name + ending for ending in endings for name in others]
        return replace(self, names=tuple(dict.fromkeys(names)), rank=self.rank + 1)

    def element(self) -> At:
        """One of ``OrderItems``: ``OrderItem``."""
        names = [each for n in self.names for each in (_singular(n), f"{n}Item")]
        return replace(self, names=tuple(dict.fromkeys(names)), rank=self.rank + 1)


def _singular(name: str) -> str:
    last = (words(name) or [""])[-1].lower()
    if last.endswith("ies") and len(last) > 4:
        return name[:-3] + "y"
    if last.endswith(("sses", "xes", "ches", "shes")):
        return name[:-2]
    if last.endswith("s") and not last.endswith(("ss", "us", "is")):
        return name[:-1]
    return name + "Item"
