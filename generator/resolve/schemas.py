"""Schemas as types: the definitions of an API, and what refers to them.

Every keyword becomes a part of a type or a check beside it. A schema is read in one of
two ways: as the document alone has it (``spec``), or with the constraints file's
narrowing (``documented``); where nothing that it reaches is narrowed the two are one.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Final

from msgspec.structs import replace

from .. import ir
from ..errors import Problems
from ..names import pascal
from ..openapi import Version
from ..source import Json, Source
from . import depth, objects, scalars
from .arrays import array, with_one_items
from .checks import KEYWORDS, Checks
from .choices import Choices
from .contracts import Ground
from .definitions import Definitions, doc_of, is_own_or_null
from .fold import Folding, or_null
from .identities import Identities, names_of
from .narrowing import Cases
from .node import Node
from .predicates import ANYTHING
from .reading import DIRECTIONS, At, Direction, Reading
from .references import Reach, following, wrapped_reference
from .unions import union, without


class Schemas:
    """Reads schemas into types, and keeps the definitions that they need.

    It lives for one `resolve`: what it has read is not read again.
    """

    def __init__(
        self, version: Version, problems: Problems, reach: Reach, choices: Choices
    ) -> None:
        self.version: Version = version
        self.narrowing = narrowing = choices.narrowing
        self.pins = pins = choices.pins
        self.problems = problems
        self.follow = follow = following(problems)
        # What refers back refers weakly: so all that was read goes when it is done with,
        # and no collector has to find it.
        itself: Schemas = weakref.proxy(self)

        def referred(source: Source, direction: Direction) -> ir.Type | None:
            at = At(reading="spec", direction=direction, names=())
            return itself.reference(source, at)

        def folded(source: Source) -> Node:
            return itself.fold(source)

        def narrowed(source: Source) -> Source | None:
            return itself.follow_narrowed(source)

        ground = Ground(version=version, follow=follow, problems=problems)
        checks = Checks(
            version=version,
            reference=referred,
            follow=follow,
            pattern=ground.pattern,
            formats=scalars.asserted(choices.formats),
            backtracking=choices.backtracking,
        )
        self.checks: Mapping[Direction, Checks] = {
            each: replace(checks, direction=each) for each in DIRECTIONS
        }
        self.as_written = choices.habits == "as-written"
        self.definitions = Definitions()
        self._identities = Identities(narrowing, folded, reach, pins)
        self._open: dict[ir.Key, bool] = {}
        self._plain: dict[ir.Key, ir.Type] = {}
        self._scalars: dict[str, ir.Type] = {}
        self._foldings = {
            is_narrowed: Folding(version, to, as_written=self.as_written)
            for is_narrowed, to in ((False, follow), (True, narrowed))
        }

    # Types.

    def type_of(self, source: Source, at: At) -> ir.Type:
        """The type of a schema."""
        if at.reading == "documented":
            cases = self.narrowing.cases.get(source.place)
            if cases is not None:
                return self._variants(source, cases, at)
            source = self.narrowing.schemas.get(source.place, source)
        match source.value:
            case False:
                return ir.Nothing()
            case dict() as value if "$ref" in value and self._is_bare(value):
                return self._or_null(
                    source, self.reference(source, at) or ir.Anything()
                )
            case dict():
                return self._written(source, at)
            case _:
                return ir.Anything()

    def define(self, source: Source, at: At, names: tuple[str, ...]) -> ir.Type:
        """The definition of a schema under a name that the document gave."""
        at = self._identities.named(source, at, names)
        if at.reading == "documented" and source.place in self.narrowing.cases:
            return self.type_of(source, at)
        key = self.key_of(source, at)
        if key in self._plain:
            return self._plain[key]
        if self.definitions.has(key):
            return ir.Reference(key=key)
        if key in self._open:
            self._open[key] = True
            return ir.Reference(key=key)
        if len(self._open) > depth.MOST and self._waits(source, at):
            now = partial(self._defined, source, key, at)
            return self.definitions.postpone(key, now)
        return self._defined(source, key, at)

    def _defined(self, source: Source, key: ir.Key, at: At) -> ir.Type:
        self._open[key] = False
        if at.reading == "documented":
            source = self.narrowing.schemas.get(source.place, source)
        target = self._target(source)
        is_same = target is not None and at.names[0] in map(pascal, names_of(target))
        built: ir.Type | ir.Model
        if target is not None:
            above = (at.names[0],) if is_same else ()
            built = self.define(target, at, (*above, *names_of(target)))
        else:
            try:
                built = self._built(source, key, at)
            except RecursionError:
                raise depth.too_deep(source) from None
        leads_back = self._open.pop(key)
        if isinstance(built, ir.Model):
            return self.definitions.gather(built, at, source)
        is_nullable_class = is_own_or_null(built, source)
        if not leads_back and (is_nullable_class or is_same):
            self._plain[key] = built
            return built
        if is_nullable_class:
            at = at.then("OrNull")
        alias = ir.Alias(key=key, name="", type=without(built, key), doc=doc_of(source))
        return self.definitions.gather(alias, at, source)

    def _waits(self, source: Source, at: At) -> bool:
        """Whether a definition can be left for later."""
        if at.reading == "documented":
            source = self.narrowing.schemas.get(source.place, source)
        return depth.is_class(source, lambda: self.fold(source, at.reading))

    def _target(self, source: Source) -> Source | None:
        """What a definition leads to that is nothing but a reference."""
        value = source.value
        if (
            not isinstance(value, dict)
            or "$ref" not in value
            or not self._is_bare(value)
            or or_null(source, self.version)
        ):
            return None
        return self.follow(source)

    def of_node(self, node: Node, key: ir.Key, at: At) -> ir.Type | ir.Model:
        """The type of a folded schema, or the class that it stands for."""
        if node.impossible:
            return ir.Nothing()
        if node.nullable:
            return self._nullable(node, key, at)
        members = union(node, at, self)
        if members is not None:
            return self._checked(*members, KEYWORDS, at)
        enumeration = scalars.enumerated(node)
        if enumeration is not None:
            beside = scalars.beside_enumeration(enumeration)
            return self._checked(enumeration, node, beside, at)
        kinds = scalars.kinds_of(node)
        if kinds is None and at.in_form and scalars.is_file(node):
            kinds = frozenset(("string",))
        if kinds is None:
            return self._checked(ir.Anything(), node, KEYWORDS, at)
        if node.kinds is None and not at.in_form:
            message = "'properties' without a 'type': read as those of an object"
            self.problems.warn_of_habit(node.source.replace(None), message)
        if kinds == frozenset(("object",)) and objects.is_model(node):
            return objects.model(node, key, at, self)
        node = with_one_items(node) if "array" in kinds else node
        type_ = self._of_kinds(kinds, node, key, at)
        return self._checked(type_, node, scalars.OF_ANY_KIND, at)

    def _of_kinds(
        self, kinds: frozenset[str], node: Node, key: ir.Key, at: At
    ) -> ir.Type:
        types = tuple(
            self._one_kind(kind, node, key, at)
            for kind in scalars.KIND_ORDER
            if kind in kinds and not (kind == "integer" and "number" in kinds)
        )
        return types[0] if len(types) == 1 else ir.Union(members=types)

    # Definitions.

    def key_of(self, source: Source, at: At) -> ir.Key:
        """What identifies the definition of a place."""
        return self._identities.key_of(source, at)

    # References.

    def fold(self, source: Source, reading: Reading = "spec") -> Node:
        """A schema as one node, as the document has what it refers to or narrowed."""
        is_narrowed = reading == "documented" and bool(self.narrowing)
        try:
            return self._foldings[is_narrowed].of(source)
        except RecursionError:
            raise depth.too_deep(source) from None

    def follow_narrowed(self, source: Source) -> Source | None:
        """What a ``$ref`` leads to, as it is narrowed."""
        target = self.follow(source)
        if target is None:
            return None
        if target.place in self.narrowing.cases:
            message = "the cases of what this refers to do not hold in an 'allOf'"
            self.problems.warn(source, message)
        return self.narrowing.schemas.get(target.place, target)

    def reference(self, source: Source, at: At) -> ir.Type | None:
        """The definition that the ``$ref`` of a schema leads to."""
        target = self.follow(source)
        return None if target is None else self.define(target, at, names_of(target))

    def _is_bare(self, value: dict[str, Json]) -> bool:
        """Whether a schema is its reference: in 3.0 what stands beside is ignored."""
        return self.version == "3.0" or _SAYS_MORE.isdisjoint(value)

    # One schema.

    def _written(self, source: Source, at: At) -> ir.Type:
        if scalars.are_all(source.value):
            return self._scalar(source, at)
        wrapped = wrapped_reference(source)
        if wrapped is not None:
            return self._or_null(source, self.type_of(wrapped, at))
        at = self._identities.chosen(source, at)
        key = self.key_of(source, at)
        return self.once(key, at, source, lambda: self._built(source, key, at))

    def _scalar(self, source: Source, at: At) -> ir.Type:
        """Most schemas are of this kind, and such a one needs neither key nor name. They
        say few different things: each is read once, but for files, and for patterns,
        which may be faulty in many places."""
        words = "" if at.in_form else scalars.wording(source.value)
        if words in self._scalars:
            return self._scalars[words]
        node = self.fold(source, at.reading)
        made = self._of_kinds(node.kinds or frozenset(), node, "", at)
        if words and "pattern" not in node.keywords:
            self._scalars[words] = made
        return made

    def once(
        self,
        key: ir.Key,
        at: At,
        place: Source,
        build: Callable[[], ir.Type | ir.Model],
    ) -> ir.Type:
        """What `build` makes, made once: a class, an enumeration and what leads back to
        itself become definitions."""
        if self.definitions.has(key):
            return ir.Reference(key=key)
        if key in self._open:
            self._open[key] = True
            return ir.Reference(key=key)
        self._open[key] = False
        built = build()
        leads_back = self._open.pop(key)
        if isinstance(built, ir.Model):
            return self.definitions.gather(built, at, place)
        if leads_back or scalars.is_choice(built):
            return self.definitions.gather(
                ir.Alias(key=key, name="", type=built), at, place
            )
        return built

    def _built(self, source: Source, key: ir.Key, at: At) -> ir.Type | ir.Model:
        value = source.value
        if or_null(source, self.version) and isinstance(value, dict):
            if "$ref" in value and self._is_bare(value):
                return self.type_of(source, at)
            if "allOf" in value:
                alone = source.replace(
                    {k: v for k, v in value.items() if k != "nullable"}
                )
                key += " value"
                build = partial(self._built, alone, key, at)
                return self._or_null(source, self.once(key, at, source, build))
        return objects.inherited(source, key, at, self) or self.of_node(
            self.fold(source, at.reading), key, at
        )

    def _nullable(self, node: Node, key: ir.Key, at: At) -> ir.Type:
        """What takes null whatever else it says."""
        kinds = None if node.kinds is None else node.kinds - {"null"}
        key += " value"
        build = partial(
            self.of_node, replace(node, kinds=kinds, nullable=False), key, at
        )
        return self.definitions.or_null(self.once(key, at, node.source, build))

    def _or_null(self, source: Source, type_: ir.Type) -> ir.Type:
        """The type of a schema without and with its ``nullable``."""
        if not or_null(source, self.version):
            return type_
        return self.definitions.or_null(type_)

    def _one_kind(self, kind: str, node: Node, key: ir.Key, at: At) -> ir.Type:
        match kind:
            case "null":
                return ir.Null()
            case "boolean":
                return ir.Boolean()
            case "integer":
                return ir.Integer(bounds=scalars.bounds(node))
            case "number":
                return ir.Number(bounds=scalars.bounds(node))
            case "string" if at.in_form and scalars.is_file(node):
                return scalars.file(node, self.problems)
            case "string":
                return scalars.string(node, self.checks["both"])
            case "array":
                return array(node, at, self)
            case _ if objects.is_model(node):
                return self._member(node, key, at)
            case _:
                return objects.map_(node, at, self)

    def _member(self, node: Node, key: ir.Key, at: At) -> ir.Type:
        """The class of a schema that admits other kinds (null, say) as well."""
        key += " object"
        if not at.way and (node.kinds or frozenset()) - {"object", "null"}:
            at = at.then("Object")  # the union of all kinds is called as the schema
        alone = replace(node, kinds=frozenset(("object",)))
        build = partial(objects.model, alone, key, at, self)
        return self.once(key, at, node.source, build)

    def _checked(
        self, type_: ir.Type, node: Node, keywords: Collection[str], at: At
    ) -> ir.Type:
        """The type with those keywords beside it that it does not say itself."""
        if (
            node.keywords.keys().isdisjoint(keywords)
            and not node.rest
            and not node.unevaluated
        ):
            return type_
        checks = self.checks[at.direction]
        found = (
            *checks.of_keywords(node, keywords),
            *map(checks.of_schema, node.rest),
            *checks.of_unevaluated(node),
        )
        wanted = tuple(check for check in found if check != ANYTHING)
        return ir.Checked(type=type_, checks=wanted) if wanted else type_

    def _variants(self, source: Source, cases: Cases, at: At) -> ir.Type:
        """The cases of a constraints file."""
        return ir.Variants(
            by=cases.by,
            cases=tuple(
                (
                    case.values,
                    self.type_of(case.schema, at.called(case.name, rank=at.rank)),
                )
                for case in cases.cases
            ),
            absent=next((c.values[0] for c in cases.cases if c.absent), ir.ABSENT),
            otherwise=(
                self.define(source, replace(at, reading="spec"), names_of(source))
                if cases.is_open
                else None
            ),
        )


_SAYS_MORE: Final = KEYWORDS | {"type", "properties", "required", "allOf"}
