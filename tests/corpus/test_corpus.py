from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.documents import CORPUS
from tests.corpus.run import short, tried, type_check

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus of real documents is not beside the project"
)

SMALL = (
    "petstore_expanded.yaml",
    "conjur/openapi.yml",
    "camara_qod/API_definitions/qos-profiles.yaml",
    "train_travel.yaml",
    "unity_catalog_delta.yaml",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all: mypy then reads the standard library and pydantic once."""
    return tmp_path_factory.mktemp("corpus")


@pytest.mark.parametrize("name", SMALL)
def test_a_real_document_becomes_a_package_that_stands(name: str, folder: Path) -> None:
    row = tried(name, folder)
    type_check(row, folder)
    assert short(row) == (), row.faults
    assert row.operations_out == row.operations_in > 0
