"""The words of the language: what its JSON Schema refuses, said to the author."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from ..data import constraints_schema
from ..errors import Problems, did_you_mean, quoted
from ..source import Json, Source
from .places import located

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_Schema: TypeAlias = Mapping[str, Any]

_KINDS = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "object": "a mapping",
    "string": "text",
}
_SHORT_LIST = 12
"""As many words as a message may list when none of them is near."""


def report_words(source: Source, problems: Problems) -> None:
    """Report everything in a constraints file that the language does not know."""
    # Loading it takes a tenth of a small run, and many targets have no constraints.
    from jsonschema import Draft202012Validator, FormatChecker  # noqa: PLC0415

    language = json.loads(constraints_schema().read_text(encoding="utf-8"))
    formats = FormatChecker(formats=("date",))
    formats.checks("regex", raises=(re.error, OverflowError, RecursionError))(_compiles)
    validator: Any = Draft202012Validator(language, format_checker=formats)
    errors: Iterator[ValidationError] = validator.iter_errors(source.value)
    told: set[tuple[str, str]] = set()
    for error in errors:
        at = source
        for step in error.absolute_path:
            at = at / step
        for place, message in _messages(error, at, language):
            if (place.json_pointer, message) not in told:
                told.add((place.json_pointer, message))
                problems.error(place, message)


def shown(value: Json) -> str:
    """A value of the file as a message shows it."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case str():
            return quoted(value)
        case int() | float():
            return str(value)
        case list():
            return "a list"
        case _:
            return "a mapping"


def _messages(
    error: ValidationError, at: Source, language: _Schema
) -> Iterator[tuple[Source, str]]:
    """What one error of the schema says; several words may be behind it."""
    schema: _Schema = error.schema if isinstance(error.schema, Mapping) else {}
    written = at.value if isinstance(at.value, dict) else {}
    expected: Any = error.validator_value
    if [*error.absolute_schema_path][-2:] == ["propertyNames", "pattern"]:
        name = str(error.instance)
        message = f"the name {quoted(name)} must be {schema['title']}"
        yield at / name, located(at, message)
        return
    match error.validator:
        case "additionalProperties" | "unevaluatedProperties":
            known = _words(schema, language)
            for name in (name for name in written if name not in known):
                yield at / name, located(at, _unknown(name, known))
        case "required":
            for name in (name for name in expected if name not in written):
                yield at, located(at, f"the word {quoted(name)} is missing")
        case "dependentRequired":
            for name in (name for name in expected if name in written):
                for other in (
                    other for other in expected[name] if other not in written
                ):
                    message = f"{quoted(name)} needs {quoted(other)} beside it"
                    yield at / name, located(at, message)
        case _:
            yield at, _misfit(error, at, schema)


def _unknown(name: str, known: list[str]) -> str:
    hint = did_you_mean(name, known)
    if not hint and len(known) <= _SHORT_LIST:
        hint = f" (the words here are {', '.join(known)})"
    return f"no word is called {quoted(name)}{hint}"


def _misfit(error: ValidationError, at: Source, schema: _Schema) -> str:
    """A value of the wrong kind: which, what it must be, and what it is."""
    value: Json = at.value
    if not at.pointer:
        return f"a constraints file must be a mapping, not {shown(value)}"
    match at.key:
        case int(index):
            around, what = (
                at.parent.parent,
                f"entry {index + 1} of {quoted(str(at.parent.key))}",
            )
        case key:
            around, what = at.parent, quoted(key)
    requirement = _requirement(error, value, schema)
    return located(around, f"{what} must {requirement}")


def _requirement(error: ValidationError, value: Json, schema: _Schema) -> str:
    limit: Any = error.validator_value
    match error.validator:
        case "type":
            nothing = " (write {} if there is nothing to say)"
            empty = nothing if value is None and limit == "object" else ""
            return f"be {_kind(limit, schema)}, not {shown(value)}{empty}"
        case "enum":
            choice = f"{', '.join(limit[:-1])} or {limit[-1]}"
            near = did_you_mean(value, limit) if isinstance(value, str) else ""
            return f"be {choice}, not {shown(value)}{near}"
        case "const":
            return f"be {limit}, not {shown(value)}"
        case "format" if isinstance(error.cause, re.error):
            return f"be {schema['title']}, and {shown(value)} is none: {error.cause}"
        case "pattern" | "format":
            return f"be {schema['title']}, not {shown(value)}"
        case "minimum":
            return f"be {limit} or more, not {shown(value)}"
        case "exclusiveMinimum":
            return f"be above {limit}, not {shown(value)}"
        case "uniqueItems":
            return "not hold a value twice"
        case "minItems" | "minProperties" | "minLength" if limit == 1:
            return "not be empty"
        case _:
            return f"be {schema['title']}"


def _kind(limit: str | list[str], schema: _Schema) -> str:
    if limit != "object" and "title" in schema:
        return str(schema["title"])
    kinds = [limit] if isinstance(limit, str) else limit
    names = [_KINDS[kind] for kind in kinds]
    return " or ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)


def _words(schema: _Schema, language: _Schema) -> list[str]:
    own = [*schema.get("properties", {})]
    reference = schema.get("$ref")
    if reference is None:
        return own
    target = language["$defs"][reference.removeprefix("#/$defs/")]
    return own + _words(target, language)


def _compiles(pattern: object) -> bool:
    """Whether some engine reads it: what only ECMA-262 has is put aside first."""
    if isinstance(pattern, str):
        plain = re.sub(
            r"\\[pP]\{[^}]*\}|\\u\{[0-9a-fA-F]+\}|\\c[A-Za-z]", r"\\w", pattern
        )
        plain = re.sub(r"\(\?<(?![=!])", "(?P<", plain)
        plain = re.sub(r"\\k<(\w+)>", r"(?P=\1)", plain)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(plain)
    return True
