"""What making a whole package takes, next to other generators.

`python -m tests.benchmarks.generation [document …]` lets every generator make a package of
documents of the corpus once, in fresh processes, then the fastest of the others and ours in
turns. Printed are medians, and the medians of the ratios of runs that stood next to each
other. A peer manages a document if it ends well and all of its Python compiles; that it
leaves operations out is not held against it. Each runs with its fastest documented options
(no formatter). openapi-spec-validator's verdict is known to ours beforehand, as the others
ask for none; `python -m tests.benchmarks.checked` measures it.
"""

from __future__ import annotations

import compileall
import json
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Final

from tests.benchmarks.processes import FailedError, Took, run
from tests.corpus.documents import CORPUS
from tests.judges.environments import UnavailableError, interpreter

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "build" / "bench" / "generation.json"
OURS = "tightspec"
MODELS = "datamodel-code-generator, models alone"
"""No whole package: told, and not compared with."""

LIMITS: Final = {
    "petstore.yaml": 1.0,
    "lakefs.yaml": 1.0,
    "stripe.yaml": 1.0,
    "box.json": 1 / 3,
    "openai.yaml": 1 / 3,
    "cloudflare.json": 1 / 3,
    "github.json": 1 / 3,
}
"""How much of the fastest peer's time ours may take."""

_QUICK = 3.0
"""Seconds; what takes less is run more often."""

Command = Callable[[Path, Path], Sequence[str | Path]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A document, and what it took: once by everybody, and in turns by the two fastest."""

    document: str
    limit: float
    once: dict[str, Took | str]
    """By everybody; of who does not manage it, why."""
    peer: str
    """The fastest of the others that manage the document."""
    turns: tuple[tuple[Took, Took], ...]
    """Ours, and that one's."""

    @property
    def ratio(self) -> float:
        """Our time to the fastest peer's."""
        return statistics.median(a.seconds / b.seconds for a, b in self.turns)

    @property
    def memory(self) -> float:
        """Our memory to the fastest peer's."""
        return statistics.median(a.memory / b.memory for a, b in self.turns)

    @property
    def holds(self) -> bool:
        """Whether both are within their limits."""
        return self.ratio <= self.limit and self.memory <= 1

    def __str__(self) -> str:
        ours, theirs = (
            statistics.median(took.seconds for took in each)
            for each in zip(*self.turns, strict=True)
        )
        return (
            f"{self.document}: {ours:.2f} s, {self.peer} {theirs:.2f} s:"
            f" {self.ratio:.2f} times (at most {self.limit:.2f});"
            f" memory {self.memory:.2f} times (at most 1.00)"
        )


def ours(document: Path, output: Path) -> Sequence[str | Path]:
    """Our command line."""
    start = (sys.executable, "-m", "generator", "generate")
    return (*start, "--spec", document, "--output", output / "made")


def peers(tools: Path) -> dict[str, Command]:
    """The command lines of the others, by their names."""

    def openapi_python_client(document: Path, output: Path) -> Sequence[str | Path]:
        config = output / "config.json"
        config.write_text(json.dumps({"post_hooks": [], "literal_enums": True}))
        start = (tools / "openapi-python-client", "generate", "--meta", "none")
        to = ("--output-path", output / "made", "--overwrite", "--config", config)
        return (*start, "--path", document, *to)

    def models(document: Path, output: Path) -> Sequence[str | Path]:
        (output / "made").mkdir()
        start = (tools / "datamodel-codegen", "--input", document, "--no-formatters")
        kind = ("--output-model-type", "pydantic_v2.BaseModel")
        to = ("--output", output / "made" / "models.py")
        return (*start, *kind, "--input-file-type", "openapi", *to)

    def datamodel_code_generator(document: Path, output: Path) -> Sequence[str | Path]:
        client = ("--generate-client", "httpx2", "--client-output", output / "made/c")
        names = ("--client-package=made.c", "--client-model-package=made.models")
        return (*models(document, output), *client, *names)

    def openapi_generator(document: Path, output: Path) -> Sequence[str | Path]:
        start = (tools / "openapi-generator-cli", "generate", "-g", "python")
        alone = ",".join(
            f"{kind}{what}=false"
            for kind in ("api", "model")
            for what in ("Docs", "Tests")
        )
        fast = ("--skip-validate-spec", f"--global-property={alone}")
        return (*start, *fast, "-i", document, "-o", output / "made")

    return {
        "openapi-python-client": openapi_python_client,
        "datamodel-code-generator": datamodel_code_generator,
        MODELS: models,
        "openapi-generator": openapi_generator,
    }


def main(names: list[str]) -> int:
    """Measure, print and keep; 1 if ours takes more than it may."""
    if not CORPUS.is_dir():
        sys.stdout.write(f"no documents: {CORPUS} is not there\n")
        return 0
    try:
        tools = interpreter("generators", Path(__file__).with_name("generators.txt"))
    except UnavailableError as error:
        sys.stdout.write(f"no other generators: {error}\n")
        return 0
    found: list[Compared] = []
    with TemporaryDirectory() as folder:
        for name in names or LIMITS:
            compared = _compared(name, peers(tools.parent), Path(folder))
            if isinstance(compared, Compared):
                found.append(compared)
            sys.stdout.write(f"{compared}\n")
            sys.stdout.flush()
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps([_plain(each) for each in found], indent=1))
    return int(not all(each.holds for each in found))


