"""Every row, asked of the models and of both clients in every mode.

What is expected comes from the judge, who reads `spec/` by himself.
"""

from __future__ import annotations

import json
from typing import Any

import dumplingai
import pytest
from pydantic import BaseModel, ValidationError

from tests.contract.clients import Async, Client, Outcome, Sync, keywords, outcome
from tests.contract.judge import (
    CASES,
    MODELS,
    MODES,
    Json,
    Mode,
    case_of,
    fits_document,
    verdict,
)
from tests.contract.rows import IDS, ROWS, Row, plain_body


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_the_models_accept_what_json_schema_accepts(row: Row) -> None:
    fits = fits_document("GenerateAiImageRequest", row.body)
    assert _reads(dumplingai.GenerateAiImageRequest, row.body) is fits
    case = case_of(row.body)
    if case is not None:
        request = getattr(dumplingai, f"{case.name}Request")
        assert _reads(request, row.body) is verdict(row.body).fits


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_the_inputs_accept_what_json_schema_accepts(row: Row) -> None:
    given = row.body.get("input") if isinstance(row.body, dict) else None
    assert _reads(dumplingai.AiImageInput, given) is fits_document(
        "AiImageInput", given
    )
    case = case_of(row.body)
    if case is not None:
        model = getattr(dumplingai, f"{case.name}Input")
        refused = verdict(row.body).refused("documented")
        fits = not any(place[0] == "input" for place in refused)
        assert _reads(model, given) is fits
        if isinstance(given, dict) and None not in given.values():
            assert _builds(model, given) is fits


@pytest.mark.parametrize("model", MODELS)
def test_a_request_class_is_for_its_own_models(model: str) -> None:
    body = plain_body(model)
    for name in {case.name for case in CASES.values()}:
        request = getattr(dumplingai, f"{name}Request")
        assert _reads(request, body) is (CASES[model].name == name)


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_the_client_sends_what_its_mode_allows(row: Row, sync_client: Sync) -> None:
    arguments = keywords(row.body) or {"body": row.body}
    assert _outcomes(sync_client, arguments) == _expected(row.body)


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_the_async_client_does_the_same(row: Row, async_client: Async) -> None:
    assert _outcomes(async_client, {"body": row.body}) == _expected(row.body)


def _outcomes(client: Client, arguments: dict[str, Any]) -> dict[Mode, Outcome]:
    return {mode: outcome(client, arguments, mode) for mode in MODES}


def _expected(body: Json) -> dict[Mode, Outcome]:
    said = verdict(body)
    return {
        mode: Outcome(
            refused=said.refused(mode),
            warned=said.warned(mode),
            sent=None if said.refused(mode) else json.dumps(body),
        )
        for mode in MODES
    }


def _reads(model: type[BaseModel], value: Json) -> bool:
    """Whether a model reads the JSON text; if it does, it writes the same JSON."""
    try:
        instance = model.model_validate_json(json.dumps(value))
    except ValidationError:
        return False
    assert json.loads(instance.model_dump_json()) == value
    return True


def _builds(model: type[BaseModel], given: dict[str, Json]) -> bool:
    try:
        instance = model(**given)
    except ValidationError:
        return False
    assert instance.model_dump() == given
    return True
