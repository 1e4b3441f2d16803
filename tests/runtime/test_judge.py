"""What is refused before sending, what warns, and in which words.

`point n` is a point of ../shared/facts/image-api.md.
"""

from __future__ import annotations

import asyncio
import json
import warnings
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.runtime.sample_fixture import Server

pytest_plugins = ["tests.runtime.sample_fixture"]

SCHNELL, PRO, RECRAFT = "FLUX.1-schnell", "FLUX.1-pro", "recraft-v3"


def refusal(sample: SimpleNamespace, client: Any, model: str, mode: str = "documented",
            /, **fields: Any) -> Any:  # fmt: skip
    given = {"prompt": "a", **fields}
    with pytest.raises(sample.errors.RequestValidationError) as caught:
        client.images.generate_image(model=model, input=given, validate=mode)
    return caught.value


def test_a_legal_request_is_sent_as_it_was_given(client: Any, server: Server) -> None:
    client.images.generate_image(
        model=SCHNELL, input={"prompt": "ä", "num_outputs": 2}, permanent=True
    )
    assert json.loads(server.request.content) == {
        "model": SCHNELL,
        "input": {"prompt": "ä", "num_outputs": 2},
        "permanent": True,
    }


def test_one_refusal_says_everything(sample: SimpleNamespace, client: Any) -> None:
    error = refusal(sample, client, SCHNELL, num_inference_steps=5)
    (problem,) = error.problems
    assert problem.parameter == "num_inference_steps"
    assert problem.path == ("input", "num_inference_steps")
    assert (problem.rule, problem.limit, problem.suggestion) == (
        "constraint",
        "1 to 4",
        "nearest: 4",
    )
    assert problem.subject == SCHNELL
    assert "#flux-1-schnell" in problem.source
    for part in (
        "generate_image was not sent",
        "input.num_inference_steps",
        "must be 1 to 4 for FLUX.1-schnell, not 5",
        "nearest: 4",
        "source: Generate AI Image #flux-1-schnell",
        'validate="spec"',
    ):
        assert part in str(error)


@pytest.mark.parametrize(
    ("model", "fields", "rule", "words"),
    [
        # point 1: integers, as JSON has them
        (SCHNELL, {"seed": 1.5}, "spec", ["must be an integer, not 1.5", "1 or 2"]),
        (SCHNELL, {"seed": True}, "spec", ["must be an integer, not true"]),
        (SCHNELL, {"seed": "42"}, "spec", ["an integer", "send 42, without quotes"]),
        # point 3: the same value is legal for another model
        (PRO, {"guidance": 1}, "constraint", ["2 to 5 for FLUX.1-pro", "nearest: 2"]),
        # point 4: the twin is suggested
        (SCHNELL, {"steps": 4}, "constraint", ["FLUX.1-pro", "use num_inference_steps"]),
        (PRO, {"num_inference_steps": 4}, "constraint", ["use steps"]),
        (SCHNELL, {"output_format": "jpeg"}, "spec", ['"jpg"', "write jpg for JPEG"]),
        # point 5: the nearest legal sizes
        (PRO, {"width": 500}, "constraint", ["multiple of 32", "nearest: 480 or 512"]),
        (PRO, {"width": 100}, "constraint", ["nearest: 256"]),
        (PRO, {"width": 9999}, "constraint", ["nearest: 1440"]),
        # point 6: the number 1 is not the string "1"
        (SCHNELL, {"megapixels": 1}, "spec", ['send the string "1", not the number 1']),
        (SCHNELL, {"megapixels": 0.25}, "spec", ['send the string "0.25", not the']),
        # point 8: null in a dict is null
        (SCHNELL, {"seed": None}, "spec", ["not null", "leave the key out"]),
        # point 10: the page's backslashes
        (RECRAFT, {"style": r"realistic\_image"}, "constraint",
         ['write "realistic_image", without the backslash']),
        # point 12: two counts
        (SCHNELL, {"num_images": 1, "num_outputs": 2}, "constraint", ["give num_outputs"]),
        # point 20: a local file
        (SCHNELL, {"image": "photo.png"}, "spec", ["cannot read local files"]),
        (SCHNELL, {"image": r"C:\photo.png"}, "spec", ["cannot read local files"]),
        # the document and the constraint both refuse it: the document's rule counts
        (SCHNELL, {"num_inference_steps": 0}, "spec", ["1 to 4 for FLUX.1-schnell"]),
        (SCHNELL, {"aspect_ratio": "16x9"}, "constraint", ['did you mean "16:9"?']),
    ],
)  # fmt: skip
def test_refusals(
    *,
    sample: SimpleNamespace,
    client: Any,
    server: Server,
    model: str,
    fields: dict[str, Any],
    rule: str,
    words: list[str],
) -> None:
    error = refusal(sample, client, model, **fields)
    assert [problem.rule for problem in error.problems] == [rule]
    for word in words:
        assert word in str(error)
    assert f'validate="{"off" if rule == "spec" else "spec"}"' in str(error)
    assert server.requests == []


