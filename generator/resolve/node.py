"""A schema as one node: without references and compositions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from msgspec import Struct, field

from ..source import Source

Place: TypeAlias = tuple[str, tuple[str | int, ...]]
"""A file and a pointer in it."""

ANNOTATIONS: Final = frozenset(
    """title description default example examples deprecated readOnly writeOnly xml
    externalDocs discriminator $schema $id $anchor $comment $defs definitions contentEncoding
    contentMediaType contentSchema""".split()
)
"""Keywords that say something about a value and refuse none."""

KINDS: Final = frozenset(
    ("null", "boolean", "integer", "number", "string", "array", "object")
)


class Node(Struct, frozen=True, kw_only=True):
    """A schema without ``allOf``, ``$ref``, and the spellings of one dialect.

    Attributes:
        kinds: the JSON types that it admits; None where it says nothing of them.
        keywords: what it says besides, the value of each at its place.
        properties: each property with the schemas that it has to meet.
        rest: schemas that hold as well and that no keyword of these can say.
        parts: where the references led that are folded in here.
        nullable: null is taken as well, whatever the rest says of it.
        unevaluated: schemas of these whose ``unevaluatedProperties`` or
            ``unevaluatedItems`` depend on which branches a value takes.
    """

    source: Source
    kinds: frozenset[str] | None = None
    keywords: Mapping[str, Source] = field(default_factory=dict[str, Source])
    properties: Mapping[str, tuple[Source, ...]] = field(
        default_factory=dict[str, tuple[Source, ...]]
    )
    required: tuple[str, ...] = ()
    rest: tuple[Source, ...] = ()
    parts: tuple[Place, ...] = ()
    impossible: bool = False
    nullable: bool = False
    unevaluated: tuple[Source, ...] = ()

    def value(self, keyword: str) -> Any:
        """The JSON value of a keyword, or None."""
        found = self.keywords.get(keyword)
        return None if found is None else found.value

    def text(self, keyword: str) -> str:
        """The value of a keyword that holds text, or an empty one."""
        found = self.value(keyword)
        return found if isinstance(found, str) else ""


def takes_null(node: Node) -> bool:
    """Whether a schema takes null for certain."""
    if node.nullable:
        return True
    if node.kinds is None:
        has_null = not (node.properties or node.required)
    else:
        has_null = "null" in node.kinds
    enum = node.value("enum")
    return (
        has_null
        and not (node.rest or node.impossible)
        and not node.keywords.keys() & {"const", "anyOf", "oneOf", "not", "if"}
        and ("enum" not in node.keywords or (isinstance(enum, list) and None in enum))
    )
