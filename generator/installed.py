"""Which versions of libraries are installed."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def versions(libraries: Iterable[str]) -> tuple[str, ...]:
    """The version of each. Raises ModuleNotFoundError for what is not installed.

    They are read off the names of the folders that installers leave (PyPA, "Recording
    installed projects"). `importlib.metadata` reads the same, and takes as long to load
    as a run does that changes nothing; it is asked where there is no such folder.
    """
    found: dict[str, str] = {}
    for folder in sys.path:
        with suppress(OSError):
            for path in Path(folder).glob("*-*.dist-info"):
                name, _, version = path.stem.partition("-")
                found.setdefault(_normalised(name), version)
    return tuple(
        found.get(_normalised(library)) or _asked(library) for library in libraries
    )


def _normalised(name: str) -> str:
    return name.lower().replace("-", "_").replace(".", "_")


def _asked(library: str) -> str:
    from importlib.metadata import version  # noqa: PLC0415

    return version(library)
