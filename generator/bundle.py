"""A document of several files as one plain JSON value, for tools that read only one."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from .openapi.parts import Parts
from .source import Dangling, Json, Source, Spot

_FILES = "x-files"
"""The extension of the root under which the other files stand, by number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The value, and the roots of the files that went into it."""

    document: Json
    roots: tuple[Source, ...]

    def place(self, pointer: str) -> Spot:
        """Where the value at a JSON pointer (RFC 6901) of the bundle is written, or
        would be."""
        root, inside = self.roots[0], pointer
        if pointer.startswith(f"/{_FILES}/"):
            number, _, inside = pointer.removeprefix(f"/{_FILES}/").partition("/")
            root, inside = self.roots[int(number)], inside and f"/{inside}"
        absent: tuple[str, ...] = ()
        while (written := _written(root, inside)) is None:
            inside, _, key = inside.rpartition("/")
            absent = (key.replace("~1", "/").replace("~0", "~"), *absent)
        return Spot(file=written.file, pointer=(*written.pointer, *absent))


def bundle(root: Source, parts: Parts | None = None) -> Bundle:
    """Bring a document and every file that its references reach together.

    Of the document only `parts` are taken, if they are given. References between files
    are rewritten. One that leads nowhere becomes an empty object, which as a schema is
    any value.
    """
    joiner = _Joiner(root, parts)
    documents: list[Json] = []
    while len(documents) < len(joiner.roots):
        source = list(joiner.roots.values())[len(documents)]
        documents.append(joiner.joined(source))
    document = documents[0]
    others = dict[str, Json](
        zip(map(str, range(1, len(documents))), documents[1:], strict=True)
    )
    if others and isinstance(document, dict):
        document[_FILES] = others
    return Bundle(document=document, roots=tuple(joiner.roots.values()))


class _Joiner:
    """Makes references lead to places in the bundle, and notes the files they reach."""

    def __init__(self, root: Source, parts: Parts | None) -> None:
        self.roots = {root.file.label: root}
        self.parts = parts

    def joined(self, source: Source, *, whole: bool = False) -> Json:
        whole = whole or self.parts is None or self.parts.begins(source)
        if isinstance(source.value, list):
            return [self.joined(each, whole=whole) for each in source.elements()]
        if not isinstance(source.value, dict):
            return source.value
        found: dict[str, Json] = {
            key: self.joined(place, whole=whole)
            for key, place in source.items()
            if whole or self.takes(place)
        }
        reference = found.get("$ref")
        if not isinstance(reference, str):
            return found
        try:
            target = source.follow(reference)
        except Dangling:
            return {}
        return {**found, "$ref": self.written(target)}

    def takes(self, place: Source) -> bool:
        parts = self.parts
        return parts is None or parts.begins(place) or parts.leads(place)

    def written(self, target: Source) -> str:
        file = target.file
        self.roots.setdefault(file.label, Source(file=file, value=file.value))
        number = list(self.roots).index(file.label)
        where = f"/{_FILES}/{number}" if number else ""
        return f"#{quote(where + target.json_pointer)}"


def _written(root: Source, pointer: str) -> Spot | None:
    try:
        return root.follow("#" + quote(pointer))
    except Dangling:
        return None
