# Part of every package that tightspec makes: copied as it is, never edited.
"""How a model validates: its core schema, with JSON's meaning, checks and contracts."""

from __future__ import annotations

from functools import partial
from operator import is_
from typing import Any, cast

from pydantic import (
    BaseModel,
    GetCoreSchemaHandler,
    ValidationError,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
)
from pydantic.errors import PydanticUndefinedAnnotation
from pydantic_core import InitErrorDetails, PydanticKnownError, core_schema

from ._check import Check
from ._contract import contracts_of, refusal, refuse_name
from ._meaning import Schema, json_meaning, resolved
from ._wire import ALLOWS_NULL, JsonValue, plain


def complete(
    cls: type[BaseModel], model: Schema, handler: GetCoreSchemaHandler
) -> None:
    """Gives the model schema that pydantic made for `cls` its meaning, in place."""
    metadata: Schema = model.setdefault("metadata", {})
    if model["type"] != "model" or metadata.get(_DONE):
        return
    metadata[_DONE] = True
    _rewrite_fields(cls, model["schema"], handler)
    if _may_seem_given(model["schema"]["fields"]):
        model.setdefault("post_init", "_settle_given")
    _judge_names(cls, model)
    _judge_object(cls, model)


_DONE = "json_meaning"


def _rewrite_fields(
    cls: type[BaseModel], fields: Schema, handler: GetCoreSchemaHandler
) -> None:
    for field in fields["fields"].values():
        if field["schema"].get("default", ...) is None:
            plain_schema = _without_null(field["schema"])
            if plain_schema is not field["schema"]:
                field["schema"] = plain_schema
                field["serialization_exclude_if"] = _is_none
        field["schema"] = json_meaning(field["schema"])
    if not _is_closed(cls):
        extra = handler.generate_schema(extra_type(cls))
        fields["extras_schema"] = json_meaning(extra)


def _may_seem_given(fields: Schema) -> bool:
    """Whether a field for which None is null may be left out, and is called otherwise in
    Python: something beyond the fields may have that name."""
    return any(
        field.get("validation_alias", name) != name
        and field["schema"].get("default", ...) is None
        and "serialization_exclude_if" not in field
        for name, field in fields.items()
    )


_is_none = partial(is_, None)
"""Asked of each field that is written: one in Python would take twice as long."""


def _without_null(schema: Schema) -> Schema:
    """`schema` of a field that may be absent, without the None that says so (and not
    where None is null)."""
    if schema.get("metadata", {}).get(ALLOWS_NULL):
        return schema
    if schema["type"] == "nullable":
        return cast(Schema, schema["schema"])
    if "schema" in schema:
        inner = _without_null(schema["schema"])
        return schema if inner is schema["schema"] else schema | {"schema": inner}
    return schema


def extra_type(cls: type[BaseModel]) -> object:
    """The type of what is beyond the fields of `cls`."""
    annotation: object = getattr(cls, "__extra__", Any)
    try:
        return resolved(annotation)
    except NameError as error:
        raise PydanticUndefinedAnnotation.from_name_error(error) from error


def _judge_names(cls: type[BaseModel], model: Schema) -> None:
    """Has the names beyond the fields judged by the contracts, and refused if closed.

    To pydantic the class is open: what a tolerant reading keeps is then written again.
    """
    contracts, closed = contracts_of(cls)[::-1], _is_closed(cls)
    if not contracts and not closed:
        return
    fields: Schema = model["schema"]
    known = tuple(
        field.get("validation_alias", name) for name, field in fields["fields"].items()
    )

    def judge(name: str) -> str:
        for contract in contracts:
            refuse_name(contract, name, known)
        if closed:
            raise PydanticKnownError("extra_forbidden")
        return name

    model["config"] = model["config"] | {"extra_fields_behavior": "allow"}
    fields["extras_keys_schema"] = core_schema.no_info_plain_validator_function(judge)


def _judge_object(cls: type[BaseModel], model: Schema) -> None:
    """Has the JSON object judged by the checks and by the rules that are errors."""
    checks = checks_of(cls)
    rules = [
        (contract, rule)
        for contract in contracts_of(cls)[::-1]
        for rule in contract.rules
        if rule.severity == "error"
    ]
    if not checks and not rules:
        return

    def judge(
        value: object, validate: ValidatorFunctionWrapHandler, info: ValidationInfo
    ) -> object:
        result = validate(value)
        data = cast(JsonValue, value) if info.mode == "json" else plain(value)
        errors = [check.failure() for check in checks if not check.accepts(data)]
        errors += [
            refusal(contract, rule)
            for contract, rule in rules
            if not rule.check.accepts(data)
        ]
        if errors:
            raise ValidationError.from_exception_data(
                cls.__name__,
                [InitErrorDetails(type=error, input=value) for error in errors],
            )
        return result

    model["schema"] = core_schema.with_info_wrap_validator_function(
        judge, model["schema"]
    )


def _is_closed(cls: type[BaseModel]) -> bool:
    return cls.model_config.get("extra") == "forbid"


def checks_of(cls: type[BaseModel]) -> list[Check]:
    """The checks of the JSON objects of a class and of those that it is built on."""
    return [it for base in cls.__mro__[::-1] for it in vars(base).get("__checks__", ())]
