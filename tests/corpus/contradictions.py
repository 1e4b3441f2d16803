"""Why no value fits a schema, where its words contradict each other.

What is said is a proof: nothing is said of a schema that might take a value. JSON Schema,
10.2.1: a value is to fit all of `allOf`, one of `anyOf`, and exactly one of `oneOf`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

from .documents import Json

_KINDS = ("null", "boolean", "integer", "number", "string", "array", "object")
_MOST_WAYS = 3000
_DEEPEST = 6
"""How deep in a value a contradiction is looked for."""
_DEEPEST_WAY = 24
"""How many references and members deep."""


@dataclass(frozen=True, slots=True)
class Contradictions:
    """Finds them in schemas that are written in the words of draft 2020-12."""

    definitions: Mapping[str, Json]
    """What ``#/$defs/`` leads to, by name."""

    def why(self, schemas: Sequence[Json], depth: int = 0) -> str | None:
        """Why no value fits all of `schemas`; None where one may."""
        if depth > _DEEPEST:
            return None
        reasons: list[str] = []
        ways = product(*(list(islice(self._ways(s, 0), _MOST_WAYS)) for s in schemas))
        for number, way in enumerate(ways):
            parts = [part for each in way for part in each]
            reason = self._why_not(parts, depth)
            if reason is None or number >= _MOST_WAYS:
                return None
            reasons.append(reason)
        return reasons[0] if reasons else "no member of a oneOf is the only one"

    def _ways(self, schema: Json, depth: int) -> Iterator[list[Json]]:
        """The schemas that hold together, for each choice of members."""
        if not isinstance(schema, dict) or depth > _DEEPEST_WAY:
            yield [schema]
            return
        target = [self._target(schema)] if "$ref" in schema else []
        above = [
            list(islice(self._ways(part, depth + 1), _MOST_WAYS))
            for part in (*target, *schema.get("allOf", ()))
        ]
        for word in ("anyOf", "oneOf"):
            if word in schema:
                members = schema[word]
                if word == "oneOf":
                    members = [it for it in members if self._is_alone(it, members)]
                each = (self._ways(member, depth + 1) for member in members)
                above.append([way for ways in each for way in ways])
        for combination in product(*above):
            yield [schema, *(part for parts in combination for part in parts)]

    def _why_not(self, parts: Sequence[Json], depth: int) -> str | None:
        """Why nothing fits schemas whose members are chosen."""
        if False in parts:
            return "false takes nothing"
        words = [part for part in parts if isinstance(part, dict)]
        kinds = set(_KINDS)
        for part in words:
            kinds.intersection_update(_kinds(part))
        if not kinds:
            said = [sorted(_kinds(part)) for part in words if "type" in part]
            return f"nothing is each of {said}"
        listed = [_values(part) for part in words if "enum" in part or "const" in part]
        if listed:
            first, *others = listed
            left = [value for value in first if all(value in each for each in others)]
            if not any(_is_of(value, kinds) for value in left):
                return f"no value is in all of {listed}, and of {sorted(kinds)}"
            return None
        if kinds == {"object"}:
            return self._why_no_object(words, depth)
        if kinds == {"array"} and any(part.get("minItems", 0) > 0 for part in words):
            items = [part["items"] for part in words if "items" in part]
            is_tuple = any("prefixItems" in part for part in words)
            reason = None if is_tuple else self.why(items, depth + 1)
            return reason and f"/0: {reason}"
        return None

    def _why_no_object(
        self, words: Sequence[dict[str, Json]], depth: int
    ) -> str | None:
        names = (name for part in words for name in part.get("required", ()))
        for name in dict.fromkeys(names):
            declared: list[Json] = []
            for part in words:
                if name in part.get("properties", {}):
                    declared.append(part["properties"][name])
                elif "patternProperties" not in part:
                    declared.append(part.get("additionalProperties", True))
            reason = self.why(declared, depth + 1)
            if reason is not None:
                return f"/{name}: {reason}"
        return None

    def _is_alone(self, member: Json, members: Sequence[Json]) -> bool:
        """Whether no other member of a `oneOf` takes all that this one takes."""
        return not any(
            other is not member and self._is_same(member, other, 0) for other in members
        )

    def _is_same(self, one: Json, other: Json, depth: int) -> bool:
        """Whether two schemas say the same in the same words."""
        if one == other:
            return True
        match one, other:
            case ({"$ref": _}, {"$ref": _}) if depth <= _DEEPEST_WAY:
                same = self._target(one), self._target(other)
                return self._is_same(*same, depth + 1)
            case dict(), dict():
                return one.keys() == other.keys() and all(
                    self._is_same(one[key], other[key], depth) for key in one
                )
            case list(), list():
                return len(one) == len(other) and all(
                    self._is_same(*pair, depth) for pair in zip(one, other, strict=True)
                )
            case _:
                return False

    def _target(self, schema: dict[str, Json]) -> Json:
        return self.definitions[schema["$ref"].removeprefix("#/$defs/")]


def _kinds(part: dict[str, Json]) -> set[str]:
    said = part.get("type", _KINDS)
    kinds = {said} if isinstance(said, str) else set(said)
    return kinds | {"integer"} if "number" in kinds else kinds


def _values(part: dict[str, Json]) -> list[Json]:
    return [part["const"]] if "const" in part else part["enum"]


def _is_of(value: Json, kinds: set[str]) -> bool:
    match value:
        case None:
            return "null" in kinds
        case bool():
            return "boolean" in kinds
        case int() | float():
            is_whole = float(value).is_integer()
            return "number" in kinds or ("integer" in kinds and is_whole)
        case str():
            return "string" in kinds
        case list():
            return "array" in kinds
        case _:
            return "object" in kinds
