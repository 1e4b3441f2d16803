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
import signal
import subprocess
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, Any, cast

from msgspec import Struct, to_builtins

from .bundle import bundle, place, roots
from .cache import digest, folder, recall, remember
from .checker_process import SCRIPT, TIME_LIMIT, Child, name_of_verdict, started
from .errors import Issue
from .installed import versions
from .openapi.parts import Parts
from .source import Source, Spot

_ASKING = (SCRIPT, Path(__file__).with_name("bundle.py"))
_LIBRARIES = ("openapi-spec-validator", "openapi-schema-validator", "jsonschema")
_MOST_ISSUES = 20


class _Finding(Struct, frozen=True, kw_only=True):
    pointer: str | None
    message: str
    harmless: bool


class _Said(Struct, frozen=True, kw_only=True):
    """What the child said; `stopped` says why there may be more to say."""

    findings: tuple[_Finding, ...] = ()
    stopped: str | None = None


class Opinion(Struct, frozen=True, kw_only=True):
    """What was found, and perhaps why there may be more to find."""

    issues: tuple[Issue, ...]
    unfinished: Issue | None = None
    """A warning, which is no fault of the document."""


@contextmanager
def checking(
    root: Source,
    parts: Parts | None = None,
    *,
    child: Child | None = None,
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
    `child` is one that runs already; otherwise one is started, which ends with the block.
    """
    remembered = None
    if (kept_in := cache or folder()) is not None:
        name = name_of_verdict(root.file.digest, _digest(root, parts))
        remembered = kept_in / name
    if (known := _recall(remembered)) is not None:
        yield lambda issues: _opinion(known, root, parts, issues)
        return
    with ExitStack() as stack:
        asked = child or stack.enter_context(started(time_limit))
        asked.ask(json.dumps(bundle(root, parts).document).encode())

        def opinion(issues: Iterable[Issue]) -> Opinion:
            said = _answer(asked)
            if said.stopped is None:
                remember(remembered, to_builtins(said))
            return _opinion(said, root, parts, issues)

        yield opinion


def _answer(child: Child) -> _Said:
    """What a child says, when it has said it."""
    process = child.process
    with suppress(subprocess.TimeoutExpired):
        process.wait(max(0.0, child.deadline - time.monotonic()))
    if process.returncode in (None, -signal.SIGALRM):
        return _Said(stopped=f"it took more than {child.time_limit:g} seconds")
    return _said(child.answer) if process.returncode == 0 else _crash(child.errors)


def _opinion(
    said: _Said, root: Source, parts: Parts | None, known: Iterable[Issue]
) -> Opinion:
    bundled = roots(root, parts) if said.findings else ()
    told = {issue.place.place for issue in known if isinstance(issue.place, Spot)}
    found: list[Issue] = []
    for finding in said.findings:
        spot = None if finding.pointer is None else place(finding.pointer, bundled)
        repeated = spot is not None and spot.place in told
        if not repeated and (parts is None or parts.holds(spot)):
            message = f"openapi-spec-validator: {finding.message}"
            issue = Issue(place=spot or root, message=message, warning=finding.harmless)
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
    files = sorted(root.file.library.files.values(), key=lambda file: file.from_root)
    taken = sorted(map(str, parts.taken)) if parts is not None else None
    return digest(
        (
            " ".join(versions(_LIBRARIES)).encode(),
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
