"""Which formats of strings refuse values is the target's choice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from pydantic import ValidationError

from generator.options import Formats, Options
from generator.pipeline import build
from generator.target import Target
from tests.behaviour.packages import Package, document, write

# A text of each format, and one that is not.
_TEXTS = {
    "date": ("2026-11-22", "2026-11-31"),
    "date-time": ("2026-11-22T10:30:00Z", "2026-11-22T10:30:00"),
    "time": ("10:30:00Z", "10:30"),
    "duration": ("P1DT12H", "1 day"),
    "email": ("a@example.com", "a at example.com"),
    "idn-email": ("\u00e9@example.com", "\u00e9"),
    "hostname": ("example.com", "exa_mple.com"),
    "idn-hostname": ("\u00e9xample.com", "-\u00e9.com"),
    "ipv4": ("127.0.0.1", "127.0.0.256"),
    "ipv6": ("::1", ":::1"),
    "uri": ("https://example.com/a", "/a"),
    "uri-reference": ("/a", "\\a"),
    "iri": ("https://example.com/\u00e9", "/\u00e9"),
    "iri-reference": ("/\u00e9", "\\\u00e9"),
    "uri-template": ("/a/{b}", "/a/{b"),
    "uuid": ("3f2504e0-4f89-41d3-9a0c-0305e82c3301", "3f2504e0"),
    "json-pointer": ("/a/0", "a/0"),
    "relative-json-pointer": ("1/a", "/a"),
    "regex": ("^(?<a>b)\\k<a>$", "^(a"),
}
_TYPED = {"date", "date-time", "uuid", "uri"}


def _models(folder: Path, formats: Formats) -> Any:
    schemas = {
        "Typed": {
            "type": "object",
            "properties": {n: {"type": "string", "format": n} for n in _TEXTS},
        },
        "Untyped": {
            "type": "object",
            "properties": {n: {"format": n} for n in _TEXTS},
        },
    }
    spec = folder / "api.json"
    spec.write_text(json.dumps(document(schemas)))
    name = f"formats_{formats}"
    target = Target.of_options(spec=spec, output=folder / name)
    built = build(replace(target, options=Options(formats=formats)))
    write(built, folder / name)
    return Package(folder, name, built).models


def _taken(model: Any, values: dict[str, object]) -> set[str]:
    found: set[str] = set()
    for name, value in values.items():
        try:
            read = model.model_validate_json(json.dumps({name: value}))
        except ValidationError:
            continue
        assert json.loads(read.model_dump_json()) == {name: value}
        found.add(name)
    return found


@pytest.mark.parametrize(
    ("formats", "refusing"),
    [("typed", _TYPED), ("assert", {*_TEXTS}), ("text", set[str]())],
)
def test_a_format_refuses_what_it_does_not_have(
    tmp_path: Path, formats: Formats, refusing: set[str]
) -> None:
    models = _models(tmp_path, formats)
    everything = {*_TEXTS}

    for model in (models.Typed, models.Untyped):
        good = _taken(model, {name: good for name, (good, _) in _TEXTS.items()})
        bad = _taken(model, {name: bad for name, (_, bad) in _TEXTS.items()})
        assert (good, bad) == (everything, everything - refusing)
    assert _taken(models.Typed, dict.fromkeys(_TEXTS, 1)) == set()
    assert _taken(models.Untyped, dict.fromkeys(_TEXTS, 1)) == everything
