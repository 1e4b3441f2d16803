"""What generated docstrings say of arguments and fields."""

from __future__ import annotations

import inspect

import pytest

from tests.behaviour.packages import Make, document


@pytest.mark.parametrize(
    ("default", "said", "is_added"),
    [
        (5, "How loud it is.", True),
        (5, "How loud it is. Default: 5", False),
        (5, "How loud it is (defaults to `5`).", False),
        (5, "By default, 5.5 decibels are added.", True),
        (5, "The default is 15.", True),
        (5, "The default is -5.", True),
        (True, "On by default: true.", False),
        ("day", 'Default "day".', False),
        ("day", "By default today.", True),
        ("", "Empty by default.", True),
        (None, "Default null", False),
    ],
)
def test_a_default_is_said_once(
    make: Make, default: object, said: str, is_added: bool
) -> None:
    volume = {"description": said, "default": default}
    models = make(
        document({"Alarm": {"type": "object", "properties": {"volume": volume}}})
    ).models

    assert ("Default: `" in inspect.getsource(models.Alarm)) is is_added


def test_a_package_without_dicts_has_no_module_of_them(make: Make) -> None:
    package = make(document({"Alarm": {"type": "object", "properties": {"a": {}}}}))

    assert not (package.folder / package.name / "dicts.py").exists()
