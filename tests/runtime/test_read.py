# mypy: allow-subclassing-any, disable-error-code="import-not-found, call-arg"
from __future__ import annotations

import copy
import pickle
from typing import Annotated, Any, ClassVar, Literal

import pytest
from hypothesis import given, settings
from pydantic import Field
from runtime._base import MissingFieldError, Model
from runtime._checks import Has, Not, Unique
from runtime._meaning import adapter
from runtime._read import (
    EssentialFieldMissing,
    NotJsonError,
    differences,
    read,
    record,
)
from runtime._types import DateTime, Uri
from runtime._unions import Discriminated, OneOf
from runtime._wire import to_json

from tests.runtime.json_values import VALUES, text


class Image(Model):
    url: Uri
    width: Annotated[int | None, Field(alias="w")] = None


class Cat(Model):
    kind: Literal["cat"]
    lives: int | None = None


class Dog(Model):
    kind: Literal["dog"]
    bark: str


class Answer(Model, extra="forbid"):
    images: list[Image]
    at: DateTime | None = None
    model: Literal["a", "b"] | None = None
    pet: Cat | Dog | None = None
    tagged: Annotated[
        Cat | Dog | None, Discriminated("kind", {"cat": Cat, "dog": Dog})
    ] = None
    counts: dict[str, int] | None = None
    pair: tuple[int, Image] | None = None
    tags: Annotated[list[str] | None, Unique()] = None
    inner: Answer | None = None


ANSWER: dict[str, Any] = {"images": [{"url": "https://e.com/1"}]}


def found(reading: Any) -> list[tuple[tuple[str | int, ...], str, str]]:
    return [(each.path, each.kind, each.received) for each in reading.differences]


