"""A value changed in one place at a time, there as the words of its schema suggest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from .documents import Json, Place

_KINDS: tuple[Json, ...] = (None, True, 1, 1.5, "text", [], {})
_TEXTS = ("", "text", " ", "\U0001f600")
_NUMBERS = (0, -1, 0.5, 2**53 + 1)
_LONGEST = 2_000
"""How long a text, and how full an array, is made to pass a bound."""
_ELEMENTS = 3
"""How many elements of an array are changed."""
_MEMBERS = 40
"""How many values are taken from one word."""
_COMPOSED = ("allOf", "anyOf", "oneOf")
_CONDITIONS = ("if", "then", "else", "not")

_T = TypeVar("_T")


def mutations(schemas: Sequence[Place], value: Json) -> Iterator[Json]:
    """Values that differ from `value` in one place each: a bound passed or just met, a
    key removed or added, another kind, another member. Some are as right as it is."""
    parts = tuple(_parts(schemas))
    for other in _others(parts, value):
        if not same(other, value):
            yield other
    match value:
        case dict():
            for name, inner in value.items():
                for other in mutations(_of_property(parts, name), inner):
                    yield {**value, name: other}
        case list():
            for index, inner in enumerate(value[:_ELEMENTS]):
                for other in mutations(_of_element(parts, index), inner):
                    yield [*value[:index], other, *value[index + 1 :]]
        case _:
            pass


def same(one: Json, other: Json) -> bool:
    """Whether they are written alike: 1 and 1.0 are not."""
    if type(one) is not type(other):
        return False
    match one:
        case dict():
            return one.keys() == other.keys() and all(
                same(inner, other[name]) for name, inner in one.items()
            )
        case list():
            return len(one) == len(other) and all(map(same, one, other))
        case _:
            return bool(one == other)


def spread(values: Sequence[_T], count: int) -> Sequence[_T]:
    """At most `count` of the values, from all over them."""
    if len(values) <= count:
        return values
    middles = ((2 * number + 1) * len(values) // (2 * count) for number in range(count))
    return [values[middle] for middle in middles]


def _parts(schemas: Iterable[Place]) -> Iterator[Place]:
    """The schemas that say something about the same value, whether or not they hold."""
    seen: set[Place] = set()
    left = list(schemas)
    while left:
        schema = left.pop(0)
        if schema in seen or not isinstance(schema.value, dict):
            continue
        seen.add(schema)
        yield schema
        if (target := schema.followed()) is not None:
            left.append(target)
        for word in _COMPOSED:
            listed = schema.get(word)
            left += [each for _, each in listed.items()] if listed is not None else []
        left += [each for word in _CONDITIONS if (each := schema.get(word))]


def _of_property(parts: Sequence[Place], name: str) -> list[Place]:
    declared = (part.get("properties") for part in parts)
    named = (each.get(name) for each in declared if each is not None)
    found = [*named, *(part.get("additionalProperties") for part in parts)]
    return [place for place in found if place is not None]


def _of_element(parts: Sequence[Place], index: int) -> list[Place]:
    prefixes = (part.get("prefixItems") for part in parts)
    start = [place.get(str(index)) for place in prefixes if place is not None]
    found = [*start, *(part.get("items") for part in parts)]
    return [place for place in found if place is not None]


def _words(parts: Sequence[Place], *names: str) -> Iterator[Json]:
    """What the parts have under these words."""
    yield from (
        part.value[name] for part in parts for name in names if name in part.value
    )


def _counts(parts: Sequence[Place], *names: str) -> Iterator[int]:
    """The lengths that just pass a bound, and those that just meet it."""
    for bound in _words(parts, *names):
        if isinstance(bound, int) and 0 <= bound < _LONGEST:
            yield from (bound + step for step in (-1, 0, 1) if bound + step >= 0)


def _others(parts: Sequence[Place], value: Json) -> Iterator[Json]:
    yield from (each for each in _KINDS if type(each) is not type(value))
    yield from _words(parts, "const", "default", "example")
    for members in _words(parts, "enum", "examples"):
        if isinstance(members, list):
            yield from islice(members, _MEMBERS)
    match value:
        case bool():
            yield not value
            yield "true"
            yield int(value)
        case int() | float():
            yield from _numbers(parts, value)
        case str():
            yield from _texts(parts, value)
        case list():
            yield from _arrays(parts, value)
        case dict():
            yield from _objects(parts, value)
        case _:
            pass


def _numbers(parts: Sequence[Place], value: float) -> Iterator[Json]:
    yield str(value)
    yield from _NUMBERS
    if isinstance(value, int) or value.is_integer():
        yield float(value) if isinstance(value, int) else int(value)
    limits = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
    for bound in _words(parts, *limits):
        if isinstance(bound, int | float) and not isinstance(bound, bool):
            yield from (bound, bound - 1, bound + 1, bound - 0.5, bound + 0.5)
    for step in _words(parts, "multipleOf"):
        if isinstance(step, int | float) and not isinstance(step, bool):
            yield from (value + step, value + step / 2, step * 3)


def _texts(parts: Sequence[Place], value: str) -> Iterator[Json]:
    yield from _TEXTS
    yield from (f"{value} ", f"{value}\n", f"-{value}", value.upper(), value[:-1])
    if value.isdecimal():
        yield int(value[:15])
    for length in _counts(parts, "minLength", "maxLength"):
        yield (value or "a").ljust(length, (value or "a")[-1])[:length]
        yield "\U0001f600" * length


def _arrays(parts: Sequence[Place], value: list[Json]) -> Iterator[Json]:
    yield value[:-1]
    yield value + value[:1]
    yield from ([*value, each] for each in _KINDS)
    for length in _counts(parts, "minItems", "maxItems", "minContains", "maxContains"):
        yield (value[:length] + (value[-1:] or [None]) * length)[:length]


def _objects(parts: Sequence[Place], value: dict[str, Json]) -> Iterator[Json]:
    for name in value:
        yield {key: inner for key, inner in value.items() if key != name}
    found = (part.get("properties") for part in parts)
    declared = [
        name for place in found if place is not None for name, _ in place.items()
    ]
    for name in (name for name in dict.fromkeys(declared) if name not in value):
        yield {**value, name: None}
        yield {**value, name: "text"}
    yield from ({**value, "another key": each} for each in _KINDS)
    for count in _counts(parts, "minProperties", "maxProperties"):
        kept = dict(islice(value.items(), count))
        spare = {f"key{number}": "text" for number in range(count - len(kept))}
        yield {**kept, **spare}
