"""Schemas and values drawn by hypothesis: small ones, with all that JSON Schema can say."""

from __future__ import annotations

from typing import Any, TypeAlias

from hypothesis import strategies as st

Strategy: TypeAlias = st.SearchStrategy[Any]

NAMES = ("a", "b", "ab")
COUNT = 6
"""How many schemas a document has; they may refer to each other."""

_texts = st.sampled_from(("", "a", "b", "ab", "abc", "1", "\u00e9", "\U0001f600"))
_numbers = st.one_of(
    st.integers(-3, 5), st.sampled_from((0.5, 1.0, -2.0, 2.5, 1e20, 2**63, -(2**64)))
)
_scalars = st.one_of(st.none(), st.booleans(), _numbers, _texts)
values: Strategy = st.recursive(
    _scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from((*NAMES, "c")), inner, max_size=3),
    ),
    max_leaves=5,
)
"""JSON values."""


def documents() -> Strategy:
    """The schemas of a document, called S0 and so on, and a list of values for each."""
    return st.tuples(*(_schema_with_values(index) for index in range(COUNT)))


@st.composite
def _schema_with_values(draw: st.DrawFn, index: int) -> tuple[Any, list[Any]]:
    schema = draw(_schema(index, 2))
    near = st.deferred(lambda: _fitting(schema, 3))
    return schema, draw(st.lists(st.one_of(near, near, values), min_size=8, max_size=8))


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


def _inside(depth: int) -> Strategy:
    """A schema of a part of a value."""
    anywhere = st.integers(0, COUNT - 1).map(_reference)
    return _one([anywhere, *[_schema(0, depth - 1)] * 3])


def _reference(index: int) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/S{index}"}


def _some(**keywords: Strategy) -> Strategy:
    """An object with some of these keywords."""
    return st.fixed_dictionaries({}, optional=keywords).map(_in_order)


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
    members = st.one_of(_scalars, values)
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
            uniqueItems=st.booleans(),
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
    # Without the type, properties are read as those of an object: that is decided.
    return _typed(
        st.sampled_from(({"type": "object"}, {"type": ["object", "null"]})), limits
    )


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


def _fitting(schema: Any, depth: int) -> Strategy:
    """Values that may well fit a schema."""
    if not isinstance(schema, dict) or not depth:
        return values
    found: list[Strategy] = [values]
    if "const" in schema:
        found.append(st.just(schema["const"]))
    if "enum" in schema:
        found.append(st.sampled_from(schema["enum"]))
    for keyword in ("allOf", "anyOf", "oneOf"):
        found += [_fitting(each, depth - 1) for each in schema.get(keyword, ())]
    if "if" in schema:
        found.append(_fitting(schema["if"], depth - 1))
    kinds = schema.get("type", [])
    for kind in [kinds] if isinstance(kinds, str) else kinds:
        found += [_of_kind(kind, schema, depth)] * 2
    return st.one_of(found)


def _of_kind(kind: str, schema: dict[str, Any], depth: int) -> Strategy:
    match kind:
        case "object":
            known = {
                name: _fitting(inner, depth - 1)
                for name, inner in schema.get("properties", {}).items()
            }
            required = {name for name in schema.get("required", ()) if name in known}
            return st.fixed_dictionaries(
                {name: known[name] for name in sorted(required)},
                optional={n: s for n, s in known.items() if n not in required},
            )
        case "array":
            first = [
                _fitting(each, depth - 1) for each in schema.get("prefixItems", ())
            ]
            rest = st.lists(_fitting(schema.get("items", {}), depth - 1), max_size=2)
            return st.tuples(st.tuples(*first), rest).map(
                lambda parts: [*parts[0], *parts[1]]
            )
        case "string":
            return _texts
        case "integer" | "number":
            return _numbers
        case "boolean":
            return st.booleans()
        case _:
            return st.none()
