"""Reading a file and every file that its references reach."""

from __future__ import annotations

import posixpath
from collections import deque
from contextlib import suppress
from os.path import realpath
from pathlib import Path
from urllib.parse import urlsplit

from ..errors import Issue, Issues, Position, Problems
from .bounds import MAX_FILES, Json
from .dynamic import Scopes
from .files import Dangling, File, Format, Library, Spot, value_at
from .json_text import NotJson, read_json
from .locations import Access, Refused, Unreadable, path_of, read_bytes
from .references import Anchor, Reference, Resource, Seen, Visit, findings
from .text import decode


def load(path: Path, *, label: str, access: Access) -> File:
    """The file at `path`, whose library holds all files that were read. Raises
    `Issues`. A reference to a file that is not there is no issue here."""
    loading = _Loading(Path(realpath(path)), label, Library(access=access))
    first = loading.first()
    loading.look_through(Spot(file=first), names=0)
    while loading.references:
        loading.take(loading.references.popleft())
    loading.report_refused()
    loading.problems.raise_if_errors()
    loading.scopes.settle(Spot(file=first), loading.dynamic)
    return first


class _Loading:
    """The state of one `load`."""

    def __init__(self, path: Path, label: str, library: Library) -> None:
        self.path = path
        self.label = label
        self.library = library
        self.problems = Problems()
        self.references: deque[Reference] = deque()
        self.refused: list[Reference] = []
        self.failed: set[str] = set()
        self.taken: set[tuple[str, str]] = set()
        self.seen = Seen()
        self.scopes = Scopes(library=library)
        self.dynamic: list[Reference] = []

    def first(self) -> File:
        uri, place = self.path.as_uri(), Position(label=self.label)
        try:
            data = read_bytes(uri)
        except Unreadable as error:
            raise Issues([Issue(place=place, message=str(error))]) from None
        if data is None:
            raise Issues([Issue(place=place, message="there is no such file")])
        return self.parse(uri, data, self.label)

    def parse(self, uri: str, data: bytes, label: str) -> File:
        text = decode(data, label)
        suffix = posixpath.splitext(urlsplit(uri).path)[1].lower()
        value, written_as = _value(text, label, suffix)
        file = File(
            label=label,
            uri=uri,
            utf8=text.encode(),
            written_as=written_as,
            value=value,
            library=self.library,
        )
        self.library.files[uri] = file
        return file

    def look_through(self, start: Spot, *, names: int) -> None:
        """Collect the references and identifiers of a value."""
        base = self.library.resource(start)[1]
        visit = Visit(value_at(start), start.pointer, base, names)
        for found in findings(start.file, visit, self.seen):
            match found:
                case Reference():
                    self.references.append(found)
                    if found.is_dynamic:
                        self.dynamic.append(found)
                case Resource(spot=spot, uri=uri):
                    self.library.resources.setdefault(uri, spot)
                    self.library.bases[spot] = uri
                    self.scopes.holds(spot)
                case Anchor(spot=spot, base=base, name=name):
                    self.library.anchors.setdefault((base, name), spot)
                    if found.is_dynamic:
                        self.scopes.dynamic.add((base, name))

    def take(self, reference: Reference) -> None:
        """Read the file that a reference names, and look through what it leads to: a
        reference may lead into what was passed over as data."""
        key = self.library.resource(reference.spot)[1], reference.text
        if key in self.taken:
            return
        document = reference.text.partition("#")[0]
        if document and not self.library.identified(reference.spot, document):
            try:
                uri = self.library.locate(reference.spot, document)
            except Refused:
                self.refused.append(reference)
                return
            if uri not in self.library.files:
                self.add(uri, reference)
        self.taken.add(key)
        try:
            target = self.library.follow(reference.spot, reference.text)
        except Dangling:
            return
        self.scopes.refers(reference, target)
        self.look_through(target, names=reference.names)

    def add(self, uri: str, reference: Reference) -> None:
        """Read a file, or record at the reference why it cannot be read."""
        if uri in self.failed:
            return
        if len(self.library.files) >= MAX_FILES:
            message = f"references reach more than {MAX_FILES:,} files"
            self.problems.error(reference.spot, message)
            raise Issues(self.problems.issues)
        label = self.label_of(uri)
        try:
            data = read_bytes(uri)
            if data is not None:
                file = self.parse(uri, data, label)
                is_whole = reference.text.partition("#")[2] == ""
                names = reference.names if is_whole else 0
                self.look_through(Spot(file=file), names=names)
                return
        except Unreadable as error:
            self.problems.error(reference.spot, f"{label} {error}")
        except Issues as issues:
            for issue in issues.issues:
                self.problems.error(reference.spot, issue.message, also=issue.place)
        self.failed.add(uri)

    def label_of(self, uri: str) -> str:
        if not uri.startswith("file:"):
            return uri
        folder = self.path.parent
        relative = posixpath.relpath(path_of(uri).as_posix(), folder.as_posix())
        return posixpath.normpath(
            posixpath.join(posixpath.dirname(self.label), relative)
        )

    def report_refused(self) -> None:
        """A reference that no file may answer can still name an `$id`, also one that
        was read after it."""
        for reference in self.refused:
            document = reference.text.partition("#")[0]
            if self.library.identified(reference.spot, document):
                continue
            try:
                self.library.locate(reference.spot, document)
            except Refused as error:
                self.problems.error(reference.spot, str(error))


def _value(text: str, label: str, suffix: str) -> tuple[Json, Format]:
    """The value of a text, and its format. What begins like JSON can still be YAML,
    unless the name of the file says otherwise."""
    if suffix == ".md":  # some documents keep their long descriptions in such files
        return text, "text"
    if suffix == ".json":
        return read_json(text, label), "JSON"
    if text.lstrip()[:1] in ("{", "["):
        with suppress(NotJson):
            return read_json(text, label), "JSON"
    # Most documents are JSON, and PyYAML takes a while to load.
    from .yaml_text import read_yaml  # noqa: PLC0415

    return read_yaml(text, label), "YAML"
