# Part of every package that tightspec makes: copied as it is, never edited.
"""Validation errors in the words of the person who wrote the request."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ._contract import nearest
from ._files import FileText
from ._locations import KEY, KINDS, locate
from ._places import Place, Standing, look, number_text, where
from ._told import told
from ._wire import JsonValue, Path, at, render_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What one error says: `limit` is what is allowed, `suggestion` what to do."""

    path: Path
    message: str
    limit: str = ""
    suggestion: str = ""
    subject: str = ""
    source: str = ""
    document: str = ""
    id: str = ""
    """Of the rule that is broken."""

    def __str__(self) -> str:
        return told(
            render_path(self.path),
            self.message,
            suggestion=self.suggestion,
            rule=self.id,
            source=self.source,
            document=self.document,
        )


def explain(
    annotation: object,
    value: JsonValue,
    error: ValidationError,
    standing: Standing | None = None,
) -> list[Refusal]:
    """What is wrong with `value`, which `annotation` refused.

    Of a union it is what the member says that the value resembles most. `standing` is
    where the value is part of an object that has a contract.
    """
    places: dict[Path, list[ErrorDetails]] = {}
    for each in _meant([_locate(it, value) for it in error.errors(include_url=False)]):
        places.setdefault(each.path, []).append(each.details)
    refusals: dict[Refusal, None] = {}
    for path, found in places.items():
        seen = _Seen(
            path=path,
            value=at(value, path),
            siblings=at(value, path[:-1]) if path else None,
            place=look(annotation, value, path, standing),
            around=look(annotation, value, path[:-1], standing),
        )
        kinds = [KINDS[each["type"]] for each in found if each["type"] in KINDS]
        others = [each for each in found if each["type"] not in KINDS]
        if kinds and not others:
            said = [_wrong_kind(seen, kinds)]
        else:
            said = [_refusal(seen, each["type"], each) for each in others]
        document = where(annotation, value, path)
        refusals |= {replace(each, document=document): None for each in said}
    return [*refusals]


