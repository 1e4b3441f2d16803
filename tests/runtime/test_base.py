# mypy: allow-subclassing-any, disable-error-code="import-not-found, call-arg"
from __future__ import annotations

import copy
import json
import math
import pickle
from collections import deque
from collections.abc import Callable
from typing import Annotated, Any, ClassVar, Literal, cast

import pytest
from hypothesis import given, settings
from pydantic import Field, ValidationError
from runtime._base import MISSING, MissingFieldError, Model, Nullable
from runtime._meaning import adapter
from runtime._unions import Discriminated, OneOf
from runtime._wire import JsonValue, UnserializableError, plain, to_json

from tests.runtime.json_values import VALUES, judge, text


class Image(Model):
    url: str
    width: Annotated[int | None, Field(ge=1, alias="w")] = None
    title: Nullable[str] = None
    required_null: Annotated[str | None, Field(alias="requiredNull")]


class Tree(Model):
    """Refers to itself and to what is defined later."""

    a: int
    b: list[Tree] | None = None
    c: Later | None = None


class Later(Model, extra="forbid"):
    a: Annotated[float | None, Field(gt=0.5, le=3)] = None
    b: dict[str, int | None] | None = None


class Early(Model):
    """Is not complete when it is first used."""

    item: Annotated[Late | None, Field(alias="Item")] = None
    title: Annotated[Nullable[Late], Field(alias="Title")] = None


class Late(Model):
    a: int


class Extras(Model):
    __extra__: ClassVar[object] = int
    a: str | None = None


class Cat(Model):
    a: Literal["cat", 1]
    b: bool | None = None


class Dog(Model):
    a: Literal["dog", "cat"]
    c: int


def of(*types: str, **more: Any) -> dict[str, Any]:
    return {"type": types[0] if len(types) == 1 else [*types], **more}


LATER = of(
    "object",
    properties={
        "a": of("number", exclusiveMinimum=0.5, maximum=3),
        "b": of("object", additionalProperties=of("integer", "null")),
    },
    additionalProperties=False,
)
TREE = of(
    "object",
    properties={
        "a": of("integer"),
        "b": of("array", items={"$ref": "#"}),
        "c": LATER,
    },
    required=["a"],
)
CAT = of(
    "object", properties={"a": {"enum": ["cat", 1]}, "b": of("boolean")}, required=["a"]
)
DOG = of(
    "object",
    properties={"a": {"enum": ["dog", "cat"]}, "c": of("integer")},
    required=["a", "c"],
)
TAGGED_DOG = DOG | {"properties": {"a": {"const": "dog"}, "c": of("integer")}}
TAGGED_CAT = CAT | {"properties": {"a": {"const": "cat"}, "b": of("boolean")}}

