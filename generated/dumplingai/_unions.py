# Part of every package that tightspec makes: copied as it is, never edited.
"""Unions as JSON Schema means them: exactly one member, or the one that a tag names.

A plain `Cat | Dog` is anyOf.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, TypeVar, cast

from pydantic import (
    BaseModel,
    GetCoreSchemaHandler,
    ValidationError,
    ValidatorFunctionWrapHandler,
)
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from ._meaning import Schema
from ._wire import JsonValue, case_key


@dataclass(frozen=True, slots=True)
class _ExactlyOne:
    """Inside `Annotated`, beside a union: exactly one member fits."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return cast(CoreSchema, _exactly_one(cast(Schema, handler(source))))


EXACTLY_ONE = _ExactlyOne()
_T = TypeVar("_T")
OneOf = Annotated[_T, EXACTLY_ONE]
"""`OneOf[Cat | Dog]`: a value that fits one of them and not the other (oneOf)."""


@dataclass(frozen=True, slots=True, eq=False)
class Discriminated:
    """Inside `Annotated`, beside a union: the value of `property` says which member.

    `mapping` gives the class for each value, or is a function that gives the mapping.
    """

    property: str
    mapping: Mapping[str, type[BaseModel]] | Callable[[], Mapping[str, type[BaseModel]]]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        classes = self.classes().items()
        return core_schema.tagged_union_schema(
            {tag: handler.generate_schema(cls) for tag, cls in classes},
            discriminator=self.property,
        )

    def classes(self) -> Mapping[str, type[BaseModel]]:
        """The class for each value of the property."""
        return self.mapping() if callable(self.mapping) else self.mapping

    def member(self, data: Mapping[str, JsonValue]) -> type[BaseModel] | None:
        """The class that an object names, or None if that is none of the union's."""
        tag = data.get(self.property)
        return self.classes().get(tag) if isinstance(tag, str) else None


@dataclass(frozen=True, slots=True, eq=False)
class SelectedBy:
    """Inside `Annotated`, beside a union: the case that holds for the value of `property`.

    Values that are no strings stand in `cases` as Python writes them. `absent` is the
    value whose case holds where the property is left out, and `otherwise` the type of
    what has no case; without it that is refused.
    """

    property: str
    cases: Mapping[str, object]
    absent: str = ""
    otherwise: object = None

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


@dataclass(frozen=True, slots=True)
class _Trial:
    """A value, and what the members of a union said about it so far."""

    value: object
    fits: tuple[tuple[str, object], ...] = ()
    errors: tuple[InitErrorDetails, ...] = ()


def _exactly_one(union: Schema) -> Schema:
    if union["type"] == "nullable":
        return union | {"schema": _exactly_one(union["schema"])}
    if union["type"] != "union":
        return union
    members = [_labelled(choice) for choice in union["choices"]]
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
            fit = validate(trial.value)
        except ValidationError as error:
            return replace(trial, errors=(*trial.errors, *_under(label, error)))
        return replace(trial, fits=(*trial.fits, (label, fit)))

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
        case ((_, fit),):
            return fit
        case ():
            errors = [*trial.errors]
        case several:
            labels = [label for label, _ in several]
            ambiguous = PydanticCustomError(
                "one_of",
                "Input should fit exactly one of the possible types, and fits {labels}",
                {"labels": f"{', '.join(labels[:-1])} and {labels[-1]}"},
            )
            errors = [InitErrorDetails(type=ambiguous, input=trial.value)]
    raise ValidationError.from_exception_data("OneOf", errors)
