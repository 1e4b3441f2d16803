"""A document of several files as one plain JSON value, for tools that read only one."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from .source import Dangling, Json, Source

_FILES = "x-files"
"""The extension of the root under which the other files stand, by number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The value, and the roots of the files that went into it."""

    document: Json
    roots: tuple[Source, ...]

    def place(self, pointer: str) -> Source | None:
        """Where the value at a JSON pointer (RFC 6901) of the bundle is written."""
        root, inside = self.roots[0], pointer
        if pointer.startswith(f"/{_FILES}/"):
            number, _, inside = pointer.removeprefix(f"/{_FILES}/").partition("/")
            root, inside = self.roots[int(number)], inside and f"/{inside}"
        try:
            return root.follow("#" + quote(inside))
        except Dangling:
            return None


def bundle(root: Source) -> Bundle:
    """Bring a document and every file that its references reach together.

    References between files are rewritten. One that leads nowhere becomes an empty
    object, which as a schema is any value.
    """
    roots = {root.file.label: root}
    documents: list[Json] = []
    while len(documents) < len(roots):
        documents.append(_joined(list(roots.values())[len(documents)], roots))
    document = documents[0]
    others = dict[str, Json](
        zip(map(str, range(1, len(documents))), documents[1:], strict=True)
    )
    if others and isinstance(document, dict):
        document[_FILES] = others
    return Bundle(document=document, roots=tuple(roots.values()))


def _joined(source: Source, roots: dict[str, Source]) -> Json:
    """The value with its references leading to places in the bundle."""
    if isinstance(source.value, list):
        return [_joined(element, roots) for element in source.elements()]
    if not isinstance(source.value, dict):
        return source.value
    reference = source.value.get("$ref")
    if not isinstance(reference, str):
        return {key: _joined(value, roots) for key, value in source.items()}
    try:
        target = source.follow(reference)
    except Dangling:
        return {}
    file = target.file
    roots.setdefault(file.label, Source(file=file, value=file.value))
    number = list(roots).index(file.label)
    where = f"/{_FILES}/{number}" if number else ""
    beside = {key: _joined(value, roots) for key, value in source.items()}
    return {**beside, "$ref": f"#{quote(where + target.json_pointer)}"}