TYPES: list[tuple[Any, Any]] = [
    (int, of("integer")),
    (Annotated[int, Field(ge=1, lt=4)], of("integer", minimum=1, exclusiveMaximum=4)),
    (Annotated[int, Field(multiple_of=3)], of("integer", multipleOf=3)),
    (float, of("number")),
    (
        Annotated[float, Field(ge=0.5, lt=3)],
        of("number", minimum=0.5, exclusiveMaximum=3),
    ),
    (
        Annotated[float, Field(gt=-1, le=2**53)],
        of("number", exclusiveMinimum=-1, maximum=2**53),
    ),
    (bool, of("boolean")),
    (None, of("null")),
    (str, of("string")),
    (
        Annotated[str, Field(min_length=1, max_length=2)],
        of("string", minLength=1, maxLength=2),
    ),
    (Annotated[str, Field(pattern="^a|b$")], of("string", pattern="^a|b$")),
    (Any, True),
    (JsonValue, True),
    (object, True),
    (Literal["a", "b"], {"enum": ["a", "b"]}),
    (Literal[1, 0, "a"], {"enum": [1, 0, "a"]}),
    (Literal[True, "a"], {"enum": [True, "a"]}),
    (Literal[False, 1] | None, {"enum": [False, 1, None]}),
    (list[int], of("array", items=of("integer"))),
    (
        Annotated[list[str | None], Field(min_length=1, max_length=2)],
        of("array", items=of("string", "null"), minItems=1, maxItems=2),
    ),
    (dict[str, float], of("object", additionalProperties=of("number"))),
    (
        tuple[int, str],
        of(
            "array",
            prefixItems=[of("integer"), of("string")],
            items=False,
            minItems=2,
        ),
    ),
    (int | str | None, of("integer", "string", "null")),
    (int | float, of("number")),
    (Literal[1] | str, {"anyOf": [{"const": 1}, of("string")]}),
    (OneOf[int | float | str], {"oneOf": [of("integer"), of("number"), of("string")]}),
    (
        OneOf[Annotated[Literal[1, 2], "a"] | Literal[2, 3]],
        {"oneOf": [{"enum": [1, 2]}, {"enum": [2, 3]}]},
    ),
    (OneOf[int | None], {"oneOf": [of("integer"), of("null")]}),
    (Tree, TREE),
    (Later, LATER),
    (
        Extras,
        of(
            "object", properties={"a": of("string")}, additionalProperties=of("integer")
        ),
    ),
    (Cat | Dog, {"anyOf": [CAT, DOG]}),
    (OneOf[Cat | Dog], {"oneOf": [CAT, DOG]}),
    (OneOf[Cat | Dog | None], {"oneOf": [CAT, DOG, of("null")]}),
    (list[OneOf[Cat | Dog]], of("array", items={"oneOf": [CAT, DOG]})),
    (
        Annotated[Cat | Dog, Discriminated("a", {"cat": Cat, "dog": Dog})],
        {"oneOf": [TAGGED_CAT, TAGGED_DOG]},
    ),
]


@pytest.mark.parametrize(
    ("annotation", "schema"), TYPES, ids=lambda each: str(each)[:50]
)
@settings(settings.get_profile("runtime"))
@given(value=VALUES)
def test_a_type_accepts_what_its_schema_accepts_and_gives_it_back(
    annotation: Any, schema: Any, value: Any
) -> None:
    of_type = adapter(annotation)
    ways: list[tuple[Callable[[Any], Any], Any]] = [
        (of_type.validate_json, text(value)),
        (of_type.validate_python, value),
    ]
    for validate, given_value in ways:
        if judge(schema)(value):
            again = json.loads(to_json(validate(given_value)))
            assert judge({"const": value})(again)
        else:
            with pytest.raises(ValidationError):
                validate(given_value)


@pytest.mark.parametrize(
    ("annotation", "accepted", "refused", "message"),
    [
        (int, [1, 1.0, -0.0, 10**25], [1.5, True, "1", None], "valid integer"),
        (float, [1, 1.5, 2**53 + 1], [True, "1.5", None, math.inf], "valid number"),
        (Annotated[int, Field(ge=1)], [1, 1.0], [0, 0.0], "than or equal to 1"),
        (Annotated[float, Field(ge=0.5)], [1, 0.5], [0, 0.4], "than or equal to 0.5"),
        (Annotated[float, Field(gt=0.5)], [1, 0.6], [0, 0.5], "greater than 0.5"),
        (Annotated[float, Field(gt=1)], [2, 1.1], [1, 1.0], "greater than 1"),
        (Annotated[float, Field(le=1.5)], [1, 1.5], [2, 1.6], "than or equal to 1.5"),
        (Annotated[float, Field(lt=1.5)], [1, 1.4], [2, 1.5], "less than 1.5"),
        (Annotated[float, Field(lt=2)], [1, 1.9], [2, 2.0], "less than 2"),
        (Literal[True, "a"], [True, "a"], [1, 1.0, "True"], "True or 'a'"),
        (Literal[1, 2, "a"], [1, 2.0, "a"], [True, "1", 0], "1, 2 or 'a'"),
        (
            tuple[int, str],
            [[1, "a"], (1.0, "")],
            [[1], [1, 2], [True, "a"], deque([1, "a"])],
            "",
        ),
        (list[int], [[1, 2.0]], [(1,), {1}, "1", {"0": 1}], ""),
        (dict[str, int], [{"a": 1.0}], [{1: 1}, {"a": True}, [("a", 1)]], ""),
    ],
    ids=str,
)
def test_kinds_and_limits_at_their_edges(
    annotation: Any, accepted: list[Any], refused: list[Any], message: str
) -> None:
    of_type = adapter(annotation)
    for value in accepted:
        assert plain(of_type.validate_python(value)) == plain(value)
    for value in refused:
        with pytest.raises(ValidationError) as caught:
            of_type.validate_python(value)
        assert all(message in error["msg"] for error in caught.value.errors())


