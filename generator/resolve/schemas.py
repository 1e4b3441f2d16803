"""Schemas as types: the definitions of an API, and what refers to them.

Every keyword becomes a part of a type or a check beside it. A schema is read in one of
two ways: as the document alone has it (``spec``), or with the constraints file's
narrowing (``documented``); where nothing that it reaches is narrowed the two are one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, TypeAlias, cast

from .. import ir
from ..errors import Problems
from ..names import FIELD_NAMES, Proposal, pascal, settle_within, words
from ..openapi import Version
from ..source import Dangling, Json, Source
from .checks import ANYTHING, KEYWORDS, Checks
from .fold import Node, Place, fold, merge
from .narrow import Case, Narrowing

Reading: TypeAlias = Literal["documented", "spec"]
Names: TypeAlias = tuple[str, ...]
"""What a definition would be called: the shortest name first."""

_KIND_KEYWORDS: Final = {
    "integer": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "string": ("minLength", "maxLength", "pattern", "format"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"),
    "object": (
        "additionalProperties",
        "patternProperties",
        "propertyNames",
        "minProperties",
        "maxProperties",
        "dependentRequired",
        "dependentSchemas",
    ),
}
_ORDER: Final = ("object", "array", "string", "integer", "number", "boolean", "null")
_TYPED_FORMATS: Final = ("date", "date-time", "uuid", "uri")
_SHAPES: Final = frozenset(
    ("type", "$ref", "allOf", "oneOf", "anyOf", "enum", "const", "items", "format")
)
"""Keywords that give a value its shape; members of a union that have none are checks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """A definition whose name is still to be settled."""

    definition: ir.Definition
    proposal: Proposal
    place: Place


