"""The patterns of the corpus: each has the verdict of an engine of ECMA-262.

python -m tests.fuzz.patterns [COUNT [SEED]]

Each pattern is asked about so many texts: some that match, and those changed in a few
places. Generation names what runs on an engine that may need more than linear time, or on
none; the rest runs on one that never does.
"""

from __future__ import annotations

import json
import re
import secrets
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from random import Random

from pydantic_core import SchemaValidator, core_schema

from generator.patterns import UnsupportedError, backtracked, rewritten
from tests.corpus.documents import CORPUS, Json, names, read, top
from tests.corpus.matching import matching

_STRANGE = "aZ09_-. /\\\n\r\t\u00e9\u0661\u2028\ufeff\U0001f600"
"""What engines read differently, and what patterns are often about."""
_DATA = ("const", "default", "enum", "example", "examples")
_JUDGE = """
const asked = JSON.parse(require('fs').readFileSync(0, 'utf-8'));
const engine = (pattern) => {
  for (const flags of ['u', '']) try { return new RegExp(pattern, flags) } catch {}
};
console.log(JSON.stringify(asked.map(([pattern, texts]) => {
  const found = engine(pattern);
  return found ? texts.map((text) => found.test(text)) : null;
})));
"""


class DifferentError(AssertionError):
    """A text matches for one engine and not for the other."""


def patterns() -> Iterator[str]:
    """Those of the documents' schemas, each once."""
    left: list[Json] = [read(path) for path in _files()]
    seen: set[str] = set()
    while left:
        value = left.pop()
        if isinstance(value, list):
            left += value
            continue
        if not isinstance(value, dict):
            continue
        found = [value.get("pattern"), *_names(value.get("patternProperties"))]
        for each in found:
            if isinstance(each, str) and each not in seen:
                seen.add(each)
                yield each
        left += (inner for name, inner in value.items() if name not in _DATA)


def differences(asked: Mapping[str, list[str]]) -> tuple[int, list[str]]:
    """How many texts match, and the patterns that generation names, or that are none.

    Raises DifferentError for the first text on which the engines differ.
    """
    matched = 0
    named: list[str] = []
    for (pattern, texts), said in zip(asked.items(), _judged(asked), strict=True):
        match = _engine(pattern)
        if match is None or match.is_named:
            named.append(pattern)
        if match is None or said is None:
            continue
        for text, expected in zip(texts, said, strict=True):
            matched += expected
            if match(text) != expected:
                verdict = "no match" if expected else "a match"
                raise DifferentError(f"{pattern!r}: {text!r} is {verdict}")
    return matched, named


def texts(pattern: str, count: int, random: Random) -> list[str]:
    """Texts that may match a pattern."""
    seeds = [each[:200] for each in matching(pattern, 0)] or [""]
    letters = [*_STRANGE, *pattern]
    found = dict.fromkeys(seeds)
    while len(found) < count:
        text = random.choice(seeds)
        for _ in range(random.randrange(1, 4)):
            at = random.randrange(len(text) + 1)
            left = at + random.randrange(2)
            middle = random.choice(letters) * random.randrange(3)
            text = text[:at] + middle + text[left:]
        found[text] = None
    return [*found]


class _Engine:
    """What a generated package asks."""

    def __init__(self, pattern: str) -> None:
        slow = backtracked(pattern)
        self._ask: Callable[[str], bool]
        self.is_named = slow is not None
        if slow is not None:
            self._ask = partial(_searches, re.compile(slow))
        else:
            schema = core_schema.str_schema(pattern=rewritten(pattern))
            self._ask = SchemaValidator(schema).isinstance_python

    def __call__(self, text: str) -> bool:
        return self._ask(text)


def _engine(pattern: str) -> _Engine | None:
    """None where none runs it."""
    try:
        return _Engine(pattern)
    except (UnsupportedError, ValueError):
        return None


def _searches(regex: re.Pattern[str], text: str) -> bool:
    return regex.search(text) is not None


def _judged(asked: Mapping[str, list[str]]) -> list[list[bool] | None]:
    done = subprocess.run(
        [str(shutil.which("node")), "-e", _JUDGE],
        input=json.dumps([*asked.items()]),
        capture_output=True,
        text=True,
        check=True,
    )
    said: list[list[bool] | None] = json.loads(done.stdout)
    return said


def _files() -> Iterable[Path]:
    for name in names():
        path = CORPUS / name
        folder = top(name)
        others = folder.rglob("*.yaml") if folder != CORPUS else ()
        yield from dict.fromkeys((path, *others))


def _names(value: Json) -> Iterable[str]:
    return value if isinstance(value, dict) else ()


def main(count: str = "200", start: str = "") -> int:
    """Ask as many texts of each as the command line says."""
    if not CORPUS.is_dir() or shutil.which("node") is None:
        print(f"no patterns: needs {CORPUS} and node")  # noqa: T201
        return 0
    chosen = int(start) if start else secrets.randbelow(1 << 32)
    random = Random(chosen)
    asked = {each: texts(each, int(count), random) for each in patterns()}
    print(f"{len(asked)} patterns, {count} texts of each, seed {chosen}")  # noqa: T201
    matched, named = differences(asked)
    for pattern in named:
        print(f"named by generation: {pattern!r}")  # noqa: T201
    print(f"{matched} texts matched, no verdict differs")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
