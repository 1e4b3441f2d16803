"""A default that its schema refuses is told; jsonschema says which these are."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from generator.source import Spot
from tests.behaviour.packages import generate

KINDS: list[Any] = [
    *("string", "boolean", "integer", "number", "array", "object"),
    *(["string", "null"], ["integer", "boolean"], ["number", "string"]),
]
BESIDE: list[dict[str, Any]] = [
    {},
    {"x-own": 1, "description": "a", "format": "int32"},
    {"enum": ["a", "b"]},
    {"enum": [1, True, "a"]},
    {"minimum": 1},
    {"maximum": 0},
    {"minimum": 1, "maximum": 2},
    {"minimum": 0.5},
    {"exclusiveMinimum": 1},
    {"maxLength": 0},
    {"const": 1},
    {"required": ["a"]},
    {"multipleOf": 2},
]
DEFAULTS: list[Any] = ["", "a", "c", True, False, 0, 1, 2, 3, 1.0, 1.5, None, [], {}]


def test_what_is_told_is_what_jsonschema_refuses(tmp_path: Path) -> None:
    properties = {
        f"p{number}": {"type": kind, **beside, "default": default}
        for number, (kind, beside, default) in enumerate(
            itertools.product(KINDS, BESIDE, DEFAULTS)
        )
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {},
        "components": {"schemas": {"A": {"type": "object", "properties": properties}}},
    }
    built, _ = generate(tmp_path, document)
    told = {
        issue.place.pointer[-2]
        for issue in built.issues
        if "is not what the schema takes" in issue.message
        and isinstance(issue.place, Spot)
    }
    assert told == {
        name
        for name, schema in properties.items()
        if not Draft202012Validator(schema).is_valid(schema["default"])
    }
    assert 100 < len(told) < len(properties) - 100
