"""How time and memory grow with a document.

`python -m tests.benchmarks.growth [operations …]` makes documents of so many operations (100
to 11,000 unless others are given), generates their packages in fresh processes, and prints
what one operation takes, without what a document of one operation takes: that is mostly
starting. It may not rise by more than a fifth. What the system takes to make the files, more
than one for each operation, is told beside it: it differs from run to run by several times
as much. The documents are JSON with a schema of its
own for each operation, references between them, parameters and texts. The document's check
is left out: it has a time limit, and is another program's.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from tests.benchmarks.processes import Took, run

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "build" / "bench" / "growth.json"
SIZES: Final = (100, 1_000, 3_300, 11_000)
LIMIT = 1.2
"""How many times the cost of an operation in the smallest document."""
_ROUNDS = 31
"""Of small documents, the difference between which is a tenth of a second."""

_GENERATE = """
import gc, sys
from pathlib import Path
from generator.output import with_manifest, write
from generator.pipeline import build
from generator.target import Target

gc.disable()
target = Target.of_options(spec=Path(sys.argv[1]), output=Path(sys.argv[2]))
made = build(target)
write(with_manifest(made.files, made.inputs), target.output)
"""

_AREAS = 12
"""So many operations have a tag."""


def main(sizes: list[int]) -> int:
    """Measure, print and keep; 1 if an operation costs more in a large document."""
    found: dict[int, dict[str, float]] = {}
    start = _took(1, _ROUNDS)
    for size in sizes or SIZES:
        took = _took(size, _ROUNDS if size < 500 else 3 if size < 2_000 else 1)
        found[size] = {
            "work": (took.work - start.work) / size,
            "memory": max(0, took.memory - start.memory) / size,
        }
        sys.stdout.write(
            f"{size:,} operations: {took.work:.2f} s of work, {took.system:.2f} s of the"
            f" system, {took.memory / 1e6:.0f} MB:"
            f" {found[size]['work'] * 1e3:.2f} ms and"
            f" {found[size]['memory'] / 1e3:.1f} kB for one\n"
        )
        sys.stdout.flush()
    first, *others = found.values()
    rises = (
        {what: max(each[what] for each in others) / first[what] for what in first}
        if others
        else {}
    )
    for what, rise in rises.items():
        sys.stdout.write(
            f"{what} for an operation: at most {rise:.2f} times that of the smallest"
            f" document (at most {LIMIT:.2f})\n"
        )
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps({"rises": rises, "found": found}, indent=1))
    return int(any(rise > LIMIT for rise in rises.values()))


def _took(size: int, rounds: int) -> Took:
    with TemporaryDirectory() as folder:
        place = Path(folder)
        document = place / "document.json"
        document.write_text(json.dumps(synthetic(size), indent=1))
        runs = [
            run(
                [sys.executable, "-c", _GENERATE, document, place / f"made{number}"],
                folder=ROOT,
            )
            for number in range(rounds)
        ]
    return Took(
        seconds=statistics.median(each.seconds for each in runs),
        work=statistics.median(each.work for each in runs),
        system=statistics.median(each.system for each in runs),
        memory=int(statistics.median(each.memory for each in runs)),
    )


def synthetic(size: int) -> Mapping[str, Any]:
    """A document of so many operations, each with schemas of its own."""
    schemas: dict[str, Any] = {}
    paths: dict[str, Any] = {}
    for number in range(size):
        area, name = f"area{number // _AREAS}", f"Thing{number}"
        other = f"Thing{number // 2}"
        schemas[name] = _schema(name, other)
        answer = {"schema": {"$ref": f"#/components/schemas/{name}"}}
        paths[f"/{area}/things{number}/{{id}}"] = {
            "get": {
                "operationId": f"{area}/get-thing{number}",
                "tags": [area],
                "summary": f"Get thing {number}",
                "description": f"Returns {name} with all that is known of it.",
                "parameters": [
                    {
                        "name": "id",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "integer"},
                    },
                    {
                        "name": "page",
                        "in": "query",
                        "description": "Which page of it.",
                        "schema": {"type": "integer", "default": 1},
                    },
                ],
                "responses": {
                    "200": {
                        "description": "It.",
                        "content": {"application/json": answer},
                    },
                    "404": {"description": "There is no such thing."},
                },
            }
        }
    return {
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _schema(name: str, other: str) -> Mapping[str, Any]:
    """An object of each kind of property, one of which is another object."""
    return {
        "type": "object",
        "description": f"What {name} is, and what is known of it.",
        "required": ["id", "state"],
        "properties": {
            "id": {"type": "integer", "minimum": 1, "description": "Its number."},
            "state": {"type": "string", "enum": ["new", "open", "closed"]},
            "title": {"type": "string", "maxLength": 200},
            "created": {"type": "string", "format": "date-time"},
            "parent": {"$ref": f"#/components/schemas/{other}"},
            "labels": {"type": "array", "items": {"type": "string"}},
            "owner": {
                "type": "object",
                "properties": {
                    "login": {"type": "string"},
                    "site": {"type": "string", "format": "uri"},
                },
            },
        },
    }


if __name__ == "__main__":
    sys.exit(main([int(size) for size in sys.argv[1:]]))
