"""The files of one document, and where a reference in them leads."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Collection
from contextlib import suppress
from functools import cached_property, reduce
from typing import Literal, TypeAlias
from urllib.parse import unquote, urljoin

from msgspec import Struct, field

from ..errors import did_you_mean, quoted
from .bounds import Json
from .json_text import JsonMark
from .locations import Access, Refused
from .marks import Mark, Pointer, mark

Format: TypeAlias = Literal["JSON", "YAML", "text"]


class Dangling(Exception):  # noqa: N818
    """A reference that leads nowhere. The text says why."""

    def __init__(self, why: str, name: str = "", known: Collection[str] = ()) -> None:
        self.why, self.name, self.known = why, name, known
        super().__init__(why)

    def __str__(self) -> str:
        # Only when it is asked for: comparing with thousands of names takes its time.
        return self.why + did_you_mean(self.name, self.known)


# With a dict, which cached properties need; compared by identity.
class File(Struct, frozen=True, kw_only=True, eq=False, dict=True):
    """A file that was read: its name for people, its URI, its text in UTF-8, which takes a
    quarter of the room that a text may take, and its value."""

    label: str
    uri: str
    utf8: bytes
    written_as: Format
    value: Json
    library: Library

    def __repr__(self) -> str:
        return f"File({self.label!r})"

    @cached_property
    def digest(self) -> bytes:
        """The SHA-256 digest of its text in UTF-8."""
        return hashlib.sha256(self.utf8).digest()

    @property
    def from_root(self) -> str:
        """Its path from the folder of the first file ("" for that one), which is the same
        wherever the files lie; a URL if it was fetched."""
        root = next(iter(self.library.files.values()))
        if self is root or not self.uri.startswith("file:"):
            return "" if self is root else self.uri
        return posixpath.relpath(self.label, posixpath.dirname(root.label) or ".")

    def mark(self, pointer: Pointer) -> Mark | JsonMark:
        """Where the value at a pointer is written, or the nearest one above it."""
        return self._root_mark.find(pointer)

    @cached_property
    def _root_mark(self) -> Mark | JsonMark:
        # Worked out when the first issue is printed: of YAML it costs as much as reading.
        match self.written_as:
            case "JSON":
                return JsonMark.of(self.utf8)
            case "YAML":
                from .yaml_text import yaml_tokens  # noqa: PLC0415  as in `load`

                return mark(yaml_tokens(self.utf8.decode(), self.label))
            case "text":
                return Mark(1, 1)


class Spot(Struct, frozen=True, kw_only=True):
    """A place in a file: a `Place` for issues. The position is that of the nearest place
    above it that is written, where it is not itself."""

    file: File
    pointer: Pointer = ()

    @property
    def place(self) -> tuple[str, Pointer]:
        """File and pointer: the same for every way that leads here."""
        return self.file.label, self.pointer

    @property
    def label(self) -> str:
        """What the file is called."""
        return self.file.label

    @property
    def line(self) -> int:
        """From 1. An entry of a mapping stands where its key stands."""
        return self.file.mark(self.pointer).line

    @property
    def column(self) -> int:
        """From 1, in characters."""
        return self.file.mark(self.pointer).column

    def __truediv__(self, key: str | int) -> Spot:
        return Spot(file=self.file, pointer=(*self.pointer, key))


class Library(Struct, frozen=True, kw_only=True):
    """The files that the references of a document reach, and what their schemas are
    called (JSON Schema 2020-12, section 8.2). Complete once loading has ended."""

    access: Access
    files: dict[str, File] = field(default_factory=dict[str, File])
    """By URI."""
    resources: dict[str, Spot] = field(default_factory=dict[str, Spot])
    """Where each `$id` stands, by its absolute URI."""
    bases: dict[Spot, str] = field(default_factory=dict[Spot, str])
    """The absolute URI of the `$id` at a place."""
    anchors: dict[tuple[str, str], Spot] = field(
        default_factory=dict[tuple[str, str], Spot]
    )
    """Where each `$anchor` stands, by the base URI around it and its name."""
    located: dict[tuple[str, str], str] = field(
        default_factory=dict[tuple[str, str], str]
    )
    """The URI of each relative reference that was located: looking at the disk each
    time would make following slow."""
    followed: dict[tuple[str, str, str], Spot] = field(
        default_factory=dict[tuple[str, str, str], Spot]
    )
    """Where each reference leads, by its file, the base URI around it and its text: a
    document says a few of them again and again."""

    def resource(self, spot: Spot) -> tuple[Spot, str]:
        """The innermost schema with an `$id` around a place, or the file, and its base
        URI."""
        if self.bases:
            for end in range(len(spot.pointer), -1, -1):
                outer = Spot(file=spot.file, pointer=spot.pointer[:end])
                if outer in self.bases:
                    return outer, self.bases[outer]
        return Spot(file=spot.file), spot.file.uri

    def identified(self, spot: Spot, reference: str) -> Spot | None:
        """The schema whose `$id` a reference without fragment at a place names."""
        if not self.resources:
            return None
        try:
            return self.resources.get(urljoin(self.resource(spot)[1], reference))
        except ValueError:
            return None

    def locate(self, spot: Spot, reference: str) -> str:
        """The URI of the file that a reference at a place names. Raises `Refused`.

        It is relative to the `$id` around it; where that is only a name, which leads to
        no place that references may reach, to the file.
        """
        base = self.resource(spot)[1]
        key = base, reference
        if key not in self.located:
            self.located[key] = self._located(spot.file.uri, *key)
        return self.located[key]

    def _located(self, file: str, base: str, reference: str) -> str:
        if base != file:
            with suppress(Refused):
                return self.access.locate(base, reference)
        return self.access.locate(file, reference)

    def follow(self, spot: Spot, reference: str) -> Spot:
        """Where a reference at a place leads. Raises `Dangling`."""
        key = spot.file.uri, self.resource(spot)[1], reference
        known = self.followed.get(key)
        if known is not None:
            return known
        prefix = f"{quoted(reference)} leads nowhere: "
        try:
            self.followed[key] = target = self._follow(spot, reference)
        except Refused as error:
            raise Dangling(f"{prefix}{error}") from None
        except Dangling as error:
            raise Dangling(prefix + error.why, error.name, error.known) from None
        return target

    def _follow(self, spot: Spot, reference: str) -> Spot:
        document, _, written = reference.partition("#")
        fragment = unquote(written)
        start = self._document(spot, document)
        if not fragment:
            return start
        if not fragment.startswith("/"):
            base = self.resource(start)[1]
            if (base, fragment) not in self.anchors:
                raise Dangling(f"there is no $anchor {quoted(fragment)}")
            return self.anchors[base, fragment]
        try:
            return _descend(start, fragment)
        except Dangling:
            # Inside a schema with an `$id`, many write `#/...` and mean the file.
            if document or not start.pointer:
                raise
            return _descend(Spot(file=spot.file), fragment)

    def _document(self, spot: Spot, reference: str) -> Spot:
        if not reference:
            return self.resource(spot)[0]
        if known := self.identified(spot, reference):
            return known
        uri = self.locate(spot, reference)
        if uri not in self.files:
            raise Dangling("there is no such file")
        return Spot(file=self.files[uri])


def value_at(spot: Spot) -> Json:
    """The value that is written at a place. Raises KeyError if there is none."""
    return reduce(child, spot.pointer, spot.file.value)


def child(value: Json, key: str | int) -> Json:
    """An entry of a mapping or an element of a list. Raises KeyError."""
    # No `match`: this is asked half a million times of a large document.
    if isinstance(value, dict):
        if isinstance(key, str):
            return value[key]
    elif isinstance(value, list) and isinstance(key, int) and 0 <= key < len(value):
        return value[key]
    raise KeyError(key)


def _descend(start: Spot, pointer: str) -> Spot:
    """Follow a JSON pointer (RFC 6901). Raises `Dangling`."""
    spot, value = start, value_at(start)
    for escaped in pointer.split("/")[1:]:
        name = escaped.replace("~1", "/").replace("~0", "~")
        is_index = isinstance(value, list) and _INDEX.fullmatch(name)
        key = int(name) if is_index else name
        try:
            value = child(value, key)
        except KeyError:
            known = value if isinstance(value, dict) else ()
            where = json_pointer(spot.pointer) or "the root"
            raise Dangling(f"{where} has no {quoted(name)}", name, known) from None
        spot /= key
    return spot


_INDEX = re.compile(r"0|[1-9][0-9]{0,9}")


def json_pointer(pointer: Pointer) -> str:
    """A pointer as text (RFC 6901, section 3)."""
    if not pointer:
        return ""
    plain = "/".join(map(str, pointer))
    if "~" not in plain and plain.count("/") == len(pointer) - 1:
        return f"/{plain}"
    return "".join(
        f"/{str(key).replace('~', '~0').replace('/', '~1')}" for key in pointer
    )
