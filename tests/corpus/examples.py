"""The examples of a document: where each stands, and what it is an example of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from .documents import CORPUS, Json, Operation, Place, operations
from .judge import Direction, Judge, parts

Slot: TypeAlias = "dict[str, Json]"
"""What the package has for it, for `package.py`: an entry of an operation (`kind` is
body, response or parameter) or a definition (model) or a property of one (field)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An example: its place, the schema that it is about, and its slot."""

    place: Place
    value: Json
    schema: Place
    directions: tuple[Direction, ...]
    slot: Slot


def examples(
    document: Place, version: str, named: Mapping[str, str]
) -> Iterator[Example]:
    """The examples of media types, of parameters and of schemas.

    `named` has the names of the package's definitions by their keys. An example of a
    schema that the package has neither a definition nor a property for is left out.
    """
    schemas: list[Place] = []
    for operation in operations(document):
        yield from _of_operation(operation)
        schemas += _schemas_of(operation)
    components = document.get("components")
    listed = None if components is None else components.get("schemas")
    schemas += [schema for _, schema in listed.items()] if listed is not None else []
    seen: set[Place] = set()
    while schemas:
        schema = schemas.pop().followed()
        if schema is None or schema in seen:
            continue
        seen.add(schema)
        yield from _of_schema(schema, version, named)
        schemas += parts(schema, version)


def judged(found: Example, judges: Mapping[Direction, Judge]) -> str | None:
    """Why the example is wrong by its own schema; None if it is right."""
    for direction in found.directions:
        refusal = judges[direction].refusal(found.schema, found.value)
        if refusal is not None:
            return refusal
    return None


# --- of operations --------------------------------------------------------------------


def _of_operation(operation: Operation) -> Iterator[Example]:
    base = {"method": operation.method, "path": operation.path}
    for parameter in _parameters(operation):
        about = parameter.value
        slot = {"kind": "parameter", "name": about["name"], "in": about["in"], **base}
        yield from _of_media_type(parameter, "request", slot)
    for media_type, content in _contents(operation.place.get("requestBody")):
        slot = {"kind": "body", "media_type": media_type, **base}
        yield from _of_media_type(content, "request", slot)
    for status, media_type, content in _responses(operation):
        slot = {"kind": "response", "media_type": media_type, "status": status, **base}
        yield from _of_media_type(content, "response", slot)


def _of_media_type(
    content: Place, direction: Direction, slot: Slot
) -> Iterator[Example]:
    schema = content.get("schema")
    if schema is None:
        return
    found = [content.get("example")]
    several = content.get("examples")
    for _, entry in several.items() if several is not None else ():
        target = entry.followed()
        found.append(None if target is None else target.get("value"))
    for place in found:
        if place is not None:
            yield Example(
                place=place,
                value=place.value,
                schema=schema,
                directions=(direction,),
                slot=slot,
            )


def _schemas_of(operation: Operation) -> Iterator[Place]:
    contents = [content for _, content in _contents(operation.place.get("requestBody"))]
    contents += [content for _, _, content in _responses(operation)]
    for content in [*_parameters(operation), *contents]:
        schema = content.get("schema")
        if schema is not None:
            yield schema


def _parameters(operation: Operation) -> Iterator[Place]:
    for owner in (operation.item, operation.place):
        listed = owner.get("parameters")
        for _, entry in listed.items() if listed is not None else ():
            parameter = entry.followed()
            if parameter is not None and {"name", "in"} <= parameter.value.keys():
                yield parameter


def _responses(operation: Operation) -> Iterator[tuple[str, str, Place]]:
    listed = operation.place.get("responses")
    for status, entry in listed.items() if listed is not None else ():
        for media_type, content in _contents(entry):
            yield status, media_type, content


def _contents(entry: Place | None) -> Iterator[tuple[str, Place]]:
    """The JSON contents of a request body or a response."""
    target = None if entry is None else entry.followed()
    contents = None if target is None else target.get("content")
    for media_type, content in contents.items() if contents is not None else ():
        essence = media_type.partition(";")[0].strip().lower()
        if essence == "application/json" or essence.endswith("+json"):
            yield media_type, content


# --- of schemas -----------------------------------------------------------------------


def _of_schema(
    schema: Place, version: str, named: Mapping[str, str]
) -> Iterator[Example]:
    slot = _slot(schema, named)
    if slot is None:
        return
    found = [schema.get("example")]
    several = schema.get("examples")
    if version != "3.0" and several is not None and isinstance(several.value, list):
        found += [entry for _, entry in several.items()]
    for place in found:
        if place is not None:
            yield Example(
                place=place,
                value=place.value,
                schema=schema,
                directions=("request", "response"),
                slot=slot,
            )


def _slot(schema: Place, named: Mapping[str, str]) -> Slot | None:
    if names := _names(schema.file.relative_to(CORPUS).as_posix(), schema.steps, named):
        return {"kind": "model", "names": names}
    if len(schema.steps) > 2 and schema.steps[-2] == "properties":
        label = schema.file.relative_to(CORPUS).as_posix()
        if names := _names(label, schema.steps[:-2], named):
            return {"kind": "field", "names": names, "property": schema.steps[-1]}
    return None


def _names(label: str, steps: tuple[str, ...], named: Mapping[str, str]) -> list[str]:
    pointer = "".join(
        "/" + step.replace("~", "~0").replace("/", "~1") for step in steps
    )
    keys = (f"{label}#{pointer}", f"{label}#{pointer} input")
    return [named[key] for key in keys if key in named]
