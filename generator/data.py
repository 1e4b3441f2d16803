"""Where the files lie that belong to the generator itself.

Both are found from this module and never from the working directory: a folder
called ``templates`` in a user's project means nothing to us.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def templates_folder() -> Path:
    """The templates of a generated package."""
    return _packaged_or("templates")


def constraints_schema() -> Path:
    """The JSON Schema (2020-12) of constraints files."""
    return _packaged_or("spec/constraints.schema.json")


def _packaged_or(in_repository: str) -> Path:
    """A wheel carries the file in ``generator/data``, a repository beside `generator`."""
    packaged = _HERE / "data" / Path(in_repository).name
    return packaged if packaged.exists() else _HERE.parent / in_repository
