"""Random texts through a real connection: each arrives as it was given, or is refused.

python -m tests.fuzz.run [COUNT [SEED]]
"""

from __future__ import annotations

import secrets
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import httpx2

from tests.behaviour.packages import Package, document, generate
from tests.fuzz.server import Raw, serving
from tests.fuzz.slot import Slot
from tests.fuzz.slots import GROUPS, SLOTS
from tests.fuzz.texts import EDGES, text

_BYTES: dict[str, Any] = {"application/octet-stream": {}}
_ECHO = {"200": {"description": "The request.", "content": _BYTES}}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many values arrived, and how many were refused, in each slot."""

    arrived: Counter[str] = field(default_factory=Counter[str])
    refused: Counter[str] = field(default_factory=Counter[str])

    def __str__(self) -> str:
        both = f"{self.arrived.total()} arrived, {self.refused.total()} were refused"
        return f"{both}, none was changed"


Try: TypeAlias = tuple[Slot, list[str]]


class ChangedError(AssertionError):
    """A value did not arrive as it was given, or was refused without need."""


def edges() -> Iterator[Try]:
    """Every edge for every slot."""
    return ((slot, [edge]) for slot in SLOTS for edge in EDGES)


def randoms(count: int, seed: int) -> Iterator[Try]:
    """So many random texts, each for a slot of every group."""
    random = Random(seed)
    groups = [[slot for slot in SLOTS if slot.group == group] for group in GROUPS]
    for _ in range(count):
        texts = [text(random) for _ in range(random.randrange(1, 4))]
        for slots in groups:
            yield random.choice(slots), texts


def fuzz(folder: Path, tries: Iterable[Try]) -> Tally:
    """Send them all.

    Raises ChangedError at the first that is not what it should be.
    """
    tally = Tally()
    with _client(folder) as (client, refusal):
        for slot, texts in tries:
            arrived = _try(slot, slot.value(texts), client, refusal)
            (tally.arrived if arrived else tally.refused)[slot.id] += 1
    return tally


def _try(slot: Slot, value: Any, client: Any, refusal: type[Exception]) -> bool:
    """Whether the value arrived."""
    try:
        received: bytes = getattr(client, slot.id)(**slot.arguments(value))
    except refusal as error:
        if not slot.refusable(value):
            raise ChangedError(f"{slot.id} refuses {_short(value)}: {error}") from error
        return False
    raw = Raw.of(received)
    try:
        found = slot.read(raw)
    except Exception as error:
        raise ChangedError(
            f"{slot.id} cannot be read: {_short(value)}, {raw}"
        ) from error
    if found != slot.seen(value) or raw.method != slot.method.upper():
        arrived = f"{_short(value)} arrived as {_short(found)}"
        raise ChangedError(f"{slot.id}: {arrived}: {raw}")
    return True


def _short(value: Any) -> str:
    return f"{value!r:.400}"


@contextmanager
def _client(folder: Path) -> Iterator[tuple[Any, type[Exception]]]:
    """A client with a method for each slot, of a server that echoes, and what it raises
    for what it refuses."""
    operations = {
        slot.path: {
            slot.method: {"operationId": slot.id, "responses": _ECHO, **slot.operation}
        }
        for slot in SLOTS
    }
    built, name = generate(folder, document(paths=operations))
    package = Package(folder, name, built)
    with serving() as url, httpx2.Client(trust_env=False) as http:
        client = package.client.Test(base_url=url, http_client=http)
        yield client, package.errors.RequestValidationError


def main(count: str = "100000", seed: str = "") -> None:
    """Fuzz as long as the command line says."""
    chosen = int(seed) if seed else secrets.randbelow(1 << 32)
    print(f"{count} texts, seed {chosen}")  # noqa: T201
    with tempfile.TemporaryDirectory() as folder:
        tries = chain(edges(), randoms(int(count), chosen))
        print(fuzz(Path(folder), tries))  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
