"""What can be laid out: expressions and declarations that may need several lines.

Each node knows its width on one line, so whether something fits is known without text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from .code import Code

Node: TypeAlias = "Code | Bracket | Union | Prefixed | Declared | Header"
"""What can be laid out. A `Code` is a leaf: one line that is never broken."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """Items in brackets: a call, a subscript, a display (then nothing stands before it).

    `before` holds no brackets itself.
    """

    before: Code
    brackets: Literal["()", "[]", "{}"]
    items: tuple[Node, ...]
    width: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        items = sum(item.width + 2 for item in self.items) - 2 if self.items else 0
        object.__setattr__(
            self, "width", self.before.width + 2 + items + self.is_single_tuple
        )

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


@dataclass(frozen=True, slots=True)
class Union:
    """Two or more types with ` | ` between them: names and subscripts, no unions."""

    members: tuple[Node, ...]
    width: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        width = sum(member.width + 3 for member in self.members) - 3
        object.__setattr__(self, "width", width)


@dataclass(frozen=True, slots=True)
class Prefixed:
    """A value right after a text: `name=value`, `key: value`, `*value`."""

    prefix: Code
    value: Node
    width: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "width", self.prefix.width + self.value.width)


@dataclass(frozen=True, slots=True)
class Declared:
    """`name: annotation = value`: a field, a variable, or a parameter in a signature."""

    name: Code
    annotation: Node
    value: Node | None = None
    width: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        value = 3 + self.value.width if self.value is not None else 0
        object.__setattr__(
            self, "width", self.name.width + 2 + self.annotation.width + value
        )


@dataclass(frozen=True, slots=True)
class Header:
    """`class Name(bases)` or `def name(parameters) -> returns`, up to the colon."""

    bracket: Bracket
    returns: Node | None = None
    width: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        returns = 4 + self.returns.width if self.returns is not None else 0
        object.__setattr__(self, "width", self.bracket.width + returns)
