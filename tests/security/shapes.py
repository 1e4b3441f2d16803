"""The shape of a package's code: its syntax trees without what texts may decide.

Constants count by their types. A name counts as what it is, unless it was made of a text
of the document: in the package that others are compared with, all such texts hold a
marker, and so do the names that come of them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import Any

MARKER = "zq"
"""What the texts of a marked document hold, and no text of a real one."""


def parsed(files: Mapping[str, str]) -> dict[str, ast.Module]:
    """The trees of the modules among these files."""
    return {
        path: ast.parse(text) for path, text in files.items() if path.endswith(".py")
    }


def difference(
    marked: Mapping[str, ast.Module], other: Mapping[str, ast.Module]
) -> str | None:
    """Where two packages differ in shape, of which the first has marked names."""
    if marked.keys() != other.keys():
        return f"files: {sorted(marked.keys() ^ other.keys())}"
    for path, tree in marked.items():
        for found in _differences(tree, other[path], path):
            return found
    return None


def _differences(marked: Any, other: Any, where: str) -> Iterator[str]:
    marked, other = _without_sign(marked), _without_sign(other)
    where = f"{path_and_line(where, marked)}"
    if type(marked) is not type(other):
        yield f"{where}: {type(marked).__name__}, {type(other).__name__}"
        return
    match marked:
        case ast.Constant(
            value=str() | bytes() | int() | float() as value
        ) if not isinstance(value, bool):
            yield from _unequal(type(value), type(other.value), where)
        case ast.ImportFrom() | ast.Import():
            yield from _imports(marked, other, where)
        case ast.AST():
            for name in marked._fields:
                mine, theirs = getattr(marked, name), getattr(other, name)
                yield from _differences(mine, theirs, where)
        case list():
            yield from _unequal(len(marked), len(other), f"{where}: how many")
            for mine, theirs in zip(marked, other, strict=False):
                yield from _differences(mine, theirs, where)
        case str() if MARKER in marked.lower():
            pass
        case _:
            yield from _unequal(marked, other, where)


def _without_sign(node: Any) -> Any:
    """A number that is negative is a number."""
    match node:
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant() as constant):
            return constant
        case _:
            return node


def _imports(marked: Any, other: Any, where: str) -> Iterator[str]:
    """Imports are sorted by names."""
    module = getattr(marked, "module", None) or ""
    if MARKER not in module.lower():
        yield from _unequal(module, getattr(other, "module", None) or "", where)
    yield from _unequal(len(marked.names), len(other.names), where)
    theirs = {alias.name for alias in other.names}
    for alias in marked.names:
        if MARKER not in alias.name.lower() and alias.name not in theirs:
            yield f"{where}: {alias.name} is not imported"


def _unequal(mine: object, theirs: object, where: str) -> Iterator[str]:
    if mine != theirs:
        yield f"{where}: {mine!r}, {theirs!r}"


def path_and_line(where: str, node: Any) -> str:
    """The place of a node, or else that of the one around it."""
    path = where.partition(":")[0]
    return f"{path}:{node.lineno}" if hasattr(node, "lineno") else where
