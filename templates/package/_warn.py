# Part of every package that tightspec makes: copied as it is, never edited.
"""Warnings that point at the line of the caller."""

from __future__ import annotations

import inspect
import os
import sys
import warnings
from collections.abc import Collection
from pathlib import Path

from .errors import ConstraintWarning, Problem


def warn(operation: str, problems: Collection[Problem]) -> None:
    """Issue a ConstraintWarning for each problem.

    It points at the innermost line outside this package, however deep the call is.
    """
    if not problems:
        return
    level, frame = 1, inspect.currentframe()
    inside = _inside()
    while frame is not None and frame.f_code.co_filename.startswith(inside):
        level, frame = level + 1, frame.f_back
    for problem in problems:
        warnings.warn(ConstraintWarning(operation, problem), stacklevel=level)


def _inside() -> tuple[str, ...]:
    """The folders whose lines are no caller's."""
    files = [__file__]
    # A task is stepped by the event loop: then the line that runs the loop is the nearest.
    loop = sys.modules.get("asyncio")
    if loop is not None and loop.__file__:
        files.append(loop.__file__)
    return tuple(str(Path(it).parent) + os.sep for it in files)
