"""Types and checks as the annotations and expressions that a reader will see."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from .. import ir
from ..python.code import Code, imported
from ..python.expressions import (
    call,
    display_dict,
    display_tuple,
    subscript,
    union,
)
from ..python.literals import literal, string
from ..python.nodes import Bracket, Node, Prefixed
from .kinds import are_disjoint
from .modules import Modules
from .nulls import stands_beside
from .unions import fields_called, merging

ANNOTATED: Final = imported("typing", "Annotated")
ANY: Final = imported("typing", "Any")
LITERAL: Final = imported("typing", "Literal")
NEVER: Final = imported("typing", "Never")
MAPPING: Final = imported("collections.abc", "Mapping")
NONE: Final = Code("None")
_LIST: Final = Code("list")
_TUPLE: Final = Code("tuple")
_FIELD: Final = imported("pydantic", "Field")
_ANY_OF: Final = imported("._unions", "ANY_OF")
_EXACTLY_ONE: Final = imported("._unions", "EXACTLY_ONE")
_BUILTINS: Final = {
    name: Code(name) for name in ("bool", "dict", "float", "int", "str")
}
_PLAIN: Final[Mapping[type[ir.Type], Code]] = {
    ir.Anything: ANY,
    ir.Null: NONE,
    ir.Boolean: _BUILTINS["bool"],
}
_FORMATS: Final[Mapping[str, str]] = {
    "date": "Date",
    "date-time": "DateTime",
    "uuid": "Uuid",
    "uri": "Uri",
}

CHECK_MODULES: Final[Mapping[str, str]] = {
    "Backtracking": "._backtracking",
    "Format": "._formats",
    "UnevaluatedItems": "._unevaluated",
    "UnevaluatedProperties": "._unevaluated",
}
"""The checks that few documents need: each has a module of its own in the package."""

SEQUENCE: Final = imported("collections.abc", "Sequence")

Role: TypeAlias = Literal["models", "dicts", "operations", "arguments", "returns"]


class Annotations(Struct, frozen=True, kw_only=True):
    """Writes types for one use.

    In ``models`` the definitions are at hand and limits stand beside the types, in
    ``operations`` the definitions are imported. The other roles are for type checkers
    alone, which have no use for limits: in ``dicts`` a model is its typed dict, among
    ``arguments`` it is the class or the dict, and ``returns`` says what comes back.
    """

    definitions: Mapping[ir.Key, ir.Definition]
    modules: Modules
    role: Role
    here: str = ""
    """The module that is written, if it is one of models or dicts."""
    dicts: frozenset[ir.Key] = frozenset()
    """The definitions that have a twin among the typed dicts."""
    list_: Code = _LIST  # `builtins.list` beside a method of that name

    @property
    def is_bare(self) -> bool:
        """Whether these types are for type checkers alone."""
        return self.role not in ("models", "operations")

    @property
    def is_given(self) -> bool:
        """Whether these types are of what callers give: then any sequence is a list."""
        return self.role in ("dicts", "arguments")

    def of(self, type_: ir.Type) -> Node:
        """The whole annotation of a value."""
        base, metadata = self.parts(type_)
        return self.annotated(base, metadata)

    def annotated(self, base: Node, metadata: Sequence[Node]) -> Node:
        """`Annotated[base, …]` where there is something to annotate with."""
        return subscript(ANNOTATED, (base, *metadata)) if metadata else base

    def optional(
        self, type_: ir.Type, extra: Sequence[Node] = (), *, nullable: bool = False
    ) -> Node:
        """The annotation of a value that may be left out: with None in it."""
        base, metadata = self.parts(type_)
        if stands_beside(type_, nullable=nullable):
            base, metadata = self.annotated(base, metadata), ()
        if nullable and self.role == "models":
            base = subscript(imported("._base", "Nullable"), (base,))
        elif not isinstance(type_, ir.Anything):
            base = union((base, NONE))
        return self.annotated(base, merged((*metadata, *extra)))

    def required(
        self, type_: ir.Type, extra: Sequence[Node] = (), *, nullable: bool = False
    ) -> Node:
        """The annotation of a value that is always there, and may be null."""
        base, metadata = self.parts(type_)
        if nullable and not isinstance(type_, ir.Anything):
            if stands_beside(type_, nullable=True):
                base, metadata = self.annotated(base, metadata), ()
            base = union((base, NONE))
        return self.annotated(base, merged((*metadata, *extra)))

    def parts(self, type_: ir.Type) -> tuple[Node, Sequence[Node]]:
        """A type, and what `Annotated` says of it."""
        match type_:
            case ir.Anything() | ir.Null() | ir.Boolean():
                return _PLAIN[type(type_)], ()
            case ir.Nothing() if self.is_bare:
                return NEVER, ()
            case ir.Nothing():
                return ANY, (call(imported("._checks", "Nothing")),)
            case ir.Integer(bounds=bounds):
                return _BUILTINS["int"], self._limits(
                    whole := _whole(bounds),
                    is_whole=isinstance(whole.multiple_of, int),
                )
            case ir.Number(bounds=bounds):
                return _BUILTINS["float"], self._limits(bounds)
            case ir.String():
                return self._string(type_)
            case ir.Binary():
                return self._binary(), ()
            case ir.Choice(values=values):
                return subscript(LITERAL, map(literal, values)), ()
            case ir.Array() | ir.Tuple():
                return self._array(type_)
            case ir.Map(values=values):
                limits = {
                    "min_length": type_.min_properties,
                    "max_length": type_.max_properties,
                }
                pair = (_BUILTINS["str"], self.of(values))
                dict_ = MAPPING if self.is_given else _BUILTINS["dict"]
                return subscript(dict_, pair), self._field(limits)
            case ir.Union():
                return self._union(type_)
            case ir.Variants():
                return self._variants(type_)
            case ir.Reference(key=key):
                return self.definition(key), ()
            case ir.Checked(type=inner, checks=checks):
                base, metadata = self.parts(inner)
                if self.is_bare:
                    return base, ()
                return base, (*metadata, *map(self.check, checks))

    def definition(self, key: ir.Key) -> Node:
        """The name of a definition, as this module reaches it."""
        definition = self.definitions[key]
        name = definition.name
        match self.role, definition:
            case "models", _:
                return self._near(self.modules.definitions[key], name)
            case "operations", _ if self.modules.is_large:
                return Code(f"models.{name}", imported(".", "models").imports)
            case "operations", _:
                return imported(".models", name)
            case "dicts", _ if key in self.dicts:
                return self._near(self.modules.dicts(key), f"{name}Dict")
            case "arguments", _ if key in self.dicts:
                typed_dict = _for_checkers(".dicts", f"{name}Dict")
                return union((_for_checkers(".models", name), typed_dict))
            case _, ir.Alias(type=type_) if self.is_given and self._is_spelled_out(
                type_
            ):
                return self.of(type_)
            case _:
                return _for_checkers(".models", name)

    def _near(self, module: str, name: str) -> Code:
        """A name of this module, or of one that is imported when the name is needed."""
        return Code(name) if module == self.here else _for_checkers(module, name)

    def _is_spelled_out(self, type_: ir.Type) -> bool:
        """Whether a type takes more from callers than the alias of the models says: the
        text of a date where that has the date."""
        match type_:
            case ir.String(format=format_):
                return format_ in ("date", "date-time", "uuid")
            case ir.Array(items=inner) | ir.Map(values=inner) | ir.Checked(type=inner):
                return self._is_spelled_out(inner)
            case ir.Union(members=inner) | ir.Tuple(items=inner):
                return any(map(self._is_spelled_out, inner))
            case _:
                return False

    def check(self, check: ir.Check) -> Node:
        """The expression that makes a check."""
        return call(
            imported(CHECK_MODULES.get(check.name, "._checks"), check.name),
            map(self._operand, check.operands),
            {name: self._operand(operand) for name, operand in check.options},
        )

    def _operand(self, operand: ir.Operand) -> Node:
        match operand:
            case ir.Value(json=json):
                return literal(json)
            case ir.Named(entries=entries):
                return display_dict((string(k), self.check(v)) for k, v in entries)
            case ir.Check():
                return self.check(operand)
            case _:
                return deferred(self.of(operand))

    def _string(self, type_: ir.String) -> tuple[Node, Sequence[Node]]:
        base = (
            _BUILTINS["str"]
            if type_.format is None or (self.is_bare and type_.format == "uri")
            else imported("._types", _FORMATS[type_.format], type_checking=self.is_bare)
        )
        if self.is_given and type_.format not in (None, "uri"):
            return union((_BUILTINS["str"], base)), ()
        limits = {"min_length": type_.min_length, "max_length": type_.max_length}
        return base, self._field(limits | {"pattern": type_.pattern})

    def _array(self, type_: ir.Array | ir.Tuple) -> tuple[Node, Sequence[Node]]:
        if isinstance(type_, ir.Tuple):
            items = dict.fromkeys(type_.items)
            if self.is_given:
                return subscript(SEQUENCE, (union(map(self.of, items)),)), ()
            return subscript(_TUPLE, map(self.of, type_.items)), ()
        limits = {"min_length": type_.min_items, "max_length": type_.max_items}
        list_ = SEQUENCE if self.is_given else self.list_
        return subscript(list_, (self.of(type_.items),)), self._field(limits)

    def _binary(self) -> Node:
        """Bytes: what comes back, a file as callers give it, or one as a field."""
        if self.role in ("operations", "returns"):
            return Code("bytes")
        if self.is_given:
            return imported("._files", "FileContent", type_checking=True)
        return imported("._files", "FileField")

    def _union(self, type_: ir.Union) -> tuple[Node, Sequence[Node]]:
        if self.is_bare:
            return union(map(self._member, type_.members)), ()
        beside = self._discriminated(type_.discriminator)
        if not self._is_exact(type_):
            return union(map(self._member, type_.members)), beside
        base = self._exact(type_.members)
        if self.role == "operations":  # type checkers want no `OneOf[…]` as a value
            return base, (_EXACTLY_ONE, *beside)
        return subscript(imported("._unions", "OneOf"), (base,)), beside

    def _is_exact(self, type_: ir.Union) -> bool:
        return type_.exact and not are_disjoint(type_.members, self.definitions)

    def _exact(self, members: Sequence[ir.Type]) -> Node:
        """The members of a union that exactly one is to fit."""
        return union(
            self.annotated(self._member(member), (_ANY_OF,) if is_one else ())
            for member, is_one in merging(members, self.definitions)
        )

    def _member(self, type_: ir.Type) -> Node:
        """A member of a union; mypy takes a `OneOf` in a `OneOf` for one of itself."""
        if not isinstance(type_, ir.Union) or self.is_bare:
            return self.of(type_)
        if not self._is_exact(type_):
            return self.of(type_)
        beside = self._discriminated(type_.discriminator)
        return self.annotated(self._exact(type_.members), (_EXACTLY_ONE, *beside))

    def _discriminated(self, told: ir.Discriminator | None) -> Sequence[Node]:
        if told is None:
            return ()
        mapping = [(_tag(tag), self._member(member)) for tag, member in told.mapping]
        names = dict.fromkeys(
            name
            for _, member in told.mapping
            for name in fields_called(told.wire_name, member, self.definitions)
        )
        others = [string(name) for name in names if name != told.wire_name]
        mark = "Hinted" if told.is_hint else "Discriminated"
        arguments = (string(told.wire_name), display_dict(mapping))
        fields = {"fields": display_tuple(others)} if others else {}
        return (call(imported("._unions", mark), arguments, fields),)

    def _variants(self, type_: ir.Variants) -> tuple[Node, Sequence[Node]]:
        members = [case for _, case in type_.cases]
        if type_.otherwise is not None:
            members.append(type_.otherwise)
        base = union(map(self.of, members))
        return base, () if self.is_bare else (self._selected(type_),)

    def _selected(self, type_: ir.Variants) -> Node:
        entries = display_dict(
            (string(str(value)), self.of(case))
            for values, case in type_.cases
            for value in values
        )
        keywords: dict[str, Node] = {}
        if type_.absent is not ir.ABSENT:
            keywords["absent"] = string(str(type_.absent))
        if type_.otherwise is not None:
            keywords["otherwise"] = self.of(type_.otherwise)
        arguments = (string(type_.by), entries)
        return call(imported("._unions", "SelectedBy"), arguments, keywords)

    def _limits(self, bounds: ir.Bounds, *, is_whole: bool = False) -> Sequence[Node]:
        """pydantic's own multiple_of is exact between integers only."""
        limits = self._field(
            {
                "ge": bounds.minimum,
                "le": bounds.maximum,
                "gt": bounds.exclusive_minimum,
                "lt": bounds.exclusive_maximum,
                "multiple_of": bounds.multiple_of if is_whole else None,
            }
        )
        if is_whole or bounds.multiple_of is None or self.is_bare:
            return limits
        multiple = {"multiple_of": literal(bounds.multiple_of)}
        return (*limits, call(imported("._checks", "Bounds"), (), multiple))

    def _field(self, limits: Mapping[str, int | float | str | None]) -> Sequence[Node]:
        if self.is_bare:
            return ()
        given = {k: literal(v) for k, v in limits.items() if v is not None}
        return (field_call(given),) if given else ()


