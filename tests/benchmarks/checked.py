"""What generating takes with the document's check, and where nothing has changed.

`python -m tests.benchmarks.checked [document …]` lets openapi-spec-validator alone read a
document and find all that it finds (its own command stops at the first finding), and ours
generate with nothing known of the document, in turns; then ours with the validator's verdict
known; then `generate` and `check` where nothing has changed, next to starting Python. Both
ask the validator's own backend, which everybody has.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.benchmarks.generation import ours
from tests.benchmarks.processes import FailedError, Took, run
from tests.corpus.documents import CORPUS

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "build" / "bench" / "checked.json"
DOCUMENTS: Final = ("box.json", "openai.yaml", "github.json")
LIMIT = 1.0
"""How many times the check alone ours may take with it."""
UNCHANGED = 0.5
"""How many seconds more than starting Python a run may take that changes nothing."""

_BACKEND: Final = {"OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND": "jsonschema"}
_ALONE: Final = """
import sys
from openapi_spec_validator.readers import read_from_filename
from openapi_spec_validator.shortcuts import get_validator_cls

document, uri = read_from_filename(sys.argv[1])
for finding in get_validator_cls(document)(document, base_uri=uri).iter_errors():
    pass
"""


def main(names: list[str]) -> int:
    """Measure, print and keep; 1 if ours takes more than it may."""
    if not CORPUS.is_dir():
        sys.stdout.write(f"no documents: {CORPUS} is not there\n")
        return 0
    found: dict[str, dict[str, float]] = {}
    for name in names or DOCUMENTS:
        found[name] = _of(name)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(found, indent=1))
    return int(
        any(
            each["with the check"] > LIMIT
            or each["generate"] > UNCHANGED
            or each["check"] > UNCHANGED
            for each in found.values()
        )
    )


def _of(name: str) -> dict[str, float]:
    document = CORPUS / name
    with TemporaryDirectory() as folder:
        place = Path(folder)

        def generate(what: str = "generate") -> Took:
            command = [part if part != "generate" else what for part in _command()]
            cache = {"XDG_CACHE_HOME": str(place / "cache")}
            return run(command, folder=ROOT, variables=cache)

        def _command() -> list[str | Path]:
            return list(ours(document, place))

        def unknown() -> Took:
            for known in ("cache", "made"):
                shutil.rmtree(place / known, ignore_errors=True)
            return generate()

        def verdict_known() -> Took:
            shutil.rmtree(place / "made")
            for known in (place / "cache" / "tightspec").glob("run-*.json"):
                known.unlink()
            return generate()

        def alone() -> Took:
            return run([sys.executable, "-c", _ALONE, document], variables=_BACKEND)

        def python() -> Took:
            return run([sys.executable, "-c", ""])

        rounds = 3
        both = _turns(unknown, alone, rounds)
        known = [verdict_known().seconds for _ in range(rounds)]
        generated = _turns(generate, python, 7)
        checked = _turns(lambda: generate("check"), python, 7)
    with_check = statistics.median(a / b for a, b in both)
    share = statistics.median(known) / statistics.median(b for _, b in both)
    more = {
        what: statistics.median(a - b for a, b in turns)
        for what, turns in (("generate", generated), ("check", checked))
    }
    sys.stdout.write(
        f"{name}: with the check {with_check:.2f} times the check alone (at most {LIMIT:.2f}),"
        f" {share:.2f} times where it is remembered; where nothing has changed generate takes"
        f" {more['generate']:.2f} s more than starting Python, check {more['check']:.2f} s"
        f" (at most {UNCHANGED:.2f})\n"
    )
    sys.stdout.flush()
    return {"with the check": with_check, "remembered": share, **more}


def _turns(
    one: Callable[[], Took], other: Callable[[], Took], rounds: int
) -> list[tuple[float, float]]:
    return [(one().seconds, other().seconds) for _ in range(rounds)]


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except FailedError as error:
        sys.exit(f"it failed: {error}")
