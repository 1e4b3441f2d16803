"""What a constraints file says against itself, found without any document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from ..errors import Problems, did_you_mean, quoted
from ..source import Json, Source
from .places import located
from .records import Case, Cost, FieldRule, Narrowing, Rule, Rules, Variants
from .vocabulary import shown

_LOWER_AND_UPPER = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minContains", "maxContains"),
    ("minProperties", "maxProperties"),
)
_LEAVING_NOTHING = (
    ("exclusiveMinimum", "exclusiveMaximum"),
    ("exclusiveMinimum", "maximum"),
    ("minimum", "exclusiveMaximum"),
)
"""Bounds that are already too close when they are equal."""

_ONE_SCHEMA = (
    "additionalProperties",
    "contains",
    "else",
    "if",
    "items",
    "not",
    "propertyNames",
    "then",
)
_SCHEMA_LISTS = ("allOf", "anyOf", "oneOf")
_TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")


def report_contradictions(rules: Rules, problems: Problems) -> None:
    """Report every contradiction in `rules`."""
    for schema in rules.schemas:
        _narrowing(schema.narrowing, problems)
    _fields(rules.parameters, problems)
    for operation in rules.operations:
        for parameter in operation.parameters:
            _schema(parameter.at, problems)
        _operation_rules(operation.rules, problems)
        if operation.body is not None:
            _narrowing(operation.body, problems)
        for response in operation.responses:
            _narrowing(response.narrowing, problems)
        if operation.cost is not None:
            _cost(operation.cost, problems)


def _narrowing(narrowing: Narrowing, problems: Problems) -> None:
    _fields(narrowing.fields, problems)
    _rules(narrowing.rules, (), problems)
    if narrowing.variants is not None:
        _variants(narrowing.variants, narrowing, problems)


def _variants(variants: Variants, around: Narrowing, problems: Problems) -> None:
    if variants.narrow is None and "unknown" in around.at and "unknown" in variants.at:
        message = "'unknown' is said twice of the same object, here and in 'variants'"
        problems.error(
            around.at / "unknown",
            located(around.at, message),
            also=variants.at / "unknown",
        )
    _fields(variants.common, problems)
    _rules(variants.rules, around.rules, problems)
    seen: list[tuple[Json, Case]] = []
    for case in variants.cases:
        _case(case, variants, problems)
        _rules(case.rules, (*around.rules, *variants.rules), problems)
        for value in case.when:
            first = next((c for v, c in seen if _same(v, value)), None)
            if first is not None:
                message = f"{shown(value)} selects case {first.name} already"
                problems.error(
                    case.at / "when", located(case.at, message), also=first.at / "when"
                )
            seen.append((value, case))
    absent = [case for case in variants.cases if case.absent]
    for case in absent[1:]:
        first = absent[0]
        message = f"without {quoted(variants.by)}, case {first.name} holds already"
        problems.error(
            case.at / "absent", located(case.at, message), also=first.at / "absent"
        )


def _case(case: Case, variants: Variants, problems: Problems) -> None:
    _fields(case.fields, problems)
    _fields(case.tolerated, problems)
    listed = {field.name for field in case.fields}
    common = {field.name for field in variants.common}
    tolerated = {field.name for field in case.tolerated}
    for field in case.tolerated:
        if field.name in listed | common:
            other = "fields" if field.name in listed else "common"
            message = f"it is in 'tolerated' and in '{other}': leave one"
            problems.error(field.at, located(field.at, message))
    for name in case.hints:
        if name in listed | common | tolerated:
            message = (
                f"{quoted(name)} is a field of this case: 'hints' is for names that "
                f"it does not take, write a 'hint' into the field"
            )
            problems.error(case.at / "hints" / name, located(case.at, message))
    known = listed | common
    if variants.narrow is None:
        known.add(variants.by)
    for index, name in enumerate(case.required):
        if variants.unlisted == "error" and name not in known:
            message = f"{quoted(name)} is required, but not in 'fields'"
            problems.error(
                case.at / "required" / index,
                located(case.at, message + did_you_mean(name, known)),
            )


def _rules(rules: Sequence[Rule], around: Sequence[Rule], problems: Problems) -> None:
    """`around` are the rules that hold in the same place and are reported there."""
    seen = {rule.id: rule for rule in around}
    for rule in rules:
        first = seen.setdefault(rule.id, rule)
        if first is not rule and rule.id:
            message = f"two rules are called {quoted(rule.id)}"
            problems.error(rule.at, located(rule.at.parent, message), also=first.at)
        if not rule.schema and isinstance(rule.at.value, dict):
            message = "it says nothing: give it 'if' and 'then', or other schema words"
            problems.error(rule.at, located(rule.at, message))
        _schema(rule.at, problems)


def _operation_rules(rules: Sequence[Rule], problems: Problems) -> None:
    _rules(rules, (), problems)
    for rule in rules:
        if "at" in rule.at:
            message = "'at' is for rules of an object: this one is about the parameters"
            problems.error(rule.at / "at", located(rule.at, message))


def _fields(fields: Sequence[FieldRule], problems: Problems) -> None:
    for field in fields:
        _schema(field.at, problems)


def _cost(cost: Cost, problems: Problems) -> None:
    for value, low, high in cost.values:
        each = cost.at / "each"
        at = each if cost.by is None else each / "values" / str(value)
        what = quoted(str(at.key))
        if low < 0:
            message = f"{what} must be 0 or more, not {low}"
            problems.error(at, located(at, message))
        if low > high:
            message = f"{what} goes from {low} down to {high}: write the lower first"
            problems.error(at, located(at, message))


def _schema(at: Source, problems: Problems) -> None:
    """A field, a rule or a plain schema, and all that is inside it."""
    words = at.value
    if not isinstance(words, dict):
        return
    for lower, upper in _LOWER_AND_UPPER + _LEAVING_NOTHING:
        low, high = _number(words.get(lower)), _number(words.get(upper))
        if low is None or high is None:
            continue
        if low > high or (low == high and (lower, upper) in _LEAVING_NOTHING):
            relation = "is above" if low > high else "meets"
            message = f"{lower!r} {low} {relation} {upper!r} {high}"
            problems.error(at / lower, located(at, message), also=at / upper)
    _values(at, words, problems)
    for inner in _inside(at):
        _schema(inner, problems)


def _values(at: Source, words: Mapping[str, Json], problems: Problems) -> None:
    """The values that a schema names must pass its own words."""
    limits = {word: words[word] for word in words if word != "enum"}
    for index, member in enumerate(_list(words.get("enum"))):
        what = f"entry {index + 1} of 'enum', {shown(member)},"
        if _stands_among_texts(member, words):
            message = f"{what} stands among texts: quote it, {_quoted(member)}"
            problems.error(at / "enum" / index, located(at, message))
        elif reason := _refusal(limits, member):
            problems.error(at / "enum" / index, located(at, f"{what} {reason}"))
    if "const" in words:
        rest = {word: words[word] for word in words if word != "const"}
        if reason := _refusal(rest, words["const"]):
            message = f"'const' {shown(words['const'])} {reason}"
            problems.error(at / "const", located(at, message))
    if "default" in words and (reason := _refusal(words, words["default"])):
        message = f"'default' {shown(words['default'])} {reason}"
        problems.error(at / "default", located(at, message))


def _stands_among_texts(member: Json, words: Mapping[str, Json]) -> bool:
    """Whether quotes are missing: an author who lists the types means the mixture."""
    return (
        isinstance(member, bool | int | float)
        and any(isinstance(other, str) for other in _list(words["enum"]))
        and not isinstance(words.get("type"), list)
    )


def _refusal(words: Mapping[str, Json], value: Json) -> str | None:
    """Why a value does not pass the words that bind it, or None."""
    wanted = words.get("type")
    kinds = [kind for kind in _TYPES if kind == wanted or kind in _list(wanted)]
    if kinds and not any(_is(kind, value) for kind in kinds):
        quote = f": quote it, {_quoted(value)}" if "string" in kinds else ""
        return f"is not of 'type' {' or '.join(kinds)}{quote}"
    members = _list(words.get("enum"))
    if members and not any(_same(member, value) for member in members):
        texts = [member for member in members if isinstance(member, str)]
        if not isinstance(value, str) and shown(value) in texts:
            return f"is not in 'enum': quote it, {_quoted(value)}"
        near = did_you_mean(value, texts) if isinstance(value, str) else ""
        return f"is not in 'enum'{near}"
    if "const" in words and not _same(words["const"], value):
        return f"is not the 'const' {shown(words['const'])}"
    match value:
        case bool() | None:
            return None
        case int() | float():
            return _outside(words, value)
        case str():
            return _wrong_size(words, len(value), "Length")
        case list():
            return _wrong_size(words, len(value), "Items")
        case _:
            return _wrong_size(words, len(value), "Properties")


def _outside(words: Mapping[str, Json], value: float) -> str | None:
    minimum, maximum = _number(words.get("minimum")), _number(words.get("maximum"))
    above = _number(words.get("exclusiveMinimum"))
    below = _number(words.get("exclusiveMaximum"))
    step = _number(words.get("multipleOf"))
    if minimum is not None and value < minimum:
        return f"is below 'minimum' {minimum}"
    if maximum is not None and value > maximum:
        return f"is above 'maximum' {maximum}"
    if above is not None and value <= above:
        return f"is not above 'exclusiveMinimum' {above}"
    if below is not None and value >= below:
        return f"is not below 'exclusiveMaximum' {below}"
    if step and Fraction(str(value)) % Fraction(str(step)):
        return f"is no multiple of {step}"
    return None


def _wrong_size(words: Mapping[str, Json], size: int, what: str) -> str | None:
    least, most = _number(words.get(f"min{what}")), _number(words.get(f"max{what}"))
    if least is not None and size < least:
        return f"is shorter than 'min{what}' {least}"
    if most is not None and size > most:
        return f"is longer than 'max{what}' {most}"
    return None


def _inside(at: Source) -> Iterator[Source]:
    for word, child in at.items():
        if word in _ONE_SCHEMA:
            yield child
        elif word in _SCHEMA_LISTS and isinstance(child.value, list):
            yield from child.elements()
        elif word == "properties" and isinstance(child.value, dict):
            yield from (inner for _, inner in child.items())


def _is(kind: str, value: Json) -> bool:
    match value:
        case None:
            return kind == "null"
        case bool():
            return kind == "boolean"
        case int():
            return kind in ("integer", "number")
        case float():
            return kind == "number" or (kind == "integer" and value.is_integer())
        case str():
            return kind == "string"
        case list():
            return kind == "array"
        case _:
            return kind == "object"


def _same(one: Json, other: Json) -> bool:
    """Equal as JSON: 1 is 1.0, and true is not 1."""
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _number(value: Json) -> int | float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value


def _quoted(value: Json) -> str:
    return f'"{shown(value)}"'
