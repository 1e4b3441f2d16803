"""The JSON-Schema-Test-Suite of ../shared/suites, as far as an OpenAPI document can say it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

SUITE = (
    Path(__file__).absolute().parents[2].parent / "shared/suites/json-schema-test-suite"
)
Dialect: TypeAlias = Literal["3.1", "3.0"]
FOLDERS: Mapping[Dialect, str] = {"3.1": "draft2020-12", "3.0": "draft4"}
"""What each dialect of OpenAPI is judged by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A value, and whether the schema takes it."""

    id: str
    value: Any
    valid: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A schema with its cases."""

    dialect: Dialect
    file: str
    description: str
    schema: Any
    cases: tuple[Case, ...]

    @property
    def id(self) -> str:
        """What it is called in the list of exceptions."""
        return f"{self.file}: {self.description}"

    @property
    def asserts_formats(self) -> bool:
        """Whether its cases are about formats that refuse values. In those that are
        required a format is an annotation."""
        return "/optional/format" in self.file


def groups(dialect: Dialect) -> Iterator[Group]:
    """All groups that the dialect can say."""
    root = SUITE / "tests"
    for path in sorted((root / FOLDERS[dialect]).rglob("*.json")):
        file = path.relative_to(root).as_posix().removesuffix(".json")
        for written in json.loads(path.read_text("utf-8")):
            if dialect == "3.1" or _is_said_in_3_0(written["schema"]):
                yield _group(dialect, file, written)


def _group(dialect: Dialect, file: str, written: Mapping[str, Any]) -> Group:
    name = f"{file}: {written['description']}"
    return Group(
        dialect=dialect,
        file=file,
        description=written["description"],
        schema=written["schema"],
        cases=tuple(
            Case(
                id=f"{name}: {case['description']}",
                value=case["data"],
                valid=case["valid"],
            )
            for case in written["tests"]
        ),
    )


_WORDS_30 = frozenset(
    """title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength
    minLength pattern maxItems minItems uniqueItems maxProperties minProperties required
    enum type allOf oneOf anyOf not items properties additionalProperties description
    format default $ref definitions $schema $comment""".split()
)
"""OpenAPI 3.0.3, Schema Object; a reference leads into ``definitions`` by its pointer, and
the last two say nothing about a value."""


def _is_said_in_3_0(schema: Any) -> bool:
    """Whether OpenAPI 3.0 has every word of a schema of draft 4."""
    if not isinstance(schema, dict):
        return False
    if not schema.keys() <= _WORDS_30:
        return False
    kind = schema.get("type", "object")
    if not isinstance(kind, str) or kind == "null":
        return False
    return all(map(_is_said_in_3_0, _inside(schema)))


def _inside(schema: Mapping[str, Any]) -> Iterable[Any]:
    for word, value in schema.items():
        if word in ("not", "items") or (
            word == "additionalProperties" and isinstance(value, dict)
        ):
            yield value
        elif word in ("allOf", "oneOf", "anyOf"):
            yield from value
        elif word in ("properties", "definitions"):
            yield from value.values()
