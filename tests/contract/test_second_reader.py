"""A second reader: models that datamodel-code-generator makes are asked the same rows.

They are made from the effective document, which a user exports to hand it to other
tools. Where they and we differ, one of us is wrong, and the list beside this file says
who and by which sentence.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema_rs import Draft202012Validator
from pydantic import BaseModel, ValidationError

from tests.contract.judge import ROOT, verdict
from tests.contract.rows import ROWS, Row

LISTED: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("second_reader_differences.yaml").read_text("utf-8")
)


@pytest.fixture(scope="session")
def effective(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("effective") / "openapi.yaml"
    _run("generator", "export", "dumplingai", "--output", str(path))
    return path


@pytest.fixture(scope="session")
def second_reader(effective: Path) -> type[BaseModel]:
    path = effective.with_name("second_reader.py")
    _run(
        *("datamodel_code_generator", "--input", str(effective)),
        *("--input-file-type", "openapi", "--output", str(path)),
        *("--output-model-type", "pydantic_v2.BaseModel", "--formatters", "builtin"),
        *("--target-python-version", "3.11", "--use-annotated", "--field-constraints"),
        *("--enum-field-as-literal", "all", "--strict-nullable"),
        *("--strict-types", "str", "int", "float", "bool"),
    )
    spec = importlib.util.spec_from_file_location("second_reader", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    model: type[BaseModel] = module.GenerateAiImageRequest
    return model


def test_the_effective_document_says_what_the_two_files_say(effective: Path) -> None:
    document = yaml.safe_load(effective.read_text("utf-8"))
    request = {"$ref": "#/components/schemas/GenerateAiImageRequest", **document}
    judge = Draft202012Validator(request, validate_formats=True)
    differ = [
        row.id for row in ROWS if judge.is_valid(row.body) != verdict(row.body).fits
    ]
    assert differ == []


def test_what_the_second_reader_says_otherwise_is_listed(
    second_reader: type[BaseModel],
) -> None:
    differ = {
        row.id: not verdict(row.body).fits
        for row in ROWS
        if _accepts(second_reader, row) != verdict(row.body).fits
    }
    listed = {
        row.id: entry["accepts"]
        for entry in LISTED
        for row in ROWS
        if _matches(entry, row)
    }
    assert differ == listed


@pytest.mark.parametrize("entry", LISTED, ids=[str(n) for n in range(len(LISTED))])
def test_every_listed_difference_has_its_reason_and_is_about_rows(
    entry: dict[str, Any],
) -> None:
    assert entry["reason"]
    assert entry["sentence"]
    for pattern in entry.get("rows", ()):
        assert any(_fits(pattern, row) for row in ROWS), pattern


def _matches(entry: dict[str, Any], row: Row) -> bool:
    return row.kind in entry.get("kinds", ()) or any(
        _fits(pattern, row) for pattern in entry.get("rows", ())
    )


def _fits(pattern: str, row: Row) -> bool:
    return fnmatchcase(row.id, pattern)


def _accepts(model: type[BaseModel], row: Row) -> bool:
    try:
        model.model_validate_json(row.text)
    except ValidationError:
        return False
    return True


def _run(module: str, *arguments: str) -> None:
    command = [sys.executable, "-m", module, *arguments]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
