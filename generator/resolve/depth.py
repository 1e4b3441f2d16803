"""Chains of references that are longer than Python's stack."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ..errors import Issue, Issues
from ..source import Source
from . import objects, scalars
from .fold import is_composed
from .node import Node

MOST: Final = 50
"""So many definitions may be begun, each inside the one before; then classes wait."""


def is_class(source: Source, folded: Callable[[], Node]) -> bool:
    """Whether a schema is a class whatever its properties are: a reference to it needs to
    know no more."""
    value = source.value
    if not isinstance(value, dict) or is_composed(value) or "nullable" in value:
        return False
    node = folded()
    is_object = node.kinds == frozenset(("object",)) and objects.is_model(node)
    return is_object and scalars.enumerated(node) is None


def too_deep(source: Source) -> Issues:
    """What is said of what is too deep all the same, as references between bases."""
    message = "schemas are inside one another, or refer to one another, too deep here"
    return Issues([Issue(place=source, message=message)])