def test_a_number_is_the_one_that_its_text_says() -> None:
    assert adapter(int).validate_json(b"1e23") == 10**23
    assert adapter(float).validate_json(b"9007199254740993") == 2**53 + 1


@given(value=VALUES)
@settings(settings.get_profile("runtime"))
def test_what_is_sent_is_the_value(value: Any) -> None:
    assert judge({"const": value})(json.loads(to_json(value)))
    assert plain(value) == json.loads(to_json(value))


# --- absent, null and unset -----------------------------------------------------------


def test_none_as_an_argument_is_not_given_and_null_where_null_is_a_value() -> None:
    image = Image(url="u", width=None, title=None, required_null=None)
    assert image.model_dump() == {"url": "u", "title": None, "requiredNull": None}
    assert to_json(Image(url="u", required_null="x")) == (
        b'{"url":"u","requiredNull":"x"}'
    )


def test_null_in_json_and_dicts_is_null() -> None:
    given: dict[str, Any] = {"url": "u", "title": None, "requiredNull": None}
    assert Image.model_validate(given).model_dump() == given
    with pytest.raises(ValidationError) as caught:
        Image.model_validate(given | {"w": None})
    assert caught.value.errors()[0]["loc"] == ("w",)
    with pytest.raises(ValidationError):
        Image.model_validate_json(b'{"url": "u", "requiredNull": null, "w": null}')
    with pytest.raises(ValidationError, match="requiredNull"):
        Image.model_validate({"url": "u"})


def test_setting_an_attribute_changes_what_is_sent() -> None:
    image = Image(url="u", width=2, title="t", required_null=None)
    image.width = None
    image.title = None
    assert image.model_dump_json() == '{"url":"u","title":null,"requiredNull":null}'
    assert to_json(image) == image.model_dump_json().encode()
    image.url = cast(Any, float("nan"))
    with pytest.raises(UnserializableError) as caught:
        to_json({"images": [image]})
    assert caught.value.path == ("images", 0, "url")


def test_missing_is_not_a_value() -> None:
    assert MISSING is not None
    with pytest.raises(UnserializableError):
        to_json({"a": MISSING})


# --- names ----------------------------------------------------------------------------


def test_arguments_have_python_names_and_json_has_wire_names() -> None:
    image = Image(url="u", width=3, required_null=None)
    assert image.model_dump() == {"url": "u", "w": 3, "requiredNull": None}
    assert Image.model_validate(image.model_dump()) == image
    assert (
        Image.model_validate({"url": "u", "requiredNull": "", "width": 0}).width is None
    )
    with pytest.raises(ValidationError) as caught:
        Image(url="u", width=0, required_null=None)
    assert caught.value.errors()[0]["loc"] == ("w",)


def test_what_is_beyond_the_fields_is_kept_and_reachable() -> None:
    cat = Cat.model_validate_json(b'{"a": "cat", "lives": 9, "x": [null]}')
    assert cat.lives == 9
    assert to_json(cat) == b'{"a":"cat","lives":9,"x":[null]}'
    assert Cat(a="cat", lives=8).model_dump() == {"a": "cat", "lives": 8}
    with pytest.raises(ValidationError, match="nan is not JSON"):
        Cat(a="cat", lives=float("nan"))
    with pytest.raises(AttributeError):
        _ = cat.unheard_of


def test_an_argument_that_is_given_twice_is_an_error() -> None:
    with pytest.raises(TypeError, match="'w'"):
        Image(url="u", width=1, w=2, required_null=None)


def test_the_type_of_what_is_beyond_the_fields_may_be_defined_later() -> None:
    class Shelf(Model):
        __extra__: ClassVar[object] = lambda: dict[str, Book]

    class Book(Model):
        pages: int

    Shelf.model_rebuild()
    shelf = Shelf.model_validate_json(b'{"top": {"x": {"pages": 3.0}}}')
    assert shelf.top["x"] == Book(pages=3)
    with pytest.raises(ValidationError, match="pages"):
        Shelf.model_validate({"top": {"x": {}}})


