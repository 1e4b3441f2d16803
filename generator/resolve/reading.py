"""What reading a schema needs from around it: how it is read, and what it is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, Protocol, TypeAlias

from .. import ir
from ..names import pascal, words
from ..source import Json, Source
from .checks import Checks
from .fold import Node
from .naming import Pinned
from .narrowing import Narrowing

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


class Reader(Protocol):
    """Reads whatever schema is met inside another one."""

    @property
    def narrowing(self) -> Narrowing:
        """What the constraints file says of the places."""
        ...

    @property
    def pins(self) -> Pinned:
        """Names that a person chose."""
        ...

    @property
    def checks(self) -> Checks:
        """Makes checks of what a type cannot say."""
        ...

    def type_of(self, source: Source, at: At) -> ir.Type:
        """The type of a schema."""
        ...

    def of_node(self, node: Node, key: ir.Key, at: At) -> ir.Type | ir.Model:
        """The type of a folded schema, or the class that it stands for."""
        ...

    def once(
        self,
        key: ir.Key,
        at: At,
        place: Source,
        build: Callable[[], ir.Type | ir.Model],
    ) -> ir.Type:
        """What `build` makes, made once; a class becomes a definition."""
        ...

    def key_of(self, source: Source, at: At) -> ir.Key:
        """What identifies the definition of a place."""
        ...

    def default(self, source: Source) -> Json | ir.Absent:
        """The default of a schema; one that the schema refuses is left out."""
        ...

    def fold(self, source: Source) -> Node:
        """A schema as one node."""
        ...

    def follow(self, source: Source) -> Source | None:
        """What the ``$ref`` of a schema leads to; a dangling one is a warning."""
        ...

    def reference(self, source: Source, at: At) -> ir.Type | None:
        """The definition that the ``$ref`` of a schema leads to."""
        ...

    def model_at(self, type_: ir.Type | None) -> ir.Model | None:
        """The class that a type is, through its aliases."""
        ...

    def is_null(self, type_: ir.Type) -> bool:
        """Whether null is the only value of a type."""
        ...

    def allows_null(self, type_: ir.Type) -> bool:
        """Whether null is among the values of a type."""
        ...


def _singular(name: str) -> str:
    last = (words(name) or [""])[-1].lower()
    if last.endswith("ies") and len(last) > 4:
        return name[:-3] + "y"
    if last.endswith(("sses", "xes", "ches", "shes")):
        return name[:-2]
    if last.endswith("s") and not last.endswith(("ss", "us", "is")):
        return name[:-1]
    return name + "Item"
