# Part of every package that tightspec makes: copied as it is, never edited.
"""The formats of JSON Schema as checks of text (Validation 2020-12, section 7.3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple
from unicodedata import bidirectional

import idna

from ._checks import Check, matches
from ._grammars import DAY, IPV4, OFFSET, UUID_TEXT, ipv6, uri
from ._regex import is_regex
from ._wire import JsonValue

__all__ = ["Format"]


@dataclass(frozen=True, slots=True, eq=False)
class Format(Check):
    """A string has a format; other values have none."""

    name: str

    def accepts(self, value: JsonValue) -> bool:
        return not isinstance(value, str) or _FORMATS[self.name].has(value)

    def __str__(self) -> str:
        return f"be {_FORMATS[self.name].words}"


def _grammar(give: Callable[[], str]) -> Callable[[str], bool]:
    pattern = cache(lambda: f"^({give()})$")
    return lambda text: matches(pattern(), text)


# --- dates and times (RFC 3339) -------------------------------------------------------

_CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)([.][0-9]+)?"
_ZONE = f"([Zz]|{OFFSET})"
_DAY_MINUTES = 24 * 60
_LEAP_SECOND = ":60"


def _is_date(text: str) -> bool:
    if not matches(f"^{DAY}$", text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_time(text: str) -> bool:
    if not matches(f"^{_CLOCK}{_ZONE}$", text):
        return False
    return text[5:8] != _LEAP_SECOND or _minute_of_day(text) == _DAY_MINUTES - 1


def _minute_of_day(time: str) -> int:
    """The minute in UTC: leap seconds are at the end of a day there."""
    minute = int(time[:2]) * 60 + int(time[3:5])
    if time[-1] not in "Zz":
        sign = -1 if time[-6] == "-" else 1
        minute -= sign * (int(time[-5:-3]) * 60 + int(time[-2:]))
    return minute % _DAY_MINUTES


def _is_date_time(text: str) -> bool:
    return text[10:11] in ("T", "t") and _is_date(text[:10]) and _is_time(text[11:])


def _duration() -> str:
    """RFC 3339, appendix A."""
    time = "([0-9]+H([0-9]+M([0-9]+S)?)?|[0-9]+M([0-9]+S)?|[0-9]+S)"
    day = "([0-9]+Y([0-9]+M([0-9]+D)?)?|[0-9]+M([0-9]+D)?|[0-9]+D)"
    return f"P({day}(T{time})?|T{time}|[0-9]+W)"


# --- host names and addresses ---------------------------------------------------------

_LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_LONGEST_NAME = 253
_DOTS = ("\u3002", "\uff0e", "\uff61")


def _is_hostname(text: str) -> bool:
    """RFC 1123, section 2.1; labels that begin with `xn--` are those of IDNA."""
    return (
        matches(f"^{_LABEL}([.]{_LABEL})*$", text)
        and len(text) <= _LONGEST_NAME
        and ("xn--" not in text.lower() or _is_idn_hostname(text))
    )


def _is_idn_hostname(text: str) -> bool:
    """RFC 5890, section 2.3.2.3."""
    for dot in _DOTS:
        text = text.replace(dot, ".")
    try:
        ascii_labels = [idna.alabel(label).decode() for label in text.split(".")]
        labels = [idna.ulabel(label) for label in ascii_labels]
        is_bidi = any(map(_has_right_to_left, labels))
        if is_bidi and not all(
            idna.check_bidi(each, check_ltr=True) for each in labels
        ):
            return False
    except idna.IDNAError:
        return False
    return len(".".join(ascii_labels)) <= _LONGEST_NAME


def _has_right_to_left(label: str) -> bool:
    return any(bidirectional(char) in ("R", "AL", "AN") for char in label)


def _email(*, international: bool = False) -> str:
    """RFC 5321, section 4.1.2; RFC 6531 where it is international."""
    wide = r"\x{80}-\x{10FFFF}" if international else ""
    atom = rf"[A-Za-z0-9!#$%&'*+/=?^_`{{|}}~{wide}-]+"
    quoted = rf'"([ !#-\[\]-~{wide}]|\\[ -~])*"'
    end = f"[A-Za-z0-9{wide}]"
    label = f"{end}([A-Za-z0-9{wide}-]*{end})?"
    literal = rf"\[({IPV4}|IPv6:{ipv6()})\]"
    return rf"({atom}([.]{atom})*|{quoted})@({label}([.]{label})*|{literal})"


# --- pointers, templates and expressions ----------------------------------------------


def _uri_template() -> str:
    """RFC 6570, section 2."""
    encoded = "%[0-9A-Fa-f]{2}"
    char = f"([A-Za-z0-9_]|{encoded})"
    variable = f"{char}([.]?{char})*(:[1-9][0-9]{{0,3}}|[*])?"
    expression = rf"\{{[+#./;?&=,!@|]?{variable}(,{variable})*\}}"
    literal = r"[^\x00-\x20\x{7F}-\x{9F}\x22%<>\x5C^`{|}]"
    return f"({literal}|{encoded}|{expression})*"


_POINTER = "(/([^~/]|~[01])*)*"


class _Known(NamedTuple):
    has: Callable[[str], bool]
    words: str


_FORMATS = {
    "date": _Known(_is_date, "a date such as 2026-11-22"),
    "time": _Known(_is_time, "a time with an offset, such as 10:30:00Z"),
    "date-time": _Known(
        _is_date_time, "a date and time with an offset, such as 2026-11-22T10:30:00Z"
    ),
    "duration": _Known(_grammar(_duration), "a duration such as P1DT12H"),
    "hostname": _Known(_is_hostname, "a host name"),
    "idn-hostname": _Known(_is_idn_hostname, "an internationalized host name"),
    "email": _Known(_grammar(_email), "an e-mail address"),
    "idn-email": _Known(
        _grammar(lambda: _email(international=True)),
        "an internationalized e-mail address",
    ),
    "ipv4": _Known(_grammar(lambda: IPV4), "an IPv4 address"),
    "ipv6": _Known(_grammar(ipv6), "an IPv6 address"),
    "uri": _Known(_grammar(uri), "a URI"),
    "uri-reference": _Known(
        _grammar(lambda: uri(reference=True)), "a URI or a relative reference"
    ),
    "iri": _Known(_grammar(lambda: uri(international=True)), "an IRI"),
    "iri-reference": _Known(
        _grammar(lambda: uri(reference=True, international=True)),
        "an IRI or a relative reference",
    ),
    "uri-template": _Known(_grammar(_uri_template), "a URI template"),
    "uuid": _Known(
        _grammar(lambda: UUID_TEXT),
        "a UUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    ),
    "json-pointer": _Known(_grammar(lambda: _POINTER), "a JSON pointer"),
    "relative-json-pointer": _Known(
        _grammar(lambda: f"(0|[1-9][0-9]*)(#|{_POINTER})"), "a relative JSON pointer"
    ),
    "regex": _Known(is_regex, "a regular expression of ECMA-262"),
}
