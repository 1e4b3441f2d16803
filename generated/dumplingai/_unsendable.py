# Part of every package that tightspec makes: copied as it is, never edited.
"""What cannot be sent at all, as callers are told of it."""

from __future__ import annotations

from ._wire import UnserializableError
from .errors import Problem


def unsendable(error: UnserializableError) -> Problem:
    """What no mode sends."""
    return Problem(rule="unsendable", path=error.path, message=error.message)
