"""What reading one schema asks of whoever reads all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from .. import ir
from ..errors import Problems
from ..source import Source
from .checks import Checks
from .definitions import Definitions
from .fold import Follow
from .naming import Pinned
from .narrowing import Narrowing
from .node import Node
from .reading import At, Direction, Reading


class Reader(Protocol):
    """Reads whatever schema is met inside another one."""

    @property
    def definitions(self) -> Definitions:
        """What was gathered so far."""
        ...

    @property
    def narrowing(self) -> Narrowing:
        """What the constraints file says of the places."""
        ...

    @property
    def pins(self) -> Pinned:
        """Names that a person chose."""
        ...

    @property
    def problems(self) -> Problems:
        """Where what is found wrong is told."""
        ...

    @property
    def as_written(self) -> bool:
        """Whether schemas are read as JSON Schema has them, whoever means otherwise."""
        ...

    @property
    def checks(self) -> Mapping[Direction, Checks]:
        """Makes checks of what a type cannot say, for what goes in a direction."""
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

    def fold(self, source: Source, reading: Reading = "spec") -> Node:
        """A schema as one node, as the document has what it refers to or narrowed."""
        ...

    @property
    def follow(self) -> Follow:
        """What the ``$ref`` of a schema leads to; a dangling one is a warning."""
        ...

    def reference(self, source: Source, at: At) -> ir.Type | None:
        """The definition that the ``$ref`` of a schema leads to."""
        ...
