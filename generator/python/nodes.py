"""What can be laid out: expressions and declarations that may need several lines.

Each node knows its text on one line, so whether something fits is known at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from .code import Code, Import

Node: TypeAlias = "Code | Bracket | Union | Prefixed | Declared | Header"
"""What can be laid out. A `Code` is a leaf: one line that is never broken."""


# Dataclasses, as they work out two of their fields. Frozen for type checkers alone: what is
# frozen at run time as well takes six times as long to make.
@dataclass(slots=True, unsafe_hash=True)
class Bracket:
    """Items in brackets: a call, a subscript, a display (then nothing stands before it).

    `before` holds no brackets itself.
    """

    before: Final[Code]
    brackets: Final[Literal["()", "[]", "{}"]]
    items: Final[tuple[Node, ...]]
    flat: Final[str] = field(init=False, repr=False, compare=False)
    imports: Final[frozenset[Import]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        items = ", ".join([item.flat for item in self.items])
        comma = "," if self.is_single_tuple else ""
        text = f"{self.opening}{items}{comma}{self.brackets[1]}"
        _keep(self, text, self.before, *self.items)

    @property
    def opening(self) -> str:
        """The text up to the first item."""
        return self.before.text + self.brackets[0]

    @property
    def is_tuple(self) -> bool:
        """Whether the brackets are parentheses with nothing before them."""
        return self.brackets == "()" and not self.before.text

    @property
    def is_single_tuple(self) -> bool:
        """Whether a comma follows the only item on one line, too."""
        return self.is_tuple and len(self.items) == 1

    @property
    def takes_trailing_comma(self) -> bool:
        """Whether a comma after the last item changes nothing (`list[int,]` is another)."""
        is_subscript = self.brackets == "[]" and bool(self.before.text)
        return len(self.items) > 1 or (not is_subscript and len(self.items) == 1)


@dataclass(slots=True, unsafe_hash=True)
class Union:
    """Two or more types with ` | ` between them: names and subscripts, no unions."""

    members: Final[tuple[Node, ...]]
    flat: Final[str] = field(init=False, repr=False, compare=False)
    imports: Final[frozenset[Import]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        text = " | ".join([member.flat for member in self.members])
        _keep(self, text, *self.members)


@dataclass(slots=True, unsafe_hash=True)
class Prefixed:
    """A value right after a text: `name=value`, `key: value`, `*value`."""

    prefix: Final[Code]
    value: Final[Node]
    flat: Final[str] = field(init=False, repr=False, compare=False)
    imports: Final[frozenset[Import]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _keep(self, self.prefix.text + self.value.flat, self.prefix, self.value)


@dataclass(slots=True, unsafe_hash=True)
class Declared:
    """`name: annotation = value`: a field, a variable, or a parameter in a signature."""

    name: Final[Code]
    annotation: Final[Node]
    value: Final[Node | None] = None
    flat: Final[str] = field(init=False, repr=False, compare=False)
    imports: Final[frozenset[Import]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        text = f"{self.name.text}: {self.annotation.flat}"
        if self.value is None:
            _keep(self, text, self.annotation)
        else:
            text = f"{text} = {self.value.flat}"
            _keep(self, text, self.annotation, self.value)


@dataclass(slots=True, unsafe_hash=True)
class Header:
    """`class Name(bases)` or `def name(parameters) -> returns`, up to the colon."""

    bracket: Final[Bracket]
    returns: Final[Node | None] = None
    flat: Final[str] = field(init=False, repr=False, compare=False)
    imports: Final[frozenset[Import]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.returns is None:
            _keep(self, self.bracket.flat, self.bracket)
        else:
            text = f"{self.bracket.flat} -> {self.returns.flat}"
            _keep(self, text, self.bracket, self.returns)


def _keep(node: Node, flat: str, *parts: Node) -> None:
    """What is known of a node from the beginning: its text on one line, and the imports
    of all its leaves."""
    object.__setattr__(node, "flat", flat)
    needed = {part.imports for part in parts if part.imports}
    imports = needed.pop() if len(needed) == 1 else _NONE.union(*needed)
    object.__setattr__(node, "imports", imports)


_NONE: Final[frozenset[Import]] = frozenset()
