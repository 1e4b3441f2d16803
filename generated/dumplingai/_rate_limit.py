# Part of every package that tightspec makes: copied as it is, never edited.
"""What an answer's headers say about when to come again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import NamedTuple


class RateLimit(NamedTuple):
    """How many requests there may be; each is None if the answer does not say so."""

    limit: int | None = None
    """How many in a period."""
    remaining: int | None = None
    """How many are left in this one."""
    reset: float | None = None
    """Seconds from the answer to the next one."""


def read_rate_limit(headers: Mapping[str, str], now: float) -> RateLimit:
    """The rate limit that an answer tells; `now` counts if it does not say when it was."""
    return RateLimit(
        limit=_count(headers, "limit", "q"),
        remaining=_count(headers, "remaining", "r"),
        reset=_reset(headers, now),
    )


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """After how many seconds the server wants to be asked again, if it says so.

    It is `Retry-After` in seconds or as a date, `retry-after-ms`, or else the time to
    the reset of a rate limit that is used up.
    """
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after", "")
    seconds = _number(text)
    if seconds is not None:
        return seconds
    moment = _moment(text)
    if moment is not None:
        return _until(moment, headers, now)
    return None if _count(headers, "remaining", "r") else _reset(headers, now)


def _count(headers: Mapping[str, str], name: str, short: str) -> int | None:
    text = headers.get(f"x-ratelimit-{name}") or headers.get(f"ratelimit-{name}")
    number = _number(text or _member(headers, name, short))
    return None if number is None else int(number)


def _reset(headers: Mapping[str, str], now: float) -> float | None:
    for name in ("x-ratelimit-reset-after", "x-ratelimit-reset", "ratelimit-reset"):
        number = _number(headers.get(name, ""))
        if number is not None:
            break
    else:
        number = _number(_member(headers, "reset", "t"))
    if number is None or number < _LONG_AGO:
        return number
    moment = number / 1000 if number > _LONG_AGO * 1000 else number
    return _until(moment, headers, now)


_LONG_AGO = 1_000_000_000
"""2001 in seconds since 1970, and 31 years as a time to wait."""


def _member(headers: Mapping[str, str], name: str, short: str) -> str:
    """A member of the `RateLimit` header, in the form of its drafts until and since 2024."""
    found = re.search(rf"\b(?:{name}|{short})=(\d+)", headers.get("ratelimit", ""))
    return found[1] if found else ""


def _number(text: str) -> float | None:
    text = text.strip()
    return float(text) if _NUMBER.fullmatch(text) else None


_NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{0,9})?", re.ASCII)


def _moment(text: str) -> float | None:
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, OverflowError):
        return None


def _until(moment: float, headers: Mapping[str, str], now: float) -> float:
    """The seconds to a moment from that of the answer, by the server's own clock."""
    answered = _moment(headers.get("date", ""))
    return max(0.0, moment - (now if answered is None else answered))
