"""Schemas and values drawn by hypothesis: small ones, with all that JSON Schema can say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any, NamedTuple, TypeAlias

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.values import NAMES, NUMBERS, TEXTS, Told, anything, telling

Strategy: TypeAlias = st.SearchStrategy[Any]

COUNT = 6
"""How many schemas a document has; they may refer to each other."""
VALUES = 8
"""How many values each schema has."""

_scalars = st.sampled_from((None, True, False, *NUMBERS, *TEXTS))
_random = st.integers(0, (1 << 64) - 1).map(Random)
_values = _random.map(lambda random: anything(random, 2))


class Drawn(NamedTuple):
    """A schema, and values for it."""

    schema: Any
    told: list[Told]

    @property
    def values(self) -> list[Any]:
        """The values alone."""
        return [each.value for each in self.told]


Document: TypeAlias = list[Drawn]
"""The schemas of a document, called S0 and so on, and values for each."""
_AT_ONCE = 10
"""After so many that are different, hypothesis goes on with parts of them exchanged."""


def documents(count: int, start: int) -> Iterator[Document]:
    """So many documents; others for another start."""
    for part in range(-(-count // _AT_ONCE)):
        yield from _some_documents((start << 32) + part)[: count - part * _AT_ONCE]


def _some_documents(start: int) -> list[Document]:
    found: list[Document] = []

    @seed(start)
    @settings(
        max_examples=_AT_ONCE,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(_documents())
    def draw(document: Document) -> None:
        found.append(document)

    draw()
    return found


@st.composite
def _documents(draw: st.DrawFn) -> Document:
    drawn = [draw(_schema(index, 2)) for index in range(COUNT)]
    schemas = {f"S{index}": schema for index, schema in enumerate(drawn)}
    random = draw(_random)
    return [
        Drawn(schema, telling(schemas, name, VALUES, random))
        for name, schema in schemas.items()
    ]


@cache
def _schema(index: int, depth: int) -> Strategy:
    """A schema that stands in the one with this number, which in place may refer to those
    before it alone: no value can be judged by a schema that leads back to itself."""
    simple = [_text(), _number(), _listed(), _kinds(), st.booleans(), st.just({})]
    if index:
        simple += [st.integers(0, index - 1).map(_reference)] * 2
    if depth <= 0:
        return _one(simple)
    parted = [_array(index, depth), *[_object(index, depth)] * 2, _joined(index, depth)]
    return _one([_one(simple), *parted])


def _one(strategies: list[Strategy]) -> Strategy:
    """One of these, each as often as any other (`one_of` sees through itself)."""
    return st.sampled_from(strategies).flatmap(lambda strategy: strategy)


@cache
def _inside(depth: int) -> Strategy:
    """A schema of a part of a value."""
    anywhere = st.integers(0, COUNT - 1).map(_reference)
    return _one([anywhere, *[_schema(0, depth - 1)] * 3])


def _reference(index: int) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/S{index}"}


def _some(**keywords: Strategy) -> Strategy:
    """An object with a few of these keywords: of many, most decide about nothing."""
    few = st.lists(st.sampled_from([*keywords]), max_size=3, unique=True)
    return st.tuples(few, st.integers(0, 5)).flatmap(
        lambda drawn: st.fixed_dictionaries(
            {
                name: keywords[name]
                for name in _with_needed(drawn[0], is_left=not drawn[1])
            }
        ).map(_in_order)
    )


_NEEDS = {"minContains": "contains", "maxContains": "contains"} | dict.fromkeys(
    ("then", "else"), "if"
)
"""What a keyword says nothing without."""


def _with_needed(names: list[str], *, is_left: bool) -> dict[str, None]:
    """The names, and in most cases those without which they say nothing."""
    needed = [_NEEDS[name] for name in names if name in _NEEDS and not is_left]
    return dict.fromkeys([*names, *needed])


_PAIRS = (
    *(("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems")),
    *(("minProperties", "maxProperties"), ("minContains", "maxContains")),
)


def _in_order(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema without limits that leave no value: those are errors of a document."""
    for low, high in _PAIRS:
        if low in schema and high in schema and schema[low] > schema[high]:
            schema[low], schema[high] = schema[high], schema[low]
    return schema


