"""A fixed sample of what `make suite` asks at length."""

from __future__ import annotations

import pytest

from tests.suite.exceptions import exceptions
from tests.suite.groups import SUITE, Dialect, groups
from tests.suite.run import asked

_FILES = (
    "draft2020-12/const",
    "draft2020-12/multipleOf",
    "draft2020-12/uniqueItems",
    "draft2020-12/patternProperties",
    "draft4/uniqueItems",
)


@pytest.mark.skipif(not SUITE.is_dir(), reason="needs ../shared/suites, not here")
@pytest.mark.parametrize("file", _FILES)
def test_a_model_takes_what_the_suite_takes(file: str) -> None:
    listed = exceptions()
    dialect: Dialect = "3.0" if file.startswith("draft4") else "3.1"
    found = list(asked([group for group in groups(dialect) if group.file == file]))

    wrong = {verdict.case.id: verdict.fault for verdict in found if verdict.fault}
    assert found
    assert {case: fault for case, fault in wrong.items() if case not in listed} == {}
