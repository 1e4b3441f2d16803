# Part of every package that tightspec makes: copied as it is, never edited.
"""Unions as JSON Schema means them: exactly one member, or the one that a tag names.

A plain `Cat | Dog` is anyOf.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Final, NamedTuple, TypeAlias, TypeVar, cast, get_args

from pydantic import (
    BaseModel,
    GetCoreSchemaHandler,
    ValidationError,
    ValidatorFunctionWrapHandler,
)
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from ._meaning import Schema
from ._screens import Screen, are_apart, screen
from ._wire import JsonValue, case_key


class _ExactlyOne:
    """Inside `Annotated`, beside a union: exactly one member fits."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        members = get_args(source)
        return cast(CoreSchema, _exactly_one(cast(Schema, handler(source)), members))


class _AnyOf:
    """Inside `Annotated`, beside a union in a `OneOf`: it is one member, not several."""


EXACTLY_ONE = _ExactlyOne()
ANY_OF = _AnyOf()
_T = TypeVar("_T")
OneOf = Annotated[_T, EXACTLY_ONE]
"""`OneOf[Cat | Dog]`: a value that fits one of them and not the other (oneOf)."""


Tag: TypeAlias = bool | int | str


class Discriminated:
    """Inside `Annotated`, beside a union: the value of `property` says which member.

    `mapping` gives the member for each value, or is a function that gives the mapping.
    `fields` is what the classes call the property where that is another name.
    """

    __slots__ = ("fields", "mapping", "property")

    def __init__(
        self,
        property: str,
        mapping: Mapping[Tag, Any] | Callable[[], Mapping[Tag, Any]],
        fields: tuple[str, ...] = (),
    ) -> None:
        self.property: Final = property
        self.mapping: Final = mapping
        self.fields: Final = fields

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        members = self.members()
        choices = {tag: handler.generate_schema(each) for tag, each in members.items()}
        schema = core_schema.tagged_union_schema(choices, discriminator=self.property)
        if not self.fields:
            return schema
        paths: list[list[str | int]] = [
            [each] for each in (self.property, *self.fields)
        ]
        return core_schema.json_or_python_schema(
            json_schema=schema,
            python_schema=core_schema.tagged_union_schema(choices, discriminator=paths),
        )

    def members(self) -> Mapping[Tag, Any]:
        """The member for each value of the property."""
        return self.mapping() if callable(self.mapping) else self.mapping

    def member(self, data: Mapping[str, JsonValue]) -> Any:
        """The member that an object names, or None if that is none of the union's."""
        tag = data.get(self.property)
        # 1.0 is the key 1, as it is in JSON.
        is_scalar = isinstance(tag, bool | int | float | str)
        return self.members().get(cast(Tag, tag)) if is_scalar else None


