# Part of every package that tightspec makes: copied as it is, never edited.
"""Warnings that point at the line of the caller."""

from __future__ import annotations

import asyncio
import inspect
import os
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
    while frame is not None and frame.f_code.co_filename.startswith(_INSIDE):
        level, frame = level + 1, frame.f_back
    for problem in problems:
        warnings.warn(ConstraintWarning(operation, problem), stacklevel=level)


# A task is stepped by the event loop: then the line that runs the loop is the nearest.
_INSIDE = tuple(str(Path(it).parent) + os.sep for it in (__file__, asyncio.__file__))