def _typed(kinds: Strategy, schema: Strategy) -> Strategy:
    return st.tuples(kinds, schema).map(lambda both: {**both[0], **both[1]})


def _of(*kinds: str) -> Strategy:
    """The type, one of null beside it, or none."""
    first, *_ = kinds
    return st.sampled_from(
        [*({"type": kind} for kind in kinds), {"type": [first, "null"]}, {}]
    )


_counts = st.integers(0, 3)


def _text() -> Strategy:
    patterns = st.sampled_from(("^a", "b$", "^[ab]+$", "[0-9]"))
    limits = _some(minLength=_counts, maxLength=_counts, pattern=patterns)
    return _typed(_of("string"), limits)


def _number() -> Strategy:
    return _typed(
        _of("integer", "number"),
        _some(
            minimum=st.integers(-2, 3),
            maximum=st.sampled_from((1, 2.5, 4)),
            exclusiveMinimum=st.sampled_from((-1, 0.5)),
            exclusiveMaximum=st.sampled_from((4, 5.0)),
            multipleOf=st.sampled_from((1, 2, 0.5)),
        ),
    )


def _listed() -> Strategy:
    members = st.one_of(_scalars, _values)
    enum = st.lists(members, min_size=1, max_size=3).map(lambda found: {"enum": found})
    const = members.map(lambda value: {"const": value})
    return _typed(_of("string", "integer"), st.one_of(enum, const)) | enum | const


def _kinds() -> Strategy:
    kinds = ("null", "boolean", "integer", "number", "string", "array", "object")
    several = st.lists(st.sampled_from(kinds), min_size=1, max_size=3, unique=True)
    return several.map(lambda found: {"type": found})


def _array(index: int, depth: int) -> Strategy:
    inner = _inside(depth)
    return _typed(
        _of("array"),
        _some(
            items=inner,
            prefixItems=st.lists(inner, min_size=1, max_size=2),
            minItems=_counts,
            maxItems=_counts,
            uniqueItems=st.sampled_from((True, True, False)),
            contains=inner,
            minContains=_counts,
            maxContains=_counts,
            unevaluatedItems=inner,
        ),
    )


def _object(index: int, depth: int) -> Strategy:
    inner = _inside(depth)
    names = st.sampled_from(NAMES)
    some_names = st.lists(names, max_size=2, unique=True)
    limits = _some(
        properties=st.dictionaries(names, inner, min_size=1, max_size=3),
        required=some_names,
        additionalProperties=inner,
        patternProperties=st.dictionaries(st.just("^a"), inner, min_size=1),
        propertyNames=_text(),
        minProperties=_counts,
        maxProperties=_counts,
        dependentRequired=st.dictionaries(names, some_names, min_size=1, max_size=1),
        dependentSchemas=st.dictionaries(
            names, _schema(index, depth - 1), min_size=1, max_size=1
        ),
        unevaluatedProperties=inner,
    )
    # Properties without a type are rare: those are read as they are written, and what is
    # read as it is meant is to be asked as well.
    kinds = [{"type": "object"}, {"type": ["object", "null"]}] * 12
    return _typed(st.sampled_from([*kinds, {}]), limits)


def _joined(index: int, depth: int) -> Strategy:
    inner = _schema(index, depth - 1)
    several = st.lists(inner, min_size=1, max_size=3)
    joined = _some(
        allOf=several,
        anyOf=several,
        oneOf=several,
        **{"not": inner, "if": inner, "then": inner, "else": inner},
    )
    beside: Strategy = st.one_of(
        st.just({}), _text(), _number(), _object(index, depth - 1)
    )
    return _typed(beside, joined)
