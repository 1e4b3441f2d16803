"""The rows of the contract tests: request bodies, derived from `spec/`.

No row has a verdict; that is asked of the judge. A row is named by the model, the
parameter and its value: `FLUX.1-dev:guidance=10.001`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from tests.contract.judge import (
    CASES,
    MODELS,
    PROPERTIES,
    SCHEMAS,
    Case,
    Json,
    Rule,
    verdict,
)

PROMPT = "A dumpling on the moon"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A request body, and what is asked with it."""

    id: str
    kind: str
    body: Json

    @property
    def text(self) -> str:
        return json.dumps(self.body)


def rows() -> Iterator[Row]:
    """Every row, each body once."""
    seen: set[str] = set()
    for row in _all():
        if row.id not in seen:
            seen.add(row.id)
            yield row


def plain_body(
    model: str, parameters: Mapping[str, Json] | None = None
) -> dict[str, Any]:
    """The least that a model takes, and some parameters."""
    return {"model": model, "input": {"prompt": PROMPT, **(parameters or {})}}


def sample(case: Case) -> dict[str, Any]:
    """An input with as many fields as go together without a word from anybody."""
    given: dict[str, Any] = {"prompt": PROMPT}
    for _ in range(2):  # a field may wait for one that comes after it
        for name in case.fields:
            for value in _values(name) if name not in given else ():
                more = {**given, name: value}
                found = verdict({"model": case.when[0], "input": more})
                if found.fits and not found.doubts and not found.remarks:
                    given = more
                    break
    return given


def _all() -> Iterator[Row]:
    for model, case in CASES.items():
        yield from _of_bodies(model)
        yield from _of_model(model)
        # The second value of a case is asked less: it has the same class.
        narrow = model != case.when[0]
        for name in PROPERTIES:
            values = [_fitting(name)] if narrow else _values_for(case, name)
            yield from _of_parameter(model, name, values)
        for name in (
            () if narrow else ("promt", "Prompt", "guidance_scale", "model", "")
        ):
            yield from _of_parameter(model, name, ("1", None, {"a": [1]}))
        for rule in () if narrow else case.rules:
            yield from _of_rule(model, rule)
    yield from _of_root(MODELS[0])
    for value in _KINDS[1:]:  # None as `body=` means "not given"
        yield Row(id=f"body={_label(value)}", kind="wrong kind", body=value)


def _of_bodies(model: str) -> Iterator[Row]:
    """Nothing changed, each key absent, several faults at once."""
    full = sample(CASES[model])
    body = {"model": model, "input": full, "permanent": True, "requestSource": "API"}
    least = plain_body(model)
    starts: dict[str, dict[str, Any]] = {"least": least, "full": body}
    for name, start in starts.items():
        yield Row(id=f"{model}:{name}", kind="nothing changed", body=start)
        for key in start:
            rest = {each: start[each] for each in start if each != key}
            yield Row(id=f"{model}:{name} without {key}", kind="absent", body=rest)
        for key in start["input"]:
            rest = {
                each: start["input"][each] for each in start["input"] if each != key
            }
            yield Row(
                id=f"{model}:{name} without input.{key}",
                kind="absent",
                body={**start, "input": rest},
            )
    for value in (None, True, 10**9, "text"):
        everything = dict.fromkeys(PROPERTIES, value)
        yield Row(
            id=f"{model}:all={_label(value)}",
            kind="several faults",
            body={"model": model, "input": everything, "permanent": value, "x": value},
        )


def _of_model(model: str) -> Iterator[Row]:
    least = plain_body(model)
    for value in (model.lower(), f" {model}", f"{model}2"):
        yield Row(id=f"model={value}", kind="enum", body={**least, "model": value})


def _of_root(model: str) -> Iterator[Row]:
    least = plain_body(model)
    sources = SCHEMAS["RequestSource"]["enum"]
    named = {"requestSource": [*sources, "api", "stranger"], "model": ["stranger"]}
    for key in SCHEMAS["GenerateAiImageRequest"]["properties"]:
        for value in (*_KINDS, *named.get(key, ())):
            yield Row(
                id=f"{key}={_label(value)}", kind="root", body={**least, key: value}
            )
    for key in ("prompt", "num_outputs", "request_source", "made_up"):
        yield Row(id=f"root.{key}", kind="unknown at root", body={**least, key: "1"})


def _of_parameter(model: str, name: str, values: Iterable[Json]) -> Iterator[Row]:
    for value in values:
        yield Row(
            id=f"{model}:{name}={_label(value)}",
            kind=_kind(model, name),
            body=plain_body(model, {name: value}),
        )


