# Part of every package that tightspec makes: copied as it is, never edited.
"""Files: what callers give for bytes that no JSON holds."""

from __future__ import annotations

from os import PathLike
from typing import IO, Annotated, TypeAlias

from pydantic import SkipValidation

FileContent: TypeAlias = "bytes | IO[bytes] | PathLike[str]"
"""Bytes, a file that is open for reading bytes, or the path of one."""
Upload: TypeAlias = Annotated["bytes | IO[bytes] | PathLike[str] | str", SkipValidation]
"""A file in a form."""
