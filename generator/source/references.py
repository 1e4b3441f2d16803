"""Which values of a file are references, and what its schemas are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias
from urllib.parse import urldefrag, urljoin

from .bounds import Json
from .files import File, Spot
from .marks import Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A reference that stands in a file; `named` says that it stands for a mapping of
    names, like the schemas of a document, and not for one object."""

    spot: Spot
    text: str
    named: bool
    is_dynamic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A schema with an `$id`, and that as an absolute URI without fragment."""

    spot: Spot
    uri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A schema with an `$anchor`, and the URI of the resource that it belongs to."""

    spot: Spot
    base: str
    name: str
    is_dynamic: bool


Finding: TypeAlias = Reference | Resource | Anchor


class Visit(NamedTuple):
    """A value to look through. `base` is the base URI around it; `named` says that it
    is a mapping of names."""

    value: Json
    pointer: Pointer
    base: str
    named: bool = False


def findings(file: File, start: Visit, seen: set[int]) -> Iterator[Finding]:
    """The references, resources and anchors in a value of a file, in its order.

    Data are passed over (examples, defaults, enum members, extensions): whatever looks
    like a reference there is only a value. `seen` holds the identities of the values
    that were looked through; each is looked through once.
    """
    todo = [start]
    while todo:
        visit = todo.pop()
        if id(visit.value) in seen:
            continue
        seen.add(id(visit.value))
        if isinstance(visit.value, dict) and not _TELLING.isdisjoint(visit.value):
            for found in _own(file, visit, visit.value):
                if isinstance(found, Resource):
                    visit = visit._replace(base=found.uri)
                yield found
        todo += reversed([*_below(visit)])


def _own(file: File, visit: Visit, value: dict[str, Json]) -> Iterator[Finding]:
    spot = Spot(file=file, pointer=visit.pointer)
    match value.get("$ref"):
        case str(text):
            yield Reference(spot=spot / "$ref", text=text, named=visit.named)
        case _:
            pass
    if visit.named:
        return
    base = visit.base
    match value.get("$id"):
        case str(written) if not written.startswith("#"):
            base = _join(base, written)
            yield Resource(spot=spot, uri=base)
        case _:
            pass
    for word in ("$anchor", "$dynamicAnchor"):
        match value.get(word):
            case str(name):
                is_dynamic = word == "$dynamicAnchor"
                yield Anchor(spot=spot, base=base, name=name, is_dynamic=is_dynamic)
            case _:
                pass
    match value.get("$dynamicRef"):
        case str(text):
            place = spot / "$dynamicRef"
            yield Reference(spot=place, text=text, named=False, is_dynamic=True)
        case _:
            pass
    match value:
        case {"propertyName": str(), "mapping": dict(mapping)}:
            for name, target in mapping.items():
                # Without these it is the name of a schema.
                if isinstance(target, str) and ("/" in target or "#" in target):
                    place = spot / "mapping" / name
                    yield Reference(spot=place, text=target, named=False)
        case _:
            pass


def _below(visit: Visit) -> Iterator[Visit]:
    """The containers right inside a value that may hold references."""
    value, pointer, base, named = visit
    entries: Iterable[tuple[str | int, Json]] = ()
    if isinstance(value, dict):
        entries = value.items()
    elif isinstance(value, list):
        entries = enumerate(value)
    for key, entry in entries:
        if not isinstance(entry, (dict, list)):
            continue
        if isinstance(key, int) or named:
            yield Visit(entry, (*pointer, key), base)
        elif key == "examples" and isinstance(entry, dict):
            for name, example in entry.items():
                if isinstance(example, dict) and "$ref" in example:
                    yield Visit(example, (*pointer, key, name), base)
        elif key not in _DATA and not key.startswith("x-"):
            yield Visit(entry, (*pointer, key), base, named=key in _NAMED)


def _join(base: str, reference: str) -> str:
    try:
        return urldefrag(urljoin(base, reference)).url
    except ValueError:
        return base


# Most mappings have none of these.
_TELLING: Final = frozenset(
    {"$ref", "$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "mapping"}
)

# Of OpenAPI 3.0 to 3.2 and JSON Schema. `examples` is data in a schema (a list) and a
# mapping of Example or Reference Objects elsewhere.
_DATA: Final = frozenset({"const", "default", "enum", "example", "examples"})
_NAMED: Final = frozenset(
    {
        "$defs",
        "callbacks",
        "content",
        "definitions",
        "dependencies",
        "dependentSchemas",
        "encoding",
        "headers",
        "links",
        "mediaTypes",
        "parameters",
        "pathItems",
        "paths",
        "patternProperties",
        "properties",
        "requestBodies",
        "responses",
        "schemas",
        "securitySchemes",
        "variables",
        "webhooks",
    }
)
