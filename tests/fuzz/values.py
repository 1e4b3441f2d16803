"""Values for a schema: such that each of its keywords decides about one of them.

Values drawn at random rarely ask what they are for: an object without the property that
`dependentRequired` names is taken with the keyword and without it. So many values are
made near to fitting, and those are taken whose verdict changes when a keyword is removed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, TypeAlias

import jsonschema_rs

NAMES = ("a", "b", "ab")
TEXTS = ("", "a", "b", "ab", "abc", "1", "\u00e9", "\U0001f600")
NUMBERS = (*range(-3, 6), 0.5, 1.0, -2.0, 2.5, 1e20, 2**63, -(2**64))
_KINDS = ("null", "boolean", "integer", "number", "string", "array", "object")
_MADE = 60
"""How many values are made for a schema."""
_DEPTH = 3

Place: TypeAlias = tuple[str | int, ...]
Schemas: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A value, and the keywords of its schema without which the verdict is another."""

    value: Any
    keywords: frozenset[Place]


def telling(schemas: Schemas, name: str, count: int, random: Random) -> list[Told]:
    """So many values for a schema: those first that tell what no other tells."""
    near = _Near(schemas, random)
    made = [near.value(schemas[name], _DEPTH) for _ in range(_MADE)]
    made = [_changed(each, random) if random.random() < 0.5 else each for each in made]
    made = list({_text(each): each for each in made}.values())
    told = [set[Place]() for _ in made]
    expected = verdicts(schemas, name, made)
    places = [*_keywords(schemas[name], ())]
    for place in places:
        less = {**schemas, name: _without(schemas[name], place)}
        for at, verdict in enumerate(verdicts(less, name, made)):
            if verdict != expected[at]:
                told[at].add(place)
    # What few values tell comes first.
    places.sort(key=lambda place: sum(place in each for each in told))
    chosen = dict.fromkeys(
        next((at for at, each in enumerate(told) if place in each), 0)
        for place in places
    )
    rest = dict.fromkeys([*chosen, *range(len(made))])
    return [Told(made[at], frozenset(told[at])) for at in [*rest][:count]]


def verdicts(schemas: Schemas, name: str, values: Sequence[Any]) -> list[bool]:
    """What a JSON Schema validator says of each value."""
    validator = jsonschema_rs.Draft202012Validator(
        {
            "$ref": f"#/components/schemas/{name}",
            "components": {"schemas": dict(schemas)},
        }
    )
    return [validator.is_valid(each) for each in values]


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


# --- the keywords of a schema ---------------------------------------------------------

_ONE = (
    *("items", "contains", "unevaluatedItems", "additionalProperties"),
    *("propertyNames", "unevaluatedProperties", "not", "if", "then", "else"),
)
_SEVERAL = ("prefixItems", "allOf", "anyOf", "oneOf")
_NAMED = ("properties", "patternProperties", "dependentSchemas")


def _keywords(schema: Any, at: Place) -> Iterator[Place]:
    """Where each keyword stands, those inside others too."""
    if not isinstance(schema, dict):
        return
    for keyword, value in schema.items():
        here = (*at, keyword)
        yield here
        inner: Any = ()
        if keyword in _ONE:
            inner = (((), value),)
        elif keyword in _SEVERAL:
            inner = (((index,), each) for index, each in enumerate(value))
        elif keyword in _NAMED:
            inner = (((name,), each) for name, each in value.items())
        for further, each in inner:
            yield from _keywords(each, (*here, *further))


def _without(schema: Any, place: Place) -> Any:
    first, *further = place
    if isinstance(schema, list):
        return [
            _without(each, tuple(further)) if index == first else each
            for index, each in enumerate(schema)
        ]
    return {
        name: _without(each, tuple(further)) if name == first else each
        for name, each in schema.items()
        if further or name != first
    }


