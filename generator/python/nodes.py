"""What can be laid out: expressions and declarations that may need several lines.

Each node knows its text on one line, so whether something fits is known at once.
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import force_setattr

from .code import Code, Import

Node: TypeAlias = "Code | Bracket | Union | Prefixed | Declared | Header"
"""What can be laid out. A `Code` is a leaf: one line that is never broken."""


_NONE: Final[frozenset[Import]] = frozenset()

# The last two fields of each are worked out by itself.


class Bracket(Struct, frozen=True):
    """Items in brackets: a call, a subscript, a display (then nothing stands before it).

    `before` holds no brackets itself.
    """

    before: Code
    brackets: Literal["()", "[]", "{}"]
    items: tuple[Node, ...]
    flat: str = ""
    imports: frozenset[Import] = _NONE

    def __post_init__(self) -> None:
        before, (opening, closing), items = self.before, self.brackets, self.items
        comma = "," if len(items) == 1 and self.is_tuple else ""  # on one line, too
        inside = ", ".join([item.flat for item in items])
        text = f"{before.text}{opening}{inside}{comma}{closing}"
        _keep(self, text, before, *items)

    @property
    def opening(self) -> str:
        """The text up to the first item."""
        return self.before.text + self.brackets[0]

    @property
    def is_tuple(self) -> bool:
        """Whether the brackets are parentheses with nothing before them."""
        return self.brackets == "()" and not self.before.text

    @property
    def takes_trailing_comma(self) -> bool:
        """Whether a comma after the last item changes nothing (`list[int,]` is another)."""
        is_subscript = self.brackets == "[]" and bool(self.before.text)
        return len(self.items) > 1 or (not is_subscript and len(self.items) == 1)


class Union(Struct, frozen=True):
    """Two or more types with ` | ` between them: names and subscripts, no unions."""

    members: tuple[Node, ...]
    flat: str = ""
    imports: frozenset[Import] = _NONE

    def __post_init__(self) -> None:
        text = " | ".join([member.flat for member in self.members])
        _keep(self, text, *self.members)


class Prefixed(Struct, frozen=True):
    """A value right after a text: `name=value`, `key: value`, `*value`."""

    prefix: Code
    value: Node
    flat: str = ""
    imports: frozenset[Import] = _NONE

    def __post_init__(self) -> None:
        _keep(self, self.prefix.text + self.value.flat, self.prefix, self.value)


class Declared(Struct, frozen=True):
    """`name: annotation = value`: a field, a variable, or a parameter in a signature."""

    name: Code
    annotation: Node
    value: Node | None = None
    flat: str = ""
    imports: frozenset[Import] = _NONE

    def __post_init__(self) -> None:
        text = f"{self.name.text}: {self.annotation.flat}"
        if self.value is None:
            _keep(self, text, self.annotation)
        else:
            text = f"{text} = {self.value.flat}"
            _keep(self, text, self.annotation, self.value)


class Header(Struct, frozen=True):
    """`class Name(bases)` or `def name(parameters) -> returns`, up to the colon."""

    bracket: Bracket
    returns: Node | None = None
    flat: str = ""
    imports: frozenset[Import] = _NONE

    def __post_init__(self) -> None:
        if self.returns is None:
            _keep(self, self.bracket.flat, self.bracket)
        else:
            text = f"{self.bracket.flat} -> {self.returns.flat}"
            _keep(self, text, self.bracket, self.returns)


def _keep(node: Node, flat: str, *parts: Node) -> None:
    """What is known of a node from the beginning: its text on one line, and the imports
    of all its leaves."""
    imports = _NONE
    for part in parts:
        # Mostly there are none, or the same ones.
        if part.imports and not part.imports <= imports:
            imports = imports | part.imports if imports else part.imports
    force_setattr(node, "flat", flat)
    force_setattr(node, "imports", imports)
