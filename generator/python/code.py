"""Python source text that an encoder of this package made, and what it imports."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct


class Import(NamedTuple):
    """One imported name: `from module import name as alias`, or `import module`.

    A relative module keeps its dots (`._base`). `type_checking` puts the import under
    `if TYPE_CHECKING:`, unless the same name is needed at run time as well.
    """

    module: str
    name: str | None = None
    alias: str | None = None
    type_checking: bool = False


class Code(Struct, frozen=True):
    """Python source text and the imports that it needs; `str()` is the text.

    Templates print nothing but values of this class. The text is ASCII (anything else is
    a bug, hence ValueError): encoders escape what is not, so a reader sees what is there
    and the output is the same on every Python.
    """

    text: str
    imports: frozenset[Import] = frozenset()

    def __post_init__(self) -> None:
        if not self.text.isascii():
            raise ValueError(f"Python text that is not ASCII: {self.text!a}")

    def __str__(self) -> str:
        return self.text

    @property
    def flat(self) -> str:
        """The text: it is on one line."""
        return self.text


@lru_cache(maxsize=1 << 14)
def imported(
    module: str,
    name: str,
    *,
    alias: str | None = None,
    type_checking: bool = False,
) -> Code:
    """A name that comes from a module, with the import that brings it."""
    needed = Import(module, name, alias, type_checking)
    return Code(alias or name, frozenset({needed}))


def join(separator: str, parts: Iterable[Code]) -> Code:
    """The parts with a fixed text between them, and all of their imports."""
    parts = tuple(parts)
    return Code(
        separator.join(part.text for part in parts),
        frozenset[Import]().union(*(part.imports for part in parts)),
    )
