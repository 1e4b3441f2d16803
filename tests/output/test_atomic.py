"""Whatever stops a run, the whole old package is there or the whole new one."""

from __future__ import annotations

import ctypes
import errno
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from generator import folder as folder_module
from generator.folder import reading, writing

OLD = {"__init__.py": b"old", "gone.py": b"gone", "sub/same.py": b"same"}
NEW = {"__init__.py": b"new" * 9000, "added/a.py": b"a", "sub/same.py": b"same"}
MINE = {"notes.txt": b"mine", "own/deep.py": b"mine too"}


def start(folder: Path) -> None:
    with writing(folder) as opened:
        opened.replace({**OLD, **MINE}, ())


def replace(folder: Path) -> None:
    with writing(folder) as opened:
        changed = {path: text for path, text in NEW.items() if path != "sub/same.py"}
        opened.replace(changed, {"gone.py"})


def contents(folder: Path) -> dict[str, bytes | None]:
    with reading(folder) as opened:
        found = {path: opened.read(path) for path in opened.entries}
    return {path: text for path, text in found.items() if text is not None}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here pulls the plug, so no step need wait for the disk."""
    monkeypatch.setattr(os, "fsync", os.fstat)


def at_each_call(act: Callable[[int], None]) -> Callable[[FrameType, str, Any], None]:
    """A profiler that acts before each call of C code in the module.

    Every change of the disk is such a call, or stands between two (the exchange).
    """
    steps = 0

    def profile(frame: FrameType, event: str, _: object) -> None:
        nonlocal steps
        inside = frame.f_code.co_filename == folder_module.__file__
        if inside and event == "c_call":
            steps += 1
            act(steps)

    return profile


def killed_at(step: int, folder: Path) -> bool:
    """Replace the folder in a child that is killed there; whether it got that far."""

    def act(current: int) -> None:
        if current == step:
            os.kill(os.getpid(), signal.SIGKILL)

    child = os.fork()
    if child == 0:
        sys.setprofile(at_each_call(act))
        try:
            replace(folder)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@pytest.mark.parametrize("exchange", [True, False], ids=["exchange", "no-exchange"])
def test_a_kill_at_any_step(
    tmp_path: Path, exchange: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchange:
        monkeypatch.setattr(folder_module, "_exchange", _cannot)
    seen: set[str] = set()
    step = 0
    while True:
        step += 1
        folder = tmp_path / str(step) / "pkg"
        start(folder)
        killed = killed_at(step, folder)
        present = [path.name for path in folder.parent.iterdir()]
        if exchange or "pkg" in present:
            state = contents(folder)
            assert state in ({**OLD, **MINE}, {**NEW, **MINE}), step
            seen.add("old" if state["__init__.py"] == b"old" else "new")
        else:
            # Without an exchange there is one instant with no folder.
            assert ".pkg.tightspec-old" in present
            seen.add("none")
        replace_again(folder)
        assert contents(folder) == {**NEW, **MINE}, step
        assert [path.name for path in folder.parent.iterdir()] == ["pkg"]
        if not killed:
            break
    assert step > 90
    assert seen == ({"old", "new"} if exchange else {"old", "new", "none"})


def replace_again(folder: Path) -> None:
    """What the next run does."""
    with writing(folder) as opened:
        before = {path: opened.read(path) for path in NEW}
        changed = {p: text for p, text in NEW.items() if text != before[p]}
        opened.replace(changed, {"gone.py"})


def _cannot(*_: object) -> None:
    raise OSError(errno.EINVAL, "this file system cannot exchange")


# A file that fails to close is never closed here: the failure comes before the call.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("exchange", [True, False], ids=["exchange", "no-exchange"])
def test_a_failure_at_any_step(
    tmp_path: Path, exchange: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchange:
        monkeypatch.setattr(folder_module, "_exchange", _cannot)
    outcomes: set[str] = set()
    step = 0
    while True:
        step += 1
        folder = tmp_path / str(step) / "pkg"
        start(folder)
        if not failed_at(step, folder):
            break
        state = contents(folder)
        assert state in ({**OLD, **MINE}, {**NEW, **MINE}), step
        outcomes.add("old" if state["__init__.py"] == b"old" else "new")
    assert step > 50
    assert outcomes == {"old", "new"}


def failed_at(step: int, folder: Path) -> bool:
    """Whether replacing got as far as this step, which then fails."""

    class FullError(OSError):
        pass

    reached = False

    def act(current: int) -> None:
        nonlocal reached
        if current == step:
            reached = True
            raise FullError(errno.ENOSPC, "No space left on device")

    sys.setprofile(at_each_call(act))
    try:
        replace(folder)
    except FullError:
        assert reached
    finally:
        sys.setprofile(None)
    return reached


def test_a_full_disk_leaves_the_old_package_and_nothing_beside_it(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "pkg"
    start(folder)
    child = os.fork()
    if child == 0:
        code = 1
        try:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
            replace(folder)
        except OSError:
            code = 7
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 7
    assert contents(folder) == {**OLD, **MINE}
    assert [path.name for path in tmp_path.iterdir()] == ["pkg"]


def test_a_file_that_appears_meanwhile_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pkg"
    start(folder)
    swap = folder_module._swap

    def late(name: str, parent: int) -> str:
        (folder / "late.txt").write_bytes(b"late")
        return swap(name, parent)

    monkeypatch.setattr(folder_module, "_swap", late)
    replace(folder)
    assert contents(folder) == {**NEW, **MINE, "late.txt": b"late"}


def test_without_hard_links_files_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pkg"
    start(folder)
    (folder / "notes.txt").chmod(0o640)
    (folder / "link").symlink_to("nowhere")
    os.utime(folder / "notes.txt", (5, 5))

    def link(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", link)
    replace(folder)
    assert contents(folder) == {**NEW, **MINE}
    status = (folder / "notes.txt").stat()
    assert (status.st_mode & 0o777, status.st_mtime) == (0o640, 5)
    assert (folder / "link").readlink() == Path("nowhere")


def test_this_system_exchanges_folders_in_one_step(tmp_path: Path) -> None:
    if not hasattr(ctypes.CDLL(None), "renameat2"):
        pytest.skip("no renameat2 here")
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    before = (tmp_path / "one").stat().st_ino
    descriptor = os.open(tmp_path, os.O_RDONLY)
    folder_module._exchange("one", "two", descriptor)
    os.close(descriptor)
    assert (tmp_path / "two").stat().st_ino == before
