# Part of every package that tightspec makes: copied as it is, never edited.
"""Files: what callers give for bytes that no JSON holds."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, Final, TypeAlias, TypeGuard, cast

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


@dataclass(frozen=True, slots=True)
class FilePart:
    """A file with what a form says of it.

    Without a `name` it is called as its path, or the open file, is. Without a
    `content_type` it is sent as what the ending of its name says, where the API's
    document has that, or as the document says, or as `application/octet-stream`.
    """

    content: bytes | IO[bytes] | PathLike[str]
    name: str | None = field(default=None, kw_only=True)
    content_type: str | None = field(default=None, kw_only=True)


if TYPE_CHECKING:
    FileContent: TypeAlias = bytes | IO[bytes] | PathLike[str] | FilePart
    """Bytes, a file that is open for reading bytes, the path of one (`pathlib.Path`), or
    any of these with a name and a content type: a `FilePart`.

    It is read whole when the call is made (the async client waits for the disk as well):
    an open file from where it stands, and is then put back there."""
else:
    FileContent = Any


class FileText(str):
    """What stands for a file where a value is judged: a text that is no one's value."""

    __slots__ = ()


TEXT_IS_NO_FILE: Final = {"a text is no file": True}
"""The context of a validation in which a text is refused where a file belongs."""


@dataclass(frozen=True, slots=True)
class _FileMeaning:
    """Inside `Annotated`: a file as Python has it; in JSON text it stands as a text."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.json_or_python_schema(
            json_schema=core_schema.str_schema(strict=True),
            python_schema=core_schema.with_info_plain_validator_function(_file),
        )


FileField: TypeAlias = Annotated[FileContent | str, _FileMeaning()]
"""A file in a form; where no form is sent, a text is its content."""


def is_file(value: object) -> TypeGuard[FileContent]:
    """Whether a value is one that only a form or a body of bytes can carry."""
    return isinstance(value, bytes | PathLike | FilePart) or hasattr(value, "read")


def _file(value: object, info: ValidationInfo) -> object:
    if is_file(value) or isinstance(value, FileText):
        return value
    if isinstance(value, str) and info.context is not TEXT_IS_NO_FILE:
        return value
    raise PydanticCustomError(
        "file_type",
        "Input should be a file: bytes, a file open for reading bytes, or the path of one"
        "; write pathlib.Path(...) for a path, and .encode() a text",
    )


# --- what is in them ------------------------------------------------------------------


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
    """A file with its bytes."""

    content: bytes


def said(file: FileContent) -> Said:
    """What a file says of itself."""
    given = file if isinstance(file, FilePart) else FilePart(file)
    name = _name(given.content) if given.name is None else given.name
    usual = _TYPES.get(_ending(name or ""))
    return Said(name=name, content_type=given.content_type, usual_type=usual)


def opened(file: FileContent) -> Opened:
    """What is in a file; ValueError if it cannot be read."""
    known = said(file)
    return Opened(
        content=_content(file.content if isinstance(file, FilePart) else file),
        name=known.name,
        content_type=known.content_type,
        usual_type=known.usual_type,
    )


def _content(content: object) -> bytes:
    try:
        match content:
            case bytes():
                return content
            case PathLike():
                return Path(os.fsdecode(cast(PathLike[str], content))).read_bytes()
            case _:
                read = _read(content)
    except (OSError, ValueError) as error:
        raise ValueError(f"cannot be read: {error}") from error
    if isinstance(read, bytes):
        return read
    raise ValueError(
        f"cannot be read as bytes: what comes is {type(read).__name__}; "
        "open files with open(..., 'rb')"
    )


def _read(stream: Any) -> object:
    if not hasattr(stream, "read"):
        return stream
    if not hasattr(stream, "seekable") or not stream.seekable():
        return stream.read()
    # It may be sent again: it is left where it stood.
    start = stream.tell()
    try:
        return stream.read()
    finally:
        stream.seek(start)


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
