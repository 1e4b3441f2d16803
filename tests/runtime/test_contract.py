# mypy: allow-subclassing-any, disable-error-code="import-not-found, call-arg"
from __future__ import annotations

from typing import Annotated, Any, ClassVar

import pytest
from pydantic import Field, ValidationError
from runtime._base import Model
from runtime._checks import All, Const, Has, If, Not, Properties
from runtime._contract import Contract, Rule, advise, refusal
from runtime._wire import plain

REASON = Rule(
    id="fast-seed",
    check=If(
        Has("seed"), All(Has("goFast"), Properties({"goFast": Const(value=False)}))
    ),
    message="a seed does not reproduce an image unless goFast is false",
    severity="warning",
    source="page#seed",
)


class Input(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        subject="schnell",
        source="page#schnell",
        unknown_level="warn",
        unlisted={"steps": ("pro", "pro-1.1"), "size": ("recraft",), "style": ()},
        hints={"steps": "use num_steps"},
        tolerated=("format",),
        deprecated={"n": "num_outputs", "old": ""},
        sources={"n": "page#legacy", "size": "page#size"},
        rules=(
            REASON,
            Rule(
                id="not-both",
                check=Not(Has("n", "num_outputs")),
                message="one of n",
                source="page#n",
            ),
        ),
    )
    prompt: str | None = None
    num_outputs: Annotated[int | None, Field(le=4)] = None
    n: int | None = None
    old: int | None = None
    format: str | None = None
    seed: int | None = None
    go_fast: Annotated[bool | None, Field(alias="goFast")] = None


class Loose(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        subject="loose",
        unlisted={"steps": ("pro",)},
        unlisted_level="warn",
        unknown_level="warn",
    )
    prompt: str | None = None


class Strict(Model):
    __contract__: ClassVar[Contract | None] = Contract(
        subject="strict",
        unlisted={"x": ()},
        unlisted_level="allow",
        unknown_level="error",
    )
    prompt: str | None = None


class Closed(Model, extra="forbid"):
    __contract__: ClassVar[Contract | None] = Contract(
        subject="schnell", unlisted={"size": ("recraft",)}
    )
    input: Input | None = None
    several: list[Loose | None] | None = None


def errors_of(model: type[Any], data: dict[str, Any]) -> list[Any]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return caught.value.errors()


def test_a_name_of_others_is_refused_and_says_who_takes_it_and_what_instead() -> None:
    (error,) = errors_of(Input, {"steps": 1})
    assert error["type"] == "unlisted_parameter"
    assert error["loc"][0] == "steps"
    assert error["msg"] == (
        "schnell does not take 'steps' (pro and pro-1.1 do): use num_steps"
    )
    assert error["ctx"]["takers"] == ("pro", "pro-1.1")
    assert error["ctx"]["source"] == "page#schnell"
    (error,) = errors_of(Input, {"size": 1})
    assert error["ctx"]["source"] == "page#size"
    assert error["msg"] == "schnell does not take 'size' (recraft does)"


def test_every_name_that_is_refused_is_an_error_of_its_own() -> None:
    assert len(errors_of(Input, {"steps": 1, "size": 2, "num_outputs": 5})) == 3
    with pytest.raises(ValidationError, match="schnell does not take 'steps'"):
        Input(steps=3)
    with pytest.raises(ValidationError, match="schnell does not take 'steps'"):
        Input.model_validate_json(b'{"steps": 3}')


def test_an_unknown_name_is_an_error_where_the_contract_says_so() -> None:
    (error,) = errors_of(Strict, {"promt": "a"})
    assert error["type"] == "unknown_parameter"
    assert error["msg"] == "no parameter is called 'promt': did you mean 'prompt'?"
    assert Strict.model_validate({"x": 1}).x == 1


def test_a_closed_object_refuses_names_of_others_and_unknown_ones() -> None:
    found = errors_of(Closed, {"size": 1, "hue": 2})
    assert [error["type"] for error in found] == [
        "unlisted_parameter",
        "extra_forbidden",
    ]


def test_a_closed_object_is_written_as_what_was_set() -> None:
    closed = Closed(input=Input(prompt="a"))
    assert closed.model_dump() == {"input": {"prompt": "a"}}
    assert closed.model_dump_json() == '{"input":{"prompt":"a"}}'
    with pytest.raises(ValueError, match="has no field"):
        closed.other = 1


def test_a_broken_rule_is_an_error_of_the_object() -> None:
    (error,) = errors_of(Closed, {"input": {"n": 1, "num_outputs": 2}})
    assert (error["type"], error["loc"]) == ("rule_broken", ("input",))
    assert error["msg"] == "one of n"
    assert error["ctx"]["rule"] == "not-both"
    assert error["ctx"]["source"] == "page#n"
    rule = Rule(id="p", check=Has("prompt"), message="a prompt is needed")
    broken = refusal(Contract(subject="x", source="page", rules=(rule,)), rule)
    assert broken.context is not None
    assert broken.context["source"] == "page"


def test_a_subclass_keeps_to_the_contracts_of_its_bases_as_well() -> None:
    class Narrow(Input):
        __contract__: ClassVar[Contract | None] = Contract(
            subject="narrow",
            rules=(Rule(id="p", check=Has("prompt"), message="a prompt is needed"),),
        )

    types = [error["msg"] for error in errors_of(Narrow, {"n": 1, "num_outputs": 1})]
    assert types == ["one of n", "a prompt is needed"]
    assert errors_of(Narrow, {"steps": 1})[0]["type"] == "unlisted_parameter"


def advice(model: Any) -> list[tuple[str, tuple[str | int, ...], str]]:
    return [
        (each.kind, each.path, each.message) for each in advise(model, plain(model))
    ]


def test_what_is_accepted_with_a_warning_is_found_at_every_depth() -> None:
    request = Closed(
        input=Input(format="png", n=1, old=2, promt="x", seed=1),
        several=[None, Loose(steps=1, prompt="a", new=1)],
    )
    assert advice(request) == [
        ("deprecated", ("input", "n"), "'n' is deprecated: use num_outputs"),
        ("deprecated", ("input", "old"), "'old' is deprecated"),
        (
            "tolerated",
            ("input", "format"),
            "'format' is not listed for schnell; it is sent",
        ),
        (
            "unknown",
            ("input", "promt"),
            "no parameter is called 'promt': did you mean 'prompt'?",
        ),
        ("rule", ("input",), REASON.message),
        ("unlisted", ("several", 1, "steps"), "loose does not take 'steps' (pro does)"),
        ("unknown", ("several", 1, "new"), "no parameter is called 'new'"),
    ]


def test_advice_knows_its_rule_and_source() -> None:
    request = Input(seed=1, n=2)
    found = {each.kind: each for each in advise(request, plain(request))}
    assert found["rule"].rule == "fast-seed"
    assert found["rule"].source == "page#seed"
    assert found["deprecated"].source == "page#legacy"
    assert found["deprecated"].subject == "schnell"


def test_nothing_deserves_a_warning_where_all_is_listed() -> None:
    assert advice(Input(prompt="a", seed=1, go_fast=False)) == []
    assert advice(Strict.model_validate({"x": 1})) == []
