"""What a place that a text can go to is, and the values that are made of texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.fuzz.server import Raw


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """An operation, and how its one value comes back from what was sent."""

    id: str
    group: str
    """Every text goes to one slot of each group."""
    path: str
    method: str = "get"
    operation: Mapping[str, Any] = field(default_factory=dict[str, Any])
    value: Callable[[Sequence[str]], Any]
    """A value of some texts; the first is always in it."""
    arguments: Callable[[Any], Mapping[str, Any]]
    """The value as keyword arguments of the method."""
    read: Callable[[Raw], Any]
    """The value that arrived; None where nothing did."""
    seen: Callable[[Any], Any] = lambda value: value
    """The value as `read` gives it."""
    refusable: Callable[[Any], bool]
    """Whether the value may be refused; every other one must arrive."""


def string(texts: Sequence[str]) -> str:
    """The first."""
    return texts[0]


def array(texts: Sequence[str]) -> list[str]:
    """All of them."""
    return list(texts)


def object_(texts: Sequence[str]) -> dict[str, str]:
    """Each text is a key and a value."""
    return dict(zip(texts, reversed(texts), strict=True))