class Hinted(Discriminated):
    """The same where only the API's document says so: the member that the value of
    `property` names is the one if it fits, and otherwise the union decides."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        union = handler(source)
        meant = super().__get_pydantic_core_schema__(source, handler)
        steps: list[CoreSchema] = [
            core_schema.no_info_wrap_validator_function(_ask, meant),
            core_schema.no_info_wrap_validator_function(_settle, union),
        ]
        return core_schema.chain_schema(steps)


class SelectedBy:
    """Inside `Annotated`, beside a union: the case that holds for the value of `property`.

    Values that are no strings stand in `cases` as Python writes them. `absent` is the
    value whose case holds where the property is left out, and `otherwise` the type of
    what has no case; without it that is refused.
    """

    __slots__ = ("absent", "cases", "otherwise", "property")

    def __init__(
        self,
        property: str,
        cases: Mapping[str, object],
        absent: str = "",
        otherwise: object = None,
    ) -> None:
        self.property: Final = property
        self.cases: Final = cases
        self.absent: Final = absent
        self.otherwise: Final = otherwise

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        members = self.cases if self.otherwise is None else self._all()
        facts: dict[str, object] = {"by": self.property, "cases": [*self.cases]}
        return core_schema.tagged_union_schema(
            {tag: handler.generate_schema(each) for tag, each in members.items()},
            discriminator=self._tag,
            custom_error_type="no_case",
            custom_error_message="Input should have a {by} that is known",
            custom_error_context=cast("dict[str, str | int | float]", facts),
        )

    def member(self, data: Mapping[str, JsonValue]) -> object:
        """The type of an object, or None if it has no case."""
        return self._all().get(self._tag(data))

    def _all(self) -> Mapping[str, object]:
        return {**self.cases, "": self.otherwise}

    def _tag(self, value: object) -> str:
        if isinstance(value, BaseModel):
            # One that is of a type already stays of that type.
            types = (
                (tag, each) for tag, each in self._all().items() if _is(value, each)
            )
            return next(types, ("", None))[0]
        if not isinstance(value, dict):
            return next(iter(self.cases))  # which says that it must be an object
        data = cast(dict[str, object], value)
        if self.property not in data:
            return self.absent
        tag = case_key(data[self.property])
        return tag if tag in self.cases else ""


def _is(value: object, annotation: object) -> bool:
    return isinstance(annotation, type) and isinstance(value, annotation)


class _Answer(NamedTuple):
    """A value, and what the member that it names says of it: a fit, or an error."""

    value: object
    fit: object = None
    error: ValidationError | None = None


def _ask(value: object, validate: ValidatorFunctionWrapHandler) -> _Answer:
    try:
        return _Answer(value, fit=validate(value))
    except ValidationError as error:
        return _Answer(value, error=error)


def _settle(answer: _Answer, validate: ValidatorFunctionWrapHandler) -> object:
    """What fits; what does not is told as the member that is named has it."""
    if answer.error is None:
        return answer.fit
    try:
        return validate(answer.value)
    except ValidationError:
        raise answer.error from None


class _Trial:
    """A value, and what the members of a union said about it so far."""

    __slots__ = ("errors", "fits", "value")

    def __init__(self, value: object) -> None:
        self.value = value
        self.fits: list[tuple[str, object]] = []
        self.errors: list[tuple[str, ValidationError]] = []


def _exactly_one(union: Schema, members: tuple[object, ...]) -> Schema:
    if union["type"] == "nullable":
        left = tuple(each for each in members if each not in (None, type(None)))
        return union | {"schema": _exactly_one(union["schema"], left)}
    if union["type"] != "union" or are_apart(members):
        return union
    choices = dict(map(_labelled, union["choices"]))
    trial = _trial([_labelled(choice) for choice in union["choices"]])
    if len(choices) != len(members):
        return trial
    chooser = _chooser(dict(zip(choices, members, strict=True)))
    choices[_ALL] = cast(CoreSchema, trial)
    tagged = core_schema.tagged_union_schema(choices, discriminator=chooser)
    return cast(Schema, tagged)


_ALL = "oneOf"


def _chooser(members: Mapping[str, object]) -> Callable[[object], str]:
    """Says which member a value may be of; all of them where it may be of several."""

    @cache
    def screens() -> list[tuple[str, Screen]]:
        # Not before the first value: the classes are not complete until then.
        return [(label, screen(member)) for label, member in members.items()]

    def choose(value: object) -> str:
        if type(value) is not dict:
            return _ALL
        data = cast("dict[str, JsonValue]", value)
        possible = [label for label, may_be in screens() if may_be(data)]
        return possible[0] if len(possible) == 1 else _ALL

    return choose


def _trial(members: list[tuple[str, CoreSchema]]) -> Schema:
    steps: list[CoreSchema] = [
        core_schema.no_info_plain_validator_function(_Trial),
        *(
            core_schema.no_info_wrap_validator_function(_attempt(label), member)
            for label, member in members
        ),
        core_schema.no_info_plain_validator_function(_the_one),
    ]
    return cast(Schema, core_schema.chain_schema(steps))


def _labelled(choice: Schema | tuple[Schema, str]) -> tuple[str, CoreSchema]:
    member, label = choice if isinstance(choice, tuple) else (choice, "")
    name: str = member.get("schema_ref") or member["type"]
    class_name = name.partition(":")[0].rpartition(".")[2]
    return label or class_name, cast(CoreSchema, member)


def _attempt(
    label: str,
) -> Callable[[_Trial, ValidatorFunctionWrapHandler], _Trial]:
    def attempt(trial: _Trial, validate: ValidatorFunctionWrapHandler) -> _Trial:
        try:
            trial.fits.append((label, validate(trial.value)))
        except ValidationError as error:
            trial.errors.append((label, error))
        return trial

    return attempt


def _under(label: str, error: ValidationError) -> Iterator[InitErrorDetails]:
    for each in error.errors(include_url=False):
        known = cast(Schema, each)
        yield InitErrorDetails(
            type=PydanticCustomError(known["type"], known["msg"], known.get("ctx")),
            loc=(label, *each["loc"]),
            input=each["input"],
        )


def _the_one(trial: _Trial) -> object:
    match trial.fits:
        case [(_, fit)]:
            return fit
        case []:
            errors = [it for found in trial.errors for it in _under(*found)]
        case several:
            labels = [label for label, _ in several]
            ambiguous = PydanticCustomError(
                "one_of",
                "Input should fit exactly one of the possible types, and fits {labels}",
                {"labels": f"{', '.join(labels[:-1])} and {labels[-1]}"},
            )
            errors = [InitErrorDetails(type=ambiguous, input=trial.value)]
    raise ValidationError.from_exception_data("OneOf", errors)
