"""The second opinion: what openapi-spec-validator says about a document.

It runs in a child process, because by itself it fetches references, prints what it
reads, runs the document's patterns, and may take minutes. Start it early, go on with
something else, and ask at the end:

    with checking(source) as opinion:
        ...
        said = opinion(issues)
"""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any, cast

from .bundle import bundle
from .cache import digest, folder, recall, remember
from .errors import Issue
from .openapi.parts import Parts
from .source import Source, Spot

TIME_LIMIT = 60.0
"""Seconds from the start of the child to its end."""

_CHILD = Path(__file__).with_name("checker_child.py")
_ASKING = (_CHILD, Path(__file__).with_name("bundle.py"))
_LIBRARIES = ("openapi-spec-validator", "openapi-schema-validator", "jsonschema")
_MOST_ISSUES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finding:
    pointer: str | None
    message: str
    harmless: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What the child said; `stopped` says why there may be more to say."""

    findings: tuple[_Finding, ...] = ()
    stopped: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What was found, and perhaps why there may be more to find."""

    issues: tuple[Issue, ...]
    unfinished: Issue | None = None
    """A warning, which is no fault of the document."""


@contextmanager
def checking(
    root: Source,
    parts: Parts | None = None,
    *,
    time_limit: float = TIME_LIMIT,
    cache: Path | None = None,
) -> Generator[Callable[[Iterable[Issue]], Opinion]]:
    """Start checking a document, with every file that its references reach, or only
    these parts of it.

    What is yielded waits for the findings, and leaves out what only repeats one of the
    issues that it is given: another fault of the same place. They are warnings where no
    request and no answer depends on the fault: a repeated operationId, a default that
    its schema refuses, a broken description. What the validator said is kept in `cache`
    (by default in the user's cache folder), so that it is asked once for a document.
    The child ends with the block, whatever happens in it.
    """
    kept_in = cache or folder()
    remembered = kept_in / f"{_digest(root, parts)}.json" if kept_in else None
    if (known := _recall(remembered)) is not None:
        yield lambda issues: _opinion(known, root, parts, issues)
        return
    question = json.dumps(bundle(root, parts).document).encode()
    with (
        tempfile.TemporaryFile() as asked,
        tempfile.TemporaryFile() as answer,
        tempfile.TemporaryFile() as errors,
    ):
        asked.write(question)
        asked.seek(0)
        deadline = time.monotonic() + time_limit
        # -P: the working directory and the folder of the script hold no libraries.
        options = ("-P", "-B", "-W", "ignore")
        seconds = str(math.ceil(time_limit) + 1)
        command = [sys.executable, *options, str(_CHILD), seconds]
        child = subprocess.Popen(  # noqa: S603  our own script
            command, stdin=asked, stdout=answer, stderr=errors, env=_environment()
        )

        def opinion(issues: Iterable[Issue]) -> Opinion:
            with suppress(subprocess.TimeoutExpired):
                child.wait(max(0.0, deadline - time.monotonic()))
            if child.returncode in (None, -signal.SIGALRM):
                said = _Said(stopped=f"it took more than {time_limit:g} seconds")
            else:
                said = _said(answer) if child.returncode == 0 else _crash(errors)
            if said.stopped is None:
                remember(remembered, asdict(said))
            return _opinion(said, root, parts, issues)

        try:
            yield opinion
        finally:
            child.kill()
            child.wait()


def _opinion(
    said: _Said, root: Source, parts: Parts | None, known: Iterable[Issue]
) -> Opinion:
    bundled = bundle(root, parts) if said.findings else None
    told = {issue.place.place for issue in known if isinstance(issue.place, Spot)}
    found: list[Issue] = []
    for finding in said.findings:
        place = None
        if bundled is not None and finding.pointer is not None:
            place = bundled.place(finding.pointer)
        repeated = place is not None and place.place in told
        if not repeated and (parts is None or parts.holds(place)):
            message = f"openapi-spec-validator: {finding.message}"
            issue = Issue(
                place=place or root, message=message, warning=finding.harmless
            )
            found.append(issue)
    issues, more = found[:_MOST_ISSUES], found[_MOST_ISSUES:]
    if more:
        harmless = all(issue.warning for issue in more)
        message = f"openapi-spec-validator: and {len(more)} more findings"
        issues.append(Issue(place=root, message=message, warning=harmless))
    unfinished = None
    if said.stopped is not None:
        message = f"openapi-spec-validator did not finish: {said.stopped}"
        unfinished = Issue(place=root, message=message, warning=True)
    return Opinion(issues=tuple(issues), unfinished=unfinished)


def _environment() -> dict[str, str]:
    """Ours, without the validators' own settings: the same findings everywhere."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("OPENAPI_SPEC_VALIDATOR_", "OPENAPI_SCHEMA_VALIDATOR_"))
    }
    backend = {"OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND": "jsonschema"}
    return {**inherited, **backend, "PYTHONHASHSEED": "0"}


def _said(answer: IO[bytes]) -> _Said:
    answer.seek(0)
    return _parsed(answer.read())


def _crash(errors: IO[bytes]) -> _Said:
    errors.seek(0)
    lines = errors.read().decode("utf-8", "backslashreplace").split("\n")
    written = [line for line in lines if line.strip()]
    return _Said(stopped=written[-1] if written else "it was killed")


def _digest(root: Source, parts: Parts | None) -> str:
    """What a verdict depends on: the files, what is taken of them, the validator, and how
    it is asked."""
    versions = " ".join(version(library) for library in _LIBRARIES)
    files = sorted(root.file.library.files.values(), key=lambda file: file.from_root)
    taken = sorted(map(str, parts.taken)) if parts is not None else None
    return digest(
        (
            versions.encode(),
            *(path.read_bytes() for path in _ASKING),
            *(
                part
                for file in files
                for part in (file.from_root.encode(), file.digest)
            ),
            repr(taken).encode(),
        )
    )


def _recall(remembered: Path | None) -> _Said | None:
    with suppress(TypeError, KeyError):  # something else
        return _kept(cast("dict[str, Any]", recall(remembered)))
    return None


def _parsed(text: bytes) -> _Said:
    return _kept(json.loads(text))


def _kept(said: dict[str, Any]) -> _Said:
    findings = tuple(_Finding(**finding) for finding in said["findings"])
    return _Said(findings=findings, stopped=said["stopped"])
