"""A document of several files as one plain JSON value, for tools that read only one."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from msgspec import Struct

from .openapi.parts import Parts
from .source import Dangling, Json, Source, Spot, json_pointer

_FILES = "x-files"
"""The extension of the root under which the other files stand, by number."""


class Bundle(Struct, frozen=True, kw_only=True):
    """The value, and the roots of the files that went into it."""

    document: Json
    roots: tuple[Source, ...]


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


def roots(root: Source, parts: Parts | None = None) -> tuple[Source, ...]:
    """The roots of the files that go into a bundle: mostly there is one file."""
    alone = len(root.file.library.files) == 1
    return (root,) if alone else bundle(root, parts).roots


def place(pointer: str, bundled: Sequence[Source]) -> Spot:
    """Where the value at a JSON pointer (RFC 6901) of a bundle is written, or would be;
    `bundled` are its roots."""
    root, inside = bundled[0], pointer
    if pointer.startswith(f"/{_FILES}/"):
        number, _, inside = pointer.removeprefix(f"/{_FILES}/").partition("/")
        root, inside = bundled[int(number)], inside and f"/{inside}"
    absent: tuple[str, ...] = ()
    while (written := _written(root, inside)) is None:
        inside, _, key = inside.rpartition("/")
        absent = (key.replace("~1", "/").replace("~0", "~"), *absent)
    return Spot(file=written.file, pointer=(*written.pointer, *absent))


class _Joiner:
    """Makes references lead to places in the bundle, and notes the files they reach."""

    def __init__(self, root: Source, parts: Parts | None) -> None:
        self.roots = {root.file.label: root}
        self.parts = parts

    def joined(self, source: Source) -> Json:
        parts = self.parts
        if parts is None or parts.begins(source):
            spot = Spot(file=source.file, pointer=source.pointer)
            return self.whole(source.value, spot)
        if isinstance(source.value, list):
            return [self.joined(each) for each in source.elements()]
        if not isinstance(source.value, dict):
            return source.value
        found = {
            key: self.joined(place)
            for key, place in source.items()
            if parts.begins(place) or parts.leads(place)
        }
        return self.referring(found, source)

    def whole(self, value: Json, spot: Spot) -> Json:
        if isinstance(value, list):
            return [
                (
                    self.whole(each, spot / index)
                    if isinstance(each, dict | list)
                    else each
                )
                for index, each in enumerate(value)
            ]
        if not isinstance(value, dict):
            return value
        found = {
            key: self.whole(each, spot / key) if isinstance(each, dict | list) else each
            for key, each in value.items()
        }
        return self.referring(found, spot)

    def referring(self, found: dict[str, Json], spot: Spot) -> Json:
        """An object whose reference, if it is one, leads to a place in the bundle."""
        reference = found.get("$ref")
        if not isinstance(reference, str):
            return found
        try:
            target = spot.file.library.follow(spot, reference)
        except Dangling:
            return {}
        return {**found, "$ref": self.written(target)}

    def written(self, target: Spot) -> str:
        file = target.file
        if file.label not in self.roots:
            self.roots[file.label] = Source(file=file, value=file.value)
        number = list(self.roots).index(file.label)
        where = f"/{_FILES}/{number}" if number else ""
        return f"#{quote(where + json_pointer(target.pointer))}"


def _written(root: Source, pointer: str) -> Spot | None:
    try:
        return root.follow("#" + quote(pointer))
    except Dangling:
        return None