class Schemas:
    """Reads schemas into types, and keeps the definitions that they need.

    It lives for one `resolve`: what it has read is not read again.
    """

    def __init__(
        self, version: Version, narrowing: Narrowing, problems: Problems
    ) -> None:
        self.version: Version = version
        self.narrowing = narrowing
        self.problems = problems
        self.gathered: dict[ir.Key, Gathered | None] = {}
        self._reach: dict[Place, bool] = {}
        self._warned: set[Place] = set()

    # What others ask for.

    def type_of(self, source: Source, reading: Reading, names: Names) -> ir.Type:
        """The type of a schema; `names` are for a definition that it may need."""
        if reading == "documented":
            narrowed = self.narrowing.cases.get(source.place)
            if narrowed is not None:
                return self._variants(source, narrowed)
        source = self._read(source, reading)
        match source.value:
            case False:
                return ir.Nothing()
            case dict() as value if "$ref" in value and self._is_bare(value):
                return self._reference(source, reading) or ir.Anything()
            case dict():
                return self._written(source, reading, names)
            case _:
                return ir.Anything()

    def define(self, source: Source, reading: Reading, name: str) -> ir.Type:
        """A definition under a name that the document gave."""
        if reading == "documented" and source.place in self.narrowing.cases:
            return self.type_of(source, reading, (name,))
        names = (
            (name,)
            if reading == "documented" or self._is_case(source)
            else (f"{name}Spec",)
            if self.differs(source)
            else (name,)
        )
        key = self._key(source, reading)
        if key not in self.gathered:
            self.gathered[key] = None
            proposal = Proposal(key=key, names=names, fixed=True)
            read = self._read(source, reading)
            built = self._built(read, reading, key, names)
            definition = (
                built
                if isinstance(built, ir.Model)
                else ir.Alias(key=key, name="", type=built, doc=_doc(read))
            )
            self.gathered[key] = Gathered(
                definition=definition, proposal=proposal, place=source.place
            )
        return ir.Reference(key=key)

    def differs(self, source: Source) -> bool:
        """Whether the constraints file narrows this schema or one that it refers to."""
        if not self.narrowing.places:
            return False
        return self._reaches(source, set())

    def allows_null(self, type_: ir.Type) -> bool:
        """Whether null is among the values of a type."""
        match type_:
            case ir.Anything() | ir.Null():
                return True
            case ir.Choice(values=values):
                return None in values
            case ir.Union(members=members):
                return any(map(self.allows_null, members))
            case ir.Checked(type=inner):
                return self.allows_null(inner)
            case ir.Reference(key=key):
                found = self.gathered.get(key)
                return (
                    found is not None
                    and isinstance(found.definition, ir.Alias)
                    and self.allows_null(found.definition.type)
                )
            case _:
                return False

    # References.

    def follow(self, source: Source) -> Source | None:
        """What the ``$ref`` of a schema leads to; a dangling one is a warning."""
        reference = source / "$ref"
        if not isinstance(reference.value, str):
            self.problems.error(reference, "a reference is text")
            return None
        try:
            return source.follow(reference.value)
        except Dangling as dangling:
            if reference.place not in self._warned:
                self._warned.add(reference.place)
                self.problems.warn(reference, f"{dangling}: any value is taken here")
            return None

    def _reference(self, source: Source, reading: Reading) -> ir.Type | None:
        target = self.follow(source)
        if target is None:
            return None
        return self.define(target, reading, _target_name(target))

    def _check_reference(self, source: Source) -> ir.Reference | None:
        found = self._reference(source, "spec")
        return found if isinstance(found, ir.Reference) else None

    def _is_bare(self, value: dict[str, Json]) -> bool:
        """Whether a schema is its reference: in 3.0 what stands beside is ignored."""
        return self.version == "3.0" or not (
            value.keys() & (KEYWORDS | {"type", "properties", "required", "allOf", "format"})
        )

    def _key(self, source: Source, reading: Reading) -> ir.Key:
        split = reading == "spec" and self.differs(source)
        return f"{source.label}#{source.json_pointer}" + (" spec" if split else "")

    def _read(self, source: Source, reading: Reading) -> Source:
        if reading == "documented":
            return self.narrowing.schemas.get(source.place, source)
        return source

    def _is_case(self, source: Source) -> bool:
        return source.place in self.narrowing.cases

    def _reaches(self, source: Source, seen: set[Place]) -> bool:
        known = self._reach.get(source.place)
        if known is not None or source.place in seen:
            return bool(known)
        seen.add(source.place)
        found = source.place in self.narrowing.places or any(
            self._reaches(child, seen) for child in self._children(source)
        )
        if found or len(seen) == 1:
            self._reach[source.place] = found
        return found

    def _children(self, source: Source) -> Iterator[Source]:
        if isinstance(source.value, list):
            yield from source.elements()
        elif isinstance(source.value, dict):
            if isinstance(source.value.get("$ref"), str):
                target = self.follow(source)
                if target is not None:
                    yield target
            for name, child in source.items():
                if name not in ("enum", "const", "default", "example", "examples"):
                    yield child

    # Schemas that are written out.

    def _written(self, source: Source, reading: Reading, names: Names) -> ir.Type:
        key = self._key(source, reading)
        if key in self.gathered:
            return ir.Reference(key=key)
        built = self._built(source, reading, key, names)
        if isinstance(built, ir.Model):
            definition: ir.Definition = built
        elif isinstance(built, ir.Choice) and _is_enumeration(built):
            definition = ir.Alias(key=key, name="", type=built)
        else:
            return built
        pinned = self.narrowing.names.get(source.place)
        self.gathered[key] = Gathered(
            definition=definition,
            proposal=Proposal(
                key=key, names=(pinned,) if pinned else names, fixed=bool(pinned)
            ),
            place=source.place,
        )
        return ir.Reference(key=key)

    def _built(
        self, source: Source, reading: Reading, key: ir.Key, names: Names
    ) -> ir.Type | ir.Model:
        pinned = self.narrowing.names.get(source.place)
        names = (pinned,) if pinned else names
        inherited = self._inherited(source, reading, key, names)
        if inherited is not None:
            return inherited
        node = fold(source, self.version, self.follow)
        return self._node(node, reading, key, names)

    def _node(
        self, node: Node, reading: Reading, key: ir.Key, names: Names
    ) -> ir.Type | ir.Model:
        if node.impossible:
            return ir.Nothing()
        union = self._union(node, reading, key, names)
        if union is not None:
            return union
        enumerated = self._enumerated(node)
        if enumerated is not None:
            return enumerated
        kinds = _kinds(node)
        if kinds is None:
            return self._checked(ir.Anything(), node, KEYWORDS)
        if kinds == {"object"} and self._is_model(node):
            return self._model(node, reading, key, names)
        members = tuple(
            self._one_kind(kind, node, reading, key, names)
            for kind in _ORDER
            if kind in kinds and not (kind == "integer" and "number" in kinds)
        )
        handled = {name for kind in kinds for name in _KIND_KEYWORDS.get(kind, ())}
        type_ = members[0] if len(members) == 1 else ir.Union(members=members)
        return self._checked(type_, node, KEYWORDS - handled)

    def _checked(
        self, type_: ir.Type, node: Node, keywords: frozenset[str] | set[str]
    ) -> ir.Type:
        """The type with those keywords beside it that it does not say itself."""
        checks = self._checks()
        found = [
            *checks.of_keywords(node, keywords),
            *(check for rest in node.rest if (check := checks.of_schema(rest)) != ANYTHING),
        ]
        return ir.Checked(type=type_, checks=tuple(found)) if found else type_

    def _checks(self) -> Checks:
        return Checks(version=self.version, reference=self._check_reference)

    # One kind of value.

    def _one_kind(
        self, kind: str, node: Node, reading: Reading, key: ir.Key, names: Names
    ) -> ir.Type:
        match kind:
            case "null":
                return ir.Null()
            case "boolean":
                return ir.Boolean()
            case "integer":
                return ir.Integer(bounds=_bounds(node))
            case "number":
                return ir.Number(bounds=_bounds(node))
            case "string":
                return self._string(node)
            case "array":
                return self._array(node, reading, names)
            case _ if self._is_model(node):
                return self._define_member(node, reading, key, names)
            case _:
                return self._map(node, reading, names)

    def _define_member(
        self, node: Node, reading: Reading, key: ir.Key, names: Names
    ) -> ir.Type:
        """The model of a schema that admits other kinds (null, say) as well."""
        key += " object"
        if key not in self.gathered:
            self.gathered[key] = None
            alone = replace(node, kinds=frozenset(("object",)))
            self.gathered[key] = Gathered(
                definition=self._model(alone, reading, key, names),
                proposal=Proposal(key=key, names=names),
                place=node.source.place,
            )
        return ir.Reference(key=key)

    def _string(self, node: Node) -> ir.Type:
        written = node.text("format")
        format_ = cast(
            "ir.TextFormat | None", written if written in _TYPED_FORMATS else None
        )
        limits: dict[str, Any] = {
            "min_length": _count(node, "minLength"),
            "max_length": _count(node, "maxLength"),
            "pattern": node.text("pattern") or None,
        }
        if format_ in ("date", "date-time", "uuid") and any(limits.values()):
            # Those limits are about the text, and the value is no longer one.
            checks = self._checks().of_keywords(node, ("minLength", "maxLength", "pattern"))
            return ir.Checked(type=ir.String(format=format_), checks=tuple(checks))
        return ir.String(format=format_, **limits)

    def _array(self, node: Node, reading: Reading, names: Names) -> ir.Type:
        checks = self._checks()
        items = node.keywords.get("items")
        item_names = tuple(_singular(name) for name in names)
        if "prefixItems" in node.keywords:
            array = ir.Array(items=ir.Anything())
            beside = {"items", "prefixItems", "minItems", "maxItems"}
        else:
            array = ir.Array(
                items=ir.Anything()
                if items is None
                else self.type_of(items, reading, item_names),
                min_items=_count(node, "minItems"),
                max_items=_count(node, "maxItems"),
            )
            beside = set[str]()
        found = tuple(checks.of_keywords(node, {"uniqueItems", "contains", *beside}))
        return ir.Checked(type=array, checks=found) if found else array

    def _map(self, node: Node, reading: Reading, names: Names) -> ir.Type:
        values = node.keywords.get("additionalProperties")
        map_ = ir.Map(
            values=ir.Anything()
            if values is None or "patternProperties" in node.keywords
            else self.type_of(values, reading, tuple(map(_singular, names))),
            min_properties=_count(node, "minProperties"),
            max_properties=_count(node, "maxProperties"),
        )
        beside = {"patternProperties", "propertyNames"}
        beside |= {"dependentRequired", "dependentSchemas"}
        if "patternProperties" in node.keywords:
            beside.add("additionalProperties")
        found = tuple(self._checks().of_keywords(node, beside))
        return ir.Checked(type=map_, checks=found) if found else map_

    def _enumerated(self, node: Node) -> ir.Type | None:
        """The type of ``enum`` and ``const``; other limits leave fewer members."""
        values = node.value("enum")
        if "const" in node.keywords:
            const = node.keywords["const"].value
            values = [const] if not isinstance(values, list) or const in values else []
        if not isinstance(values, list):
            return None
        kinds = node.kinds
        fitting = [v for v in values if kinds is None or _kind_of(v) & kinds]
        if not fitting:
            return ir.Nothing()
        if all(isinstance(v, str | bool | int | None) for v in fitting):
            unique = tuple(dict.fromkeys((type(v), v) for v in fitting))
            return self._checked(
                ir.Choice(values=tuple(v for _, v in unique)),
                node,
                KEYWORDS - {"enum", "const"},
            )
        base = ir.Anything()
        return self._checked(base, node, KEYWORDS)

    # Objects.

    def _is_model(self, node: Node) -> bool:
        return bool(
            node.properties
            or node.required
            or node.value("additionalProperties") is False
        )

    def _model(
        self, node: Node, reading: Reading, key: ir.Key, names: Names
    ) -> ir.Model:
        """The class of an object with known properties."""
        if self.gathered.get(key) is None:
            self.gathered.setdefault(key, None)
        required = set(node.required)
        wire_names = [
            *node.properties,
            *(name for name in node.required if name not in node.properties),
        ]
        python_names = settle_within(wire_names, FIELD_NAMES)
        fields: list[ir.Field] = []
        checks = list(self._model_checks(node))
        for wire_name in wire_names:
            places = node.properties.get(wire_name, ())
            field = self._field(
                wire_name, places, wire_name in required, reading, names, node
            )
            if isinstance(field.type, ir.Nothing):
                checks.append(_absent(wire_name))
            else:
                fields.append(replace(field, name=python_names[wire_name]))
        return ir.Model(
            key=key,
            name="",
            fields=tuple(fields),
            extra=self._extra(node, reading, names),
            checks=tuple(checks),
            contract=self.narrowing.contracts.get(node.source.place)
            if reading == "documented"
            else None,
            doc=node.text("description") or node.text("title"),
            deprecated=node.value("deprecated") is True,
        )

    def _model_checks(self, node: Node) -> Iterator[ir.Check]:
        checks = self._checks()
        wanted = KEYWORDS - {"enum", "const", "items", "additionalProperties"}
        if "patternProperties" in node.keywords:
            wanted |= {"additionalProperties"}
        yield from checks.of_keywords(node, wanted)
        for rest in node.rest:
            if (check := checks.of_schema(rest)) != ANYTHING:
                yield check

    def _extra(self, node: Node, reading: Reading, names: Names) -> ir.Type | None:
        extra = node.keywords.get("additionalProperties")
        if extra is None or "patternProperties" in node.keywords:
            return ir.Anything()
        if extra.value is False:
            return None
        return self.type_of(extra, reading, tuple(f"{name}Value" for name in names))

    def _field(
        self,
        wire_name: str,
        places: Sequence[Source],
        required: bool,
        reading: Reading,
        names: Names,
        owner: Node,
    ) -> ir.Field:
        names = tuple(name + pascal(wire_name) for name in names)
        place = self._one_place(places, owner)
        type_ = ir.Anything() if place is None else self.type_of(place, reading, names)
        nullable = self.allows_null(type_)
        inline = place is not None and self._is_inline(_without_null(type_), place)
        doc = "" if place is None or inline else self._described(place)
        default, deprecated = self._annotations(place)
        return ir.Field(
            name="",
            wire_name=wire_name,
            type=_without_null(type_),
            required=required,
            nullable=nullable,
            doc=doc,
            default=default,
            deprecated=deprecated,
        )

    def _one_place(self, places: Sequence[Source], owner: Node) -> Source | None:
        """The schema of a property; that of several parts of an ``allOf`` is all of
        them."""
        match places:
            case []:
                return None
            case [one]:
                return one
            case _:
                return places[-1].replace({"allOf": [p.value for p in places]})

    def _is_inline(self, type_: ir.Type, place: Source) -> bool:
        """Whether a type is the model of just this place, which has its description."""
        model = self._model_at(type_)
        return model is not None and model.key == self._key(place, "documented")

    def _described(self, place: Source) -> str:
        node = fold(place, self.version, self.follow)
        if isinstance(place.value, dict) and "$ref" in place.value:
            own = place.value.get("description")
            return own if isinstance(own, str) else ""
        return node.text("description")

    def _annotations(self, place: Source | None) -> tuple[Json | ir.Absent, bool]:
        if place is None:
            return ir.ABSENT, False
        node = fold(place, self.version, self.follow)
        default = node.keywords.get("default")
        return (
            ir.ABSENT if default is None else default.value,
            node.value("deprecated") is True,
        )

    def _inherited(
        self, source: Source, reading: Reading, key: ir.Key, names: Names
    ) -> ir.Model | None:
        """The subclass that an ``allOf`` stands for: references to models, and own
        properties which none of those has. None where it is something else."""
        members = source.get("allOf")
        if members is None or not isinstance(members.value, list):
            return None
        parts = list(members.elements())
        references = [p for p in parts if isinstance(p.value, dict) and "$ref" in p.value]
        if not references:
            return None
        own_value = {
            k: v for k, v in cast("dict[str, Json]", source.value).items() if k != "allOf"
        }
        own = fold(source.replace(own_value), self.version, self.follow)
        for part in parts:
            if part not in references:
                own = merge(own, fold(part, self.version, self.follow))
        if (
            (own.kinds or {"object"}) != {"object"}
            or own.keywords.keys() & (KEYWORDS | {"format"})
            or own.rest
        ):
            return None
        bases: list[ir.Model] = []
        for part in references:
            reference = self._reference(part, reading)
            base = self._model_at(reference)
            if base is None or base.extra != ir.Anything() or base.key == key:
                return None
            bases.append(base)
        inherited = [field for base in bases for field in self._all_fields(base)]
        taken = {field.wire_name for field in inherited}
        if (
            len(taken) < len(inherited)
            or taken & own.properties.keys()
            or set(own.required) - own.properties.keys()
            - {field.wire_name for field in inherited if field.required}
        ):
            return None
        own = replace(
            own, required=tuple(n for n in own.required if n in own.properties)
        )
        model = self._model(own, reading, key, names)
        reserved = FIELD_NAMES | {field.name for field in inherited}
        renamed = settle_within([f.wire_name for f in model.fields], reserved)
        return replace(
            model,
            bases=tuple(base.key for base in bases),
            fields=tuple(replace(f, name=renamed[f.wire_name]) for f in model.fields),
            contract=self.narrowing.contracts.get(source.place)
            if reading == "documented"
            else None,
        )

    def _model_at(self, type_: ir.Type | None) -> ir.Model | None:
        if not isinstance(type_, ir.Reference):
            return None
        found = self.gathered.get(type_.key)
        if found is None:
            return None
        match found.definition:
            case ir.Model() as model:
                return model
            case ir.Alias(type=inner):
                return self._model_at(inner)

    def _all_fields(self, model: ir.Model) -> list[ir.Field]:
        found: list[ir.Field] = []
        for base in model.bases:
            gathered = self.gathered[base]
            if gathered is not None and isinstance(gathered.definition, ir.Model):
                found += self._all_fields(gathered.definition)
        return [*found, *model.fields]

    # Unions.

    def _union(
        self, node: Node, reading: Reading, key: ir.Key, names: Names
    ) -> ir.Type | None:
        """The type of ``oneOf`` and ``anyOf``, where their members have shapes."""
        keyword = next(
            (k for k in ("oneOf", "anyOf") if self._has_shapes(node, k)), None
        )
        if keyword is None:
            return None
        place = node.keywords[keyword]
        outer = replace(
            node,
            keywords={
                k: v
                for k, v in node.keywords.items()
                if k not in (keyword, "discriminator", "description", "title", "default")
            },
        )
        alone = not (
            outer.kinds
            or outer.properties
            or outer.required
            or outer.keywords.keys() & KEYWORDS
        )
        members: list[ir.Type] = []
        for member in place.elements():
            member_names = tuple(name + self._member_name(member) for name in names)
            if alone:
                members.append(self.type_of(member, reading, member_names))
            else:
                members.append(
                    self._distributed(member, outer, reading, member_names)
                )
        union = ir.Union(
            members=_flat(members),
            exact=keyword == "oneOf",
            discriminator=self._discriminator(node, place, members),
        )
        type_: ir.Type = union if len(union.members) > 1 else union.members[0]
        if not alone or not node.rest:
            return type_
        return self._checked(type_, replace(node, keywords={}), frozenset())

    def _has_shapes(self, node: Node, keyword: str) -> bool:
        place = node.keywords.get(keyword)
        if place is None or not isinstance(place.value, list) or not place.value:
            return False
        if not (node.properties or node.required):
            return True
        return any(
            isinstance(m.value, dict)
            and (m.value.keys() & _SHAPES or m.get("properties") is not None)
            for m in place.elements()
        )

    def _distributed(
        self, member: Source, outer: Node, reading: Reading, names: Names
    ) -> ir.Type:
        """A member together with what the union's own schema says beside it."""
        key = f"{self._key(member, reading)} of {outer.source.json_pointer}"
        node = merge(fold(member, self.version, self.follow), outer)
        if key in self.gathered:
            return ir.Reference(key=key)
        built = self._node(node, reading, key, names)
        if not isinstance(built, ir.Model):
            self.gathered.pop(key, None)
            return built
        self.gathered[key] = Gathered(
            definition=built,
            proposal=Proposal(key=key, names=names),
            place=outer.source.place,
        )
        return ir.Reference(key=key)

    def _member_name(self, member: Source) -> str:
        """What sets a member of a union apart from the others, as a part of a name."""
        value = member.value
        if not isinstance(value, dict):
            return "Any"
        if isinstance(value.get("$ref"), str):
            return pascal(cast(str, value["$ref"]).rsplit("/", 1)[-1])
        title = value.get("title")
        if isinstance(title, str) and words(title):
            return pascal(title)
        node = fold(member, self.version, self.follow)
        for name, places in node.properties.items():
            constant = _constant(places[-1])
            if constant is not None:
                return pascal(constant)
            del name
        if node.required:
            return "With" + pascal(node.required[0])
        kinds = _kinds(node) or {"any"}
        return pascal(sorted(kinds)[0])

    def _discriminator(
        self, node: Node, place: Source, members: Sequence[ir.Type]
    ) -> ir.Discriminator | None:
        written = node.keywords.get("discriminator")
        if written is None or not isinstance(written.value, dict):
            return None
        wire_name = written.value.get("propertyName")
        if not isinstance(wire_name, str):
            return None
        by_key = {m.key: m for m in members if isinstance(m, ir.Reference)}
        if len(by_key) < len(members):
            return None
        mapping: dict[str, ir.Key] = {}
        for member, type_ in zip(place.elements(), members, strict=True):
            reference = cast("dict[str, Json]", member.value).get("$ref")
            if isinstance(reference, str) and isinstance(type_, ir.Reference):
                mapping[reference.rsplit("/", 1)[-1]] = type_.key
        explicit = written.get("mapping")
        if explicit is not None and isinstance(explicit.value, dict):
            named = {name: key for name, key in mapping.items()}
            chosen: dict[str, ir.Key] = {}
            for value, target in explicit.value.items():
                key = named.get(str(target).rsplit("/", 1)[-1])
                if key is not None:
                    chosen[value] = key
            covered = set(chosen.values())
            mapping = chosen | {
                name: key for name, key in mapping.items() if key not in covered
            }
        if {*mapping.values()} != by_key.keys():
            return None
        return ir.Discriminator(wire_name=wire_name, mapping=tuple(mapping.items()))

    # The cases of a constraints file.

    def _variants(self, source: Source, cases: Sequence[Case]) -> ir.Type:
        return ir.Variants(
            by=cases[0].by,
            cases=tuple(
                (case.values, self.type_of(case.schema, "documented", (case.name,)))
                for case in cases
            ),
            otherwise=self.define(source, "spec", _target_name(source))
            if cases[0].open
            else None,
        )


