"""Random texts, of the kinds that have broken something somewhere."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

_SEPARATORS = " ,;|.=&?#/\\[]{}()<>@:!$'*+~^`\"-_"
_CONTROLS = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0)]))
_BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SPACES = "\u00a0\u1680\u2000\u2003\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u200d"
_EMOJI = "\U0001f95f\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f1e9\U0001f1ea\u2764\ufe0f"
_COMBINING = "e\u0301\u1e9b\u0323\u212b\u00c5\ufb01\u0130\u0131\u1e9e\u00df"
_PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))
_WORD = "abcXYZ019"
_KNOWN = (
    *(
        "",
        ".",
        "..",
        "...",
        "/",
        "//",
        "../",
        "..%2f",
        "%2e%2e",
        "%2E",
        "%",
        "%%",
        "%zz",
    ),
    *(
        "%00",
        "%0d%0a",
        "\r\n\r\n",
        "a\r\nX: y",
        "?",
        "#",
        "a#b",
        "a?b=c",
        ";a=b",
        "&a=b",
    ),
    *(
        "null",
        "true",
        "0",
        "1e16",
        "-0",
        "NaN",
        "[]",
        "{}",
        '""',
        "[0]",
        "a[b]",
        "p",
        "p=",
    ),
)

EDGES = (
    *_KNOWN,
    *(f"a{character}b" for character in _SEPARATORS + _CONTROLS),
    *("a][b", " a", "a ", "\ta", "a\t"),
    "x" * 70_000,  # longer than any URL that is sent
)
"""What every place is tried with."""


def text(random: Random) -> str:
    """One text."""
    return random.choice(_KINDS)(random)


def _characters(random: Random) -> str:
    """From everywhere in Unicode."""
    return "".join(_character(random) for _ in range(random.randrange(1, 12)))


def _character(random: Random) -> str:
    code = random.randrange(0x110000 - 0x800)
    return chr(code if code < 0xD800 else code + 0x800)


def _of(alphabet: str) -> Callable[[Random], str]:
    def made(random: Random) -> str:
        return "".join(random.choices(alphabet, k=random.randrange(1, 10)))

    return made


def _mixed(random: Random) -> str:
    alphabets = (_SEPARATORS, _WORD, _CONTROLS, _BIDI, _SPACES, _EMOJI, _COMBINING, "%")
    return "".join(
        random.choice(random.choice(alphabets)) for _ in range(random.randrange(1, 16))
    )


def _escapes(random: Random) -> str:
    """What looks percent-encoded already."""
    pieces = (
        "%",
        "%2",
        f"%{random.randrange(256):02x}",
        "%C3%A4",
        "%u00e4",
        "&#47;",
        "a",
    )
    return "".join(random.choices(pieces, k=random.randrange(1, 6)))


def _known(random: Random) -> str:
    return random.choice(_KNOWN)


def _long(random: Random) -> str:
    """Up to more than any HTTP library or server takes in a URL."""
    length = random.choice((255, 256, 4_095, 8_192, 21_845, 65_530, 70_000))
    return random.choice((_WORD[0], " ", "\u20ac", "%")) * length


_COMMON = (
    _characters,
    _mixed,
    _escapes,
    _known,
    _of(_SEPARATORS + _WORD),
    _of(_PRINTABLE),
    _of(_WORD + "-._~"),
    _of(_WORD + _BIDI + _EMOJI),
    _of(_CONTROLS + _WORD),
)
# Long texts are rare, because they take long.
_KINDS = (*_COMMON * 10, _long)
