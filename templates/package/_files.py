# Part of every package that tightspec makes: copied as it is, never edited.
"""Files: what callers give for bytes that no JSON holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from os import PathLike
from typing import (
    IO,
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    TypeAlias,
    TypeGuard,
)

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

    It is read while it is sent, for each try anew: an open file from where it stands,
    and is then put back there. What cannot go back (a pipe, a download) is read first."""
else:
    FileContent = Any


class FileText(str):
    """What stands for a file where a value is judged: a text that is no one's value."""

    __slots__ = ()


TEXT_IS_NO_FILE: Final = {"a text is no file": True}
"""The context of a validation in which a text is refused where a file belongs."""


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
