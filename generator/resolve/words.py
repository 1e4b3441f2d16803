"""The words of a constraint, compared with what the document says.

A constraint only narrows. Each word is held against the schema that it is about: what
would loosen or contradict it is a problem that shows both places.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, Final, cast

from ..constraints import FieldRule
from ..errors import Problems
from ..openapi import Version
from ..source import Dangling, Json, Source, json_pointer
from .node import ANNOTATIONS, Node, Place

_ABOUT: Final = {
    "minimum": ("number", "integer"),
    "maximum": ("number", "integer"),
    "exclusiveMinimum": ("number", "integer"),
    "exclusiveMaximum": ("number", "integer"),
    "multipleOf": ("number", "integer"),
    "minLength": ("string",),
    "maxLength": ("string",),
    "pattern": ("string",),
    "minItems": ("array",),
    "maxItems": ("array",),
    "uniqueItems": ("array",),
    "contains": ("array",),
    "minProperties": ("object",),
    "maxProperties": ("object",),
}
_LOWER: Final = (
    "minimum",
    "exclusiveMinimum",
    "minLength",
    "minItems",
    "minProperties",
)
_UPPER: Final = (
    "maximum",
    "exclusiveMaximum",
    "maxLength",
    "maxItems",
    "maxProperties",
)
_OPPOSITE: Final = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
)
_PLAIN: Final = frozenset(
    (
        *_LOWER,
        *_UPPER,
        "enum",
        "const",
        "multipleOf",
        "format",
        "uniqueItems",
        "pattern",
    )
)
"""Words that stand in the schema itself; all others are a schema of their own."""


def unfold(node: Node, version: Version) -> dict[str, Json]:
    """A folded schema as JSON, in the spelling of the document's version.

    It refers to those of its parts that are narrowed by name: that holds here as well.
    """
    value: dict[str, Json] = {}
    if node.kinds is not None:
        kinds = [kind for kind in _KIND_ORDER if kind in node.kinds]
        if version == "3.0":
            if "null" in kinds and len(kinds) > 1:
                value["nullable"] = True
                kinds.remove("null")
            if len(kinds) == 1:
                value["type"] = kinds[0]
        else:
            value["type"] = kinds[0] if len(kinds) == 1 else list(kinds)
    if node.nullable:
        value["nullable"] = True
    home = node.source
    value |= {name: moved(place, home) for name, place in node.keywords.items()}
    if version == "3.0":
        for exclusive, bound in (
            ("exclusiveMinimum", "minimum"),
            ("exclusiveMaximum", "maximum"),
        ):
            if exclusive in value:
                value |= {bound: value[exclusive], exclusive: True}
    if node.required:
        value["required"] = list(node.required)
    if node.properties:
        value["properties"] = {
            name: (
                moved(places[0], home)
                if len(places) == 1
                else {"allOf": [moved(place, home) for place in places]}
            )
            for name, places in node.properties.items()
        }
    if node.rest or node.parts:
        beside: list[Json] = [moved(place, home) for place in node.rest]
        beside.extend({"$ref": _reference(part, home)} for part in node.parts)
        value["allOf"] = beside
    return value


def moved(source: Source, home: Source) -> Json:
    """What a schema says as it is said elsewhere: where that is another file, references
    lead there from here."""
    return source.value if source.label == home.label else _moved(source, home)


def _moved(source: Source, home: Source) -> Json:
    match source.value:
        case dict():
            value = {name: _moved(place, home) for name, place in source.items()}
            reference = source.value.get("$ref")
            if isinstance(reference, str):
                with suppress(Dangling):
                    target = source.follow(reference)
                    value["$ref"] = _reference(target.place, home)
            return value
        case list():
            return [_moved(place, home) for place in source.elements()]
        case _:
            return source.value


def _reference(target: Place, home: Source) -> str:
    """How a place, which may be in another file, is referred to."""
    label, pointer = target
    path = label
    if label == home.label:
        path = ""
    elif "://" not in label:
        path = posixpath.relpath(label, posixpath.dirname(home.label) or ".")
    return f"{path}#{json_pointer(pointer)}"


def apply(
    rule: FieldRule, node: Node, version: Version, about: str, problems: Problems
) -> dict[str, Json]:
    """The schema with the rule's own words in it (not those of nested fields)."""
    value = unfold(node, version)
    beside: dict[str, Json] = {}
    for word, written in rule.words.items():
        at = rule.at / word
        kinds = _ABOUT.get(word)
        if kinds and node.kinds is not None and not node.kinds & {*kinds}:
            problems.error(
                at,
                f"{about}: {word} is about {kinds[0]}s, "
                f"and {rule.name!r} is {_listed(node.kinds)}",
                node.source,
            )
        elif word == "type":
            wider = _wider(written, node)
            if wider:
                had = f"the document has {_listed(node.kinds or wider)} here"
                message = f"{about}: {had}, not {_listed(wider)}"
                problems.error(at, message, node.source)
            else:
                value["type"] = written
                value.pop("nullable", None)
        elif (problem := _loosens(word, written, node)) is not None:
            message, other = problem
            problems.error(at, f"{about}: {message}", other)
        elif word in _PLAIN and not _is_second_pattern(word, node):
            _put(value, word, written, version)
        else:
            beside[word] = written
    if beside:
        value["allOf"] = [*cast("list[Json]", value.get("allOf", [])), beside]
    _contradictions(rule, value, node, about, problems)
    return value