def no_case(path: Path, value: JsonValue, cases: Iterable[str]) -> Refusal:
    """Nobody wrote down what holds for this value."""
    known = tuple(cases)
    near = nearest(value, known) if isinstance(value, str) else None
    limit = _one_of(known)
    return Refusal(
        path=path,
        message=f"must be {limit}, not {_shown(value)}",
        limit=limit,
        suggestion=f"did you mean {_shown(near)}?" if near else "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """A place where something is wrong, and what stands there."""

    path: Path
    value: JsonValue
    siblings: JsonValue
    place: Place
    around: Place

    @property
    def name(self) -> str:
        return str(self.path[-1]) if self.path else ""

    @property
    def subject(self) -> str:
        found = (each.subject for each in self.place.contracts)
        return next(filter(None, found), "")

    @property
    def whose(self) -> str:
        return f" for {self.subject}" if self.subject else ""

    @property
    def source(self) -> str:
        standing = self.place.standing
        found = (each.source for each in self.place.contracts)
        return (standing.source if standing else "") or next(filter(None, found), "")

    @property
    def hint(self) -> str:
        return self.place.standing.hint if self.place.standing else ""

    def refusal(self, message: str, limit: str = "", suggestion: str = "") -> Refusal:
        return Refusal(
            path=self.path,
            message=message,
            limit=limit,
            suggestion=self.hint or suggestion,
            subject=self.subject,
            source=self.source,
        )

    def must(self, be: str, suggestion: str = "") -> Refusal:
        """The value is not what it must be."""
        message = f"must be {be}{self.whose}, not {_shown(self.value)}"
        return self.refusal(message, be, suggestion)


# --- which errors count ---------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Located:
    """An error at its place in the value, and the members of unions that it is about,
    each with the place of its union."""

    path: Path
    members: tuple[tuple[Path, str | int], ...]
    details: ErrorDetails


def _locate(details: ErrorDetails, value: JsonValue) -> _Located:
    found = locate(details, value)
    path, facts = found.path, details.get("ctx", {})
    match details["type"]:
        case "union_tag_invalid" | "union_tag_not_found":
            name, *_ = facts["discriminator"].split(" | ")
            path = (*path, name.strip("'"))
        case "no_case":
            path = (*path, facts["by"])
        case "check_failed" if details["loc"][-1:] == (KEY,):
            path = path[:-1]  # the check is about all names of the object
        case _:
            pass
    return _Located(path=path, members=found.members, details=details)


def _meant(errors: Sequence[_Located], depth: int = 0) -> list[_Located]:
    """The errors without those of the members of unions that the value is not like."""
    unions: dict[Path, dict[str | int, list[_Located]]] = {}
    for each in errors:
        if len(each.members) > depth:
            place, member = each.members[depth]
            unions.setdefault(place, {}).setdefault(member, []).append(each)
    kept = [each for each in errors if len(each.members) <= depth]
    for place, members in unions.items():
        inner = [_meant(found, depth + 1) for found in members.values()]
        kept.extend(_nearest_member(place, inner))
    return kept


def _nearest_member(place: Path, members: list[list[_Located]]) -> list[_Located]:
    def distance(errors: list[_Located]) -> tuple[bool, int, int]:
        kinds = [it for it in errors if it.details["type"] in KINDS]
        tags = [it for it in errors if it.details["type"] == "literal_error"]
        return (
            any(it.path == place for it in kinds),
            sum(len(it.path) == len(place) + 1 for it in tags),
            len(errors),
        )

    least = min(map(distance, members))
    near = [errors for errors in members if distance(errors) == least]
    common = set[Path].intersection(*({it.path for it in errors} for errors in near))
    every = [each for errors in near for each in errors]
    return [each for each in every if each.path in common] or every


# --- what they say --------------------------------------------------------------------


def _refusal(seen: _Seen, kind: str, details: ErrorDetails) -> Refusal:
    facts: Mapping[str, Any] = details.get("ctx", {})
    match kind:
        case "missing":
            return _missing(seen)
        case "union_tag_not_found":
            return _missing(seen)
        case "union_tag_invalid":
            tags = [tag.strip("'") for tag in str(facts["expected_tags"]).split(", ")]
            return no_case(seen.path, facts["tag"], tags)
        case "no_case" if _is_given(seen):
            return no_case(seen.path, seen.value, facts["cases"])
        case "no_case":
            return _missing(seen)
        case "extra_forbidden":
            return _no_such_key(seen)
        case "unlisted_parameter" | "unknown_parameter":
            instead: str = facts["instead"]
            message = str(facts["text"]).removesuffix(f": {instead}")
            return seen.refusal(message, suggestion=instead)
        case "rule_broken":
            return Refusal(
                path=seen.path,
                message=facts["text"],
                subject=facts["subject"],
                source=facts["source"],
                id=facts["rule"],
            )
        case "literal_error" if seen.place.members:
            return _no_member(seen)
        case "check_failed" if facts["check"] != "Bounds":
            return seen.refusal(f"must {facts['expected']}{seen.whose}")
        case _ if isinstance(seen.value, int | float) and str(seen.place.limits):
            limits = seen.place.limits
            near = " or ".join(map(number_text, limits.nearest(seen.value)))
            return seen.must(str(limits), f"nearest: {near}" if near else "")
        case _ if kind in _SIZES:
            word, what = _SIZES[kind]
            wanted = facts.get("min_length", facts.get("max_length"))
            limit = f"{word} {wanted} {what}"
            message = f"must have {limit}{seen.whose}, not {_size(seen.value)}"
            return seen.refusal(message, limit)
        case "string_pattern_mismatch":
            return seen.must(f"text that matches {facts['pattern']}")
        case _:
            return _in_its_own_words(seen, details["msg"])


def _in_its_own_words(seen: _Seen, text: str) -> Refusal:
    said, _, suggestion = text.replace("Input should", "must", 1).partition("; ")
    if said.startswith("must be "):
        return seen.must(said.removeprefix("must be "), suggestion)
    return seen.refusal(said, suggestion=suggestion)


def _wrong_kind(seen: _Seen, kinds: Iterable[str]) -> Refusal:
    wanted = " or ".join(dict.fromkeys(kinds))
    value = seen.value
    suggestion = ""
    if value is None and not seen.place.required:
        suggestion = "leave the key out instead"
    elif seen.place.members:
        return _no_member(seen)
    elif isinstance(value, str) and wanted in ("an integer", "a number"):
        number = _number(value, wanted)
        suggestion = f"send {number}, without quotes" if number else ""
    elif isinstance(value, str) and wanted == "true or false":
        if value.lower() in ("true", "false"):
            suggestion = f"send {value.lower()}, without quotes"
    elif isinstance(value, float) and wanted == "an integer":
        near = seen.place.limits.nearest(value)
        suggestion = f"nearest: {' or '.join(map(number_text, near))}"
    elif wanted == "a string" and isinstance(value, int | float):
        suggestion = f'send the string "{json.dumps(value)}"'
    elif wanted == "an array":
        suggestion = "put it into an array, even if it is the only one"
    message = f"must be {wanted}, not {_shown(value)}"
    return Refusal(
        path=seen.path,
        message=message,
        limit=wanted,
        suggestion=seen.hint or suggestion,
    )


def _missing(seen: _Seen) -> Refusal:
    given = seen.siblings if isinstance(seen.siblings, dict) else {}
    strangers = [name for name in given if name not in seen.around.names]
    near = nearest(seen.name, strangers)
    return seen.refusal(
        f"is required{seen.whose}",
        suggestion=f"did you mean it by {near!r}?" if near else "",
    )


def _is_given(seen: _Seen) -> bool:
    return isinstance(seen.siblings, dict) and seen.name in seen.siblings


def _no_such_key(seen: _Seen) -> Refusal:
    holders = seen.around.holders(seen.name)
    near = nearest(seen.name, seen.around.names)
    suggestion = ""
    if holders:
        suggestion = f"put it inside {' or '.join(map(repr, holders))}"
    elif near:
        suggestion = f"did you mean {near!r}?"
    return seen.refusal(f"no key is called {seen.name!r} here", suggestion=suggestion)


def _no_member(seen: _Seen) -> Refusal:
    members, value = seen.place.members, seen.value
    texts = [each for each in members if isinstance(each, str)]
    suggestion = ""
    if isinstance(value, str):
        bare = value.replace("\\", "")
        near = nearest(value, texts)
        if bare != value and bare in texts:
            suggestion = f"write {_shown(bare)}, without the backslash"
        elif near is not None:
            suggestion = f"did you mean {_shown(near)}?"
    elif not isinstance(value, list | dict) and json.dumps(value) in texts:
        kind = "the number " if isinstance(value, int | float) else ""
        suggestion = f'send the string "{json.dumps(value)}", not {kind}{_shown(value)}'
    limit = _one_of(members)
    message = f"must be {limit}{seen.whose}, not {_shown(value)}"
    return seen.refusal(message, limit, suggestion)


def _one_of(members: tuple[object, ...]) -> str:
    shown = [json.dumps(each, ensure_ascii=False) for each in members]
    if len(shown) == 1:
        return shown[0]
    if len(shown) == 2:
        return " or ".join(shown)
    return f"one of {', '.join(shown)}"


def _shown(value: JsonValue) -> str:
    """A value as a message has it; long ones are cut."""
    match value:
        case FileText():
            return "a file"
        case dict():
            return "an object"
        case list():
            return "an array"
        case bool() | None:
            return json.dumps(value)
        case str():
            text = json.dumps(value, ensure_ascii=False)
            return text if len(text) <= 80 else f'{text[:76]}..."'
        case _:
            return json.dumps(value)


def _size(value: JsonValue) -> str:
    if isinstance(value, FileText):
        return _shown(value)
    return str(len(value)) if isinstance(value, str | list | dict) else "0"


def _number(text: str, wanted: str) -> str:
    try:
        number = float(text)
    except ValueError:
        return ""
    if number.is_integer():
        return str(int(number))
    return text.strip() if wanted == "a number" else ""


_SIZES: Mapping[str, tuple[Literal["at least", "at most"], str]] = {
    "string_too_short": ("at least", "characters"),
    "string_too_long": ("at most", "characters"),
    "too_short": ("at least", "items"),
    "too_long": ("at most", "items"),
}
