"""The second opinion: what openapi-spec-validator says about a document.

It runs in a child process, because by itself it fetches references, prints what it
reads, runs the document's patterns, and may take minutes. Start it early, go on with
something else, and ask for the verdict at the end:

    with checking(document) as verdict:
        ...
        issues = tell(verdict(), source)
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import IO
from urllib.parse import quote

from .errors import Issue, Place
from .source import Dangling, Json, Source

TIME_LIMIT = 60.0
"""Seconds from the start of the child to its end."""

_CHILD = Path(__file__).with_name("checker_child.py")
_LIBRARIES = ("openapi-spec-validator", "openapi-schema-validator", "jsonschema")
_MOST_ISSUES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the validator found, at a JSON pointer (RFC 6901) if it has one.

    A harmless one is a fault on which no request and no answer depends: a repeated
    operationId, a default that its schema refuses, a broken description.
    """

    pointer: str | None
    message: str
    harmless: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The findings; `stopped` says why there may be more, if it did not finish."""

    findings: tuple[Finding, ...]
    stopped: str | None = None


@contextmanager
def checking(
    document: Json, *, time_limit: float = TIME_LIMIT, cache: Path | None = None
) -> Generator[Callable[[], Verdict]]:
    """Start checking a document that refers to nothing outside itself.

    What is yielded waits for the verdict. It is kept in `cache` (by default in the
    user's cache folder), and a document is checked once. The child ends with the
    block, whatever happens in it.
    """
    question = json.dumps(document).encode()
    folder = cache or _cache_folder()
    remembered = folder / f"{_digest(question)}.json" if folder else None
    if (known := _recall(remembered)) is not None:
        yield lambda: known
        return
    with (
        tempfile.TemporaryFile() as asked,
        tempfile.TemporaryFile() as answer,
        tempfile.TemporaryFile() as errors,
    ):
        asked.write(question)
        asked.seek(0)
        deadline = time.monotonic() + time_limit
        # -P: the working directory and the folder of the script hold no libraries.
        command = [sys.executable, "-P", "-B", "-W", "ignore", str(_CHILD)]
        child = subprocess.Popen(  # noqa: S603  our own script
            command, stdin=asked, stdout=answer, stderr=errors, env=_environment()
        )

        def verdict() -> Verdict:
            try:
                child.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                stopped = f"it took more than {time_limit:g} seconds"
                return Verdict(findings=(), stopped=stopped)
            if child.returncode:
                return Verdict(findings=(), stopped=_last_line(errors))
            answer.seek(0)
            found = _verdict(answer.read())
            _remember(found, remembered)
            return found

        try:
            yield verdict
        finally:
            child.kill()
            child.wait()


def tell(verdict: Verdict, root: Source) -> tuple[Issue, ...]:
    """The findings as issues of the document that `root` is the root of.

    A harmless one is a warning. So is that the validator did not finish.
    """
    shown, more = verdict.findings[:_MOST_ISSUES], verdict.findings[_MOST_ISSUES:]
    issues = [_issue(finding, root) for finding in shown]
    if more:
        harmless = all(finding.harmless for finding in more)
        message = f"openapi-spec-validator: and {len(more)} more findings"
        issues.append(Issue(place=root, message=message, warning=harmless))
    if verdict.stopped is not None:
        message = f"openapi-spec-validator did not finish: {verdict.stopped}"
        issues.append(Issue(place=root, message=message, warning=True))
    return tuple(issues)


def _issue(finding: Finding, root: Source) -> Issue:
    place: Place = root
    where = f" (at {finding.pointer})" if finding.pointer else ""
    if finding.pointer:
        # In a document of several files the bundle has places of its own.
        with suppress(Dangling):
            place, where = root.follow("#" + quote(finding.pointer)), ""
    message = f"openapi-spec-validator: {finding.message}{where}"
    return Issue(place=place, message=message, warning=finding.harmless)


def _environment() -> dict[str, str]:
    """Ours, without the validators' own settings: the same findings everywhere."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("OPENAPI_SPEC_VALIDATOR_", "OPENAPI_SCHEMA_VALIDATOR_"))
    }
    backend = {"OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND": "jsonschema"}
    return {**inherited, **backend, "PYTHONHASHSEED": "0"}


def _last_line(errors: IO[bytes]) -> str:
    errors.seek(0)
    lines = errors.read().decode("utf-8", "backslashreplace").split("\n")
    return next((line for line in reversed(lines) if line.strip()), "it was killed")


def _digest(question: bytes) -> str:
    """What a verdict depends on: the document, the validator, and how it is asked."""
    versions = " ".join(version(library) for library in _LIBRARIES)
    how = _CHILD.read_bytes()
    return hashlib.sha256(b"\0".join([versions.encode(), how, question])).hexdigest()


def _cache_folder() -> Path | None:
    given = os.environ.get("XDG_CACHE_HOME", "")
    if Path(given).is_absolute():
        return Path(given, "tightspec")
    with suppress(RuntimeError):  # nobody's home
        home = Path.home()
        mac = sys.platform == "darwin"
        return home.joinpath(
            *(["Library", "Caches"] if mac else [".cache"]), "tightspec"
        )
    return None


def _recall(remembered: Path | None) -> Verdict | None:
    # A cache that cannot be read, or holds something else, is no cache.
    with suppress(OSError, ValueError, TypeError, KeyError):
        return _verdict(remembered.read_bytes()) if remembered else None
    return None


def _remember(verdict: Verdict, remembered: Path | None) -> None:
    if remembered is None or verdict.stopped is not None:
        return
    with suppress(OSError):
        remembered.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=remembered.parent, delete=False) as file:
            file.write(json.dumps(asdict(verdict)).encode())
        Path(file.name).replace(remembered)


def _verdict(answer: bytes) -> Verdict:
    found = json.loads(answer)
    findings = tuple(Finding(**finding) for finding in found["findings"])
    return Verdict(findings=findings, stopped=found["stopped"])
