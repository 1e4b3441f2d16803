"""Where the values of a text are written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from msgspec import Struct, field

from ..errors import Position, Problems, quoted

Pointer = tuple[str | int, ...]
"""The way to a value: keys of mappings, indices of lists."""


class Token(NamedTuple):
    """What a mark is made from, the same for JSON and YAML. `text` is what a scalar
    says; `name` is the anchor of a node, or the one that an alias names."""

    kind: Literal["mapping", "list", "end", "scalar", "alias"]
    line: int
    column: int
    text: str = ""
    name: str | None = None


class Mark(Struct):
    """Where a value is written: an entry of a mapping at its key, anything else at its
    own beginning. Aliases share their children."""

    line: int
    column: int
    children: dict[str | int, Mark] = field(default_factory=dict["str | int", "Mark"])

    def find(self, pointer: Pointer) -> Mark:
        """The mark of a value, or of the nearest one above it that is written."""
        mark = self
        for key in pointer:
            if (child := mark._child(key)) is None:
                break
            mark = child
        return mark

    def _child(self, key: str | int) -> Mark | None:
        if key in self.children:
            return self.children[key]
        if (merged := self.children.get("<<")) is None:
            return None
        sources = [merged, *merged.children.values()]
        return next((s.children[key] for s in sources if key in s.children), None)


def mark(tokens: Iterable[Token]) -> Mark:
    """The mark of the value of a well-formed text, with those of all values in it."""
    return _mark(tokens)[0]


def report_repeated(tokens: Iterable[Token], label: str, problems: Problems) -> None:
    """Record each key that stands twice in one mapping."""
    for key, first, second in _mark(tokens)[1]:
        problems.error(
            Position(label=label, line=second.line, column=second.column),
            f"the key {quoted(key)} stands twice in one mapping",
            also=Position(label=label, line=first.line, column=first.column),
        )


class _Repeated(NamedTuple):
    key: str
    first: Mark
    second: Mark


def _mark(tokens: Iterable[Token]) -> tuple[Mark, list[_Repeated]]:
    document = Mark(1, 1)
    open_nodes: list[tuple[Mark, bool]] = [(document, False)]
    anchors: dict[str, Mark] = {}
    repeated: list[_Repeated] = []
    key: Token | None = None
    for token in tokens:
        if token.kind == "end":
            open_nodes.pop()
            continue
        parent, keyed = open_nodes[-1]
        if keyed and key is None:
            key = token
            continue
        child = Mark(*(key or token)[1:3])
        name = key.text if key else len(parent.children)
        if key and (first := parent.children.get(key.text)):
            repeated.append(_Repeated(key.text, first, child))
        parent.children.setdefault(name, child)
        key = None
        if token.kind == "alias" and token.name in anchors:
            child.children = anchors[token.name].children
        elif token.name:
            anchors[token.name] = child
        if token.kind in ("mapping", "list"):
            open_nodes.append((child, token.kind == "mapping"))
    return document.children.get(0, document), repeated
