"""The second opinion: JSON Schema, as jsonschema-rs judges it.

The schemas of a document are written down anew in the words of draft 2020-12, with
what its own dialect means by them, and without what is no keyword or is malformed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

import jsonschema_rs

from .contradictions import Contradictions
from .documents import Json, Place

Direction: TypeAlias = Literal["request", "response"]

_COMPOSED = ("$ref", "allOf", "anyOf", "oneOf")
_KINDS = {"null", "boolean", "integer", "number", "string", "array", "object"}
_FORMATS = {"date-time", "date", "uri", "uuid"}
_DEEPEST = 12
_LONGEST = 300
_HALF = 150
_DEFS = "#/$defs/"
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_MAPS = ("properties", "patternProperties", "dependentSchemas")
_SCHEMAS = ("items", "additionalProperties", "not")
_SCHEMAS_3_1 = (
    *("if", "then", "else", "contains", "propertyNames"),
    *("unevaluatedItems", "unevaluatedProperties"),
)
_CONDITIONS = frozenset(("not", "if", "then", "else", "contains", "dependentSchemas"))
_SINCE_3_1 = frozenset(
    (*_SCHEMAS_3_1, "prefixItems", "patternProperties", "dependentSchemas")
)


def _number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _count(value: Json) -> bool:
    return _number(value) and value >= 0 and value == int(value)


def _strings(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


@cache
def _is_pattern(value: Json) -> bool:
    """Whether it is an expression, and one that the judge's engine has room for."""
    if not isinstance(value, str):
        return False
    try:
        jsonschema_rs.Draft202012Validator({"pattern": value})
    except ValueError:
        return False
    return True


_PLAIN: dict[str, Callable[[Json], bool]] = {
    "enum": lambda value: isinstance(value, list),
    "minimum": _number,
    "maximum": _number,
    "multipleOf": lambda value: _number(value) and value > 0,
    "minLength": _count,
    "maxLength": _count,
    "minItems": _count,
    "maxItems": _count,
    "minProperties": _count,
    "maxProperties": _count,
    "uniqueItems": lambda value: isinstance(value, bool),
    "pattern": _is_pattern,
    "format": lambda value: isinstance(value, str) and value in _FORMATS,
}
_PLAIN_3_1: dict[str, Callable[[Json], bool]] = {
    "exclusiveMinimum": _number,
    "exclusiveMaximum": _number,
    "minContains": _count,
    "maxContains": _count,
    "const": lambda _: True,
    "dependentRequired": lambda value: isinstance(value, dict),
}


def parts(schema: Place, version: str) -> Iterator[Place]:
    """The schemas that stand in a schema, references not followed."""
    if not isinstance(schema.value, dict):
        return
    for word in (*_LISTS, *_MAPS):
        if version != "3.0" or word not in _SINCE_3_1:
            entries = schema.get(word)
            for _, entry in entries.items() if entries is not None else ():
                if isinstance(entry.value, dict | bool):
                    yield entry
    for word in _SCHEMAS if version == "3.0" else (*_SCHEMAS, *_SCHEMAS_3_1):
        part = schema.get(word)
        if part is not None and isinstance(part.value, dict | bool):
            yield part


@dataclass(frozen=True, slots=True)
class _Meant:
    """A schema where it stands."""

    schema: Place
    absent: frozenset[str] = frozenset()
    """Properties that may be absent, for what stands around it says so."""


