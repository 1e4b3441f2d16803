"""What can be laid out: expressions and declarations that may need several lines.

Each node knows its text on one line, so whether something fits is known at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from .code import Code

Node: TypeAlias = "Code | Bracket | Union | Prefixed | Declared | Header"
"""What can be laid out. A `Code` is a leaf: one line that is never broken."""


# As `source.files.Spot`, frozen for type checkers alone.
@dataclass(slots=True, unsafe_hash=True)
class Bracket:
    """Items in brackets: a call, a subscript, a display (then nothing stands before it).

    `before` holds no brackets itself.
    """

    before: Final[Code]
    brackets: Final[Literal["()", "[]", "{}"]]
    items: Final[tuple[Node, ...]]
    flat: Final[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        items = ", ".join([item.flat for item in self.items])
        comma = "," if self.is_single_tuple else ""
        _keep(self, f"{self.opening}{items}{comma}{self.brackets[1]}")

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

    def __post_init__(self) -> None:
        _keep(self, " | ".join([member.flat for member in self.members]))


@dataclass(slots=True, unsafe_hash=True)
class Prefixed:
    """A value right after a text: `name=value`, `key: value`, `*value`."""

    prefix: Final[Code]
    value: Final[Node]
    flat: Final[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _keep(self, self.prefix.text + self.value.flat)


@dataclass(slots=True, unsafe_hash=True)
class Declared:
    """`name: annotation = value`: a field, a variable, or a parameter in a signature."""

    name: Final[Code]
    annotation: Final[Node]
    value: Final[Node | None] = None
    flat: Final[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        value = "" if self.value is None else f" = {self.value.flat}"
        _keep(self, f"{self.name.text}: {self.annotation.flat}{value}")


@dataclass(slots=True, unsafe_hash=True)
class Header:
    """`class Name(bases)` or `def name(parameters) -> returns`, up to the colon."""

    bracket: Final[Bracket]
    returns: Final[Node | None] = None
    flat: Final[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        returns = "" if self.returns is None else f" -> {self.returns.flat}"
        _keep(self, self.bracket.flat + returns)


def _keep(node: Node, flat: str) -> None:
    object.__setattr__(node, "flat", flat)