def _compared(name: str, commands: dict[str, Command], place: Path) -> Compared | str:
    document = CORPUS / name
    made = {OURS: ours, **commands}
    _once(OURS, ours, document, place)  # the validator's verdict is kept
    once: dict[str, Took | str] = {}
    for who, command in made.items():
        try:
            once[who] = _once(who, command, document, place)
        except FailedError as error:
            once[who] = str(error)
    took = {
        who: each.seconds
        for who, each in once.items()
        if isinstance(each, Took) and who not in (OURS, MODELS)
    }
    if not took or isinstance(once[OURS], str):
        return f"{name}: {once}"
    peer = min(took, key=lambda who: took[who])
    turns = tuple(
        (
            _once(OURS, ours, document, place),
            _once(peer, commands[peer], document, place),
        )
        for _ in range(7 if took[peer] < _QUICK else 3)
    )
    limit = LIMITS.get(name, 1.0)
    return Compared(document=name, limit=limit, once=once, peer=peer, turns=turns)


def _once(who: str, command: Command, document: Path, place: Path) -> Took:
    """One run, into a new folder."""
    # What was made stays until the end: for half a minute after many files are removed,
    # ext4 looks long for each new one.
    output = Path(mkdtemp(dir=place))
    cache = place / "cache" / "tightspec"
    for known in cache.glob("run-*.json"):
        known.unlink()  # or it would know that nothing has changed
    took = run(
        command(document, output),
        folder=ROOT if who == OURS else output,
        variables={"XDG_CACHE_HOME": str(place / "cache")},
    )
    if not any((output / "made").rglob("*.py")):
        raise FailedError("it wrote nothing")
    if not compileall.compile_dir(output / "made", quiet=2, workers=0):
        raise FailedError("it wrote what is no Python")
    return took


def _plain(compared: Compared) -> dict[str, object]:
    def seconds(took: Took | str) -> float | str:
        return took if isinstance(took, str) else took.seconds

    def memory(took: Took | str) -> float | str:
        return took if isinstance(took, str) else took.memory

    return {
        "document": compared.document,
        "limit": compared.limit,
        "peer": compared.peer,
        "ratio": compared.ratio,
        "memory": compared.memory,
        "once": {who: seconds(took) for who, took in compared.once.items()},
        "held": {who: memory(took) for who, took in compared.once.items()},
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
