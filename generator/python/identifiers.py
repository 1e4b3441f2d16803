"""Names in Python source: checked here, made elsewhere.

The allocator of `names` decides what a thing is called; a name that is refused here is
therefore a bug of the generator, never a fault of a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from .code import Code


@lru_cache(maxsize=1 << 16)
def identifier(name: str) -> Code:
    """The name as Python text; ValueError if it cannot be one.

    Accepted is `[A-Za-z_][A-Za-z0-9_]*` but no keyword. ASCII only: Python compares other
    names after NFKC, so two that look different could be the same.
    """
    if not _IDENTIFIER.fullmatch(name):
        raise ValueError(f"not an identifier: {name!a}")
    if name in KEYWORDS:
        raise ValueError(f"a keyword cannot be a name: {name}")
    return Code(name)


def dotted(names: Iterable[str]) -> Code:
    """An attribute path such as `self._client.send`; each part as `identifier` wants it."""
    path = ".".join(identifier(name).text for name in names)
    if not path:
        raise ValueError("an attribute path has at least one name")
    return Code(path)


_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")

# Frozen text, not `keyword.kwlist`: what the generator refuses must not depend on the
# Python that runs it. The words of Python 3.11 to 3.14, and `__debug__`, which the
# compiler refuses to assign. The soft keywords (_, case, match, type) are not in here:
# they are ordinary names wherever a name is written.
KEYWORDS = frozenset(
    [
        *(
            "False",
            "None",
            "True",
            "__debug__",
            "and",
            "as",
            "assert",
            "async",
            "await",
        ),
        *(
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
        ),
        *("for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal"),
        *("not", "or", "pass", "raise", "return", "try", "while", "with", "yield"),
    ]
)
