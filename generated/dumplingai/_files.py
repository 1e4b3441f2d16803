# Part of every package that tightspec makes: copied as it is, never edited.
"""Files: what callers give for bytes that no JSON holds."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from typing import IO, TYPE_CHECKING, Annotated, Any, TypeAlias

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePart:
    """A file with what a form says of it; without a name it has that of its path."""

    content: bytes | IO[bytes] | PathLike[str]
    name: str | None = None
    content_type: str | None = None


if TYPE_CHECKING:
    FileContent: TypeAlias = bytes | IO[bytes] | PathLike[str] | FilePart
    """Bytes, a file that is open for reading bytes, the path of one, or any of these
    with a name and a content type."""
else:
    FileContent = Any


@dataclass(frozen=True, slots=True)
class _FileMeaning:
    """Inside `Annotated`: a file as Python has it; in JSON text it stands as a text."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.json_or_python_schema(
            json_schema=core_schema.str_schema(strict=True),
            python_schema=core_schema.no_info_plain_validator_function(_file),
        )


FileField: TypeAlias = Annotated[FileContent | str, _FileMeaning()]
"""A file in a form; a text is its content."""


def is_file(value: object) -> bool:
    """Whether a value is one that only a form or a body of bytes can carry."""
    return isinstance(value, bytes | PathLike | FilePart) or hasattr(value, "read")


def _file(value: object) -> object:
    if isinstance(value, str) or is_file(value):
        return value
    raise PydanticCustomError(
        "file_type", "Input should be bytes, a file open for reading bytes, or its path"
    )
