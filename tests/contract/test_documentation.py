"""The words that are for people: defaults, sources, messages, hints and prices.

They refuse nothing, so no row asks for them: here it is read what people are told.
"""

from __future__ import annotations

import ast
import json
import re
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import dumplingai
import pytest
from dumplingai import (
    ConstraintWarning,
    CostLimitError,
    Estimate,
    RequestValidationError,
    UnknownPriceError,
    differences,
)

from tests.contract.clients import SUCCESS, Async, Sync
from tests.contract.judge import (
    CASES,
    CONSTRAINTS,
    DOCUMENT,
    MODELS,
    PROPERTIES,
    SCHEMAS,
    VARIANTS,
    Case,
    Json,
    Mode,
    Place,
    verdict,
)
from tests.contract.rows import ROWS, plain_body

BY_NAME: dict[str, Case] = {case.name: case for case in CASES.values()}
FIELDS = [
    (case, name, words)
    for case in BY_NAME.values()
    for name, words in case.fields.items()
]
FIELD_IDS = [f"{case.name}.{name}" for case, name, _ in FIELDS]


# --- docstrings -----------------------------------------------------------------------


@pytest.mark.parametrize(("case", "name", "words"), FIELDS, ids=FIELD_IDS)
def test_the_docs_of_a_field(case: Case, name: str, words: Mapping[str, Any]) -> None:
    text = _docstrings(f"{case.name}Input")[name]
    said = words.get("description") or PROPERTIES[name].get("description", "")
    assert _words(said) in _words(text)
    assert ("Default" in text) is ("default" in words)
    if "default" in words:
        assert f"Default: `{json.dumps(words['default'])}`" in text
    assert ("Deprecated" in text) is ("deprecated" in words)
    for word in ("note", "instead"):
        assert _words(words.get(word, "")) in _words(text)


@pytest.mark.parametrize("case", BY_NAME.values(), ids=BY_NAME)
def test_the_docs_of_a_class_name_its_source_and_its_models(case: Case) -> None:
    text = getattr(dumplingai, f"{case.name}Input").__doc__
    source = VARIANTS["cases"][case.name]["source"]
    assert all(each in _words(text) for each in (*_citation(source), *case.when))


def test_a_default_is_never_sent() -> None:
    client = Sync()
    for model in MODELS:
        body = plain_body(model)
        client.generate(body=body)
        assert json.loads(client.server.requests[-1].content) == body


def test_the_texts_of_the_document_are_in_the_docs() -> None:
    [operation] = [
        each for path in DOCUMENT["paths"].values() for each in path.values()
    ]
    method = Sync().client.ai.generate_ai_image
    assert method.__doc__ is not None
    for text in (operation["summary"], operation["description"]):
        assert _words(text) in _words(method.__doc__)
    for name, schema in SCHEMAS.items():
        if "description" in schema and schema["type"] == "object":
            text = getattr(dumplingai, name).__doc__
            assert _words(schema["description"]) in _words(text)


# --- messages -------------------------------------------------------------------------


def _refused_rows() -> Iterator[Any]:
    """For each field and each name that is not taken, one value that is refused."""
    seen: set[tuple[str, Place]] = set()
    for row in ROWS:
        places = verdict(row.body).constraints
        if len(places) != 1 or verdict(row.body).document:
            continue
        [place] = places
        case = CASES[row.body["model"]]
        if len(place) == 2 and (case.name, place) not in seen:
            seen.add((case.name, place))
            yield pytest.param(row.body, case, place[1], id=f"{case.name}.{place[1]}")


@pytest.mark.parametrize(("body", "case", "name"), [*_refused_rows()])
def test_what_the_message_of_a_refused_value_says(
    body: Json, case: Case, name: str
) -> None:
    error = _error(body)
    [problem] = error.problems
    words = case.fields.get(name, {})
    assert problem.place == f"input.{name}"
    assert problem.parameter == name
    assert body["model"] in problem.subject
    assert body["model"] in problem.message
    own = words.get("source") or VARIANTS["cases"][case.name]["source"]
    assert all(each in problem.source for each in _citation(own))
    assert problem.source in str(error)
    assert 'to send it anyway: validate="spec"' in str(error)
    if name in case.unlisted:
        takers = {model for model in MODELS if name in _listed(CASES[model])}
        told = set(re.split(r" and |, | |\(|\)", problem.message.partition("(")[2]))
        assert told & {*MODELS} == takers
        hint = VARIANTS["cases"][case.name].get("hints", {}).get(name)
        assert hint is None or problem.suggestion == hint
        return
    for value in (words.get("minimum"), words.get("maximum"), *words.get("enum", ())):
        assert value is None or str(value) in problem.limit
    if "hint" in words:
        assert problem.suggestion == words["hint"]
    elif isinstance(body["input"][name], int | float):
        _, _, nearest = problem.suggestion.partition("nearest: ")
        legal = {**body["input"], name: json.loads(nearest.partition(" or ")[0])}
        assert verdict({**body, "input": legal}).fits


