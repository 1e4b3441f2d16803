"""Texts and numbers, as the words of a schema ask for them."""

from __future__ import annotations

import math
from collections.abc import Iterator

from .documents import Json
from .matching import matching

_TEXTS = {
    "date": "2026-11-22",
    "date-time": "2026-11-22T10:30:00Z",
    "time": "10:30:00Z",
    "duration": "P1D",
    "uuid": "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "uri": "https://example.com/a",
    "url": "https://example.com/a",
    "uri-reference": "https://example.com/a",
    "iri": "https://example.com/a",
    "email": "a@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "ip": "192.0.2.1",
    "byte": "YQ==",
    "json-pointer": "/a",
    "regex": "a",
}


def varied(guess: Json, number: int) -> Json:
    """A value like it, and another one (uniqueItems)."""
    if number == 0 or isinstance(guess, bool):
        return guess
    if isinstance(guess, int | float):
        return guess + number
    if not isinstance(guess, str):
        return guess
    return str(int(guess) + number) if guess.isdecimal() else f"{guess}{number}"


def strings(words: dict[str, Json]) -> Iterator[str]:
    """Texts for what the words of a schema say."""
    least, most = words.get("minLength", 0), words.get("maxLength", 1 << 30)
    texts = [_TEXTS.get(str(words.get("format")), "text")]
    if isinstance(words.get("pattern"), str):
        texts = [*matching(words["pattern"], int(least)), *texts]
    for text in texts:
        yield (text + "a" * max(0, int(least) - len(text)))[: int(most)]


def numbers(words: dict[str, Json], *, whole: bool) -> Iterator[int | float]:
    """Numbers for what the words of a schema say, at its bounds first."""
    low, high = words.get("minimum"), words.get("maximum")
    above, below = words.get("exclusiveMinimum"), words.get("exclusiveMaximum")
    step = words.get("multipleOf", 1)
    if above is True:
        low, above = None, low
    if below is True:
        high, below = None, high
    for bound in (low, high):
        if isinstance(bound, int | float) and not isinstance(bound, bool):
            yield math.ceil(bound) if whole else bound
    for bound, way in ((above, 1), (below, -1)):
        if isinstance(bound, int | float) and not isinstance(bound, bool):
            yield math.floor(bound) + way
            yield bound + way * 0.5
    yield 1
    yield step
    yield 0
