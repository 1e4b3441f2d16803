# Part of every package that tightspec makes: copied as it is, never edited.
"""What JSON Schema says and Python's types cannot: small checks of JSON values.

This is what a check is, and those for values of any kind; `_checks` has all of them.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable
from typing import Final, Literal, LiteralString, TypeAlias, cast

from pydantic import (
    GetCoreSchemaHandler,
    ValidationError,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
)
from pydantic_core import (
    CoreSchema,
    PydanticCustomError,
    core_schema,
)

from ._meaning import Schema, adapter, resolved
from ._wire import JsonValue, json_kind, plain

JsonKind: TypeAlias = Literal[
    "null", "boolean", "integer", "number", "string", "array", "object"
]


class Check(ABC):
    """A predicate over JSON values.

    Inside `Annotated`, beside a type, it is part of what pydantic validates. `str` says
    what a value should do, as it stands after "Input should".
    """

    __slots__ = ()

    @abstractmethod
    def accepts(self, value: JsonValue) -> bool:
        """Whether `value` satisfies the check."""

    @abstractmethod
    def __str__(self) -> str: ...

    def failure(self) -> PydanticCustomError:
        """The error of a value that this check refuses."""
        return PydanticCustomError(*self.failing())

    def failing(self) -> tuple[LiteralString, LiteralString, dict[str, str]]:
        """The type of that error, its text, and what stands in it."""
        facts = {"check": type(self).__name__, "expected": str(self)}
        return "check_failed", "Input should {expected}", facts

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return self.judged(handler(source))

    def judged(self, schema: CoreSchema) -> CoreSchema:
        """What validates as `schema` does, and by this check."""

        def judge(result: object) -> object:
            if not self.accepts(cast(JsonValue, result)):
                raise self.failure()
            return result

        def judge_input(
            value: object,
            validate: ValidatorFunctionWrapHandler,
            info: ValidationInfo,
        ) -> object:
            result = validate(value)
            judge(value if info.mode == "json" else plain(value))
            return result

        if _is_kept(cast(Schema, schema)):
            return core_schema.no_info_after_validator_function(judge, schema)
        return core_schema.with_info_wrap_validator_function(judge_input, schema)


def _is_kept(schema: Schema) -> bool:
    """Whether what is read is the JSON value itself: no class, no date, no tuple."""
    match schema["type"]:
        case "str" | "int" | "float" | "bool" | "none" | "literal":
            return True
        case "list":
            return _is_kept(schema.get("items_schema", _ANY))
        case "dict":
            return _is_kept(schema.get("values_schema", _ANY))
        case "nullable":
            return _is_kept(schema["schema"])
        case _:
            return False


_ANY: Schema = {"type": "any"}


def json_key(value: object) -> Hashable:
    """Equal keys are equal JSON values: 1 is 1.0, neither is true."""
    if type(value) is str:  # most are
        return value
    match value:
        case bool():
            return "boolean", value
        case list():
            return "array", tuple(map(json_key, cast(list[object], value)))
        case dict():
            members = cast(dict[str, object], value).items()
            return "object", frozenset((name, json_key(each)) for name, each in members)
        case _:
            return value


# Every check is equal to itself only: Const(1) == Const(True) would make the two one key
# in the caches of typing and pydantic. These are in every package, and a dataclass is
# compiled each time that it is imported.

# --- values of any kind ---------------------------------------------------------------


class Anything(Check):
    """Every value (the schema `true`)."""

    __slots__ = ()

    def accepts(self, value: JsonValue) -> bool:  # noqa: ARG002
        return True

    def __str__(self) -> str:
        return "be anything"


_ANYTHING = Anything()


class Nothing(Check):
    """No value (the schema `false`)."""

    __slots__ = ()

    def accepts(self, value: JsonValue) -> bool:  # noqa: ARG002
        return False

    def __str__(self) -> str:
        return "be absent"


class Several(Check):
    """A check that is made of others."""

    __slots__ = ("checks",)

    def __init__(self, *checks: Check) -> None:
        self.checks: Final = checks


class All(Several):
    """Every one accepts the value (allOf)."""

    __slots__ = ()

    def accepts(self, value: JsonValue) -> bool:
        return all(check.accepts(value) for check in self.checks)

    def __str__(self) -> str:
        return " and ".join(map(str, self.checks)) or "be anything"


class AnyOf(Several):
    """At least one accepts the value (anyOf)."""

    __slots__ = ()

    def accepts(self, value: JsonValue) -> bool:
        return any(check.accepts(value) for check in self.checks)

    def __str__(self) -> str:
        return " or ".join(f"({check})" for check in self.checks) or "be absent"


class ExactlyOne(Several):
    """One accepts the value, and no other does (oneOf)."""

    __slots__ = ()

    def accepts(self, value: JsonValue) -> bool:
        return sum(check.accepts(value) for check in self.checks) == 1

    def __str__(self) -> str:
        each = ", ".join(f"({check})" for check in self.checks)
        return f"do exactly one of these: {each}"


class Not(Check):
    """The check refuses the value."""

    __slots__ = ("check",)

    def __init__(self, check: Check) -> None:
        self.check: Final = check

    def accepts(self, value: JsonValue) -> bool:
        return not self.check.accepts(value)

    def __str__(self) -> str:
        return f"not ({self.check})"


class If(Check):
    """Where `condition` accepts the value, `then` does too; elsewhere `otherwise`."""

    __slots__ = ("condition", "otherwise", "then")

    def __init__(
        self, condition: Check, then: Check = _ANYTHING, otherwise: Check = _ANYTHING
    ) -> None:
        self.condition: Final = condition
        self.then: Final = then
        self.otherwise: Final = otherwise

    def accepts(self, value: JsonValue) -> bool:
        branch = self.then if self.condition.accepts(value) else self.otherwise
        return branch.accepts(value)

    def __str__(self) -> str:
        branches: list[str] = []
        if not isinstance(self.then, Anything):
            branches.append(f"{self.then} where it does ({self.condition})")
        if not isinstance(self.otherwise, Anything):
            branches.append(f"{self.otherwise} where it does not ({self.condition})")
        return " and ".join(branches) or "be anything"


class Kind(Check):
    """The value is of one of these kinds (type); 1.0 is an integer."""

    __slots__ = ("kinds",)

    def __init__(self, *kinds: JsonKind) -> None:
        self.kinds: Final = kinds

    def accepts(self, value: JsonValue) -> bool:
        kind = json_kind(value)
        return kind in self.kinds or (kind == "integer" and "number" in self.kinds)

    def __str__(self) -> str:
        return f"be {either(_ARTICLE.get(kind, '') + kind for kind in self.kinds)}"


class Const(Check):
    """The value is this one; 1 is 1.0, and neither is true."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value: Final = value

    def accepts(self, value: JsonValue) -> bool:
        return json_key(value) == json_key(self.value)

    def __str__(self) -> str:
        return f"be {_shown(self.value)}"