def _absent(wire_name: str) -> ir.Check:
    has = ir.Check(name="Has", operands=(ir.Value(json=wire_name),))
    return ir.Check(name="Not", operands=(has,))


def _bounds(node: Node) -> ir.Bounds:
    def number(keyword: str) -> int | float | None:
        found = node.value(keyword)
        is_number = isinstance(found, int | float) and not isinstance(found, bool)
        return found if is_number else None

    return ir.Bounds(
        minimum=number("minimum"),
        maximum=number("maximum"),
        exclusive_minimum=number("exclusiveMinimum"),
        exclusive_maximum=number("exclusiveMaximum"),
        multiple_of=number("multipleOf"),
    )


def _count(node: Node, keyword: str) -> int | None:
    found = node.value(keyword)
    if isinstance(found, float) and found.is_integer():
        return int(found)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _kinds(node: Node) -> frozenset[str] | None:
    """The kinds that a schema admits; where it does not say, those that it speaks of."""
    if node.kinds is not None:
        return node.kinds
    if node.properties or node.required:
        return frozenset(("object",))
    for kind in ("object", "array", "string", "number"):
        if any(keyword in node.keywords for keyword in _KIND_KEYWORDS[kind]):
            return frozenset((kind,))
    return None


def _kind_of(value: Json) -> frozenset[str]:
    match value:
        case None:
            return frozenset(("null",))
        case bool():
            return frozenset(("boolean",))
        case int():
            return frozenset(("integer", "number"))
        case float():
            both = ("integer", "number") if value.is_integer() else ("number",)
            return frozenset(both)
        case str():
            return frozenset(("string",))
        case list():
            return frozenset(("array",))
        case _:
            return frozenset(("object",))