# --- classes --------------------------------------------------------------------------


def test_a_class_used_before_what_it_names_is_defined_works_afterwards() -> None:
    tree = Tree(a=1, b=[{"a": 2.0}], c=Later(a=1))
    assert to_json(tree) == b'{"a":1,"b":[{"a":2}],"c":{"a":1}}'
    assert tree.b == [Tree(a=2)]


def test_names_are_known_once_the_class_is() -> None:
    early = Early(item=Late(a=1), title=None)
    assert to_json(early) == b'{"Item":{"a":1},"Title":null}'


def test_a_wire_name_may_be_empty() -> None:
    class Odd(Model):
        empty: Annotated[int | None, Field(alias="")] = None

    assert to_json(Odd(empty=1)) == b'{"":1}'
    assert Odd.model_validate_json(b'{"": 2}').empty == 2


def test_a_subclass_has_the_fields_and_their_meaning() -> None:
    class Kitten(Cat):
        weeks: int | None = None

    kitten = Kitten(a=1.0, weeks=3.0, b=None)
    assert to_json(kitten) == b'{"a":1,"weeks":3}'
    with pytest.raises(ValidationError):
        Kitten.model_validate({"a": True})
    with pytest.raises(ValidationError):
        Kitten.model_validate({"a": 1, "b": None})


def test_a_class_built_on_first_use_has_the_same_meaning() -> None:
    class Slow(Model, defer_build=True):
        at: Annotated[int | None, Field(alias="At")] = None

    assert to_json(Slow(at=None)) == b"{}"
    assert to_json(Slow(at=2.0)) == b'{"At":2}'
    with pytest.raises(ValidationError):
        Slow.model_validate_json(b'{"At": null}')


def test_an_absent_field_says_so_when_it_is_read() -> None:
    image = Image.model_construct(url="u")
    with pytest.raises(
        MissingFieldError, match=r"without 'required_null', which Image"
    ):
        _ = image.required_null


def test_instances_copy_compare_and_pickle() -> None:
    image = Image(url="u", required_null=None, more=[1])
    assert copy.deepcopy(image) == image == pickle.loads(pickle.dumps(image))
    assert "more=[1]" in repr(image)


# --- unions ---------------------------------------------------------------------------


def test_one_of_says_which_types_fit() -> None:
    pets = adapter(OneOf[Cat | Dog])
    with pytest.raises(ValidationError) as caught:
        pets.validate_python({"a": "cat", "c": 1})
    (error,) = caught.value.errors()
    assert error["type"] == "one_of"
    assert error["msg"].endswith("and fits Cat and Dog")
    assert error["input"] == {"a": "cat", "c": 1}
    with pytest.raises(ValidationError) as caught:
        pets.validate_python({"a": "dog"})
    assert {error["loc"] for error in caught.value.errors()} == {
        ("oneOf", "Cat", "a"),
        ("oneOf", "Dog", "c"),
    }


def test_a_union_within_one_of_and_an_optional_one() -> None:
    class Owner(Model):
        pet: OneOf[Cat | Dog] | None = None

    assert isinstance(Owner(pet={"a": "dog", "c": 1}).pet, Dog)
    assert Owner(pet=Dog(a="cat", c=1)).pet == Dog(a="cat", c=1)
    with pytest.raises(ValidationError):
        Owner.model_validate({"pet": None})


def test_a_discriminator_names_the_known_values() -> None:
    pets = adapter(
        Annotated[Cat | Dog, Discriminated("a", lambda: {"cat": Cat, "dog": Dog})]
    )
    assert pets.validate_json(b'{"a": "dog", "c": 1}') == Dog(a="dog", c=1)
    with pytest.raises(ValidationError) as caught:
        pets.validate_python({"a": "dgo"})
    (error,) = caught.value.errors()
    assert error["loc"] == ()
    assert "'cat', 'dog'" in error["msg"]
    with pytest.raises(ValidationError) as caught:
        pets.validate_python({"a": "dog", "c": "x"})
    assert [error["loc"] for error in caught.value.errors()] == [("dog", "c")]
