"""A schema and a value made smaller, as long as something about them stays so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

Pair: TypeAlias = tuple[Any, Any]
"""A schema, and a value."""


def smaller(pair: Pair, fails: Callable[[Pair], bool], attempts: int) -> Pair:
    """What is left when no one thing can be left out any more, or after so many tries."""
    left = attempts
    while True:
        for candidate in _pairs(pair):
            if left == 0:
                return pair
            left -= 1
            if fails(candidate):
                pair = candidate
                break
        else:
            return pair


def _pairs(pair: Pair) -> Iterator[Pair]:
    schema, value = pair
    yield from ((cut, value) for cut in _cuts(schema))
    yield from ((schema, cut) for cut in _cuts(value))


def _cuts(value: Any) -> Iterator[Any]:
    """The value with one thing less, the largest first."""
    match value:
        case dict():
            for name in value:
                yield {key: inner for key, inner in value.items() if key != name}
            for name, inner in value.items():
                yield from ({**value, name: cut} for cut in _cuts(inner))
        case list():
            for index, inner in enumerate(value):
                yield [*value[:index], *value[index + 1 :]]
                yield from (
                    [*value[:index], cut, *value[index + 1 :]] for cut in _cuts(inner)
                )
        case str() if value:
            yield value[: len(value) // 2]
        case _:
            return