def test_what_fits_is_validated_and_nothing_differs() -> None:
    reading = read(Answer, text(ANSWER | {"at": "2026-01-01T00:00:00Z"}))
    assert reading.value.images[0] == Image(url="https://e.com/1")
    assert reading.differences == differences(reading.value) == ()
    assert read(Answer, ANSWER).value == Answer.model_validate(ANSWER)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"images": [{"url": 1}]}, (("images", 0, "url"), "uri_format", "integer")),
        ({"images": ["x"]}, (("images", 0), "model_type", "string")),
        ({"images": {"0": 1}}, (("images",), "list_type", "object")),
        ({"at": "yesterday"}, (("at",), "date_time_format", "string")),
        ({"at": "2016-12-31T23:59:60Z"}, (("at",), "date_time_format", "string")),
        ({"model": "c"}, (("model",), "literal_error", "string")),
        ({"model": None}, (("model",), "null", "null")),
        ({"counts": {"a": 1, "b": "2"}}, (("counts", "b"), "int_type", "string")),
        ({"pair": [1.5, {"url": "a:"}]}, (("pair", 0), "int_type", "number")),
        ({"pair": [1]}, (("pair",), "missing", "array")),
        ({"tags": ["a", "a"]}, (("tags",), "check_failed", "array")),
        ({"new": [1]}, (("new",), "extra_forbidden", "array")),
        (
            {"pet": {"kind": "cat", "lives": "9"}},
            (("pet", "lives"), "int_type", "string"),
        ),
        ({"pet": {"kind": "cow"}}, (("pet",), "literal_error", "object")),
        ({"tagged": {"kind": "dog"}}, (("tagged", "bark"), "missing", "nothing")),
        ({"tagged": {"kind": "cow"}}, (("tagged",), "union_tag_invalid", "object")),
        ({"inner": {"images": None}}, (("inner", "images"), "list_type", "null")),
    ],
    ids=str,
)
def test_a_misfit_is_recorded_and_the_value_survives(
    changed: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    sent = ANSWER | changed
    for body in (text(sent), sent):
        reading = read(Answer, body)
        assert found(reading) == [expected]
        assert isinstance(reading.value, Answer)
        kept = {name: each for name, each in sent.items() if each is not None}
        assert adapter(Any).validate_json(to_json(reading.value)) == kept
        assert adapter(Any).validate_json(reading.value.model_dump_json()) == kept


def test_objects_are_their_classes_however_little_fits() -> None:
    sent = {
        "images": [{"w": "wide", "alt": "x"}, {"url": "a:b"}],
        "pet": {"kind": "dog", "bark": 3},
        "inner": {"images": 3},
    }
    value = read(Answer, text(sent)).value
    assert [type(each) for each in value.images] == [Image, Image]
    assert (value.images[0].width, value.images[0].alt) == ("wide", "x")
    assert isinstance(value.pet, Dog)
    assert value.inner.images == 3
    with pytest.raises(MissingFieldError, match="without 'url'"):
        _ = value.images[0].url
    assert value.at is None


def test_a_difference_reads_well() -> None:
    reading = read(Answer, text(ANSWER | {"model": "c", "pair": [1]}))
    assert str(reading.differences[0]) == "model: expected 'a' or 'b', received string"
    assert str(read(int, b'"1"').differences[0]) == (
        "the response: expected an integer, received string"
    )


def test_the_rules_of_an_object_are_recorded_at_it() -> None:
    class Ruled(Model):
        __checks__: ClassVar[Any] = (Not(Has("a", "b")),)
        a: int | None = None

    reading = read(list[Ruled], b'[{"a": 1, "b": 2}, {"a": 1}]')
    assert found(reading) == [((0,), "check_failed", "object")]
    assert isinstance(reading.value[0], Ruled)
    assert reading.value[0].b == 2


def test_what_is_beyond_the_fields_has_its_type_too() -> None:
    class Open(Model):
        __extra__: ClassVar[object] = Image

    reading = read(Open, b'{"x": {"url": 1}, "y": {"url": "a:"}}')
    assert found(reading) == [(("x", "url"), "uri_format", "integer")]
    assert isinstance(reading.value.x, Image)
    assert isinstance(reading.value.y, Image)


def test_the_value_of_a_discriminator_says_which_class_is_built() -> None:
    class Car(Model):
        kind: str
        wheels: int

    class Bike(Model):
        kind: str
        wheels: int
        gears: int

    tagged = Annotated[Car | Bike, Discriminated("kind", {"c": Car, "b": Bike})]
    reading = read(tagged, b'{"kind": "b", "wheels": 2}')
    assert isinstance(reading.value, Bike)
    assert found(reading) == [(("gears",), "missing", "nothing")]
    assert read(tagged, b'{"kind": "x", "wheels": 2}').value == {
        "kind": "x",
        "wheels": 2,
    }


def test_where_several_fit_and_one_should_the_first_is_taken() -> None:
    reading = read(OneOf[Image | Answer], b'{"url": "a:", "images": []}')
    assert isinstance(reading.value, Image)
    reading = read(OneOf[Cat | Image], b'{"kind": "cat", "url": "a:"}')
    assert isinstance(reading.value, Cat)
    assert found(reading) == [((), "one_of", "object")]


@pytest.mark.parametrize(
    ("annotation", "body", "value"),
    [
        (list[int], b'[1, "2", 3.0, null]', [1, "2", 3, None]),
        (int, b"1.5", 1.5),
        (dict[str, list[int]], b'{"a": ["x"]}', {"a": ["x"]}),
        (Cat | list[Cat], b'[{"kind": "cat"}, 3]', [Cat(kind="cat"), 3]),
        (None, b"{}", {}),
        (Any, b'{"a": [1]}', {"a": [1]}),
    ],
)
def test_results_that_are_no_models_are_read_as_well(
    annotation: Any, body: bytes, value: Any
) -> None:
    assert read(annotation, body).value == value


def test_differences_are_found_on_each_model_and_survive_copies() -> None:
    value = read(
        Answer, text({"images": [{"url": 1}, {"url": "a:"}], "model": 3})
    ).value
    assert [each.path for each in differences(value)] == [
        ("images", 0, "url"),
        ("model",),
    ]
    assert [each.path for each in differences(value.images)] == [("images", 0, "url")]
    assert differences(value.images[1]) == differences("text") == ()
    for again in (
        copy.deepcopy(value),
        value.model_copy(),
        pickle.loads(pickle.dumps(value)),
    ):
        assert differences(again) == differences(value)
        assert again == value
    assert value.model_dump() == {"images": [{"url": 1}, {"url": "a:"}], "model": 3}
    assert "__differences__" not in repr(value)


def test_more_can_be_recorded_on_a_model() -> None:
    value = read(Answer, text(ANSWER | {"model": 3})).value
    (first,) = differences(value)
    record(value, first)
    assert differences(value) == (first, first)


@pytest.mark.parametrize(
    ("essential", "body", "missing"),
    [
        ("images", {}, ("images",)),
        ("images", {"images": None}, ("images",)),
        ("inner.images", ANSWER, ("inner", "images")),
        ("inner.images", ANSWER | {"inner": "x"}, ("inner", "images")),
        ("images", [], ("images",)),
    ],
)
def test_a_response_without_its_essential_field_is_an_error(
    essential: str, body: Any, missing: tuple[str, ...]
) -> None:
    with pytest.raises(EssentialFieldMissing) as caught:
        read(Answer, text(body), essential=[essential])
    assert caught.value.path == missing
    assert f"'{essential}'" in str(caught.value)


def test_an_essential_field_may_be_empty_or_odd() -> None:
    odd: list[Any] = [[], [{}], "odd"]
    for images in odd:
        value = read(Answer, {"images": images}, essential=["images"]).value
        assert isinstance(value, Answer)
    assert read(Image, {"url": "a:", "w": 0}, essential=["w"]).value.width == 0


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[" * 100_000, b'"\xff"', b"{'a': 1}", b'{"images": [}']
)
def test_a_body_that_is_no_json_is_an_error(body: bytes) -> None:
    with pytest.raises(NotJsonError, match="the body is not JSON"):
        read(Answer, body)


def test_deep_and_doubled_json_is_read() -> None:
    nested: Any = {"images": 1}
    for _ in range(90):
        nested = {"images": [], "inner": nested}
    reading = read(Answer, text(nested))
    assert found(reading) == [((*["inner"] * 90, "images"), "list_type", "integer")]
    assert read(Image, b'{"url": "a:", "url": "b:"}').value.url == "b:"
    assert read(Image, b'{"url": "a:", "w": 1e999}').value.width == float("inf")


@given(value=VALUES)
@settings(settings.get_profile("runtime"), max_examples=300)
def test_every_json_value_is_read_as_every_type_and_kept(value: Any) -> None:
    for annotation in (Answer, Cat | Dog, list[Image], OneOf[Cat | Image], int | None):
        reading = read(annotation, text(value))
        assert bool(reading.differences) is not _fits(annotation, value)
        if isinstance(value, dict) and annotation is Answer:
            assert isinstance(reading.value, Answer)


def _fits(annotation: Any, value: Any) -> bool:
    try:
        adapter(annotation).validate_json(text(value))
    except ValueError:
        return False
    return True