def _of_rule(model: str, rule: Rule) -> Iterator[Row]:
    """The parameters that a rule names, absent and with the values that matter."""
    names = [name for name in PROPERTIES if name in _names(rule.words)]
    choices = [[_ABSENT, *_choices(model, rule, name)] for name in names]
    for chosen in product(*choices):
        given = {n: v for n, v in zip(names, chosen, strict=True) if v is not _ABSENT}
        shown = ",".join(f"{name}={_label(value)}" for name, value in given.items())
        yield Row(
            id=f"{model}:{rule.id}({shown})",
            kind=f"rule {rule.id}",
            body=plain_body(model, given),
        )


# --- values ---------------------------------------------------------------------------

_ABSENT = object()
_KINDS: tuple[Json, ...] = (
    *(None, True, False, 0, 1, 1.0, 1.5, -1, 10**30, "1", "true", "", [], ["1"], {}),
)
_URIS = (
    "https://example.com/a.png",
    "HTTP://example.com",
    "https://user@example.com:8080/a%20b.png?size=1#top",
    "s3://bucket/key",
    "data:image/png;base64,iVBORw0KGgo=",
    "http://[::1]/a.png",
    "a:",
    "portrait.png",
    "/tmp/portrait.png",
    "./portrait.png",
    "C:\\portrait.png",
    "//example.com/a.png",
    "https://example.com/a b.png",
    "https://example.com/%zz",
    "https://m\u00fcnchen.example/",
    "http://[::g]/",
    "https://example.com/a.png\n",
    ":a",
    "1a:b",
)


def _values_for(case: Case, name: str) -> Iterable[Json]:
    if name in case.fields:
        return _values(name)
    # Of a parameter that is not taken no limit counts, but what the document says does.
    return (_fitting(name), None, True, 1, "1", {})


def _values(name: str) -> Iterator[Json]:
    """What is worth asking of a parameter: of each kind, at and beside each limit."""
    yield from _KINDS
    document = PROPERTIES[name]
    words = [document, *(c.fields.get(name, {}) for c in CASES.values())]
    for schema in words:
        for bound in (schema.get("minimum"), schema.get("maximum")):
            if bound is not None:
                yield from _around(bound, document["type"])
        if step := schema.get("multipleOf"):
            start = schema.get("minimum", 0)
            yield from (start + step, start + step // 2, start + 1, start + 2 * step)
        for member in schema.get("enum", ()):
            yield from (
                member,
                f" {member}",
                member.upper(),
                member.replace("_", "\\_"),
            )
    if document.get("format") == "uri":
        yield from _URIS
    if document["type"] == "string":
        yield from (
            "stranger",
            "jpeg",
            "512x512",
            "x" * 5000,
            "\u9903\u5b50 \U0001f95f",
        )


def _around(bound: float, kind: str) -> Iterator[Json]:
    yield from (bound - 1, bound, bound + 1, float(bound), float(bound + 1))
    if kind == "number":
        yield from (bound - 0.001, bound + 0.001)


def _kind(model: str, name: str) -> str:
    case = CASES[model]
    if name not in PROPERTIES:
        return "unknown"
    if name in case.tolerated:
        return "tolerated"
    return "listed" if name in case.fields else "unlisted"


def _names(words: Json) -> set[str]:
    """Every text in a rule's schema; those that are parameters are what it is about."""
    match words:
        case str():
            return {words}
        case dict():
            return {*words, *_names([*words.values()])}
        case list():
            return {name for each in words for name in _names(each)}
        case _:
            return set()


def _choices(model: str, rule: Rule, name: str) -> list[Json]:
    """What a rule says of a parameter, and other values that the model takes."""
    named = list(dict.fromkeys(_named(rule.words, name)))
    others = [
        value
        for value in _values(name)
        if value not in named and verdict(plain_body(model, {name: value})).fits
    ]
    return [*named, *others[: 2 if named else 1]]


def _named(words: Json, name: str) -> Iterator[Json]:
    """The values at the limits that a rule's schema has for a parameter."""
    if isinstance(words, dict):
        schema = words.get("properties", {}).get(name, {})
        if "const" in schema:
            yield schema["const"]
        if "minLength" in schema:
            yield from ("x" * (schema["minLength"] - 1), "x" * schema["minLength"])
        for each in words.values():
            yield from _named(each, name)
    elif isinstance(words, list):
        for each in words:
            yield from _named(each, name)


@cache
def _fitting(name: str) -> Json:
    """A value that some model takes."""
    own = [*_values(name)][len(_KINDS) :]
    return next(
        value
        for value in (*own, *_KINDS)
        for model in MODELS
        if verdict(plain_body(model, {name: value})).fits
    )


def _label(value: Json) -> str:
    text = json.dumps(value)
    return text if len(text) <= 40 else f"{text[:30]}...{len(text)}"


ROWS: tuple[Row, ...] = tuple(rows())
IDS: tuple[str, ...] = tuple(row.id for row in ROWS)