def test_point_1_a_whole_float_is_an_integer(client: Any, server: Server) -> None:
    client.images.generate_image(model=PRO, input={"prompt": "a", "steps": 25.0})
    assert server.requests


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
@pytest.mark.parametrize("mode", ["documented", "spec", "off"])
def test_point_25_what_is_no_json_is_sent_in_no_mode(
    sample: SimpleNamespace, client: Any, server: Server, mode: str, value: float
) -> None:
    error = refusal(sample, client, PRO, mode, guidance=value)
    assert error.problems[0].path == ("input", "guidance")
    assert "validate=" not in str(error)
    assert server.requests == []


def test_point_22_an_unknown_model(sample: SimpleNamespace, client: Any) -> None:
    error = refusal(sample, client, "FLUX.1-schnel")
    assert error.problems[0].path == ("model",)
    assert 'did you mean "FLUX.1-schnell"?' in str(error)


def test_point_22_off_sends_an_unknown_model(client: Any, server: Server) -> None:
    client.images.generate_image(model="x", input={"anything": None}, validate="off")
    assert json.loads(server.request.content) == {
        "model": "x",
        "input": {"anything": None},
    }


def test_point_13_a_key_of_input_at_the_root(
    sample: SimpleNamespace, client: Any
) -> None:
    body = {"model": SCHNELL, "input": {"prompt": "a"}, "seed": 1, "permanant": True}
    with pytest.raises(sample.errors.RequestValidationError) as caught:
        client.images.generate_image(body=body)
    seed, permanant = caught.value.problems
    assert seed.suggestion == "put it inside 'input'"
    assert permanant.suggestion == "did you mean 'permanent'?"


def test_everything_is_said_at_once(sample: SimpleNamespace, client: Any) -> None:
    error = refusal(sample, client, SCHNELL, num_outputs=9, steps=1, aspect_ratio="x")
    assert {problem.parameter for problem in error.problems} == {
        "num_outputs",
        "steps",
        "aspect_ratio",
    }
    assert "3 problems" in str(error)
    assert 'validate="off"' in str(error)


@pytest.mark.parametrize("given", [{}, {"model": SCHNELL}, {"input": {"prompt": "a"}}])
def test_missing_keywords_are_named(
    sample: SimpleNamespace, client: Any, given: dict[str, Any]
) -> None:
    with pytest.raises(sample.errors.RequestValidationError) as caught:
        client.images.generate_image(**given)
    named = {problem.parameter for problem in caught.value.problems}
    assert named == {"model", "input"} - given.keys()


def test_a_missing_key_that_was_misspelt(sample: SimpleNamespace, client: Any) -> None:
    with pytest.raises(sample.errors.RequestValidationError, match="by 'promt'"):
        client.images.generate_image(model=SCHNELL, input={"promt": "a"})


def test_body_and_keywords_together(client: Any) -> None:
    with pytest.raises(TypeError, match="not both: model"):
        client.images.generate_image(model=SCHNELL, body={"model": SCHNELL})


def test_an_unknown_keyword(client: Any) -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'prompt'"):
        client.images.generate_image(model=SCHNELL, input={}, prompt="a")


def test_an_unknown_mode(sample: SimpleNamespace, client: Any) -> None:
    with pytest.raises(ValueError, match="'loose' is none of"):
        client.images.generate_image(model=SCHNELL, input={}, validate="loose")
    with pytest.raises(ValueError, match="'loose' is none of"):
        sample.client.Sample("key", validate="loose")


def test_a_model_that_was_changed_is_judged_as_it_is(
    sample: SimpleNamespace, client: Any
) -> None:
    given = sample.models.FluxSchnellInput(prompt="a", num_outputs=1)
    given.num_outputs = 9
    with pytest.raises(sample.errors.RequestValidationError, match="must be 1 to 4"):
        client.images.generate_image(model=SCHNELL, input=given)


# --- warnings -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "fields", "documented", "spec"),
    [
        # rules 2 and 3: only a constraint refuses it
        (
            SCHNELL,
            {"num_inference_steps": 9},
            "refused",
            "must be 1 to 4 for FLUX.1-sch",
        ),
        (SCHNELL, {"steps": 9}, "refused", "use num_inference_steps"),
        (SCHNELL, {"num_images": 1, "num_outputs": 1}, "refused", "give num_outputs"),
        # tolerated and deprecated
        (RECRAFT, {"output_format": "png"}, "is not listed for", "is not listed for"),
        (SCHNELL, {"num_images": 2}, "use num_outputs", "use num_outputs"),
        # rules 4 and 5, point 23
        (SCHNELL, {"sed": 1}, "did you mean 'seed'?", None),
        (SCHNELL, {"seed": 1}, "does not reproduce", None),
        (SCHNELL, {"prompt": ""}, "the prompt is empty", None),
    ],
)
def test_warnings_by_mode(
    *,
    sample: SimpleNamespace,
    client: Any,
    server: Server,
    model: str,
    fields: dict[str, Any],
    documented: str,
    spec: str | None,
) -> None:
    if documented == "refused":
        assert refusal(sample, client, model, **fields)
    else:
        assert documented in warned(sample, client, model, "documented", fields)
    if spec is None:
        assert warned(sample, client, model, "spec", fields) == ""
    else:
        assert spec in warned(sample, client, model, "spec", fields)
    assert warned(sample, client, model, "off", fields) == ""
    assert json.loads(server.requests[-1].content)["input"] == {"prompt": "a", **fields}


