"""YAML text, as YAML 1.2's core schema reads it.

The values are built straight from the parser's events: one pass without recursion does
the bounds, the keys and the scalars, and is several times faster than PyYAML's nodes
and constructors (which would also crash the process at some 200,000 levels). What is
left of YAML 1.1 is the parser's: U+0085, U+2028 and U+2029 are line breaks to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NoReturn, Protocol, TypeAlias

import yaml
from msgspec import Struct, field
from yaml import events

from ..errors import Issue, Issues, Position, Problems, quoted
from .bounds import MAX_ALIASED, MAX_DEPTH, Json, measure
from .marks import Token, report_repeated
from .scalars import plain
from .text import at


def read_yaml(text: str, label: str) -> Json:
    """The value of a YAML text: keys are strings, `<<` merges, aliases share values.

    Raises `Issues`: not YAML, a key twice in one mapping, a key that is no text, tags
    beyond those of JSON, a number that JSON does not have, more than one document, an
    alias inside what it names, more levels or aliased values than the bounds allow.
    """
    builder = _Builder(label)
    for event in _events(text, label):
        builder.take(event)
    if builder.repeated:
        report_repeated(yaml_tokens(text, label), label, builder.problems)
    return builder.result()


def yaml_tokens(text: str, label: str) -> Iterator[Token]:
    """The tokens of a text that is known to be YAML."""
    for event in _events(text, label):
        line, column = _written(event.start_mark)
        match event:
            case events.MappingStartEvent():
                yield Token("mapping", line, column, name=event.anchor)
            case events.SequenceStartEvent():
                yield Token("list", line, column, name=event.anchor)
            case events.MappingEndEvent() | events.SequenceEndEvent():
                yield Token("end", line, column)
            case events.ScalarEvent():
                yield Token("scalar", line, column, event.value, event.anchor)
            case events.AliasEvent():
                yield Token("alias", line, column, name=event.anchor)
            case _:
                pass


_Node: TypeAlias = events.ScalarEvent | events.CollectionStartEvent
_Container: TypeAlias = dict[str, Json] | list[Json]


def _events(text: str, label: str) -> Iterator[events.Event]:
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except yaml.reader.ReaderError:
        match = _UNPRINTABLE.search(text)
        place = at(text, match.start() if match else 0, label)
        message = "a control character, which YAML does not allow"
        raise Issues([Issue(place=place, message=message)]) from None
    except yaml.MarkedYAMLError as error:
        context = error.context_mark
        raise Issues(
            [
                Issue(
                    place=_position(error.problem_mark, label),
                    message=_not_yaml(error),
                    also=_position(context, label) if context else None,
                )
            ]
        ) from None


def _not_yaml(error: yaml.MarkedYAMLError) -> str:
    context = f" {error.context}" if error.context else ""
    return f"not YAML: {error.problem}{context}"


class _YamlMark(Protocol):
    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


def _written(mark: _YamlMark | None) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _position(mark: _YamlMark | None, label: str) -> Position:
    line, column = _written(mark)
    return Position(label=label, line=line, column=column)


# The C parser where PyYAML was built with it; it is 20 times faster.
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CORE: Final = "tag:yaml.org,2002:"
_TYPES: Final[dict[str, type]] = {
    "null": type(None),
    "bool": bool,
    "int": int,
    "float": float,
}
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_UNPRINTABLE = re.compile(  # what is not c-printable: YAML 1.2, section 5.1
    r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


class _Open(Struct):
    """A mapping or list whose end has not come yet."""

    value: _Container
    key: str | None = None
    merge: events.Event | None = None
    merged: list[dict[str, Json]] = field(default_factory=list["dict[str, Json]"])

    @property
    def wants_key(self) -> bool:
        return self.key is None and isinstance(self.value, dict)


class _Anchored(Struct):
    value: Json
    measured: tuple[int, int] | None = None


class _Builder:
    """Takes the events of one text and builds its value.

    Faults that leave the rest readable are collected, the others raise at once.
    """

    def __init__(self, label: str) -> None:
        self.label = label
        self.problems = Problems()
        self.repeated = False
        self.documents: list[Json] = []
        self.open = [_Open(self.documents)]
        self.anchors: dict[str, _Anchored] = {}
        self.aliased = 0

    def take(self, event: events.Event) -> None:
        match event:
            case events.ScalarEvent():
                self.scalar(event)
            case events.MappingStartEvent():
                self.start(event, {}, "map")
            case events.SequenceStartEvent():
                self.start(event, [], "seq")
            case events.MappingEndEvent() | events.SequenceEndEvent():
                self.end()
            case events.AliasEvent():
                self.alias(event)
            case events.DocumentStartEvent() if self.documents:
                self.fail(event, "a second document begins here: a file holds one")
            case _:
                pass

    def result(self) -> Json:
        if not self.documents:
            self.problems.error(Position(label=self.label), "the file is empty")
        self.problems.raise_if_errors()
        return self.documents[0]

    def scalar(self, event: events.ScalarEvent) -> None:
        node = self.open[-1]
        # The C parser refuses these itself, the Python parser does not.
        if not event.value.isascii() and _SURROGATE.search(event.value):
            self.error(event, "half of a surrogate pair is no character")
        if node.wants_key:
            self.check_tag(event, *_TYPES, "str")
            value: Json = event.value
            node.key = event.value
            node.merge = event if value == "<<" and event.implicit[0] else None
        else:
            value = self.value(event)
            self.add(value)
        if event.anchor:
            self.anchors[event.anchor] = _Anchored(value)

    def value(self, event: events.ScalarEvent) -> Json:
        self.check_tag(event, *_TYPES, "str")
        tag = (event.tag or "").removeprefix(_CORE)
        if tag in ("!", "str") or not (tag or event.implicit[0]):
            return event.value
        try:
            value = plain(event.value)
        except ValueError as error:
            self.error(event, str(error))
            return None
        if tag == "float" and type(value) is int:
            value = float(value)
        if tag in _TYPES and type(value) is not _TYPES[tag]:
            self.error(event, f"{quoted(event.value)} is not of the type !!{tag}")
        return value

    def start(
        self, event: events.CollectionStartEvent, value: _Container, tag: str
    ) -> None:
        if self.open[-1].wants_key:
            self.fail(event, "a key must be text")
        self.check_tag(event, tag)
        if event.anchor:
            self.anchors[event.anchor] = _Anchored(value)
        self.open.append(_Open(value))
        self.check_depth(event, 0)

    def end(self) -> None:
        node = self.open.pop()
        if node.merged and isinstance(node.value, dict):
            own = dict(node.value)
            node.value.clear()
            for merged in reversed(node.merged):
                node.value.update(merged)
            node.value.update(own)
        self.add(node.value)

    def alias(self, event: events.AliasEvent) -> None:
        name = event.anchor or ""
        if self.open[-1].wants_key:
            self.fail(event, "a key must be text")
        if (anchored := self.anchors.get(name)) is None:
            self.fail(event, f"nothing before this is called &{name}")
        if any(node.value is anchored.value for node in self.open):
            self.fail(event, f"*{name} stands inside what it names")
        if anchored.measured is None:
            anchored.measured = measure(anchored.value, MAX_ALIASED)
        nodes, depth = anchored.measured
        self.aliased += nodes
        if self.aliased > MAX_ALIASED:
            self.fail(event, f"aliases stand for more than {MAX_ALIASED:,} values")
        self.check_depth(event, depth)
        self.add(anchored.value)

    def add(self, value: Json) -> None:
        node = self.open[-1]
        if isinstance(node.value, list):
            node.value.append(value)
            return
        key, node.key = node.key, None
        if node.merge:
            self.merge(node, node.merge, value)
            node.merge = None
        elif key in node.value:
            self.repeated = True
        elif key is not None:
            node.value[key] = value

    def merge(self, node: _Open, event: events.Event, value: Json) -> None:
        self.repeated = self.repeated or bool(node.merged)
        for mapping in value if isinstance(value, list) else [value]:
            if isinstance(mapping, dict):
                node.merged.append(mapping)
            else:
                self.error(event, "<< merges a mapping, or a list of mappings")

    def check_tag(self, event: _Node, *allowed: str) -> None:
        if event.tag in (None, "!"):
            return
        tag = event.tag.replace(_CORE, "!!", 1)
        if tag not in [f"!!{name}" for name in allowed]:
            self.error(event, f"the tag {quoted(tag)}: only values of JSON are read")

    def check_depth(self, event: events.Event, inside: int) -> None:
        if len(self.open) - 1 + inside > MAX_DEPTH:
            self.fail(event, f"more than {MAX_DEPTH} levels inside each other")

    def error(self, event: events.Event, message: str) -> None:
        self.problems.error(_position(event.start_mark, self.label), message)

    def fail(self, event: events.Event, message: str) -> NoReturn:
        self.error(event, message)
        raise Issues(self.problems.issues)
