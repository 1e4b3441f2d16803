"""Values that a schema takes: guessed from its words, and believed once the judge agrees."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, product
from typing import Any

from .documents import Json, Place
from .judge import Direction, Judge
from .mutations import mutations
from .scalars import numbers, strings, varied

_MOST = 60
"""How many guesses are asked about."""
_MOST_CHANGED = 300
"""How many changes of a guess are asked about."""
_DEEPEST = 12
_RICHEST = 2
"""How deep objects have more than what is required."""


def value(
    schema: Place | None,
    judge: Judge,
    direction: Direction,
    but: Sequence[Json] = (),
) -> Iterator[Json]:
    """The first guess that the judge takes and that is none of `but`, or nothing; without
    what is only for the other direction."""
    if schema is None:
        yield "text"
        return
    found = (each for each in values(schema, judge, direction) if each not in but)
    yield from islice(found, 1)


def values(schema: Place, judge: Judge, direction: Direction) -> Iterator[Json]:
    """The guesses that the judge takes, without what is only for the other direction."""
    without = "readOnly" if direction == "request" else "writeOnly"
    for guess in _Synthesis(judge, without).candidates((schema,), 0):
        if judge.takes(schema, guess):
            yield guess


def _one_sided(schema: Place, guesses: list[Json], without: str) -> Iterator[Json]:
    """Guesses that only one of overlapping members takes: what another one has for a
    property is something else than that one wants."""
    target = schema.followed() or schema
    names = [
        name
        for _, member in _entries(target, "oneOf")
        for parts in islice(_variants(member, 0), 1)
        for part in parts
        for name, place in _entries(part, "properties")
        if not _is_for_the_other(place, without)
    ]
    for guess in [*guesses[:8], {}] if names else ():
        if isinstance(guess, dict):
            yield guess
            missing = [name for name in dict.fromkeys(names) if name not in guess]
            for other in (1, "text"):
                yield {**guess, **dict.fromkeys(missing, other)}
                for name in missing:
                    yield {**guess, name: other}


def is_binary(schema: Place, name: str) -> bool:
    """Whether a property of a form is a file, or an array of files."""
    for parts in islice(_variants(schema, 0), 24):
        for place in (part.get("properties") for part in parts):
            declared = place.get(name) if place is not None else None
            if declared is not None and _is_of_files(declared):
                return True
    return False


def _is_of_files(schema: Place) -> bool:
    for part in (part for parts in _variants(schema, 0) for part in parts):
        if isinstance(part.value, dict):
            if part.value.get("format") == "binary":
                return True
            encoding = part.value.get("contentEncoding")
            if encoding == "binary" or (
                "contentMediaType" in part.value and encoding is None
            ):
                return True
            items = part.get("items")
            if items is not None and _is_of_files(items):
                return True
    return False


@dataclass(frozen=True, slots=True)
class _Words:
    """What schemas that hold together say, in one."""

    values: dict[str, Json]
    properties: dict[str, tuple[Place, ...]]
    schemas: dict[str, tuple[Place, ...]]
    """The schemas under one word: `items`, `prefixItems`, `additionalProperties`."""
    required: list[str]
    enums: list[list[Json]]


@dataclass(frozen=True, slots=True)
class _Synthesis:
    judge: Judge
    without: str
    """The word of the properties that are left out."""
    known: dict[tuple[tuple[Place, ...], int], Json] = field(
        default_factory=dict[tuple[tuple[Place, ...], int], Json]
    )
    """The first guesses, by schemas and depth."""

    def guesses(self, schemas: tuple[Place, ...], depth: int) -> Iterator[Json]:
        """Values for schemas that are to hold together, likely ones first."""
        if depth > _DEEPEST:
            return
        for parts in islice(_variants_of(schemas, 0), 24):
            if any(part.value is False for part in parts):
                continue
            words = _together(parts, self.without)
            for word in ("const", "default", "example"):
                if word in words.values:
                    yield words.values[word]
            yield from _listed(words.values.get("examples"))
            if words.enums:
                first, *others = words.enums
                yield from (it for it in first if all(it in each for each in others))
            else:
                yield from islice(self._plain(words, depth), 12)

    def candidates(self, schemas: tuple[Place, ...], depth: int) -> Iterator[Json]:
        """Guesses, and what may do where those are not enough."""
        guesses: list[Json] = []
        for guess in islice(self.guesses(schemas, depth), _MOST if depth == 0 else 24):
            guesses.append(guess)
            yield guess
        for schema in schemas:
            yield from _one_sided(schema, guesses, self.without)
            for guess in guesses[: 4 if depth == 0 else 1]:
                changed = mutations((schema,), guess)
                yield from islice(changed, _MOST_CHANGED if depth == 0 else 40)

    def _first(self, schemas: tuple[Place, ...], depth: int) -> Json:
        """The first guess that holds where guesses may go wrong."""
        if (schemas, depth) not in self.known:
            self.known[schemas, depth] = self._found(schemas, depth)
        return self.known[schemas, depth]

    def _found(self, schemas: tuple[Place, ...], depth: int) -> Json:
        for guess in self.candidates(schemas, depth):
            if not any(
                _is_doubtful(each) and not self.judge.takes(each, guess)
                for each in schemas
            ):
                return guess
        return _NOTHING

    def _plain(self, words: _Words, depth: int) -> Iterator[Json]:
        for kind in _kinds(words):
            match kind:
                case "object":
                    yield from self._objects(words, depth)
                case "array":
                    yield from self._arrays(words, depth)
                case "string":
                    yield from strings(words.values)
                case "integer" | "number":
                    yield from numbers(words.values, whole=kind == "integer")
                case "boolean":
                    yield True
                case _:
                    yield None

    def _objects(self, words: _Words, depth: int) -> Iterator[Json]:
        """With everything that is described, then with what is required alone."""
        described, required = words.properties, words.required
        made: dict[str, Json] = {}
        for name in required:
            made[name] = self._first(described.get(name, ()), depth + 1)
            if made[name] is _NOTHING:
                return
        more = dict(made)
        for name in described if depth < _RICHEST else ():
            if name not in more:
                found = self._first(described[name], depth + 1)
                if found is not _NOTHING:
                    more[name] = found
        for each in (more, made):
            yield self._filled(each, words, depth)
        for name in required:  # one of several guesses for what must be there
            guesses = self.guesses(described.get(name, ()), depth + 1)
            for guess in islice(guesses, 1, 4):
                yield {**made, name: guess}
        for name in described:  # and one more, which may tell it apart
            if name not in more:
                found = self._first(described[name], depth + 1)
                if found is not _NOTHING:
                    yield {**made, name: found}

    def _filled(self, made: dict[str, Json], words: _Words, depth: int) -> Json:
        """With as many properties of any name as there must be."""
        least = words.values.get("minProperties")
        extra = words.schemas.get("additionalProperties", ())
        missing = (least if isinstance(least, int) else 0) - len(made)
        filler = self._first(extra, depth + 1) if missing > 0 else _NOTHING
        fillers = {f"key{number}": filler for number in range(missing)}
        return {**made, **({} if filler is _NOTHING else fillers)}

    def _arrays(self, words: _Words, depth: int) -> Iterator[Json]:
        items = words.schemas.get("items", ())
        prefixes = (part.items() for part in words.schemas.get("prefixItems", ()))
        start = [
            self._first((each,), depth + 1) for prefix in prefixes for _, each in prefix
        ]
        least = words.values.get("minItems")
        count = max(least if isinstance(least, int) else 1, 1) - len(start)
        first = self._first(items, depth + 1) if count > 0 else _NOTHING
        if first is not _NOTHING:
            for guess in [first, *islice(self.guesses(items, depth + 1), 6)]:
                yield [*start, *[varied(guess, number) for number in range(count)]]
                yield [*start, *[guess] * count]
        if items and count > 1:
            yield [*start, *islice(self.guesses(items, depth + 1), count)]
        if not least or count <= 0:
            yield start


_NOTHING: Any = object()


def _is_doubtful(schema: Place) -> bool:
    """Whether a guess for it is likely to be none of its values."""
    target = schema.followed() or schema
    return isinstance(target.value, dict) and not target.value.keys().isdisjoint(
        (
            *("oneOf", "anyOf", "allOf", "not", "pattern", "minItems"),
            *("default", "example", "examples"),
        )
    )


def _variants_of(schemas: tuple[Place, ...], depth: int) -> Iterator[list[Place]]:
    each = (list(islice(_variants(schema, depth), 24)) for schema in schemas)
    for combination in product(*each):
        yield [part for parts in combination for part in parts]


def _variants(schema: Place, depth: int) -> Iterator[list[Place]]:
    """The schemas that hold together, for each choice of members."""
    if not isinstance(schema.value, dict) or depth > _DEEPEST:
        yield [schema]
        return
    target = schema.followed() if isinstance(schema.value.get("$ref"), str) else None
    above: list[list[list[Place]]] = []
    if target is not None:
        above.append(list(islice(_variants(target, depth + 1), 24)))
    for _, part in (schema / "allOf").items() if schema.value.get("allOf") else ():
        above.append(list(islice(_variants(part, depth + 1), 8)))
    for word in ("oneOf", "anyOf"):
        if schema.value.get(word):
            members = [member for _, member in (schema / word).items()]
            ways = (islice(_variants(each, depth + 1), 4) for each in members)
            above.append([way for each in ways for way in each])
    for combination in product(*above):
        yield [schema, *(part for parts in combination for part in parts)]


def _together(parts: list[Place], without: str) -> _Words:
    words = _Words({}, {}, {}, [], [])
    left_out: set[str] = set()
    for part in parts:
        if not isinstance(part.value, dict):
            continue
        for word, value in part.value.items():
            held = words.values.setdefault(word, value)
            if word in _TIGHTER and _is_number(held) and _is_number(value):
                words.values[word] = _TIGHTER[word](held, value)
        if isinstance(part.value.get("enum"), list):
            words.enums.append(part.value["enum"])
        for name, place in _entries(part, "properties"):
            if _is_for_the_other(place, without):
                left_out.add(name)
            words.properties[name] = (*words.properties.get(name, ()), place)
        for word in ("items", "prefixItems", "additionalProperties"):
            found = part.get(word)
            if found is not None:
                words.schemas[word] = (*words.schemas.get(word, ()), found)
        words.required.extend(
            name
            for name in _listed(part.value.get("required"))
            if isinstance(name, str) and name not in words.required
        )
    for name in left_out:
        words.properties.pop(name)
        if name in words.required:
            words.required.remove(name)
    return words


_TIGHTER: dict[str, Callable[[Json, Json], Json]] = {
    **dict.fromkeys(("minimum", "minLength", "minItems", "minProperties"), max),
    **dict.fromkeys(("maximum", "maxLength", "maxItems", "maxProperties"), min),
}


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_for_the_other(place: Place, without: str) -> bool:
    return any(
        isinstance(part.value, dict) and part.value.get(without) is True
        for part in next(_variants(place, 0), [])
    )


def _entries(schema: Place, word: str) -> Iterator[tuple[str, Place]]:
    found = schema.get(word)
    if found is not None:
        yield from found.items()


def _kinds(words: _Words) -> list[Json]:
    kinds = _listed(words.values.get("type"))
    if kinds:
        return kinds
    if words.properties or words.required or "additionalProperties" in words.schemas:
        return ["object"]
    if "items" in words.schemas:
        return ["array"]
    if words.values.keys() & {"minimum", "maximum", "multipleOf"}:
        return ["number"]
    return ["string"]


def _listed(words: Json) -> list[Json]:
    if words is None:
        return []
    return words if isinstance(words, list) else [words]
