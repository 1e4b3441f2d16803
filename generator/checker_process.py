"""The child process of `checker`. It takes as long to get ready as we take to read a
document, so it can be started before there is anything to ask."""

from __future__ import annotations

import hashlib
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from msgspec import Struct

from .source.locations import Unreadable, read_bytes

TIME_LIMIT = 60.0
"""Seconds from the start of the child to its end."""

SCRIPT = Path(__file__).with_name("checker_child.py")


class Child(Struct, frozen=True, kw_only=True):
    """A child that runs, and where it writes; `deadline` is on the monotonic clock."""

    process: subprocess.Popen[bytes]
    answer: IO[bytes]
    errors: IO[bytes]
    time_limit: float
    deadline: float

    def ask(self, question: bytes) -> None:
        """Give it the document. Why one takes none, is found out where it ended."""
        assert self.process.stdin is not None  # noqa: S101  it is a pipe
        with suppress(BrokenPipeError), self.process.stdin as pipe:
            pipe.write(question)


@contextmanager
def started(time_limit: float = TIME_LIMIT) -> Generator[Child]:
    """A child, which ends with the block, whatever happens in it."""
    # -P: the working directory and the folder of the script hold no libraries.
    options = ("-P", "-B", "-W", "ignore")
    seconds = str(math.ceil(time_limit) + 1)
    with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(  # noqa: S603  our own script
            [sys.executable, *options, str(SCRIPT), seconds],
            stdin=subprocess.PIPE,
            stdout=answer,
            stderr=errors,
            env=_environment(),
        )
        try:
            yield Child(
                process=process,
                answer=answer,
                errors=errors,
                time_limit=time_limit,
                deadline=time.monotonic() + time_limit,
            )
        finally:
            process.kill()
            process.communicate()


@contextmanager
def started_early(document: Path, verdicts: Path | None) -> Generator[Child | None]:
    """The same, where no verdict is kept of a document as it is now: it is nearly certain
    then that a child will be asked."""
    content = None
    with suppress(Unreadable):
        content = read_bytes(document.absolute().as_uri())
    if content is None or (verdicts and _is_kept(content, verdicts)):
        yield None
        return
    with started() as child:
        yield child


def _is_kept(document: bytes, verdicts: Path) -> bool:
    """Whether there is a verdict of a document, whatever else it depends on."""
    return any(verdicts.glob(name_of_verdict(hashlib.sha256(document).digest(), "*")))


def name_of_verdict(document: bytes, depends_on: str) -> str:
    """What a verdict is kept as: by the digest of the document, and by that of all that it
    depends on."""
    return f"{document.hex()[:16]}-{depends_on}.json"


def _environment() -> dict[str, str]:
    """Ours, without the validators' own settings: the same findings everywhere."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("OPENAPI_SPEC_VALIDATOR_", "OPENAPI_SCHEMA_VALIDATOR_"))
    }
    backend = {"OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND": "jsonschema"}
    return {**inherited, **backend, "PYTHONHASHSEED": "0"}
