"""What `spec/` says about a request: read here alone, and judged by JSON Schema.

This reading shares nothing with the generator. From the two files it makes JSON Schemas
of a few lines, and every verdict is that of a JSON Schema validator (2020-12, formats
asserted). A word of the constraints file that this module does not know is an error, so
that nothing is judged by half.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

import yaml
from jsonschema_rs import Draft202012Validator, ValidationError

Json: TypeAlias = Any
Schema: TypeAlias = dict[str, Any] | bool
Place: TypeAlias = tuple[str | int, ...]
Mode: TypeAlias = Literal["documented", "spec", "off"]

ROOT = Path(__file__).parents[2]
MODES: tuple[Mode, ...] = ("documented", "spec", "off")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is to be said about a request, by place."""

    document: frozenset[Place]
    """What the OpenAPI document refuses (rule 1)."""
    constraints: frozenset[Place]
    """What only the constraints refuse (rules 2 and 3)."""
    doubts: frozenset[Place]
    """What is sent although the model does not list it: tolerated, deprecated (rule 3)."""
    remarks: frozenset[Place]
    """What no document knows, and combinations without a point (rules 4 and 5)."""

    @property
    def fits(self) -> bool:
        return not self.document and not self.constraints

    def refused(self, mode: Mode) -> dict[Place, str]:
        """The places for which nothing is sent, and who refuses each."""
        if mode == "off":
            return {}
        constraints = self.constraints if mode == "documented" else frozenset()
        return dict.fromkeys(constraints, "constraint") | dict.fromkeys(
            self.document, "spec"
        )

    def warned(self, mode: Mode) -> frozenset[Place]:
        """The places that get a warning, if the request is sent."""
        if mode == "off" or self.refused(mode):
            return frozenset()
        if mode == "spec":
            return self.constraints | self.doubts
        return self.doubts | self.remarks


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of the constraints file as a schema of the input."""

    id: str
    words: dict[str, Any]
    severity: str

    @property
    def schema(self) -> Schema:
        return schema_of(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the constraints file says for some values of `model`."""

    name: str
    when: tuple[str, ...]
    fields: Mapping[str, dict[str, Any]]
    """The words of every field that is taken, tolerated ones too."""
    tolerated: tuple[str, ...]
    deprecated: tuple[str, ...]
    rules: tuple[Rule, ...]
    required: tuple[str, ...]

    @property
    def unlisted(self) -> tuple[str, ...]:
        """What the document knows and this case does not take."""
        return tuple(name for name in PROPERTIES if name not in self.fields)

    @property
    def schema(self) -> Schema:
        """The input in `documented`, but for its rules."""
        taken = {
            name: {"allOf": [PROPERTIES[name], schema_of(words)]}
            for name, words in self.fields.items()
        }
        refused = self.unlisted if LEVELS["unlisted"] == "error" else ()
        schema: dict[str, Any] = {
            "required": [*self.required],
            "properties": {**taken, **dict.fromkeys(refused, False)},
        }
        if LEVELS["unknown"] == "error":
            known = dict.fromkeys(PROPERTIES, True)
            schema["allOf"] = [{"properties": known, "additionalProperties": False}]
        return schema


def verdict(body: Json) -> Verdict:
    """What the two files say about this request body."""
    document = frozenset(_places(component("GenerateAiImageRequest"), body))
    case = case_of(body)
    given = body.get("input") if isinstance(body, dict) else None
    if case is None or not isinstance(given, dict):
        nothing: frozenset[Place] = frozenset()
        return Verdict(
            document=document, constraints=nothing, doubts=nothing, remarks=nothing
        )
    fields = {("input", *place) for place in _places(_validator(case), given)}
    broken = [rule for rule in case.rules if not _rule_validator(rule).is_valid(given)]
    # A rule is about values that fit: it is not asked while one of them does not.
    asked = not any(place[:1] == ("input",) for place in {*fields, *document})
    errors = {("input",) for rule in broken if rule.severity == "error" and asked}
    unknown = [name for name in given if name not in PROPERTIES]
    doubted = {*case.tolerated, *case.deprecated, *_at_level("unlisted", case.unlisted)}
    return Verdict(
        document=document,
        constraints=frozenset({*fields, *errors}) - document,
        doubts=frozenset(("input", name) for name in given if name in doubted),
        remarks=frozenset(
            [("input", name) for name in _at_level("unknown", unknown)]
            + [("input",) for rule in broken if rule.severity == "warning"]
        ),
    )


def case_of(body: Json) -> Case | None:
    """The case that the body selects."""
    model = body.get("model") if isinstance(body, dict) else None
    return CASES.get(model) if isinstance(model, str) else None


def fits_document(name: str, value: Json) -> bool:
    """Whether a component schema of the document accepts a value."""
    return component(name).is_valid(value)


