"""The judge of golden values: a validator for OpenAPI's schemas, over the case's files.

It reads the documents by itself. A property that is read-only need not be in a request,
and one that is write-only not in a response.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, TypeAlias
from urllib.parse import urljoin

import yaml
from jsonschema import FormatChecker, ValidationError, validators
from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

Json: TypeAlias = Any
Direction: TypeAlias = Literal["request", "response"]

_BASE = "file:///"
_extend: Any = validators.extend
_FORMATS = FormatChecker(formats=("date", "date-time", "uuid"))


class Judge:
    """Judges values by the schemas of a case's document."""

    def __init__(self, case: Path) -> None:
        files = {
            path.relative_to(case).as_posix(): load(path)
            for path in case.rglob("*.yaml")
            if "expected" not in path.relative_to(case).parts
        }
        self._version: str = files["openapi.yaml"]["openapi"]
        resources = [(_BASE + name, data) for name, data in files.items()]
        identified = [each for _, data in resources for each in _identified(data)]
        self._registry: Registry[Json] = Registry().with_resources(
            (uri, DRAFT202012.create_resource(data))
            for uri, data in (*resources, *identified)
        )

    def takes(self, schema: str, value: Json, direction: Direction) -> bool:
        """Whether a schema accepts a value; it is a reference from the root document."""
        kind: Any = OAS30Validator if self._version < "3.1" else OAS31Validator
        judging: Any = _extend(kind, {"required": _required(direction)})
        root = {"$ref": urljoin(f"{_BASE}openapi.yaml", schema)}
        validator = judging(root, registry=self._registry, format_checker=_FORMATS)
        return bool(validator.is_valid(value))


def load(path: Path) -> Json:
    """A YAML file, its dates as text."""
    return yaml.load(path.read_text(encoding="utf-8"), _Loader)


class _Loader(yaml.SafeLoader):
    """Without dates and with text for keys, as JSON has it."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _identified(data: Json) -> Iterator[tuple[str, Json]]:
    """The schemas with an ``$id``, wherever they stand."""
    match data:
        case {"$id": str(uri)}:
            yield uri, data
        case _:
            pass
    match data:
        case dict():
            for entry in data.values():
                yield from _identified(entry)
        case list():
            for entry in data:
                yield from _identified(entry)
        case _:
            pass


def _required(direction: Direction) -> Callable[..., Iterator[ValidationError]]:
    absent = "readOnly" if direction == "request" else "writeOnly"

    def required(
        validator: Any, names: Json, instance: Json, schema: Json
    ) -> Iterator[ValidationError]:
        if not isinstance(instance, dict):
            return
        for name in names:
            if name not in instance:
                declared = schema.get("properties", {}).get(name, {})
                if not _says(validator, declared, absent):
                    yield ValidationError(f"{name!r} is required")

    return required


def _says(validator: Any, schema: Json, word: str) -> bool:
    """Whether a schema, or the one that it refers to, has this word."""
    if not isinstance(schema, dict):
        return False
    if "$ref" in schema and word not in schema:
        found = validator._resolver.lookup(schema["$ref"])
        return _says(validator, found.contents, word)
    return schema.get(word) is True
