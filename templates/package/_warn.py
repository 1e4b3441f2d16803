# Part of every package that tightspec makes: copied as it is, never edited.
"""Warnings that point at the line of the caller."""

from __future__ import annotations

import asyncio
import inspect
import warnings
from collections.abc import Iterable
from pathlib import Path

from .errors import ConstraintWarning, Problem


def warn(operation: str, problems: Iterable[Problem]) -> None:
    """Issue a ConstraintWarning for each problem.

    It points at the innermost line outside this package. (`stacklevel` would need to
    know how deep the call is, and `skip_file_prefixes` needs Python 3.12.)
    """
    frame = inspect.currentframe()
    while frame is not None and frame.f_code.co_filename.startswith(_INSIDE):
        frame = frame.f_back
    for problem in problems:
        warnings.warn_explicit(
            ConstraintWarning(operation, problem),
            ConstraintWarning,
            frame.f_code.co_filename if frame else "<unknown>",
            frame.f_lineno if frame else 0,
            frame.f_globals.get("__name__", "<unknown>") if frame else "<unknown>",
            frame.f_globals.setdefault("__warningregistry__", {}) if frame else {},
        )


# A task is stepped by the event loop: then the line that runs the loop is the nearest.
_INSIDE = tuple(f"{Path(it).parent}/" for it in (__file__, asyncio.__file__))
