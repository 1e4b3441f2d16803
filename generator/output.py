"""The generated package on the disk: compared with what it should be, and written.

The manifest in the package says what it was made from and which files are ours. Only
those are ever replaced or removed; a file that somebody else put there stays.
"""

from __future__ import annotations

import difflib
import hashlib
import io
import json
import posixpath
import re
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol, cast

from msgspec import Struct

from .errors import Issue, Issues, Position
from .folder import Folder, reading, writing

MANIFEST = "tightspec.json"

_PATH = re.compile(r"(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(?:\.[A-Za-z0-9]+)*")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")
"""Names that Windows keeps for devices."""

_LARGE = 10_000_000
"""Pairs of lines from which difflib, which is quadratic, takes too long."""

_BYTECODE = re.compile(r"(.*/)?__pycache__/([^/.]+)\.[^/]*pyc")


class File(Protocol):
    """A generated file: its path in the package and its text."""

    @property
    def path(self) -> str:
        """With `/`, such as `models/pet.py`."""
        ...

    @property
    def text(self) -> str:
        """Written as UTF-8, its line ends as they are."""
        ...


class Comparison(Struct, frozen=True, kw_only=True):
    """How a package on the disk differs from what it should be.

    `diff` is a unified diff, from the disk to what should be there, and names
    paths in the package. The paths are sorted.
    """

    diff: str
    changed: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether there is any difference."""
        return bool(self.changed or self.added or self.removed)


class Written(Struct, frozen=True, kw_only=True):
    """The paths that a run wrote and removed, each sorted."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]


class _Manifest(Struct, frozen=True, kw_only=True):
    path: str
    text: str


class _Plan(Struct, frozen=True, kw_only=True):
    """What is on the disk of our paths, and what should be, where they differ."""

    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    ours: frozenset[str]


def with_manifest(
    files: Iterable[File], inputs: Iterable[tuple[str, bytes]]
) -> tuple[File, ...]:
    """The files and their manifest.

    `inputs` are the labels (see `Target.shown`) and SHA-256 digests of what the
    package was made from.
    """
    files = tuple(files)
    manifest = {
        "format": 1,
        "inputs": {label: digest.hex() for label, digest in inputs},
        "files": {
            file.path: hashlib.sha256(file.text.encode()).hexdigest() for file in files
        },
    }
    text = json.dumps(manifest, indent=2, sort_keys=True) + "\n"
    return (*files, _Manifest(path=MANIFEST, text=text))


def compare(files: Iterable[File], folder: Path) -> Comparison:
    """Compare a package, manifest included, with what is in the folder.

    Writes nothing. Files in the folder that are not ours do not count.
    """
    wanted = _contents(files)
    with reading(folder) as opened:
        plan = _plan(wanted, opened)
    return Comparison(
        diff="".join(
            _diff(path, plan.before.get(path), plan.after.get(path))
            for path in sorted({*plan.before, *plan.after})
        ),
        changed=tuple(sorted(plan.before.keys() & plan.after.keys())),
        added=tuple(sorted(plan.after.keys() - plan.before.keys())),
        removed=tuple(sorted(plan.before.keys() - plan.after.keys())),
    )


def write(files: Iterable[File], folder: Path, label: str | None = None) -> Written:
    """Make the folder, which people know as `label`, hold this package, manifest
    included, in one step.

    Where nothing differs nothing is written. Raises Issues if that would replace
    what is not ours, and OSError; the folder is then as it was.
    """
    label = folder.as_posix() if label is None else label
    wanted = _contents(files)
    with writing(folder) as opened:
        plan = _plan(wanted, opened)
        _refuse_replacing(plan, opened, label)
        removed = tuple(sorted(plan.before.keys() - plan.after.keys()))
        if plan.after or removed:
            _refuse_moving_along(folder, label)
            stale = _compiled({*plan.before, *plan.after}, opened)
            opened.replace(plan.after, {*removed, *stale})
    return Written(changed=tuple(sorted(plan.after)), removed=removed)


def tidy(folder: Path) -> None:
    """Remove what a killed run has left beside a package. Raises OSError."""
    with writing(folder):
        pass


def _contents(files: Iterable[File]) -> _Encoded:
    """The bytes of each path; raises ValueError for paths that no package may have."""
    contents: dict[str, str] = {}
    for file in files:
        parts = file.path.split("/")
        reserved = any(_RESERVED.fullmatch(part.lower()) for part in parts)
        if reserved or not _PATH.fullmatch(file.path) or len(max(parts, key=len)) > 200:
            raise ValueError(f"not a path for a package: {file.path!r}")
        contents[file.path] = file.text
    folded = [path.casefold() for path in contents]
    folders = {outer for path in folded for outer in _above(path)}
    if len(set(folded)) < len(folded) or folders.intersection(folded):
        raise ValueError("two files of a package have the same path")
    if MANIFEST not in contents:
        raise ValueError("a package is written with its manifest")
    return _Encoded(contents)


