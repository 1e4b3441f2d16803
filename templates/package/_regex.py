# Part of every package that tightspec makes: copied as it is, never edited.
"""Whether a text is a regular expression of ECMA-262 (section 22.2.1, with the flag u)."""

from __future__ import annotations

import re


def is_regex(text: str) -> bool:
    """Whether `text` can be read, with the meaning that JSON Schema gives patterns."""
    reader = _Reader(text)
    try:
        reader.alternatives()
    except _NoRegexError:
        return False
    named = reader.references <= reader.names
    return reader.at == len(text) and named and reader.highest <= reader.groups


class _NoRegexError(Exception):
    """What is there cannot stand there."""


_DEEPEST = 200
_NAME = re.compile(r"<([A-Za-z$_][A-Za-z0-9$_]*)>")
_GROUP = re.compile(r"\(\?(?:[=!:]|<[=!])")
_COUNT = re.compile(r"\{([0-9]+)(,([0-9]*))?\}")
_ESCAPE = re.compile(
    r"""[dDwWsStnvfr] | c[A-Za-z] | x[0-9A-Fa-f]{2} | u[0-9A-Fa-f]{4}
      | u\{0*(?:10|[0-9A-Fa-f])?[0-9A-Fa-f]{1,4}\} | [pP]\{[A-Za-z_]+(?:=[A-Za-z0-9_]+)?\}
      | 0(?![0-9]) | [\^$\\.*+?()\[\]{}|/]""",
    re.VERBOSE,
)
_BOUNDARY = re.compile(r"\\[bB]")
_REFERENCE = re.compile("[1-9][0-9]*")
_IN_CLASS = re.compile("[b-]")


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.depth = 0
        self.groups = 0
        self.highest = 0
        self.names: set[str] = set()
        self.references: set[str] = set()

    def alternatives(self) -> None:
        """Everything up to the end, or to the bracket that closes a group."""
        while self.at < len(self.text) and self._now() != ")":
            if not self._take("|"):
                self._term()

    def _term(self) -> None:
        if self._take("^") or self._take("$") or self._match(_BOUNDARY):
            return
        is_look_around = self._atom()
        if not is_look_around:
            self._repetition()

    def _atom(self) -> bool:
        """One thing; whether it is a look-around, which is not repeated."""
        match self._now():
            case "(":
                return self._group()
            case "[":
                self._class()
            case "\\":
                self.at += 1
                self._escape()
            case "*" | "+" | "?" | "{" | "}" | "]":
                raise _NoRegexError
            case _:
                self.at += 1
        return False

    def _group(self) -> bool:
        opening = self._match(_GROUP)
        if opening is None:
            self.groups += 1
            self.at += 1
            if self._take("?"):
                self._name(self.names)
        self.depth += 1
        if self.depth > _DEEPEST:
            raise _NoRegexError
        self.alternatives()
        self.depth -= 1
        if not self._take(")"):
            raise _NoRegexError
        return opening is not None and opening[0] != "(?:"

    def _name(self, names: set[str]) -> None:
        name = self._demand(_NAME)[1]
        if names is self.names and name in names:
            raise _NoRegexError
        names.add(name)

    def _repetition(self) -> None:
        count = self._match(_COUNT)
        if count is not None:
            least, _, most = count.groups()
            if most and int(least) > int(most):
                raise _NoRegexError
        elif not (self._take("*") or self._take("+") or self._take("?")):
            return
        self._take("?")

    def _escape(self) -> None:
        if self._take("k"):
            self._name(self.references)
            return
        reference = self._match(_REFERENCE)
        if reference is not None:
            self.highest = max(self.highest, int(reference[0]))
        else:
            self._demand(_ESCAPE)

    def _class(self) -> None:
        self.at += 1
        self._take("^")
        while not self._take("]"):
            first = self._member()
            if self._now() == "-" and self.text[self.at + 1 : self.at + 2] != "]":
                self.at += 1
                last = self._member()
                if first is None or last is None or first > last:
                    raise _NoRegexError

    def _member(self) -> str | None:
        """A character of a class; None for what stands for several."""
        start = self.at
        if not self._take("\\"):
            self.at += 1
            if start >= len(self.text):
                raise _NoRegexError
            return self.text[start]
        found = self._match(_IN_CLASS)
        if found is not None:
            return found[0].replace("b", "\b")
        return _character(self._demand(_ESCAPE)[0])

    def _now(self) -> str:
        return self.text[self.at : self.at + 1]

    def _take(self, text: str) -> bool:
        if not self.text.startswith(text, self.at):
            return False
        self.at += len(text)
        return True

    def _match(self, what: re.Pattern[str]) -> re.Match[str] | None:
        found = what.match(self.text, self.at)
        if found is not None:
            self.at = found.end()
        return found

    def _demand(self, what: re.Pattern[str]) -> re.Match[str]:
        found = self._match(what)
        if found is None:
            raise _NoRegexError
        return found


_CONTROLS = {"t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "0": "\0"}


def _character(escape: str) -> str | None:
    """What an escape stands for in a class; None if that is several characters."""
    match escape[0]:
        case "d" | "D" | "w" | "W" | "s" | "S" | "p" | "P":
            return None
        case "x" | "u":
            return chr(int(escape[1:].strip("{}"), 16))
        case "c":
            return chr(ord(escape[1]) % 32)
        case kind:
            return _CONTROLS.get(kind, kind)