class Judge:
    """Judges values by the schemas of a document, in one direction.

    A property that is read-only need not be in a request, and one that is write-only
    not in a response, wherever in an `allOf` that is said. With `typed` schemas are read as they are meant: one that has
    `properties` and no `type` is one of objects, which JSON Schema does not say, and
    `nullable` allows null wherever it stands, but for an enum that does not name it. With
    `foreign` a property that is only for the other direction is anything (True), or is
    not to be there at all (False).
    """

    def __init__(
        self,
        version: str,
        direction: Direction,
        *,
        typed: bool = False,
        foreign: bool | None = None,
    ) -> None:
        self._version = version
        self._typed = typed
        self._foreign = foreign
        self._absent = "readOnly" if direction == "request" else "writeOnly"
        self._names: dict[_Meant, str] = {}
        self._schemas: dict[str, Json] = {}
        self._inside: dict[str, tuple[str, ...]] = {}
        self._todo: list[_Meant] = []
        self._foreigners: dict[Place, frozenset[str]] = {}
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}

    def takes(self, schema: Place, value: Json) -> bool:
        """Whether the schema takes the value; sooner known than why."""
        name, validator = self._asked(schema)
        return validator.is_valid({name: value})

    def refusal(self, schema: Place, value: Json) -> str | None:
        """Why the schema refuses the value; None if it takes it."""
        name, validator = self._asked(schema)
        error = next(validator.iter_errors({name: value}), None)
        if error is None:
            return None
        where = "".join(f"/{step}" for step in error.instance_path[1:])
        return _shortened(f"{where}: {error.message}")

    def contradiction(self, schema: Place) -> str | None:
        """Why no value at all fits the schema; None where one may."""
        root = self._reference(schema)
        self._write_all()
        return Contradictions(self._schemas).why([root])

    def know(self, schemas: Iterable[Place]) -> None:
        """Read many schemas at once, which takes no longer than one where each leads to
        all."""
        for schema in schemas:
            self._reference(schema)

    def _asked(self, schema: Place) -> tuple[str, jsonschema_rs.Draft202012Validator]:
        """A name, and a validator of objects whose property of that name is of the
        schema."""
        root = self._reference(schema)["$ref"]
        name = root.removeprefix(_DEFS)
        if name not in self._validators:
            self._write_all()
            new = self._schemas.keys() - self._validators.keys()
            try:
                self._compile(new)
            except ValueError:  # of one of them, which need not be this one
                self._compile(self._reached(root).keys())
        return name, self._validators[name]

    def _compile(self, names: Collection[str]) -> None:
        reached: dict[str, Json] = {}
        for name in names:
            self._reach(_DEFS + name, reached)
        validator = jsonschema_rs.Draft202012Validator(
            {
                "properties": {name: {"$ref": _DEFS + name} for name in names},
                "$defs": reached,
            },
            validate_formats=True,
        )
        self._validators.update(dict.fromkeys(names, validator))

    def _reference(
        self, schema: Place, absent: frozenset[str] = frozenset()
    ) -> dict[str, str]:
        meant = _Meant(schema, absent)
        if meant not in self._names:
            self._names[meant] = f"s{len(self._names)}"
            self._todo.append(meant)
        return {"$ref": _DEFS + self._names[meant]}

    def _write_all(self) -> None:
        while self._todo:
            meant = self._todo.pop()
            self._schemas[self._names[meant]] = self._written(meant)

    def _reached(self, reference: str) -> dict[str, Json]:
        found: dict[str, Json] = {}
        self._reach(reference, found)
        return found

    def _reach(self, reference: str, found: dict[str, Json]) -> None:
        """Put what a reference leads to beside what is there."""
        todo = [reference]
        while todo:
            name = todo.pop().removeprefix(_DEFS)
            if name not in found:
                found[name] = self._schemas[name]
                if name not in self._inside:
                    self._inside[name] = tuple(_references(found[name]))
                todo += self._inside[name]

    def _written(self, meant: _Meant) -> Json:
        schema = meant.schema
        if isinstance(schema.value, bool):
            return schema.value
        if not isinstance(schema.value, dict):
            return True
        absent = meant.absent | self._absent_in(schema)
        written = self._written_object(_Meant(schema, absent))
        if self._typed and self._is_nullable(schema):
            return {"anyOf": [{"type": "null"}, written]}
        return written

    def _is_nullable(self, schema: Place) -> bool:
        enum = schema.value.get("enum")
        has_null = self._version != "3.0" or not isinstance(enum, list) or None in enum
        return schema.value.get("nullable") is True and has_null

    def _written_object(self, meant: _Meant) -> dict[str, Json]:
        schema, absent = meant.schema, meant.absent
        written: dict[str, Json] = {}
        if isinstance(schema.value.get("$ref"), str):
            target = schema.followed()
            written = {} if target is None else self._reference(target, absent)
            if self._version == "3.0":
                return written
        self._write_plain(meant, written)
        for part in parts(schema, self._version):
            word = part.steps[len(schema.steps)]
            if len(part.steps) == len(schema.steps) + 1:
                written[word] = self._reference(part)
            elif word in _COMPOSED:
                written.setdefault(word, []).append(self._reference(part, absent))
            elif word in _LISTS:
                written.setdefault(word, []).append(self._reference(part))
            else:
                name = part.steps[-1]
                is_foreign = word == "properties" and name in absent
                said = self._foreign if is_foreign else None
                entry = self._reference(part) if said is None else said
                written.setdefault(word, {})[name] = entry
        return written

    def _write_plain(self, meant: _Meant, written: dict[str, Json]) -> None:
        schema, value = meant.schema, meant.schema.value
        words = _PLAIN if self._version == "3.0" else {**_PLAIN, **_PLAIN_3_1}
        for word, is_sound in words.items():
            if word in value and is_sound(value[word]):
                written[word] = value[word]
        kinds = value.get("type", "null" if "type" in value else [])
        if kinds is None and not value.keys().isdisjoint(_COMPOSED):
            kinds = []  # `type: null` that is no type, and nothing could be both
        kinds = ["null" if each is None else each for each in _listed(kinds)]
        if kinds and _KINDS.issuperset(kinds):
            if self._version == "3.0" and value.get("nullable") is True:
                kinds = [*kinds, "null"]
            written["type"] = sorted(set(kinds))
        elif self._typed and _is_untyped_object(schema):
            written["type"] = "object"
        if self._version == "3.0":
            for limit, exclusive in (
                ("minimum", "exclusiveMinimum"),
                ("maximum", "exclusiveMaximum"),
            ):
                if value.get(exclusive) is True and limit in written:
                    written[exclusive] = written.pop(limit)
        if _strings(value.get("required")):
            written["required"] = [
                name
                for name in dict.fromkeys(value["required"])
                if name not in meant.absent
            ]

    def _absent_in(self, schema: Place) -> frozenset[str]:
        """The properties of a schema, and of what holds with it, that are only for the
        other direction."""
        if schema not in self._foreigners:
            self._foreigners[schema] = frozenset()  # while it leads back to itself
            self._foreigners[schema] = frozenset(
                name for each in _applied(schema) for name in self._absent_of(each)
            )
        return self._foreigners[schema]

    def _absent_of(self, schema: Place) -> Iterator[str]:
        for name, declared in _entries(schema, "properties"):
            if self._is_absent(declared):
                yield name
        for word in ("anyOf", "oneOf"):  # whichever member it is
            members = [each for _, each in _entries(schema, word)]
            each = [self._absent_in(member) for member in members]
            yield from frozenset.intersection(*each) if each else ()

    def _is_absent(self, declared: Place) -> bool:
        """JSON Schema Validation, 9.4: true if any that applies says so."""
        return any(each.value.get(self._absent) is True for each in _applied(declared))


