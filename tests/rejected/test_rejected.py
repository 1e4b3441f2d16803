"""What is wrong with an input is told whole, each fault at its place, and nothing is made.

A case is a folder: `openapi.yaml`, perhaps `constraints.yaml`, and the whole message in
`errors.txt`; or in `warnings.txt` where the package is made all the same, and then the
same lines are the errors of `strict`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.errors import Issues
from generator.pipeline import build
from generator.target import Target

_CASES = sorted(Path(__file__).parent.glob("*/openapi.yaml"))
_REFUSED = [path.parent for path in _CASES if (path.parent / "errors.txt").exists()]
_WARNED = [path.parent for path in _CASES if (path.parent / "warnings.txt").exists()]


def _target(case: Path, monkeypatch: pytest.MonkeyPatch) -> Target:
    monkeypatch.chdir(case)
    constraints = Path("constraints.yaml")
    return Target.of_options(
        spec=Path("openapi.yaml"),
        output=Path("made"),
        constraints=constraints if constraints.exists() else None,
    )


@pytest.mark.parametrize("case", _REFUSED, ids=lambda case: case.name)
def test_the_whole_message(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Issues) as raised:
        build(_target(case, monkeypatch))

    expected = (case / "errors.txt").read_text(encoding="utf-8")
    assert str(raised.value) == expected.rstrip("\n")


@pytest.mark.parametrize("case", _WARNED, ids=lambda case: case.name)
def test_all_warnings(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = build(_target(case, monkeypatch))

    assert all(issue.warning for issue in built.issues)
    expected = (case / "warnings.txt").read_text(encoding="utf-8")
    assert str(Issues(built.issues)) == expected.rstrip("\n")
    assert built.files


@pytest.mark.parametrize("case", _WARNED, ids=lambda case: case.name)
def test_warnings_are_errors_when_strict(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Issues) as raised:
        build(replace(_target(case, monkeypatch), strict=True))

    expected = (case / "warnings.txt").read_text(encoding="utf-8")
    assert str(raised.value) == expected.rstrip("\n")


def test_every_case_says_what_is_expected() -> None:
    cases = {path.parent for path in _CASES}

    assert cases == {*_REFUSED, *_WARNED}
