"""The definitions that schemas need, as they are gathered."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from msgspec import Struct
from msgspec.structs import replace

from .. import ir
from ..names import Proposal
from ..source import Dangling, Source
from .node import Place
from .predicates import accepts_null
from .reading import At


class Gathered(Struct, frozen=True, kw_only=True):
    """A definition whose name is still to be settled, and the place it was made for."""

    definition: ir.Definition
    proposal: Proposal
    place: Place


def place_of(source: Source) -> ir.Place:
    """Where something is written; of what is not, but was made of parts or narrowed,
    where that is from."""
    if source.is_written:
        return ir.Place(file=source.label, pointer=source.pointer)
    here = Source(file=source.file, value=source.file.value)
    for part in source.pointer:
        with suppress(KeyError, Dangling):
            here = _below(here, part)
    return ir.Place(file=here.label, pointer=here.pointer)


def _below(here: Source, part: str | int) -> Source:
    """What stands there below a schema, or below what it refers to."""
    seen: set[Place] = set()
    while isinstance(part, str) and part not in here and here.place not in seen:
        seen.add(here.place)
        reference = here.get("$ref")
        if reference is not None:
            here = here.follow(str(reference.value))
    return here / part


def is_own_or_null(built: ir.Type, source: Source) -> bool:
    """Whether a type is null and one definition that was made for the same schema."""
    match built:
        case ir.Union(members=(ir.Reference(key=key), ir.Null())):
            place = f"{source.label}#{source.json_pointer}"
            return key.startswith((f"{place} ", f"{place}/"))
        case _:
            return False


def doc_of(source: Source) -> str:
    """What a schema says of itself."""
    value = source.value
    if not isinstance(value, dict):
        return ""
    doc = value.get("description") or value.get("title") or ""
    return doc if isinstance(doc, str) else ""


class Definitions:
    """Keeps definitions, and answers what can be asked of one."""

    def __init__(self) -> None:
        self.gathered: dict[ir.Key, Gathered] = {}
        self._postponed: dict[ir.Key, Callable[[], object]] = {}

    def gather(self, definition: ir.Definition, at: At, place: Source) -> ir.Reference:
        """Keep a definition that was made for a place."""
        key = definition.key
        if isinstance(definition, ir.Model):
            definition = replace(definition, place=place_of(place))
        self.gathered[key] = Gathered(
            definition=definition,
            proposal=Proposal(
                key=key,
                names=at.all_names(),
                rank=at.rank,
                place=place.file.from_root + key.removeprefix(place.label),
            ),
            place=place.place,
        )
        return ir.Reference(key=key)

    def has(self, key: ir.Key) -> bool:
        """Whether there is a definition with that key, or one is being made."""
        return key in self.gathered or key in self._postponed

    def postpone(self, key: ir.Key, gather: Callable[[], object]) -> ir.Reference:
        """Leave what is known to be a class until somebody asks for more than that."""
        self._postponed[key] = gather
        return ir.Reference(key=key)

    def finish(self) -> None:
        """Gather what was left, and see which fields may be null: of a schema that leads
        back to itself that is not known before."""
        while self._postponed:
            _, gather = self._postponed.popitem()
            gather()
        for key, kept in self.gathered.items():
            if isinstance(kept.definition, ir.Model):
                model = self._with_nulls(kept.definition)
                if model is not kept.definition:
                    self.gathered[key] = replace(kept, definition=model)

    def _with_nulls(self, model: ir.Model) -> ir.Model:
        found = {
            field.wire_name: replace(field, nullable=True)
            for field in model.fields
            if not field.nullable and self.allows_null(field.type)
        }
        if not found:
            return model
        fields = tuple(found.get(each.wire_name, each) for each in model.fields)
        return replace(model, fields=fields)

    def allows_null(self, type_: ir.Type) -> bool:
        """Whether null is among the values of a type."""
        match type_:
            case ir.Anything() | ir.Null():
                return True
            case ir.Choice(values=values):
                return None in values
            case ir.Union(members=members, exact=is_exact):
                found = sum(map(self.allows_null, members))
                return found == 1 if is_exact else found > 0
            case ir.Checked(type=inner, checks=checks):
                return self.allows_null(inner) and all(
                    accepts_null(check, self.allows_null) for check in checks
                )
            case ir.Reference(key=key):
                kept = self.gathered.get(key)
                return (
                    kept is not None
                    and isinstance(kept.definition, ir.Alias)
                    and self.allows_null(kept.definition.type)
                )
            case _:
                return False

    def or_null(self, type_: ir.Type) -> ir.Type:
        """The type with null among its values."""
        if self.allows_null(type_):
            return type_
        return ir.Union(members=(type_, ir.Null()))

    def is_null(self, type_: ir.Type) -> bool:
        """Whether null is the only value of a type."""
        match type_:
            case ir.Null():
                return True
            case ir.Reference(key=key):
                found = self.gathered.get(key)
                definition = None if found is None else found.definition
                return isinstance(definition, ir.Alias) and self.is_null(
                    definition.type
                )
            case _:
                return False

    def is_nothing(self, type_: ir.Type) -> bool:
        """Whether no value is one of a type."""
        match type_:
            case ir.Nothing():
                return True
            case ir.Reference(key=key):
                found = self.gathered.get(key)
                alias = None if found is None else found.definition
                return isinstance(alias, ir.Alias) and self.is_nothing(alias.type)
            case _:
                return False

    def model_at(self, type_: ir.Type | None) -> ir.Model | None:
        """The class that a type is, through its aliases."""
        if not isinstance(type_, ir.Reference):
            return None
        if gather := self._postponed.pop(type_.key, None):
            gather()
        found = self.gathered.get(type_.key)
        match None if found is None else found.definition:
            case ir.Model() as model:
                return model
            case ir.Alias(type=inner):
                return self.model_at(inner)
            case None:
                return None
