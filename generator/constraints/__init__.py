"""The constraints file: what people wrote down beside an OpenAPI document.

`parse` reads one into `Rules` and needs no document for it: whether the properties and
limits fit the document is the business of `resolve`. The language is described by
``constraints.schema.json`` and explained in ``docs/constraints.md``.
"""

from __future__ import annotations

from .places import located, subject
from .reader import parse
from .records import (
    ABSENT,
    Absent,
    Case,
    Citation,
    Cost,
    FieldRule,
    Level,
    Location,
    Narrowing,
    OperationRules,
    ParameterRule,
    ResponseRules,
    Rule,
    Rules,
    SchemaRules,
    Severity,
    Variants,
)

__all__ = [
    "ABSENT",
    "Absent",
    "Case",
    "Citation",
    "Cost",
    "FieldRule",
    "Level",
    "Location",
    "Narrowing",
    "OperationRules",
    "ParameterRule",
    "ResponseRules",
    "Rule",
    "Rules",
    "SchemaRules",
    "Severity",
    "Variants",
    "located",
    "parse",
    "subject",
]
