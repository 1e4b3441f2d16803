"""Tightspec under an audit hook: `python -P tests/security/watched.py ARGUMENT ...`.

It is the command line, ended at the first thing that no run may do: reach the network,
start a process other than the checker's child, read what is neither in the folder of the
document nor Python's own, or change anything outside of the output and the cache. What
is allowed is taken from the arguments `--spec` (or `--ref-root`), `--constraints` and
`--output`, and from the environment, which names the user's cache; temporary files have
no name.
"""

from __future__ import annotations

import os
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
FORBIDDEN = 70
"""The exit code of a run that did what none may do."""

_CHECKER = PROJECT / "generator" / "checker_child.py"
_NEVER = (
    *("socket.", "ssl.", "urllib.", "http.", "ftplib.", "smtplib.", "pty."),
    *("os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.startfile"),
    *("os.chown", "os.chroot", "os.setxattr", "os.truncate", "subprocess."),
)
_CHANGES: dict[str, tuple[tuple[int, int | None], ...]] = {
    "os.mkdir": ((0, 2),),
    "os.remove": ((0, 1),),
    "os.rmdir": ((0, 1),),
    "os.rename": ((0, 2), (1, 3)),
    "os.link": ((0, 2), (1, 3)),
    "os.symlink": ((1, 2),),
    "os.chmod": ((0, 2),),
    "os.utime": ((0, 3),),
    "shutil.rmtree": ((0, 1),),
    "tempfile.mkdtemp": ((0, None),),
    "tempfile.mkstemp": ((0, None),),
}
"""Where the arguments of an event have paths, and the folders that these are in."""


class Watch:
    """What may be read and what may be changed: these paths, and all that is in them."""

    def __init__(self, readable: Sequence[Path], writable: Sequence[Path]) -> None:
        self._writable = tuple(map(_real, writable))
        self._readable = (*self._writable, *map(_real, readable))
        self._around = {folder for path in self._writable for folder in path.parents}
        # Looked for before: that means trying to write there.
        self._temporary = _real(Path(tempfile.gettempdir()))
        self._folder: int | None = None
        self._open = os.open

    def start(self) -> None:
        """Watch from now on; nothing can end it."""
        os.open = self._opened
        sys.addaudithook(self._hear)

    def _opened(self, path: Any, flags: int, mode: int = 0o777, **where: Any) -> int:
        # The event does not say in which folder a path is.
        self._folder = where.get("dir_fd")
        try:
            return self._open(path, flags, mode, **where)
        finally:
            self._folder = None

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        match event, arguments:
            case "open", (str() | bytes() | Path() as path, _, int(flags)):
                writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
                allowed = self._writable if writes else self._readable
                where = _real(_absolute(path, self._folder))
                is_look = flags & os.O_DIRECTORY and where in self._around
                # To write to a folder is to make a file in it that has no name.
                if where != self._temporary and not (is_look and not writes):
                    _want(event, where, allowed)
            case ("os.listdir" | "os.scandir"), (str() | bytes() as path,):
                where = _real(_absolute(path, None))
                if where != PROJECT:  # which is on the path of imports
                    _want(event, where, self._readable)
            case "subprocess.Popen", (_, [*command], *_) if _is_checker(command):
                pass
            case _ if event in _CHANGES:
                self._change(event, arguments)
            case _ if event.startswith(_NEVER):
                _end(event, arguments)

    def _change(self, event: str, arguments: tuple[Any, ...]) -> None:
        for path, folder in _CHANGES[event]:
            if isinstance(arguments[path], int):
                continue  # what is open already
            above = -1 if folder is None else arguments[folder]
            entry = _absolute(arguments[path], None if above == -1 else above)
            # The entry itself, and not what it may lead to.
            where = _real(entry.parent) / entry.name
            if not (event == "os.mkdir" and where in self._around):
                _want(event, where, self._writable)


def _is_checker(command: Sequence[str]) -> bool:
    return command[0] == sys.executable and command[-2] == str(_CHECKER)


def _absolute(path: str | bytes | os.PathLike[str], folder: int | None) -> Path:
    above = Path() if folder is None else Path(f"/proc/self/fd/{folder}").readlink()
    return (above / os.fsdecode(path)).absolute()


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _want(event: str, path: Path, allowed: Sequence[Path]) -> None:
    if not any(path.is_relative_to(each) for each in allowed):
        _end(event, path)


def _end(event: str, what: object) -> None:
    """Say so as a crash would, and end at once: nothing can catch this."""
    text = f"Traceback (most recent call last): {event} is not allowed: {what}\n"
    os.write(2, text.encode("utf-8", "backslashreplace"))
    os._exit(FORBIDDEN)


def libraries() -> list[Path]:
    """Python, what is installed, and what is the generator's own."""
    ours = [PROJECT / name for name in ("generator", "templates", "spec")]
    paths = [*sysconfig.get_paths().values(), *sys.path]
    return [*ours, *map(Path, paths), Path(os.devnull)]


def watch(arguments: Sequence[str]) -> Watch:
    """What a command line allows."""
    given = dict(pairwise(arguments))
    output = Path(given["--output"]).absolute()
    beside = [f".{output.name}.tightspec-{what}" for what in ("new", "old")]
    cache = Path(
        os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "tightspec"
    )
    root = given.get("--ref-root") or Path(given["--spec"]).parent
    inputs = [Path(root), *map(Path, filter(None, [given.get("--constraints")]))]
    return Watch(
        readable=[*libraries(), *inputs],
        writable=[
            *(output, *map(output.with_name, beside)),
            cache,
        ],
    )


def main() -> None:
    """Run the command line, watched."""
    watched = watch(sys.argv[1:])
    sys.path.insert(0, str(PROJECT))
    watched.start()
    from generator.cli import main as run  # noqa: PLC0415  importing is watched too

    run()


if __name__ == "__main__":
    main()