def test_a_message_names_what_is_nearest() -> None:
    nearest = {
        "width": (500, "480 or 512"),
        "height": (1441, "1440"),
        "guidance": (1.5, "2"),
        "steps": (60, "50"),
    }
    for name, (value, said) in nearest.items():
        [problem] = _error(plain_body("FLUX.1-pro", {name: value})).problems
        assert problem.suggestion == f"nearest: {said}"
    [problem] = _error(plain_body("recraft-v3", {"size": "1024x1023"})).problems
    assert problem.suggestion == 'did you mean "1024x1024"?'


HINTS = [
    pytest.param(case, name, hint, id=f"{case.name}.{name}")
    for case in BY_NAME.values()
    for name, hint in VARIANTS["cases"][case.name].get("hints", {}).items()
]


@pytest.mark.parametrize(("case", "name", "hint"), HINTS)
def test_a_hint_says_what_to_do_instead(case: Case, name: str, hint: str) -> None:
    value = "https://example.com/a.png" if "image" in name else 3
    [problem] = _error(plain_body(case.when[0], {name: value})).problems
    assert problem.suggestion == hint
    assert hint in str(problem)


RULES = [
    pytest.param(case, rule, id=f"{case.name}.{rule['id']}")
    for case in BY_NAME.values()
    for rule in (
        *VARIANTS.get("rules", ()),
        *VARIANTS["cases"][case.name].get("rules", ()),
    )
]


@pytest.mark.parametrize(("case", "rule"), RULES)
def test_a_broken_rule_tells_its_message_and_its_source(
    case: Case, rule: Mapping[str, Any]
) -> None:
    source = rule.get("source") or VARIANTS["cases"][case.name]["source"]
    severity = rule.get("severity", "error")
    told: list[Any] = []
    for row in ROWS:
        if row.id.startswith(f"{case.when[0]}:{rule['id']}("):
            told += _said(row.body, "documented")
    found = [each for each in told if each.message == rule["message"]]
    assert found, "no row breaks it"
    for problem in found:
        assert problem.place == "input"
        assert problem.rule == ("constraint" if severity == "error" else "advice")
        assert all(each in problem.source for each in _citation(source))


DOUBTFUL = [
    pytest.param(case, name, words, id=f"{case.name}.{name}")
    for case, name, words in FIELDS
    if name in (*case.tolerated, *case.deprecated)
]


@pytest.mark.parametrize(("case", "name", "words"), DOUBTFUL)
def test_a_warning_says_why(case: Case, name: str, words: Mapping[str, Any]) -> None:
    value = next(
        row.body["input"][name]
        for row in ROWS
        if row.id.startswith(f"{case.when[0]}:{name}=") and verdict(row.body).fits
    )
    for mode in ("documented", "spec"):
        told = _said(plain_body(case.when[0], {name: value}), mode)
        [problem] = [each for each in told if each.path == ("input", name)]
        assert repr(name) in problem.message
        own = words.get("source") or VARIANTS["cases"][case.name]["source"]
        assert all(each in problem.source for each in _citation(own))
        if name in case.tolerated:
            assert case.when[0] in problem.message
        else:
            assert "deprecated" in problem.message
            assert words.get("instead", "") in problem.message


def test_a_constraint_that_is_only_a_warning_in_spec_says_the_same() -> None:
    body = plain_body("FLUX.1-schnell", {"steps": 3})
    [refused] = _error(body).problems
    [warned] = _said(body, "spec")
    assert str(warned) == str(refused)


# --- prices ---------------------------------------------------------------------------

COST: dict[str, Any] = CONSTRAINTS["operations"]["generateAIImage"]["cost"]


def _price(model: str) -> tuple[float, float]:
    price = COST["each"]["values"][model]
    low, high = price if isinstance(price, list) else (price, price)
    return low, high


@pytest.mark.parametrize("model", MODELS)
def test_the_estimate_of_a_model(model: str) -> None:
    low, high = _price(model)
    estimate = _estimate(plain_body(model))
    assert (estimate.low, estimate.high) == (low, high)
    assert estimate.exact is (low == high)
    assert (estimate.unit, estimate.as_of) == (COST["unit"], str(COST["as_of"]))
    assert all(each in estimate.source for each in _citation(COST["source"]))
    assert f"{low}" in str(estimate)
    assert f"{high}" in str(estimate)
    assert str(COST["as_of"]) in str(estimate)


