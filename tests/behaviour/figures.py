"""Two schemas for tests of names, and the names that a package has."""

from __future__ import annotations

import ast
import inspect

from tests.behaviour.packages import Package

ROUND = "{type: object, required: [radius], properties: {radius: {type: number}}}"
FLAT = "{type: object, required: [sides], properties: {sides: {type: integer}}}"


def names(package: Package) -> set[str]:
    """What the classes and the aliases of a package are called."""
    tree = ast.parse(inspect.getsource(package.models))
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    aliases = {
        node.target.id
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    return classes | aliases
