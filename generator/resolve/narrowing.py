"""The constraints file's say, by the places of the document that it is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct, field

from .. import ir
from ..constraints import OperationRules
from ..source import Json, Source
from .node import Place

Where: TypeAlias = tuple[str, ...]


class Case(Struct, frozen=True, kw_only=True):
    """A case of a schema: what holds where the property `by` has one of the values,
    or (if `absent`) is left out."""

    values: tuple[Json, ...]
    absent: bool
    name: str
    schema: Source


class Cases(Struct, frozen=True, kw_only=True):
    """A schema that became several, told apart by the property `by`.

    Where it `is_open`, the document decides about values that have no case.
    """

    by: str
    cases: tuple[Case, ...]
    is_open: bool


class Own(Struct, frozen=True, kw_only=True):
    """A schema that several operations share, as one of them has it for itself.

    `holder` is the parameter, body or response that it stands in.
    """

    schema: Source
    holder: Source


class Narrowing(Struct, kw_only=True):
    """What the constraints file says.

    Attributes:
        schemas: narrowed schemas.
        cases: schemas that became several.
        contracts: what holds for an object beside its schema, or (at the place of an
            operation) for the object that its parameters make.
        rules: those of a contract's rules that are errors, as schemas.
        names: names that a person chose, or that follow from a case's.
        operations: rules by the place of their operation.
        own: shared schemas that one operation narrows, by its place and by where in it
            they are used: ``parameters/query/limit``, ``requestBody``, ``responses/200``.
    """

    schemas: dict[Place, Source] = field(default_factory=dict[Place, Source])
    cases: dict[Place, Cases] = field(default_factory=dict[Place, Cases])
    contracts: dict[Place, ir.Contract] = field(
        default_factory=dict[Place, ir.Contract]
    )
    rules: dict[Place, tuple[Mapping[str, Json], ...]] = field(
        default_factory=dict[Place, tuple[Mapping[str, Json], ...]]
    )
    names: dict[Place, str] = field(default_factory=dict[Place, str])
    operations: dict[Place, OperationRules] = field(
        default_factory=dict[Place, OperationRules]
    )
    own: dict[tuple[Place, Where], Own] = field(
        default_factory=dict[tuple[Place, "Where"], Own]
    )

    def __contains__(self, place: Place) -> bool:
        """Whether the schema at a place is narrowed."""
        return place in self.schemas or place in self.cases

    def __bool__(self) -> bool:
        """Whether any schema is."""
        return bool(self.schemas or self.cases)
