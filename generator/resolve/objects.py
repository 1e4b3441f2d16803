"""Objects: classes for known properties, maps for free ones, subclasses for ``allOf``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, cast

from msgspec.structs import replace

from .. import ir
from ..names import FIELD_NAMES, attributes
from ..source import Json, Source
from .annotations import annotation, default, description
from .checks import KEYWORDS, Checks
from .contracts import joined
from .definitions import place_of
from .merge import merge
from .node import Node, Place
from .predicates import ANYTHING
from .reader import Reader
from .reading import ONLY_FOR, At
from .references import words_beside, wrapped_reference
from .scalars import KIND_KEYWORDS, OF_ANY_KIND, count
from .words import moved


def is_model(node: Node) -> bool:
    """Whether an object has properties that are known by name, or none at all."""
    is_closed = node.value("additionalProperties") is False
    is_empty = is_closed and "patternProperties" not in node.keywords
    return bool(node.properties or node.required or is_empty)


def model(node: Node, key: ir.Key, at: At, reader: Reader) -> ir.Model:
    """The class of an object with known properties."""
    wire_names = dict.fromkeys(
        name
        for name in (*node.properties, *node.required)
        if not is_for_the_other(node, name, at, reader)
    )
    python_names = attributes(wire_names, FIELD_NAMES, _chosen(node, reader))
    fields: list[ir.Field] = []
    checks = list(_checks(node, reader.checks[at.direction]))
    for wire_name in wire_names:
        field = _field(node, wire_name, python_names[wire_name], at, reader)
        if isinstance(field.type, ir.Nothing):
            checks += _absent(wire_name, is_required=field.required)
        else:
            fields.append(field)
    return ir.Model(
        key=key,
        name="",
        fields=tuple(fields),
        extra=_extra(node, at, reader),
        checks=tuple(checks),
        contract=_contract((node.source.place, *node.parts), at, reader),
        doc=node.text("description") or node.text("title"),
        deprecated=node.value("deprecated") is True,
    )


def map_(node: Node, at: At, reader: Reader) -> ir.Type:
    """The type of an object whose properties have free names."""
    values = node.keywords.get("additionalProperties")
    beside = {"propertyNames", "dependentRequired", "dependentSchemas"}
    checks: list[ir.Check] = []
    if "patternProperties" in node.keywords:
        pattern = _only_pattern(node)
        values = None
        if pattern is None:
            beside |= {"patternProperties", "additionalProperties"}
        else:
            values = pattern
            checks += reader.checks[at.direction].of_names(pattern)
    type_ = ir.Map(
        values=(
            ir.Anything() if values is None else reader.type_of(values, at.element())
        ),
        min_properties=count(node, "minProperties"),
        max_properties=count(node, "maxProperties"),
    )
    checks += reader.checks[at.direction].of_keywords(node, beside)
    return ir.Checked(type=type_, checks=tuple(checks)) if checks else type_


def _only_pattern(node: Node) -> Source | None:
    """The schema of all values, where all names are to match one pattern."""
    patterns = node.keywords["patternProperties"]
    found = list(patterns.items()) if isinstance(patterns.value, dict) else []
    is_closed = node.value("additionalProperties") is False
    return found[0][1] if is_closed and len(found) == 1 else None


def inherited(source: Source, key: ir.Key, at: At, reader: Reader) -> ir.Model | None:
    """The subclass that an ``allOf`` stands for: references to classes, and properties
    of its own which none of those has. None where it is something else."""
    members = source.get("allOf")
    if members is None or not isinstance(members.value, list):
        return None
    parts = list(members.elements())
    references = [part for part in parts if _is_reference(part)]
    if not references:
        return None
    others = [part for part in parts if part not in references]
    if reader.fold(source, at.reading).unevaluated:
        return None
    own = _own_part(source, others, at, reader)
    bases = [_base(part, key, at, reader) for part in references]
    if own is None or any(base is None for base in bases):
        return None
    found = [base for base in bases if base is not None]
    above = [field for base in found for field in _all_fields(base, reader)]
    always = {field.wire_name for field in above if field.required}
    taken = {field.wire_name for field in above}
    if (
        len(taken) < len(above)
        or taken & own.properties.keys()
        or not own.properties.keys() | always >= {*own.required}
    ):
        return None
    required = tuple(name for name in own.required if name in own.properties)
    made = model(replace(own, required=required), key, at, reader)
    reserved = FIELD_NAMES | {field.name for field in above}
    wire_names = [field.wire_name for field in made.fields]
    names = attributes(wire_names, reserved, _chosen(own, reader))
    return replace(
        made,
        bases=tuple(base.key for base in found),
        fields=tuple(replace(f, name=names[f.wire_name]) for f in made.fields),
        contract=_contract((source.place,), at, reader),
    )


def without_null(type_: ir.Type) -> ir.Type:
    """A type without null among its own members."""
    match type_:
        case ir.Union(members=members) if ir.Null() in members:
            left = tuple(member for member in members if member != ir.Null())
            return left[0] if len(left) == 1 else replace(type_, members=left)
        case ir.Choice(values=values) if None in values and len(values) > 1:
            return ir.Choice(values=tuple(v for v in values if v is not None))
        case ir.Checked(type=inner, checks=checks):
            return ir.Checked(type=without_null(inner), checks=checks)
        case _:
            return type_


def _field(
    node: Node, wire_name: str, python_name: str, at: At, reader: Reader
) -> ir.Field:
    """A property."""
    place = _one_place(node, wire_name)
    if place is None:
        type_ = _extra(node, at, reader) or ir.Nothing()
    else:
        name = reader.pins.properties.get(place.place, wire_name)
        type_ = reader.type_of(place, at.property(name))
    nullable = reader.definitions.allows_null(type_)
    plain = without_null(type_) if nullable else type_
    if reader.definitions.is_null(type_):
        plain = ir.Null()
    return ir.Field(
        name=python_name,
        wire_name=wire_name,
        type=plain,
        required=wire_name in node.required,
        nullable=nullable,
        doc="" if place is None else _description(place, plain, at, reader),
        default=(
            ir.ABSENT if place is None else default(place, reader.fold, reader.problems)
        ),
        deprecated=(
            place is not None and annotation(place, "deprecated", reader.fold) is True
        ),
        place=None if place is None else place_of(place),
    )


def _chosen(node: Node, reader: Reader) -> dict[str, str]:
    """The names that a person chose for properties."""
    chosen = reader.pins.properties
    return {
        wire_name: chosen[place.place]
        for wire_name, places in node.properties.items()
        for place in places
        if place.place in chosen
    }


def is_for_the_other(node: Node, name: str, at: At, reader: Reader) -> bool:
    """Whether a property never goes in this direction."""
    word = ONLY_FOR.get(at.direction)
    places = node.properties.get(name, ())
    return word is not None and any(
        annotation(place, word, reader.fold) is True for place in places
    )


def _one_place(node: Node, wire_name: str) -> Source | None:
    """The schema of a property; where several parts of an ``allOf`` have one, all.

    That is a schema of its own, at the place of the object that has the parts: each of
    the parts may be one of another object as well.
    """
    match node.properties.get(wire_name, ()):
        case ():
            return None
        case (one,):
            return one
        case several:
            home = node.source
            both: Json = {"allOf": [moved(place, home) for place in several]}
            return home.below("properties", wire_name, value=both)


def _description(place: Source, type_: ir.Type, at: At, reader: Reader) -> str:
    """What the property says of itself; what its own class says stands there."""
    if isinstance(place.value, dict) and "$ref" in place.value:
        beside = place.value.get("description")
        return beside if isinstance(beside, str) else ""
    if wrapped_reference(place) is not None:
        return words_beside(place)
    made = reader.definitions.model_at(type_)
    if made is not None:
        key = reader.key_of(place, at)
        if made.key == key or made.key.startswith(f"{key} "):
            return ""
    return description(place, reader.fold)


_OF_OBJECTS: Final = OF_ANY_KIND.union(KIND_KEYWORDS["object"]) - {
    "enum",
    "const",
    "additionalProperties",
}
"""The keywords that a class does not say by itself; those of other kinds say nothing."""


def _checks(node: Node, checks: Checks) -> Iterator[ir.Check]:
    is_open = "patternProperties" not in node.keywords
    wanted = _OF_OBJECTS if is_open else _OF_OBJECTS | {"additionalProperties"}
    for check in checks.of_keywords(node, wanted):
        if check != ANYTHING:
            yield check
    for rest in node.rest:
        if (check := checks.of_schema(rest)) != ANYTHING:
            yield check
    for check in checks.of_unevaluated(node):
        if check.name != "UnevaluatedItems":
            yield check


def _absent(wire_name: str, *, is_required: bool) -> Iterator[ir.Check]:
    """A property that no value fits; no object is left where it is required."""
    has = ir.Check(name="Has", operands=(ir.Value(json=wire_name),))
    yield ir.Check(name="Not", operands=(has,))
    if is_required:
        yield has


def _extra(node: Node, at: At, reader: Reader) -> ir.Type | None:
    extra = node.keywords.get("additionalProperties")
    if extra is None or "patternProperties" in node.keywords:
        return ir.Anything()
    if extra.value is False:
        return None
    return reader.type_of(extra, at.element())


def _contract(places: Sequence[Place], at: At, reader: Reader) -> ir.Contract | None:
    """What is said of an object at each of these places."""
    contracts = reader.narrowing.contracts
    found = [contracts[place] for place in dict.fromkeys(places) if place in contracts]
    return joined(found) if found and at.reading == "documented" else None


def _is_reference(part: Source) -> bool:
    return isinstance(part.value, dict) and "$ref" in part.value


def _own_part(
    source: Source, parts: Sequence[Source], at: At, reader: Reader
) -> Node | None:
    """What an ``allOf`` says beside its references, if that is an object's properties."""
    value = cast("dict[str, Json]", source.value)
    own = reader.fold(source.replace({k: v for k, v in value.items() if k != "allOf"}))
    for part in parts:
        own = merge(own, reader.fold(part, at.reading))
    if (own.kinds or {"object"}) != {"object"} or own.rest or own.impossible:
        return None
    return None if own.keywords.keys() & KEYWORDS else own


def _base(part: Source, key: ir.Key, at: At, reader: Reader) -> ir.Model | None:
    """The class that a part of an ``allOf`` refers to, if it can be built on."""
    base = reader.definitions.model_at(reader.reference(part, at))
    if base is None or base.extra != ir.Anything() or base.key == key:
        return None
    return base


def _all_fields(model_: ir.Model, reader: Reader) -> Iterator[ir.Field]:
    for key in model_.bases:
        base = reader.definitions.model_at(ir.Reference(key=key))
        if base is not None:
            yield from _all_fields(base, reader)
    yield from model_.fields
