"""Schemas that say the same, or nearly: each is what it says, wherever it stands."""

from __future__ import annotations

import inspect
import itertools
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from generator.errors import Issues
from generator.source import Spot
from tests.behaviour.packages import Make, document, generate

NEARLY: list[dict[str, Any]] = [
    *({"type": "number", "minimum": limit} for limit in (1, 1.0, 1.5, 2)),
    *({"type": "integer", "minimum": limit} for limit in (1, 1.0, 2)),
    *({"type": "string", word: 2} for word in ("minLength", "maxLength")),
    {"type": "string"},
    {"type": "string", "minLength": 2, "maxLength": 2},
    {"type": "string", "format": "date"},
    {"type": "string", "format": "uuid", "description": "A date."},
    {"type": "boolean"},
    {"type": ["string", "boolean"]},
    {"type": ["boolean", "integer"]},
    {"type": ["integer", "number"], "maximum": 1},
]
VALUES: list[Any] = [
    *(True, False, 0, 1, 1.0, 1.5, 2, 5, "", "a", "ab", "abc"),
    *("2026-11-30", "9f8b4c1e-0d3a-4b6e-8f1a-2c3d4e5f6a7b"),
]


def test_the_verdicts_are_those_of_jsonschema(make: Make) -> None:
    """Twice: what was read for one must hold for the next, and for no other."""
    schemas = NEARLY * 2
    models = make(
        document(
            {
                f"It{number}": {"type": "object", "properties": {"a": schema}}
                for number, schema in enumerate(schemas)
            }
        )
    ).models
    checker = Draft202012Validator.FORMAT_CHECKER
    for (number, schema), value in itertools.product(enumerate(schemas), VALUES):
        judge: Any = Draft202012Validator(schema, format_checker=checker)
        try:
            getattr(models, f"It{number}").model_validate_json(
                f'{{"a": {_json(value)}}}'
            )
            fits = True
        except ValidationError:
            fits = False
        assert fits == judge.is_valid(value), (schema, value)


def _json(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


def test_a_limit_is_written_as_the_document_has_it(make: Make) -> None:
    limits = (1, 1.0, 2, 2.0)
    properties = {
        f"p{number}": {"type": "number", "minimum": limit}
        for number, limit in enumerate(limits)
    }
    schemas = {"A": {"type": "object", "properties": properties}}
    _, *fields = inspect.getsource(make(document(schemas)).models.A).split("\n    p")
    for limit, field in zip(limits, fields, strict=True):
        assert f"ge={limit})" in field


def test_a_pattern_that_is_none_is_told_of_at_every_place(tmp_path: Path) -> None:
    bad = {"type": "string", "pattern": "("}
    schemas = {"A": {"type": "object", "properties": {"one": bad, "other": dict(bad)}}}
    with pytest.raises(Issues) as raised:
        generate(tmp_path, document(schemas))
    places = {
        issue.place.pointer[-2]
        for issue in raised.value.issues
        if "is no regular expression" in issue.message and isinstance(issue.place, Spot)
    }
    assert places == {"one", "other"}


@pytest.mark.parametrize("order", [1, -1])
def test_a_file_in_a_form_is_a_text_in_json(make: Make, order: int) -> None:
    picture = {"type": "string", "format": "binary"}
    kinds = ["application/json", "multipart/form-data"][::order]
    paths = {
        f"/{number}": {
            "post": {
                "operationId": f"send_{number}",
                "requestBody": {
                    "content": {
                        kind: {
                            "schema": {
                                "type": "object",
                                "properties": {"picture": dict(picture)},
                            }
                        }
                    }
                },
                "responses": {"204": {"description": "done"}},
            }
        }
        for number, kind in enumerate(kinds)
    }
    package = make(document({}, paths))
    annotations = {
        kind: inspect.signature(getattr(package.client.Test, f"send_{number}"))
        .parameters["picture"]
        .annotation
        for number, kind in enumerate(kinds)
    }
    assert "str" in annotations["application/json"]
    assert "File" not in annotations["application/json"]
    assert "FileContent" in annotations["multipart/form-data"]
