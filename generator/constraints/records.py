"""What a constraints file says: frozen records, each with the place it was written at.

A ``source`` is already the short text that people read, "Generate AI Image
#flux-1-schnell (2026-11-22)": its own, or that of the nearest record around it that
names one, or empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Literal, TypeAlias

from msgspec import Struct

from ..source import Json, Source

Level: TypeAlias = Literal["error", "warn", "allow"]
Severity: TypeAlias = Literal["error", "warning"]
Location: TypeAlias = Literal["path", "query", "header", "cookie"]


class Absent(Enum):
    """The value of a word that is not there (null is a value)."""

    ABSENT = "absent"


ABSENT = Absent.ABSENT


class Citation(Struct, frozen=True, kw_only=True):
    """A text that constraints come from, and the day they were compared with it."""

    at: Source
    title: str
    checked: str
    url: str | None


class FieldRule(Struct, frozen=True, kw_only=True):
    """What narrows one value, and what is written about it for people.

    `words` are those of JSON Schema validation as they stand in the file, without
    ``properties`` and ``items``, which are records of their own.
    """

    at: Source
    name: str
    words: Mapping[str, Json]
    properties: tuple[FieldRule, ...]
    items: FieldRule | None
    default: Json | Absent
    deprecated: bool
    instead: str | None
    hint: str | None
    description: str | None
    note: str | None
    source: str


class Rule(Struct, frozen=True, kw_only=True):
    """A schema that a request must meet, and what is said if it does not.

    `about` is the narrowed object or the whole request. `schema` holds JSON Schema
    words only.
    """

    at: Source
    id: str
    severity: Severity
    about: Literal["narrowed", "request"]
    schema: Mapping[str, Json]
    message: str
    source: str


class Case(Struct, frozen=True, kw_only=True):
    """What holds where the selecting property has one of the values `when`, or (if
    `absent`) is left out."""

    at: Source
    name: str
    when: tuple[Json, ...]
    absent: bool
    source: str
    fields: tuple[FieldRule, ...]
    tolerated: tuple[FieldRule, ...]
    hints: Mapping[str, str]
    required: tuple[str, ...]
    rules: tuple[Rule, ...]


class Variants(Struct, frozen=True, kw_only=True):
    """The cases of an object, told apart by the property `by`.

    A case narrows the property `narrow`, or the object itself if that is None. It takes
    its own fields, and those `common` ones that it does not name itself.
    """

    at: Source
    by: str
    narrow: str | None
    unlisted: Level
    unknown: Level
    common: tuple[FieldRule, ...]
    rules: tuple[Rule, ...]
    cases: tuple[Case, ...]


class Narrowing(Struct, frozen=True, kw_only=True):
    """What narrows one object."""

    at: Source
    fields: tuple[FieldRule, ...]
    required: tuple[str, ...]
    rules: tuple[Rule, ...]
    unknown: Level
    variants: Variants | None
    source: str


class SchemaRules(Struct, frozen=True, kw_only=True):
    """What narrows the component schema `name`."""

    at: Source
    name: str
    narrowing: Narrowing


class ParameterRule(Struct, frozen=True, kw_only=True):
    """What narrows a parameter; `location` is None where the name alone was given."""

    at: Source
    location: Location | None
    field: FieldRule


class ResponseRules(Struct, frozen=True, kw_only=True):
    """What narrows the body of a response: ``200``, ``2XX`` or ``default``."""

    at: Source
    status: str
    narrowing: Narrowing


class Cost(Struct, frozen=True, kw_only=True):
    """The price of one, for each value of the property `by`, at least and at most.

    If `by` is None there is one price and its value is None. Paths in `by` and `times`
    step into objects with dots.
    """

    at: Source
    unit: str
    as_of: str
    by: str | None
    values: tuple[tuple[Json, int | float, int | float], ...]
    times: tuple[str, ...]
    actual: str | None
    source: str


class OperationRules(Struct, frozen=True, kw_only=True):
    """What narrows the operation `key`: an operationId, or ``METHOD /path``.

    Its `rules` are about the object of its parameters.
    """

    at: Source
    key: str
    parameters: tuple[ParameterRule, ...]
    rules: tuple[Rule, ...]
    body: Narrowing | None
    responses: tuple[ResponseRules, ...]
    essential: tuple[str, ...]
    download: tuple[str, ...]
    """Where in a success the URLs of files are: ``images[].url``."""
    cost: Cost | None
    source: str


class Rules(Struct, frozen=True, kw_only=True):
    """A whole constraints file."""

    sources: Mapping[str, Citation]
    schemas: tuple[SchemaRules, ...]
    parameters: tuple[FieldRule, ...]
    """Of component parameters, by name."""
    operations: tuple[OperationRules, ...]
