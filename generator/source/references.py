"""Which values of a file are references, and what its schemas are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple, TypeAlias
from urllib.parse import urldefrag, urljoin

from msgspec import Struct, field

from .bounds import Json
from .files import File, Spot
from .marks import Pointer


class Reference(Struct, frozen=True, kw_only=True):
    """A reference that stands in a file; `names` says that it stands for a mapping of
    names (see `Visit`), and not for one object."""

    spot: Spot
    text: str
    names: int = 0
    is_dynamic: bool = False


class Resource(Struct, frozen=True, kw_only=True):
    """A schema with an `$id`, and that as an absolute URI without fragment."""

    spot: Spot
    uri: str


class Anchor(Struct, frozen=True, kw_only=True):
    """A schema with an `$anchor`, and the URI of the resource that it belongs to."""

    spot: Spot
    base: str
    name: str
    is_dynamic: bool


Finding: TypeAlias = Reference | Resource | Anchor


class Visit(NamedTuple):
    """A value to look through.

    `base` is the base URI around it. `names` says in how many levels its keys are
    names, as those of the schemas of a document are: 0 for an object. `is_known` says
    whether the keywords that lead to it are known: what stands in another one is no
    schema (JSON Schema 2020-12, section 8.2.1), so it has no identifiers.
    """

    value: Json
    pointer: Pointer
    base: str
    names: int = 0
    is_known: bool = True


class Seen(Struct, frozen=True, kw_only=True):
    """The identities of the values that were looked through: with their identifiers,
    and for references alone."""

    known: set[int] = field(default_factory=set[int])
    unknown: set[int] = field(default_factory=set[int])

    def adds(self, visit: Visit) -> bool:
        """Whether there is something left to look for in a value, which is now done."""
        done = self.known if visit.is_known else self.unknown
        is_new = id(visit.value) not in done
        done.add(id(visit.value))
        return is_new


def findings(file: File, start: Visit, seen: Seen) -> Iterator[Finding]:
    """The references, resources and anchors in a value of a file, in its order.

    Data are passed over (examples, defaults, enum members, extensions): whatever looks
    like a reference there is only a value. What was `seen` is passed over as well.
    """
    todo = [start]
    while todo:
        visit = todo.pop()
        if not seen.adds(visit):
            continue
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
            yield Reference(spot=spot / "$ref", text=text, names=visit.names)
        case _:
            pass
    if visit.names:
        return
    if visit.is_known:
        yield from _of_schema(visit, value, spot)
    match value:
        case {"propertyName": str(), "mapping": dict(mapping)}:
            for name, target in mapping.items():
                # Without these it is the name of a schema.
                if isinstance(target, str) and ("/" in target or "#" in target):
                    place = spot / "mapping" / name
                    yield Reference(spot=place, text=target)
        case _:
            pass


def _of_schema(visit: Visit, value: dict[str, Json], spot: Spot) -> Iterator[Finding]:
    """What a schema is called, and the reference that depends on such names."""
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
            yield Reference(spot=place, text=text, is_dynamic=True)
        case _:
            pass


def _below(visit: Visit) -> Iterator[Visit]:
    """The containers right inside a value that may hold references."""
    value, pointer, base, names, is_known = visit
    entries: Iterable[tuple[str | int, Json]] = ()
    if isinstance(value, dict):
        entries = value.items()
    elif isinstance(value, list):
        entries = enumerate(value)
    for key, entry in entries:
        if not isinstance(entry, (dict, list)):
            continue
        if isinstance(key, int) or names:
            inner = max(names - 1, 0)
            yield Visit(entry, (*pointer, key), base, inner, is_known)
        elif key == "examples" and isinstance(entry, dict):
            for name, example in entry.items():
                if isinstance(example, dict) and "$ref" in example:
                    yield Visit(example, (*pointer, key, name), base, 0, is_known)
        elif key not in _DATA and not key.startswith("x-"):
            inner = _NAMES.get(key, 0)
            is_known_below = is_known and (inner > 0 or key in _KNOWN)
            yield Visit(entry, (*pointer, key), base, inner, is_known_below)


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
_NAMES: Final[Mapping[str, int]] = {
    **dict.fromkeys(
        """
        $defs additionalOperations content definitions dependencies dependentSchemas
        encoding headers links mediaTypes parameters pathItems paths patternProperties
        properties requestBodies responses schemas securitySchemes variables webhooks
        """.split(),
        1,
    ),
    "callbacks": 2,  # by their names, and each by its expressions
}
"""The keywords whose values are mappings of names, in so many levels."""
_KNOWN: Final = frozenset("""
    additionalProperties allOf anyOf contains contentSchema else if items not oneOf
    prefixItems propertyNames then unevaluatedItems unevaluatedProperties

    components delete get head itemEncoding itemSchema options patch post
    prefixEncoding put query requestBody schema trace
    """.split())
"""The others with schemas in their values: those of JSON Schema, those of OpenAPI."""