# --- values that may well fit ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Near:
    """Makes values that may well fit a schema."""

    schemas: Schemas
    random: Random

    def value(self, schema: Any, depth: int) -> Any:
        random = self.random
        parts = [*self._in_place(schema, _DEPTH)]
        if depth <= 0 or not parts or random.random() < 0.1:
            return anything(random, depth)
        constants = [each["const"] for each in parts if "const" in each]
        constants += [member for each in parts for member in each.get("enum", ())]
        if constants and random.random() < 0.7:
            return random.choice(constants)
        return self._of_kind(random.choice(_kinds(parts)), parts, depth)

    def _in_place(self, schema: Any, depth: int) -> Iterator[dict[str, Any]]:
        """The schema and those in it that are about the same value, or may be."""
        if not isinstance(schema, dict) or depth < 0:
            return
        yield schema
        inner = [*schema.get("allOf", ())]
        inner += [
            self.random.choice(schema[keyword])
            for keyword in ("anyOf", "oneOf")
            if schema.get(keyword)
        ]
        branches = ("if", "then") if self.random.random() < 0.5 else ("else",)
        inner += [schema[keyword] for keyword in branches if keyword in schema]
        inner += schema.get("dependentSchemas", {}).values()
        if "$ref" in schema:
            inner.append(self.schemas[schema["$ref"].rpartition("/")[2]])
        for each in inner:
            yield from self._in_place(each, depth - 1)

    def _of_kind(self, kind: str, parts: list[dict[str, Any]], depth: int) -> Any:
        match kind:
            case "object":
                return self._object(parts, depth)
            case "array":
                return self._array(parts, depth)
            case _:
                return _scalar(kind, self.random)

    def _object(self, parts: list[dict[str, Any]], depth: int) -> dict[str, Any]:
        random = self.random
        required = [name for each in parts for name in each.get("required", ())]
        known = [name for each in parts for name in each.get("properties", ())]
        known += [name for each in parts for name in each.get("dependentRequired", ())]
        known += [name for each in parts for name in each.get("dependentSchemas", ())]
        names = {name for name in required if random.random() < 0.9}
        names |= {name for name in known if random.random() < 0.6}
        names |= {name for name in (*NAMES, "c") if random.random() < 0.2}
        for each in parts:
            for name, others in each.get("dependentRequired", {}).items():
                if name in names and random.random() < 0.6:
                    names |= {*others}
        return {
            name: self._one_of([*_about_property(parts, name)], depth)
            for name in sorted(names)
        }

    def _array(self, parts: list[dict[str, Any]], depth: int) -> list[Any]:
        items = [
            self._one_of([*_about_item(parts, index)], depth)
            for index in range(self.random.randrange(5))
        ]
        if items and self.random.random() < 0.2:
            items.append(self.random.choice(items))
        return items

    def _one_of(self, schemas: list[Any], depth: int) -> Any:
        return self.value(self.random.choice(schemas or [True]), depth - 1)


def _kinds(parts: list[dict[str, Any]]) -> list[str]:
    """The kinds that the schemas are about, the more often the more say so."""
    found: list[str] = []
    for each in parts:
        named = each.get("type", [])
        found += [named] if isinstance(named, str) else named
        found += [_ABOUT[keyword] for keyword in each if keyword in _ABOUT]
    return found or [*_KINDS]


_ABOUT = {
    **dict.fromkeys(("minLength", "maxLength", "pattern"), "string"),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), "number"),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), "number"),
    **dict.fromkeys(("items", "prefixItems", "contains", "uniqueItems"), "array"),
    **dict.fromkeys(("minItems", "maxItems", "unevaluatedItems"), "array"),
    **dict.fromkeys(("properties", "required", "patternProperties"), "object"),
    **dict.fromkeys(("additionalProperties", "propertyNames"), "object"),
    **dict.fromkeys(("minProperties", "maxProperties"), "object"),
    **dict.fromkeys(("dependentRequired", "dependentSchemas"), "object"),
    "unevaluatedProperties": "object",
}


def _about_property(parts: list[dict[str, Any]], name: str) -> Iterator[Any]:
    for each in parts:
        if name in each.get("properties", ()):
            yield each["properties"][name]
        for pattern, schema in each.get("patternProperties", {}).items():
            if name.startswith(pattern.removeprefix("^")):
                yield schema
        for keyword in ("additionalProperties", "unevaluatedProperties"):
            if keyword in each:
                yield each[keyword]


def _about_item(parts: list[dict[str, Any]], index: int) -> Iterator[Any]:
    for each in parts:
        first = each.get("prefixItems", ())
        if index < len(first):
            yield first[index]
        elif "items" in each:
            yield each["items"]
        for keyword in ("contains", "unevaluatedItems"):
            if keyword in each:
                yield each[keyword]


# --- any value ------------------------------------------------------------------------


def anything(random: Random, depth: int) -> Any:
    """Some value."""
    kind = random.choice(_KINDS if depth > 0 else _KINDS[:5])
    match kind:
        case "array":
            return [anything(random, depth - 1) for _ in range(random.randrange(4))]
        case "object":
            names = [name for name in (*NAMES, "c") if random.random() < 0.4]
            return {name: anything(random, depth - 1) for name in names}
        case _:
            return _scalar(kind, random)


def _scalar(kind: str, random: Random) -> Any:
    match kind:
        case "null":
            return None
        case "boolean":
            return random.random() < 0.5
        case "string":
            return random.choice(TEXTS)
        case _:
            return random.choice(NUMBERS)


def _changed(value: Any, random: Random) -> Any:
    """The value with one thing about it changed."""
    inside = isinstance(value, dict | list) and value and random.random() < 0.6
    match value:
        case dict() if inside:
            name = random.choice([*value])
            return {**value, name: _changed(value[name], random)}
        case dict() if value and random.random() < 0.5:
            gone = random.choice([*value])
            return {name: each for name, each in value.items() if name != gone}
        case dict():
            return {**value, random.choice((*NAMES, "c")): anything(random, 1)}
        case list() if inside:
            at = random.randrange(len(value))
            return [*value[:at], _changed(value[at], random), *value[at + 1 :]]
        case list() if value and random.random() < 0.5:
            at = random.randrange(len(value))
            return [*value[:at], *value[at + 1 :]]
        case list():
            return [*value, random.choice(value) if value else anything(random, 1)]
        case _:
            return anything(random, 1)