def warned(
    sample: SimpleNamespace, client: Any, model: str, mode: str, fields: dict[str, Any]
) -> str:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client.images.generate_image(
            model=model, input={"prompt": "a", **fields}, validate=mode
        )
    for each in caught:
        assert issubclass(each.category, sample.errors.ConstraintWarning)
        assert each.filename == __file__
    return "\n".join(str(each.message) for each in caught)


def test_spec_refuses_what_the_document_refuses(
    sample: SimpleNamespace, client: Any
) -> None:
    error = refusal(sample, client, SCHNELL, "spec", num_outputs=9, steps=1)
    assert [problem.parameter for problem in error.problems] == ["num_outputs"]


def test_a_warning_points_at_the_awaiting_line(
    sample: SimpleNamespace, server: Server
) -> None:
    client = sample.client.AsyncSample("a-key", http_client=server.async_http())

    async def ask() -> None:
        await client.images.generate_image(
            model=SCHNELL, input={"prompt": "a", "num_images": 1}
        )

    with pytest.warns(sample.errors.ConstraintWarning) as caught:
        asyncio.run(ask())
    (warning,) = caught
    assert warning.filename == __file__
    assert warning.lineno == ask.__code__.co_firstlineno + 1


def test_a_warning_knows_its_problem(sample: SimpleNamespace, client: Any) -> None:
    with pytest.warns(sample.errors.ConstraintWarning) as caught:
        client.images.generate_image(model=SCHNELL, input={"prompt": ""})
    message: Any = caught[0].message
    assert message.problem.rule == "advice"
    assert message.problem.subject == SCHNELL


# --- None and null, and places in other shapes ----------------------------------------


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({"name": "Rex"}, {"name": "Rex"}),
        ({"name": "Rex", "nickname": None}, {"name": "Rex", "nickname": None}),
    ],
)
def test_none_is_null_only_where_null_is_allowed(
    sample: SimpleNamespace,
    serve: type[Server],
    given: dict[str, Any],
    sent: dict[str, Any],
) -> None:
    server = serve(json={"name": "Rex"})
    client = sample.client.Sample(http_client=server.http())
    client.pets.save_pet(**given)
    assert json.loads(server.request.content) == sent


@pytest.mark.parametrize(
    ("pet", "words"),
    [
        ({"name": "Rex", "tags": []}, ["[1].tags: must have at least 1 items, not 0"]),
        (
            {"name": "Rex", "tags": "x"},
            ["[1].tags: must be an array", "put it into an"],
        ),
        ({"name": "Rex", "tags": ["a", 1]}, ["[1].tags[1]: must be a string, not 1"]),
        ({"name": "Rex", "owner": True}, ["[1].owner: must be a string or an integer"]),
        ({"name": "Rex", "born": "yesterday"}, ["[1].born: must be a date such as"]),
        ({}, ["[1].name: is required"]),
        # of a union, what is said is about the member that was meant
        ({"name": "Rex", "friend": {"kind": "cat", "lives": 10}},
         ["[1].friend.lives: must be 1 to 9, not 10"]),
        ({"name": "Rex", "friend": {"kind": "cow"}},
         ['[1].friend.kind: must be "cat" or "dog", not "cow"']),
        ({"name": "Rex", "friend": {}}, ["[1].friend.kind: is required"]),
        ({"name": "Rex", "friend": 3}, ["[1].friend: must be an object, not 3"]),
        ({"name": "Rex", "rival": {"kind": "dog"}}, ["[1].rival.bark: is required"]),
        ({"name": "Rex", "rival": {"kind": "dgo"}}, ['did you mean "dog"?']),
        ({"name": "Rex", "rival": {}}, ["[1].rival.kind: is required"]),
        (3, ["[1]: must be an object, not 3"]),
    ],
)  # fmt: skip
def test_places_within(
    sample: SimpleNamespace, serve: type[Server], pet: Any, words: list[str]
) -> None:
    client = sample.client.Sample("a-secret-key", http_client=serve(204).http())
    with pytest.raises(sample.errors.RequestValidationError) as caught:
        client.pets.add_pets([{"name": "Tom"}, pet])
    assert len(caught.value.problems) == 1
    for word in words:
        assert word in str(caught.value)


def test_parameters_are_judged_too(sample: SimpleNamespace, client: Any) -> None:
    with pytest.raises(sample.errors.RequestValidationError) as caught:
        client.pets.get_pet(pet_id="x" * 50, limit=99)
    problems = {problem.parameter: problem for problem in caught.value.problems}
    assert problems.keys() == {"pet_id", "limit", "lang"}
    assert problems["pet_id"].rule == "spec"
    assert problems["pet_id"].location == "path"
    assert (problems["limit"].rule, problems["limit"].source) == (
        "constraint",
        "Pets #limit",
    )
    assert "query parameter lang: is required" in str(caught.value)
