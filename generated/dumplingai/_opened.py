# Part of every package that tightspec makes: copied as it is, never edited.
"""What is known of a file before it is sent, and where its bytes are."""

from __future__ import annotations

import os
import stat
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import IO, Any, NamedTuple, cast

from ._files import FileContent, FilePart


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is known of a file before it is read."""

    name: str | None
    content_type: str | None
    """What the caller says."""
    usual_type: str | None
    """What the ending of the name says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened(Said):
    """A file with its bytes, or where they are."""

    content: bytes | Source

    def read(self) -> bytes:
        """All of them."""
        content = self.content
        return content if isinstance(content, bytes) else b"".join(content.chunks())


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """So many bytes of a file, from where it stood when the call was made."""

    file: IO[bytes] | PathLike[str]
    start: int
    length: int

    def chunks(self) -> Generator[bytes]:
        """The bytes, each time anew; an open file is then put back where it stood.

        Raises OSError or ValueError if they are no longer there.
        """
        left = self.length
        with self._open() as file:
            while left:
                chunk = file.read(min(left, _CHUNK))
                if not chunk:
                    raise ValueError("it is shorter than when the call was made")
                left -= len(chunk)
                yield chunk

    @contextmanager
    def _open(self) -> Generator[IO[bytes]]:
        if isinstance(self.file, PathLike):
            with Path(os.fsdecode(self.file)).open("rb") as file:
                yield file
            return
        self.file.seek(self.start)
        try:
            yield self.file
        finally:
            self.file.seek(self.start)


_CHUNK = 65_536


class Streamed(NamedTuple):
    """A body that is read while it is sent: bytes, and files between them."""

    pieces: tuple[bytes | Source, ...]
    length: int

    @classmethod
    def of(cls, pieces: Iterable[bytes | Source]) -> bytes | Streamed:
        """The body of these pieces: bytes, if no file is among them."""
        found = tuple(pieces)
        texts = [it for it in found if isinstance(it, bytes)]
        if len(texts) == len(found):
            return b"".join(texts)
        lengths = (len(it) if isinstance(it, bytes) else it.length for it in found)
        return cls(found, sum(lengths))


def said(file: FileContent) -> Said:
    """What a file says of itself."""
    given = file if isinstance(file, FilePart) else FilePart(file)
    name = _name(given.content) if given.name is None else given.name
    usual = _TYPES.get(_ending(name or ""))
    return Said(name=name, content_type=given.content_type, usual_type=usual)


def opened(file: FileContent) -> Opened:
    """A file, and where its bytes are; ValueError if it cannot be read."""
    known = said(file)
    return Opened(
        content=_content(file.content if isinstance(file, FilePart) else file),
        name=known.name,
        content_type=known.content_type,
        usual_type=known.usual_type,
    )


def _content(content: object) -> bytes | Source:
    try:
        match content:
            case bytes():
                return content
            case PathLike():
                return _of_path(cast(PathLike[str], content))
            case _:
                return _of_stream(content)
    except (OSError, ValueError) as error:
        raise ValueError(f"cannot be read: {error}") from error


def _of_path(path: PathLike[str]) -> bytes | Source:
    with Path(os.fsdecode(path)).open("rb") as file:
        found = os.fstat(file.fileno())
        # What a system tells through files (/proc) has no size before it is read.
        if stat.S_ISREG(found.st_mode) and found.st_size:
            return Source(file=path, start=0, length=found.st_size)
        return file.read()


def _of_stream(stream: Any) -> bytes | Source:
    if not hasattr(stream, "read"):
        return _bytes(stream)
    if not hasattr(stream, "seekable") or not stream.seekable():
        return _bytes(stream.read())
    start = stream.tell()
    try:
        _bytes(stream.read(0))
        with suppress(OSError, ValueError):  # compressed files do not know their ends
            stream.seek(0, os.SEEK_END)
            return Source(file=stream, start=start, length=stream.tell() - start)
        return _bytes(stream.read())
    finally:
        stream.seek(start)


def _bytes(read: object) -> bytes:
    if isinstance(read, bytes):
        return read
    raise ValueError(
        f"what comes is {type(read).__name__}, not bytes; "
        "open files with open(..., 'rb')"
    )


def _name(content: object) -> str | None:
    path: object = getattr(content, "name", None)
    if isinstance(content, PathLike):
        path = os.fspath(cast("PathLike[str]", content))
    if not isinstance(path, str | bytes):  # an open file may have a number here
        return None
    return Path(os.fsdecode(path)).name or None


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""


# Not `mimetypes`: what that says depends on the machine.
_TYPES = {
    "avif": "image/avif",
    "bmp": "image/bmp",
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "flac": "audio/flac",
    "gif": "image/gif",
    "gz": "application/gzip",
    "html": "text/html",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "json": "application/json",
    "m4a": "audio/mp4",
    "md": "text/markdown",
    "mov": "video/quicktime",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "mpeg": "video/mpeg",
    "ogg": "audio/ogg",
    "opus": "audio/ogg",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "svg": "image/svg+xml",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "txt": "text/plain",
    "wasm": "application/wasm",
    "wav": "audio/wav",
    "webm": "video/webm",
    "webp": "image/webp",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
    "yaml": "application/yaml",
    "zip": "application/zip",
}