class _Encoded(Mapping[str, bytes]):
    """Texts in UTF-8, each when it is asked for: all together may be 20 MB."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def __getitem__(self, path: str) -> bytes:
        return self._texts[path].encode()

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def only(self, paths: Collection[str]) -> _Encoded:
        """Those of these paths."""
        return _Encoded({path: self._texts[path] for path in paths})


def _above(path: str) -> Iterable[str]:
    while path := posixpath.dirname(path):
        yield path


def _plan(wanted: _Encoded, opened: Folder) -> _Plan:
    ours = _ours(opened.read(MANIFEST))
    present = ((path, opened.read(path)) for path in {*wanted, *ours})
    differs = {path: was for path, was in present if was != wanted.get(path)}
    return _Plan(
        before={path: was for path, was in differs.items() if was is not None},
        after=wanted.only([path for path in wanted if path in differs]),
        ours=ours,
    )


def _ours(manifest: bytes | None) -> frozenset[str]:
    """The paths that a manifest lists, none if it is not one of ours."""
    try:
        found: object = json.loads(manifest or b"")
    except ValueError:
        return frozenset()
    files = cast("dict[str, object]", found).get("files") if _is_map(found) else None
    if not _is_map(files):
        return frozenset()
    paths = cast("dict[str, object]", files)
    return frozenset([MANIFEST, *filter(_PATH.fullmatch, paths)])


def _is_map(value: object) -> bool:
    return isinstance(value, dict)


def _refuse_replacing(plan: _Plan, opened: Folder, label: str) -> None:
    """Raise Issues if something of somebody else's stands where we would write."""
    if MANIFEST in opened.entries and not plan.ours:
        message = "is not a manifest of this tool: restore it, or delete the package"
        place = Position(label=posixpath.join(label, MANIFEST))
        raise Issues([Issue(place=place, message=message)])
    issues: list[Issue] = []
    for path in sorted(plan.after):
        for outer in _above(path):
            entry = opened.entries.get(outer)
            if entry and not stat.S_ISDIR(entry.st_mode) and outer not in plan.ours:
                issues.append(_in_the_way(label, outer, "is no folder"))
        entry = opened.entries.get(path)
        if entry and stat.S_ISDIR(entry.st_mode):
            issues.append(_in_the_way(label, path, "is a folder"))
        elif entry and path not in plan.ours:
            issues.append(_in_the_way(label, path, f"is not listed in {MANIFEST}"))
    if issues:
        raise Issues(issues)


def _refuse_moving_along(folder: Path, label: str) -> None:
    """Raise Issues where the exchange would leave whoever runs this in a folder that
    is gone."""
    if Path.cwd().is_relative_to(folder.resolve()):
        message = (
            "is replaced as a whole, and the working directory is in it:"
            " run this from outside of it"
        )
        raise Issues([Issue(place=Position(label=label), message=message)])


def _in_the_way(label: str, path: str, message: str) -> Issue:
    return Issue(
        place=Position(label=posixpath.join(label, path)),
        message=f"{message}, so it may be yours, and a generated file would replace it:"
        " move or delete it, or choose another output",
    )


def _compiled(paths: Iterable[str], opened: Folder) -> set[str]:
    """The cached bytecode of these modules, which is ours as well.

    Python takes it for fresh if the source's size and second have not changed.
    """
    found = filter(None, map(_BYTECODE.fullmatch, opened.entries))
    modules = set(paths)
    return {code[0] for code in found if f"{code[1] or ''}{code[2]}.py" in modules}


def _diff(path: str, before: bytes | None, after: bytes | None) -> str:
    old, new = _lines(before), _lines(after)
    names = (
        "/dev/null" if before is None else f"a/{path}",
        "/dev/null" if after is None else f"b/{path}",
    )
    if len(old) * len(new) < _LARGE:
        lines = difflib.unified_diff(old, new, *names)
    else:
        lines = _one_hunk(old, new, *names)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in lines
    )


def _one_hunk(
    old: list[str], new: list[str], old_name: str, new_name: str
) -> Iterator[str]:
    """A unified diff in linear time: all from the first difference to the last."""
    shorter = min(len(old), len(new))
    start = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    ends = range(1, shorter - start + 1)
    same = next((n - 1 for n in ends if old[-n] != new[-n]), shorter - start)
    first, context = max(start - 3, 0), max(same - 3, 0)
    yield f"--- {old_name}\n"
    yield f"+++ {new_name}\n"
    counts = (len(lines) - context - first for lines in (old, new))
    yield "@@ -{0},{1} +{0},{2} @@\n".format(first + 1, *counts)
    yield from (f" {line}" for line in old[first:start])
    yield from (f"-{line}" for line in old[start : len(old) - same])
    yield from (f"+{line}" for line in new[start : len(new) - same])
    yield from (f" {line}" for line in old[len(old) - same : len(old) - context])


def _lines(content: bytes | None) -> list[str]:
    # Only a newline ends a line: `splitlines` would hide form feeds and the like.
    text = (content or b"").decode("utf-8", "backslashreplace")
    return list(io.StringIO(text, newline="\n"))
