"""What a target was made into the last time: where nothing has changed since, by the
digests of all that it depends on, nothing is made anew.

It is kept in the user's cache folder, not in the package, which anyone may have edited.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from msgspec import Struct

from . import cache
from .data import constraints_schema, templates_folder
from .folder import reading
from .installed import versions
from .output import File
from .source.files import Library
from .source.locations import Access, Refused, path_of
from .target import Target

_LIBRARIES = (
    *("anyascii", "jinja2", "jsonschema", "jsonschema-specifications"),
    *("openapi-schema-validator", "openapi-spec-validator", "pydantic", "pyyaml"),
)


class Remembered(Struct, frozen=True, kw_only=True):
    """How a run ended."""

    summary: str
    warnings: str
    """As they were told."""


def recall(target: Target) -> Remembered | None:
    """How the last run for a target ended, if another one would end so and write what
    is there already."""
    kept = cast("Any", cache.recall(_place(target)))
    with suppress(TypeError, KeyError, ValueError, OSError, Refused):  # something else
        located = {(base, text): uri for base, text, uri in kept["located"]}
        access = _access(target)
        is_same = (
            all(access.locate(*key) == uri for key, uri in located.items())
            and _of_sources(target, located) == kept["sources"]
            and _of_package(target.output, kept["files"]) == kept["files"]
        )
        if is_same:
            return Remembered(summary=kept["summary"], warnings=kept["warnings"])
    return None


def remember(
    target: Target, read: Sequence[Library], files: Iterable[File], ended: Remembered
) -> None:
    """Keep how a run ended that read these libraries, and whose package is now in its
    folder.

    What was fetched may be another thing the next time: nothing is kept then.
    """
    located = {key: uri for library in read for key, uri in library.located.items()}
    texts = {
        str(path_of(file.uri)): file.digest.hex()
        for library in read
        for file in library.files.values()
        if file.uri.startswith("file:")
    }
    try:
        sources = _of_sources(target, located)
    except (OSError, ValueError):
        return
    if {path: found for path, found in sources.items() if found} != texts:
        return  # changed meanwhile, or not UTF-8
    kept = {
        "located": [[*key, uri] for key, uri in located.items()],
        "sources": sources,
        "files": {
            file.path: hashlib.sha256(file.text.encode()).hexdigest() for file in files
        },
        "summary": ended.summary,
        "warnings": ended.warnings,
    }
    cache.remember(_place(target), kept)


def _of_sources(
    target: Target, located: Mapping[tuple[str, str], str]
) -> dict[str, str | None]:
    """The digest of each file that was looked for, None for one that is not there.
    Raises ValueError for what is no file."""
    if not all(uri.startswith("file:") for uri in located.values()):
        raise ValueError("it was fetched")
    roots = (target.spec, target.constraints)
    paths = [Path(os.path.realpath(root)) for root in roots if root is not None]
    paths += map(path_of, located.values())
    return {str(path): _digest(path) for path in paths}


def _place(target: Target) -> Path | None:
    """Where it is kept: by the target, and by what makes it."""
    folder = cache.folder()
    if folder is None:
        return None
    with suppress(OSError, ModuleNotFoundError):
        says = (
            sys.version,
            *versions(_LIBRARIES),
            str(Path.cwd()),
            repr(target),
        )
        name = cache.digest((*(each.encode() for each in says), _own()))
        return folder / f"run-{name}.json"
    return None


@lru_cache(maxsize=1)
def _own() -> bytes:
    """A digest of the files that say how a package is made."""
    here = Path(__file__).parent
    templates = (path for path in templates_folder().rglob("*") if path.is_file())
    found = {*here.rglob("*.py"), *templates, constraints_schema()}
    files = sorted(path for path in found if path.suffix != ".pyc")
    return cache.digest(path.read_bytes() for path in files).encode()


def _access(target: Target) -> Access:
    root = target.ref_root or Path(os.path.realpath(target.spec)).parent
    return Access(root=Path(os.path.realpath(root)), hosts=target.ref_hosts)


def _digest(path: Path) -> str | None:
    if not path.is_file():
        return None  # nor is a pipe read, which would block
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _of_package(output: Path, wanted: Iterable[str]) -> dict[str, str | None]:
    with reading(output) as opened:
        contents = {path: opened.read(path) for path in wanted}
    return {
        path: None if content is None else hashlib.sha256(content).hexdigest()
        for path, content in contents.items()
    }