def refused(value: Json, node: Node) -> bool:
    """Whether a schema refuses a value; references in it are not followed."""
    if value is None and node.nullable:
        return False
    plainly = _refused_plainly(value, node)
    if plainly is not None:
        return plainly
    schema = {
        name: keyword
        for name, keyword in unfold(node, "3.1").items()
        if name not in _NOT_ASKED
    }
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    validator: Any = Draft202012Validator(schema)
    return not validator.is_valid(value)


def _refused_plainly(value: Json, node: Node) -> bool | None:
    """The same, where a schema says no more than most: kinds, bounds, and the texts that
    there are. None for the others: jsonschema is asked, which takes a twentieth of a run
    to load."""
    said = {name for name in node.keywords if not name.startswith("x-")}
    said -= ANNOTATIONS | _NOT_ASKED
    if node.kinds is None or node.required or not said <= _PLAINLY_ASKED:
        return None
    match value:
        case bool():
            kinds = {"boolean"}
        case int():
            kinds = {"integer", "number"}
        case str():
            kinds = {"string"}
        case _:
            return None
    if not node.kinds & kinds:
        return True
    if "enum" in said:
        texts = node.value("enum")
        is_plain = isinstance(value, str) and isinstance(texts, list)
        return value not in texts if is_plain else None
    if not said or isinstance(value, bool | str):
        return False
    low, high = node.value("minimum"), node.value("maximum")
    if not isinstance(low, int | None) or not isinstance(high, int | None):
        return None
    return (low is not None and value < low) or (high is not None and value > high)


_NOT_ASKED: Final = frozenset(
    ("properties", "items", "allOf", "anyOf", "oneOf", "format")
)
_PLAINLY_ASKED: Final = frozenset(("enum", "minimum", "maximum"))


def _loosens(word: str, written: Json, node: Node) -> tuple[str, Source] | None:
    """Why a word is no narrowing, and the place in the document that says so."""
    new = cast(Any, written)
    if word in ("enum", "const"):
        for member in new if word == "enum" else [new]:
            if refused(member, node):
                return f"the document refuses {member!r}", node.source
        return None
    place = node.keywords.get(word)
    if place is None:
        return None
    old = cast(Any, place.value)
    match word:
        case _ if word in _LOWER and new < old:
            return f"{word} {new} is below the document's {old}", place
        case _ if word in _UPPER and new > old:
            return f"{word} {new} is above the document's {old}", place
        case "multipleOf" if new % old:
            return f"multipleOf {new} is no multiple of the document's {old}", place
        case "format" if new != old:
            return f"the document has the format {old!r}", place
        case "uniqueItems" if old and not new:
            return "the document wants unique items", place
        case _:
            return None


def _wider(written: Json, node: Node) -> set[str]:
    """The kinds that the document does not have."""
    kinds = {written} if isinstance(written, str) else {*cast("list[str]", written)}
    known = node.kinds or kinds
    return kinds - known - ({"integer"} if "number" in known else set())


def _put(value: dict[str, Json], word: str, written: Json, version: Version) -> None:
    match word:
        case "exclusiveMinimum" | "exclusiveMaximum" if version == "3.0":
            value |= {word[9].lower() + word[10:]: written, word: True}
        case "minimum" | "maximum" if version == "3.0":
            exclusive = f"exclusive{word.capitalize()}"
            if exclusive not in value or value.get(word) != written:
                value.pop(exclusive, None)
                value[word] = written
        case "const" if version == "3.0":
            value["enum"] = [written]
        case _:
            value[word] = written


def _contradictions(
    rule: FieldRule,
    value: Mapping[str, Json],
    node: Node,
    about: str,
    problems: Problems,
) -> None:
    for lower, upper in _OPPOSITE:
        low, high = cast(Any, value.get(lower)), cast(Any, value.get(upper))
        if (
            isinstance(low, int | float)
            and isinstance(high, int | float)
            and low > high
        ):
            word = lower if lower in rule.words else upper
            other = upper if word == lower else lower
            problems.error(
                rule.at / word if word in rule.words else rule.at,
                f"{about}: no value is left: {lower} is {low}, {upper} {high}",
                node.keywords.get(other),
            )


def _is_second_pattern(word: str, node: Node) -> bool:
    return word == "pattern" and "pattern" in node.keywords


_KIND_ORDER: Final = (
    "string",
    "integer",
    "number",
    "boolean",
    "array",
    "object",
    "null",
)


def _listed(kinds: Iterator[str] | frozenset[str] | set[str]) -> str:
    found = set(kinds)
    return " or ".join(kind for kind in _KIND_ORDER if kind in found)
