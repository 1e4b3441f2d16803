"""TOML that is read key by key, and whose faults know where they are written."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias, TypeVar, cast

from msgspec import Struct

from .errors import Issue, Issues, Position, Problems, did_you_mean, quoted

Fault: TypeAlias = Callable[[str], str]
"""What is wrong with a text, as the end of a sentence about its key; "" if nothing."""

_T = TypeVar("_T")
_KeyPath: TypeAlias = tuple[str, ...]


class File(Struct, frozen=True, kw_only=True):
    """A TOML file as it was read."""

    label: str
    text: str
    value: dict[str, object]


def read(path: Path, *, label: str) -> File:
    """Read a file; raises Issues if it is not TOML, and OSError."""
    try:
        text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
        return File(label=label, text=text, value=tomllib.loads(text))
    except UnicodeDecodeError as error:
        place = Position(label=label)
        message = f"not UTF-8 text: {error.reason} at byte {error.start}"
    except tomllib.TOMLDecodeError as error:
        place, message = _decode_error(error, label)
    raise Issues([Issue(place=place, message=message)])


class Table:
    """A table of a file: hands out its values and records what is wrong with them.

    A value that is wrong is replaced by its default, so that reading goes on.
    """

    def __init__(self, file: File, problems: Problems, *path: str) -> None:
        self._file = file
        self._problems = problems
        self._path = path
        self._asked: set[str] = set()
        self._values: dict[str, object] = {}
        self._is_table = False
        value = file.value
        for depth, key in enumerate(path, 1):
            inner = value.get(key, {})
            if not isinstance(inner, dict):
                if depth == len(path):
                    self.error("", "must be a table")
                return
            value = cast("dict[str, object]", inner)
        self._values = value
        self._is_table = True

    def names(self) -> tuple[str, ...]:
        """Every key, where they are names of the user's own."""
        self._asked.update(self._values)
        return tuple(self._values)

    def table(self, key: str) -> Table:
        """The table of this key, an empty one if it is not there."""
        self._asked.add(key)
        return Table(self._file, self._problems, *self._path, key)

    def required_text(self, key: str, fault: Fault | None = None) -> str:
        """The text of a key that must be there."""
        if self._is_table and key not in self._values:
            self.error("", f"has no {quoted(key)}")
        return self.text(key, fault) or ""

    def text(self, key: str, fault: Fault | None = None) -> str | None:
        """The text of this key."""
        value = self._value(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value:
            self.error(key, "must be text")
            return None
        if fault is not None and (wrong := fault(value)):
            self.error(key, wrong)
        return value

    def texts(self, key: str, fault: Fault) -> tuple[str, ...]:
        """The list of texts of this key."""
        value = self._value(key)
        if value is None:
            return ()
        texts = cast("list[object]", value) if isinstance(value, list) else [None]
        if not all(isinstance(text, str) for text in texts):
            self.error(key, "must be a list of texts")
            return ()
        found = tuple(cast("list[str]", texts))
        for wrong in filter(None, map(fault, found)):
            self.error(key, wrong)
        return found

    def seconds(self, key: str, default: float) -> float:
        """The number of this key, finite and above 0."""
        value = self._value(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.error(key, "must be a number of seconds")
        elif not 0 < value < math.inf:
            self.error(key, f"must be above 0, not {value}")
        else:
            return value
        return default

    def flag(self, key: str) -> bool:
        """Whether this key is there and true."""
        value = self._value(key)
        if value is not None and not isinstance(value, bool):
            self.error(key, "must be true or false")
        return value is True

    def choice(self, key: str, known: tuple[_T, ...]) -> _T:
        """The value of this key, one of these; the first if it is not there."""
        value = self._value(key)
        if value is None:
            return known[0]
        for choice in known:
            if choice == value:
                return choice
        choices = " or ".join(repr(choice) for choice in known)
        self.error(key, f"must be {choices}, not {quoted(str(value))}")
        return known[0]

    def refuse_unknown(self) -> None:
        """Record every key that nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                self.error(key, f"is not known{did_you_mean(key, self._asked)}")

    def place(self, key: str) -> Position:
        """Where this key stands."""
        return _position(self._file, (*self._path, key))

    def error(self, key: str, message: str) -> None:
        """Record a fault of this key, or of the table itself with ""."""
        path = (*self._path, key) if key else self._path
        subject = quoted(key) if key else f"[{'.'.join(path)}]"
        self._problems.error(_position(self._file, path), f"{subject} {message}")

    def _value(self, key: str) -> object:
        self._asked.add(key)
        return self._values.get(key)


def _decode_error(error: tomllib.TOMLDecodeError, label: str) -> tuple[Position, str]:
    # Python 3.14 has the line and column as attributes; the text is older.
    written = re.fullmatch(
        r"(.*) \(at line (\d+), column (\d+)\)", str(error), re.DOTALL
    )
    if written is None:
        return Position(label=label), str(error)
    line, column = int(written[2]), int(written[3])
    return Position(label=label, line=line, column=column), written[1]


def _position(file: File, path: _KeyPath) -> Position:
    """Where the longest part of this path stands that is written in the file."""
    positions = _positions(file)
    while path and path not in positions:
        path = path[:-1]
    return positions.get(path, Position(label=file.label))


def _positions(file: File) -> dict[_KeyPath, Position]:
    positions: dict[_KeyPath, Position] = {}
    table: _KeyPath = ()
    for line, statement in _statements(file.text):
        column = len(statement) - len(statement.lstrip()) + 1
        place = Position(label=file.label, line=line, column=column)
        paths = list(_paths(tomllib.loads(statement)))
        if statement.lstrip().startswith("["):
            table = paths.pop()
            positions[table] = place
            continue
        for path in paths:
            positions.setdefault((*table, *path), place)
    return positions


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """The statements of a text that is TOML, each with its line (from 1).

    A statement ends with the first line up to which it is TOML by itself.
    """
    start, lines = 1, list[str]()
    for number, line in enumerate(text.split("\n"), 1):
        lines.append(line)
        statement = "\n".join(lines)
        try:
            tomllib.loads(statement)
        except tomllib.TOMLDecodeError:
            continue
        yield start, statement
        start, lines = number + 1, []


def _paths(value: object) -> Iterator[_KeyPath]:
    """The paths of a value's keys, an outer one before its inner ones."""
    if isinstance(value, dict):
        for key, inner in cast("dict[str, object]", value).items():
            yield (key,)
            yield from ((key, *path) for path in _paths(inner))
