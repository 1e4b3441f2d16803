"""JSON text (RFC 8259)."""

from __future__ import annotations

import json
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from ..errors import Issue, Issues, Position, Problems
from .bounds import MAX_DEPTH, Json, measure
from .marks import Pointer, Token, report_repeated
from .scalars import number
from .text import at


class NotJson(Issues):
    """The text is not JSON at all."""


def read_json(text: str, label: str) -> Json:
    """The value of a JSON text.

    Raises `NotJson`, or `Issues`: too deep, a key twice in one object, a number that is
    too long or not finite, half of a surrogate pair.
    """
    hooks = _Hooks()
    try:
        value: Json = json.loads(
            text,
            object_pairs_hook=hooks.mapping,
            parse_int=hooks.number,
            parse_float=hooks.number,
            parse_constant=hooks.number,
        )
    except json.JSONDecodeError as error:
        place = Position(label=label, line=error.lineno, column=error.colno)
        message = f"not JSON: {error.msg}"
        raise NotJson([Issue(place=place, message=message)]) from None
    except RecursionError:
        raise _too_deep(text, label) from None
    if measure(value, most=len(text))[1] > MAX_DEPTH:
        raise _too_deep(text, label)
    problems = Problems()
    if hooks.suspicious:
        _report_suspicious(text, label, problems)
    if _SURROGATE.search(text):
        _report_surrogates(text, label, problems)
    problems.raise_if_errors()
    return value


def json_tokens(text: str) -> Iterator[Token]:
    """The tokens of a text that is known to be JSON."""
    line, line_start, end = 1, 0, 0
    for match in _TOKEN.finditer(text):
        start = match.start()
        if breaks := text.count("\n", end, start):
            line += breaks
            line_start = text.rfind("\n", end, start) + 1
        end, column, raw = match.end(), start - line_start + 1, match[0]
        match raw[0]:
            case "{":
                yield Token("mapping", line, column)
            case "[":
                yield Token("list", line, column)
            case "}" | "]":
                yield Token("end", line, column)
            case '"':
                plain = "\\" not in raw
                value = raw[1:-1] if plain else json.loads(raw)
                yield Token("scalar", line, column, value)
            case _:
                yield Token("scalar", line, column, raw)


class JsonMark:
    """Where a value of a text that is known to be JSON is written: an entry of an object
    at its key. What is in it is looked for when it is asked for."""

    def __init__(self, lines: Lines, written: int, start: int) -> None:
        self._lines = lines
        self._written = written
        self._start = start
        self._found: dict[str | int, JsonMark] = {}
        self._left = self._children()

    @classmethod
    def of(cls, utf8: bytes) -> JsonMark:
        """The mark of the whole value."""
        lines = Lines(utf8)
        start = _after_space(lines.text, 0)
        return cls(lines, start, start)

    @property
    def line(self) -> int:
        """From 1."""
        return self._lines.position(self._written)[0]

    @property
    def column(self) -> int:
        """From 1, in characters."""
        return self._lines.position(self._written)[1]

    def find(self, pointer: Pointer) -> JsonMark:
        """The mark of a value, or of the nearest one above it that is written."""
        mark = self
        for key in pointer:
            inner = mark._child(key)
            if inner is None:
                break
            mark = inner
        return mark

    def _child(self, key: str | int) -> JsonMark | None:
        """The mark of what stands right in the value; what follows is not looked at."""
        if key not in self._found:
            for name, mark in self._left:
                self._found[name] = mark
                if name == key:
                    break
        return self._found.get(key)

    def _children(self) -> Iterator[tuple[str | int, JsonMark]]:
        text = self._lines.text
        opening = text[self._start]
        if opening not in "{[":
            return
        end, number = self._start, 0
        while text[written := _after_space(text, end + 1)] not in "}]":
            key: str | int = number
            start = written
            if opening == "{":
                end = _SKIPPING.raw_decode(text, written)[1]
                key = json.loads(_bytes(text[written:end]))
                start = _after_space(text, _after_space(text, end) + 1)
            yield key, JsonMark(self._lines, written, start)
            end = _after_space(text, _SKIPPING.raw_decode(text, start)[1])
            if text[end] != ",":
                break
            number += 1