@pytest.mark.parametrize(
    "name", [each.removeprefix("input.") for each in COST["times"]]
)
@pytest.mark.parametrize("count", [1, 3, 4.0])
def test_the_estimate_counts_images(name: str, count: float) -> None:
    for model in MODELS:
        body = plain_body(model, {name: count})
        if verdict(body).fits:
            low, high = _price(model)
            estimate = _estimate(body, validate="off")
            assert (estimate.low, estimate.high) == (low * count, high * count)


def test_both_clients_estimate_the_same(runner: Any) -> None:
    body = plain_body("FLUX.1-dev", {"num_outputs": 3})
    assert Async(runner).estimate(body=body) == _estimate(body)


def test_an_estimate_sends_nothing_and_needs_no_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("DUMPLINGAI_API_KEY", "DUMPLING_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    client = Sync(api_key=None)
    assert client.estimate(body=plain_body("FLUX.1-dev")).exact
    assert client.server.requests == []


def test_an_estimate_is_judged_as_the_call_is() -> None:
    with pytest.raises(RequestValidationError, match="num_inference_steps"):
        Sync().estimate(body=plain_body("FLUX.1-schnell", {"num_inference_steps": 5}))


@pytest.mark.parametrize("model", MODELS)
def test_max_credits(model: str) -> None:
    client = Sync()
    _, high = _price(model)
    client.generate(body=plain_body(model), max_credits=high)
    assert len(client.server.requests) == 1
    with pytest.raises(CostLimitError) as caught:
        client.generate(body=plain_body(model), max_credits=high - 1)
    assert len(client.server.requests) == 1
    assert caught.value.limit == high - 1
    assert caught.value.estimate is not None
    assert caught.value.estimate.high == high
    for said in (str(high), str(high - 1), COST["unit"], str(COST["as_of"])):
        assert said in str(caught.value)


def test_max_credits_refuses_an_unknown_price(runner: Any) -> None:
    for client in (Sync(), Async(runner)):
        body = plain_body("FLUX.2-pro")
        client.generate(body=body, validate="off")
        with pytest.raises(UnknownPriceError, match="not known"):
            client.generate(body=body, validate="off", max_credits=10**6)
        with pytest.raises(UnknownPriceError):
            client.estimate(body=body, validate="off")
        assert len(client.server.requests) == 1


def test_what_was_charged_may_differ(runner: Any) -> None:
    for client in (Sync(), Async(runner)):
        [found] = differences(client.generate(body=plain_body("FLUX.1-dev")))
        assert found.path == (COST["actual"],)
        assert "150" in found.expected
        assert found.received == str(SUCCESS[COST["actual"]])


# --- what was said --------------------------------------------------------------------


def _error(body: Json) -> RequestValidationError:
    with pytest.raises(RequestValidationError) as caught:
        Sync().generate(body=body)
    return caught.value


def _said(body: Json, mode: Mode | str) -> list[Any]:
    """The problems of the error or of the warnings."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            Sync().generate(body=body, validate=mode)
        except RequestValidationError as error:
            return [*error.problems]
    told = [each.message for each in caught]
    return [each.problem for each in told if isinstance(each, ConstraintWarning)]


def _estimate(body: Json, validate: Mode = "documented") -> Estimate:
    estimate = Sync().estimate(body=body, validate=validate)
    assert isinstance(estimate, Estimate)
    return estimate


def _listed(case: Case) -> set[str]:
    return {*case.fields} - {*case.tolerated}


def _citation(source: str) -> tuple[str, ...]:
    """What people are to read of a source: its title, its section and its day."""
    key, _, section = source.partition("#")
    words = CONSTRAINTS["sources"][key]
    return words["title"], section, str(words["checked"])


def _words(text: str) -> str:
    return " ".join(text.split())


@cache
def _docstrings(name: str) -> dict[str, str]:
    """The docstrings of a class's attributes, by attribute."""
    source = Path(dumplingai.__file__).with_name("models.py").read_text("utf-8")
    [found] = [
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef) and node.name == name
    ]
    texts: dict[str, str] = {}
    for field, after in pairwise([*found.body, ast.Pass()]):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            match after:
                case ast.Expr(value=ast.Constant(value=str(text))):
                    texts[field.target.id] = text
                case _:
                    texts[field.target.id] = ""
    return texts