class Enum(Check):
    """The value is one of these, compared as by `Const`."""

    __slots__ = ("values",)

    def __init__(self, *values: object) -> None:
        self.values: Final = values

    def accepts(self, value: JsonValue) -> bool:
        key = json_key(value)
        return any(key == json_key(each) for each in self.values)

    def __str__(self) -> str:
        return f"be {either(map(_shown, self.values))}"


class Fits(Check):
    """The value fits a type of this package: the type, or a function that gives it."""

    __slots__ = ("annotation",)

    def __init__(self, annotation: object) -> None:
        self.annotation: Final = annotation

    def accepts(self, value: JsonValue) -> bool:
        try:
            adapter(resolved(self.annotation)).validate_python(value)
        except ValidationError:
            return False
        return True

    def __str__(self) -> str:
        annotation = resolved(self.annotation)
        return f"fit {getattr(annotation, '__name__', annotation)}"


_ARTICLE: dict[JsonKind, str] = {
    "boolean": "a ",
    "integer": "an ",
    "number": "a ",
    "string": "a ",
    "array": "an ",
    "object": "an ",
}


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def either(words: Iterable[str]) -> str:
    """`a, b or c`."""
    *others, last = [*words] or [""]
    return f"{', '.join(others)} or {last}" if others else last


def between(count: int, least: int, most: int | None) -> bool:
    """Whether a count is within its limits."""
    return least <= count and (most is None or count <= most)


def counted(least: int, most: int | None) -> str:
    """`2 to 4`."""
    if most is None:
        return f"at least {least}"
    return f"at most {most}" if not least else f"{least} to {most}"
