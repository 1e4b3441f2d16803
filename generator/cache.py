"""What is kept in the user's cache folder: JSON, by a digest of what it depends on."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def folder() -> Path | None:
    """Where it is kept: `tightspec` in the user's cache folder; None without a home."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    if Path(given).is_absolute():
        return Path(given, "tightspec")
    with suppress(RuntimeError):  # nobody's home
        home = Path.home()
        mac = sys.platform == "darwin"
        return home.joinpath(
            *(["Library", "Caches"] if mac else [".cache"]), "tightspec"
        )
    return None


def digest(parts: Iterable[bytes]) -> str:
    """A name for what depends on these, in this order."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def recall(path: Path | None) -> object:
    """What is kept there; None where there is nothing, or nothing that can be read."""
    with suppress(OSError, ValueError):
        return json.loads(path.read_bytes()) if path else None
    return None


def remember(path: Path | None, value: object) -> None:
    """Keep it there. Not being able to is no error."""
    if path is None:
        return
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(json.dumps(value).encode())
        Path(file.name).replace(path)
