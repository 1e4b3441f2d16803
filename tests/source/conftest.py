from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import Issues
from generator.source import Source


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
