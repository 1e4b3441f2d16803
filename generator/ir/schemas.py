"""What values may be: types, checks beside them, and the definitions that have a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Literal, TypeAlias

from msgspec import Struct

Json: TypeAlias = (
    "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
)
Key: TypeAlias = str
"""Identifies a definition: the place of its schema, and which of its readings."""


class Absent(Enum):
    """The value of a keyword that is not there (null is a value)."""

    ABSENT = "absent"


ABSENT = Absent.ABSENT


class Place(Struct, frozen=True, kw_only=True):
    """Where in the document something stands: the file, and the keys of mappings and the
    indices of lists that lead there."""

    file: str
    pointer: tuple[str | int, ...]


# Types: what a JSON value may be.


class Anything(Struct, frozen=True, kw_only=True):
    """Every JSON value."""


class Nothing(Struct, frozen=True, kw_only=True):
    """No value at all: the schema ``false``."""


class Null(Struct, frozen=True, kw_only=True):
    """The JSON value null."""


class Boolean(Struct, frozen=True, kw_only=True):
    """True or false."""


class Bounds(Struct, frozen=True, kw_only=True):
    """The limits of a number (JSON Schema validation, section 6.2)."""

    minimum: int | float | None = None
    maximum: int | float | None = None
    exclusive_minimum: int | float | None = None
    exclusive_maximum: int | float | None = None
    multiple_of: int | float | None = None


class Integer(Struct, frozen=True, kw_only=True):
    """A number without a fraction: 1 and 1.0 alike."""

    bounds: Bounds = Bounds()


class Number(Struct, frozen=True, kw_only=True):
    """Any finite number."""

    bounds: Bounds = Bounds()


TextFormat: TypeAlias = Literal["date", "date-time", "uuid", "uri"]
"""The formats that are asserted: each has a type of its own in the package."""


class String(Struct, frozen=True, kw_only=True):
    """Text; lengths count code points, patterns search (ECMA-262)."""

    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    format: TextFormat | None = None


class Binary(Struct, frozen=True, kw_only=True):
    """Bytes that no JSON holds: a file of a form, or a body that is no text."""


class Choice(Struct, frozen=True, kw_only=True):
    """One of some scalars."""

    values: tuple[bool | int | str | None, ...]


class Array(Struct, frozen=True, kw_only=True):
    """A list whose elements are all of one type."""

    items: Type
    min_items: int | None = None
    max_items: int | None = None


class Tuple(Struct, frozen=True, kw_only=True):
    """A list of so many elements, each of a type of its own."""

    items: tuple[Type, ...]


class Map(Struct, frozen=True, kw_only=True):
    """An object whose names are free."""

    values: Type
    min_properties: int | None = None
    max_properties: int | None = None


Tag: TypeAlias = "bool | int | str"


class Discriminator(Struct, frozen=True, kw_only=True):
    """Which member of a union a value of one property selects: no other one fits. Where
    it `is_hint`, another one may."""

    wire_name: str
    mapping: tuple[tuple[Tag, Type], ...]
    is_hint: bool = False


class Union(Struct, frozen=True, kw_only=True):
    """One of several types; `exact` where more than one fitting is a fault (oneOf)."""

    members: tuple[Type, ...]
    exact: bool = False
    discriminator: Discriminator | None = None


class Variants(Struct, frozen=True, kw_only=True):
    """A type for each value of the property `by`: the cases of a constraints file."""

    by: str
    cases: tuple[tuple[tuple[Json, ...], Type], ...]
    absent: Json | Absent
    """The value whose case holds where the property is left out."""
    otherwise: Type | None
    """What holds where there is no case; None where there always is one."""


class Reference(Struct, frozen=True, kw_only=True):
    """A definition of the API, by its key."""

    key: Key


class Checked(Struct, frozen=True, kw_only=True):
    """A type, and what it cannot say by itself."""

    type: Type
    checks: tuple[Check, ...]


Type: TypeAlias = (
    Anything
    | Nothing
    | Null
    | Boolean
    | Integer
    | Number
    | String
    | Binary
    | Choice
    | Array
    | Tuple
    | Map
    | Union
    | Variants
    | Reference
    | Checked
)


# Checks: predicates over a JSON value, each with the meaning of its keyword.


class Check(Struct, frozen=True, kw_only=True):
    """A predicate: the JSON Schema keyword that it stands for, and its operands.

    The operands are JSON values, further checks, or types, in the order in which the
    keyword's runtime counterpart takes them.
    """

    name: str
    operands: tuple[Operand, ...] = ()
    options: tuple[tuple[str, Operand], ...] = ()


class Value(Struct, frozen=True, kw_only=True):
    """A JSON value as an operand."""

    json: Json


class Named(Struct, frozen=True, kw_only=True):
    """Checks by name, as ``properties`` has them."""

    entries: tuple[tuple[str, Check], ...]


Operand: TypeAlias = "Value | Named | Check | Type"


# What a person wrote in the constraints file beside the types.


class Rule(Struct, frozen=True, kw_only=True):
    """A condition over several properties."""

    id: str
    severity: Literal["error", "warning"]
    check: Check
    message: str
    source: str


Level: TypeAlias = Literal["error", "warn", "allow"]


class Contract(Struct, frozen=True, kw_only=True):
    """What the constraints file says of a model beyond its fields' types."""

    subject: str = ""
    source: str = ""
    unlisted: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Names that the document has and this case does not take, and who takes them."""
    unlisted_level: Level = "error"
    unknown_level: Level = "allow"
    hints: tuple[tuple[str, str], ...] = ()
    tolerated: tuple[str, ...] = ()
    deprecated: tuple[tuple[str, str], ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    rules: tuple[Rule, ...] = ()


# Definitions: what has a name of its own.


class Field(Struct, frozen=True, kw_only=True):
    """A property of a model."""

    name: str
    wire_name: str
    type: Type
    required: bool
    nullable: bool
    """Whether null is a value of it; `type` then leaves null out."""
    doc: str = ""
    default: Json | Absent = ABSENT
    """What the server takes when it is left out: documentation, never sent."""
    deprecated: bool = False
    place: Place | None = None


class Model(Struct, frozen=True, kw_only=True):
    """An object with known properties."""

    key: Key
    name: str
    fields: tuple[Field, ...]
    """Its own fields: those of `bases` are not repeated."""
    bases: tuple[Key, ...] = ()
    extra: Type | None = Anything()
    """What other properties hold; None where there may be no others."""
    checks: tuple[Check, ...] = ()
    contract: Contract | None = None
    download: str = ""
    """The property that is the URL of a file which the object stands for."""
    doc: str = ""
    deprecated: bool = False
    place: Place | None = None


class Alias(Struct, frozen=True, kw_only=True):
    """A type that the document gave a name."""

    key: Key
    name: str
    type: Type
    doc: str = ""


Definition: TypeAlias = Model | Alias