class Lines:
    """The lines of a text, found once.

    Attributes:
        text: a character for each byte of its UTF-8: what JSON is made of is ASCII, and
            one character beyond may make a text four times as large.
    """

    def __init__(self, utf8: bytes) -> None:
        self.text = utf8.decode("latin-1")

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of a character, from 1."""
        line = bisect_left(self._ends, offset)
        start = self._ends[line - 1] + 1 if line else 0
        return line + 1, self._characters(offset) - self._characters(start) + 1

    @cached_property
    def _ends(self) -> Sequence[int]:
        return array("Q", (match.start() for match in re.finditer("\n", self.text)))

    def _characters(self, offset: int) -> int:
        """How many characters stand before a byte. A text may be one line of megabytes, so
        those of whole blocks are counted once."""
        block, rest = divmod(offset, _BLOCK)
        return self._blocks[block] + _count(self.text[offset - rest : offset])

    @cached_property
    def _blocks(self) -> Sequence[int]:
        starts = range(0, len(self.text), _BLOCK)
        counts = (_count(self.text[start : start + _BLOCK]) for start in starts)
        return array("Q", accumulate(counts, initial=0))


def _count(text: str) -> int:
    """The characters of UTF-8, a character for each byte."""
    return len(_bytes(text).translate(None, _CONTINUATION))


_BLOCK = 4096
_CONTINUATION = bytes(range(0x80, 0xC0))
"""The bytes of UTF-8 that go on with a character (RFC 3629, section 3)."""


def _bytes(text: str) -> bytes:
    return text.encode("latin-1")


def _after_space(text: str, start: int) -> int:
    found = _SPACE.match(text, start)
    return found.end() if found else start


_SPACE = re.compile(r"[ \t\n\r]*")
# Nothing of what is passed over is kept, and numbers may be long.
_SKIPPING = json.JSONDecoder(
    object_pairs_hook=lambda _: None,
    parse_int=str,
    parse_float=str,
    parse_constant=str,
)


class _Hooks:
    """What `json` calls while it reads. It cannot say where it is, so what looks wrong
    is only noted here, and looked for afterwards."""

    def __init__(self) -> None:
        self.suspicious = False

    def mapping(self, pairs: list[tuple[str, Json]]) -> Json:
        value = dict(pairs)
        if len(value) < len(pairs):
            self.suspicious = True
        return value

    def number(self, text: str) -> int | float:
        try:
            return number(text)
        except ValueError:
            self.suspicious = True
            return 0


def _report_suspicious(text: str, label: str, problems: Problems) -> None:
    report_repeated(json_tokens(text), label, problems)
    for match in _TOKEN.finditer(text):
        if match[0][0] in "-0123456789NI":
            try:
                number(match[0])
            except ValueError as error:
                problems.error(at(text, match.start(), label), str(error))


def _report_surrogates(text: str, label: str, problems: Problems) -> None:
    for escape in _ESCAPE.finditer(text):
        if escape["half"]:
            problems.error(
                at(text, escape.start(), label),
                f"{escape[0]} is half of a surrogate pair, and no character",
            )


def _too_deep(text: str, label: str) -> Issues:
    level = 0
    place = Position(label=label)
    for match in _TOKEN.finditer(text):
        level += {"{": 1, "[": 1, "}": -1, "]": -1}.get(match[0], 0)
        if level > MAX_DEPTH:
            place = at(text, match.start(), label)
            break
    message = f"more than {MAX_DEPTH} levels inside each other"
    return Issues([Issue(place=place, message=message)])


_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]|[^\s\[\]{}",:]++')
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_ESCAPE = re.compile(
    r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|(?P<half>\\u[dD][89a-fA-F]..)|\\."
)
