from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.project import CONSTRAINTS, PROJECT, SPEC, write_spec


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "spec").mkdir(parents=True)
    (folder / "pyproject.toml").write_text(PROJECT)
    (folder / "spec" / "constraints.yaml").write_text(CONSTRAINTS)
    write_spec(folder, SPEC)
    return folder
