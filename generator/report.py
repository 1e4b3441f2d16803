"""What people are told on a terminal."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable
from contextlib import contextmanager

from msgspec.structs import replace

from .errors import Issue, Issues, Position


def count(number: int, noun: str) -> str:
    """`1 file`, `2,000 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def plain(text: str, keep: str = "") -> str:
    """Text that does nothing to a terminal: whatever is not printable is escaped."""
    return "".join(
        (
            letter
            if letter.isprintable() or letter in keep
            else letter.encode("unicode_escape").decode()
        )
        for letter in text
    )


def told(issues: Iterable[Issue]) -> str:
    """Issues, sorted, one a line; where they stand is found out here, which takes its
    time in a large file."""
    written = (
        replace(
            issue,
            message=plain(("warning: " if issue.warning else "") + issue.message),
        )
        for issue in issues
    )
    return str(Issues(written))


@contextmanager
def locating(label: str, message: str) -> Generator[None]:
    """Say of an OSError what it means for a file or a folder of the user."""
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        issue = Issue(place=Position(label=label), message=f"{message}: {why}")
        raise Issues([issue]) from error


def failed(error: OSError) -> Issue:
    """The same where only the error says what it is about."""
    place = None
    if isinstance(error.filename, str | bytes):
        path = os.path.relpath(os.fsdecode(error.filename))
        place = Position(label=path)
    return Issue(place=place, message=error.strerror or str(error))
