"""The constraints of the image API say what its page says.

The page's own tables are read here and compared, parameter by parameter.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.constraints import ABSENT, Case, Cost, FieldRule, Variants, parse
from generator.source import Json, Source

_ROOT = Path(__file__).parents[2]
_SPEC = _ROOT / "spec" / "dumplingai"
_PAGE = _ROOT.parent / "shared" / "seed" / "generate-ai-image.md"

_MODELS = {
    "FLUX.1-schnell": "FLUX.1-schnell",
    "FLUX.1-dev": "FLUX.1-dev",
    "FLUX.1-pro": "FLUX.1-pro and FLUX.1.1-pro",
    "FLUX.1.1-pro": "FLUX.1-pro and FLUX.1.1-pro",
    "FLUX.1-kontext-pro": "FLUX.1-kontext-pro",
    "recraft-v3": "recraft-v3",
}
"""Each model, and the heading that its table stands under."""

_IN_NO_TABLE = {"num_images", "image_size"}
_INFERRED = {("FLUX.1-dev", "aspect_ratio"), ("FLUX.1-dev", "output_format")}
"""Defaults that the page does not repeat where it says "same options"."""


@pytest.fixture(scope="module")
def page() -> str:
    if not _PAGE.exists():
        pytest.skip("the page is not beside this project")
    return _PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def variants() -> Variants:
    rules = parse(Source.read(_SPEC / "constraints.yaml"))
    (schema,) = rules.schemas
    assert schema.narrowing.variants is not None
    return schema.narrowing.variants


@pytest.fixture(scope="module")
def cost() -> Cost:
    (operation,) = parse(Source.read(_SPEC / "constraints.yaml")).operations
    assert operation.essential == ("images",)
    assert operation.cost is not None
    return operation.cost


def _case(variants: Variants, model: str) -> Case:
    (case,) = (case for case in variants.cases if model in case.when)
    return case


def _table(page: str, model: str) -> dict[str, str]:
    """The parameters of a model, each with what its comment says."""
    section = page.split(f"#### {_MODELS[model]} (")[1].split("```")[1]
    return dict(re.findall(r'^    "(\w+)": .*?// (.*)$', section, re.MULTILINE))


def _choices(page: str, name: str, comment: str) -> list[str] | None:
    if comment.startswith("Optional. Same options as FLUX.1-schnell"):
        comment = _table(page, "FLUX.1-schnell")[name]
    elif "options below" in comment:
        listed = page.split(f"Available {name} options:")[1].split("\n\n")[1]
        return [value.replace("\\", "") for value in re.findall(r'"(.*)"', listed)]
    return re.findall(r'"([^"]*)"', comment.split("Default:")[0]) or None


def _default(comment: str) -> Json | object:
    found = re.search(r'Default: ("?)(.*?)\1$', comment)
    if found is None:
        return ABSENT
    if found[1]:
        return found[2]
    return (
        {"true": True, "false": False}.get(found[2])
        if found[2][0] in "tf"
        else (float(found[2]))
    )


def test_the_document_is_that_of_the_page(page: str) -> None:
    block = page.split("\n````yaml")[1].split("\n", 1)[1].split("\n````", maxsplit=1)[0]

    assert (_SPEC / "openapi.yaml").read_text(encoding="utf-8") == block + "\n"


@pytest.mark.parametrize("model", _MODELS)
def test_every_parameter_of_every_model(
    page: str, variants: Variants, model: str
) -> None:
    fields = {field.name: field for field in _case(variants, model).fields}
    table = _table(page, model)

    assert set(fields) - _IN_NO_TABLE == set(table)
    for name, comment in table.items():
        _compare(page, model, fields[name], comment)


def _compare(page: str, model: str, field: FieldRule, comment: str) -> None:
    limits = re.search(r"(?<![\d.\"])(\d+)-(\d+)(?![\d\"])", comment)
    multiple = re.search(r"multiple of (\d+)", comment)
    expected: dict[str, Json] = {}
    if limits is not None:
        expected |= {"minimum": int(limits[1]), "maximum": int(limits[2])}
    if multiple is not None:
        expected["multipleOf"] = int(multiple[1])
    if choices := _choices(page, field.name, comment):
        expected["enum"] = [*choices]
    assert dict(field.words) == expected, (model, field.name)

    if (model, field.name) in _INFERRED:
        assert "inferred" in (field.note or "")
    else:
        assert field.default == _default(comment), (model, field.name)


@pytest.mark.parametrize("model", _MODELS)
def test_every_field_has_a_source(variants: Variants, model: str) -> None:
    case = _case(variants, model)
    fields = [*case.fields, *case.tolerated, *variants.common]
    sources = [f.source for f in fields] + [rule.source for rule in case.rules]

    assert all(source.endswith("(2026-11-22)") for source in sources)
    assert case.source.startswith("Generate AI Image #")


def test_point_11_prices_are_those_of_both_places(page: str, cost: Cost) -> None:
    notes = dict(re.findall(r"^  \* (\S+): (\d+) credits$", page, re.MULTILINE))
    headings = {
        model: re.search(rf"#### {re.escape(title)} \((\d+) credits", page)
        for model, title in _MODELS.items()
    }
    expected = {
        model: {int(notes[model]), int(heading[1])}
        for model, heading in headings.items()
        if heading is not None
    }

    assert {value: {low, high} for value, low, high in cost.values} == expected
    assert len(expected) == len(_MODELS)
    assert all(low <= high for _, low, high in cost.values)
    assert (cost.by, cost.unit, cost.actual) == ("model", "credits", "creditUsage")
    assert cost.times == ("input.num_outputs", "input.num_images")


def test_point_24_every_ratio_is_quoted() -> None:
    text = (_SPEC / "constraints.yaml").read_text(encoding="utf-8")
    code = [line.split("# ")[0] for line in text.splitlines()]

    ratios = [ratio for line in code for ratio in re.findall(r".?\d+:\d+.?", line)]
    assert len(ratios) > 30
    assert all(ratio[0] == ratio[-1] == '"' for ratio in ratios)


def test_point_12_legacy_counts(variants: Variants) -> None:
    found = {}
    for model in _MODELS:
        fields = {field.name: field for field in _case(variants, model).fields}
        legacy = fields["num_images"]
        assert legacy.deprecated
        found[model] = (legacy.words["maximum"], legacy.instead)

    many, one = (4, "num_outputs"), (1, None)
    assert found == {
        "FLUX.1-schnell": many,
        "FLUX.1-dev": many,
        "FLUX.1-pro": one,
        "FLUX.1.1-pro": one,
        "FLUX.1-kontext-pro": one,
        "recraft-v3": one,
    }


@pytest.mark.parametrize(
    ("model", "tolerated"),
    [
        ("FLUX.1-schnell", {}),
        ("FLUX.1-dev", {}),
        ("FLUX.1-pro", {"num_outputs": {"maximum": 1}}),
        ("FLUX.1.1-pro", {"num_outputs": {"maximum": 1}}),
        ("FLUX.1-kontext-pro", {}),
        (
            "recraft-v3",
            {"aspect_ratio": {}, "output_format": {}, "num_outputs": {"maximum": 1}},
        ),
    ],
)
def test_rule_3_what_is_tolerated(
    variants: Variants, model: str, tolerated: dict[str, dict[str, Json]]
) -> None:
    case = _case(variants, model)

    assert {field.name: dict(field.words) for field in case.tolerated} == tolerated


_CUSTOM = {"aspect_ratio": "custom"}
_SIDES = {"width": 512, "height": 512}


@pytest.mark.parametrize(
    ("model", "given", "broken"),
    [
        # Point 5
        ("FLUX.1-pro", _CUSTOM | _SIDES, set()),
        ("FLUX.1-pro", _CUSTOM, {"custom-needs-both-sides"}),
        ("FLUX.1-pro", _CUSTOM | {"width": 512}, {"custom-needs-both-sides"}),
        ("FLUX.1.1-pro", {"aspect_ratio": "1:1"} | _SIDES, {"sides-need-custom"}),
        ("FLUX.1.1-pro", {"height": 512}, {"sides-need-custom"}),
        ("FLUX.1-pro", {"aspect_ratio": "1:1"}, set()),
        # Point 9
        ("FLUX.1-schnell", {"seed": 1}, {"seed-is-not-reproducible-when-fast"}),
        (
            "FLUX.1-dev",
            {"seed": 1, "go_fast": True},
            {"seed-is-not-reproducible-when-fast"},
        ),
        ("FLUX.1-dev", {"seed": 1, "go_fast": False}, set()),
        ("FLUX.1-pro", {"seed": 1}, set()),
        ("FLUX.1-dev", {"prompt_strength": 0.5}, {"strength-needs-an-image"}),
        ("FLUX.1-dev", {"prompt_strength": 0.5, "image": "https://a/b"}, set()),
        (
            "FLUX.1-kontext-pro",
            {"aspect_ratio": "match_input_image"},
            {"nothing-to-match"},
        ),
        ("FLUX.1-kontext-pro", {}, set()),
        *(
            (model, {"output_format": kind, "output_quality": 80}, broken)
            for model in ("FLUX.1-schnell", "FLUX.1-dev", "FLUX.1-pro", "FLUX.1.1-pro")
            for kind, broken in (
                ("png", {"quality-means-nothing-for-png"}),
                ("jpg", set()),
            )
        ),
        ("FLUX.1-dev", {"output_quality": 80}, set()),
        # Point 12
        ("FLUX.1-schnell", {"num_images": 2, "num_outputs": 3}, {"counts-differ"}),
        ("FLUX.1-dev", {"num_images": 2, "num_outputs": 1}, {"counts-differ"}),
        *(
            ("FLUX.1-dev", {"num_images": n, "num_outputs": n}, set())
            for n in (1, 2, 3, 4)
        ),
        ("FLUX.1-dev", {"num_images": 2}, set()),
        # Point 23
        *((model, {"prompt": ""}, {"prompt-is-empty"}) for model in _MODELS),
    ],
)
def test_points_5_9_12_23_which_rules_are_broken(
    variants: Variants, model: str, given: dict[str, Json], broken: set[str]
) -> None:
    value = {"prompt": "a dumpling", **given}
    rules = [*variants.rules, *_case(variants, model).rules]
    failed = [
        rule for rule in rules if not Draft202012Validator(rule.schema).is_valid(value)
    ]

    assert {rule.id for rule in failed} == broken
    refused = {rule.id for rule in failed if rule.severity == "error"}
    assert refused == broken & {"counts-differ"}


@pytest.mark.parametrize(
    ("model", "name", "near"),
    [
        ("FLUX.1-schnell", "steps", "num_inference_steps"),
        ("FLUX.1-dev", "steps", "num_inference_steps"),
        ("FLUX.1-dev", "input_image", "image"),
        ("FLUX.1-pro", "num_inference_steps", "steps"),
        ("FLUX.1-kontext-pro", "image", "input_image"),
    ],
)
def test_point_4_twins(variants: Variants, model: str, name: str, near: str) -> None:
    case = _case(variants, model)

    assert case.hints[name] == f"use {near}"
    assert near in {field.name for field in case.fields}
