"""A folder that is read without following links, and replaced as a whole or not at all.

The new folder is built beside the old one, then the two change places in one step of
the file system. What stops the work at any moment (an error, a full disk, a kill)
leaves the whole old folder or the whole new one. For Linux and macOS.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import stat
import sys
from collections.abc import Collection, Generator, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

Entries: TypeAlias = Mapping[str, os.stat_result]
"""Everything below a folder, by its path in it (with `/`), outer before inner."""

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


class Folder:
    """An open folder; without `parent` it can only be read."""

    def __init__(self, name: str, descriptor: int | None, parent: int | None) -> None:
        self._name = name
        self._descriptor = descriptor
        self._parent = parent
        self.entries: Entries = {}
        if descriptor is not None:
            self.entries = dict(_entries(descriptor))

    def read(self, path: str) -> bytes | None:
        """The bytes of a regular file; None for whatever else is there, or is not."""
        entry = self.entries.get(path)
        if entry is None or not stat.S_ISREG(entry.st_mode):
            return None
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC
        with os.fdopen(os.open(path, flags, dir_fd=self._descriptor), "rb") as file:
            return file.read()

    def replace(self, written: Mapping[str, bytes], removed: Collection[str]) -> None:
        """Write these files and remove those, all in one step.

        All else stays: a file, a link or a folder, with its inode where the file
        system can. Raises OSError, and then nothing has changed.
        """
        if self._parent is None:
            raise ValueError("this folder was opened for reading")
        self._refuse_read_only()
        with ExitStack() as on_failure:
            on_failure.callback(_remove, _new(self._name), self._parent)
            self._stage(written, removed)
            beside = _swap(self._name, self._parent)
            on_failure.pop_all()
        os.fsync(self._parent)
        # The new folder stands; what cannot be removed here the next run removes.
        with suppress(OSError):
            self._carry_late()
            _remove(beside, self._parent)

    def _refuse_read_only(self) -> None:
        """Raise PermissionError for a folder that its owner wants left alone, although
        it could be exchanged for another."""
        if self._descriptor is None:
            return
        folders = [path for path, entry in self.entries.items() if _is_folder(entry)]
        for path in (".", *folders):
            if not os.access(path, os.W_OK | os.X_OK, dir_fd=self._descriptor):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)

    def _stage(self, written: Mapping[str, bytes], removed: Collection[str]) -> None:
        """Build the new folder beside this one."""
        carried = [
            path
            for path, entry in self.entries.items()
            if not _is_folder(entry) and path not in written and path not in removed
        ]
        emptied = _above(removed)
        kept = {
            path
            for path, entry in self.entries.items()
            if _is_folder(entry) and path not in emptied
        }
        folders = sorted(kept | _above([*kept, *carried, *written]))
        os.mkdir(_new(self._name), dir_fd=self._parent)
        with _folder(_new(self._name), self._parent) as staged:
            for path in folders:
                os.mkdir(path, dir_fd=staged)
            for path in carried:
                _carry(path, self._descriptor, staged)
            _write_all(written, staged)
            for path in reversed(folders):
                with _folder(path, staged) as folder:
                    _settle(folder, self.entries.get(path))
            old = None if self._descriptor is None else os.fstat(self._descriptor)
            _settle(staged, old)

    def _carry_late(self) -> None:
        """Bring along what somebody put into the old folder while this ran."""
        if self._descriptor is None:
            return
        with _folder(self._name, self._parent) as new:
            for path, entry in _entries(self._descriptor):
                if path not in self.entries and not _is_folder(entry):
                    _carry(path, self._descriptor, new)


@contextmanager
def reading(path: Path) -> Generator[Folder]:
    """The folder, for reading; one that is not there has no entries."""
    with _opened(path.absolute(), None) as folder:
        yield folder


@contextmanager
def writing(path: Path) -> Generator[Folder]:
    """The folder, for reading and one `replace`; the folders above it are made.

    Whoever else wants to write here waits. What a killed run has left is tidied up.
    """
    path = path.absolute()
    path.parent.mkdir(parents=True, exist_ok=True)
    parent = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(parent, fcntl.LOCK_EX)
        _tidy(path.name, parent)
        with _opened(path, parent) as folder:
            yield folder
    finally:
        os.close(parent)


@contextmanager
def _opened(path: Path, parent: int | None) -> Generator[Folder]:
    where = path if parent is None else path.name
    try:
        mode = os.stat(where, dir_fd=parent, follow_symlinks=False).st_mode
    except FileNotFoundError:
        yield Folder(path.name, None, parent)
        return
    if not stat.S_ISDIR(mode):
        kind = "a symbolic link" if stat.S_ISLNK(mode) else "no folder"
        raise NotADirectoryError(errno.ENOTDIR, f"is {kind}", str(path))
    with _folder(str(where), parent) as descriptor:
        yield Folder(path.name, descriptor, parent)


def _entries(descriptor: int, prefix: str = "") -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(descriptor) as found:
        names = sorted(entry.name for entry in found)
    for name in names:
        entry = os.stat(name, dir_fd=descriptor, follow_symlinks=False)
        yield prefix + name, entry
        if _is_folder(entry):
            with _folder(name, descriptor) as inner:
                yield from _entries(inner, f"{prefix}{name}/")


@contextmanager
def _folder(path: str, parent: int | None) -> Generator[int]:
    descriptor = os.open(path, _FOLDER, dir_fd=parent)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _is_folder(entry: os.stat_result) -> bool:
    return stat.S_ISDIR(entry.st_mode)


def _above(paths: Collection[str]) -> set[str]:
    """The folders that these paths are in."""
    return {
        path[:end] for path in paths for end, letter in enumerate(path) if letter == "/"
    }


def _write_all(files: Mapping[str, bytes], descriptor: int) -> None:
    """Write new files, several at a time: the disk takes long over each, and no longer
    over some together."""

    def write(path: str) -> None:
        _write(path, files[path], descriptor)

    with ThreadPoolExecutor(_TOGETHER) as pool:
        for _ in pool.map(write, files):
            pass


_TOGETHER = 8


def _write(path: str, content: bytes, descriptor: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    file = os.open(path, flags, 0o666, dir_fd=descriptor)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(file, left) :]
        os.fsync(file)
    finally:
        os.close(file)


def _settle(descriptor: int, old: os.stat_result | None) -> None:
    """Give a new folder the mode of the old one, and bring it to the disk."""
    if old is not None:
        os.fchmod(descriptor, stat.S_IMODE(old.st_mode))
    os.fsync(descriptor)


def _carry(path: str, source: int | None, target: int) -> None:
    try:
        os.link(path, path, src_dir_fd=source, dst_dir_fd=target, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS or not _copy(path, source, target):
            raise


_NO_HARD_LINKS = {
    errno.EPERM,
    errno.EACCES,
    errno.EMLINK,
    errno.ENOSYS,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
}


def _copy(path: str, source: int | None, target: int) -> bool:
    """Copy a file or a link; whether it was one."""
    entry = os.stat(path, dir_fd=source, follow_symlinks=False)
    if stat.S_ISLNK(entry.st_mode):
        os.symlink(os.readlink(path, dir_fd=source), path, dir_fd=target)
        return True
    if not stat.S_ISREG(entry.st_mode):
        return False
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(os.open(path, flags, dir_fd=source), "rb") as file:
        _write(path, file.read(), target)
    os.chmod(path, stat.S_IMODE(entry.st_mode), dir_fd=target)
    os.utime(path, ns=(entry.st_atime_ns, entry.st_mtime_ns), dir_fd=target)
    return True


def _new(name: str) -> str:
    return f".{name}.tightspec-new"


def _old(name: str) -> str:
    return f".{name}.tightspec-old"


def _swap(name: str, parent: int) -> str:
    """Put the new folder in its place; the name that the old one has then."""
    try:
        os.stat(name, dir_fd=parent, follow_symlinks=False)
    except FileNotFoundError:
        os.rename(_new(name), name, src_dir_fd=parent, dst_dir_fd=parent)
        return _new(name)
    try:
        _exchange(_new(name), name, parent)
    except OSError:
        # A file system that cannot exchange: between these two steps there is no
        # folder, and `_tidy` brings the old one back after a kill.
        try:
            os.rename(name, _old(name), src_dir_fd=parent, dst_dir_fd=parent)
            os.rename(_new(name), name, src_dir_fd=parent, dst_dir_fd=parent)
        except BaseException:
            with suppress(OSError):
                os.rename(_old(name), name, src_dir_fd=parent, dst_dir_fd=parent)
            raise
        return _old(name)
    return _new(name)


def _exchange(one: str, other: str, parent: int) -> None:
    """Let two names change places in one step, which Python's `os` has no call for."""
    import ctypes  # noqa: PLC0415  a new folder needs none

    library = ctypes.CDLL(None, use_errno=True)
    call = "renameatx_np" if sys.platform == "darwin" else "renameat2"
    if not hasattr(library, call):
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS are both 2.
    if getattr(library, call)(parent, os.fsencode(one), parent, os.fsencode(other), 2):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _tidy(name: str, parent: int) -> None:
    """Undo what a killed run left half done. These names are reserved for it."""
    present = os.listdir(parent)
    if _old(name) in present and name not in present:
        os.rename(_old(name), name, src_dir_fd=parent, dst_dir_fd=parent)
    for leftover in {_new(name), _old(name)}.intersection(os.listdir(parent)):
        _remove(leftover, parent)


def _remove(name: str, parent: int) -> None:
    with suppress(FileNotFoundError):
        shutil.rmtree(name, dir_fd=parent)
