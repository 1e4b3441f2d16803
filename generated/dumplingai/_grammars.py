# Part of every package that tightspec makes: copied as it is, never edited.
"""Grammars as regular expressions, for an engine that takes linear time."""

from __future__ import annotations

from functools import cache

DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
OFFSET = "[+-]([01][0-9]|2[0-3]):[0-5][0-9]"
UUID_TEXT = "-".join(f"[0-9A-Fa-f]{{{length}}}" for length in (8, 4, 4, 4, 12))
SCHEME = "[A-Za-z][A-Za-z0-9+.-]*"
BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
IPV4 = f"{BYTE}([.]{BYTE}){{3}}"

_LETTERS = (
    r"\x{A0}-\x{D7FF}\x{F900}-\x{FDCF}\x{FDF0}-\x{FFEF}"
    + "".join(rf"\x{{{plane:X}0000}}-\x{{{plane:X}FFFD}}" for plane in range(1, 14))
    + r"\x{E1000}-\x{EFFFD}"
)
_PRIVATE = r"\x{E000}-\x{F8FF}\x{F0000}-\x{FFFFD}\x{100000}-\x{10FFFD}"


@cache
def ipv6() -> str:
    """RFC 3986, appendix A, `IPv6address`."""
    group = "[0-9A-Fa-f]{1,4}"
    last = f"({group}:{group}|{IPV4})"
    forms = [f"({group}:){{6}}{last}", f"::({group}:){{5}}{last}"]
    for before, after in enumerate((4, 3, 2, 1, 0)):
        start = f"(({group}:){{0,{before}}}{group})?"
        forms.append(f"{start}::({group}:){{{after}}}{last}")
    forms.append(f"(({group}:){{0,5}}{group})?::{group}")
    forms.append(f"(({group}:){{0,6}}{group})?::")
    return f"({'|'.join(forms)})"


@cache
def uri(*, reference: bool = False, international: bool = False) -> str:
    """RFC 3986, appendix A, `URI` or `URI-reference`; RFC 3987 if `international`."""
    plain = r"A-Za-z0-9._~!$&'()*+,;=\-" + (_LETTERS if international else "")
    private = _PRIVATE if international else ""
    encoded = "%[0-9A-Fa-f]{2}"
    char = f"([{plain}:@]|{encoded})"
    literal = rf"\[({ipv6()}|[vV][0-9A-Fa-f]+[.][A-Za-z0-9._~!$&'()*+,;=\-:]+)\]"
    user = f"(([{plain}:]|{encoded})*@)?"
    host = f"({literal}|([{plain}]|{encoded})*)"
    authority = f"//{user}{host}(:[0-9]*)?(/{char}*)*"
    absolute = f"/({char}+(/{char}*)*)?"
    query = f"([?]([{plain}{private}:@/?]|{encoded})*)?"
    fragment = f"(#([{plain}:@/?]|{encoded})*)?"
    whole = f"{SCHEME}:({authority}|{absolute}|{char}+(/{char}*)*|)"
    if not reference:
        return f"{whole}{query}{fragment}"
    first = f"([{plain}@]|{encoded})+"
    relative = f"({authority}|{absolute}|{first}(/{char}*)*|)"
    return f"({whole}|{relative}){query}{fragment}"
