"""The versions of what is installed, against importlib.metadata."""

from __future__ import annotations

from importlib.metadata import distributions, version
from pathlib import Path

import pytest

from generator.installed import versions


def test_they_are_those_of_importlib_metadata() -> None:
    names = sorted({each.name for each in distributions()})
    assert len(names) > 10
    assert versions(names) == tuple(map(version, names))


def test_what_is_not_installed_is_an_error() -> None:
    with pytest.raises(ModuleNotFoundError, match="no-such-library"):
        versions(["pytest", "no-such-library"])


def test_the_first_folder_of_the_path_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder, number in (("one", "2.0"), ("other", "3.0")):
        (tmp_path / folder / f"Some_Thing-{number}.dist-info").mkdir(parents=True)
        monkeypatch.syspath_prepend(str(tmp_path / folder))
    assert versions(["some.thing"]) == ("3.0",)


def test_a_folder_that_is_not_there_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path / "nowhere"))
    assert versions(["pytest"]) == (version("pytest"),)
