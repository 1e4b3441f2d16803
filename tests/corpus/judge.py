"""The second opinion: JSON Schema, as jsonschema-rs judges it.

The schemas of a document are written down anew in the words of draft 2020-12, with
what its own dialect means by them, and without what is no keyword or is malformed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Literal, TypeAlias

import jsonschema_rs

from .documents import Json, Place

Direction: TypeAlias = Literal["request", "response"]

_COMPOSED = ("$ref", "allOf", "anyOf", "oneOf")
_KINDS = {"null", "boolean", "integer", "number", "string", "array", "object"}
_FORMATS = {"date-time", "date", "uri", "uuid"}
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


class Judge:
    """Judges values by the schemas of a document, in one direction.

    A property that is read-only need not be in a request, and one that is write-only
    not in a response. With `typed` schemas are read as they are meant: one that has
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
        self._names: dict[Place, str] = {}
        self._schemas: dict[str, Json] = {}
        self._inside: dict[str, tuple[str, ...]] = {}
        self._todo: list[Place] = []
        self._validators: dict[Place, jsonschema_rs.Draft202012Validator] = {}

    def takes(self, schema: Place, value: Json) -> bool:
        """Whether the schema takes the value; sooner known than why."""
        return self._validator(schema).is_valid(value)

    def refusal(self, schema: Place, value: Json) -> str | None:
        """Why the schema refuses the value; None if it takes it."""
        error = next(self._validator(schema).iter_errors(value), None)
        if error is None:
            return None
        where = "".join(f"/{step}" for step in error.instance_path)
        return f"{where}: {error.message}"[:300]

    def _validator(self, schema: Place) -> jsonschema_rs.Draft202012Validator:
        if schema not in self._validators:
            root = self._reference(schema)
            self._write_all()
            self._validators[schema] = jsonschema_rs.Draft202012Validator(
                {**root, "$defs": self._reached(root["$ref"])}, validate_formats=True
            )
        return self._validators[schema]

    def _reference(self, schema: Place) -> dict[str, str]:
        if schema not in self._names:
            self._names[schema] = f"s{len(self._names)}"
            self._todo.append(schema)
        return {"$ref": f"#/$defs/{self._names[schema]}"}

    def _write_all(self) -> None:
        while self._todo:
            schema = self._todo.pop()
            self._schemas[self._names[schema]] = self._written(schema)

    def reach(self, schema: Place) -> int:
        """How many schemas a verdict about this one takes."""
        root = self._reference(schema)
        self._write_all()
        return len(self._reached(root["$ref"]))

    def _reached(self, reference: str) -> dict[str, Json]:
        found: dict[str, Json] = {}
        todo = [reference]
        while todo:
            name = todo.pop().removeprefix("#/$defs/")
            if name not in found:
                found[name] = self._schemas[name]
                if name not in self._inside:
                    self._inside[name] = tuple(_references(found[name]))
                todo += self._inside[name]
        return found

    def _written(self, schema: Place) -> Json:
        if isinstance(schema.value, bool):
            return schema.value
        if not isinstance(schema.value, dict):
            return True
        written = self._written_object(schema)
        if self._typed and self._is_nullable(schema):
            return {"anyOf": [{"type": "null"}, written]}
        return written

    def _is_nullable(self, schema: Place) -> bool:
        enum = schema.value.get("enum")
        has_null = self._version != "3.0" or not isinstance(enum, list) or None in enum
        return schema.value.get("nullable") is True and has_null

    def _written_object(self, schema: Place) -> dict[str, Json]:
        written: dict[str, Json] = {}
        if isinstance(schema.value.get("$ref"), str):
            target = schema.followed()
            written = {} if target is None else self._reference(target)
            if self._version == "3.0":
                return written
        self._write_plain(schema, written)
        for part in parts(schema, self._version):
            word = part.steps[len(schema.steps)]
            if len(part.steps) == len(schema.steps) + 1:
                written[word] = self._reference(part)
            elif word in _LISTS:
                written.setdefault(word, []).append(self._reference(part))
            else:
                name = part.steps[-1]
                is_foreign = word == "properties" and self._may_be_absent(schema, name)
                said = self._foreign if is_foreign else None
                entry = self._reference(part) if said is None else said
                written.setdefault(word, {})[name] = entry
        return written

    def _write_plain(self, schema: Place, written: dict[str, Json]) -> None:
        value = schema.value
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
                if not self._may_be_absent(schema, name)
            ]

    def _may_be_absent(self, schema: Place, name: str) -> bool:
        properties = schema.get("properties")
        declared = None if properties is None else properties.get(name)
        if declared is None:
            return False
        target = declared.followed() or declared
        return any(
            isinstance(each.value, dict) and each.value.get(self._absent) is True
            for each in (declared, target)
        )


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
