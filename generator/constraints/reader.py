"""From the text of a constraints file to its records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from msgspec import Struct

from ..errors import Problems, did_you_mean, quoted
from ..source import Json, Source
from .contradictions import report_contradictions
from .places import located
from .records import (
    ABSENT,
    Case,
    Citation,
    Cost,
    FieldRule,
    Level,
    Location,
    Narrowing,
    OperationRules,
    ParameterRule,
    ResponseRules,
    Rule,
    Rules,
    SchemaRules,
    Variants,
)
from .vocabulary import report_words

_BESIDE_THE_WORDS = frozenset(
    {"properties", "items"}
    | {"default", "deprecated", "instead", "hint", "description", "note", "source"}
)
"""What a field holds beside the words that its own value is judged by."""

_BESIDE_THE_SCHEMA = frozenset({"id", "severity", "at", "source", "message"})


def parse(source: Source | None) -> Rules:
    """What a constraints file says; without one there are no rules.

    Raises `Issues` with everything that is wrong with the file by itself: words that the
    language does not have, and what contradicts itself.
    """
    if source is None:
        return Rules(sources={}, schemas=(), parameters=(), operations=())
    problems = Problems()
    report_words(source, problems)
    rules = _Reader(citations=_citations(source), problems=problems).rules(source)
    report_contradictions(rules, problems)
    problems.raise_if_errors()
    return rules


def _citations(source: Source) -> Mapping[str, Citation]:
    return {
        key: Citation(
            at=at,
            title=_text(at, "title") or "",
            checked=_text(at, "checked") or "",
            url=_text(at, "url"),
        )
        for key, at in _entries(source, "sources")
    }


class _Reader(Struct, frozen=True, kw_only=True):
    """Builds the records of one file.

    What is malformed is passed over: the vocabulary has reported it, and the rest of
    the file can still be judged.
    """

    citations: Mapping[str, Citation]
    problems: Problems

    def rules(self, source: Source) -> Rules:
        return Rules(
            sources=self.citations,
            schemas=tuple(
                SchemaRules(at=at, name=name, narrowing=self.narrowing(at, ""))
                for name, at in _entries(source, "schemas")
            ),
            parameters=self.fields(source, "parameters", ""),
            operations=tuple(
                self.operation(key, at) for key, at in _entries(source, "operations")
            ),
        )

    def source(self, at: Source, inherited: str) -> str:
        """The text for the source that is named here, else for the one around."""
        reference = _text(at, "source")
        if reference is None:
            return inherited
        key, _, section = reference.partition("#")
        citation = self.citations.get(key)
        if citation is None:
            known = ", ".join(self.citations) or "not there"
            hint = did_you_mean(key, self.citations) or f" (the sources are {known})"
            message = located(at, f"no source is called {quoted(key)}{hint}")
            if key:
                self.problems.error(at / "source", message)
            return inherited
        place = f" #{section}" if section else ""
        return f"{citation.title}{place} ({citation.checked})"

    def narrowing(self, at: Source, inherited: str) -> Narrowing:
        source = self.source(at, inherited)
        variants = at.get("variants")
        return Narrowing(
            at=at,
            fields=self.fields(at, "fields", source),
            required=_texts(at, "required"),
            rules=self.rule_list(at, source),
            unknown=_level(at, "unknown", "allow"),
            variants=None if variants is None else self.variants(variants, source),
            source=source,
        )

    def variants(self, at: Source, source: str) -> Variants:
        return Variants(
            at=at,
            by=_text(at, "by") or "",
            narrow=_text(at, "narrow"),
            unlisted=_level(at, "unlisted", "error"),
            unknown=_level(at, "unknown", "allow"),
            common=self.fields(at, "common", source),
            rules=self.rule_list(at, source),
            cases=tuple(
                self.case(name, case, source) for name, case in _entries(at, "cases")
            ),
        )

    def case(self, name: str, at: Source, inherited: str) -> Case:
        source = self.source(at, inherited)
        when = at.get("when")
        values = [] if when is None else when.value
        hints = {key: hint.value for key, hint in _entries(at, "hints")}
        return Case(
            at=at,
            name=name,
            when=tuple(values) if isinstance(values, list) else (values,),
            absent=_flag(at, "absent"),
            source=source,
            fields=self.fields(at, "fields", source),
            tolerated=self.fields(at, "tolerated", source),
            hints={key: text for key, text in hints.items() if isinstance(text, str)},
            required=_texts(at, "required"),
            rules=self.rule_list(at, source),
        )

    def fields(self, at: Source, word: str, source: str) -> tuple[FieldRule, ...]:
        return tuple(
            self.field(name, field, source) for name, field in _entries(at, word)
        )

    def field(self, name: str, at: Source, inherited: str) -> FieldRule:
        source = self.source(at, inherited)
        words = at.value if isinstance(at.value, dict) else {}
        items = at.get("items")
        return FieldRule(
            at=at,
            name=name,
            words=_without(words, _BESIDE_THE_WORDS),
            properties=self.fields(at, "properties", source),
            items=None if items is None else self.field(name, items, source),
            default=words.get("default", ABSENT),
            deprecated=_flag(at, "deprecated"),
            instead=_text(at, "instead"),
            hint=_text(at, "hint"),
            description=_text(at, "description"),
            note=_text(at, "note"),
            source=source,
        )

    def rule_list(self, at: Source, source: str) -> tuple[Rule, ...]:
        rules = at.get("rules")
        if rules is None or not isinstance(rules.value, list):
            return ()
        return tuple(self.rule(rule, source) for rule in rules.elements())

    def rule(self, at: Source, inherited: str) -> Rule:
        words = at.value if isinstance(at.value, dict) else {}
        return Rule(
            at=at,
            id=_text(at, "id") or "",
            severity="warning" if words.get("severity") == "warning" else "error",
            about="request" if words.get("at") == "request" else "narrowed",
            schema=_without(words, _BESIDE_THE_SCHEMA),
            message=_text(at, "message") or "",
            source=self.source(at, inherited),
        )

    def operation(self, key: str, at: Source) -> OperationRules:
        source = self.source(at, "")
        body, cost = at.get("body"), at.get("cost")
        response = at.get("response")
        return OperationRules(
            at=at,
            key=key,
            parameters=tuple(
                self.parameter(name, parameter, source)
                for name, parameter in _entries(at, "parameters")
            ),
            rules=self.rule_list(at, source),
            body=None if body is None else self.narrowing(body, source),
            responses=tuple(
                ResponseRules(at=r, status=s, narrowing=self.narrowing(r, source))
                for s, r in _entries(at, "responses")
            ),
            essential=() if response is None else _texts(response, "essential"),
            download=_texts(at, "download"),
            cost=None if cost is None else self.cost(cost, source),
            source=source,
        )

    def parameter(self, key: str, at: Source, source: str) -> ParameterRule:
        prefix, _, name = key.partition(":")
        for location in get_args(Location):
            if prefix == location and name:
                field = self.field(name, at, source)
                return ParameterRule(at=at, location=location, field=field)
        return ParameterRule(at=at, location=None, field=self.field(key, at, source))

    def cost(self, at: Source, inherited: str) -> Cost:
        each = at.get("each")
        by = None if each is None else _text(each, "by")
        prices: list[tuple[Json, Source]] = []
        if each is not None and isinstance(each.value, dict):
            prices = [*_entries(each, "values")]
        elif each is not None:
            prices = [(None, each)]
        return Cost(
            at=at,
            unit=_text(at, "unit") or "",
            as_of=_text(at, "as_of") or "",
            by=by,
            values=tuple((value, *_price(price)) for value, price in prices),
            times=_texts(at, "times"),
            actual=_text(at, "actual"),
            source=self.source(at, inherited),
        )


def _entries(at: Source, word: str) -> Iterator[tuple[str, Source]]:
    child = at.get(word)
    if child is not None and isinstance(child.value, dict):
        yield from child.items()


def _text(at: Source, word: str) -> str | None:
    child = at.get(word)
    return child.value if child is not None and isinstance(child.value, str) else None


def _flag(at: Source, word: str) -> bool:
    child = at.get(word)
    return child is not None and child.value is True


def _texts(at: Source, word: str) -> tuple[str, ...]:
    child = at.get(word)
    values = child.value if child is not None else None
    if not isinstance(values, list):
        return ()
    return tuple(value for value in values if isinstance(value, str))


def _level(at: Source, word: str, default: Level) -> Level:
    match _text(at, word):
        case ("error" | "warn" | "allow") as level:
            return level
        case _:
            return default


def _price(at: Source) -> tuple[int | float, int | float]:
    match at.value:
        case [int() | float() as low, int() | float() as high]:
            return low, high
        case int() | float() as price:
            return price, price
        case _:
            return 0, 0


def _without(words: Mapping[str, Json], others: frozenset[str]) -> Mapping[str, Json]:
    return {word: value for word, value in words.items() if word not in others}
