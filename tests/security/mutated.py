"""Documents broken at random: each becomes a package, or located issues, in time.

    python -m tests.security.mutated [COUNT [SEED]]

Bytes are flipped, lines are swapped, and values are replaced by those of another kind or
from elsewhere. A package must be one that compiles without a warning; what is refused has
issues that say where. Anything else, such as a traceback, or a run over its limit of
time, is a fault; what led to it is said as the seed of that mutant.
"""

from __future__ import annotations

import ast
import json
import resource
import secrets
import signal
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any, NoReturn, TypeAlias

from generator.bundle import bundle
from generator.errors import Issues
from generator.pipeline import Build, lay_out, read, settle
from generator.target import Target
from tests.corpus.documents import CORPUS
from tests.corpus.documents import read as value_of
from tests.golden.cases import CASES, rendered
from tests.security.watched import PROJECT

Json: TypeAlias = Any

SECONDS = 20.0
"""How long a mutant may take."""
_SMALL = 60_000
_GIGABYTES = 4


class MutantError(AssertionError):
    """A mutant that ended in no package and in no located issues."""


class TooLongError(BaseException):
    """A mutant over its limit; nothing may take it for a fault of its own."""


def documents() -> list[Path]:
    """The golden documents, and the small ones of the corpus."""
    found = [case / "openapi.yaml" for case in CASES]
    real = sorted((*CORPUS.glob("*.yaml"), *CORPUS.glob("*.json")))
    return found + [path for path in real if path.stat().st_size < _SMALL]


def mutate(paths: Sequence[Path], count: int, seed: int) -> Counter[str]:
    """Try so many mutants; how many became what. Raises MutantError for the first that
    became neither."""
    became: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            random = Random(f"{seed} {number}")
            path = random.choice(paths)
            mutant = Path(folder, f"mutant{path.suffix}")
            mutant.write_bytes(random.choice(_MUTATIONS)(random, path))
            try:
                with _limited():
                    became[_outcome(mutant)] += 1
            except (Exception, TooLongError) as error:
                kept = PROJECT / "build" / f"mutant-{seed}-{number}{path.suffix}"
                kept.parent.mkdir(exist_ok=True)
                kept.write_bytes(mutant.read_bytes())
                raise MutantError(f"{kept}, of {path.name}: {error!r:.500}") from error
    return became


def _outcome(path: Path) -> str:
    output = path.with_name("package")
    target = Target.of_options(spec=path, output=output, constraints=None)
    made = _made(target)
    if isinstance(made, Issues):
        assert made.issues, "refused without a word"
        assert all(issue.place is not None for issue in made.issues), str(made)
        assert "\x1b" not in str(made)
        return "refused"
    str(Issues(made.issues))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for name, text in rendered(made).items():
            if name.endswith(".py"):
                compile(ast.parse(text), name, "exec")
    return "a package with warnings" if made.issues else "a package"


def _made(target: Target) -> Build | Issues:
    try:
        inputs = read(target)
        # What the second reader is asked.
        json.dumps(bundle(inputs.document.source, inputs.parts).document)
        return lay_out(settle(inputs, target), target)
    except Issues as issues:
        return issues


@contextmanager
def _limited() -> Generator[None]:
    def stop(number: int, frame: FrameType | None) -> NoReturn:
        raise TooLongError(f"more than {SECONDS} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


# What is done to a document.


def _bytes(random: Random, path: Path) -> bytes:
    data = bytearray(path.read_bytes())
    for _ in range(random.choice((1, 1, 2, 8))):
        place = random.randrange(len(data))
        match random.randrange(4):
            case 0:
                data[place] ^= 1 << random.randrange(8)
            case 1:
                data[place] = random.choice(b"{}[]:,\"'\\\n\t &*!|>%@`#-0\x00\xff")
            case 2:
                del data[place : place + random.choice((1, 10, 1000))]
            case _:
                data[place:place] = data[place : place + random.choice((1, 100))]
        if not data:
            break
    return bytes(data)


def _lines(random: Random, path: Path) -> bytes:
    lines = path.read_bytes().splitlines(keepends=True)
    for _ in range(random.choice((1, 1, 2, 8))):
        one, other = random.randrange(len(lines)), random.randrange(len(lines))
        match random.randrange(3):
            case 0:
                lines[one], lines[other] = lines[other], lines[one]
            case 1:
                lines.insert(one, lines[other])
            case _ if len(lines) > 1:
                del lines[one]
            case _:
                pass
    return b"".join(lines)


def _values(random: Random, path: Path) -> bytes:
    document = deepcopy(value_of(path))
    places = list(_places(document))
    for _ in range(random.choice((1, 1, 1, 2, 5))):
        holder, key = random.choice(places)
        other_holder, other_key = random.choice(places)
        try:
            other = deepcopy(other_holder[other_key])
            match random.randrange(8):
                case 0:
                    del holder[key]
                case 1:
                    holder[key] = other
                case 2 if isinstance(holder, dict):
                    holder[str(other_key)] = holder.pop(key)
                case 3:
                    holder[key] = {"$ref": f"#/components/schemas/{other_key}"}
                case 4:
                    holder[key] = {random.choice(_KEYWORDS): other}
                case _:
                    holder[key] = random.choice(_STRANGERS)()
        except (KeyError, IndexError):
            pass  # gone by an earlier change
    return json.dumps(document).encode()


def _places(value: Json) -> Iterator[tuple[Any, Any]]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield value, key
        if isinstance(inner, dict | list):
            yield from _places(inner)


def _nested(levels: int) -> Json:
    value: Json = {}
    for _ in range(levels):
        value = {"type": "array", "items": value}
    return value


_KEYWORDS = (
    *("allOf", "anyOf", "oneOf", "not", "items", "properties", "additionalProperties"),
    *("enum", "const", "default", "pattern", "required", "if", "$ref", "discriminator"),
    *("patternProperties", "dependentSchemas", "prefixItems", "type", "format"),
)
_STRANGERS: Sequence[Callable[[], Json]] = (
    *(lambda: None, lambda: True, lambda: 0, lambda: -1, lambda: 0.5, lambda: 10**999),
    *(lambda: "", lambda: "text", lambda: "a" * 5000, lambda: "(", lambda: "\x1b[31m"),
    *(
        lambda: "(a{1000}){1000}",
        lambda: "(?=a)b",
        lambda: "#",
        lambda: "#/",
        lambda: "/",
    ),
    *(lambda: "https://example.invalid/a", lambda: "../../etc/passwd", lambda: "{x}"),
    *(list, dict, lambda: [[]], lambda: [None], lambda: [{}, {}], lambda: {"": {}}),
    *(lambda: {"$ref": "#"}, lambda: {"$ref": 1}, lambda: {"$ref": "#/paths"}),
    *(lambda: {"allOf": []}, lambda: {"type": []}, lambda: {"enum": []}, lambda: 1e308),
    *(lambda: _nested(30), lambda: _nested(150), lambda: list(range(2000))),
)
_MUTATIONS = (_bytes, _lines, _values, _values)


def main(count: str = "1000", seed: str = "") -> None:
    """Try as many mutants as the command line says, in limited memory."""
    chosen = int(seed) if seed else secrets.randbelow(1 << 32)
    limit = _GIGABYTES << 30
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    _say(f"{count} mutants, seed {chosen}")
    became = mutate(documents(), int(count), chosen)
    _say(", ".join(f"{number} became {what}" for what, number in became.items()))


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
