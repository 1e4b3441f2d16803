# Part of every package that tightspec makes: copied as it is, never edited.
"""The base of the models: pydantic with JSON's meaning.

A model accepts what its JSON Schema accepts, whether it comes as JSON text, as a dict
of wire names or as keyword arguments, and writes the same JSON again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, ValidationError
from pydantic_core import MISSING as _MISSING
from pydantic_core import CoreSchema, from_json

from ._check import Check
from ._contract import Contract
from ._lazy import bring_fields
from ._meaning import JsonMeaning, Schema
from ._model_schema import complete
from ._wire import Nullable, field_names, plain

__all__ = ["MISSING", "JsonMeaning", "MissingFieldError", "Model", "Nullable"]

MISSING: Any = _MISSING
"""The default of a keyword argument for which None is a value: nothing was given."""


class MissingFieldError(AttributeError):
    """A response came without a field that its schema requires, and it was read."""


class Model(BaseModel):
    """An object of the API.

    Constructor arguments are the Python names of the fields; None for a field that is
    optional and not `Nullable` means that it is not given. Dicts and JSON have the wire
    names, and None there is null. What is beyond the fields is kept, and can be read as
    an attribute, unless the class has `extra="forbid"`.

    A value that does not fit raises `pydantic.ValidationError`, with a note for each
    misfit: where it is, what is allowed there, and where that is written.
    """

    model_config = ConfigDict(
        strict=True,
        extra="allow",
        serialize_by_alias=True,
        protected_namespaces=(),
        defer_build=True,
    )

    __extra__: ClassVar[object] = Any
    """The type of what is beyond the fields, or a function that gives it."""
    __checks__: ClassVar[tuple[Check, ...]] = ()
    """What the JSON object must satisfy beside its fields."""
    __contract__: ClassVar[Contract | None] = None
    """What people wrote down about this object beside the API's document."""

    def __init__(self, /, **data: Any) -> None:
        wire_data = _wire_data(type(self), data)
        try:
            self.__pydantic_validator__.validate_python(wire_data, self_instance=self)
        except ValidationError as error:
            _annotate(error, type(self), wire_data)
            raise

    # pydantic calls a constructor that is not its own for every value it validates.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """A dict of wire names as the model; options as pydantic's."""
        try:
            made: Self = cls.__pydantic_validator__.validate_python(obj, **options)
        except ValidationError as error:
            _annotate(error, cls, obj)
            raise
        return made

    @classmethod
    def model_validate_json(
        cls, json_data: str | bytes | bytearray, **options: Any
    ) -> Self:
        """A JSON text as the model; options as pydantic's."""
        try:
            made: Self = cls.__pydantic_validator__.validate_json(json_data, **options)
        except ValidationError as error:
            _annotate(error, cls, json_data)
            raise
        return made

    def model_dump(self, **options: Any) -> dict[str, Any]:
        """The fields that were set, under their wire names; options as pydantic's."""
        return super().model_dump(**(_AS_SENT | options))

    def model_dump_json(self, **options: Any) -> str:
        """The JSON text of `model_dump`; options as pydantic's."""
        written = self.__pydantic_serializer__.to_json(self, **(_AS_SENT | options))
        return written.decode()

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name in type(self).model_fields:
                raise MissingFieldError(
                    f"the response came without {name!r}, which "
                    f"{type(self).__name__} requires"
                )
            return super().__getattr__(name)

    def _settle_given(self, context: object, /) -> None:  # noqa: ARG002
        """Takes it back that a field was given whose Python name only something beyond
        the fields has, which is one to pydantic. It calls this after validation."""
        for name in self.__pydantic_extra__ or ():
            field = type(self).__pydantic_fields__.get(name)
            if field and not field.is_required() and vars(self)[name] is None:
                self.__pydantic_fields_set__.discard(name)

    @classmethod
    def model_rebuild(
        cls, *, _parent_namespace_depth: int = 2, **options: Any
    ) -> bool | None:
        """Build what validates, which otherwise happens at the first use; options as
        pydantic's."""
        bring_fields(cls, cls.__pydantic_fields__)
        depth = _parent_namespace_depth + 1
        return super().model_rebuild(_parent_namespace_depth=depth, **options)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler, /
    ) -> CoreSchema:
        bring_fields(cls, cls.__pydantic_fields__)
        schema = handler(source)
        model = handler.resolve_ref_schema(schema)
        complete(cls, cast(Schema, model), handler)
        return schema


_AS_SENT: dict[str, Any] = {"by_alias": True, "exclude_unset": True, "warnings": False}


def _annotate(error: ValidationError, model: type[Model], given: object) -> None:
    """Adds to an error what is wrong in the words of requests."""
    # Loaded when there is something to explain.
    from ._explain import explain  # noqa: PLC0415

    try:
        if isinstance(given, str | bytes | bytearray):
            given = from_json(given)
        value = plain(given)
    except ValueError:
        return
    for refusal in explain(model, value, error):
        error.add_note(str(refusal))


def _wire_data(model: type[Model], data: dict[str, Any]) -> dict[str, Any]:
    names = field_names(model)
    wire_data: dict[str, Any] = {}
    for name, value in data.items():
        wire_name = names.wire.get(name, name)
        if value is None and name in names.absent_if_none:
            continue
        if wire_name in wire_data:
            raise TypeError(f"{model.__name__}() got {wire_name!r} twice")
        wire_data[wire_name] = value
    return wire_data