@cache
def component(name: str) -> Draft202012Validator:
    """The validator of a component schema of the document."""
    # The document uses nothing that OpenAPI 3.0 and JSON Schema 2020-12 read in two
    # ways (`nullable`, `exclusiveMinimum: true`, a `$ref` with siblings).
    schema = {"$ref": f"#/components/schemas/{name}", **DOCUMENT}
    return Draft202012Validator(schema, validate_formats=True)


def schema_of(words: Mapping[str, Any]) -> dict[str, Any]:
    """The words of a field or rule that JSON Schema knows."""
    for word in words:
        if word not in _VALIDATION and word not in _DOCUMENTATION:
            raise ValueError(f"the judge cannot read {word!r}")
    return {word: value for word, value in words.items() if word in _VALIDATION}


def _places(validator: Draft202012Validator, value: Json) -> Iterator[Place]:
    for error in validator.iter_errors(value):
        yield from _place(error)


def _place(error: ValidationError) -> Iterator[Place]:
    """The keys that an error is about: of an absent or needless key, its own."""
    where = tuple(error.instance_path)
    facts = error.kind.as_dict()
    match error.kind.name:
        case "required":
            yield (*where, facts["property"])
        case "additionalProperties":
            yield from ((*where, name) for name in facts["unexpected"])
        case _:
            yield where


def _at_level(word: str, names: Collection[str]) -> Collection[str]:
    return names if LEVELS[word] == "warn" else ()


@cache
def _case_validator(name: str) -> Draft202012Validator:
    [case] = {case.name: case for case in CASES.values() if case.name == name}.values()
    return Draft202012Validator(case.schema, validate_formats=True)


def _validator(case: Case) -> Draft202012Validator:
    return _case_validator(case.name)


def _rule_validator(rule: Rule) -> Draft202012Validator:
    return Draft202012Validator(rule.schema, validate_formats=True)


# --- reading --------------------------------------------------------------------------


def _cases(variants: Mapping[str, Any]) -> Iterator[tuple[str, Case]]:
    for name, words in variants["cases"].items():
        when = words["when"] if isinstance(words["when"], list) else [words["when"]]
        tolerated = words.get("tolerated", {})
        fields = _merged(variants["common"], {**words["fields"], **tolerated})
        case = Case(
            name=name,
            when=tuple(when),
            fields=fields,
            tolerated=tuple(tolerated),
            deprecated=tuple(n for n, it in fields.items() if it.get("deprecated")),
            rules=tuple(_rules(variants.get("rules", ()), words.get("rules", ()))),
            required=tuple(words.get("required", ())),
        )
        for value in when:
            yield value, case


def _merged(
    common: Mapping[str, dict[str, Any]], own: Mapping[str, dict[str, Any]]
) -> dict[str, dict[str, Any]]:
    both = common.keys() & own.keys()
    if both:
        raise ValueError(
            f"the judge cannot read a common field that is named again: {both}"
        )
    return {**common, **own}


def _rules(*groups: Iterable[Mapping[str, Any]]) -> Iterator[Rule]:
    own = {"id", "severity", "at"}
    for group in groups:
        for rule in group:
            if "at" in rule:
                raise ValueError("the judge cannot read 'at'")
            yield Rule(
                id=rule["id"],
                words={word: each for word, each in rule.items() if word not in own},
                severity=rule.get("severity", "error"),
            )


_DOCUMENTATION = (
    *("default", "deprecated", "instead", "hint", "description", "note"),
    *("message", "source"),
)
_VALIDATION = (
    *("enum", "const", "minimum", "maximum", "multipleOf", "minLength", "if", "then"),
    *("properties", "required", "dependentRequired", "not", "anyOf"),
)


def _read(name: str) -> Any:
    return yaml.safe_load((ROOT / "spec" / "dumplingai" / name).read_text("utf-8"))


DOCUMENT: dict[str, Any] = _read("openapi.yaml")
CONSTRAINTS: dict[str, Any] = _read("constraints.yaml")
SCHEMAS: dict[str, Any] = DOCUMENT["components"]["schemas"]
PROPERTIES: dict[str, dict[str, Any]] = SCHEMAS["AiImageInput"]["properties"]
VARIANTS: dict[str, Any] = CONSTRAINTS["schemas"]["GenerateAiImageRequest"]["variants"]
LEVELS = {"unlisted": "error", "unknown": "allow"} | {
    word: VARIANTS[word] for word in ("unlisted", "unknown") if word in VARIANTS
}
CASES: dict[str, Case] = dict(_cases(VARIANTS))
MODELS: tuple[str, ...] = tuple(
    SCHEMAS["GenerateAiImageRequest"]["properties"]["model"]["enum"]
)
