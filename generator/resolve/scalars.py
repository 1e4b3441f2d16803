"""Values without parts: which kinds a schema admits, and the types of the simple ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, cast, get_args

from .. import ir
from ..errors import Problems
from ..openapi import form_of
from ..options import Formats
from ..source import Json
from .checks import KEYWORDS, Checks
from .node import ANNOTATIONS, Node

_NUMERIC: Final = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
)
KIND_KEYWORDS: Final = {
    "integer": _NUMERIC,
    "number": _NUMERIC,
    "string": ("minLength", "maxLength", "pattern", "format"),
    "array": (
        "items",
        "prefixItems",
        "minItems",
        "maxItems",
        "uniqueItems",
        "contains",
    ),
    "object": (
        "additionalProperties",
        "patternProperties",
        "propertyNames",
        "minProperties",
        "maxProperties",
        "dependentRequired",
        "dependentSchemas",
    ),
}
"""The keywords that are about one kind of value."""

OF_ANY_KIND: Final = KEYWORDS - {
    name for names in KIND_KEYWORDS.values() for name in names
}
"""The keywords that bind values of every kind."""

KIND_ORDER: Final = (
    "object",
    "array",
    "string",
    "integer",
    "number",
    "boolean",
    "null",
)
_TYPED_FORMATS: Final[tuple[ir.TextFormat, ...]] = get_args(ir.TextFormat)
_TYPED: Final[Mapping[str, ir.TextFormat]] = {each: each for each in _TYPED_FORMATS}
_FORMATS: Final = frozenset(
    """date time date-time duration email idn-email hostname idn-hostname ipv4 ipv6 uri
    uri-reference iri iri-reference uri-template uuid json-pointer relative-json-pointer
    regex""".split()
)
"""JSON Schema validation 2020-12, section 7.3."""


def kinds_of(node: Node) -> frozenset[str] | None:
    """The kinds that a schema admits; None where it does not say.

    One that names properties is of objects, whether or not it says so: JSON Schema would
    take any number too, and nobody means that. All other limits bind their own kind only.
    """
    if node.kinds is not None:
        return node.kinds
    return frozenset(("object",)) if node.properties or node.required else None


def are_all(schema: Json) -> bool:
    """Whether a schema says nothing but which scalars it takes."""
    if not isinstance(schema, dict) or not schema.keys() <= _SAID_OF_SCALARS:
        return False
    type_ = schema.get("type")
    kinds = type_ if isinstance(type_, list) else [type_]
    return bool(kinds) and all(isinstance(k, str) and k in _SCALARS for k in kinds)


def wording(schema: Json) -> str:
    """All that the type of such a schema depends on, as text."""
    said = cast("dict[str, Json]", schema)
    return repr([(word, said[word]) for word in _DECIDING if word in said])


_SCALARS: Final = frozenset(("string", "integer", "number", "boolean"))
_DECIDING: Final = (
    *("type", "nullable"),
    *KIND_KEYWORDS["string"],
    *KIND_KEYWORDS["number"],
)
_SAID_OF_SCALARS: Final = ANNOTATIONS.union(_DECIDING)


def bounds(node: Node) -> ir.Bounds:
    """The limits of a number."""
    if node.keywords.keys().isdisjoint(_NUMERIC):
        return ir.Bounds()

    def number(keyword: str) -> int | float | None:
        found = node.value(keyword)
        is_number = isinstance(found, int | float) and not isinstance(found, bool)
        return found if is_number else None

    return ir.Bounds(
        minimum=number("minimum"),
        maximum=number("maximum"),
        exclusive_minimum=number("exclusiveMinimum"),
        exclusive_maximum=number("exclusiveMaximum"),
        multiple_of=number("multipleOf"),
    )


def count(node: Node, keyword: str) -> int | None:
    """The value of a keyword that counts something."""
    found = node.value(keyword)
    if isinstance(found, float) and found.is_integer():
        return int(found)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def asserted(formats: Formats) -> frozenset[str]:
    """The formats that refuse values."""
    match formats:
        case "typed":
            return frozenset(_TYPED_FORMATS)
        case "assert":
            return _FORMATS
        case "text":
            return frozenset()


def string(node: Node, checks: Checks) -> ir.Type:
    """The type of a text, or of what a text with a format stands for."""
    written = node.text("format")
    format_ = _TYPED.get(written) if written in checks.formats else None
    if format_ in ("date", "date-time", "uuid"):
        # Those limits are about the text, and the value is none.
        limits = {"minLength", "maxLength", "pattern"}
        return _checked(ir.String(format=format_), checks.of_keywords(node, limits))
    beside = {"format"} if format_ is None else set[str]()
    pattern = node.keywords.get("pattern")
    if pattern is not None and checks.needs_backtracking(pattern):
        beside.add("pattern")
        pattern = None
    plain = ir.String(
        format=format_,
        min_length=count(node, "minLength"),
        max_length=count(node, "maxLength"),
        pattern=(
            None if pattern is None else checks.pattern(pattern, node.text("pattern"))
        ),
    )
    return _checked(plain, checks.of_keywords(node, beside))


def _checked(type_: ir.Type, checks: Iterable[ir.Check]) -> ir.Type:
    found = tuple(checks)
    return ir.Checked(type=type_, checks=found) if found else type_


def is_file(node: Node) -> bool:
    """Whether a text in a form is a file: OpenAPI 3.0's ``format: binary``, or what 3.1
    has in its place, a media type of bytes without an encoding as text."""
    if "binary" in (node.text("format"), node.text("contentEncoding")):
        return True
    media_type = node.text("contentMediaType")
    has_encoding = "contentEncoding" in node.keywords
    return bool(media_type) and not has_encoding and form_of(media_type) == "binary"


def file(node: Node, problems: Problems) -> ir.Type:
    """The type of a file in a form."""
    for keyword in ("minLength", "maxLength", "pattern"):
        if keyword in node.keywords:
            message = f"{keyword} says nothing of a file: it is not checked"
            problems.warn(node.keywords[keyword], message)
    return ir.Binary()


def enumerated(node: Node) -> ir.Type | None:
    """The type of ``enum`` and ``const``; None without either.

    Other limits stay beside it.
    """
    values = node.value("enum")
    if "const" in node.keywords:
        const = node.keywords["const"].value
        values = [const] if not isinstance(values, list) or const in values else []
    if not isinstance(values, list):
        return None
    listed = cast("list[Json]", values)
    fitting = [
        v for v in listed if node.kinds is None or kinds_of_value(v) & node.kinds
    ]
    if not fitting:
        return ir.Nothing()
    named: dict[tuple[type, object], bool | int | str | None] = {}
    kinds: set[str] = set()
    for value in fitting:
        if isinstance(value, str | bool | int | None):
            named[type(value), value] = value
        else:
            kinds |= kinds_of_value(value)
    types: list[ir.Type] = []
    if named:
        types.append(ir.Choice(values=tuple(named.values())))
    types += [_UNNAMED[kind] for kind in KIND_ORDER if kind in kinds & _UNNAMED.keys()]
    return types[0] if len(types) == 1 else ir.Union(members=tuple(types))


_UNNAMED: Final[Mapping[str, ir.Type]] = {
    "object": ir.Map(values=ir.Anything()),
    "array": ir.Array(items=ir.Anything()),
    "number": ir.Number(),
}
"""The types of values that no ``Literal`` can name; the enumeration is checked beside."""


def is_choice(type_: ir.Type) -> bool:
    """Whether a type deserves a name: a choice between several values."""
    return isinstance(type_, ir.Choice) and len(set(type_.values) - {None}) > 1


def beside_enumeration(type_: ir.Type) -> frozenset[str]:
    """The keywords that an enumeration's type does not say itself."""
    if isinstance(type_, ir.Choice):
        return KEYWORDS - {"enum", "const", "format"}
    return KEYWORDS


def kinds_of_value(value: Json) -> frozenset[str]:
    """The kinds that a value is of: 1 is an integer and a number."""
    match value:
        case None:
            return frozenset(("null",))
        case bool():
            return frozenset(("boolean",))
        case int():
            return frozenset(("integer", "number"))
        case float():
            both = ("integer", "number") if value.is_integer() else ("number",)
            return frozenset(both)
        case str():
            return frozenset(("string",))
        case list():
            return frozenset(("array",))
        case _:
            return frozenset(("object",))
