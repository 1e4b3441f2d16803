"""Whatever stops a run, the whole old package is there or the whole new one.

    python -m tests.security.interrupted [COUNT [SEED]]

A run that changes a package is killed at one of its audit events, or a call by which it
changes the disk fails (no space, a broken device). A moment is the number of an event and
no time, so each can be had again; every other one is while the package is written.
"""

from __future__ import annotations

import errno
import json
import os
import secrets
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

from generator import cli
from tests.behaviour.packages import document

Hook: TypeAlias = Callable[[str, tuple[Any, ...]], None]

_COMMAND = ("tightspec", "generate", "--spec", "openapi.json", "--output", "api")
_OWN = {"notes.txt": "mine", "own/deep.py": "mine too"}
_CHANGES = {
    *("os.mkdir", "os.remove", "os.rmdir", "os.rename", "os.link", "os.symlink"),
    *("os.chmod", "os.utime", "shutil.rmtree"),
}
FAILURES = (errno.ENOSPC, errno.EIO, errno.EROFS)


def _spec(*names: str) -> dict[str, Any]:
    return document(
        {name: {"type": "object", "properties": {name: {}}} for name in names}
    )


_OLD, _NEW = _spec("First", "Second"), _spec("Second", "Third")


class TornError(AssertionError):
    """What stands there is neither the old nor the new package, or nobody was told."""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with a package whose document has changed since."""

    folder: Path
    old: Mapping[str, bytes]
    new: Mapping[str, bytes]
    events: tuple[bool, ...]
    """The audit events of a run that writes the new one: whether each is a change."""

    @classmethod
    def of(cls, folder: Path) -> Project:
        """Make both packages, without any interruption."""
        _generate(folder, _OLD)
        for path, text in _OWN.items():
            (folder / "api" / path).parent.mkdir(exist_ok=True)
            (folder / "api" / path).write_text(text, "utf-8")
        old = _texts(folder / "api")
        # What the checker says of it is remembered from now on.
        _generate(folder, _NEW)
        _generate(folder, _OLD)
        log = os.open(folder.parent / "log", os.O_CREAT | os.O_RDWR)

        def note(event: str, arguments: tuple[Any, ...]) -> None:
            os.write(log, b"c" if _is_change(event, arguments) else b".")

        _generate(folder, _NEW, note)
        events = (folder.parent / "log").read_bytes()
        os.close(log)
        return cls(folder, old, _texts(folder / "api"), tuple(b == 99 for b in events))

    def moments(self, random: Random) -> Iterator[int]:
        """Numbers of events, every other one of which is among the changes."""
        first = self.events.index(True)
        while True:
            yield random.randrange(len(self.events))
            yield random.randrange(first, len(self.events))

    def killed(self, moment: int) -> str:
        """Kill a run at an event: what stands there then."""
        left = moment

        def hook(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal left
            left -= 1
            if left == -1:  # killing is an event as well
                os.kill(os.getpid(), signal.SIGKILL)

        return self._interrupted(hook, -signal.SIGKILL)

    def failed(self, change: int, number: int) -> str:
        """Let a change of the disk fail: what stands there then."""
        left = change

        def hook(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal left
            if _is_change(event, arguments):
                left -= 1
                if left == -1:
                    raise OSError(number, os.strerror(number))

        return self._interrupted(hook, 2)

    def _interrupted(self, hook: Hook, expected: int) -> str:
        _generate(self.folder, _OLD)
        code = _generate(self.folder, _NEW, hook)
        state = self._state()
        said = (self.folder.parent / "said").read_text("utf-8")
        if code != expected and (code, state) != (0, "new"):
            raise TornError(f"exit code {code} beside the {state} package: {said}")
        if code == 2 and not said.startswith("api: cannot be written: "):
            raise TornError(f"a failure is not told as one: {said}")
        _generate(self.folder, _NEW)
        beside = {path.name for path in self.folder.iterdir()}
        if self._state() != "new" or beside != {"api", "cache", "openapi.json"}:
            raise TornError(f"the next run leaves {sorted(beside)}")
        return state

    def _state(self) -> str:
        found = _texts(self.folder / "api")
        if found not in (self.old, self.new):
            differing = [p for p in self.new if found.get(p) != self.new[p]]
            raise TornError(f"neither old nor new: {differing}, {sorted(found)}")
        return "old" if found == self.old else "new"


def interrupt(
    folder: Path, kills: int, failures: int | None, seed: int
) -> Counter[str]:
    """Kill so many runs, and fail in so many (at each change where None); how many of
    the packages were the old and the new one. Raises TornError."""
    (folder / "project").mkdir()
    project = Project.of(folder / "project")
    random = Random(seed)
    found: Counter[str] = Counter()
    moments = project.moments(random)
    for _ in range(kills):
        found[f"{project.killed(next(moments))} after a kill"] += 1
    changes = range(sum(project.events))
    chosen = changes if failures is None else random.sample(changes, failures)
    for change in chosen:
        state = project.failed(change, random.choice(FAILURES))
        found[f"{state} after a failure"] += 1
    return found


def _is_change(event: str, arguments: tuple[Any, ...]) -> bool:
    writes = os.O_WRONLY | os.O_RDWR | os.O_CREAT
    if event == "open" and isinstance(arguments[0], str):
        return bool(arguments[2] & writes)
    return event in _CHANGES


def _generate(folder: Path, spec: Mapping[str, Any], hook: Hook | None = None) -> int:
    """Run the command line in a child of this process; its exit code."""
    (folder / "openapi.json").write_text(json.dumps(spec), "utf-8")
    child = os.fork()
    if child == 0:
        code = 70
        try:
            _enter(folder)
            if hook is not None:
                sys.addaudithook(hook)
            cli.main()
        except SystemExit as end:
            code = int(end.code or 0)
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def _enter(folder: Path) -> None:
    os.chdir(folder)
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    sys.argv = [*_COMMAND]
    sys.dont_write_bytecode = True
    said = os.open(folder.parent / "said", os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
    os.dup2(said, 1)
    os.dup2(said, 2)
    sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w", buffering=1)


def _texts(package: Path) -> dict[str, bytes]:
    return {
        path.relative_to(package).as_posix(): path.read_bytes()
        for path in package.rglob("*")
        if path.is_file()
    }


def main(count: str = "200", seed: str = "") -> None:
    """Interrupt as many runs as the command line says, and one at each change."""
    chosen = int(seed) if seed else secrets.randbelow(1 << 32)
    _say(f"{count} kills and a failure at each change, seed {chosen}")
    with tempfile.TemporaryDirectory() as folder:
        found = interrupt(Path(folder), int(count), None, chosen)
    _say(", ".join(f"{number} times the {what}" for what, number in found.items()))


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