def _is_enumeration(choice: ir.Choice) -> bool:
    """Whether a choice deserves a name: more than one text."""
    return len([v for v in choice.values if v is not None]) > 1


def _without_null(type_: ir.Type) -> ir.Type:
    match type_:
        case ir.Union(members=members) if ir.Null() in members:
            left = tuple(m for m in members if m != ir.Null())
            return left[0] if len(left) == 1 else replace(type_, members=left)
        case ir.Choice(values=values) if None in values and len(values) > 1:
            return ir.Choice(values=tuple(v for v in values if v is not None))
        case ir.Checked(type=inner, checks=checks):
            return ir.Checked(type=_without_null(inner), checks=checks)
        case _:
            return type_


def _flat(members: Sequence[ir.Type]) -> tuple[ir.Type, ...]:
    """Members without repetitions; those of an inner anyOf are members themselves."""
    found: list[ir.Type] = []
    for member in members:
        inner = (
            member.members
            if isinstance(member, ir.Union) and not member.exact
            else (member,)
        )
        found += [m for m in inner if m not in found]
    return tuple(found)


def _singular(name: str) -> str:
    """What one element of ``OrderItems`` is called: ``OrderItem``."""
    last = (words(name) or [""])[-1].lower()
    if last.endswith("ies") and len(last) > 4:
        return name[:-3] + "y"
    if last.endswith(("sses", "xes", "ches", "shes")):
        return name[:-2]
    if last.endswith("s") and not last.endswith(("ss", "us", "is")):
        return name[:-1]
    return name + "Item"


def _constant(place: Source) -> str | None:
    value = place.value
    if not isinstance(value, dict):
        return None
    if isinstance(value.get("const"), str):
        return cast(str, value["const"])
    match value.get("enum"):
        case [str() as one]:
            return one
        case _:
            return None


def _target_name(target: Source) -> str:
    """What the target of a reference is called: the last part of its place."""
    for part in reversed(target.pointer):
        if isinstance(part, str) and part not in ("schema", "items"):
            return pascal(part)
    return pascal(target.label.rsplit("/", 1)[-1].split(".")[0])


def _doc(source: Source) -> str:
    value = source.value
    if not isinstance(value, dict):
        return ""
    doc = value.get("description") or value.get("title") or ""
    return doc if isinstance(doc, str) else ""
