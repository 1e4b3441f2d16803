"""Fields of the constraints file in the schemas of the document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from ..constraints import ABSENT, FieldRule
from ..source import Json, Source
from . import words
from .contracts import Ground
from .node import Node


def narrowed(
    base: Source, fields: Sequence[FieldRule], about: str, ground: Ground
) -> dict[str, Json]:
    """The object at `base` with those of its properties that `fields` name, narrowed."""
    node = ground.fold(base)
    if fields:
        ground.holds(node, fields[0].at, about)
    value = words.unfold(node, ground.version)
    properties: dict[str, Json] = {}
    for rule in fields:
        if ground.has(node, rule.name, rule.at, about):
            place = property_of(node, rule.name)
            inside = f"{about}, {rule.name}"
            changed = place.replace(narrowed_value(place, rule, inside, ground))
            properties[rule.name] = words.moved(changed, base)
    value["properties"] = properties
    return value


def with_required(
    value: dict[str, Json],
    names: Sequence[str],
    base: Source,
    about: str,
    ground: Ground,
) -> dict[str, Json]:
    """The object with more properties required, and only such as it still has."""
    node = ground.fold(base)
    for name in names:
        ground.has(node, name, base, about)
    properties = cast("dict[str, Json]", value["properties"])
    wanted = [
        name
        for name in (*node.required, *names)
        if name in properties or name not in node.properties
    ]
    if wanted:
        return {**value, "required": list(dict.fromkeys(wanted))}
    return {name: keyword for name, keyword in value.items() if name != "required"}


def with_the_others(value: dict[str, Json], node: Node) -> dict[str, Json]:
    """The object with all properties of the document, in its order."""
    changed = cast("dict[str, Json]", value["properties"])
    whole = {
        name: words.moved(property_of(node, name), node.source)
        for name in node.properties
    }
    return {**value, "properties": whole | changed}


def property_of(node: Node, name: str) -> Source:
    """The schema of a property; where several parts of an ``allOf`` have one, all."""
    places = node.properties[name]
    if len(places) == 1:
        return places[0]
    last = places[-1]
    return last.replace({"allOf": [words.moved(place, last) for place in places]})


def narrowed_value(
    base: Source, rule: FieldRule, about: str, ground: Ground
) -> dict[str, Json]:
    """The schema at `base` with everything in it that a field's rule says."""
    if not (rule.words or rule.properties or rule.items or _documents(rule)):
        return cast("dict[str, Json]", base.value)
    node = ground.fold(base)
    ground.holds(node, rule.at, about)
    value = words.apply(rule, node, ground.version, about, ground.problems)
    if rule.properties:
        nested = with_the_others(narrowed(base, rule.properties, about, ground), node)
        value["properties"] = nested["properties"]
    if rule.items is not None:
        items = node.keywords.get("items")
        if items is None:
            message = f"{about}: has no items in the document"
            ground.problems.error(rule.items.at, message, base)
        else:
            each = f"{about}[]"
            changed = items.replace(narrowed_value(items, rule.items, each, ground))
            value["items"] = words.moved(changed, base)
    documented = _documentation(base, value, rule, about, ground)
    return value | documented


def paragraphs(*texts: str | None) -> str:
    """Texts with blank lines between."""
    return "\n\n".join(text.strip() for text in texts if text)


def _documents(rule: FieldRule) -> bool:
    return (
        rule.default is not ABSENT
        or rule.deprecated
        or bool(rule.description or rule.note)
    )


def _documentation(
    base: Source, value: dict[str, Json], rule: FieldRule, about: str, ground: Ground
) -> dict[str, Json]:
    found: dict[str, Json] = {}
    narrowed_node = ground.fold(base.replace(value))
    if "default" in value and words.refused(value["default"], narrowed_node):
        # The document's default is that of the whole, and not of what is left here.
        del value["default"]
    if rule.default is not ABSENT:
        found["default"] = rule.default
        if words.refused(rule.default, narrowed_node):
            ground.problems.error(
                rule.at / "default",
                f"{about}: the default {rule.default!r} is not among its values",
                base,
            )
    if rule.deprecated:
        found["deprecated"] = True
    if rule.description or rule.note:
        described = rule.description or ground.fold(base).text("description")
        found["description"] = paragraphs(
            described, rule.note and f"Note: {rule.note}."
        )
    return found
