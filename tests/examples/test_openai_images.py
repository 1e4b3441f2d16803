"""docs/examples/openai_images: what the prose says of each model is what the client does.

The rows were written from the descriptions of the document, and not from the constraints
file; each quotes the words that it stands for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.examples.generated import Example, document, generate, imported, rules

NAME = "openai_images"
FILE = "openai.yaml"

DALL_E_2 = ("dall-e-2",)
DALL_E_3 = ("dall-e-3",)
GPT_1 = ("gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5")
GPT_2 = ("gpt-image-2", "gpt-image-2-2026-04-21")
DALL_E = DALL_E_2 + DALL_E_3
GPT = GPT_1 + GPT_2
ALL = DALL_E + GPT


def _prompt(length: int) -> dict[str, Any]:
    return {"prompt": "é" * length}


def _each(name: str, *values: Any) -> tuple[dict[str, Any], ...]:
    return tuple({name: value} for value in values)


@dataclass(frozen=True, slots=True)
class Row:
    """What the description of a property says of some models."""

    property: str
    quote: str
    models: tuple[str, ...]
    sent: tuple[dict[str, Any], ...] = ()
    refused: tuple[dict[str, Any], ...] = ()
    warned: tuple[dict[str, Any], ...] = ()


ROWS = (
    Row(
        "prompt",
        "1000 characters for `dall-e-2`",
        DALL_E_2,
        sent=(_prompt(1000),),
        refused=(_prompt(1001),),
    ),
    Row(
        "prompt",
        "4000 characters for `dall-e-3`",
        DALL_E_3,
        sent=(_prompt(4000),),
        refused=(_prompt(4001),),
    ),
    Row(
        "prompt",
        "32000 characters for the GPT image models",
        GPT,
        sent=(_prompt(32000),),
        refused=(_prompt(32001),),
    ),
    Row(
        "n",
        "For `dall-e-3`, only `n=1` is supported",
        DALL_E_3,
        sent=_each("n", 1),
        refused=_each("n", 2, 10),
    ),
    Row("n", "Must be between 1 and 10", DALL_E_2 + GPT, sent=_each("n", 1, 10)),
    Row(
        "quality",
        "`standard` is the only option for `dall-e-2`",
        DALL_E_2,
        sent=_each("quality", "standard", "auto"),
        refused=_each("quality", "hd", "low", "medium", "high"),
    ),
    Row(
        "quality",
        "`hd` and `standard` are supported for `dall-e-3`",
        DALL_E_3,
        sent=_each("quality", "standard", "hd", "auto"),
        refused=_each("quality", "low", "medium", "high"),
    ),
    Row(
        "quality",
        "`high`, `medium` and `low` are supported for the GPT image models",
        GPT,
        sent=_each("quality", "low", "medium", "high", "auto"),
        refused=_each("quality", "standard", "hd"),
    ),
    Row(
        "response_format",
        "with `dall-e-2` and `dall-e-3` are returned",
        DALL_E,
        sent=_each("response_format", "url", "b64_json"),
    ),
    Row(
        "response_format",
        "This parameter isn't supported for the GPT image models",
        GPT,
        refused=_each("response_format", "url", "b64_json"),
    ),
    Row(
        "output_format",
        "This parameter is only supported for the GPT image models",
        GPT,
        sent=_each("output_format", "png", "jpeg", "webp"),
    ),
    Row(
        "output_format",
        "This parameter is only supported for the GPT image models",
        DALL_E,
        refused=_each("output_format", "png"),
    ),
    Row(
        "output_compression",
        "The compression level (0-100%)",
        GPT,
        sent=(
            {"output_compression": 0, "output_format": "webp"},
            {"output_compression": 100, "output_format": "jpeg"},
        ),
        refused=(
            {"output_compression": -1, "output_format": "webp"},
            {"output_compression": 101, "output_format": "webp"},
        ),
    ),
    Row(
        "output_compression",
        "only supported for the GPT image models with the `webp` or `jpeg` output",
        GPT,
        refused=(
            {"output_compression": 50},
            {"output_compression": 50, "output_format": "png"},
        ),
    ),
    Row(
        "output_compression",
        "only supported for the GPT image models",
        DALL_E,
        refused=_each("output_compression", 50),
    ),
    Row(
        "stream",
        "This parameter is only supported for the GPT image models",
        DALL_E,
        refused=_each("stream", True, False),
    ),
    Row(
        "stream",
        "This parameter is only supported for the GPT image models",
        GPT,
        sent=_each("stream", False),
    ),
    Row(
        "partial_images",
        "This parameter is used for streaming responses",
        GPT,
        sent=({"partial_images": 3, "stream": True},),
        warned=({"partial_images": 3}, {"partial_images": 3, "stream": False}),
    ),
    Row(
        "partial_images",
        "This parameter is used for streaming responses",
        DALL_E,
        warned=_each("partial_images", 1),
    ),
    Row(
        "size",
        "For `dall-e-2`, use one of `256x256`, `512x512`, or `1024x1024`",
        DALL_E_2,
        sent=_each("size", "256x256", "512x512", "1024x1024"),
        refused=_each("size", "1792x1024", "1536x1024", "auto", "100x100"),
    ),
    Row(
        "size",
        "For `dall-e-3`, use one of `1024x1024`, `1792x1024`, or `1024x1792`",
        DALL_E_3,
        sent=_each("size", "1024x1024", "1792x1024", "1024x1792"),
        refused=_each("size", "256x256", "1536x1024", "auto", "100x100"),
    ),
    Row(
        "size",
        "`1024x1024`, `1536x1024`, and `1024x1536` are supported by the GPT image models",
        GPT,
        sent=_each("size", "1024x1024", "1536x1024", "1024x1536", "auto"),
    ),
    Row(
        "size",
        "For `gpt-image-2` and `gpt-image-2-2026-04-21`, arbitrary resolutions",
        GPT_1,
        refused=_each("size", "1536x864", "256x256", "1792x1024"),
    ),
    Row(
        "size",
        "arbitrary resolutions are supported as `WIDTHxHEIGHT` strings, for example "
        "`1536x864`",
        GPT_2,
        sent=_each("size", "1536x864", "3840x2160", "2160x3840", "1792x1024"),
        refused=_each("size", "large", "1536", "1536*864", "1536x", "12800x7200"),
    ),
    Row(
        "moderation",
        "for images generated by the GPT image models",
        GPT,
        sent=_each("moderation", "low", "auto"),
    ),
    Row(
        "moderation",
        "for images generated by the GPT image models",
        DALL_E,
        warned=_each("moderation", "low"),
    ),
    Row(
        "background",
        "This parameter is only supported for the GPT image models",
        DALL_E,
        refused=_each("background", "opaque"),
    ),
    Row(
        "background",
        "When using `transparent`, set the output format to `png` or `webp`",
        GPT,
        sent=(
            {"background": "transparent"},
            {"background": "transparent", "output_format": "webp"},
            {"background": "opaque", "output_format": "jpeg"},
        ),
        refused=({"background": "transparent", "output_format": "jpeg"},),
    ),
    Row(
        "style",
        "This parameter is only supported for `dall-e-3`",
        DALL_E_3,
        sent=_each("style", "vivid", "natural"),
    ),
    Row(
        "style",
        "This parameter is only supported for `dall-e-3`",
        DALL_E_2 + GPT,
        refused=_each("style", "vivid"),
    ),
)


def _calls(*verdicts: str) -> list[Any]:
    return [
        pytest.param(model, fields, verdict, id=f"{model}-{json.dumps(fields)[:60]}")
        for row in ROWS
        for verdict in verdicts
        for fields in getattr(row, verdict)
        for model in row.models
    ]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Example]:
    folder = generate(tmp_path_factory.mktemp(NAME), NAME, FILE, include="createImage")
    with imported(folder, NAME) as package:
        yield Example(package, "OpenAI", {"api_key_auth": "a-key"})


def _create(example: Example, fields: dict[str, Any], **client: Any) -> Any:
    arguments = {"prompt": "an otter", **fields}
    answer = {"created": 1}
    return example.call("images.create_image", arguments, answer=answer, **client)


@pytest.mark.parametrize(
    ("model", "fields", "verdict"), _calls("sent", "refused", "warned")
)
def test_the_client_does_what_the_prose_says(
    example: Example, model: str, fields: dict[str, Any], verdict: str
) -> None:
    outcome = _create(example, {"model": model, **fields})

    assert outcome.verdict == verdict, outcome.refused or outcome.warned
    if verdict == "refused":
        assert "OpenAI API document, 2.3.0 #CreateImageRequest" in outcome.refused
    else:
        expected = {"prompt": "an otter", "model": model, **fields}
        assert json.loads(outcome.sent[0].content) == expected


@pytest.mark.parametrize(("model", "fields", "verdict"), _calls("refused"))
def test_the_schema_alone_does_not_refuse_it(
    example: Example, model: str, fields: dict[str, Any], verdict: str
) -> None:
    asked = {"model": model, **fields}

    outcome = _create(example, asked, validate="spec")

    assert outcome.verdict == "warned"
    assert json.loads(outcome.sent[0].content) == {"prompt": "an otter", **asked}


@pytest.mark.parametrize("model", ["gpt-image-9", None])
@pytest.mark.parametrize(
    "fields",
    [
        _prompt(40000),
        {"n": 10, "quality": "hd", "size": "17x31", "background": "opaque"},
        {"output_compression": 1, "output_format": "png", "response_format": "url"},
    ],
    ids=["prompt", "size", "format"],
)
def test_the_document_alone_decides_about_other_models(
    example: Example, model: str | None, fields: dict[str, Any]
) -> None:
    asked = fields if model is None else {"model": model, **fields}

    outcome = _create(example, asked)

    assert outcome.verdict == "sent", outcome.refused or outcome.warned
    assert json.loads(outcome.sent[0].content) == {"prompt": "an otter", **asked}


@pytest.mark.parametrize("model", ["gpt-image-9", None])
def test_what_the_document_refuses_stays_refused(
    example: Example, model: str | None
) -> None:
    asked = {"n": 11} if model is None else {"n": 11, "model": model}

    assert _create(example, asked).verdict == "refused"


def test_a_model_of_the_package_can_be_the_body(example: Example) -> None:
    made = example.package.models.DallE3Request(model="dall-e-3", prompt="x", n=1)

    outcome = example.call("images.create_image", {"body": made}, answer={"created": 1})

    assert outcome.verdict == "sent"
    with pytest.raises(ValueError, match="less than or equal to 1"):
        example.package.models.DallE3Request(model="dall-e-3", prompt="x", n=2)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.property}-{row.models[0]}")
def test_the_document_says_so(row: Row) -> None:
    schemas = document(FILE)["components"]["schemas"]
    place = schemas["CreateImageRequest"]["properties"][row.property]
    if "$ref" in place:
        place = schemas[place["$ref"].rsplit("/", 1)[1]]["anyOf"][0]

    assert row.quote in " ".join(place["description"].split())


def test_each_constraint_has_rows_on_both_sides() -> None:
    variants = rules(NAME)["schemas"]["CreateImageRequest"]["variants"]
    words = {"minimum", "maximum", "enum", "pattern", "maxLength"}
    for case, rule in variants["cases"].items():
        when = rule["when"] if isinstance(rule["when"], list) else [rule["when"]]
        for name, field in rule["fields"].items():
            if words & field.keys():
                for model in when:
                    assert _sides(name, model) >= {"sent", "refused"}, (case, name)
        for name in rule.get("tolerated", ()):
            for model in when:
                assert _sides(name, model) == {"warned"}, (case, name)


def _sides(name: str, model: str) -> set[str]:
    return {
        verdict
        for row in ROWS
        for verdict in ("sent", "refused", "warned")
        if row.property == name and model in row.models and getattr(row, verdict)
    }