def _shortened(text: str) -> str:
    """The value comes first in what is said, and at the end what is wrong with it."""
    return text if len(text) <= _LONGEST else f"{text[:_HALF]} ... {text[-_HALF:]}"


def _applied(schema: Place, depth: int = 0) -> Iterator[Place]:
    """A schema, what it refers to, and all of its `allOf`."""
    if not isinstance(schema.value, dict) or depth > _DEEPEST:
        return
    yield schema
    if isinstance(schema.value.get("$ref"), str):
        target = schema.followed()
        if target is not None:
            yield from _applied(target, depth + 1)
    for _, part in _entries(schema, "allOf"):
        yield from _applied(part, depth + 1)


def _entries(schema: Place, word: str) -> Iterator[tuple[str, Place]]:
    found = schema.get(word)
    if found is not None:
        yield from found.items()


def _is_untyped_object(schema: Place) -> bool:
    is_condition = _CONDITIONS.intersection(schema.steps)
    has_names = not schema.value.keys().isdisjoint(("properties", "required"))
    return has_names and "type" not in schema.value and not is_condition


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


def _references(schema: Json) -> Iterator[str]:
    match schema:
        case {"$ref": str(reference)}:
            yield reference
        case _:
            pass
    match schema:
        case dict():
            for entry in schema.values():
                if isinstance(entry, dict | list):
                    yield from _references(entry)
        case list():
            for entry in schema:
                if isinstance(entry, dict | list):
                    yield from _references(entry)
        case _:
            pass
