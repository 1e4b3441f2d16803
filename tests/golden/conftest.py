from __future__ import annotations

from pathlib import Path

import pytest

from generator.pipeline import Build
from tests.golden.cases import make, package_name


class Packages:
    """The packages of the cases in one folder, each made when it is asked for."""

    def __init__(self, folder: Path, work: Path) -> None:
        self.folder = folder
        self._work = work
        self._builds: dict[Path, Build] = {}

    def build(self, case: Path) -> Build:
        if case not in self._builds:
            made = make(case, self._work)
            for file in made.files:
                path = self.folder / package_name(case) / file.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(file.text, encoding="utf-8")
            self._builds[case] = made
        return self._builds[case]


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    folder = tmp_path_factory.mktemp("packages")
    return Packages(folder, tmp_path_factory.mktemp("work"))
