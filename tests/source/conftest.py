from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import Issues
from generator.source import Source
from tests.source.documents import Files


@pytest.fixture
def refusal(tmp_path: Path) -> Callable[..., str]:
    """What the reader says about a text that it refuses."""

    def read(text: str | bytes, name: str = "a.yaml") -> str:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        with pytest.raises(Issues) as raised:
            Source.read(path, label=name)
        return str(raised.value)

    return read


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Source]:
    """Writes files and reads the first, which lies in the folder `api`."""

    def read(files: Files, *, above: int = 0, hosts: tuple[str, ...] = ()) -> Source:
        folder = tmp_path / "api"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        first = next(iter(files))
        root = (folder / first).parents[above]
        return Source.read(
            folder / first, label=f"spec/{first}", root=root, hosts=hosts
        )

    return read
