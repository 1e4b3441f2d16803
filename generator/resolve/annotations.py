"""What schemas say about values without refusing any: JSON Schema's annotations
(validation 2020-12, section 9)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, TypeGuard

from .. import ir
from ..errors import Problems
from ..source import Json, Source
from .fold import is_composed
from .node import Node
from .words import refused

Fold: TypeAlias = Callable[[Source], Node]
"""Reads a schema as one node."""


def annotation(schema: Source, keyword: str, fold: Fold) -> Json:
    """What a schema says under a keyword, or None."""
    if _speaks_for_itself(schema.value):
        return schema.value.get(keyword)
    found = fold(schema).keywords.get(keyword)
    return None if found is None else found.value


def description(schema: Source, fold: Fold) -> str:
    """Its text for people."""
    said = annotation(schema, "description", fold)
    return said if isinstance(said, str) else ""


def default(schema: Source, fold: Fold, problems: Problems) -> Json | ir.Absent:
    """The default of a schema; one that the schema refuses is left out."""
    if _speaks_for_itself(schema.value) and "default" not in schema.value:
        return ir.ABSENT
    node = fold(schema)
    place = node.keywords.get("default")
    if place is None:
        return ir.ABSENT
    if refused(place.value, node):
        message = f"the default {place.value!r} is not what the schema takes"
        problems.warn(place, f"{message}: it is left out")
        return ir.ABSENT
    return place.value


def _speaks_for_itself(value: Json) -> TypeGuard[dict[str, Json]]:
    """Whether a schema says all that there is to say of it: as most do, which need not
    be folded for that."""
    return isinstance(value, dict) and not is_composed(value)