def _for_checkers(module: str, name: str) -> Code:
    return imported(module, name, type_checking=True)


def field_call(keywords: Mapping[str, Node]) -> Node:
    """`Field(…)`, for `Annotated`."""
    return call(_FIELD, (), keywords)


def merged(metadata: Sequence[Node]) -> Sequence[Node]:
    """The metadata with all calls of `Field` in one."""
    items: list[Node] = []
    others: list[Node] = []
    for node in metadata:
        if isinstance(node, Bracket) and node.before == _FIELD:
            items += node.items
        else:
            others.append(node)
    return (call(_FIELD, items), *others) if items else others


def deferred(annotation: Node) -> Node:
    """A type in an expression, given by a function: it may name what comes later."""
    return Prefixed(Code("lambda: "), annotation)


def _tag(value: ir.Tag) -> Code:
    return string(value) if isinstance(value, str) else Code(str(value))


def _whole(bounds: ir.Bounds) -> ir.Bounds:
    """The limits of an integer as integers."""

    def up(limit: float | None) -> int | None:
        return None if limit is None else math.ceil(limit)

    def down(limit: float | None) -> int | None:
        return None if limit is None else math.floor(limit)

    step = bounds.multiple_of
    return ir.Bounds(
        minimum=up(bounds.minimum),
        maximum=down(bounds.maximum),
        exclusive_minimum=down(bounds.exclusive_minimum),
        exclusive_maximum=up(bounds.exclusive_maximum),
        multiple_of=(
            int(step) if isinstance(step, float) and step.is_integer() else step
        ),
    )
